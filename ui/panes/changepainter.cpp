// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/changepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

double barWidth(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Edited:
    case ChangeKind::Split:
    case ChangeKind::Merged:
    case ChangeKind::Cosmetic:
        return 2;
    case ChangeKind::Rewritten:
        return 5;
    default:
        return 4;
    }
}

} // namespace

ChangePainter::ChangePainter(const Theme& theme, double zoom)
    : m_theme(theme)
    , m_zoom(std::clamp(zoom, 0.75, 2.0))
{
}

bool ChangePainter::hasTint(ChangeKind kind)
{
    return kind != ChangeKind::None && kind != ChangeKind::Edited && kind != ChangeKind::Cosmetic;
}

void ChangePainter::paintTint(QPainter& painter, const QRectF& rect, ChangeKind kind) const
{
    if (hasTint(kind))
        painter.fillRect(rect, m_theme.of(kind).tint);
}

void ChangePainter::paintMark(QPainter& painter, const QRectF& lane, const Mark& mark) const
{
    if (mark.kind == ChangeKind::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = m_theme.of(mark.kind).ink;
    const double width = barWidth(mark.kind) * m_zoom;
    const bool left = mark.edge == Edge::Left;
    // Towards the column is `inwards`; drawn for the right edge, mirrored for the left.
    const double inner = left ? lane.right() - laneInset() - width : lane.left() + laneInset();
    const QRectF bar(inner, lane.top(), width, lane.height());

    switch (mark.kind) {
    case ChangeKind::Deleted:
        painter.setPen(QPen(ink, 1.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(0.65, 0.65, -0.65, -0.65));
        break;
    case ChangeKind::Rewritten:
        painter.fillRect(QRectF(bar.left(), bar.top(), 1.7 * m_zoom, bar.height()), ink);
        painter.fillRect(QRectF(bar.right() - 1.7 * m_zoom, bar.top(), 1.7 * m_zoom, bar.height()), ink);
        break;
    case ChangeKind::MovedEdited: {
        const double dash = 7 * m_zoom;
        for (double y = bar.top(); y < bar.bottom(); y += dash + 3 * m_zoom)
            painter.fillRect(QRectF(bar.left(), y, width, std::min(dash, bar.bottom() - y)), ink);
        break;
    }
    case ChangeKind::Cosmetic: {
        const double step = 6 * m_zoom;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        for (double y = bar.top() + step / 2; y < bar.bottom(); y += step)
            painter.drawEllipse(QPointF(bar.center().x(), y), 1.3 * m_zoom, 1.3 * m_zoom);
        break;
    }
    case ChangeKind::Split:
    case ChangeKind::Merged: {
        painter.fillRect(bar, ink);
        const double tick = 5 * m_zoom;
        const auto tickAt = [&](double y) {
            painter.fillRect(QRectF(left ? bar.right() : bar.left() - tick, y, tick, width), ink);
        };
        tickAt(bar.top());
        for (const double part : mark.parts)
            tickAt(bar.top() + part);
        tickAt(bar.bottom() - width);
        break;
    }
    default:
        painter.fillRect(bar, ink);
    }
    if (mark.current) {
        // A second, quiet line beside the bar along the whole change.
        const double x = left ? bar.left() - 5 * m_zoom : bar.right() + 3 * m_zoom;
        painter.fillRect(QRectF(x, bar.top(), 2 * m_zoom, bar.height()), m_theme.current);
    }
    const double signX = left ? bar.left() - 14 * m_zoom : bar.right() + 14 * m_zoom;
    paintSign(painter, QPointF(signX, lane.top() + mark.signHeight / 2), mark);
    painter.restore();
}

void ChangePainter::paintSign(QPainter& painter, const QPointF& middle, const Mark& mark) const
{
    const double r = 5 * m_zoom;
    const QColor ink = m_theme.of(mark.kind).ink;
    painter.setPen(QPen(ink, 1.9 * m_zoom, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const auto line = [&](double x1, double y1, double x2, double y2) {
        painter.drawLine(middle + QPointF(x1, y1) * r, middle + QPointF(x2, y2) * r);
    };
    switch (mark.kind) {
    case ChangeKind::Inserted:
        line(0, -1, 0, 1);
        line(-1, 0, 1, 0);
        break;
    case ChangeKind::Deleted:
        line(-1, 0, 1, 0);
        break;
    case ChangeKind::Rewritten:
        line(-1, -0.4, 1, -0.4);
        line(-1, 0.45, 1, 0.45);
        line(0.55, -1, -0.55, 1);
        break;
    case ChangeKind::Moved:
    case ChangeKind::MovedEdited: {
        const double up = mark.direction < 0 ? -1 : 1;
        line(0, -up * 1.1, 0, up * 0.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF{ middle + QPointF(-0.85, up * 0.2) * r,
                                       middle + QPointF(0.85, up * 0.2) * r,
                                       middle + QPointF(0, up * 1.25) * r });
        break;
    }
    case ChangeKind::Split:
    case ChangeKind::Merged: {
        // A fork: one stem on the left that opens to two on the right, or the other way round.
        const double side = mark.kind == ChangeKind::Split ? 1 : -1;
        line(-side, 0, 0, 0);
        painter.drawPolyline(
            QPolygonF{ middle + QPointF(side, -0.8) * r, middle + QPointF(side * 0.1, -0.8) * r,
                       middle + QPointF(-side * 0.1, 0) * r, middle + QPointF(side * 0.1, 0.8) * r,
                       middle + QPointF(side, 0.8) * r });
        break;
    }
    default:
        break;
    }
}

void ChangePainter::paintStrike(QPainter& painter, const QPointF& origin, const QTextLayout& layout) const
{
    const QColor ink = faded(m_theme.of(ChangeKind::Deleted).ink, 0.75);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const QRectF text = line.naturalTextRect();
        const double y = std::round(origin.y() + text.top() + line.ascent() * 0.7);
        painter.fillRect(
            QRectF(origin.x() + text.left(), y, text.width(), std::max(1.0, std::round(m_zoom * 1.2))), ink);
    }
}

void ChangePainter::paintGap(QPainter& painter, const QRectF& rect, ChangeKind kind) const
{
    if (kind != ChangeKind::Deleted || rect.height() < 2)
        return;
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(faded(m_theme.of(kind).ink, m_theme.isDark() ? 0.28 : 0.22), 1));
    // Anchored to the gap itself: the pattern scrolls with the page.
    const double step = 9;
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void ChangePainter::paintJoin(QPainter& painter, double width, const Join& join) const
{
    if (join.kind == ChangeKind::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Role& role = m_theme.of(join.kind);
    QPainterPath ribbon;
    QPainterPath outline;
    if (join.kind == ChangeKind::Inserted) {
        // A tab that grows out of the place of insertion: a long passage must not fill the gutter with a
        // slope.
        const double shoulder = std::min(join.rightBottom - join.rightTop, 22.0 * m_zoom);
        if (join.goesOn)
            outline.moveTo(width * 0.5, join.rightTop - 4);
        else
            outline.moveTo(0, join.leftTop);
        if (!join.goesOn)
            outline.cubicTo(width * 0.4, join.leftTop, width * 0.5, join.rightTop + shoulder / 4, width * 0.5,
                            join.rightTop + shoulder);
        outline.lineTo(width * 0.5, join.rightBottom);
        ribbon = outline;
        ribbon.lineTo(width, join.rightBottom);
        ribbon.lineTo(width, join.rightTop - (join.goesOn ? 4 : 0));
        ribbon.closeSubpath();
    } else {
        const double middle = width / 2;
        outline.moveTo(0, join.leftTop);
        outline.cubicTo(middle, join.leftTop, middle, join.rightTop, width, join.rightTop);
        ribbon = outline;
        ribbon.lineTo(width, join.rightBottom);
        ribbon.cubicTo(middle, join.rightBottom, middle, join.leftBottom, 0, join.leftBottom);
        ribbon.closeSubpath();
        outline.moveTo(width, join.rightBottom);
        outline.cubicTo(middle, join.rightBottom, middle, join.leftBottom, 0, join.leftBottom);
    }
    painter.fillPath(ribbon, role.tint);
    QPen pen(join.current ? m_theme.current : faded(role.ink, 0.45), join.current ? 2 : 1);
    if (join.kind == ChangeKind::Cosmetic)
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.drawPath(outline);
    painter.restore();
}

void ChangePainter::paintThread(QPainter& painter, const QPointF& from, const QPointF& to, ChangeKind kind,
                                bool strong) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = faded(m_theme.of(kind).ink, strong ? 1 : 0.55);
    QPen pen(ink, strong ? 2.2 : 1.4);
    if (kind == ChangeKind::MovedEdited)
        pen.setDashPattern({ 4, 2 });
    painter.setPen(pen);
    const double head = to.x() > from.x() ? 6 : -6;
    QPainterPath path(from);
    const double middle = (from.x() + to.x()) / 2;
    path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to - QPointF(head, 0));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{ to, to - QPointF(head * 1.2, 3.8), to - QPointF(head * 1.2, -3.8) });
    painter.drawEllipse(from, 2.2, 2.2);
    painter.restore();
}

void ChangePainter::paintOverview(QPainter& painter, const QRectF& rect, ChangeKind kind) const
{
    const QColor ink = m_theme.of(kind).ink;
    switch (kind) {
    case ChangeKind::None:
        return;
    case ChangeKind::Edited:
    case ChangeKind::Cosmetic:
        // A narrow stroke: words, not the paragraph.
        painter.fillRect(
            QRectF(rect.center().x() - rect.width() * 0.15, rect.top(), rect.width() * 0.3, rect.height()),
            ink);
        return;
    case ChangeKind::Deleted:
        painter.fillRect(rect, m_theme.of(kind).tint);
        painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), ink);
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), ink);
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), ink);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), ink);
        return;
    case ChangeKind::Moved:
    case ChangeKind::MovedEdited:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() / 2, rect.height()), ink);
        return;
    case ChangeKind::Split:
    case ChangeKind::Merged:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() * 0.25, rect.height()), ink);
        painter.fillRect(
            QRectF(rect.left() + rect.width() * 0.75, rect.top(), rect.width() * 0.25, rect.height()), ink);
        return;
    case ChangeKind::Inserted:
    case ChangeKind::Rewritten:
        painter.fillRect(rect, ink);
        return;
    }
}

