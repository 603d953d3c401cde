// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebarview.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QScrollBar>

namespace Redraft {

SidebarView::SidebarView(QWidget* parent)
    : QTreeView(parent)
{
    setItemDelegate(&m_delegate);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(20);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setTextElideMode(Qt::ElideNone);
    connect(this, &QAbstractItemView::entered, this, &SidebarView::hovered);
}

void SidebarView::setTheme(const Theme& theme)
{
    m_delegate.setTheme(theme);
    viewport()->update();
}

void SidebarView::setFixedLines(int lines)
{
    m_delegate.setFixedLines(lines);
    setUniformRowHeights(lines > 0);
    setRootIsDecorated(lines == 0);
    if (lines > 0)
        setIndentation(0);
}

void SidebarView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void SidebarView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 32, -24, -24),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

// The whole row of the current item, softly; what the style would draw is kept from being seen.
void SidebarView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem soft = option;
    if (selectionModel()->isSelected(index)) {
        QColor fill = palette().color(QPalette::Highlight);
        fill.setAlpha(60);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6);
        painter->restore();
        soft.palette.setBrush(QPalette::Highlight, Qt::transparent);
    }
    QTreeView::drawRow(painter, soft, index);
}

void SidebarView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!model()->hasChildren(index))
        return;
    const QPointF centre(isRightToLeft() ? rect.left() + indentation() / 2.0
                                         : rect.right() - indentation() / 2.0 + 2,
                         rect.top() + 21.0);
    const double size = 3.5;
    QPainterPath chevron;
    if (isExpanded(index)) {
        chevron.moveTo(centre + QPointF(-size, -size / 2));
        chevron.lineTo(centre + QPointF(0, size / 2));
        chevron.lineTo(centre + QPointF(size, -size / 2));
    } else {
        const double side = isRightToLeft() ? -1 : 1;
        chevron.moveTo(centre + QPointF(-side * size / 2, -size));
        chevron.lineTo(centre + QPointF(side * size / 2, 0));
        chevron.lineTo(centre + QPointF(-side * size / 2, size));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(palette().color(QPalette::PlaceholderText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(chevron);
    painter->restore();
}

void SidebarView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    // Heights follow the width that the text wraps at.
    if (event->oldSize().width() != event->size().width() && !uniformRowHeights())
        scheduleDelayedItemsLayout();
}

void SidebarView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint below = visualRect(index).center();
    Q_EMIT menuRequested(index, byKey ? viewport()->mapToGlobal(below) : event->globalPos());
}

void SidebarView::leaveEvent(QEvent* event)
{
    QTreeView::leaveEvent(event);
    Q_EMIT hovered({});
}

} // namespace Redraft
