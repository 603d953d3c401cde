// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/gutter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

Gutter::Gutter(Qt::Orientation orientation, QSplitter* parent)
    : QSplitterHandle(orientation, parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setAccessibleName(tr("Gutter"));
}

void Gutter::setPanes(ArticlePane* left, ArticlePane* right)
{
    m_left = left;
    m_right = right;
    update();
}

void Gutter::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void Gutter::setCurrent(int pair, qint32 row)
{
    m_currentRow = pair == m_pair ? row : -1;
    update();
}

double Gutter::paneTop() const
{
    return m_left ? m_left->mapTo(m_left->window(), QPoint()).y() - mapTo(window(), QPoint()).y() : 0;
}

const Comparison* Gutter::comparison() const
{
    if (!m_left || !m_right || m_pair < 0)
        return nullptr;
    const Snapshot* snapshot = m_left->layoutOfPage().snapshot();
    return snapshot && size_t(m_pair) < snapshot->pairs.size()
        ? snapshot->pairs[size_t(m_pair)].comparison.get()
        : nullptr;
}

QList<Gutter::RowJoin> Gutter::joins() const
{
    QList<RowJoin> found;
    const Comparison* compared = comparison();
    if (!compared)
        return found;
    const QList<ShownChange>& left = m_left->shownChanges();
    const QList<ShownChange>& right = m_right->shownChanges();
    const auto add = [&](const ShownChange& l, const ShownChange& r, qint32 row) {
        Join join{ l.gap ? r.kind : l.kind, l.top, l.bottom, r.top, r.bottom, row == m_currentRow };
        if (l.gap && join.kind == ChangeKind::Inserted)
            join.leftBottom = join.leftTop;
        found.append({ join, row });
    };
    // Where the first paragraph in view starts that a gap stands for: with it the gap starts, too.
    const auto firstOf = [](const QList<ShownChange>& changes, const QList<qint32>& rows, Edge edge) {
        for (const ShownChange& change : changes) {
            if (change.edge == edge && !change.gap && rows.contains(change.row))
                return change.top;
        }
        return 0.0;
    };
    for (const ShownChange& l : left) {
        if (l.edge != Edge::Right)
            continue;
        for (const ShownChange& r : right) {
            if (r.edge != Edge::Left || (l.gap && r.gap))
                continue;
            // A move stands opposite a gap on both its ends; its thread joins them.
            const ChangeKind kind = l.gap ? r.kind : l.kind;
            if (kind == ChangeKind::Moved || kind == ChangeKind::MovedEdited)
                continue;
            if (!l.gap && !r.gap && l.row == r.row) {
                add(l, r, l.row);
            } else if (l.gap && l.rows.contains(r.row)) {
                // Each of several inserted paragraphs grows out of its own height in the gap.
                ShownChange from = l;
                from.top += r.top - firstOf(right, l.rows, Edge::Left);
                add(from, r, r.row);
                found.last().join.goesOn = r.row != l.rows.first();
            } else if (r.gap && r.rows.contains(l.row)) {
                ShownChange to = r;
                to.top += l.top - firstOf(left, r.rows, Edge::Right);
                to.bottom = to.top + l.bottom - l.top;
                add(l, to, l.row);
            }
        }
    }
    return found;
}

QList<Gutter::Thread> Gutter::threads() const
{
    QList<Thread> found;
    const Comparison* compared = comparison();
    if (!compared)
        return found;
    const auto y = [](const ArticlePane& pane, qint32 paragraph) {
        const QRectF rect = pane.rectOf(pane.article().paragraphs[size_t(paragraph)].span.start);
        return std::clamp(rect.top() + rect.height() / 2, -2000.0, pane.height() + 2000.0);
    };
    QList<qint32> seen;
    for (const ArticlePane* pane : { m_left, m_right }) {
        const QList<ShownChange>& changes = pane->shownChanges();
        for (const ShownChange& change : changes) {
            if (change.gap || change.edge != (pane == m_left ? Edge::Right : Edge::Left)
                || seen.contains(change.row))
                continue;
            if (change.kind != ChangeKind::Moved && change.kind != ChangeKind::MovedEdited)
                continue;
            seen.append(change.row);
            const Row& row = compared->rows[size_t(change.row)];
            if (row.left.isEmpty() || row.right.isEmpty())
                continue;
            found.append({ change.kind,
                           change.row,
                           { 3, y(*m_left, row.left.first()) },
                           { width() - 2.0, y(*m_right, row.right.first()) } });
        }
    }
    return found;
}

