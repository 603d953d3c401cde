// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the reader does in an ArticlePane: mouse, wheel, keyboard, selection.

#include "panes/articlepane.h"
#include "panes/markedruns.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace Redraft {

void ArticlePane::changeSelection(const std::function<void()>& change)
{
    const Span before = m_selection.span();
    const qint32 caret = m_selection.caret();
    change();
    if (before == m_selection.span() && caret == m_selection.caret())
        return;
    update();
    if (QAccessible::isActive()) {
        QAccessibleTextSelectionEvent selected(this, m_selection.span().start, m_selection.span().end);
        QAccessible::updateAccessibility(&selected);
        QAccessibleTextCursorEvent moved(this, m_selection.caret());
        QAccessible::updateAccessibility(&moved);
    }
    Q_EMIT selectionChanged();
}

void ArticlePane::setSelection(qint32 anchor, qint32 caret)
{
    changeSelection([&] { m_selection.set(anchor, caret); });
}

void ArticlePane::readFrom(qint32 position)
{
    if (m_selection.isEmpty())
        setSelection(position, position);
}

// A reader who goes on by the keyboard and sees neither tint nor bar hears what became of the paragraph.
void ArticlePane::tellParagraph(qint32 before) const
{
    const int paragraph = paragraphAt(article(), m_selection.caret());
    if (!QAccessible::isActive() || paragraph < 0 || paragraph == paragraphAt(article(), before))
        return;
    const ChangeKind kind = kindOf(*m_layout.snapshot(), m_layout.flow(), m_version, paragraph);
    if (kind == ChangeKind::None)
        return;
    QAccessibleAnnouncementEvent event(const_cast<ArticlePane*>(this), tr("%1 paragraph").arg(name(kind)));
    QAccessible::updateAccessibility(&event);
}

// Left and right move the caret. The other keys turn the page, which is no use to those who read by ear: for
// a screen reader they move the caret too. A caret out of sight starts where the reader looks.
bool ArticlePane::moveCaret(const QKeyEvent& event)
{
    using Key = QKeySequence;
    struct Move {
        Key::StandardKey key;
        QTextCursor::MoveOperation operation;
        bool byEar = true;
        bool page = false;
    };
    static constexpr std::array moves{
        Move{ Key::MoveToPreviousChar, QTextCursor::Left, false },
        Move{ Key::MoveToNextChar, QTextCursor::Right, false },
        Move{ Key::MoveToPreviousWord, QTextCursor::WordLeft, false },
        Move{ Key::MoveToNextWord, QTextCursor::WordRight, false },
        Move{ Key::MoveToPreviousLine, QTextCursor::Up },
        Move{ Key::MoveToNextLine, QTextCursor::Down },
        Move{ Key::MoveToStartOfLine, QTextCursor::StartOfLine },
        Move{ Key::MoveToEndOfLine, QTextCursor::EndOfLine },
        Move{ Key::MoveToStartOfDocument, QTextCursor::Start },
        Move{ Key::MoveToEndOfDocument, QTextCursor::End },
        Move{ Key::MoveToPreviousPage, QTextCursor::Up, true, true },
        Move{ Key::MoveToNextPage, QTextCursor::Down, true, true },
    };
    const auto move = std::ranges::find_if(moves, [&](const Move& one) {
        return event.matches(one.key) && (!one.byEar || QAccessible::isActive());
    });
    if (move == moves.end())
        return false;
    const qint32 before = m_selection.caret();
    const int line = m_layout.typography().body().lineHeight;
    changeSelection([&] {
        const QRectF caret = rectOf(before);
        if (caret.bottom() < 0 || caret.top() > height()) {
            const qint32 seen = positionAt({ column().left() + 1.0, line / 2.0 });
            m_selection.moveTo(seen < 0 ? before : seen, false);
        }
        for (int i = move->page ? std::max(1, height() / line - 2) : 1; i > 0; --i)
            m_selection.step(m_layout, m_version, move->operation, false);
    });
    tellParagraph(before);
    Q_EMIT caretMoved();
    return true;
}

