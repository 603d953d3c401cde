// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/itemdelegate.h"

#include "icons.h"
#include "panes/changepainter.h"
#include "sidebar/roles.h"
#include "sidebar/sidebaritem.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr int Margin = 10;
constexpr int Vertical = 8;
constexpr int OrnamentSize = 26;
constexpr int Gap = 10;
constexpr int TickSize = 18;

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(font.pixelSize() * factor));
    return font;
}

/// Lays `text` out in at most `lines` lines; draws it where there is a painter. The height taken.
int textBlock(QPainter* painter, const QRect& rect, const QString& text, const QFont& font,
              const QColor& colour, int lines, Qt::LayoutDirection direction)
{
    if (text.isEmpty())
        return 0;
    const QFontMetrics metrics(font);
    // Which way the words run is the text's matter, on which side they stand the window's.
    const Qt::LayoutDirection reading = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    if (painter)
        painter->setLayoutDirection(reading);
    if (lines == 1) { // no need to lay out what is cut off
        if (painter) {
            painter->setPen(colour);
            painter->setFont(font);
            const auto side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
            painter->drawText(QRect(rect.left(), rect.top(), rect.width(), metrics.height()),
                              int(Qt::AlignAbsolute | side | Qt::AlignVCenter | Qt::TextSingleLine),
                              metrics.elidedText(text, Qt::ElideRight, rect.width()));
        }
        return metrics.lineSpacing();
    }
    QTextLayout layout(text, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrap.setTextDirection(reading);
    wrap.setAlignment(Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    layout.setTextOption(wrap);
    layout.beginLayout();
    if (painter)
        painter->setPen(colour);
    int height = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition({ 0, qreal(height) });
        const bool cut = i == lines - 1 && line.textStart() + line.textLength() < text.size();
        if (painter && cut) {
            const QString rest = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width());
            painter->setFont(font);
            painter->drawText(QRect(rect.left(), rect.top() + height, rect.width(), metrics.height()),
                              int(wrap.alignment() | Qt::AlignVCenter | Qt::TextSingleLine), rest);
        } else if (painter) {
            line.draw(painter, rect.topLeft());
        }
        height += metrics.lineSpacing();
    }
    layout.endLayout();
    return height;
}

/// Where the tick stands: at the far end, in the middle.
QRect tickRect(const QRect& rect, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(
        direction, rect,
        { rect.right() - Margin - TickSize + 4, rect.center().y() - TickSize / 2, TickSize, TickSize });
}

/// The width of an item: a tree's view does not say it when it asks for a height.
int roomFor(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    if (!view)
        return option.rect.width() > 0 ? option.rect.width() : 240;
    int level = view->rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++level;
    return view->viewport()->width() - level * view->indentation();
}

} // namespace

struct ItemDelegate::Fonts {
    explicit Fonts(const QFont& base)
        : title(base)
        , small(scaled(base, 0.92))
        , badge(scaled(base, 0.82))
    {
    }

    QFont title;
    QFont small;
    QFont badge;
};

int ItemDelegate::lay(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const
{
    Fonts fonts(option.font);
    const bool strong = index.data(StrongRole).toBool();
    const bool uncertain = index.data(UncertainRole).toBool();
    if (strong)
        fonts.title.setWeight(QFont::DemiBold);
    fonts.title.setItalic(uncertain);
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(option.direction, rect, part); };
    const QColor ink = option.palette.color(QPalette::Text);
    const QColor muted = m_theme ? m_theme->muted : option.palette.color(QPalette::PlaceholderText);

    QRect room = rect.adjusted(Margin, Vertical, -Margin, -Vertical);
    if (const auto kind = Ornament(index.data(OrnamentRole).toInt()); kind != Ornament::None) {
        if (painter)
            ornament(painter, visual({ room.left(), room.top() + 1, OrnamentSize, OrnamentSize }), index);
        room.setLeft(room.left() + OrnamentSize + Gap);
    }

    const QVariant ticked = index.data(Qt::CheckStateRole);
    if (ticked.isValid()) {
        if (painter)
            tick(painter, tickRect(rect, option.direction), option, ticked.toInt() == Qt::Checked);
        room.setRight(room.right() - TickSize - 2);
    }
    const bool done = ticked.toInt() == Qt::Checked || index.data(MutedRole).toBool();

    QRect titleRoom = room;
    const auto badge = Badge(index.data(BadgeRole).toInt());
    if (badge != Badge::None) {
        const QString word = badgeText(badge);
        const QFontMetrics metrics(fonts.badge);
        const QSize size(metrics.horizontalAdvance(word) + 14, metrics.height() + 4);
        const QRect box =
            visual({ room.right() + 1 - size.width(), room.top(), size.width(), size.height() });
        titleRoom.setRight(room.right() - size.width() - Gap);
        if (painter && m_theme) {
            const Role& role = m_theme->of(badgeKind(badge));
            painter->setPen(Qt::NoPen);
            painter->setBrush(role.tint);
            painter->drawRoundedRect(box, size.height() / 2.0, size.height() / 2.0);
            painter->setPen(role.ink);
            painter->setFont(fonts.badge);
            painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, word);
        }
    }

    QString title = index.data(Qt::DisplayRole).toString();
    if (uncertain)
        title.prepend(u"? "_s);
    const bool fixed = m_fixedLines > 0;
    int y = room.top();
    const auto block = [&](const QRect& within, const QString& text, const QFont& font, const QColor& colour,
                           int lines) {
        const QRect part = visual({ within.left(), y, within.width(), within.height() });
        y += textBlock(painter, part, text, font, colour, lines, option.direction);
    };
    block(titleRoom, title, fonts.title, done ? muted : ink, fixed ? 1 : strong ? 2 : 4);
    y = std::max(y, room.top());
    const int below = strong ? 2 : 3;
    block(room, index.data(SubtitleRole).toString(), fonts.small, muted, fixed ? m_fixedLines - 1 : below);
    block(room, index.data(DetailRole).toString(), fonts.small, muted, below);
    return y - rect.top() + Vertical;
}

