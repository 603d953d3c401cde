// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ShortcutSheet lists every key, by menu, from the table of the actions, and those of the panes.
#pragma once

#include <QDialog>

namespace Redraft {

class Actions;

class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const Actions& actions, QWidget* parent);
};

} // namespace Redraft
