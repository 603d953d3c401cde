// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/paneaccessible.h"

#include "panes/markedruns.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* pane = qobject_cast<ArticlePane*>(object);
    return pane ? new PaneAccessible(pane) : nullptr;
}

// Untranslated, like the values of all text attributes.
QLatin1StringView key(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::None:
        return ""_L1;
    case ChangeKind::Inserted:
        return "inserted"_L1;
    case ChangeKind::Deleted:
        return "deleted"_L1;
    case ChangeKind::Edited:
        return "edited"_L1;
    case ChangeKind::Moved:
        return "moved"_L1;
    case ChangeKind::MovedEdited:
        return "moved-edited"_L1;
    case ChangeKind::Split:
        return "split"_L1;
    case ChangeKind::Merged:
        return "merged"_L1;
    case ChangeKind::Rewritten:
        return "rewritten"_L1;
    case ChangeKind::Cosmetic:
        return "cosmetic"_L1;
    }
    return ""_L1;
}

} // namespace

PaneAccessible::PaneAccessible(ArticlePane* pane)
    : QAccessibleWidget(pane, QAccessible::Document)
{
}

void PaneAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

void* PaneAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State PaneAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

bool PaneAccessible::isEmpty() const
{
    const PageLayout& layout = pane()->layoutOfPage();
    return layout.isEmpty() || pane()->version() >= layout.flow().versionCount()
        || pane()->article().paragraphs.empty();
}

void PaneAccessible::selection(int index, int* start, int* end) const
{
    const Span span = index == 0 && !isEmpty() ? pane()->selection().span() : Span();
    *start = span.start;
    *end = span.end;
}

int PaneAccessible::selectionCount() const
{
    return isEmpty() || pane()->selection().isEmpty() ? 0 : 1;
}

void PaneAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void PaneAccessible::removeSelection(int index)
{
    if (index == 0 && !isEmpty())
        pane()->setSelection(pane()->selection().caret(), pane()->selection().caret());
}

void PaneAccessible::setSelection(int index, int start, int end)
{
    if (index == 0 && !isEmpty())
        pane()->setSelection(std::clamp(start, 0, characterCount()), std::clamp(end, 0, characterCount()));
}

int PaneAccessible::cursorPosition() const
{
    return pane()->selection().caret();
}

void PaneAccessible::setCursorPosition(int position)
{
    if (isEmpty())
        return;
    const qint32 at = std::clamp(position, 0, characterCount());
    pane()->setSelection(at, at);
    Q_EMIT pane()->caretMoved();
}

QString PaneAccessible::text(int start, int end) const
{
    if (isEmpty())
        return {};
    const int count = characterCount();
    const int from = std::clamp(start, 0, count);
    const int to = std::clamp(end < 0 ? count : end, from, count);
    return pane()->article().text.mid(from, to - from);
}

// The unit of text around an offset. Nothing here copies the article: it may be a book.
Span PaneAccessible::unit(qint32 offset, QAccessible::TextBoundaryType type) const
{
    const Article& article = pane()->article();
    const qint32 count = qint32(article.text.size());
    offset = std::clamp(offset, 0, count);
    if (type == QAccessible::NoBoundary)
        return { 0, count };
    const Span paragraph = article.paragraphs[size_t(paragraphAt(article, offset))].span;
    if (type == QAccessible::ParagraphBoundary)
        return paragraph;
    if (offset < paragraph.start || offset >= paragraph.end)
        return { offset, std::min(offset + 1, count) }; // between two paragraphs
    if (type == QAccessible::LineBoundary) {
        PageLayout& layout = pane()->layoutOfPage();
        const int index = layout.flow().blockAt(pane()->version(), offset);
        if (index < 0)
            return paragraph;
        const qint32 start = layout.flow().blocks(pane()->version())[size_t(index)].span.start;
        const QTextLine line =
            layout.block(pane()->version(), index).layout.lineForTextPosition(offset - start);
        return line.isValid() ? Span{ start + line.textStart(), start + line.textStart() + line.textLength() }
                              : paragraph;
    }
    const Span window{ std::max(paragraph.start, offset - 2000), std::min(paragraph.end, offset + 2000) };
    const auto boundary = type == QAccessible::CharBoundary ? QTextBoundaryFinder::Grapheme
        : type == QAccessible::WordBoundary                 ? QTextBoundaryFinder::Word
                                                            : QTextBoundaryFinder::Sentence;
    QTextBoundaryFinder finder(boundary, window.in(article.text));
    finder.setPosition(offset - window.start);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    const qint32 start = window.start + qint32(std::max<qsizetype>(0, finder.position()));
    const qsizetype next = finder.toNextBoundary();
    return { start, next < 0 ? window.end : window.start + qint32(next) };
}

