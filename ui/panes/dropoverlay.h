// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DropOverlay says, while files are dragged over the panes, what will happen when they are dropped here.
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QMimeData;

namespace Redraft {

class DropOverlay : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* parent);

    void setTheme(const Theme& theme);
    void showFor(const QRect& area, const QString& words); ///< in the parent's coordinates
    QString words() const { return m_words; }

    /// Local files of a drag; empty: none, it is not for us.
    static QStringList files(const QMimeData* data);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
    QString m_words;
};

} // namespace Redraft
