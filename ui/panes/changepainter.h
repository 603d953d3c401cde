// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ChangePainter is the only one that knows what a change looks like: in a pane, in the gutter, in the
/// overview, in a legend, on paper. Every kind has a colour and a form, so that it is told apart in grey as
/// well:
///
///     inserted   filled bar, "+"              moved           bar with an arrow, a thread to the other end
///     deleted    hollow bar, "−", struck      moved, edited   broken bar with an arrow, words marked
///     edited     thin bar, words marked       split, merged   bracket, a fork that opens or closes
///     rewritten  double bar, "≠"              cosmetic        dots
#pragma once

#include "theme/theme.h"

#include <QTextCharFormat>

class QPainter;
class QTextLayout;

namespace Redraft {

/// The side of a column its marks stand on: towards the version compared with.
enum class Edge { Left, Right };

struct Mark {
    ChangeKind kind = ChangeKind::None;
    Edge edge = Edge::Left;
    int direction = 0; ///< of a move: below 0 it went up, above 0 down
    bool current = false;
    double signHeight = 0; ///< the sign stands in the middle of so much at the mark's top: the first line
    QList<double>
        parts; ///< of a bracket: where its parts begin, below the mark's top; the first (0) left out
};

/// The counterpart of a mark across the gutter: from an interval at its left edge to one at its right edge.
/// Where something was inserted the left interval is empty, at the place of insertion.
struct Join {
    ChangeKind kind = ChangeKind::None;
    double leftTop = 0, leftBottom = 0;
    double rightTop = 0, rightBottom = 0;
    bool current = false;
    bool goesOn = false; ///< of an inserted one: the one above was inserted at the same place
};

class ChangePainter {
public:
    explicit ChangePainter(const Theme& theme, double zoom = 1);

    /// Behind the text of a paragraph. Edited and cosmetic ones have none: the page stays a page.
    void paintTint(QPainter& painter, const QRectF& rect, ChangeKind kind) const;
    /// Bar and sign in the lane beside the column.
    void paintMark(QPainter& painter, const QRectF& lane, const Mark& mark) const;
    /// Lines through a deleted paragraph's text.
    void paintStrike(QPainter& painter, const QPointF& origin, const QTextLayout& layout) const;
    /// Where the other version has a paragraph and this one has none.
    void paintGap(QPainter& painter, const QRectF& rect, ChangeKind kind) const;
    void paintJoin(QPainter& painter, double width, const Join& join) const;
    /// From where a moved paragraph was to where it is now.
    void paintThread(QPainter& painter, const QPointF& from, const QPointF& to, ChangeKind kind,
                     bool strong) const;
    void paintOverview(QPainter& painter, const QRectF& rect, ChangeKind kind) const;
    /// One line of a legend: mark, tint and a word's worth of text, at most as wide as the rectangle.
    void paintSample(QPainter& painter, const QRectF& rect, ChangeKind kind) const;

    /// Around the mark of a single character or of signs alone, which would be overlooked.
    void paintShortMark(QPainter& painter, const QRectF& letters, const WordRun& run) const;
    static bool isShort(QStringView marked);

    QTextCharFormat wordFormat(const WordRun& run) const;

    static bool hasTint(ChangeKind kind);
    static double laneInset() { return 9; } ///< from the column to the bar

private:
    void paintSign(QPainter& painter, const QPointF& middle, const Mark& mark) const;

    Theme m_theme;
    double m_zoom = 1;
};

} // namespace Redraft