QString ArticlePane::selectedText() const
{
    return m_layout.snapshot() ? m_selection.text(article()) : QString();
}

void ArticlePane::selectAll()
{
    if (m_layout.isEmpty() || article().paragraphs.empty())
        return;
    setSelection(article().paragraphs.front().span.start, article().paragraphs.back().span.end);
}

void ArticlePane::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_layout.isEmpty()) {
        event->ignore();
        return;
    }
    const bool sameSpot =
        (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    m_pressed = event->position();
    m_dragged = false;
    m_tripled = false;
    const qint32 position = positionAt(event->position());
    if (position < 0)
        return;
    m_dragging = true;
    m_dragUnit = { position, position };
    if (m_tripleClick.isActive() && sameSpot) {
        m_tripleClick.stop();
        m_tripled = true;
        const int p = paragraphAt(article(), position);
        m_dragUnit = article().paragraphs[size_t(p)].span;
        changeSelection([&] { m_selection.set(m_dragUnit.start, m_dragUnit.end); });
        return;
    }
    changeSelection([&] { m_selection.moveTo(position, event->modifiers().testFlag(Qt::ShiftModifier)); });
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_dragged = true;
}

void ArticlePane::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_layout.isEmpty())
        return;
    const qint32 position = positionAt(event->position());
    if (position < 0)
        return;
    m_pressed = event->position();
    m_dragging = true;
    m_dragged = true;
    m_dragUnit = PaneSelection::wordAt(article(), position);
    changeSelection([&] { m_selection.set(m_dragUnit.start, m_dragUnit.end); });
    m_tripleClick.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
}

void ArticlePane::dragTo(const QPointF& point)
{
    const qint32 position = positionAt(point);
    if (position < 0)
        return;
    changeSelection([&] {
        if (m_dragUnit.isEmpty())
            m_selection.moveTo(position, true);
        else if (position < m_dragUnit.start)
            m_selection.set(m_dragUnit.end, position);
        else
            m_selection.set(m_dragUnit.start, std::max(position, m_dragUnit.end));
    });
}

void ArticlePane::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging) {
        const QRect text = column();
        const double x = event->position().x();
        const bool inText = x > text.left() - 8 && x < text.left() + text.width() + 8;
        setCursor(inText ? Qt::IBeamCursor : Qt::ArrowCursor);
        return;
    }
    if ((event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_dragged = true;
    if (!m_dragged)
        return;
    dragTo(event->position());
    const bool outside = event->position().y() < 0 || event->position().y() > height();
    if (outside && !m_dragScroll.isActive())
        m_dragScroll.start();
    else if (!outside)
        m_dragScroll.stop();
}

void ArticlePane::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragScroll.stop();
    const bool click = m_dragging && !m_dragged && !m_tripled;
    m_dragging = false;
    if (QClipboard* clipboard = QGuiApplication::clipboard();
        clipboard->supportsSelection() && !m_selection.isEmpty())
        clipboard->setText(selectedText(), QClipboard::Selection);
    if (!click)
        return;
    int foldBand = -1;
    m_layout.eachBand(m_place, height(), [&](int band, int y) {
        if (m_layout.flow().bands()[size_t(band)].folded > 0 && event->position().y() >= y
            && event->position().y() < y + m_layout.bandHeight(band))
            foldBand = band;
    });
    if (foldBand >= 0) {
        Q_EMIT foldClicked(foldBand);
        return;
    }
    const int paragraph = paragraphAtY(event->position().y());
    const QRect text = column();
    const double x = event->position().x();
    if (paragraph >= 0)
        Q_EMIT paragraphClicked(paragraph, x < text.left() - 4 || x > text.left() + text.width() + 4);
}

