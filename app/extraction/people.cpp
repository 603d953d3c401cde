// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/people.h"

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr quint64 kHonorifics =
    bits(WordClass::Honorific, WordClass::HonorificMale, WordClass::HonorificFemale);
constexpr quint64 kTitles = kHonorifics | bits(WordClass::Role, WordClass::RoleModifier);
constexpr quint64 kGiven = bits(WordClass::Given, WordClass::GivenFemale, WordClass::GivenMale);
// Words that are written with a capital only because a sentence begins with them, or that are no part of a
// name.
constexpr quint64 kNotNames =
    bits(WordClass::Determiner, WordClass::Possessive, WordClass::Pronoun, WordClass::Preposition,
         WordClass::Conjunction, WordClass::Subordinator, WordClass::Be, WordClass::Have, WordClass::Do,
         WordClass::Modal, WordClass::Negation, WordClass::Weekday, WordClass::Relative, WordClass::Question);

} // namespace

Gender genderOf(const Word& word)
{
    if (word.any(bits(WordClass::HonorificFemale, WordClass::GivenFemale, WordClass::Female)))
        return Gender::Female;
    if (word.any(bits(WordClass::HonorificMale, WordClass::GivenMale, WordClass::Male)))
        return Gender::Male;
    return Gender::Unknown;
}

QString phrase(const ProseReading& reading, int first, int last)
{
    if (first >= last)
        return {};
    const Span span{ reading.items[size_t(first)].start, reading.items[size_t(last - 1)].end };
    return span.in(reading.text).toString().simplified();
}

People::People(const ProseReading& reading)
    : m_reading(reading)
    , m_items(reading.items)
    , m_mentionOf(reading.items.size(), -1)
{
    for (const ProseSentence& sentence : reading.sentences) {
        const Zone zone = reading.zones[size_t(sentence.paragraph)];
        if (zone == Zone::Body || zone == Zone::Caption)
            collect(sentence);
    }
    // Headlines name people by their surnames and write other words large: they may only refer.
    for (const ProseSentence& sentence : reading.sentences) {
        if (reading.zones[size_t(sentence.paragraph)] == Zone::Headline)
            collect(sentence);
    }
    std::ranges::sort(m_mentions, {}, &NameMention::first);
    resolve();
}

Span People::span(int first, int last) const
{
    return { item(first).start, item(last - 1).end };
}

QStringList People::tokens(int first, int last) const
{
    QStringList out;
    for (int i = first; i < last; ++i) {
        if (!item(i).isWord() || (i == first && item(i).is(WordClass::Determiner)))
            continue;
        const QStringView view = m_reading.view(i);
        QString word(view.size(), Qt::Uninitialized);
        QChar* end = word.data();
        for (const QChar c : view) {
            if (c != u'.')
                *end++ =
                    c.unicode() < 128 ? QChar(c.isUpper() ? c.unicode() + 32 : c.unicode()) : c.toLower();
        }
        word.truncate(end - word.constData());
        out.append(std::move(word));
    }
    static const QStringList generations{ u"jr"_s, u"sr"_s, u"ii"_s, u"iii"_s, u"iv"_s };
    if (out.size() > 2 && generations.contains(out.last())) // Ann Lee Jr. is a Lee
        out.removeLast();
    return out;
}

const NameMention* People::mentionAt(int i) const
{
    const int index = m_mentionOf[size_t(i)];
    return index < 0 ? nullptr : &m_mentions[size_t(index)];
}

