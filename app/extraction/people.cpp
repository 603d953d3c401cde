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

Gender genderOf(const Word& word)
{
    if (word.any(bits(WordClass::HonorificFemale, WordClass::GivenFemale, WordClass::Female)))
        return Gender::Female;
    if (word.any(bits(WordClass::HonorificMale, WordClass::GivenMale, WordClass::Male)))
        return Gender::Male;
    return Gender::Unknown;
}

} // namespace

QString phrase(const Reading& reading, int first, int last)
{
    if (first >= last)
        return {};
    const Span span{ reading.items[size_t(first)].start, reading.items[size_t(last - 1)].end };
    return span.in(reading.text).toString().simplified();
}

People::People(const Reading& reading)
    : m_reading(reading)
    , m_items(reading.items)
    , m_mentionOf(reading.items.size(), -1)
{
    for (const Sentence& sentence : reading.sentences) {
        const Zone zone = reading.zones[size_t(sentence.paragraph)];
        if (zone == Zone::Body || zone == Zone::Caption)
            collect(sentence);
    }
    // Headlines name people by their surnames and write other words large: they may only refer.
    for (const Sentence& sentence : reading.sentences) {
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
        if (item(i).isWord() && !(i == first && item(i).is(WordClass::Determiner)))
            out.append(m_reading.view(i).toString().toLower().remove(u'.'));
    }
    return out;
}

const NameMention* People::mentionAt(int i) const
{
    const int index = m_mentionOf[size_t(i)];
    return index < 0 ? nullptr : &m_mentions[size_t(index)];
}

void People::collect(const Sentence& sentence)
{
    int i = sentence.first;
    while (i < sentence.last) {
        const Item& here = item(i);
        const bool upper = here.isWord() && here.capital && !here.any(kNotNames)
            && !(here.is(WordClass::Month)
                 && (!here.any(kGiven) || (i + 1 < sentence.last && item(i + 1).kind == ItemKind::Number)
                     || (i > sentence.first && item(i - 1).is(WordClass::Preposition))))
            && !(here.allCapitals && i > sentence.first && item(i - 1).kind == ItemKind::Number
                 && (m_reading.view(here) == u"PM" || m_reading.view(here) == u"AM"))
            && !(here.is(WordClass::Abbreviation) && !here.any(kTitles | bits(WordClass::Country))
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

// A surname one letter off that nobody else has: Mauer for Maurer. -1: none.
int People::misspelt(const QString& name) const
{
    int found = -1;
    if (name.size() < 5 || m_parties.size() > 1000)
        return -1;
    for (size_t p = 0; p < m_parties.size(); ++p) {
        const Party& party = m_parties[p];
        if (party.kind != SpeakerKind::Person || party.tokens.size() < 2)
            continue;
        const QString& surname = party.tokens.last();
        if (qAbs(surname.size() - name.size()) > 1)
            continue;
        qsizetype head = 0;
        const qsizetype least = qMin(surname.size(), name.size());
        while (head < least && surname[head] == name[head])
            ++head;
        qsizetype tail = 0;
        while (tail < least - head && surname[surname.size() - 1 - tail] == name[name.size() - 1 - tail])
            ++tail;
        if (qMax(surname.size(), name.size()) - head - tail > 1 || head == 0)
            continue;
        if (found >= 0)
            return -1;
        found = int(p);
    }
    return found;
}

bool People::isOrganisation(int first, int last) const
{
    bool capitals = true;
    for (int i = first; i < last; ++i) {
        if (item(i).is(WordClass::Organisation)
            && !(item(i).any(kGiven) && last - first == 2)) // a surname may look like one: Grace Church
            return true;
        if (m_reading.view(i) == u"&")
            return true;
        capitals = capitals && item(i).allCapitals && !item(i).initial;
    }
    if (capitals)
        return true;
    if (last - first == 2 && item(last - 1).is(WordClass::Country) && item(first).is(WordClass::CountryPart))
        return true; // the United States, South Korea
    const Item& only = item(first);
    return last - first == 1 && only.any(bits(WordClass::Country, WordClass::OrganisationName));
}

void People::addRun(int first, int last, const Sentence& sentence)
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
    if (name > first && isOrganisation(name, last) && !item(first).any(kHonorifics)) {
        const bool roleThenOrganisation = item(name - 1).is(WordClass::Role) && false;
        if (!roleThenOrganisation)
            name = first; // Justice Department, Prime Minister's Office
    } else if (name == first) {
        name = nameAfterPrefix(first, last, sentence);
    }
    while (name + 1 < last && item(name).any(kHonorifics))
        ++name;
    mention.name = name;
    const int count = last - name;
    const bool titled = name > first && !isOrganisation(name, last);
    // A role alone is not a name: "The Prime Minister said".
    bool allRoles = true;
    for (int i = first; i < last; ++i)
        allRoles = allRoles && item(i).any(kTitles) && !item(i).any(kGiven);
    if (allRoles)
        return;
    // "Afghan Ambassador": an office, no name.
    if (count <= 3 && item(last - 1).is(WordClass::Role) && !item(name).any(kGiven)
        && !isOrganisation(name, last - 1))
        return;
    // A word that opens a sentence is a name only if something else says so.
    mention.weak = count == 1 && first == sentence.first && !titled && !item(name).allCapitals
        && !item(name).any(bits(WordClass::Country, WordClass::OrganisationName) | kGiven);
    if (mention.weak && item(name).word->classes)
        return;
    addRole(mention, sentence);
    m_mentions.push_back(mention);
}

// Minister of Education | Stefania Giannini, United States | Hamdullah Mohib, Refugee Council | Enver
// Solomon: what stands before a person's name without being part of it.
int People::nameAfterPrefix(int first, int last, const Sentence& sentence) const
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

void People::addRole(NameMention& mention, const Sentence& sentence)
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
        if (!role && (taken == 0 || taken > 3 || (before.capital && first - 1 == sentence.first && false)))
            break;
        --first;
        ++taken;
    }
    mention.first = first;
}

