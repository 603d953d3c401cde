// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PaneHeader names a version above its pane: file name, date, word count, format and encoding; notices of
/// the reader behind a sign; a menu button that asks to replace, reload, move or remove the version. Dragged
/// by the mouse it asks for another place among the versions.
#pragma once

#include "report/snapshot.h"
#include "theme/theme.h"

#include <QToolButton>
#include <QWidget>

namespace Redraft {

class PaneHeader : public QWidget {
    Q_OBJECT

public:
    explicit PaneHeader(QWidget* parent = nullptr);

    /// `index` counts from 0, of `count` versions; a count of 0: not one of the versions, and nothing can be
    /// done to it.
    void setVersion(const Version& version, int words, int index, int count);
    void setTheme(const Theme& theme);
    void setActive(bool active); ///< its pane has the focus
    QSize sizeHint() const override;

    static int countWords(const Article& article);
    /// "3 January 2020 · 412 words · Plain text, UTF-8"
    static QString detail(const Version& version, int words);

Q_SIGNALS:
    void replaceRequested();
    void reloadRequested();
    void removeRequested();
    void dateRequested();
    void encodingRequested(const QString& encoding); ///< empty: to be found out
    void recordRequested(); ///< another article of the collection
    void historyRequested(); ///< what git has of the file
    void moveToFrontRequested(); ///< to be the version that the others are compared with
    /// The header is dragged: where the pointer is, in the coordinates of the screen.
    void dragged(const QPoint& global);
    void dropped(const QPoint& global);
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showMenu();

    Theme m_theme;
    QToolButton* m_button;
    QString m_name;
    QString m_detail;
    QString m_path;
    QString m_format;
    QString m_encoding;
    QStringList m_notices;
    int m_index = 0;
    int m_count = 0;
    QPoint m_pressed; // null: no press to drag from
    bool m_dragging = false;
    bool m_active = false;
};

} // namespace Redraft