void ChangePainter::paintSample(QPainter& painter, const QRectF& rect, ChangeKind kind) const
{
    const double laneWidth = 32 * m_zoom;
    const QRectF lane(rect.left(), rect.top() + 1, laneWidth, rect.height() - 2);
    paintTint(painter, rect.adjusted(0, 1, 0, -1), kind);
    Mark mark{ kind,  Edge::Left,    kind == ChangeKind::Moved || kind == ChangeKind::MovedEdited ? -1 : 0,
               false, lane.height(), {} };
    if (kind == ChangeKind::Split || kind == ChangeKind::Merged)
        mark.parts = { lane.height() / 2 };
    paintMark(painter, lane, mark);

    QTextLayout layout(name(kind), painter.font());
    const bool words =
        kind == ChangeKind::Edited || kind == ChangeKind::MovedEdited || kind == ChangeKind::Cosmetic;
    if (words) {
        WordRun run;
        run.op = kind == ChangeKind::Cosmetic ? WordOp::Same : WordOp::Inserted;
        run.change = kind == ChangeKind::Cosmetic ? Change::Case : Change::None;
        layout.setFormats({ { 0, int(layout.text().size()), wordFormat(run) } });
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(std::max(10.0, rect.width() - laneWidth));
    layout.endLayout();
    const QPointF origin(lane.right(), rect.center().y() - (line.isValid() ? line.height() / 2 : 0));
    painter.setPen(m_theme.text);
    layout.draw(&painter, origin);
    if (kind == ChangeKind::Deleted)
        paintStrike(painter, origin, layout);
}

bool ChangePainter::isShort(QStringView marked)
{
    marked = marked.trimmed();
    if (marked.size() > 3 || marked.isEmpty())
        return false;
    // Where words are a character or two anyway (Chinese, Japanese), the tint is seen well enough.
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); };
    const qsizetype letters = std::ranges::count_if(marked, isWord);
    return letters == 0 || (marked.size() == 1 && marked[0].category() != QChar::Letter_Other);
}

