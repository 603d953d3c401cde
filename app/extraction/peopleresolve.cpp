// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// People, the second half: every mention gets its party, with role and organisation.

#include "extraction/people.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr quint64 kHonorifics =
    bits(WordClass::Honorific, WordClass::HonorificMale, WordClass::HonorificFemale);
constexpr quint64 kTitles = kHonorifics | bits(WordClass::Role, WordClass::RoleModifier);
constexpr quint64 kGiven = bits(WordClass::Given, WordClass::GivenFemale, WordClass::GivenMale);

// How many letters have to be put in, taken out or changed.
qsizetype lettersOff(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t k = 0; k < row.size(); ++k)
        row[k] = qsizetype(k);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype corner = row[0]++;
        for (qsizetype k = 0; k < b.size(); ++k) {
            const qsizetype changed = corner + (a[i] == b[k] ? 0 : 1);
            corner = row[size_t(k) + 1];
            row[size_t(k) + 1] = qMin(changed, qMin(row[size_t(k)], corner) + 1);
        }
    }
    return row.back();
}

} // namespace

// Gives every mention its party: full names first, then what is left of them.
void People::resolve()
{
    for (size_t m = 0; m < m_mentions.size(); ++m) {
        for (int i = m_mentions[m].first; i < m_mentions[m].last; ++i)
            m_mentionOf[size_t(i)] = int(m);
    }
    splitRuns();
    size_t sentence = 0;
    for (NameMention& mention : m_mentions) {
        while (m_reading.sentences[sentence].last <= mention.first)
            ++sentence;
        const int count = mention.last - mention.name;
        if (count < 2 || m_reading.zones[size_t(m_reading.sentences[sentence].paragraph)] == Zone::Headline)
            continue;
        const QStringList words = tokens(mention.name, mention.last);
        if (item(mention.name).is(WordClass::Particle)
            && std::ranges::any_of(sharing({ words.last() }, mention.first), [&](int p) {
                   const Party& known = m_parties[size_t(p)];
                   return known.kind == SpeakerKind::Person && known.tokens.size() > words.size()
                       && known.tokens.last(words.size()) == words;
               }))
            continue; // a surname of two words: resolved with the surnames
        int party = findFull(words);
        if (party < 0) {
            const bool organisation = isOrganisation(mention.name, mention.last)
                || (item(mention.last - 1).is(WordClass::Place)
                    && !(item(mention.last - 1).is(WordClass::Surname) && count == 2
                         && item(mention.name).any(kGiven)));
            // A longer or shorter form of a known name: Jack B. Tolliver, Jack Tolliver.
            if (!organisation && words.size() > 1)
                party = m_byEnds.value(ends(words), -1);
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
    for (const NameMention& mention : m_mentions) {
        if (mention.party >= 0)
            takeRole(mention);
    }
    // Surnames, acronyms and single names.
    for (NameMention& mention : m_mentions) {
        if (mention.party >= 0) {
            m_parties[size_t(mention.party)].lastMention = mention.first;
            continue;
        }
        resolveShort(mention);
    }
    for (Party& party : m_parties)
        party.lastMention = -1;
    indexNouns();
}

// "Lee", "Ms. Lee", "the Herald", "SPTA": whoever is named so in full, the latest of them, else somebody new.
void People::resolveShort(NameMention& mention)
{
    const QStringList words = tokens(mention.name, mention.last);
    if (words.isEmpty())
        return;
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
    bool office = false; // "Mayor Lee" is the Lee who was called mayor
    const auto hasOffice = [&](const Party& known) {
        for (int i = mention.first; i < mention.name; ++i) {
            if (item(i).is(WordClass::Role)
                && known.roleWords.contains(m_reading.view(i).toString().toLower()))
                return true;
        }
        return false;
    };
    for (const int p : sharing(words, mention.first)) {
        Party& known = m_parties[size_t(p)];
        bool fits = known.tokens == words;
        if (known.kind == SpeakerKind::Person) {
            fits = fits || known.tokens.last() == words.last();
            if (words.size() == 1 && !titled)
                fits = fits || known.tokens.first() == words.first();
            const bool surname = item(mention.name).is(WordClass::Particle)
                && known.tokens.size() > words.size()
                && known.tokens.last(words.size()) == words; // Di Matteo
            if (words.size() > 1 && known.tokens.size() > 1 && !surname)
                fits = fits && known.tokens.first() == words.first();
            if (gender != Gender::Unknown && known.gender != Gender::Unknown && gender != known.gender)
                fits = false;
        } else if (words.size() == 1 && !titled) {
            fits = fits || shortFor(mention, known);
        } else {
            fits = fits || (words.size() < known.tokens.size() && known.tokens.first(words.size()) == words);
        }
        if (mention.adjective && !(known.kind == SpeakerKind::Person && known.tokens.last() == words.last()))
            fits = false;
        if (!fits)
            continue;
        const bool person = known.kind == SpeakerKind::Person && known.tokens.last() == words.last();
        const bool called = hasOffice(known);
        if (office && !called)
            continue;
        if (called && !office) {
            office = true;
            best = -1;
            rivals = 0;
        }
        if (best >= 0 && person)
            ++rivals;
        // "Cross" after Ann Cross of Cross Research: her
        const bool surname = person && best >= 0 && m_parties[size_t(best)].kind != SpeakerKind::Person
            && m_parties[size_t(best)].tokens.size() > 1;
        const bool behind = best >= 0 && known.kind != SpeakerKind::Person && known.tokens.size() > 1
            && m_parties[size_t(best)].kind == SpeakerKind::Person
            && m_parties[size_t(best)].tokens.last() == words.last();
        if (!behind && (best < 0 || surname || known.lastMention > m_parties[size_t(best)].lastMention))
            best = int(p);
    }
    if (best < 0 && words.size() == 1 && !mention.adjective)
        best = misspelt(words.first());
    if (best < 0 && (mention.weak || mention.adjective))
        return;
    if (best < 0) {
        const bool organisation = !titled && !item(mention.name).any(kGiven);
        best =
            add(mention.name, mention.last, organisation ? SpeakerKind::Organisation : SpeakerKind::Person);
        if (titled)
            m_parties[size_t(best)].evident = true;
    }
    Party& party = m_parties[size_t(best)];
    if (gender != Gender::Unknown && party.gender == Gender::Unknown)
        party.gender = gender;
    mention.party = best;
    if (party.kind == SpeakerKind::Person && mention.last + 1 < int(m_items.size())
        && item(mention.last).kind == ItemKind::Comma && m_reading.view(mention.last + 1) == u"who")
        party.evident = true;
    mention.unsure = rivals > 0;
    party.lastMention = mention.first;
    takeRole(mention);
}

void People::indexNouns()
{
    for (size_t p = 0; p < m_parties.size(); ++p) {
        QStringList nouns = m_parties[p].roleWords;
        if (m_parties[p].kind == SpeakerKind::Organisation)
            nouns += m_parties[p].tokens;
        nouns.removeDuplicates();
        for (const QString& noun : std::as_const(nouns))
            m_byNoun[noun].append(int(p));
    }
}

void People::mentioned(int number, int item)
{
    Party& party = m_parties[size_t(number)];
    party.lastMention = qMax(party.lastMention, item);
    m_recent.touch(number);
}

void People::acted(int number, int item)
{
    Party& party = m_parties[size_t(number)];
    party.lastSubject = qMax(party.lastSubject, item);
    m_recent.touch(number);
}

void People::spoke(int number, int item)
{
    Party& party = m_parties[size_t(number)];
    party.lastSpoke = qMax(party.lastSpoke, item);
    acted(number, item);
}

// "… student at the University of Oxley | Ann Archer": capitals of an organisation and of a person in one
// run. The person shows in the surname alone, later ("Archer said").
void People::splitRuns()
{
    QSet<QString> alone;
    for (const NameMention& mention : m_mentions) {
        if (mention.last - mention.name == 1)
            alone.insert(m_reading.view(mention.name).toString());
    }
    for (NameMention& mention : m_mentions) {
        const int last = mention.last - 1;
        if (mention.last - mention.name < 4 || item(last).word->classes || item(last - 1).word->classes
            || !item(last - 1).capital || !isOrganisation(mention.name, last - 1)
            || !alone.contains(m_reading.view(last).toString()))
            continue;
        mention.name = last - 1;
    }
}

int People::findFull(const QStringList& words) const
{
    return m_byName.value(words.join(u' '), -1);
}

// The parties that a name of these words could mean, in order. Of very many, in a text that is no article,
// those around the item.
QList<int> People::sharing(const QStringList& words, int at) const
{
    static constexpr qsizetype Most = 300;
    const auto around = [this, at](const QList<int>& list) {
        if (list.size() <= Most)
            return list;
        const auto here =
            std::ranges::lower_bound(list, at, {}, [this](int p) { return m_parties[size_t(p)].at; });
        const qsizetype from = qMax<qsizetype>(0, here - list.begin() - Most / 2);
        return list.sliced(from, qMin(Most, list.size() - from));
    };
    QList<int> out = around(m_byToken.value(words.last()));
    if (words.size() > 1)
        out += around(m_byToken.value(words.first()));
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// How a name begins and ends: "jack tolliver" of Jack B. Tolliver.
QString People::ends(const QStringList& words)
{
    return words.first() + u' ' + words.last();
}

void People::index(int number)
{
    const Party& party = m_parties[size_t(number)];
    if (party.tokens.isEmpty())
        return;
    QStringList keys{ party.tokens.first(), party.tokens.last(), initials(party) };
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        if (key.isEmpty())
            continue;
        QList<int>& list = m_byToken[key]; // by place
        const auto where =
            std::ranges::upper_bound(list, party.at, {}, [this](int p) { return m_parties[size_t(p)].at; });
        list.insert(where - list.begin(), number);
    }
    const QString name = party.tokens.join(u' ');
    if (!m_byName.contains(name))
        m_byName.insert(name, number);
    if (party.kind == SpeakerKind::Person && party.tokens.size() > 1
        && !m_byEnds.contains(ends(party.tokens)))
        m_byEnds.insert(ends(party.tokens), number);
}

// One word for an organisation: its initials, its first word if that is no place ("Orbine" of Orbine Cells),
// or "the Herald" of the Oxley Herald.
bool People::shortFor(const NameMention& mention, const Party& known) const
{
    const Item& word = item(mention.name);
    const QString lower = m_reading.view(mention.name).toString().toLower();
    const QString letters = initials(known);
    if (letters.size() > 1 && letters == QString(lower).remove(u'.'))
        return true;
    if (known.tokens.size() > 1 && known.tokens.last() == lower && word.is(WordClass::Media)
        && mention.first > 0 && item(mention.first - 1).is(WordClass::Determiner))
        return true;
    return known.tokens.first() == lower
        && !word.any(bits(WordClass::Country, WordClass::CountryPart, WordClass::Nationality))
        && !m_reading.lexicon->word(known.lastWord()).is(WordClass::PublicBody);
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

// A surname a letter off that nobody else has: Mauer for Maurer; of eight letters and more two letters off.
// -1: none.
int People::misspelt(const QString& name) const
{
    int found = -1;
    if (name.size() < 5 || m_parties.size() > 1000)
        return -1;
    const qsizetype most = name.size() < 8 ? 1 : 2;
    for (size_t p = 0; p < m_parties.size(); ++p) {
        const Party& party = m_parties[p];
        if (party.kind != SpeakerKind::Person || party.tokens.size() < 2)
            continue;
        const QString& surname = party.tokens.last();
        if (surname.at(0) != name.at(0) || qAbs(surname.size() - name.size()) > 1)
            continue;
        qsizetype head = 0;
        const qsizetype least = qMin(surname.size(), name.size());
        while (head < least && surname[head] == name[head])
            ++head;
        qsizetype tail = 0;
        while (tail < least - head && surname[surname.size() - 1 - tail] == name[name.size() - 1 - tail])
            ++tail;
        const qsizetype off = qMax(surname.size(), name.size()) - head - tail;
        // what differs between the two ends: one letter, or a letter here and a letter there
        if (off > 1 && (most < 2 || head == 0 || lettersOff(surname, name) > most))
            continue;
        if (found >= 0)
            return -1;
        found = int(p);
    }
    return found;
}

int People::byNoun(QStringView noun, int at, bool organisation) const
{
    int best = -1;
    int latest = -1;
    for (const int p : m_byNoun.value(noun.toString().toLower())) {
        const Party& party = m_parties[size_t(p)];
        const SpeakerKind kind = organisation ? SpeakerKind::Organisation : SpeakerKind::Person;
        if (party.kind == kind && party.lastMention <= at && (best < 0 || party.last() > latest)) {
            best = p;
            latest = party.last();
        }
    }
    return best;
}

int People::onlyOne(QStringView noun) const
{
    int found = -1;
    for (const int p : m_byNoun.value(noun.toString().toLower())) {
        if (m_parties[size_t(p)].kind != SpeakerKind::Person)
            continue;
        if (found >= 0)
            return -1;
        found = p;
    }
    return found;
}

int People::unnamed(const QString& words, SpeakerKind kind)
{
    QStringList key = words.toLower().split(u' ', Qt::SkipEmptyParts);
    static const QStringList articles{ u"the"_s, u"a"_s,   u"an"_s,  u"le"_s,
                                       u"la"_s,  u"les"_s, u"une"_s, u"un"_s };
    if (key.size() > 1 && articles.contains(key.first()))
        key.removeFirst();
    const QString name = QString::number(int(kind)) + u' ' + key.join(u' ');
    if (const int known = m_byName.value(name, -1); known >= 0)
        return known;
    if (const int known = findFull(key); known >= 0 && m_parties[size_t(known)].kind == kind)
        return known;
    Party party;
    party.name = words;
    party.kind = kind;
    party.tokens = key;
    m_parties.push_back(party);
    const int number = int(m_parties.size()) - 1;
    m_byName.insert(name, number);
    if (kind == SpeakerKind::Organisation) {
        key.removeDuplicates();
        for (const QString& noun : std::as_const(key))
            m_byNoun[noun].append(number);
    }
    return number;
}

} // namespace Redraft
