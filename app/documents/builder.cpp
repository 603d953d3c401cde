// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/builder.h"

#include "text/characters.h"

#include <algorithm>

namespace Redraft {

void Builder::setEmphasis(bool bold, bool italic)
{
    m_bold = bold;
    m_italic = italic;
}

void Builder::dropParagraph()
{
    m_open.clear();
    m_openEmphasis.clear();
}

void Builder::addText(QStringView text)
{
    const auto before = qint32(m_open.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool plainSpace =
            u == u' ' || u == u'\t' || u == u'\n' || u == u'\r' || u == u'\f' || u == u'\v';
        if (plainSpace) {
            if (!m_open.isEmpty() && !isSpace(m_open.back().unicode()))
                m_open += u' ';
        } else if (u >= 0x20 && u != 0x7f) {
            m_open += c;
        }
    }
    const auto after = qint32(m_open.size());
    if (after == before || (!m_bold && !m_italic))
        return;
    if (!m_openEmphasis.empty()) {
        Emphasis& last = m_openEmphasis.back();
        if (last.span.end == before && last.bold == m_bold && last.italic == m_italic) {
            last.span.end = after;
            return;
        }
    }
    m_openEmphasis.push_back({ { before, after }, m_bold, m_italic });
}

void Builder::addBreak()
{
    while (m_open.endsWith(u' '))
        m_open.chop(1);
    if (!m_open.isEmpty() && !m_open.endsWith(u'\n'))
        m_open += u'\n';
}

bool Builder::endParagraph(ParagraphKind kind, int level)
{
    qsizetype end = m_open.size();
    while (end > 0 && (isSpace(m_open[end - 1].unicode()) || isInvisible(m_open[end - 1].unicode())))
        --end;
    qsizetype start = 0;
    while (start < end && (isSpace(m_open[start].unicode()) || isInvisible(m_open[start].unicode())))
        ++start;
    const bool visible = end > start;
    if (visible) {
        if (!m_article.text.isEmpty())
            m_article.text += u"\n\n";
        const auto first = qint32(m_article.text.size());
        m_article.text += QStringView(m_open).sliced(start, end - start);
        m_article.paragraphs.push_back({ { first, qint32(m_article.text.size()) }, kind, level });
        keepEmphasis({ qint32(start), qint32(end) }, first,
                     kind == ParagraphKind::Heading || kind == ParagraphKind::Headline);
    }
    dropParagraph();
    return visible;
}

/// `visible`: what of the open paragraph became the one that begins at `first`. Headings are bold anyway.
void Builder::keepEmphasis(Span visible, qint32 first, bool heading)
{
    for (Emphasis emphasis : m_openEmphasis) {
        emphasis.bold = emphasis.bold && !heading;
        const Span part{ std::max(emphasis.span.start, visible.start),
                         std::min(emphasis.span.end, visible.end) };
        if (part.isEmpty() || (!emphasis.bold && !emphasis.italic))
            continue;
        emphasis.span = { part.start - visible.start + first, part.end - visible.start + first };
        m_article.emphasis.push_back(emphasis);
    }
}

void Builder::addNotice(const QString& notice)
{
    if (!m_article.notices.contains(notice))
        m_article.notices << notice;
}

Article Builder::take()
{
    endParagraph();
    return std::move(m_article);
}

} // namespace Redraft
