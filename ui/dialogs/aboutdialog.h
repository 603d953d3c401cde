// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// AboutDialog: what Redraft is, its version, licence and what it stands on.
#pragma once

#include <QDialog>

namespace Redraft {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace Redraft