int People::findFull(const QStringList& words) const
{
    for (const int p : m_byToken.value(words.isEmpty() ? QString() : words.last())) {
        if (m_parties[size_t(p)].tokens == words)
            return p;
    }
    return -1;
}

// The parties that a name of these words could mean, in order.
QList<int> People::sharing(const QStringList& words) const
{
    QList<int> out = m_byToken.value(words.last());
    if (words.size() > 1)
        out += m_byToken.value(words.first());
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void People::index(int number)
{
    const Party& party = m_parties[size_t(number)];
    if (party.tokens.isEmpty())
        return;
    QStringList keys{ party.tokens.first(), party.tokens.last(), initials(party) };
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        if (!key.isEmpty())
            m_byToken[key].append(number);
    }
}

// "spta" of the Skell Port Transport Authority; empty for people.
QString People::initials(const Party& party) const
{
    QString out;
    if (party.kind == SpeakerKind::Person || party.tokens.size() < 2)
        return out;
    for (const QString& token : party.tokens) {
        if (token.size() > 3
            || !m_reading.lexicon->word(token).any(
                bits(WordClass::Preposition, WordClass::Determiner, WordClass::Conjunction)))
            out += token.at(0);
    }
    return out;
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

// Gives every mention its party: full names first, then what is left of them.
void People::resolve()
{
    for (size_t m = 0; m < m_mentions.size(); ++m) {
        for (int i = m_mentions[m].first; i < m_mentions[m].last; ++i)
            m_mentionOf[size_t(i)] = int(m);
    }
    size_t sentence = 0;
    for (NameMention& mention : m_mentions) {
        while (m_reading.sentences[sentence].last <= mention.first)
            ++sentence;
        const int count = mention.last - mention.name;
        if (count < 2 || m_reading.zones[size_t(m_reading.sentences[sentence].paragraph)] == Zone::Headline)
            continue;
        const QStringList words = tokens(mention.name, mention.last);
        int party = findFull(words);
        if (party < 0) {
            const bool organisation =
                isOrganisation(mention.name, mention.last) || item(mention.last - 1).is(WordClass::Place);
            // A longer or shorter form of a known name: Jack B. Tolliver, Jack Tolliver.
            if (!organisation) {
                for (const int p : sharing(words)) {
                    if (party >= 0)
                        break;
                    const Party& known = m_parties[size_t(p)];
                    if (known.kind == SpeakerKind::Person && known.tokens.size() > 1 && words.size() > 1
                        && known.tokens.last() == words.last() && known.tokens.first() == words.first())
                        party = int(p);
                }
            }
            if (party < 0)
                party = add(mention.name, mention.last,
                            organisation ? SpeakerKind::Organisation : SpeakerKind::Person);
        }
        mention.party = party;
    }
    // Roles and appositions.
    sentence = 0;
    for (NameMention& mention : m_mentions) {
        while (m_reading.sentences[sentence].last <= mention.first)
            ++sentence;
        if (mention.party >= 0)
            addApposition(mention, m_reading.sentences[sentence]);
    }
    // Surnames, acronyms and single names.
    for (NameMention& mention : m_mentions) {
        if (mention.party >= 0) {
            m_parties[size_t(mention.party)].lastMention = mention.first;
            continue;
        }
        const QStringList words = tokens(mention.name, mention.last);
        if (words.isEmpty())
            continue;
        Gender gender = Gender::Unknown;
        bool titled = false;
        for (int i = mention.first; i < mention.name; ++i) {
            titled = titled || item(i).any(kTitles);
            if (item(i).any(bits(WordClass::HonorificFemale, WordClass::HonorificMale, WordClass::Female,
                                 WordClass::Male)))
                gender = genderOf(*item(i).word);
        }
        // "His wife, Lotte,": a person by the noun before.
        titled = titled
            || (mention.first > 1 && item(mention.first - 1).kind == ItemKind::Comma
                && item(mention.first - 2).is(WordClass::Role) && !item(mention.first - 2).capital);
        int best = -1;
        int rivals = 0;
        for (const int p : sharing(words)) {
            Party& known = m_parties[size_t(p)];
            bool fits = known.tokens == words;
            if (known.kind == SpeakerKind::Person) {
                fits = fits || known.tokens.last() == words.last();
                if (words.size() == 1 && !titled)
                    fits = fits || known.tokens.first() == words.first();
                if (words.size() > 1 && known.tokens.size() > 1)
                    fits = fits && known.tokens.first() == words.first();
                if (gender != Gender::Unknown && known.gender != Gender::Unknown && gender != known.gender)
                    fits = false;
            } else if (words.size() == 1 && !titled) {
                const QString letters = initials(known);
                fits = fits || known.tokens.first() == words.first()
                    || (letters.size() > 1 && letters == words.first());
            } else {
                fits =
                    fits || (words.size() < known.tokens.size() && known.tokens.first(words.size()) == words);
            }
            if (!fits)
                continue;
            const bool person = known.kind == SpeakerKind::Person && known.tokens.last() == words.last();
            if (best >= 0 && person)
                ++rivals;
            if (best < 0 || known.lastMention > m_parties[size_t(best)].lastMention)
                best = int(p);
        }
        if (best < 0 && words.size() == 1)
            best = misspelt(words.first());
        if (best < 0 && mention.weak)
            continue;
        if (best < 0) {
            const bool organisation = !titled && !item(mention.name).any(kGiven);
            best = add(mention.name, mention.last,
                       organisation ? SpeakerKind::Organisation : SpeakerKind::Person);
            if (titled)
                m_parties[size_t(best)].evident = true;
        }
        Party& party = m_parties[size_t(best)];
        if (gender != Gender::Unknown && party.gender == Gender::Unknown)
            party.gender = gender;
        mention.party = best;
        mention.unsure = rivals > 0;
        party.lastMention = mention.first;
    }
    sentence = 0;
    for (const NameMention& mention : m_mentions) {
        if (mention.party < 0 || mention.name == mention.first)
            continue;
        Party& party = m_parties[size_t(mention.party)];
        if (party.kind != SpeakerKind::Person)
            continue;
        int from = mention.first;
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
    for (Party& party : m_parties)
        party.lastMention = -1;
}

// "Momani, a senior fellow with the Centre …,": role and organisation after the name.
void People::addApposition(const NameMention& mention, const Sentence& sentence)
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
    int head = -1;
    bool organisation = false;
    while (
        i < sentence.last
        && (item(i).isWord() || item(i).kind == ItemKind::Possessive || item(i).kind == ItemKind::Number)) {
        if (item(i).any(bits(WordClass::Preposition, WordClass::Relative, WordClass::Be, WordClass::Have,
                             WordClass::Modal, WordClass::Subordinator, WordClass::Pronoun)))
            break;
        if (item(i).is(WordClass::Role))
            head = i;
        organisation = !item(i).capital && item(i).is(WordClass::NominalOrganisation);
        if (organisation)
            party.roleWords.append(m_reading.view(i).toString().toLower());
        ++i;
    }
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
                break;
            }
            if (item(k).any(bits(WordClass::Relative, WordClass::Finite)))
                break;
        }
    }
}

