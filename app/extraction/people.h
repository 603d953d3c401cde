// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// People: who and what an article names. Names are collected over the whole article first (a later full name
/// explains an earlier surname), with roles and organisations from the words before a name and from
/// appositions after it. Two different given names are never one person. Nouns ("the minister") and pronouns
/// are resolved on demand.
#pragma once

#include "extraction/extraction.h"
#include "extraction/reading.h"
#include "extraction/recency.h"

#include <QHash>

#include <vector>

namespace Redraft {

enum class Gender : quint8 { Unknown, Female, Male };

struct Party {
    QString name;
    SpeakerKind kind = SpeakerKind::Person;
    QString role;
    QString organisation;
    Gender gender = Gender::Unknown;
    bool public_ = false; ///< a country, a place, a government: no "company"
    bool evident = false; ///< something says that this is a person: given name, role, honorific, "who"
    QStringList tokens; ///< of the name, lower case
    int at = 0; ///< the item where it was named first
    QStringList roleWords; ///< lower case, for "the minister"
    int lastMention = -1; ///< item, while the article is walked through
    int lastSubject = -1;
    int lastSpoke = -1;

    QString lastWord() const { return tokens.isEmpty() ? QString() : tokens.last(); }
    int lastActed() const { return qMax(lastSubject, lastSpoke); }
    int last() const { return qMax(lastMention, lastActed()); }
};

/// A name as it stands in the text: items [first, last) with title and role before it, [name, last) the name
/// itself.
struct NameMention {
    int first = 0;
    int name = 0;
    int last = 0;
    int party = -1;
    bool unsure = false; ///< two people of this surname
    bool adjective = false; ///< "Greek": a name only as somebody's surname
    bool weak = false; ///< a single word that opens its sentence: a name only if it is one elsewhere
};

class People {
public:
    explicit People(const ProseReading& reading);

    const std::vector<NameMention>& mentions() const { return m_mentions; }
    const std::vector<Party>& parties() const { return m_parties; }
    Party& party(int number) { return m_parties[size_t(number)]; }

    /// While the article is walked through: the party was named, was the subject of a sentence, spoke at this
    /// item. recent() has those that were, the latest first.
    void mentioned(int party, int item);
    void acted(int party, int item);
    void spoke(int party, int item);
    const Recency& recent() const { return m_recent; }

    /// The mention that covers the item; null: none.
    const NameMention* mentionAt(int item) const;

    /// "the minister", "the union": whose role or name has the noun, the latest before `at`. -1: nobody.
    int byNoun(QStringView noun, int at, bool organisation) const;

    /// The one person of the article whose role has the noun; -1: none or several.
    int onlyOne(QStringView noun) const;

    /// Makes or finds a party that has no name of its own: "a senior official".
    int unnamed(const QString& phrase, SpeakerKind kind);

private:
    void collect(const ProseSentence& sentence);
    int runEnd(int first, int last) const;
    int frenchOrganisationEnd(int first, int last) const;
    void addRun(int first, int last, const ProseSentence& sentence);
    int nameAfterPrefix(int first, int last, const ProseSentence& sentence) const;
    void addRole(NameMention& mention, const ProseSentence& sentence);
    void addApposition(const NameMention& mention, const ProseSentence& sentence);
    void resolve();
    void resolveShort(NameMention& mention);
    void takeRole(const NameMention& mention);
    void splitRuns();
    int misspelt(const QString& name) const;
    QList<int> sharing(const QStringList& words, int at) const;
    static QString ends(const QStringList& words);
    void index(int number);
    void indexNouns();
    QString initials(const Party& party) const;
    bool shortFor(const NameMention& mention, const Party& known) const;
    int findFull(const QStringList& tokens) const;
    int add(int first, int last, SpeakerKind kind);
    QStringList tokens(int first, int last) const;
    Span span(int first, int last) const;
    bool isOrganisation(int first, int last) const;
    const Item& item(int i) const { return m_items[size_t(i)]; }

    const ProseReading& m_reading;
    const Items& m_items;
    std::vector<Party> m_parties;
    std::vector<NameMention> m_mentions;
    std::vector<int> m_mentionOf; // per item
    // Parties by first and last word of their names, and by initials; by the whole name; people by its ends.
    QHash<QString, QList<int>> m_byToken;
    QHash<QString, int> m_byName;
    QHash<QString, int> m_byEnds;
    QHash<QString, QList<int>> m_byNoun; // parties by the words of their roles, organisations by their names'
    Recency m_recent;
};

/// What a title, a kinship or a given name says.
Gender genderOf(const Word& word);

/// The words between two items as the article writes them, white space runs as one space.
QString phrase(const ProseReading& reading, int first, int last);

} // namespace Redraft
