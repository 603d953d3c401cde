// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution, its clauses: where what is reported begins and where it ends.

#include "extraction/attribution.h"

namespace Redraft {

namespace {

constexpr quint64 kAuxiliaries = bits(WordClass::Be, WordClass::Have, WordClass::Do, WordClass::Modal);
constexpr quint64 kStarters = bits(WordClass::Determiner, WordClass::Possessive, WordClass::Pronoun);
constexpr quint64 kTimes = bits(WordClass::Weekday, WordClass::Month, WordClass::Time);

} // namespace

// After the hearer of "told": reporters, the chamber, CTV News Channel.
int Attribution::afterHearer(int i) const
{
    if (i >= m_last)
        return i;
    if (item(i).is(WordClass::Pronoun) || view(i) == u"me" || view(i) == u"him" || view(i) == u"us"
        || view(i) == u"them")
        return i + 1;
    if (item(i).is(WordClass::Possessive) && (view(i) == u"her") && i + 1 < m_last
        && item(i + 1).any(kStarters | bits(WordClass::Subordinator)))
        return i + 1;
    int end = i;
    while (end < m_last && item(end).any(bits(WordClass::Determiner, WordClass::Possessive)))
        ++end;
    bool noun = false;
    while (end < m_last) {
        const Item& here = item(end);
        if (const NameMention* name = m_people.mentionAt(end); name && end < name->last && !noun) {
            end = name->last;
            noun = true;
            if (end < m_last && item(end).kind == ItemKind::Possessive) {
                ++end;
                noun = false;
            }
            continue;
        }
        if (here.kind == ItemKind::Possessive) {
            ++end;
            noun = false;
            continue;
        }
        if (!here.isWord()
            || here.any(kStarters | kTimes | kAuxiliaries
                        | bits(WordClass::Preposition, WordClass::Subordinator, WordClass::Question)))
            break;
        if (noun && here.capital)
            break;
        if (noun && item(end - 1).any(bits(WordClass::Communication, WordClass::Group)))
            break;
        noun = true;
        ++end;
    }
    // "told a committee of the house", "told reporters from Meridian"
    if (end + 1 < m_last && view(end) == u"of" && end > i)
        return afterHearer(end + 1);
    return end;
}

// Skips when, where and how somebody spoke: "Tuesday", "in a statement", "on Twitter", "late Friday".
int Attribution::afterAdverbials(int i, quint16 frames) const
{
    while (i < m_last) {
        const Item& here = item(i);
        if (here.kind == ItemKind::Parenthesis) {
            ++i;
            continue;
        }
        if (!here.isWord())
            return i;
        if (i + 1 < m_last && here.any(bits(WordClass::Weekday, WordClass::Month, WordClass::Time))
            && item(i + 1).any(kAuxiliaries))
            return i; // "said Saturday was her worst day"
        if (here.any(bits(WordClass::Weekday, WordClass::Month))
            || (here.is(WordClass::Time) && !(here.capital && i > m_first))) {
            ++i;
            while (i < m_last
                   && ((item(i).kind == ItemKind::Number && item(i - 1).any(kTimes))
                       || item(i).is(WordClass::Time)))
                ++i;
            continue;
        }
        if (here.is(WordClass::Focus) && !(i + 1 < m_last && item(i + 1).is(WordClass::That)))
            return i; // said only two roads were shut
        if (here.any(bits(WordClass::Adverb)) || (view(i).endsWith(u"ly") && !here.capital)) {
            // "said then-mayor", but "said there's": an adverb that opens a clause is left alone.
            if ((view(i) == u"there" || view(i) == u"here") && i + 1 < m_last
                && (item(i + 1).any(kAuxiliaries) || item(i + 1).kind == ItemKind::Possessive))
                return i;
            ++i;
            continue;
        }
        const bool date = (here.is(WordClass::Determiner) && i + 1 < m_last && item(i + 1).is(WordClass::Time)
                           && !(i + 2 < m_last && item(i + 2).any(kAuxiliaries)));
        const bool next = date && (view(i + 1) == u"next" || view(i + 1) == u"last");
        if (next && !(i + 2 < m_last && item(i + 2).any(kTimes)))
            return i; // said the next crisis would come
        if (date) {
            i += 2;
            continue;
        }
        if (!here.is(WordClass::Preposition) || here.is(WordClass::Subordinator))
            return i;
        if (i + 1 >= m_last)
            return i;
        const QStringView word = view(i);
        const bool about = word == u"of" || word == u"despite" || word == u"following" || word == u"unlike"
            || word == u"without" || word == u"than" || word == u"like";
        if (about)
            return i;
        if (word == u"to" && item(i + 1).is(WordClass::Preposition)) {
            ++i; // "confirmed to in an email": a hearer was taken out
            continue;
        }
        if (word == u"to" && item(i + 1).isWord() && !item(i + 1).capital
            && !item(i + 1).any(kStarters | bits(WordClass::Communication, WordClass::Group, WordClass::Role))
            && !(item(i + 1).word->forms & BaseForm))
            return i; // an infinitive
        // The object of the preposition.
        int k = i + 1;
        if (item(k).kind == ItemKind::Quotation)
            return (frames & (QuotationFrame | ObjectFrame)) ? i : k;
        if (item(k).isWord() && (item(k).word->forms & IngForm))
            return i; // "about saying"
        bool noun = false;
        while (k < m_last && item(k).any(bits(WordClass::Determiner, WordClass::Possessive)))
            ++k;
        while (k < m_last) {
            const Item& object = item(k);
            if (object.kind == ItemKind::Number) {
                ++k;
                noun = true;
                continue;
            }
            if (object.kind == ItemKind::Possessive) {
                ++k;
                noun = false;
                continue;
            }
            if (!object.isWord())
                break;
            if (const NameMention* name = m_people.mentionAt(k); name && k < name->last) {
                if (noun
                    && item(k - 1).any(bits(WordClass::Communication, WordClass::Weekday, WordClass::Month,
                                            WordClass::Time)))
                    break;
                k = name->last;
                noun = true;
                continue;
            }
            if (object.any(kStarters | kAuxiliaries
                           | bits(WordClass::Preposition, WordClass::Subordinator, WordClass::Relative))) {
                if (view(k) == u"of" && noun) {
                    ++k;
                    while (k < m_last && item(k).any(bits(WordClass::Determiner, WordClass::Possessive)))
                        ++k;
                    noun = false;
                    continue;
                }
                break;
            }
            if (object.any(bits(WordClass::Weekday, WordClass::Month)) && noun)
                break;
            if (object.is(WordClass::Conjunction)) {
                if (k + 1 < m_last && item(k + 1).isWord() && noun) {
                    ++k;
                    noun = false;
                    continue;
                }
                break;
            }
            if (noun && item(k - 1).any(bits(WordClass::Communication))
                && !object.any(bits(WordClass::Communication)))
                break;
            noun = true;
            ++k;
        }
        // "said in a memo dated June 13", "in a post published Friday"
        while (k + 1 < m_last && item(k).isWord() && !item(k).any(kAuxiliaries)
               && (view(k).endsWith(u"ed") || view(k) == u"sent" || view(k) == u"obtained")
               && (item(k + 1).any(kTimes | bits(WordClass::Preposition))
                   || item(k + 1).kind == ItemKind::Number))
            ++k;
        // "to say" after "wrote", "went on"
        if (word == u"to" && item(i + 1).isWord() && (item(i + 1).word->forms & BaseForm))
            return (view(i + 1) == u"say" || view(i + 1) == u"add") ? i + 2 : i;
        i = k;
    }
    return i;
}

// A word that can begin a reported clause without "that".
bool Attribution::opensClause(int i) const
{
    const Item& here = item(i);
    if (here.kind == ItemKind::Number || here.kind == ItemKind::Quotation)
        return true;
    if (!here.isWord())
        return false;
    if (here.any(kAuxiliaries | bits(WordClass::Conjunction, WordClass::Relative))
        && !here.is(WordClass::Determiner) && !here.any(bits(WordClass::Question)))
        return false;
    return true;
}

// The end of the clause that starts at i: the sentence's, or where the next cue takes over.
int Attribution::clauseEnd(int i) const
{
    int end = m_last;
    while (end > i && (item(end - 1).kind == ItemKind::Stop || item(end - 1).kind == ItemKind::Colon))
        --end;
    if (const int stop = openingClauseEnd(i); stop > i)
        end = stop;
    for (int k = i + 1; k < end; ++k) {
        const Item& here = item(k);
        if (here.kind == ItemKind::Semicolon
            && !(i > m_first && item(i - 1).is(WordClass::That) && plainly(k, end)))
            return k;
        if (here.kind == ItemKind::Colon && item(k + 1).kind == ItemKind::Quotation && isUtterance(k + 1))
            return k; // promised a vote: “…”
        if (here.kind == ItemKind::Comma && view(k + 1) == u"with" && speaksWithin(k + 2, end))
            return k; // …, with Lee adding that
        if (here.kind == ItemKind::Quotation && k + 1 < end && item(k + 1).isWord() && item(k + 1).capital
            && isUtterance(k)
            && m_reading.view(m_reading.marked[size_t(here.marked)].inner()).trimmed().endsWith(u'.'))
            return k + 1;
        if (here.kind != ItemKind::Word)
            continue;
        if (here.is(WordClass::Conjunction) && k + 2 < end && item(k - 1).kind == ItemKind::Comma
            && item(k + 1).is(WordClass::Pronoun)) { // ", but he replied"
            int j = k + 2;
            while (j < end && item(j).any(bits(WordClass::Adverb, WordClass::Have)))
                ++j;
            if (j < end && item(j).isWord() && item(j).word->cue >= 0 && use(j) == Use::Finite)
                return k - 1;
        }
        if (here.is(WordClass::Conjunction) && k + 1 < end) {
            // "and said", "but also warned", "but would not say", "but declined to"
            int j = k + 1;
            while (j < end
                   && item(j).any(bits(WordClass::Adverb, WordClass::Have, WordClass::Modal, WordClass::Do,
                                       WordClass::Negation)))
                ++j;
            if (j >= end || !item(j).isWord())
                continue;
            const bool plain = j == k + 1 || !item(j - 1).any(bits(WordClass::Modal, WordClass::Do));
            const Use how = item(j).word->cue >= 0 ? use(j) : Use::No;
            const bool stops = (how == Use::Finite && plain
                                && !(item(j).word->forms & BaseForm && !(item(j).word->forms & PastForm))
                                && (item(j).word->forms & (PastForm | ThirdForm)))
                || how == Use::Negated
                || (item(j).is(WordClass::Negator) && j + 1 < end && (view(j + 1) == u"to" || isOf(j + 1)));
            if (stops)
                return k > i && item(k - 1).kind == ItemKind::Comma ? k - 1 : k;
        }
        if (here.word->cue >= 0 && k > i + 1 && item(k - 1).kind == ItemKind::Comma) {
            const Use how = use(k);
            quint16 frames = 0;
            int cueEnd = 0;
            const int c = cueAt(k, &frames, &cueEnd);
            // "who had told crews they had two days, said": the verb of the clause around this one.
            const bool around =
                how == Use::Finite && (here.word->forms & (PastForm | ThirdForm)) && relativeBefore(i) >= 0;
            if (c >= 0 && (around || how == Use::Participle || m_lexicon.cue(c).kind == CueClass::According))
                return k - 1;
        }
    }
    while (end > i && (item(end - 1).kind == ItemKind::Comma || item(end - 1).kind == ItemKind::Dash))
        --end;
    return end;
}

// "After Lee said the road was shut, Grant said": the end of what is reported in a clause that the sentence
// opens with; -1: it does not.
int Attribution::openingClauseEnd(int i) const
{
    const bool gerund = item(m_first).word->cue >= 0 && (item(m_first).word->forms & IngForm);
    if (!(gerund || item(m_first).any(bits(WordClass::Subordinator, WordClass::Preposition)))
        || view(m_first).compare(u"as", Qt::CaseInsensitive) == 0
        || (!gerund && !item(m_first).is(WordClass::Subordinator)
            && view(m_first).compare(u"after", Qt::CaseInsensitive) != 0
            && view(m_first).compare(u"before", Qt::CaseInsensitive) != 0)
        || isKind(m_first + 1, ItemKind::Comma))
        return -1;
    for (int k = m_first; k < i; ++k) {
        if (item(k).kind == ItemKind::Comma || item(k).kind == ItemKind::Quotation)
            return -1; // the clause is over
    }
    for (int k = i + 2; k + 2 < m_last; ++k) {
        if (item(k).kind == ItemKind::Comma && hasVerb(i, k) && hasVerb(k + 1, m_last)
            && !item(k + 1).any(bits(WordClass::Relative, WordClass::Conjunction, WordClass::Preposition)))
            return k;
    }
    return -1;
}

// "OXLEY --", "Oxley, March 9 —": places and dates before the dash.
bool Attribution::isDateline(int dash) const
{
    bool date = item(m_first).allCapitals;
    for (int k = m_first; k < dash && !item(m_first).allCapitals; ++k) {
        date = date || item(k).is(WordClass::Month);
        if (item(k).kind != ItemKind::Comma && item(k).kind != ItemKind::Number && !item(k).capital)
            return false;
    }
    return date;
}

// Where the clause that ends before `before` starts: the sentence's start without dateline and leading
// conjunction.
int Attribution::clauseStart(int before) const
{
    int start = m_first;
    for (int k = m_first; k + 1 < before; ++k) {
        if (item(k).kind == ItemKind::Semicolon)
            start = k + 1;
        if (item(k).kind == ItemKind::Dash && k - m_first <= 10 && start == m_first && isDateline(k))
            start = k + 1;
    }
    // After a report that ends with a comma and a conjunction: "…, Lee said, and the road is shut, Grant
    // said".
    for (const SpeechReport& report : m_reports) {
        if (report.cueEnd > start && report.cueEnd < before && report.segments.back().second <= report.cue)
            start = report.cueEnd;
    }
    while (start < before && !item(start).isWord() && item(start).kind != ItemKind::Quotation
           && item(start).kind != ItemKind::Number)
        ++start;
    return start;
}

Subject Attribution::signatory(int first, int last)
{
    m_first = first;
    m_last = last;
    if (first >= last || last - first > 16 || item(last - 1).kind == ItemKind::Stop)
        return {};
    for (int i = first; i < last; ++i) {
        if ((item(i).word->cue >= 0 && !item(i).capital)
            || item(i).any(kAuxiliaries | bits(WordClass::Pronoun)))
            return {};
    }
    int end = first;
    while (end < last && item(end).isWord())
        ++end;
    if (end < last && item(end).kind != ItemKind::Comma && item(end).kind != ItemKind::Parenthesis)
        return {};
    const NameMention* name = m_people.mentionAt(first);
    const bool named = name && name->first == first && name->last == end;
    const Subject subject = nounPhrase(first, end);
    if (named)
        return name->party >= 0 && m_people.parties()[size_t(name->party)].kind == SpeakerKind::Person
            ? subject
            : Subject(); // "…" — The Northern Post: a list of sources
    const bool office = subject.kind == Subject::Noun && item(first).capital && end - first <= 3
        && item(subject.head).is(WordClass::Role);
    return office ? subject : Subject();
}

} // namespace Redraft