void People::collect(const ProseSentence& sentence)
{
    int i = sentence.first;
    while (i < sentence.last) {
        const Item& here = item(i);
        const bool upper = here.isWord() && here.capital && !here.any(kNotNames)
            && !(i == sentence.first && here.any(bits(WordClass::Adverb, WordClass::Focus))
                 && !here.any(kGiven) && !here.allCapitals) // Then Lee came
            && !(here.is(WordClass::Month)
                 && (!here.any(kGiven) || (i + 1 < sentence.last && item(i + 1).kind == ItemKind::Number)
                     || (i > sentence.first && item(i - 1).is(WordClass::Preposition))))
            && !(here.allCapitals && i > sentence.first && item(i - 1).kind == ItemKind::Number
                 && (m_reading.view(here) == u"PM" || m_reading.view(here) == u"AM"))
            && !(here.is(WordClass::Abbreviation)
                 && !here.any(kTitles | bits(WordClass::Country, WordClass::Particle)) // St. Mary
                 && !here.initial && !here.allCapitals);
        if (!upper) {
            ++i;
            continue;
        }
        const int end = runEnd(i, sentence.last);
        addRun(i, end, sentence);
        i = end;
    }
}

// The end of the run of capitals that starts here: with particles and initials, and for organisations with
// "of".
int People::runEnd(int first, int last) const
{
    int i = first + 1;
    bool organisation = item(first).is(WordClass::Organisation);
    bool joined = false;
    while (i < last) {
        const Item& here = item(i);
        const bool more = i + 1 < last;
        if (here.isWord() && here.capital && !here.any(bits(WordClass::Weekday, WordClass::Month))) {
            if (here.any(kNotNames) && !here.is(WordClass::Possessive) && !here.allCapitals)
                break;
            organisation = organisation || here.is(WordClass::Organisation);
            ++i;
            continue;
        }
        if (!more)
            break;
        if (organisation
            && m_reading.lexicon->isFrench()) { // Société de transport des Pins, Union des verriers
            const int end = frenchOrganisationEnd(i, last);
            if (end > i) {
                i = end;
                continue;
            }
        }
        const Item& next = item(i + 1);
        const bool upper = next.isWord() && next.capital;
        if (here.isWord() && here.is(WordClass::Particle) && upper) {
            i += 2;
            continue;
        }
        if (here.kind == ItemKind::Other && m_reading.view(here) == u"&" && upper) {
            organisation = true;
            i += 2;
            continue;
        }
        if (here.kind == ItemKind::Number && item(i - 1).capital && m_reading.view(i - 1) == u"Local") {
            ++i; // Amalgamated Drivers Local 19
            continue;
        }
        if (here.kind == ItemKind::Possessive && upper && next.is(WordClass::Organisation)
            && i + 2 <= last) { // the Prime Minister's Office, the Teachers' Union
            organisation = true;
            i += 2;
            continue;
        }
        if (here.isWord() && organisation
            && (here.is(WordClass::Preposition) || (joined && here.is(WordClass::Conjunction)))) {
            const QStringView word = m_reading.view(here);
            const bool the =
                next.isWord() && next.is(WordClass::Determiner) && i + 2 < last && item(i + 2).capital;
            if ((word == u"of" || word == u"for" || word == u"on" || word == u"and") && (upper || the)
                && !next.any(bits(WordClass::Weekday, WordClass::Month))) {
                joined = true;
                i += the ? 3 : 2;
                continue;
            }
        }
        break;
    }
    return i;
}

// "de transport des Pins", "des verriers", "de l'Orlonne" after the word that makes it an organisation.
int People::frenchOrganisationEnd(int first, int last) const
{
    const auto of = [this, last](int i) {
        return i < last && item(i).isWord()
            && (item(i).is(WordClass::Preposition) || m_reading.view(i) == u"du"
                || m_reading.view(i) == u"des")
            && (m_reading.view(i).startsWith(u'd'));
    };
    if (!of(first))
        return first;
    int i = first;
    int end = first;
    while (of(i) && i + 1 < last) {
        ++i;
        if (i < last && item(i).is(WordClass::Determiner))
            ++i;
        if (i >= last || !item(i).isWord() || item(i).any(kNotNames))
            break;
        end = ++i;
        if (item(i - 1).capital)
            break;
    }
    return end;
}

