// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution, its asides: "Lee, who replaced Grant in May, said": whose verb it is, over what stands
/// between commas.

#include "extraction/attribution.h"

namespace Redraft {

namespace {

constexpr quint64 kStarters = bits(WordClass::Determiner, WordClass::Possessive, WordClass::Pronoun);

} // namespace

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
    if ((head.word->forms & (IngForm | ParticipleForm) || head.is(WordClass::Participle)) && !head.capital)
        return true;
    if (!head.capital && (view(first).endsWith(u"ing") || view(first).endsWith(u"ed")))
        return true;
    if (head.any(bits(WordClass::Adverb, WordClass::Negation)) && !head.capital)
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
            // "Lee, one of those who decide on roads, bridges and other works, said": nobody's noun at the
            // end of a list within the aside.
            if (subject.kind == Subject::Noun && c > bound && !speaks(subject)) {
                const Subject opening = firstSubject({ bound, comma, 0 });
                const bool relative =
                    std::any_of(m_items.begin() + qMin(opening.last, c), m_items.begin() + c,
                                [](const Item& word) { return word.is(WordClass::Relative); });
                if (opening.kind == Subject::Name && isKind(opening.last, ItemKind::Comma) && opening.last < c
                    && relative) {
                    if (asides)
                        *asides = true;
                    return opening;
                }
            }
            return subject;
        }
        end = c;
    }
}

} // namespace Redraft
