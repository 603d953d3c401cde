// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution, colons: who is about to speak, in the same sentence or in the next paragraph.

#include "extraction/attribution.h"

namespace Redraft {

SpeechReport Attribution::lead(const ProseSentence& sentence)
{
    m_first = sentence.first;
    m_last = sentence.last;
    m_reports.clear();
    SpeechReport report;
    for (int i = m_last - 1; i > m_first; --i) {
        const Use how = item(i).isWord() && item(i).word->cue >= 0 && !item(i).capital ? use(i) : Use::No;
        if (how != Use::Finite)
            continue;
        quint16 frames = 0;
        bool inverted = false;
        cueAt(i, &frames, &report.cueEnd);
        report.subject = subjectOf(i, how, &inverted);
        if (report.subject.kind != Subject::None) {
            report.cue = i;
            // "Lee wrote in a letter:" but "Lee wrote down her rules:", which is about something else
            int at = inverted ? report.subject.last : report.cueEnd;
            if (!inverted && (frames & HearerFrame))
                at = afterHearer(at);
            at = afterAdverbials(at, frames);
            if (view(at) == u"the" && at + 1 < m_last && view(at + 1) == u"following")
                at += 2;
            else if (view(at) == u"this")
                ++at;
            report.kind = at + 1 >= m_last ? QuotationKind::Direct : QuotationKind::Indirect;
            return report;
        }
    }
    report.subject = firstSubject(sentence);
    if (report.subject.kind == Subject::Noun)
        report.subject = {};
    return report;
}

// Hume: “…” | He put it this way: “…”
void Attribution::colon()
{
    for (int k = m_first + 1; k < m_last; ++k) {
        if (item(k).kind != ItemKind::Quotation || item(k - 1).kind != ItemKind::Colon || !isUtterance(k))
            continue;
        SpeechReport report;
        const auto claimed = [k](const SpeechReport& other) {
            return std::ranges::any_of(other.segments,
                                       [k](auto part) { return part.first <= k && k < part.second; });
        };
        if (std::ranges::any_of(m_reports, claimed))
            continue;
        report.segments = { { k, k + 1 } };
        report.kind = QuotationKind::Direct;
        report.rule = "colon";
        if (!m_reports.empty()) { // Lee promised a vote: “…”
            if (m_reports.back().segments.back().second > k)
                return;
            report.subject = m_reports.back().subject;
            report.cue = m_reports.back().cue;
            report.cueEnd = m_reports.back().cueEnd;
            m_reports.push_back(report);
            return;
        }
        report.subject = firstSubject({ m_first, k - 1, 0 });
        if (report.subject.kind == Subject::None
            || (report.subject.kind == Subject::Noun && !item(report.subject.head).is(WordClass::Role)
                && !report.subject.name))
            return;
        const NameMention* owner = report.subject.name;
        if (report.subject.kind == Subject::Noun && owner && owner->last < m_last
            && item(owner->last).kind == ItemKind::Possessive) { // "Rowntree's answer: “…”"
            report.subject.kind = Subject::Name;
            report.subject.first = owner->first;
            report.subject.last = owner->last;
        }
        m_reports.push_back(report);
        return;
    }
}

} // namespace Redraft