void ArticlePane::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_wheelRest += event->angleDelta().y() / 120.0;
        const int steps = int(m_wheelRest);
        m_wheelRest -= steps;
        if (steps != 0)
            Q_EMIT zoomed(steps);
        event->accept();
        return;
    }
    if (!event->pixelDelta().isNull()) {
        Q_EMIT scrolled(-event->pixelDelta().y());
    } else {
        const double lines = -event->angleDelta().y() / 120.0 * QApplication::wheelScrollLines();
        m_wheelRest += lines * m_layout.typography().body().lineHeight;
        const int pixels = int(m_wheelRest);
        m_wheelRest -= pixels;
        Q_EMIT scrolled(pixels);
    }
    event->accept();
}

void ArticlePane::keyPressEvent(QKeyEvent* event)
{
    if (m_layout.isEmpty()) {
        event->ignore();
        return;
    }
    using Key = QKeySequence;
    struct Step {
        Key::StandardKey key;
        QTextCursor::MoveOperation operation;
    };
    static constexpr Step steps[] = {
        { Key::SelectPreviousChar, QTextCursor::Left },
        { Key::SelectNextChar, QTextCursor::Right },
        { Key::SelectPreviousWord, QTextCursor::WordLeft },
        { Key::SelectNextWord, QTextCursor::WordRight },
        { Key::SelectPreviousLine, QTextCursor::Up },
        { Key::SelectNextLine, QTextCursor::Down },
        { Key::SelectStartOfLine, QTextCursor::StartOfLine },
        { Key::SelectEndOfLine, QTextCursor::EndOfLine },
        { Key::SelectStartOfDocument, QTextCursor::Start },
        { Key::SelectEndOfDocument, QTextCursor::End },
    };
    for (const Step& step : steps) {
        if (event->matches(step.key)) {
            const qint32 before = m_selection.caret();
            changeSelection([&] { m_selection.step(m_layout, m_version, step.operation, true); });
            tellParagraph(before);
            Q_EMIT caretMoved();
            return;
        }
    }
    if (moveCaret(*event))
        return;
    const int line = m_layout.typography().body().lineHeight;
    const int page = std::max(line, height() - 2 * line);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(Key::SelectNextPage) || event->matches(Key::SelectPreviousPage)) {
        const auto operation = event->matches(Key::SelectNextPage) ? QTextCursor::Down : QTextCursor::Up;
        changeSelection([&] {
            for (int i = 0; i < page / line; ++i)
                m_selection.step(m_layout, m_version, operation, true);
        });
        Q_EMIT caretMoved();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT scrolled(-2 * line);
        return;
    case Qt::Key_Down:
        Q_EMIT scrolled(2 * line);
        return;
    case Qt::Key_PageUp:
        Q_EMIT scrolled(-page);
        return;
    case Qt::Key_PageDown:
        Q_EMIT scrolled(page);
        return;
    case Qt::Key_Space:
        Q_EMIT scrolled(shift ? -page : page);
        return;
    case Qt::Key_Home:
        Q_EMIT jumped(-m_layout.height());
        return;
    case Qt::Key_End:
        Q_EMIT jumped(m_layout.height());
        return;
    default:
        break;
    }
    if (event->matches(Key::SelectAll)) {
        selectAll();
    } else if (event->matches(Key::Copy)) {
        if (!m_selection.isEmpty())
            QGuiApplication::clipboard()->setText(selectedText());
    } else if (event->matches(Key::Cancel) && !m_selection.isEmpty()) {
        setSelection(m_selection.caret(), m_selection.caret());
    } else {
        event->ignore();
    }
}

void ArticlePane::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy =
        menu->addAction(tr("&Copy"), this, [this] { QGuiApplication::clipboard()->setText(selectedText()); });
    copy->setEnabled(!m_selection.isEmpty());
    menu->addAction(tr("Select &All"), this, &ArticlePane::selectAll);
    menu->popup(event->globalPos());
}

void ArticlePane::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT focused();
}

void ArticlePane::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ArticlePane::event(QEvent* event)
{
    // Keys that select or copy belong to the pane, whatever shortcuts the window has; not the others.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::SelectAll) || key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace Redraft
