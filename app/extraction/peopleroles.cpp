// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// People, roles: what the words before and after a name say about whom it names.

#include "extraction/people.h"

namespace Redraft {

namespace {

constexpr quint64 kHonorifics =
    bits(WordClass::Honorific, WordClass::HonorificMale, WordClass::HonorificFemale);

} // namespace

// "Foreign Affairs Minister Momani": the role stands before the name.
void People::takeRole(const NameMention& mention)
{
    Party& party = m_parties[size_t(mention.party)];
    if (mention.name == mention.first || party.kind != SpeakerKind::Person)
        return;
    const int from = mention.first;
    int to = mention.name;
    while (to > from && item(to - 1).any(kHonorifics) && !item(to - 1).is(WordClass::Role))
        --to;
    for (int i = from; i < to; ++i) {
        if (item(i).is(WordClass::Role)) {
            party.roleWords.append(m_reading.view(i).toString().toLower());
            party.evident = true;
        }
        if (party.gender == Gender::Unknown && item(i).any(bits(WordClass::Female, WordClass::Male)))
            party.gender = genderOf(*item(i).word);
    }
    if (party.role.isEmpty() && from < to)
        party.role = phrase(m_reading, from, to);
}

// "Momani, a senior fellow with the Centre …,": role and organisation after the name.
void People::addApposition(const NameMention& mention, const ProseSentence& sentence)
{
    Party& party = m_parties[size_t(mention.party)];
    int i = mention.last;
    // "Its manager, Lorne Petit,": the role stands before the comma.
    if (mention.first > sentence.first + 1 && item(mention.first - 1).kind == ItemKind::Comma) {
        const int before = mention.first - 2;
        if (item(before).is(WordClass::Role)) {
            int from = before;
            while (from > sentence.first && item(from - 1).isWord()
                   && !item(from - 1).any(bits(WordClass::Preposition, WordClass::Conjunction,
                                               WordClass::Determiner, WordClass::Possessive, WordClass::Be,
                                               WordClass::Finite)))
                --from;
            if (party.role.isEmpty() && party.kind == SpeakerKind::Person)
                party.role = phrase(m_reading, from, before + 1);
            if (m_reading.view(before) != u"counterpart")
                party.roleWords.append(m_reading.view(before).toString().toLower());
            party.evident = true;
            if (party.gender == Gender::Unknown)
                party.gender = genderOf(*item(before).word);
        } else if (party.kind == SpeakerKind::Person && m_reading.view(before).endsWith(u's')
                   && m_reading.lexicon->word(m_reading.view(before).chopped(1)).is(WordClass::Role)) {
            party.evident = true; // one of the pilots, Lorne Petit,
        }
    }
    if (i + 1 >= sentence.last || item(i).kind != ItemKind::Comma)
        return;
    ++i;
    if (item(i).kind == ItemKind::Number) { // an age
        party.evident = true;
        if (i + 2 < sentence.last && item(i + 1).kind == ItemKind::Comma)
            i += 2;
    }
    if (item(i).is(WordClass::Relative)) {
        if (m_reading.view(i) == u"who" && party.kind == SpeakerKind::Person)
            party.evident = true;
        return;
    }
    while (i < sentence.last && item(i).any(bits(WordClass::Determiner, WordClass::Possessive)))
        ++i;
    const int first = i;
    const bool article = item(i - 1).any(bits(WordClass::Determiner, WordClass::Possessive));
    int head = -1;
    bool organisation = false;
    QStringList nouns;
    while (
        i < sentence.last
        && (item(i).isWord() || item(i).kind == ItemKind::Possessive || item(i).kind == ItemKind::Number)) {
        if (item(i).any(bits(WordClass::Preposition, WordClass::Relative, WordClass::Be, WordClass::Have,
                             WordClass::Modal, WordClass::Subordinator, WordClass::Pronoun)))
            break;
        if (i > first && item(i).word->cue >= 0 && !item(i).capital
            && (item(i).word->forms & (PastForm | ThirdForm)) && !item(i).is(WordClass::Role))
            return; // "in Oxley County, the company said": a clause
        if (item(i).is(WordClass::Role))
            head = i;
        organisation = article && !item(i).capital && item(i).is(WordClass::NominalOrganisation);
        if (organisation)
            nouns.append(m_reading.view(i).toString().toLower());
        ++i;
    }
    party.roleWords += nouns;
    // "Orbine Cells, a developer of batteries,"
    if (organisation && !party.evident && party.kind == SpeakerKind::Person) {
        party.kind = SpeakerKind::Organisation;
        index(mention.party);
        return;
    }
    if (head < 0 || (head + 1 < i && item(head + 1).capital))
        return;
    if (party.kind != SpeakerKind::Person)
        return;
    // The organisation stands before ("Halcyon Bank's chief economist") or after ("with the Centre for …").
    int roleFirst = first;
    for (int k = first; k < head; ++k) {
        if (item(k).kind == ItemKind::Possessive) {
            party.organisation = phrase(m_reading, first, k);
            roleFirst = k + 1;
        }
    }
    if (party.role.isEmpty() || party.roleWords.isEmpty())
        party.role = phrase(m_reading, roleFirst, head + 1);
    for (int k = roleFirst; k <= head; ++k)
        party.roleWords.append(m_reading.view(k).toString().toLower());
    party.evident = true;
    if (party.gender == Gender::Unknown)
        party.gender = genderOf(*item(head).word);
    if (party.organisation.isEmpty()) {
        for (int k = head + 1; k < sentence.last && item(k).isWord(); ++k) {
            if (item(k).capital && m_mentionOf[size_t(k)] >= 0) {
                const NameMention& other = m_mentions[size_t(m_mentionOf[size_t(k)])];
                party.organisation = phrase(m_reading, other.first, other.last);
                // "an organiser with Riders First": where somebody works is no person
                if (other.party >= 0 && m_parties[size_t(other.party)].kind == SpeakerKind::Person
                    && !m_parties[size_t(other.party)].evident) {
                    m_parties[size_t(other.party)].kind = SpeakerKind::Organisation;
                    index(other.party);
                }
                break;
            }
            if (item(k).any(bits(WordClass::Relative, WordClass::Finite)))
                break;
        }
    }
}

} // namespace Redraft