bool People::isOrganisation(int first, int last) const
{
    bool capitals = true;
    for (int i = first; i < last; ++i) {
        if (item(i).is(WordClass::Organisation)
            && !(item(i).any(kGiven) && last - first == 2) // a surname may look like one: Grace Church
            && !(i == last - 1 && last - first == 2 && item(i).is(WordClass::Surname)
                 && item(first).any(kGiven)))
            return true;
        if (m_reading.view(i) == u"&")
            return true;
        capitals = capitals && item(i).allCapitals && !item(i).initial;
    }
    const Item& end = item(last - 1);
    if (last - first > 1 && end.is(WordClass::OrganisationName) && !item(first).any(kGiven | kTitles))
        return true; // Surrey RCMP
    if (capitals || (last - first > 1 && item(last - 1).is(WordClass::Document)))
        return true; // the National Health Survey
    if (last - first > 1 && end.allCapitals && !end.initial && end.end - end.start <= 4
        && !item(first).any(kGiven | kTitles) && !end.any(kTitles))
        return true; // Harbour TV, Ferry II
    if (last - first == 2 && item(last - 1).is(WordClass::Country) && item(first).is(WordClass::CountryPart))
        return true; // the United States, South Korea
    const Item& only = item(first);
    return last - first == 1 && only.any(bits(WordClass::Country, WordClass::OrganisationName));
}

void People::addRun(int first, int last, const ProseSentence& sentence)
{
    NameMention mention;
    mention.first = first;
    mention.last = last;
    // Titles and roles stand before the name: Foreign Affairs Minister | François-Philippe Champagne.
    int name = first;
    for (int i = first; i + 1 < last; ++i) {
        const Item& here = item(i);
        const bool givenToo = here.any(kGiven) && (i > first || last - first == 2);
        const bool modifierOnly = !here.any(kHonorifics | bits(WordClass::Role));
        if (here.any(kTitles) && !modifierOnly && !givenToo && item(i + 1).kind != ItemKind::Possessive)
            name = i + 1;
    }
    if (name > first && isOrganisation(name, last) && !item(first).any(kHonorifics))
        name = first; // Justice Department, Prime Minister's Office
    if (name == first)
        name = nameAfterPrefix(first, last, sentence);
    while (name + 1 < last && item(name).any(kHonorifics))
        ++name;
    mention.name = name;
    const int count = last - name;
    const bool titled = name > first && !isOrganisation(name, last);
    // A role alone is not a name: "The Prime Minister said".
    bool allRoles = true;
    for (int i = first; i < last; ++i)
        allRoles = allRoles && item(i).any(kTitles) && !item(i).any(kGiven);
    const bool surnameAlone = allRoles && last - first == 1 && item(first).is(WordClass::Surname);
    if (allRoles && !surnameAlone)
        return;
    // Headings without punctuation, menus: nobody has so many names.
    if (count > 5 && !isOrganisation(name, last)
        && std::none_of(m_items.begin() + name, m_items.begin() + last,
                        [](const Item& part) { return part.is(WordClass::Particle) || part.initial; }))
        return;
    // "Afghan Ambassador": an office, no name.
    const bool surname = item(last - 1).is(WordClass::Surname) // Mac Barber, Rep. Harmon Cook
        && (titled || (count == 2 && !item(name).any(kTitles | bits(WordClass::Nationality))));
    if (count <= 3 && item(last - 1).is(WordClass::Role) && !item(name).any(kGiven) && !surname
        && (count == 2 || !isOrganisation(name, last - 1)))
        return; // and "U.S. Secretary"
    // A word that opens a sentence is a name only if something else says so.
    mention.adjective = count == 1 && item(name).is(WordClass::Nationality) && !item(name).any(kGiven);
    mention.weak = count == 1 && first == sentence.first && !titled && !item(name).allCapitals
        && !item(name).any(bits(WordClass::Country, WordClass::OrganisationName) | kGiven);
    mention.weak = mention.weak || surnameAlone; // "Barber said", once Mac Barber is known
    if (mention.weak && item(name).word->classes && !mention.adjective && !item(name).is(WordClass::Surname))
        return;
    addRole(mention, sentence);
    m_mentions.push_back(mention);
}

