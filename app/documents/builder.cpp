// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/builder.h"

#include "text/characters.h"

namespace Redraft {

void Builder::addText(QStringView text)
{
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
    }
    m_open.clear();
    return visible;
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
