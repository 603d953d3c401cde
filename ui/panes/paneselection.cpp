// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/paneselection.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Redraft {

void PaneSelection::set(qint32 anchor, qint32 caret)
{
    m_anchor = anchor;
    m_caret = caret;
    m_wish = -1;
}

void PaneSelection::moveTo(qint32 caret, bool select)
{
    set(select ? m_anchor : caret, caret);
}

qint32 PaneSelection::characterStep(PageLayout& layout, int version, int direction, bool word) const
{
    const int index = layout.flow().blockAt(version, m_caret);
    if (index < 0)
        return m_caret;
    const std::vector<Block>& blocks = layout.flow().blocks(version);
    const Block& block = blocks[size_t(index)];
    const int inside = std::clamp(m_caret - block.span.start, 0, block.span.length());
    const QTextLayout& text = layout.block(version, index).layout;
    const auto mode = word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    if (direction > 0) {
        if (inside < block.span.length())
            return block.span.start + text.nextCursorPosition(inside, mode);
        return size_t(index) + 1 < blocks.size() ? blocks[size_t(index) + 1].span.start : m_caret;
    }
    if (inside > 0)
        return block.span.start + text.previousCursorPosition(inside, mode);
    return index > 0 ? blocks[size_t(index) - 1].span.end : m_caret;
}

qint32 PaneSelection::lineStep(PageLayout& layout, int version, int lines)
{
    int index = layout.flow().blockAt(version, m_caret);
    if (index < 0)
        return m_caret;
    const std::vector<Block>& blocks = layout.flow().blocks(version);
    const auto clampedLine = [&](int inside) {
        const QTextLayout& text = layout.block(version, index).layout;
        const QTextLine line = text.lineForTextPosition(inside);
        return line.isValid() ? line.lineNumber() : std::max(0, text.lineCount() - 1);
    };
    int inside =
        std::clamp(m_caret - blocks[size_t(index)].span.start, 0, blocks[size_t(index)].span.length());
    int line = clampedLine(inside);
    const double wish =
        m_wish >= 0 ? m_wish : layout.block(version, index).layout.lineAt(line).cursorToX(inside);
    line += lines;
    while (line < 0) {
        if (index == 0)
            return blocks.front().span.start;
        line += layout.block(version, --index).layout.lineCount();
    }
    while (line >= layout.block(version, index).layout.lineCount()) {
        if (size_t(index) + 1 == blocks.size())
            return blocks.back().span.end;
        line -= layout.block(version, index++).layout.lineCount();
    }
    const qint32 found =
        blocks[size_t(index)].span.start + layout.block(version, index).layout.lineAt(line).xToCursor(wish);
    m_wish = wish;
    return found;
}

bool PaneSelection::step(PageLayout& layout, int version, QTextCursor::MoveOperation operation, bool select)
{
    const Article& article = *layout.snapshot()->versions[size_t(version)].article;
    if (article.paragraphs.empty())
        return false;
    const qint32 old = m_caret;
    const double wish = m_wish;
    qint32 next = m_caret;
    const int index = layout.flow().blockAt(version, m_caret);
    bool vertical = false;
    switch (operation) {
    case QTextCursor::Left:
    case QTextCursor::Right: {
        // Visual keys: in text that runs to the left, "left" is forwards.
        const bool rtl = index >= 0 && layout.block(version, index).layout.text().isRightToLeft();
        next = characterStep(layout, version, (operation == QTextCursor::Right) != rtl ? 1 : -1, false);
        break;
    }
    case QTextCursor::WordLeft:
    case QTextCursor::WordRight: {
        const bool rtl = index >= 0 && layout.block(version, index).layout.text().isRightToLeft();
        next = characterStep(layout, version, (operation == QTextCursor::WordRight) != rtl ? 1 : -1, true);
        break;
    }
    case QTextCursor::Up:
    case QTextCursor::Down:
        m_wish = wish;
        next = lineStep(layout, version, operation == QTextCursor::Up ? -1 : 1);
        vertical = true;
        break;
    case QTextCursor::StartOfLine:
    case QTextCursor::EndOfLine:
        if (index >= 0) {
            const Block& block = layout.flow().blocks(version)[size_t(index)];
            const QTextLine line =
                layout.block(version, index).layout.lineForTextPosition(m_caret - block.span.start);
            if (line.isValid()) {
                const int end = line.textStart() + line.textLength();
                const bool last = end >= block.span.length();
                next = block.span.start
                    + (operation == QTextCursor::StartOfLine ? line.textStart()
                           : last                            ? end
                                                             : end - 1);
            }
        }
        break;
    case QTextCursor::Start:
        next = article.paragraphs.front().span.start;
        break;
    case QTextCursor::End:
        next = article.paragraphs.back().span.end;
        break;
    default:
        return false;
    }
    const double aimed = m_wish;
    moveTo(next, select);
    if (vertical)
        m_wish = aimed;
    return next != old;
}

QString PaneSelection::text(const Article& article) const
{
    const Span selected = span();
    QString text;
    if (selected.isEmpty())
        return text;
    for (int p = std::max(0, paragraphAt(article, selected.start)); p < int(article.paragraphs.size()); ++p) {
        const Span paragraph = article.paragraphs[size_t(p)].span;
        if (paragraph.start >= selected.end)
            break;
        const Span part{ std::max(paragraph.start, selected.start), std::min(paragraph.end, selected.end) };
        if (part.isEmpty())
            continue;
        QString piece = part.in(article.text).toString();
        piece.replace(u'\n', u' ');
        if (!text.isEmpty())
            text += u"\n\n"_s;
        text += piece;
    }
    return text;
}

Span PaneSelection::wordAt(const Article& article, qint32 position)
{
    const int p = paragraphAt(article, position);
    if (p < 0)
        return { position, position };
    const Span paragraph = article.paragraphs[size_t(p)].span;
    // A window around the place: paragraphs may be megabytes long.
    const Span window{ std::max(paragraph.start, position - 200), std::min(paragraph.end, position + 200) };
    const QStringView text = window.in(article.text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    const qint32 inside = std::clamp(position - window.start, 0, window.length());
    finder.setPosition(inside);
    if (!finder.isAtBoundary() || !(finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem))
        finder.toPreviousBoundary();
    const qint32 start = qint32(std::max<qsizetype>(0, finder.position()));
    finder.setPosition(start);
    finder.toNextBoundary();
    const qsizetype end = finder.position() < 0 ? text.size() : finder.position();
    return { window.start + start, window.start + qint32(end) };
}

} // namespace Redraft