// Minister of Education | Stefania Giannini, United States | Hamdullah Mohib, Refugee Council | Enver
// Solomon: what stands before a person's name without being part of it.
int People::nameAfterPrefix(int first, int last, const ProseSentence& sentence) const
{
    if (last - first < 3)
        return first;
    // A given name that does not come first, but for those that are surnames too.
    if (!item(first).any(kGiven) && !item(first).initial) {
        for (int i = first + 1; i + 1 < last; ++i) {
            if (item(i).any(bits(WordClass::GivenFemale, WordClass::GivenMale)) && !isOrganisation(i, last)
                && item(i - 1).isWord() && !item(i - 1).is(WordClass::Particle))
                return i;
        }
    }
    bool office = false; // "CEO of the", "Ambassador to the"
    int k = first - 1;
    if (k > sentence.first && item(k).is(WordClass::Determiner))
        --k;
    if (k > sentence.first && item(k).is(WordClass::Preposition))
        office = item(k - 1).is(WordClass::Role);
    if (office && !isOrganisation(first, last) && k == first - 1)
        return last - 2; // Minister of Education | Stefania Giannini
    if (last - first > 3 && !item(last - 1).word->classes && !item(last - 2).word->classes
        && last < sentence.last && item(last).word->cue >= 0) {
        // Director of the northern chapter of the Society for Inter - | National Relations | Ann Archer said
        int begin = first;
        while (begin > sentence.first
               && (item(begin - 1).isWord() || item(begin - 1).kind == ItemKind::Dash
                   || item(begin - 1).kind == ItemKind::Possessive)
               && item(begin - 1).word->cue < 0
               && !item(begin - 1).any(
                   bits(WordClass::Be, WordClass::Have, WordClass::Modal, WordClass::Finite)))
            --begin;
        for (int i = begin; i + 1 < first && i < begin + 4; ++i) {
            if (item(i).is(WordClass::Role) && item(i + 1).is(WordClass::Preposition))
                return last - 2;
        }
    }
    for (int i = last - 3; i >= first; --i) {
        const bool ends = item(i).is(WordClass::Country) || (office && item(i).is(WordClass::Organisation));
        if (ends && item(i + 1).capital && !isOrganisation(i + 1, last)
            && std::none_of(m_items.begin() + i + 1, m_items.begin() + last, [](const Item& part) {
                   return part.is(WordClass::Preposition) && !part.is(WordClass::Particle);
               }))
            return i + 1;
    }
    return first;
}

void People::addRole(NameMention& mention, const ProseSentence& sentence)
{
    // "board chair Lyndon Hume", "chief executive officer Delphine Ferro": small words before the capitals.
    int first = mention.first;
    int taken = 0;
    while (first > sentence.first) {
        const Item& before = item(first - 1);
        if (!before.isWord() || before.any(kNotNames) || before.any(bits(WordClass::Finite, WordClass::Time))
            || before.word->cue >= 0)
            break;
        const bool role = before.any(kTitles) && !before.capital;
        if (!role && (taken == 0 || taken > 3))
            break;
        --first;
        ++taken;
    }
    mention.first = first;
}

int People::add(int first, int last, SpeakerKind kind)
{
    Party party;
    int from = first;
    while (from + 1 < last && item(from).is(WordClass::Determiner))
        ++from;
    party.name = phrase(m_reading, from, last);
    party.kind = kind;
    party.tokens = tokens(from, last);
    party.at = first;
    if (kind == SpeakerKind::Person) {
        party.gender = genderOf(*item(from).word);
        party.evident = item(from).any(kGiven);
    }
    party.public_ = item(last - 1).any(bits(WordClass::Media, WordClass::OrganisationName))
        || item(last - 1).any(bits(WordClass::Place, WordClass::Country)) || party.name.contains(u"County")
        || party.name.contains(u"Province");
    m_parties.push_back(party);
    index(int(m_parties.size()) - 1);
    return int(m_parties.size()) - 1;
}

} // namespace Redraft