// Paragraphs follow each other over the white space between them.
Span PaneAccessible::paragraph(qint32 offset, int step) const
{
    const Article& article = pane()->article();
    const int index = paragraphAt(article, offset) + step;
    if (index < 0 || size_t(index) >= article.paragraphs.size())
        return { offset, offset };
    return article.paragraphs[size_t(index)].span;
}

QString PaneAccessible::told(Span span, int* start, int* end) const
{
    *start = span.start;
    *end = span.end;
    return text(span.start, span.end);
}

QString PaneAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                     int* end) const
{
    *start = *end = -1;
    return isEmpty() ? QString() : told(unit(offset, type), start, end);
}

QString PaneAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                         int* end) const
{
    *start = *end = -1;
    if (isEmpty())
        return {};
    if (type == QAccessible::ParagraphBoundary)
        return told(paragraph(offset, -1), start, end);
    const Span here = unit(offset, type);
    return here.start <= 0 ? QString() : told(unit(here.start - 1, type), start, end);
}

QString PaneAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                        int* end) const
{
    *start = *end = -1;
    if (isEmpty())
        return {};
    if (type == QAccessible::ParagraphBoundary)
        return told(paragraph(offset, 1), start, end);
    const Span here = unit(offset, type);
    return here.end >= characterCount() ? QString() : told(unit(here.end, type), start, end);
}

int PaneAccessible::characterCount() const
{
    return isEmpty() ? 0 : int(pane()->article().text.size());
}

QRect PaneAccessible::characterRect(int offset) const
{
    if (isEmpty())
        return {};
    const QRect rect = pane()->rectOf(offset).toAlignedRect();
    return { pane()->mapToGlobal(rect.topLeft()), rect.size() };
}

int PaneAccessible::offsetAtPoint(const QPoint& point) const
{
    return pane()->positionAt(pane()->mapFromGlobal(point));
}

void PaneAccessible::scrollToSubstring(int start, int)
{
    setCursorPosition(start);
}

// Kinds have a key of their own, which the bridges of other desktops hand on. That of AT-SPI drops every
// attribute that it has no name for: there the kind is told by its tint, words taken away by the line through
// them, and words added or altered by the line below; announcements say it in words.
QString PaneAccessible::attributes(int offset, int* start, int* end) const
{
    *start = *end = offset;
    if (isEmpty())
        return {};
    const PageLayout& layout = pane()->layoutOfPage();
    const Article& article = pane()->article();
    const int paragraph = paragraphAt(article, offset);
    const Span span = article.paragraphs[size_t(paragraph)].span;
    if (!span.contains(offset)) {
        *end = std::min(characterCount(), offset + 1);
        return {};
    }
    *start = span.start;
    *end = span.end;
    const ChangeKind kind = kindOf(*layout.snapshot(), layout.flow(), pane()->version(), paragraph);
    if (kind == ChangeKind::None)
        return {};
    const QColor tint = pane()->theme().of(kind).tint;
    QString found = u"change:%1;background-color:rgb(%2,%3,%4);"_s.arg(key(kind))
                        .arg(tint.red())
                        .arg(tint.green())
                        .arg(tint.blue());
    if (kind == ChangeKind::Deleted)
        found += u"text-line-through-style:solid;"_s;
    const std::vector<MarkedRun> marked =
        markedRuns(*layout.snapshot(), layout.flow(), pane()->version(), { paragraph, span });
    for (const MarkedRun& mark : marked) {
        if (mark.span.contains(offset)) {
            *start = mark.span.start;
            *end = mark.span.end;
            if (mark.run.op == WordOp::Inserted)
                found += u"word-change:inserted;text-underline-type:single;text-underline-style:solid;"_s;
            else if (mark.run.op == WordOp::Deleted)
                found += u"word-change:deleted;text-line-through-style:solid;"_s;
            else
                found += u"word-change:cosmetic;text-underline-type:single;text-underline-style:dotted;"_s;
            return found;
        }
        // Between two marks the stretch reaches from one to the other.
        if (mark.span.end <= offset)
            *start = std::max(*start, int(mark.span.end));
        else
            *end = std::min(*end, int(mark.span.start));
    }
    return found;
}

} // namespace Redraft
