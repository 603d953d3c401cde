// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution, its noun phrases: who a cue belongs to, over asides and on either side of it.

#include "extraction/attribution.h"

namespace Redraft {

namespace {

constexpr quint64 kAuxiliaries = bits(WordClass::Be, WordClass::Have, WordClass::Do, WordClass::Modal);
constexpr quint64 kStarters = bits(WordClass::Determiner, WordClass::Possessive, WordClass::Pronoun);

} // namespace

// The noun phrase that ends before `end` and starts at `bound` or later.
Subject Attribution::leftOf(int end, int bound) const
{
    if (end <= bound)
        return {};
    const Item& last = item(end - 1);
    if (last.is(WordClass::Pronoun)) {
        Subject subject;
        subject.kind = Subject::Pronoun;
        subject.first = end - 1;
        subject.outer = end - 1;
        while (m_lexicon.isFrench() && subject.outer > bound // a-t-elle
               && (item(subject.outer - 1).any(bits(WordClass::Have, WordClass::Be))
                   || view(subject.outer - 1) == u"t" || view(subject.outer - 1) == u"-"))
            --subject.outer;
        subject.last = end;
        subject.head = end - 1;
        return subject;
    }
    // All that may belong to one noun phrase with its prepositions.
    int first = end;
    int participle = -1; // the study | published in a journal this week, said
    while (first > bound) {
        const Item& here = item(first - 1);
        if (first < end
            && (here.is(WordClass::Subordinator) || view(first - 1) == u"after"
                || view(first - 1) == u"before" || view(first - 1) == u"until")
            && view(first - 1) != u"as" && first - 1 > bound)
            break; // shares fell after the grocer said
        const bool fragment = here.kind == ItemKind::Quotation && !isUtterance(first - 1);
        if (!here.isWord() && here.kind != ItemKind::Number && here.kind != ItemKind::Possessive
            && here.kind != ItemKind::Other && here.kind != ItemKind::Parenthesis && !fragment)
            break;
        if (here.any(
                kAuxiliaries
                | bits(WordClass::Relative, WordClass::Pronoun, WordClass::Finite, WordClass::Contraction))
            && !(here.capital && first - 1 > m_first))
            break;
        if (verbAt(first - 1) && first < end && view(first - 1).endsWith(u"ed")
            && item(first).any(bits(WordClass::Preposition, WordClass::Determiner, WordClass::Possessive))) {
            participle = first - 1;
            break; // traveled to, dropped the
        }
        if (here.any(bits(WordClass::Subordinator, WordClass::Conjunction))
            && !here.any(bits(WordClass::Preposition))) {
            int left = first - 2; // over "(NOAA)"
            while (left > bound && item(left).kind == ItemKind::Parenthesis)
                --left;
            int clause = left;
            while (clause > bound && item(clause - 1).kind != ItemKind::Comma)
                --clause;
            const bool joins = here.is(WordClass::Conjunction) && left >= bound && first < end
                && (item(first).capital || item(first).is(WordClass::Role)
                    || item(first).is(WordClass::Determiner))
                && item(left).kind != ItemKind::Comma && view(first - 1) == u"and"
                && (item(left).capital || item(left).is(WordClass::Role)) && !hasVerb(clause, first - 1);
            if (!joins)
                break;
        }
        const bool noun = here.word->cue >= 0 && !(here.word->forms & ~BaseForm) && first < end
            && item(first).isWord() && !item(first).capital && !item(first).any(kStarters); // state officials
        if (here.word->cue >= 0 && !here.capital && !noun
            && !here.any(bits(WordClass::Group, WordClass::Document, WordClass::Communication)))
            break;
        --first;
    }
    // "A senior official who spoke on condition of anonymity said": what stands before "who".
    if (first > bound && first - 1 >= m_first
        && (verbAt(first - 1) || item(first - 1).any(bits(WordClass::Relative)))) {
        int k = first - 1;
        while (k > bound && item(k).isWord() && !item(k).is(WordClass::Relative))
            --k;
        if (k > bound && item(k).is(WordClass::Relative) && item(k - 1).isWord() && view(k) != u"which")
            return leftOf(k, bound);
    }
    // "A body of regulators that sets standards said": the same.
    if (first - 2 > bound && item(first - 1).is(WordClass::That) && item(first - 2).isWord()
        && item(first - 2).word->cue < 0 && !verbAt(first - 2) && !item(first - 2).word->any(kStarters)) {
        const Subject body = leftOf(first - 1, bound);
        if (body.kind == Subject::Noun && speaks(body))
            return body;
    }
    // An opening adverbial without a comma: "On Monday Lee said", "In a statement the mayor said".
    const auto opens = [this](int i) {
        return item(i).any(
            bits(WordClass::Preposition, WordClass::Adverb, WordClass::Weekday, WordClass::Month));
    };
    if (first < end && opens(first)) {
        int start = end;
        while (start > first) {
            const Item& here = item(start - 1);
            if (here.is(WordClass::Preposition)) {
                if (view(start - 1) == u"of" && start - 1 > first) {
                    --start;
                    continue;
                }
                break;
            }
            if (here.any(bits(WordClass::Weekday, WordClass::Month)))
                break;
            --start;
            if (here.any(kStarters) && !(start - 1 > first && view(start - 1) == u"of"))
                break;
            const NameMention* name = m_people.mentionAt(start);
            if (name && name->name <= start && start == name->first && start > first
                && !item(start - 1).any(kStarters) && !item(start - 1).isWord())
                break;
        }
        first = start;
    }
    while (first < end && item(first).any(bits(WordClass::Adverb)))
        ++first;
    if (participle > bound) { // a statement | adopted by the board at its annual meeting
        const Subject whole = leftOf(participle, bound);
        if (whole.kind == Subject::Name || (whole.kind == Subject::Noun && speaks(whole)))
            return whole;
    }
    const Subject subject = nounPhrase(first, end);
    const bool time = subject.kind == Subject::Noun
        && item(subject.head).any(bits(WordClass::Time, WordClass::Weekday, WordClass::Month));
    return !time ? subject : participle > bound ? leftOf(participle, bound) : Subject();
}

// The noun phrase that starts at i, after a cue: "said Gavin Stroud, principal of …".
Subject Attribution::rightOf(int i) const
{
    while (m_lexicon.isFrench() && i < m_last && (view(i) == u"-" || view(i) == u"t")) // dit-il
        ++i;
    if (i >= m_last)
        return {};
    if (item(i).is(WordClass::Pronoun)) {
        Subject subject;
        subject.kind = Subject::Pronoun;
        subject.first = i;
        subject.last = i + 1;
        subject.head = i;
        subject.outer = i;
        return i + 1 >= m_last || item(i + 1).kind != ItemKind::Word
                || item(i + 1).any(bits(WordClass::Preposition, WordClass::Weekday, WordClass::Adverb))
            ? subject
            : Subject();
    }
    int end = i;
    bool named = false;
    while (end < m_last) {
        const Item& here = item(end);
        if (here.kind == ItemKind::Possessive || here.kind == ItemKind::Number
            || (here.kind == ItemKind::Other && view(end) == u"&")) {
            named = named && here.kind != ItemKind::Possessive; // Lee's | manager
            ++end;
            continue;
        }
        if (!here.isWord())
            break;
        if (const NameMention* name = m_people.mentionAt(end); name && end < name->last) {
            end = name->last;
            named = named
                || (name->party >= 0 && m_people.parties()[size_t(name->party)].kind == SpeakerKind::Person);
            if (end < m_last && item(end).is(WordClass::Role))
                named = false;
            continue;
        }
        const bool office = m_lexicon.isFrench() && end > i && item(end).is(WordClass::Preposition)
            && (view(end) == u"à" || view(end) == u"au" || view(end) == u"aux")
            && item(i + 1).is(WordClass::Role);
        if ((isOf(end) || office) && end > i && !named) {
            ++end;
            continue;
        }
        if (here.is(WordClass::Preposition)) {
            const QStringView word = view(end);
            if (named || end == i
                || !(word == u"of" || word == u"for" || word == u"with" || word == u"from" || word == u"at"))
                break;
            ++end;
            continue;
        }
        const bool owned = end > i && item(end - 1).kind == ItemKind::Possessive && here.is(WordClass::Time);
        if (owned) { // "the bureau's last recall"
            ++end;
            continue;
        }
        if (here.any(kAuxiliaries
                     | bits(WordClass::Contraction, WordClass::Weekday, WordClass::Month, WordClass::Time,
                            WordClass::Relative, WordClass::Subordinator, WordClass::Conjunction,
                            WordClass::Pronoun, WordClass::Finite))
            || (here.is(WordClass::Adverb) && !here.is(WordClass::Determiner)) || (named && !here.capital))
            break;
        if (end > i && item(end - 1).capital && verbAt(end) && !here.any(bits(WordClass::Role)))
            break; // The Guardian cited examples
        if (end > i && here.any(bits(WordClass::Determiner))
            && !item(end - 1).any(bits(WordClass::Preposition, WordClass::Determiner)))
            break;
        ++end;
    }
    while (end > i && item(end - 1).is(WordClass::Preposition))
        --end;
    if (end <= i)
        return {};
    if (!item(i).capital
        && !item(i).any(kStarters | bits(WordClass::Role, WordClass::RoleModifier, WordClass::Group))
        && !named)
        return {};
    return namedAfter(nounPhrase(i, end));
}

// "said its regional officer, | Dele Oyinlola.": the name in apposition rather than the noun.
Subject Attribution::namedAfter(Subject subject) const
{
    if (subject.kind != Subject::Noun)
        return subject;
    bool role = false;
    for (int i = subject.first; i < subject.last; ++i) {
        role = role || item(i).is(WordClass::Role)
            || (view(i).endsWith(u's') && m_lexicon.word(view(i).chopped(1)).is(WordClass::Role)
                && view(subject.first).compare(u"one", Qt::CaseInsensitive) == 0); // one of the pilots
    }
    int comma = subject.last; // "one of the pilots | on the pier,"
    while (comma < m_last && comma < subject.last + 5 && item(comma).isWord() && !verbAt(comma))
        ++comma;
    if (!role || !isKind(comma, ItemKind::Comma) || comma + 1 >= m_last
        || (comma > subject.last && !item(subject.last).is(WordClass::Preposition)))
        return subject;
    const NameMention* name = m_people.mentionAt(comma + 1);
    if (!name || name->first != comma + 1 || name->party < 0
        || m_people.parties()[size_t(name->party)].kind != SpeakerKind::Person
        || (name->last < m_last && item(name->last).isWord() && !item(name->last).is(WordClass::Preposition)))
        return subject;
    Subject person;
    person.kind = Subject::Name;
    person.first = name->first;
    person.last = name->last;
    person.outer = subject.first;
    person.name = name;
    return person;
}

// What kind of noun phrase [first, last) is.
Subject Attribution::nounPhrase(int first, int last) const
{
    Subject subject;
    if (first >= last)
        return subject;
    subject.first = first;
    subject.outer = first;
    subject.last = last;
    if (last - first == 1 && item(first).is(WordClass::Pronoun)) {
        subject.kind = Subject::Pronoun;
        subject.head = first;
        return subject;
    }
    int body = first;
    while (body < last && item(body).any(bits(WordClass::Determiner, WordClass::Possessive)))
        ++body;
    const NameMention* front = body < last ? m_people.mentionAt(body) : nullptr;
    const NameMention* back = m_people.mentionAt(last - 1);
    if (back && (back->last != last || back->first < first))
        back = back->last == last ? back : nullptr;
    if (front && front->party >= 0 && front->last < last && item(front->last).is(WordClass::Preposition)
        && front->first <= body) {
        subject.kind = Subject::Name; // Matthew Ingram of The Globe and Mail
        subject.name = front;
        subject.last = front->last;
        return subject;
    }
    if (back && back->party >= 0) {
        int before = qMin(back->first, back->name) - 1;
        // "journals including Ferry Science and Harbour World": what stands before the first of them.
        for (;;) {
            int joint = before; // from the Fire Service (FS) and the | Interior Department
            if (joint > first && item(joint).is(WordClass::Determiner))
                --joint;
            if (joint <= first + 1 || !item(joint).is(WordClass::Conjunction))
                break;
            --joint;
            while (joint > first && item(joint).kind == ItemKind::Parenthesis)
                --joint;
            const NameMention* other = m_people.mentionAt(joint);
            if (!other || other->first <= first)
                break;
            before = other->first - 1;
        }
        const bool inside = before >= first && (item(before).is(WordClass::Preposition) || isOf(before));
        const bool afterOf = before - 1 >= first && item(before).is(WordClass::Determiner)
            && item(before - 1).is(WordClass::Preposition);
        const bool office = back->name > back->first && body < back->first
            && !item(back->first).is(WordClass::Honorific)
            && (item(body).any(
                    bits(WordClass::Role, WordClass::RoleModifier)) // Minister of Education Ann Lee
                || (item(body).is(WordClass::Country) && item(body + 1).is(WordClass::Role)));
        if ((!inside && !afterOf) || office) {
            subject.kind = Subject::Name;
            subject.name = back;
            return subject;
        }
    }
    // A noun: the last one before a preposition.
    int head = -1;
    for (int i = body; i < last; ++i) {
        if ((item(i).is(WordClass::Preposition) || isOf(i)) && head >= 0)
            break;
        if ((item(i).isWord() && !item(i).any(kStarters))
            || (item(i).kind == ItemKind::Number && view(i).endsWith(u"-old")))
            head = i;
        if (m_lexicon.isFrench() && head >= 0)
            break; // la directrice | générale
        if (item(i).any(bits(WordClass::Spokes, WordClass::Role)) && i > body && i + 1 < last
            && !item(i + 1).isWord())
            break;
    }
    if (head < 0)
        return {};
    subject.kind = Subject::Noun;
    subject.head = head;
    for (int i = first; i < last && !subject.name; ++i) {
        const NameMention* name = m_people.mentionAt(i);
        if (name && name->party >= 0)
            subject.name = name;
    }
    return subject;
}

Subject Attribution::firstSubject(const ProseSentence& sentence) const
{
    int i = sentence.first;
    const int last = sentence.last;
    // An opening adverbial ends with a comma.
    if (i < last && item(i).any(bits(WordClass::Preposition, WordClass::Subordinator))) {
        int c = i;
        while (c < last && item(c).kind != ItemKind::Comma)
            ++c;
        if (c + 1 < last)
            i = c + 1;
    }
    // "Consistent with the plan, the board …", "Unhappy about it, Lee …": neither a name nor a noun that
    // speaks.
    const NameMention* opening = i < last ? m_people.mentionAt(i) : nullptr;
    if (i == sentence.first && i + 2 < last && item(i).isWord() && item(i).capital
        && !(opening && opening->party >= 0) && !item(i).word->classes && item(i).word->cue < 0
        && !view(i).endsWith(u's') && item(i + 1).is(WordClass::Preposition) && !isOf(i + 1)) {
        int c = i;
        while (c < last && item(c).kind != ItemKind::Comma)
            ++c;
        if (c + 1 < last)
            i = c + 1;
    }
    while (
        i < last
        && (item(i).any(bits(WordClass::Conjunction, WordClass::Adverb)) || item(i).kind == ItemKind::Dash))
        ++i;
    Attribution copy(*this);
    copy.m_first = i;
    copy.m_last = last;
    if (i < last && item(i).is(WordClass::Pronoun)) {
        Subject subject;
        subject.kind = Subject::Pronoun;
        subject.first = i;
        subject.outer = i;
        subject.last = i + 1;
        subject.head = i;
        return subject;
    }
    const Subject subject = copy.rightOf(i);
    if (subject.kind == Subject::Noun && isTime(subject.head)) { // "A couple of months later, Lee"
        int c = subject.last;
        while (c < last && item(c).kind != ItemKind::Comma)
            ++c;
        return c + 1 < last ? firstSubject({ c + 1, last, sentence.paragraph }) : Subject();
    }
    return subject;
}

} // namespace Redraft
