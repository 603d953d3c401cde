// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The second half of Attribution: what a cue reports, where that begins and where it ends.

#include "extraction/attribution.h"

#include <utility>

namespace Redraft {

namespace {

constexpr quint64 kAuxiliaries = bits(WordClass::Be, WordClass::Have, WordClass::Do, WordClass::Modal);

} // namespace

void Attribution::report(int i, Use how)
{
    SpeechReport report;
    quint16 frames = 0;
    report.cue = i;
    const int c = cueAt(i, &frames, &report.cueEnd);
    if (m_lexicon.cue(c).kind == CueClass::According) {
        accordingTo(i);
        return;
    }
    bool inverted = false;
    report.subject = subjectOf(i, how, &inverted);
    if (report.subject.kind == Subject::None)
        return;
    if (report.subject.kind == Subject::Pronoun && isNarrator(report.subject.head))
        return;
    // "rejected recent Republican claims that": its verb stands before it.
    if (!inverted && (item(i).word->forms & ThirdForm) && (frames & NounFrame)
        && hasVerb(report.subject.first, report.subject.last) && view(report.subject.first).endsWith(u"ed"))
        return;
    // "her opening remarks", "media reports": a noun, unless somebody does it.
    if (report.subject.kind == Subject::Noun && !inverted && (item(i).word->forms & ThirdForm)
        && (frames & NounFrame) && !speaks(report.subject))
        return;
    int at = inverted ? report.subject.last : report.cueEnd;
    if (inverted && at < m_last && item(at).kind == ItemKind::Comma) {
        // "…," said Gavin Stroud, principal of the school. | "…," said Lee, "…"
        int k = at;
        while (k < m_last && item(k).kind != ItemKind::Quotation)
            ++k;
        if (k < m_last && item(k - 1).kind == ItemKind::Comma && isUtterance(k))
            at = k - 1;
    }
    if (!inverted && (frames & HearerFrame)) {
        const int hearer = beforeThat(afterHearer(at));
        // Verbs that may go without a hearer: "promised parishioners in May that", but "promised the road
        // would open".
        const int then = (frames & (StrongFrame | QuestionFrame | InfinitiveFrame))
            ? hearer
            : afterAdverbials(hearer, frames);
        if ((frames & (StrongFrame | QuestionFrame | InfinitiveFrame))
            || (then < m_last && item(then).is(WordClass::That)))
            at = hearer;
    }
    at = afterAdverbials(at, frames);
    const int subjectFirst = inverted ? skipBack(i) + 1 : report.subject.outer;
    // Words of the reporting clause that stand before its subject belong to it: "As Lee", "and Lee".
    int lead = subjectFirst;
    if (lead - 1 >= m_first && item(lead - 1).isWord()
        && (view(lead - 1).compare(u"as", Qt::CaseInsensitive) == 0))
        --lead;
    // "…," Lee said, adding that …: what stands before the subject is the first verb's.
    const bool second = !m_reports.empty() && m_reports.back().subject.kind != Subject::None
        && m_reports.back().subject.first == report.subject.first;
    const bool ownQuote = !second && lead > m_first
        && (item(lead - 1).kind == ItemKind::Quotation
            || (item(lead - 1).kind == ItemKind::Comma && lead - 2 >= m_first
                && item(lead - 2).kind == ItemKind::Quotation));
    // In a letter to "the Lee community," Lee said he would go: what opens the sentence is no quotation.
    const int opening = clauseStart(lead);
    const bool adverbial = ownQuote && opening < lead && item(opening).is(WordClass::Preposition)
        && item(opening).kind != ItemKind::Quotation;
    if (adverbial && !inverted && after(report, at, frames, false)) {
        m_reports.push_back(report);
        return;
    }
    if (ownQuote && (frames & QuotationFrame) && before(report, lead, at)) {
        m_reports.push_back(report);
        return;
    }
    // "…, the bureau said Friday as it widened a recall": what comes after is the narrator's.
    const bool narrated = at < m_last && item(at).any(bits(WordClass::Subordinator))
        && !item(at).is(WordClass::Question) && !item(at).is(WordClass::That) && view(at) != u"if"
        && isKind(lead - 1, ItemKind::Comma);
    if (narrated && (frames & ClauseFrame) && before(report, lead, at)) {
        m_reports.push_back(report);
        return;
    }
    if (!inverted && after(report, at, frames, lead < subjectFirst)) {
        m_reports.push_back(report);
        return;
    }
    if ((frames & (QuotationFrame | ClauseFrame)) && how == Use::Finite && before(report, lead, at)
        && ((frames & ClauseFrame)
            || hasQuotation(report.segments.front().first, report.segments.front().second))) {
        m_reports.push_back(report);
        return;
    }
    if (inverted && after(report, at, frames, false)) {
        m_reports.push_back(report);
        return;
    }
    // "They estimated by 2050, food would run short": what looked like a time of speaking opens the clause.
    const int direct = inverted  ? report.subject.last
        : (frames & HearerFrame) ? afterHearer(report.cueEnd)
                                 : report.cueEnd;
    if (how == Use::Finite && (frames & ClauseFrame) && at > direct && item(direct).is(WordClass::Preposition)
        && view(direct) != u"on" && view(direct) != u"to" && !item(m_first).any(bits(WordClass::Subordinator))
        && view(m_first).compare(u"before", Qt::CaseInsensitive) != 0
        && view(m_first).compare(u"after", Qt::CaseInsensitive) != 0) {
        const int end = clauseEnd(direct);
        int comma = direct;
        while (comma < end && item(comma).kind != ItemKind::Comma)
            ++comma;
        if (comma + 1 < end && clauseVerb(comma, end)) {
            report.segments = { { direct, end } };
            report.kind = hasQuotation(direct, end) ? QuotationKind::Mixed : QuotationKind::Indirect;
            report.rule = "cue-clause";
            m_reports.push_back(report);
        }
    }
}

bool Attribution::after(SpeechReport& report, int at, quint16 frames, bool as) const
{
    if (at >= m_last)
        return false;
    bool comma = false;
    bool that = false;
    int p = at;
    const auto skipThat = [&] {
        if (p < m_last && item(p).is(WordClass::That) && (frames & (ClauseFrame | ThatFrame | QuotationFrame))
            && p + 1 < m_last && !item(p + 1).any(kAuxiliaries)
            && item(p + 1).kind != ItemKind::Possessive) { // but "said that's the rate"
            that = true;
            ++p;
        }
    };
    skipThat();
    if (!that && (isKind(p, ItemKind::Comma) || isKind(p, ItemKind::Colon))) {
        comma = true;
        const bool colonMark = item(p).kind == ItemKind::Colon;
        ++p;
        if (!isKind(p, ItemKind::Quotation)) {
            // An aside: "said, when asked, that …", "wrote, in part, “…”"
            int c = p;
            while (c < m_last && item(c).kind != ItemKind::Comma && item(c).kind != ItemKind::Quotation)
                ++c;
            if (c < m_last && item(c).kind == ItemKind::Comma && c + 1 < m_last
                && (item(c + 1).is(WordClass::That) || item(c + 1).kind == ItemKind::Quotation)
                && !colonMark) {
                p = c + 1;
                skipThat();
            } else if (colonMark || !as) {
                return false; // but: "As Heald told the paper, ozone has dropped"
            }
        }
    } else if (that && isKind(p, ItemKind::Comma)) { // "said that, as the parents came …"
        ++p;
    }
    // "said in a statement marking the day that …": what stands before "that" tells where it was said.
    if (!that && !comma && p < m_last && item(p).isWord() && !item(p).capital
        && (view(p).endsWith(u"ing") || view(p).endsWith(u"ed"))) {
        int k = p + 1;
        while (
            k < m_last && k < p + 10 && !item(k).is(WordClass::That)
            && (item(k).isWord() || item(k).kind == ItemKind::Number || item(k).kind == ItemKind::Possessive)
            && !item(k).any(kAuxiliaries | bits(WordClass::Pronoun, WordClass::Finite, WordClass::Relative)))
            ++k;
        if (k < m_last && item(k).is(WordClass::That)) {
            const int phrase = std::exchange(p, k);
            skipThat();
            if (!that)
                p = phrase;
        }
    }
    if (p >= m_last)
        return false;
    const int end = clauseEnd(p);
    if (end <= p)
        return false;
    if (frames & ObjectFrame) {
        if (item(p).isWord()
            && (view(p) == u"off" || view(p) == u"up" || view(p) == u"out" || view(p) == u"in"))
            return false; // called off
        int last = -1;
        for (int k = p; k < end; ++k) {
            if (item(k).kind == ItemKind::Quotation && !m_reading.marked[size_t(item(k).marked)].single)
                last = k;
        }
        if (last < 0 && (frames & AsFrame)) { // described homeopathy as quackery
            for (int k = p + 1; k + 1 < end; ++k) {
                if (view(k) != u"as" || hasVerb(p, k))
                    continue;
                report.segments = { { p, end } };
                report.kind = QuotationKind::Indirect;
                report.rule = "called";
                return true;
            }
        }
        if (last < 0 || isName(last)) // called his dog "Duke"
            return false;
        // "the print called “Cowboys”": a name, nobody calls.
        if (item(p).kind == ItemKind::Quotation
            && !(report.cue > m_first + 1
                 && (item(report.cue - 1).is(WordClass::Have)
                     || (item(report.cue - 1).is(WordClass::Adverb)
                         && (item(report.cue - 2).is(WordClass::Pronoun)
                             || m_people.mentionAt(report.cue - 2))))))
            return false;
        report.segments = { { p, last + 1 } };
        report.kind = last == p ? QuotationKind::Direct : QuotationKind::Mixed;
        report.rule = "called";
        return true;
    }
    if (isKind(p, ItemKind::Quotation)) {
        int last = p + 1;
        while (last < end && item(last).kind == ItemKind::Quotation)
            ++last;
        const bool whole = comma || last >= end || isUtterance(p);
        if (whole) {
            report.segments = { { p, last } };
            report.kind = QuotationKind::Direct;
            report.rule = "cue-quotation";
        } else {
            // The quotation opens a clause (said “up to 250 members” are there) or is all there is (vowed
            // “revenge”).
            const bool opens = (frames & (ClauseFrame | ThatFrame)) && (that || (last < end && verbAt(last)));
            report.segments = { { p, opens ? end : last } };
            report.kind = opens ? QuotationKind::Mixed : QuotationKind::Direct;
            report.rule = opens ? "cue-mixed" : "cue-fragment";
        }
        return true;
    }
    if (!that && view(p) == u"so" && (p + 1 >= end || item(p + 1).is(WordClass::Preposition)))
        return false; // said so in plain words
    const bool question = item(p).is(WordClass::Question) && view(p) != u"as";
    const bool clause = that ? (frames & (ClauseFrame | ThatFrame)) != 0
        : question           ? (frames & (QuestionFrame | ClauseFrame)) != 0
                             : (frames & ClauseFrame) != 0;
    if (that && !strong(report.cue) && !m_lexicon.isFrench() && words(p, end) <= 6 && !hasVerb(p, end)
        && !hasQuotation(p, end))
        return false; // recalled that historic flight
    if (clause && opensClause(p) && words(p, end) + (hasQuotation(p, end) ? 1 : 0) >= 2) {
        const bool surely =
            that || question || item(p).any(bits(WordClass::Pronoun, WordClass::Contraction)) || as;
        // "The rate indicated in May was high", "the curtains repeat the mood": no speaker, no clause.
        const bool thing = report.subject.kind == Subject::Noun && !speaks(report.subject)
            && !item(report.subject.first).capital && !strong(report.cue) && !that;
        if (!thing && (surely || clauseVerb(p, end) || (strong(report.cue) && words(p, end) > 3))) {
            report.segments = { { p, end } };
            report.kind = hasQuotation(p, end) ? QuotationKind::Mixed : QuotationKind::Indirect;
            report.rule = that ? "cue-that" : question ? "cue-question" : "cue-clause";
            return true;
        }
    }
    // "asked the governments not to turn away boats": a request in other words.
    if ((frames & InfinitiveFrame) && at > report.cueEnd && p == at) {
        int to = p;
        if (item(to).is(WordClass::Negation))
            ++to;
        if (view(to) == u"to" && to + 1 < end && item(to + 1).isWord() && !hasQuotation(p, end)) {
            int stop = p; // "to pay, despite the law": what follows is the narrator's
            while (stop < end
                   && !(item(stop).kind == ItemKind::Comma && stop + 1 < end
                        && item(stop + 1).any(bits(WordClass::Preposition, WordClass::Subordinator))))
                ++stop;
            report.segments = { { p, stop } };
            report.kind = QuotationKind::Indirect;
            report.rule = "cue-request";
            return true;
        }
    }
    if (frames & QuotationFrame) { // urged them to “…”, accused them of “…”
        for (int k = p; k < end; ++k) {
            if (item(k).isWord() && item(k).word->cue >= 0 && !item(k).capital && use(k) == Use::Finite)
                return false;
            if (item(k).kind != ItemKind::Quotation || m_reading.marked[size_t(item(k).marked)].single
                || !m_reading.view(m_reading.marked[size_t(item(k).marked)].inner()).trimmed().contains(u' '))
                continue;
            report.segments = { { k, k + 1 } };
            report.kind = QuotationKind::Direct;
            report.rule = "cue-fragment";
            return true;
        }
    }
    return false;
}

bool Attribution::before(SpeechReport& report, int subjectFirst, int at) const
{
    int end = subjectFirst;
    bool comma = false;
    while (end > m_first && (item(end - 1).kind == ItemKind::Comma || item(end - 1).kind == ItemKind::Dash)) {
        comma = true;
        --end;
    }
    if (end <= m_first)
        return false;
    const int start = clauseStart(end);
    if (start >= end)
        return false;
    const bool quotation = item(end - 1).kind == ItemKind::Quotation;
    if (quotation) {
        int first = end - 1;
        const auto claimed = [first](const SpeechReport& other) {
            return std::ranges::any_of(other.segments, [first](auto part) { return part.first == first; });
        };
        if (std::ranges::any_of(m_reports, claimed))
            return false; // Lee said “…” [3] Grant said it was late
        while (first > start && item(first - 1).kind == ItemKind::Quotation)
            --first;
        const bool alone = first == start || item(first - 1).kind == ItemKind::Stop
            || item(first - 1).kind == ItemKind::Colon || beginsSentence(first);
        report.segments = { { alone ? first : start, end } };
        report.kind = alone ? QuotationKind::Direct : QuotationKind::Mixed;
        report.rule = "quotation-cue";
    } else {
        if (!comma || end <= start || item(end - 1).is(WordClass::Relative)) // fees which, he said, are high
            return false;
        // "As the firm grew, it added a layer of managers": the verb has another object.
        if (at < m_last && item(at).isWord()
            && !item(at).any(bits(WordClass::Preposition, WordClass::Adverb, WordClass::Subordinator,
                                  WordClass::Conjunction, WordClass::Weekday, WordClass::Month,
                                  WordClass::Time, WordClass::Relative))
            && !view(at).endsWith(u"ing"))
            return false;
        report.segments = { { start, end } };
        report.kind = hasQuotation(start, end) ? QuotationKind::Mixed : QuotationKind::Indirect;
        report.rule = "clause-cue";
        bool verb = hasVerb(start, end);
        if (verb && item(start).is(WordClass::Preposition)) { // "In her opening remarks, Lee noted": a noun
            verb = false;
            for (int k = start; k < end && !verb; ++k)
                verb = item(k).kind == ItemKind::Comma || (verbAt(k) && !(item(k).word->forms & ThirdForm));
        }
        // The advantage that would come, he said, is that …: its own verb comes after the cue.
        const bool verbLater = isKind(at, ItemKind::Comma) && at + 1 < m_last
            && item(at + 1).any(bits(WordClass::Be, WordClass::Have, WordClass::Modal))
            && words(start, end) < 16;
        if (!verb || verbLater) {
            if (item(start).any(bits(WordClass::Preposition, WordClass::Subordinator, WordClass::Adverb,
                                     WordClass::Weekday, WordClass::Month)))
                return false; // "In the second case, Lee said"
            // Critics, she wrote, were “…”: what is reported goes on after the cue.
            if (isKind(at, ItemKind::Comma) && at + 1 < m_last && words(start, end) < 12) {
                const int stop = clauseEnd(at + 1);
                if (words(at + 1, stop) >= 2 || hasQuotation(at + 1, stop)) {
                    report.segments.push_back({ at + 1, stop });
                    report.rule = "clause-split";
                    if (hasQuotation(at + 1, stop))
                        report.kind = QuotationKind::Mixed;
                    return true;
                }
            }
            if (words(start, end) < 4)
                return false;
        }
    }
    // "A," she said, "B."
    int k = at;
    if (isKind(k, ItemKind::Comma) && isKind(k + 1, ItemKind::Quotation)) {
        report.segments.push_back({ k + 1, k + 2 });
        if (report.kind == QuotationKind::Indirect)
            report.kind = QuotationKind::Mixed;
    } else if (quotation) {
        while (k < m_last && item(k).kind != ItemKind::Quotation)
            ++k;
        if (k < m_last
            && (k == at || item(k - 1).kind == ItemKind::Comma || item(k - 1).kind == ItemKind::Colon)
            && isUtterance(k) && k - at < 14) {
            bool cue = false;
            for (int j = at; j < k; ++j)
                cue = cue || item(j).word->cue >= 0;
            if (!cue)
                report.segments.push_back({ k, k + 1 });
        }
    }
    return true;
}

} // namespace Redraft
