// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Quotations, the second half: whom a subject means, and who goes on speaking.

#include "extraction/quotations.h"

#include <utility>

namespace Redraft {

namespace {

bool compatible(Gender a, Gender b)
{
    return a == Gender::Unknown || b == Gender::Unknown || a == b;
}

bool isDefinite(QStringView article)
{
    for (const QStringView word : { u"the", u"le", u"la", u"les", u"l'", u"l’" }) {
        if (article.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// "a senior official", "un témoin": one of whom it is not said who.
bool isSingle(QStringView name)
{
    for (const QStringView article : { u"a ", u"an ", u"one ", u"un ", u"une " }) {
        if (name.startsWith(article, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isFormer(QStringView word)
{
    return word == u"former" || word == u"retired" || word == u"ancien" || word == u"ancienne";
}

} // namespace

// The party that a sentence's subject means, if it is somebody.
int Quotations::who(const Subject& subject, int index)
{
    bool unsure = false;
    switch (subject.kind) {
    case Subject::Name:
        if (subject.name && subject.name->party >= 0 && subject.outer < subject.first
            && m_people.party(subject.name->party).kind == SpeakerKind::Person)
            m_people.party(subject.name->party).evident = true; // one of the pilots, Ron Dolby,
        return subject.name ? subject.name->party : -1;
    case Subject::Pronoun:
        return pronoun(subject, &unsure);
    case Subject::Noun: {
        const Item& head = m_reading.items[size_t(subject.head)];
        if (head.is(WordClass::Role))
            return m_people.byNoun(m_reading.view(subject.head), subject.first, false);
        if (head.any(bits(WordClass::Group, WordClass::NominalOrganisation)))
            return noun(subject, index);
        return -1;
    }
    case Subject::None:
        break;
    }
    return -1;
}

int Quotations::sentenceOf(int item) const
{
    const auto& sentences = m_reading.sentences;
    const auto found = std::ranges::upper_bound(sentences, item, {}, &ProseSentence::last);
    return int(found - sentences.begin());
}

int Quotations::floatingSpeaker(int index, bool* unsure)
{
    const ProseSentence& sentence = m_reading.sentences[size_t(index)];
    const auto paragraphOf = [this](int s) { return m_reading.sentences[size_t(s)].paragraph; };
    // Whoever the sentence before is about, in the same paragraph.
    if (m_subjectSentence == index - 1 && m_subjectSentence >= 0
        && paragraphOf(m_subjectSentence) == sentence.paragraph && m_speakerSentence < m_subjectSentence) {
        const Party& party = m_people.parties()[size_t(m_subject)];
        if (party.kind == SpeakerKind::Person && (party.evident || m_subject == m_speaker))
            return m_subject;
    }
    if (m_speakerSentence >= 0 && sentence.paragraph - paragraphOf(m_speakerSentence) <= 2) {
        *unsure = sentence.paragraph - paragraphOf(m_speakerSentence) > 1;
        return m_speaker;
    }
    return -1;
}

int Quotations::resolve(const Subject& subject, int index, bool* unsure)
{
    switch (subject.kind) {
    case Subject::Name: {
        *unsure = subject.name->unsure;
        m_people.mentioned(subject.name->party, subject.name->first);
        return subject.name->party;
    }
    case Subject::Pronoun:
        return pronoun(subject, unsure);
    case Subject::Noun:
        return noun(subject, index);
    case Subject::None:
        break;
    }
    return -1;
}

// Who was named last of those that fit; in one sentence who spoke rather than who acted, and who acted rather
// than who was only named.
template <typename Fits> int Quotations::latest(Fits fits) const
{
    constexpr int Reach = 500; // sentences: nobody goes further back for whom "she" is
    const std::vector<Party>& parties = m_people.parties();
    const Recency& recent = m_people.recent();
    int best = -1;
    int when = -1;
    for (int p = recent.latest(); p != Recency::None; p = recent.before(p)) {
        const Party& party = parties[size_t(p)];
        const int sentence = sentenceOf(party.last());
        if (3 * sentence + 2 < when || m_sentence - sentence > Reach)
            break;
        const auto here = [&](int item) { return item >= 0 && sentenceOf(item) == sentence; };
        const int score = 3 * sentence + (here(party.lastSpoke) ? 2 : here(party.lastActed()) ? 1 : 0);
        if ((score > when || (score == when && p < best)) && fits(party)) {
            best = p;
            when = score;
        }
    }
    return best;
}

int Quotations::pronoun(const Subject& subject, bool* unsure)
{
    const QString word = m_reading.view(subject.head).toString().toLower();
    const std::vector<Party>& parties = m_people.parties();
    if (word == u"he" || word == u"she" || word == u"il" || word == u"elle") {
        const Gender gender = word == u"he" || word == u"il" ? Gender::Male : Gender::Female;
        const int sure = latest([gender](const Party& party) {
            return party.kind == SpeakerKind::Person && party.evident && compatible(party.gender, gender);
        });
        int found = sure;
        if (found < 0) {
            found = latest([gender](const Party& party) {
                return party.kind == SpeakerKind::Person && compatible(party.gender, gender);
            });
            *unsure = true;
        }
        if (found >= 0)
            m_people.party(found).gender = gender;
        if (found >= 0)
            m_people.party(found).evident = true;
        return found;
    }
    if (word == u"it")
        return latest([](const Party& party) { return party.kind != SpeakerKind::Person; });
    if (word == u"they" || word == u"ils" || word == u"elles") {
        *unsure = true;
        const auto isText = [this](const Party& party) { // a study does not speak of itself as "they"
            return party.kind == SpeakerKind::Document
                || m_reading.lexicon->word(party.lastWord()).is(WordClass::Document);
        };
        const int group = latest([&isText](const Party& party) {
            if (isText(party) || party.lastActed() < 0)
                return false;
            return party.kind == SpeakerKind::Organisation || party.kind == SpeakerKind::Anonymous;
        });
        if (group >= 0) {
            const Party& party = parties[size_t(group)];
            const int acted = party.lastActed();
            if (acted >= 0 && sentenceOf(subject.first) - sentenceOf(acted) <= 2)
                return group;
        }
        // Whom the article calls "she" or "he" is not "they".
        const Party* last = m_speaker >= 0 ? &parties[size_t(m_speaker)] : nullptr;
        const bool other =
            last && ((last->kind == SpeakerKind::Person && last->gender != Gender::Unknown) || isText(*last));
        return m_speaker >= 0 && !(other && group >= 0) ? m_speaker : group;
    }
    return -1;
}

// Leads leave the name to the next paragraph: "Roads will open, a harbour envoy said." | "Ann Lee told
// reporters …" A full name without any office, first named there as who speaks, is the one of the lead (and
// the headline).
void Quotations::leadNamed(const Subject& subject, int index)
{
    const int paragraph = m_reading.sentences[size_t(index)].paragraph;
    if (subject.kind == Subject::Noun && paragraph == m_lead && subject.head + 1 == subject.last
        && m_reading.items[size_t(subject.head)].is(WordClass::Role)
        && !m_reading.items[size_t(subject.head)].is(WordClass::Spokes)) {
        const int party = m_speeches.back().party;
        const Party& said = m_people.party(party);
        m_leadParty = said.kind == SpeakerKind::Anonymous && isSingle(said.name) ? party : -1;
        return;
    }
    if (m_leadParty < 0 || paragraph <= m_lead)
        return;
    const int lead = std::exchange(m_leadParty, -1);
    const bool opens = index > 0 && m_reading.sentences[size_t(index) - 1].paragraph == m_lead
        && subject.kind == Subject::Name && subject.outer == m_reading.sentences[size_t(index)].first;
    if (!opens)
        return;
    const int person = m_speeches.back().party;
    Party& named = m_people.party(person);
    const Party& unnamed = m_people.party(lead);
    const bool first =
        std::ranges::find(m_people.mentions(), person, &NameMention::party)->first >= subject.first;
    if (named.kind != SpeakerKind::Person || named.tokens.size() < 2 || !named.roleWords.isEmpty() || !first)
        return;
    for (Speech& speech : m_speeches) {
        const Party& said = m_people.party(qMax(speech.party, 0));
        const bool same = speech.party == lead
            || (speech.party >= 0 && said.kind == SpeakerKind::Anonymous && said.tokens.size() == 1
                && said.tokens.last() == unnamed.lastWord());
        if (same) {
            speech.party = person;
            speech.unsure = true;
        }
    }
    named.roleWords.append(unnamed.lastWord());
    named.evident = true;
}

int Quotations::noun(const Subject& subject, int index)
{
    const Item& head = m_reading.items[size_t(subject.head)];
    const QStringView word = m_reading.view(subject.head);
    const bool definite = isDefinite(m_reading.view(subject.first));
    const bool plain = subject.last - subject.first <= (definite ? 5 : 3) && !subject.name
        && subject.head + 1 == subject.last;
    const auto& parties = m_people.parties();
    const auto here = [&](int sentence) { // in this paragraph, just before
        return sentence == index - 1 && sentence >= 0
            && m_reading.sentences[size_t(sentence)].paragraph
            == m_reading.sentences[size_t(index)].paragraph;
    };
    // A spokesperson speaks for the organisation; so does its statement.
    const bool owns = subject.name && subject.name->last <= subject.head
        && (m_reading.items[size_t(subject.name->last)].kind == ItemKind::Possessive
            || subject.name->last == subject.head);
    if (head.is(WordClass::Spokes) && subject.name)
        return subject.name->party;
    // "the findings of the National Health Survey"
    const bool owned = subject.name && subject.name->first > subject.head
        && m_reading.view(subject.head + 1) == u"of" && subject.name->last == subject.last
        && head.is(WordClass::Document);
    if (owned)
        return subject.name->party;
    if (owns && head.any(bits(WordClass::Document, WordClass::Communication))
        && !head.is(WordClass::NominalOrganisation))
        return subject.name->party;
    // "the former secretary of labour": whoever spoke just before
    if (definite && head.is(WordClass::Role) && m_speaker >= 0 && index - m_speakerSentence <= 2
        && parties[size_t(m_speaker)].kind == SpeakerKind::Person && parties[size_t(m_speaker)].evident
        && isFormer(m_reading.view(subject.first + 1)))
        return m_speaker;
    // "a friend": nobody who was named; but a spokesperson is the organisation's
    const bool someone =
        !head.is(WordClass::Spokes) && isSingle(QString(m_reading.view(subject.first).toString() + u' '));
    // The lead says "a United Councils envoy", the next paragraphs who that is.
    if (someone && head.is(WordClass::Role) && m_reading.sentences[size_t(index)].paragraph <= m_lead) {
        const int person = m_people.onlyOne(word);
        if (person >= 0 && parties[size_t(person)].last() < 0)
            return person;
    }
    if (plain && !someone && (head.is(WordClass::Role) || word.endsWith(u"-old"))) {
        const Party* before = m_subject >= 0 ? &parties[size_t(m_subject)] : nullptr;
        if (before && here(m_subjectSentence) && before->kind == SpeakerKind::Person
            && before->roleWords.isEmpty())
            return m_subject;
        const int person = m_people.byNoun(word, subject.first, false);
        if (person >= 0)
            return person;
        if (head.is(WordClass::Spokes)) {
            // "a council spokesman"
            for (int i = subject.first; i < subject.head; ++i) {
                if (m_reading.items[size_t(i)].any(
                        bits(WordClass::NominalOrganisation, WordClass::Organisation))) {
                    const int party = m_people.byNoun(m_reading.view(i), subject.first, true);
                    if (party >= 0)
                        return party;
                }
            }
            if (m_speaker >= 0 && parties[size_t(m_speaker)].kind == SpeakerKind::Organisation)
                return m_speaker;
        }
        const bool described = subject.last - subject.first > 2; // "the retired bus driver"
        if (definite && described && before && before->kind == SpeakerKind::Person
            && before->roleWords.isEmpty() && index - m_subjectSentence <= 2)
            return m_subject;
        if (definite && before && (here(m_subjectSentence) || word.endsWith(u"-old"))
            && before->kind == SpeakerKind::Person)
            return m_subject;
    }
    // "Archer's sister": whoever that is, her brother's whole name is known.
    if (owns && head.is(WordClass::Role) && subject.name->party >= 0
        && parties[size_t(subject.name->party)].kind == SpeakerKind::Person) {
        const int from = m_reading.items[size_t(subject.name->last)].kind == ItemKind::Possessive
            ? subject.name->last
            : -1;
        if (from > 0)
            return m_people.unnamed(parties[size_t(subject.name->party)].name + u"’s "
                                        + phrase(m_reading, from + 1, subject.last),
                                    SpeakerKind::Anonymous);
    }
    // "Copperbrook police", "Greek court": named as they are, no matter who was named before.
    bool proper = false;
    for (int i = subject.first; i < subject.head; ++i) {
        const Item& item = m_reading.items[size_t(i)];
        proper = proper || (item.capital && (!item.word->classes || item.is(WordClass::Nationality)));
    }
    if (proper && !subject.name
        && head.any(bits(WordClass::NominalOrganisation, WordClass::Organisation, WordClass::Group))) {
        int from = subject.first;
        while (from < subject.head && m_reading.items[size_t(from)].is(WordClass::Determiner))
            ++from;
        return m_people.unnamed(phrase(m_reading, from, subject.last), SpeakerKind::Organisation);
    }
    if (plain && head.any(bits(WordClass::NominalOrganisation, WordClass::Organisation))) {
        int party = m_people.byNoun(word, subject.first, true);
        if (party >= 0)
            return party;
        const bool again = definite && subject.last - subject.first == 2 && !head.capital
            && !head.any(
                bits(WordClass::Group, WordClass::Institution)); // "the Opposition" is one of its own
        if (again) {
            party = latest([&](const Party& known) {
                return known.kind == SpeakerKind::Organisation && !known.public_
                    && known.last() < subject.first;
            });
        }
        if (party >= 0)
            return party;
    }
    int first = subject.first;
    while (first < subject.head && m_reading.items[size_t(first)].any(bits(WordClass::Determiner)))
        ++first;
    const bool document = head.is(WordClass::Document) && !head.is(WordClass::NominalOrganisation);
    if (document && definite && plain && statementOf(word, index))
        return m_speaker; // Lee said in a statement … "…," the statement read
    const bool another = isSingle(QString(m_reading.view(subject.first).toString() + u' '));
    if (document && !another) { // "The release adds": the one named before
        const QString lower = word.toString().toLower();
        int named = latest([&](const Party& party) {
            return party.kind == SpeakerKind::Document && plain && party.tokens.contains(lower);
        });
        if (named < 0 && definite && plain) { // the National Health Survey
            named = latest([this](const Party& party) {
                return party.kind == SpeakerKind::Organisation && party.lastMention >= 0
                    && m_reading.lexicon->word(party.lastWord()).is(WordClass::Document);
            });
        }
        if (named >= 0)
            return named;
    }
    if (document)
        return m_people.unnamed(phrase(m_reading, subject.first, described(subject)), SpeakerKind::Document);
    // "the Oxley Herald newspaper in Monrovia": the paper
    if (subject.name && subject.name->last == subject.head && head.is(WordClass::NominalOrganisation)
        && parties[size_t(subject.name->party)].kind == SpeakerKind::Organisation
        && m_reading.items[size_t(subject.head - 1)].is(WordClass::Media))
        return subject.name->party;
    // "the New Zealand government", "Copperbrook police"; but "the Allied Nurses union" is Allied Nurses.
    if (subject.name && subject.name->last == subject.head && subject.last == subject.head + 1
        && head.any(bits(WordClass::NominalOrganisation, WordClass::Organisation, WordClass::Group))) {
        const Party& own = parties[size_t(subject.name->party)];
        const bool whole = own.kind == SpeakerKind::Person || own.tokens.size() < 2 || own.public_
            || head.any(bits(WordClass::Group)) || word == u"government";
        if (!whole || own.tokens.contains(word.toString().toLower()))
            return subject.name->party;
        return m_people.unnamed(phrase(m_reading, first, subject.last), SpeakerKind::Organisation);
    }
    if (definite && !subject.name && subject.last - subject.first == 2) { // "the official": the one before
        const QString lower = word.toString().toLower();
        const int named = latest([&](const Party& party) {
            return party.kind == SpeakerKind::Anonymous && party.lastSpoke >= 0 && party.lastWord() == lower;
        });
        if (named >= 0)
            return named;
    }
    // "A resident said … the woman said": the one before, under another noun
    if (definite && !subject.name && subject.last - subject.first == 2 && head.is(WordClass::Role)
        && m_speaker >= 0 && parties[size_t(m_speaker)].kind == SpeakerKind::Anonymous
        && index - m_speakerSentence <= 2 && isSingle(parties[size_t(m_speaker)].name))
        return m_speaker;
    return m_people.unnamed(phrase(m_reading, subject.first, described(subject)), SpeakerKind::Anonymous);
}

// Whoever spoke last did so "in a statement", in this paragraph.
bool Quotations::statementOf(QStringView word, int index) const
{
    if (m_speaker < 0 || m_speakerSentence < 0
        || m_reading.sentences[size_t(m_speakerSentence)].paragraph
            != m_reading.sentences[size_t(index)].paragraph)
        return false;
    const ProseSentence& sentence = m_reading.sentences[size_t(m_speakerSentence)];
    for (int i = sentence.first + 1; i < sentence.last; ++i) {
        if (m_reading.view(i).compare(word, Qt::CaseInsensitive) == 0
            && m_reading.items[size_t(i - 1)].is(WordClass::Determiner) && !isDefinite(m_reading.view(i - 1)))
            return true;
    }
    return false;
}

// Where the words end that name an unnamed speaker: without "including the mayor".
int Quotations::described(const Subject& subject) const
{
    int last = subject.head + 1;
    while (last < subject.last && m_reading.view(last) != u"including")
        ++last;
    return last;
}

} // namespace Redraft
