// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DateLexicon holds the words that matter for dates in one language, from
/// resources/lang/<code>/dates-words.tsv (what a word is: MONTH, UNIT, …), dates-tense.tsv (verbs that tell
/// past from future) and the literal words of the rules. A word is looked up folded: lower case, straight
/// apostrophe. Looking up costs one hash over the word's characters; most words of a text are not in it.
#pragma once

#include "extraction/ruletable.h"
#include "extraction/wordindex.h"

#include <QStringView>

#include <vector>

namespace Redraft {

/// What a token can be. The names in the tables are these in capitals; those from AtDay on are written "@day"
/// and stand for whole dates that the first pass found.
enum class DateClass : quint8 {
    Num,
    Num2,
    Day,
    DayOrd,
    Ord,
    Year,
    Year2,
    Hour,
    Min,
    Time,
    DotTime,
    Iso,
    Slash,
    SlashShort,
    Decade,
    Other,
    Cap,
    Glued,
    Month,
    PlainMonth,
    WordMonth,
    SmallMonth,
    Weekday,
    DayName,
    Weekdays,
    Unit,
    Units,
    Part,
    Parts,
    Season,
    PlainSeason,
    LastNext,
    Following,
    EarlyLate,
    About,
    Holiday,
    AmPm,
    Noon,
    Today,
    Now,
    Every,
    Several,
    Ago,
    StartEnd,
    Zone,
    Daily,
    NumWord,
    Century,
    Half,
    List,
    ListEnd,
    AtDay,
    AtMonth,
    AtYear,
    AtSpan,
    AtClock,
    AtPart,
    AtDuration,
    AtSet,
    AtRef,
    Count
};
static_assert(int(DateClass::Count) <= 64);

constexpr quint64 bit(DateClass c)
{
    return quint64(1) << int(c);
}

/// Stop: a word that begins another clause ("that", "who"). Intent: an infinitive's "to", which counts where
/// no verb tells.
enum class Tense : quint8 { None, Past, Present, Future, Intent, Stop };

/// Folds one character as the lexicon's keys are folded.
inline char16_t foldForDates(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    switch (c) {
    case 0x2019:
    case 0x2018:
    case 0x02bc:
        return u'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u'-';
    default:
        return QChar::toLower(c);
    }
}

class DateLexicon {
public:
    struct Value {
        DateClass of = DateClass::Count;
        int value = 0;
    };
    struct Word {
        quint64 always = 0;
        quint64 capital = 0; ///< only where the word is capitalised
        quint64 lower = 0; ///< only where it is not
        std::vector<Value> values;
        Tense tense = Tense::None;
        bool startsPhrase = false;
    };
    struct Phrase {
        std::vector<qint32> words; ///< two or more
        qint32 meaning = -1; ///< the word id that the merged token gets
    };

    static constexpr int LongestWord = 24;
    static constexpr qint32 Unknown = -1;

    /// The words of a language; empty where it has no tables.
    void load(QStringView language);

    qint32 find(const char16_t* folded, int length) const;
    qint32 find(QStringView word) const;
    qint32 intern(QStringView word); ///< adds the word where it is new
    const Word& word(qint32 id) const { return m_words[size_t(id)]; }
    Word& word(qint32 id) { return m_words[size_t(id)]; }
    bool isEmpty() const { return m_words.empty(); }
    const std::vector<Phrase>& phrases() const { return m_phrases; } ///< longest first
    const QString& holiday(int index) const { return m_holidays[size_t(index)]; }

    /// Count: no class of that name.
    static DateClass classNamed(QStringView name);

private:
    void addWords(const RuleTable& table);
    void addTenses(const RuleTable& table);
    void addPhrase(const QString& spelling, qint32 meaning);
    int valueFor(QStringView text, QStringView classes);

    static constexpr char16_t asItIs(char16_t c) { return c; }

    WordIndex<asItIs> m_index; // of folded words
    std::vector<Word> m_words;
    std::vector<Phrase> m_phrases;
    std::vector<QString> m_holidays;
};

} // namespace Redraft
