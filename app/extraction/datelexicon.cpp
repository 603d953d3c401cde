// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datelexicon.h"

#include "extraction/datetokens.h"
#include "extraction/timex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr QStringView classNames[] = {
    u"NUM",        u"NUM2",      u"DAY",         u"DAYORD",   u"ORD",       u"YEAR",       u"YEAR2",
    u"HOUR",       u"MIN",       u"TIME",        u"DOTTIME",  u"ISO",       u"SLASH",      u"SLASHSHORT",
    u"DECADE",     u"OTHER",     u"CAP",         u"GLUED",    u"MONTH",     u"PLAINMONTH", u"WORDMONTH",
    u"SMALLMONTH", u"WEEKDAY",   u"DAYNAME",     u"WEEKDAYS", u"UNIT",      u"UNITS",      u"PART",
    u"PARTS",      u"SEASON",    u"PLAINSEASON", u"LASTNEXT", u"FOLLOWING", u"EARLYLATE",  u"ABOUT",
    u"HOLIDAY",    u"AMPM",      u"NOON",        u"TODAY",    u"NOW",       u"EVERY",      u"SEVERAL",
    u"AGO",        u"STARTEND",  u"ZONE",        u"DAILY",    u"NUMWORD",   u"CENTURY",    u"HALF",
    u"LIST",       u"LISTEND",   u"@day",        u"@month",   u"@year",     u"@span",      u"@clock",
    u"@part",      u"@duration", u"@set",        u"@ref"
};
static_assert(std::size(classNames) == size_t(DateClass::Count));

struct Code {
    QStringView text;
    int value;
};

constexpr Code codes[] = {
    { u"SP", 1 }, { u"SU", 2 }, { u"FA", 3 },    { u"WI", 4 },
    { u"am", 0 }, { u"pm", 1 }, { u"noon", 12 }, { u"midnight", 24 },
};

QString folded(QStringView word)
{
    QString text(word.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < word.size(); ++i)
        text[i] = QChar(foldForDates(word[i].unicode()));
    return text;
}

} // namespace

DateClass DateLexicon::classNamed(QStringView name)
{
    const auto at = std::find(std::begin(classNames), std::end(classNames), name);
    return DateClass(at - std::begin(classNames));
}

qint32 DateLexicon::find(const char16_t* text, int length) const
{
    return m_index.find(QStringView(text, length));
}

qint32 DateLexicon::find(QStringView word) const
{
    return m_index.find(folded(word));
}

qint32 DateLexicon::intern(QStringView word)
{
    const qint32 id = m_index.add(folded(word));
    if (size_t(id) == m_words.size())
        m_words.emplace_back();
    return id;
}

int DateLexicon::valueFor(QStringView text, QStringView classes)
{
    if (classes == u"HOLIDAY") {
        m_holidays.push_back(text.toString());
        return int(m_holidays.size()) - 1;
    }
    if (const TimeUnit unit = TimexValue::unitOf(text); unit != TimeUnit::None)
        return int(unit);
    if (const DayPart part = TimexValue::partOf(text); part != DayPart::None)
        return int(part);
    for (const Code& code : codes) {
        if (code.text == text)
            return code.value;
    }
    return text.toInt();
}

void DateLexicon::load(QStringView language)
{
    const RuleTable words = RuleTable::load(language, u"dates-words");
    if (words.isEmpty())
        return;
    addWords(words);
    addTenses(RuleTable::load(language, u"dates-tense"));
    // the longest first
    std::stable_sort(m_phrases.begin(), m_phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

// A spelling of several tokens ("more than", "new year's day") becomes one token where it occurs.
void DateLexicon::addPhrase(const QString& spelling, qint32 meaning)
{
    const QStringList pieces = pieceTexts(spelling);
    if (pieces.size() < 2)
        return;
    Phrase phrase;
    for (const QString& piece : pieces)
        phrase.words.push_back(intern(piece));
    phrase.meaning = meaning;
    word(phrase.words.front()).startsPhrase = true;
    m_phrases.push_back(std::move(phrase));
}

void DateLexicon::addWords(const RuleTable& table)
{
    const int classColumn = table.column(u"class");
    const int valueColumn = table.column(u"value");
    const int whenColumn = table.column(u"when");
    for (int row = 0; row < table.rows(); ++row) {
        const QString classes = table.cell(row, classColumn);
        const int value = valueFor(table.cell(row, valueColumn), classes);
        const QString when = table.cell(row, whenColumn);
        const QStringList spellings = table.list(row, u"words");
        for (const QString& spelling : spellings) {
            const qint32 id = intern(spelling);
            Word& entry = word(id);
            for (const QStringView name : QStringView(classes).split(u'|')) {
                const DateClass c = classNamed(name);
                if (c == DateClass::Count)
                    qFatal("dates-words, line %d: no class %ls", table.line(row),
                           qUtf16Printable(name.toString()));
                (when == u"capital"     ? entry.capital
                     : when == u"lower" ? entry.lower
                                        : entry.always) |= bit(c);
                entry.values.push_back({ c, value });
            }
            addPhrase(spelling, id);
        }
    }
}

void DateLexicon::addTenses(const RuleTable& table)
{
    for (int row = 0; row < table.rows(); ++row) {
        const QString name = table.cell(row, u"tense");
        const Tense tense = name == u"past" ? Tense::Past
            : name == u"future"             ? Tense::Future
            : name == u"intent"             ? Tense::Intent
            : name == u"stop"               ? Tense::Stop
                                            : Tense::Present;
        const QStringList spellings = table.list(row, u"words");
        for (const QString& spelling : spellings) {
            const qint32 id = intern(spelling);
            word(id).tense = tense;
            addPhrase(spelling, id);
        }
    }
}

} // namespace Redraft
