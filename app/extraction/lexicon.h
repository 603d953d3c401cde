// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lexicon holds the words that the rules of a language know, read from its tables (words, cues, roles,
/// organisations, names). A word is looked up once, when the text is cut into tokens; after that the rules
/// only test bits. A lexicon is immutable and may be shared between threads.
#pragma once

#include "extraction/wordindex.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Redraft {

/// What a word can be; one bit each. The names in the tables are these in lower case ("role-modifier").
enum class WordClass : quint8 {
    Determiner,
    Possessive,
    Pronoun,
    Relative,
    Preposition,
    Conjunction,
    Subordinator,
    Be,
    Have,
    Do,
    Modal,
    Negation,
    Adverb,
    Weekday,
    Month,
    Time,
    Finite,
    Communication,
    Group,
    Document,
    NonSpeaker,
    Negator,
    Question,
    Abbreviation,
    HonorificMale,
    HonorificFemale,
    Honorific,
    Role,
    RoleModifier,
    Female,
    Male,
    Spokes,
    Organisation,
    Place,
    Country,
    OrganisationName,
    Media,
    CountryPart,
    Nationality,
    NominalOrganisation,
    GivenFemale,
    GivenMale,
    Given,
    Particle,
    Participle,
    That,
    Focus,
    Surname,
    PublicBody,
    Contraction,
    SetPhrase,
    Institution,
    Count
};

constexpr quint64 bit(WordClass c)
{
    return quint64(1) << int(c);
}
template <typename... C> constexpr quint64 bits(C... c)
{
    return (bit(c) | ...);
}

/// The forms of a verb, in the order of the table's cell.
enum VerbForm : quint8 { BaseForm = 1, ThirdForm = 2, PastForm = 4, ParticipleForm = 8, IngForm = 16 };

enum class CueClass : quint8 { Speech, Written, Posted, According };

/// What may stand with a cue; one bit each. The names in cues.tsv, column "takes", are explained there.
enum CueFrame : quint16 {
    QuotationFrame = 1, // "quotation"
    ClauseFrame = 2, // "clause"
    ThatFrame = 4, // "that"
    QuestionFrame = 8, // "question"
    HearerFrame = 16, // "hearer"
    ObjectFrame = 32, // "label"
    StrongFrame = 64, // "anything"
    InfinitiveFrame = 128, // "request"
    NounFrame = 256, // "noun"
    AsFrame = 512 // "as"
};

struct Cue {
    CueClass kind = CueClass::Speech;
    quint16 frames = 0;
    QString with; ///< the lower-case word that must follow; empty: none
    int with2 = -1; ///< another cue of the same verb: "call", "call for"; -1: none
};

struct Word {
    quint64 classes = 0;
    qint16 cue = -1; ///< index of the first cue of this verb; -1: no cue
    quint8 forms = 0;

    bool is(WordClass c) const { return (classes & bit(c)) != 0; }
    bool any(quint64 mask) const { return (classes & mask) != 0; }
};

class Lexicon {
public:
    /// The lexicon of a language; of English where there are no tables for it. Made once per process and
    /// language.
    static std::shared_ptr<const Lexicon> of(QStringView language);

    const Word& word(QStringView text) const; ///< any case; the empty word where it is not known
    const Cue& cue(int index) const { return m_cues[size_t(index)]; }
    QStringView language() const { return m_language; }
    bool isFrench() const { return m_language == u"fr"; }

    /// Cells that name no known class, for the test of the tables.
    const QStringList& problems() const { return m_problems; }

private:
    explicit Lexicon(const QString& language);
    Word& entry(const QString& text);
    void readClasses(QStringView table);
    void readCues();

    static char16_t lowered(char16_t c)
    {
        if (c < 128)
            return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
        return c == u'\u2019' ? u'\'' : QChar::toLower(c);
    }

    QString m_language;
    WordIndex<lowered> m_index;
    std::vector<Word> m_words;
    std::vector<Cue> m_cues;
    Word m_unknown;
    QStringList m_problems;
};

} // namespace Redraft
