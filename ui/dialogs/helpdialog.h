// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// HelpDialog shows the help (resources/help, one Markdown page a language) beside the work.
#pragma once

#include <QDialog>

namespace Redraft {

class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent);
};

} // namespace Redraft
