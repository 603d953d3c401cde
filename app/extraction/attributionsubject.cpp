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
                || view(first - 1) == u"before")
            && view(first - 1) != u"as" && first - 1 > bound)
            break; // shares fell after the grocer said
        const bool fragment = here.kind == ItemKind::Quotation && !isUtterance(first - 1);
        if (!here.isWord() && here.kind != ItemKind::Number && here.kind != ItemKind::Possessive
            && here.kind != ItemKind::Other && here.kind != ItemKind::Parenthesis && !fragment)
            break;
        if (here.any(kAuxiliaries | bits(WordClass::Relative, WordClass::Pronoun, WordClass::Finite))
            && !(here.capital && first - 1 > m_first))
            break;
        if (verbAt(first - 1) && first < end && view(first - 1).endsWith(u"ed")
            && item(first).any(bits(WordClass::Preposition, WordClass::Determiner, WordClass::Possessive))) {
            participle = first - 1;
            break; // traveled to, dropped the
        }
        if (here.any(bits(WordClass::Subordinator, WordClass::Conjunction))
            && !here.any(bits(WordClass::Preposition))) {
            const bool joins = here.is(WordClass::Conjunction) && first - 2 >= bound && first < end
                && (item(first).capital || item(first).is(WordClass::Role)
                    || item(first).is(WordClass::Determiner))
                && item(first - 2).kind != ItemKind::Comma && view(first - 1) == u"and"
                && (item(first - 2).capital || item(first - 2).is(WordClass::Role))
                && !hasVerb(bound, first - 1);
            if (!joins)
                break;
        }
        if (here.word->cue >= 0 && !here.capital
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
    const Subject subject = nounPhrase(first, end);
    const bool time = subject.kind == Subject::Noun
        && item(subject.head).any(bits(WordClass::Time, WordClass::Weekday, WordClass::Month));
    return !time ? subject : participle > bound ? leftOf(participle, bound) : Subject();
}

bool Attribution::isAside(int first, int last) const
{
    if (first >= last)
        return true;
    const Item& head = item(first);
    if (head.kind == ItemKind::Number)
        return true;
    if (head.is(WordClass::Conjunction) && first + 1 < last
        && item(first + 1).any(bits(WordClass::Role, WordClass::RoleModifier)) && !hasVerb(first, last))
        return true; // ", and chairman of the board,"
    if (head.any(bits(WordClass::Relative, WordClass::Preposition, WordClass::Subordinator)) && !head.capital)
        return true;
    if (head.is(WordClass::Possessive) && view(first).startsWith(u"whose"))
        return true;
    if (head.word->forms & (IngForm | ParticipleForm) && !head.capital)
        return true;
    if (!head.capital && (view(first).endsWith(u"ing") || view(first).endsWith(u"ed")))
        return true;
    if (head.is(WordClass::Adverb) && !head.capital)
        return true;
    const bool after = first - 2 >= m_first && item(first - 1).kind != ItemKind::Word;
    if (!after)
        return false;
    const int name = item(first - 2).kind == ItemKind::Number && first - 4 >= m_first
        ? first - 4
        : first - 2; // over an age
    const NameMention* previous = m_people.mentionAt(name);
    const NameMention* own = m_people.mentionAt(last - 1);
    const bool personBefore = previous && previous->party >= 0;
    if (personBefore) {
        if (own && own->party >= 0 && own->last == last
            && (own->first == first || !item(first).any(kStarters))
            && m_people.parties()[size_t(own->party)].kind == SpeakerKind::Person && last - own->name > 1
            && m_people.parties()[size_t(own->party)].evident)
            return false;
        return true;
    }
    return false;
}

Subject Attribution::acrossAsides(int comma, bool* asides) const
{
    const int bound = boundary(comma);
    int end = comma;
    for (;;) {
        if (asides)
            *asides = end != comma;
        int c = end - 1;
        while (c >= bound && item(c).kind != ItemKind::Comma && item(c).kind != ItemKind::Dash)
            --c;
        const int first = c + 1;
        if (c < bound || !isAside(first, end)) {
            int from = first;
            if (from < end && item(from).is(WordClass::Conjunction))
                ++from;
            Subject subject = leftOf(end, from);
            // "his counterpart, | Ilse Harran, said"
            if (subject.kind == Subject::Name && subject.first == from && c > bound
                && item(c).kind == ItemKind::Comma && item(c - 1).is(WordClass::Role)) {
                const Subject role = leftOf(c, bound);
                if (role.kind == Subject::Noun) {
                    subject.outer = role.first;
                    if (asides)
                        *asides = true;
                }
            }
            return subject;
        }
        end = c;
    }
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
                     | bits(WordClass::Weekday, WordClass::Month, WordClass::Time, WordClass::Relative,
                            WordClass::Subordinator, WordClass::Conjunction, WordClass::Pronoun,
                            WordClass::Finite))
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
    bool role = false;
    for (int i = subject.first; i < subject.last; ++i)
        role = role || item(i).is(WordClass::Role);
    if (subject.kind != Subject::Noun || !role || !isKind(subject.last, ItemKind::Comma)
        || subject.last + 1 >= m_last)
        return subject;
    const NameMention* name = m_people.mentionAt(subject.last + 1);
    if (!name || name->first != subject.last + 1 || name->party < 0
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
        while (before - 1 > first && item(before).is(WordClass::Conjunction)
               && m_people.mentionAt(before - 1))
            before = m_people.mentionAt(before - 1)->first - 1;
        const bool inside = before >= first && (item(before).is(WordClass::Preposition) || isOf(before));
        const bool afterOf = before - 1 >= first && item(before).is(WordClass::Determiner)
            && item(before - 1).is(WordClass::Preposition);
        const bool office = back->name > back->first && body < back->first
            && !item(back->first).is(WordClass::Honorific)
            && item(body).any(
                bits(WordClass::Role, WordClass::RoleModifier)); // Minister of Education Stefania Giannini
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
    return copy.rightOf(i);
}

bool Attribution::isOf(int i) const
{
    const QStringView word = view(i);
    if (!m_lexicon.isFrench())
        return word == u"of";
    return word == u"de" || word == u"du" || word == u"des" || word == u"d'" || word == u"d’";
}

// The last "who" after a comma before i; -1: none.
int Attribution::relativeBefore(int i) const
{
    for (int k = i; k > m_first + 1; --k) {
        if (item(k).kind == ItemKind::Semicolon || item(k).kind == ItemKind::Colon)
            return -1;
        if (item(k).is(WordClass::Relative) && item(k - 1).kind == ItemKind::Comma)
            return k;
    }
    return -1;
}

} // namespace Redraft