int People::byNoun(QStringView noun, int at, bool organisation) const
{
    const QString word = noun.toString().toLower();
    int best = -1;
    int latest = -1;
    for (size_t p = 0; p < m_parties.size(); ++p) {
        const Party& party = m_parties[p];
        if (party.lastMention > at)
            continue;
        const bool fits = organisation ? party.kind == SpeakerKind::Organisation
                && (party.tokens.contains(word) || party.roleWords.contains(word))
                                       : party.kind == SpeakerKind::Person && party.roleWords.contains(word);
        const int when = qMax(party.lastMention, qMax(party.lastSpoke, party.lastSubject));
        if (fits && (best < 0 || when > latest)) {
            best = int(p);
            latest = when;
        }
    }
    return best;
}

int People::unnamed(const QString& words, SpeakerKind kind)
{
    QStringList key = words.toLower().split(u' ', Qt::SkipEmptyParts);
    static const QStringList articles{ u"the"_s, u"a"_s,   u"an"_s,  u"le"_s,
                                       u"la"_s,  u"les"_s, u"une"_s, u"un"_s };
    if (key.size() > 1 && articles.contains(key.first()))
        key.removeFirst();
    for (const int p : m_byToken.value(key.isEmpty() ? QString() : key.last())) {
        if (m_parties[size_t(p)].kind == kind && m_parties[size_t(p)].tokens == key)
            return p;
    }
    Party party;
    party.name = words;
    party.kind = kind;
    party.tokens = key;
    m_parties.push_back(party);
    index(int(m_parties.size()) - 1);
    return int(m_parties.size()) - 1;
}

} // namespace Redraft
