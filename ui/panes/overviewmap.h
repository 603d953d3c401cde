// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// OverviewMap is the whole document at the right edge of the panes: a column for each version with all its
/// changes, a tick for every highlighted passage, a frame around what is in view. A click or a drag goes
/// there. Documents that fit are drawn 1:1 beside their text. Every change is at least two pixels high,
/// however long the document.
#pragma once

#include "panes/changepainter.h"
#include "panes/pagelayout.h"

#include <QPixmap>
#include <QWidget>

namespace Redraft {

class OverviewMap : public QWidget {
    Q_OBJECT

public:
    explicit OverviewMap(PageLayout& layout, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setView(qint64 top, int viewHeight); ///< what is in view, of the page
    void setHighlights(int version, const std::vector<Span>& spans);
    void refresh(); ///< the layout or the snapshot is another
    QSize sizeHint() const override;

    /// What is drawn at a pixel of the map's height: the weightiest kind, and how much of the text there
    /// changed.
    struct Pixel {
        ChangeKind kind = ChangeKind::None;
        float share = 0; ///< 0..1

        bool operator==(const Pixel&) const = default;
    };
    std::vector<Pixel> pixels(int version) const;

Q_SIGNALS:
    void navigated(qint64 middle); ///< of the page: to be brought to the middle of the view
    void scrolled(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    double scale() const; // of the page's pixels
    void draw();
    void navigate(double y);

    PageLayout& m_layout;
    Theme m_theme;
    ChangePainter m_painter;
    qint64 m_top = 0;
    int m_viewHeight = 0;
    std::vector<std::vector<Span>> m_highlights;
    QPixmap m_picture; // null: to be drawn
    qint64 m_drawnHeight = 0;
};

} // namespace Redraft
