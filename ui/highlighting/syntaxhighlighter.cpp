// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlighting/syntaxhighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr int kReach = 60; // paragraphs above that a state is rebuilt from
constexpr int kLongestLine = 20'000; // longer lines stay uncoloured: some rules cost more than linear time

/// The definition's name for an article.
QString definitionFor(const Article& article)
{
    if (article.format == u"md"_s)
        return u"Markdown"_s;
    // Extracted text of a page is an article; only its source, shown as it is, has mark-up to colour.
    if (article.format == u"html"_s && QStringView(article.text).trimmed().startsWith(u'<'))
        return u"HTML"_s;
    return u"Article"_s;
}

} // namespace

SyntaxHighlighter::SyntaxHighlighter(KSyntaxHighlighting::Repository& repository,
                                     std::shared_ptr<const Article> article, const QString& themeName,
                                     const QColor& text)
    : m_article(std::move(article))
    , m_text(text)
{
    const QString definition = definitionFor(*m_article);
    m_carries = definition != u"Article"_s;
    setDefinition(repository.definitionForName(definition));
    setTheme(repository.theme(themeName));
}

QList<QTextLayout::FormatRange> SyntaxHighlighter::formats(int paragraph, Span part)
{
    KSyntaxHighlighting::State state;
    if (m_carries)
        state = stateBefore(paragraph);
    m_found.clear();
    state = run(part, state);
    if (m_carries)
        m_states.insert_or_assign(paragraph + 1, state);
    for (QTextLayout::FormatRange& range : m_found)
        range.start -= part.start;
    return std::exchange(m_found, {});
}

KSyntaxHighlighting::State SyntaxHighlighter::stateBefore(int paragraph)
{
    auto known = m_states.upper_bound(paragraph);
    int from = std::max(0, paragraph - kReach);
    KSyntaxHighlighting::State state;
    if (known != m_states.begin() && std::prev(known)->first >= from) {
        --known;
        from = known->first;
        state = known->second;
    }
    for (; from < paragraph; ++from) {
        state = run(m_article->paragraphs[size_t(from)].span, state);
        m_states.insert_or_assign(from + 1, state);
    }
    return state;
}

KSyntaxHighlighting::State SyntaxHighlighter::run(Span part, KSyntaxHighlighting::State state)
{
    if (part.length() > kLongestLine)
        return state;
    if (!m_carries) {
        // A hard-wrapped paragraph is one line to our definition, so that a quotation may span its line ends.
        m_lineStart = part.start;
        const QStringView text = part.in(m_article->text);
        if (!text.contains(u'\n'))
            return highlightLine(text, state);
        QString line = text.toString();
        line.replace(u'\n', u' ');
        return highlightLine(line, state);
    }
    for (qint32 start = part.start; start <= part.end;) {
        const qsizetype found = QStringView(m_article->text).indexOf(u'\n', start);
        const qint32 end = found < 0 || found > part.end ? part.end : qint32(found);
        m_lineStart = start;
        state = highlightLine(Span{ start, end }.in(m_article->text), state);
        start = end + 1;
    }
    return state;
}

void SyntaxHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format)
{
    if (length <= 0 || !format.isValid())
        return;
    QTextLayout::FormatRange range;
    range.start = m_lineStart + offset;
    range.length = length;
    const QColor colour = format.textColor(theme());
    if (colour.isValid() && colour != m_text)
        range.format.setForeground(colour);
    if (format.isBold(theme()))
        range.format.setFontWeight(QFont::DemiBold);
    if (format.isItalic(theme()))
        range.format.setFontItalic(true);
    if (!range.format.isEmpty())
        m_found.append(range);
}

} // namespace Redraft
