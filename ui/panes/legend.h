// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Legend shows every kind of change as it looks in the panes, drawn by the same painter, with a word of what
/// it is.
#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace Redraft {

class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeight() const;

    Theme m_theme;
};

} // namespace Redraft