void Gutter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.gutter);
    const double top = paneTop();
    painter.fillRect(QRectF(0, top - 1, width(), 1), m_theme.line);
    if (!comparison())
        return;
    painter.setClipRect(QRectF(0, top, width(), height() - top));
    painter.translate(0, top);
    const ChangePainter changePainter(m_theme, m_left->layoutOfPage().typography().zoom());
    const QList<RowJoin> joined = joins();
    for (const RowJoin& join : joined)
        changePainter.paintJoin(painter, width(), join.join);
    const QList<Thread> moved = threads();
    for (const Thread& thread : moved)
        changePainter.paintThread(painter, thread.from, thread.to, thread.kind, thread.row == m_currentRow);
}

qint32 Gutter::rowAt(const QPointF& point) const
{
    const QPointF inside(point.x(), point.y() - paneTop());
    qint32 found = -1;
    double nearest = 8;
    const QList<Thread> moved = threads();
    for (const Thread& thread : moved) {
        // The ends are what one aims at; near the middle the threads are steep.
        const double share = inside.x() / std::max(1, width());
        const double smooth = share * share * (3 - 2 * share);
        const double y = thread.from.y() + (thread.to.y() - thread.from.y()) * smooth;
        const double slope = std::abs(thread.to.y() - thread.from.y()) / std::max(1, width());
        const double away = std::abs(inside.y() - y) / std::max(1.0, slope);
        if (away < nearest) {
            nearest = away;
            found = thread.row;
        }
    }
    if (found >= 0)
        return found;
    const QList<RowJoin> joined = joins();
    for (const RowJoin& join : joined) {
        const bool leftHalf = inside.x() < width() / 2.0;
        const double top = leftHalf ? join.join.leftTop : join.join.rightTop;
        const double bottom = leftHalf ? std::max(join.join.leftBottom, top + 6) : join.join.rightBottom;
        if (inside.y() >= top - 2 && inside.y() <= bottom)
            found = join.row;
    }
    return found;
}

void Gutter::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->globalPosition().toPoint();
    QSplitterHandle::mousePressEvent(event);
}

void Gutter::mouseReleaseEvent(QMouseEvent* event)
{
    QSplitterHandle::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton
        || (event->globalPosition().toPoint() - m_pressed).manhattanLength() > 3)
        return;
    if (const qint32 row = rowAt(event->position()); row >= 0)
        Q_EMIT clicked(m_pair, row, event->position().x() > width() / 2.0);
}

void Gutter::wheelEvent(QWheelEvent* event)
{
    const int line = m_left ? m_left->layoutOfPage().typography().body().lineHeight : 20;
    Q_EMIT scrolled(event->pixelDelta().isNull() ? -event->angleDelta().y() * 3 * line / 120
                                                 : -event->pixelDelta().y());
    event->accept();
}

bool Gutter::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && comparison()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qint32 row = rowAt(help->pos());
        if (row >= 0) {
            const QString words = describe(*m_left->layoutOfPage().snapshot(), { m_pair, row });
            QToolTip::showText(help->globalPos(), u"<qt>"_s + words.toHtmlEscaped() + u"</qt>"_s, this);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QSplitterHandle::event(event);
}

PaneSplitter::PaneSplitter(QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(Gutter::kWidth);
    setChildrenCollapsible(false);
    setOpaqueResize(true);
}

QSplitterHandle* PaneSplitter::createHandle()
{
    return new Gutter(orientation(), this);
}

void PaneSplitter::resizeEvent(QResizeEvent* event)
{
    Q_EMIT resizing(true);
    QSplitter::resizeEvent(event);
    Q_EMIT resizing(false);
}

} // namespace Redraft
