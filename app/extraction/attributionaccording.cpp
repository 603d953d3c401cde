// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution, "according to": who says it stands after the words, what is said before or behind.

#include "extraction/attribution.h"

namespace Redraft {

void Attribution::accordingTo(int i)
{
    SpeechReport report;
    quint16 frames = 0;
    report.cue = i;
    cueAt(i, &frames, &report.cueEnd);
    report.subject = rightOf(report.cueEnd);
    if (report.subject.kind == Subject::None)
        return;
    report.rule = "according-to";
    int k = report.subject.last;
    int comma = k; // According to the Harbour Board's estimates, …: words of the noun phrase
    while (comma < m_last && comma < k + 4 && item(comma).isWord()
           && (!verbAt(comma) || (item(comma).word->cue >= 0 && (item(comma).word->forms & ThirdForm)))
           && !item(comma).any(bits(WordClass::Determiner, WordClass::Pronoun, WordClass::Possessive)))
        ++comma;
    const bool nouns = comma > k && isKind(comma, ItemKind::Comma);
    const bool straightOn = report.subject.kind == Subject::Name && k < m_last && !nouns
        && (item(k).isWord() || item(k).kind == ItemKind::Number)
        && (!item(k).any(bits(WordClass::Preposition, WordClass::Relative))
            || isKind(k + 1, ItemKind::Number));
    const auto setKind = [&] {
        bool quotation = false;
        bool other = false;
        for (const auto& [a, b] : report.segments) {
            quotation = quotation || hasQuotation(a, b);
            other = other || words(a, b) > 0;
        }
        report.kind =
            quotation ? (other ? QuotationKind::Mixed : QuotationKind::Direct) : QuotationKind::Indirect;
        m_reports.push_back(report);
    };
    int from = i; // "in the words of"
    while (from > m_first && item(from - 1).isWord()
           && item(from - 1).any(bits(WordClass::Determiner, WordClass::Preposition))
           && !item(from - 1).is(WordClass::That))
        --from;
    constexpr quint64 openers = bits(WordClass::Conjunction, WordClass::Relative, WordClass::Subordinator);
    const bool opens = from == m_first || item(from - 1).any(openers)
        || (from - 2 >= m_first && item(from - 1).kind == ItemKind::Comma && item(from - 2).any(openers));
    if (opens) {
        // According to Simon Oduya, an engineer, …: the clause begins after the comma that ends the
        // appositions.
        comma = -1;
        if (straightOn) // According to Rathbun the property was returned
            comma = k - 1;
        for (; k < m_last && comma < 0; ++k) {
            if (item(k).kind == ItemKind::Comma) {
                comma = k;
                const int next = k + 1;
                const bool letters = next + 1 < m_last && item(next).allCapitals
                    && item(next + 1).kind == ItemKind::Comma; // QC
                if (next >= m_last || (item(next).capital && !letters) || hasQuotation(next, next + 1))
                    break;
                int c = next;
                while (c < m_last && item(c).kind != ItemKind::Comma)
                    ++c;
                if (c >= m_last || (!letters && hasVerb(next, c))
                    || (!letters
                        && !item(next).any(bits(WordClass::Determiner, WordClass::Possessive, WordClass::Role,
                                                WordClass::RoleModifier, WordClass::Relative))))
                    break;
                comma = -1;
                k = c - 1;
            }
        }
        if (comma < 0 || comma + 1 >= m_last)
            return;
        const int end = clauseEnd(comma + 1);
        if ((words(comma + 1, end) < 2 || !(frames & ClauseFrame)) && !hasQuotation(comma + 1, end))
            return;
        report.segments = { { comma + 1, end } };
        setKind();
        return;
    }
    int end = from;
    while (end > m_first && (item(end - 1).kind == ItemKind::Comma || item(end - 1).kind == ItemKind::Dash))
        --end;
    const int start = clauseStart(end);
    if (start >= end || !(frames & ClauseFrame))
        return;
    report.segments = { { start, end } };
    if (!hasVerb(start, end) && isKind(k, ItemKind::Comma) && words(k, m_last) > 2)
        report.segments.push_back({ k + 1, clauseEnd(k + 1) });
    setKind();
}

} // namespace Redraft
