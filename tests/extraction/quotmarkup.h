// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence with its answer written into it: [what is reported] {who} <verb>. Several [parts] are one
/// quotation in segments, and there must be no other one; a text without [ ] must have no quotation at all.
/// "|" starts a new paragraph.
#pragma once

#include "extraction/extraction.h"

#include <QString>

namespace Redraft {

struct MarkedExample {
    Article article;
    std::vector<Span> segments;
    Span mention;
    Span cue;
};

inline Article articleOf(const QString& text, const QString& language)
{
    Article article;
    article.text = text;
    article.language = language;
    qint32 start = 0;
    const auto add = [&article](qint32 from, qint32 to) {
        while (from < to && article.text[from].isSpace())
            ++from;
        while (to > from && article.text[to - 1].isSpace())
            --to;
        if (from < to)
            article.paragraphs.push_back({ .span = { from, to } });
    };
    for (qint32 i = 0; i + 1 < qint32(text.size()); ++i) {
        if (text[i] == u'\n' && text[i + 1] == u'\n') {
            add(start, i);
            start = i;
        }
    }
    add(start, qint32(text.size()));
    return article;
}

inline MarkedExample markedExample(const QString& marked, const QString& language)
{
    MarkedExample example;
    QString text;
    qint32 open = 0;
    for (const QChar c : marked) {
        const auto here = qint32(text.size());
        switch (c.unicode()) {
        case u'[':
        case u'{':
        case u'<':
            open = here;
            break;
        case u']':
            example.segments.push_back({ open, here });
            break;
        case u'}':
            example.mention = { open, here };
            break;
        case u'>':
            example.cue = { open, here };
            break;
        case u'|':
            text += QStringLiteral("\n\n");
            break;
        default:
            text += c;
        }
    }
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    example.article = articleOf(text, language);
    return example;
}

/// Empty where the example comes out as it says; else what came out instead.
inline QString disagreement(const MarkedExample& example)
{
    Extraction found;
    extractQuotations(example.article, found);
    QString seen;
    for (const Quotation& quotation : found.quotations) {
        const bool same = quotation.segments == example.segments
            && (example.cue.isEmpty() || quotation.cue == example.cue)
            && (example.mention.isEmpty() || quotation.mention.overlaps(example.mention))
            && (example.mention.isEmpty() || quotation.speaker >= 0);
        if (same && !example.segments.empty() && found.quotations.size() == 1)
            return {};
        seen += QStringLiteral("\n  %1:").arg(quotation.rule);
        for (const Span part : quotation.segments)
            seen += QStringLiteral(" [%1]").arg(part.in(example.article.text));
        seen += QStringLiteral(" {%1} <%2>")
                    .arg(quotation.mention.in(example.article.text), quotation.cue.in(example.article.text));
    }
    if (example.segments.empty() && found.quotations.empty())
        return {};
    return QStringLiteral("%1\n  found:%2")
        .arg(example.article.text, seen.isEmpty() ? QStringLiteral(" nothing") : seen);
}

} // namespace Redraft