// A ring that is filled with a tick; faint until the pointer or the keyboard is on the item.
void ItemDelegate::tick(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                        bool ticked) const
{
    if (!m_theme)
        return;
    const QRectF ring = QRectF(rect).adjusted(1, 1, -1, -1);
    if (!ticked) {
        QColor line = m_theme->muted;
        line.setAlpha(option.state & (QStyle::State_MouseOver | QStyle::State_Selected) ? 255 : 175);
        painter->setPen(QPen(line, 1.4));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(ring);
        return;
    }
    const QColor fill = m_theme->muted;
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawEllipse(ring);
    painter->setPen(QPen(m_theme->page, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = ring.center();
    painter->drawPolyline(
        QPolygonF({ at + QPointF(-3.6, 0.2), at + QPointF(-1, 2.9), at + QPointF(3.7, -2.8) }));
}

void ItemDelegate::ornament(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!m_theme)
        return;
    const QString text = index.data(OrnamentTextRole).toString();
    const int colour = index.data(ColourRole).toInt();
    switch (Ornament(index.data(OrnamentRole).toInt())) {
    case Ornament::None:
        break;
    case Ornament::Change: {
        const Role& role = m_theme->of(ChangeKind(colour));
        painter->setPen(Qt::NoPen);
        painter->setBrush(role.tint);
        painter->drawRoundedRect(QRectF(rect), 5, 5);
        // As in the margin of a pane: the bar at the side, the sign beside it.
        Mark mark;
        mark.kind = ChangeKind(colour);
        mark.edge = Edge::Right;
        mark.direction = index.data(DirectionRole).toInt();
        mark.signHeight = rect.height() - 6;
        const QRectF lane = QRectF(rect).adjusted(3 - ChangePainter::laneInset(), 3, 0, -3);
        ChangePainter(*m_theme).paintMark(*painter, lane, mark);
        break;
    }
    case Ornament::Disc:
    case Ornament::Square: {
        const QColor ink =
            colour < 0 ? m_theme->muted : m_theme->speakers[size_t(colour) % m_theme->speakers.size()];
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        const bool round = Ornament(index.data(OrnamentRole).toInt()) == Ornament::Disc;
        const double radius = round ? rect.width() / 2.0 : 6;
        painter->drawRoundedRect(QRectF(rect), radius, radius);
        QFont font = painter->font();
        font.setPixelSize(text.size() > 1 ? 11 : 13);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        // Light inks of a dark theme carry dark letters.
        painter->setPen(contrast(ink, m_theme->page) >= contrast(ink, m_theme->text) ? m_theme->page
                                                                                     : m_theme->text);
        painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
        break;
    }
    case Ornament::Sign: {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect.adjusted(2, 2, -2, -2),
                            iconPixmap(text, m_theme->muted, OrnamentSize - 4, scale));
        break;
    }
    }
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    if (m_theme && option.state & QStyle::State_MouseOver && !(option.state & QStyle::State_Selected)) {
        QColor fill = m_theme->palette.color(QPalette::Highlight);
        fill.setAlpha(24);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(m_theme ? m_theme->palette.color(QPalette::Highlight)
                                : option.palette.color(QPalette::Text));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5), 6, 6);
    }
    lay(painter, option.rect, option, index);
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = roomFor(option, index);
    if (m_fixedLines > 0) {
        const Fonts fonts(option.font);
        return { width,
                 QFontMetrics(fonts.title).lineSpacing()
                     + (m_fixedLines - 1) * QFontMetrics(fonts.small).lineSpacing() + 2 * Vertical };
    }
    const int height = lay(nullptr, { 0, 0, width, 10000 }, option, index);
    return { width, std::max(height, OrnamentSize + 2 * Vertical) };
}

bool ItemDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    const QVariant tick = index.data(Qt::CheckStateRole);
    const bool click = event->type() == QEvent::MouseButtonRelease
        || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!tick.isValid() || !click)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QRect around = tickRect(option.rect, option.direction).adjusted(-6, -8, 6, 8);
    if (mouse->button() != Qt::LeftButton || !around.contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        m_ticked = true;
        model->setData(index, tick.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    return true;
}

bool ItemDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(event->globalPos(), safeToolTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

QString safeToolTip(const QString& text)
{
    constexpr int Most = 600;
    return text.isEmpty()
        ? QString()
        : u"<qt>"_s + text.left(Most).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace Redraft