void ChangePainter::paintShortMark(QPainter& painter, const QRectF& letters, const WordRun& run) const
{
    const Role& role = run.moved     ? m_theme.wordMoved
        : run.op == WordOp::Inserted ? m_theme.wordInserted
        : run.op == WordOp::Deleted  ? m_theme.wordDeleted
                                     : m_theme.of(ChangeKind::Cosmetic);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(role.ink, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(letters.adjusted(-2.5, -0.5, 2.5, 0.5), 3, 3);
    painter.restore();
}

QTextCharFormat ChangePainter::wordFormat(const WordRun& run) const
{
    QTextCharFormat format;
    if (run.moved) {
        format.setBackground(m_theme.wordMoved.tint);
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(m_theme.wordMoved.ink);
    } else if (run.op == WordOp::Inserted) {
        format.setBackground(m_theme.wordInserted.tint);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(m_theme.wordInserted.ink);
    } else if (run.op == WordOp::Deleted) {
        format.setBackground(m_theme.wordDeleted.tint);
        format.setForeground(m_theme.wordDeleted.ink);
    } else if (run.change != Change::None) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(m_theme.of(ChangeKind::Cosmetic).ink);
    }
    if (run.op == WordOp::Deleted)
        format.setFontStrikeOut(true);
    return format;
}

} // namespace Redraft
