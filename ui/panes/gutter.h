// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Gutter is the strip between two panes, and the splitter's handle: it joins what belongs together on both
/// sides, draws the threads of moved paragraphs, and is dragged to make a pane wider. PaneSplitter makes its
/// handles so.
#pragma once

#include "panes/articlepane.h"

#include <QSplitter>

namespace Redraft {

class Gutter : public QSplitterHandle {
    Q_OBJECT

public:
    Gutter(Qt::Orientation orientation, QSplitter* parent);

    void setPanes(ArticlePane* left, ArticlePane* right); ///< null: not between panes
    void setTheme(const Theme& theme);
    void setCurrent(int pair, qint32 row);
    void setPair(int pair) { m_pair = pair; } ///< index into Snapshot::pairs; -1: nothing to join
    static constexpr int kWidth = 34;
    QSize sizeHint() const override { return { kWidth, 0 }; }

    /// The row whose join or thread is at a point; -1: none.
    qint32 rowAt(const QPointF& point) const;

Q_SIGNALS:
    void clicked(int pair, qint32 row, bool right); ///< right: in the half towards the right pane
    void scrolled(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Thread {
        ChangeKind kind;
        qint32 row;
        QPointF from;
        QPointF to;
    };
    struct RowJoin {
        Join join;
        qint32 row;
    };

    QList<RowJoin> joins() const;
    QList<Thread> threads() const;
    double paneTop() const;
    const Comparison* comparison() const;

    ArticlePane* m_left = nullptr;
    ArticlePane* m_right = nullptr;
    Theme m_theme;
    int m_pair = -1;
    qint32 m_currentRow = -1;
    QPoint m_pressed;
};

class PaneSplitter : public QSplitter {
    Q_OBJECT

public:
    explicit PaneSplitter(QWidget* parent = nullptr);
    Gutter* gutter(int index) const { return static_cast<Gutter*>(handle(index)); } ///< before widget `index`

Q_SIGNALS:
    /// Around a resize, in which the widgets get their new sizes one after the other.
    void resizing(bool begins);

protected:
    QSplitterHandle* createHandle() override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace Redraft
