// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datetokens.h"

#include "extraction/datescanner.h"

#include <algorithm>
#include <limits>

namespace Redraft {

namespace {

bool looksPast(const char16_t* folded, int length)
{
    return length > 4 && folded[length - 1] == u'd' && folded[length - 2] == u'e'
        && folded[length - 3] != u'e';
}

/// twenty-five, two hundred and ten, two and a half: number words become one number.
void joinNumberWords(const DateLexicon& lexicon, std::vector<DateToken>& tokens, size_t from)
{
    static const auto isConnector = [](const DateLexicon& words, const DateToken& token, QStringView text) {
        return token.word != DateLexicon::Unknown && words.find(text) == token.word;
    };
    size_t out = from;
    for (size_t i = from; i < tokens.size();) {
        DateToken token = tokens[i];
        if (!token.is(DateClass::NumWord)) {
            tokens[out++] = token;
            ++i;
            continue;
        }
        double total = 0;
        double current = valueOf(lexicon, token, DateClass::NumWord);
        size_t next = i + 1;
        while (next < tokens.size()) {
            size_t at = next;
            if (isConnector(lexicon, tokens[at], u"-") && !tokens[at].spaceBefore) {
                ++at;
            } else if ((current >= 20 || total > 0)
                       && (isConnector(lexicon, tokens[at], u"and")
                           || isConnector(lexicon, tokens[at], u"et"))) {
                ++at;
            }
            if (at >= tokens.size()
                || (!tokens[at].is(DateClass::NumWord)
                    && !(tokens[at].is(DateClass::DayOrd) && tokens[at].word >= 0)))
                break;
            const bool ordinal = !tokens[at].is(DateClass::NumWord);
            const double value =
                valueOf(lexicon, tokens[at], ordinal ? DateClass::DayOrd : DateClass::NumWord);
            if (!ordinal && total == 0 && current >= 17 && current <= 20 && value >= 10 && value < 100) {
                current = current * 100 + value; // nineteen eighty-six
            } else if (total == 0 && current >= 1700 && current < 2100 && int(current) % 10 == 0
                       && int(current) % 100 != 0 && value < 10) {
                current += value;
            } else if (!ordinal && total > 0 && current == 0 && value < 1000) {
                current = value; // two thousand and fifteen
            } else if (value == 100 || value == 1000) {
                if (ordinal || current >= value)
                    break;
                current *= value;
                if (value == 1000) {
                    total += current;
                    current = 0;
                }
            } else if ((current >= 100 && value < 100)
                       || (current >= 20 && current < 100 && int(current) % 10 == 0
                           && value < (current == 60 || current == 80 ? 20 : 10))
                       || (current == 4 && value == 20)) {
                current = current == 4 ? 80 : current + value;
            } else {
                break;
            }
            next = at + 1;
            if (ordinal) {
                token.classes = bit(DateClass::Ord) | bit(DateClass::DayOrd);
                token.word = DateLexicon::Unknown;
                break;
            }
        }
        token.number = total + current;
        token.end = tokens[next - 1].end;
        if (next > i + 1)
            token.word = DateLexicon::Unknown;
        if (token.is(DateClass::NumWord)) {
            const bool single = next == i + 1 && token.number >= 1 && token.number <= 12;
            token.classes = (token.classes & ~(single ? 0 : bit(DateClass::NumWord)) & ~bit(DateClass::Other))
                | bit(DateClass::Num);
            token.classes |= token.number >= 1 && token.number <= 24 ? bit(DateClass::Hour) : 0;
            token.classes |= token.number >= 1 && token.number <= 31 ? bit(DateClass::Day) : 0;
            token.classes |= token.number < 60 ? bit(DateClass::Min) : 0;
            const int whole = int(token.number);
            token.classes |= whole > 1700 && whole < 2100 && whole % 100 != 0 ? bit(DateClass::Year) : 0;
            token.classes &= ~bit(DateClass::Cap);
        }
        tokens[out++] = token;
        i = next;
    }
    tokens.resize(out);
}

void joinPhrases(const DateLexicon& lexicon, std::vector<DateToken>& tokens, size_t from)
{
    size_t out = from;
    for (size_t i = from; i < tokens.size();) {
        DateToken token = tokens[i];
        size_t length = 1;
        if (token.word != DateLexicon::Unknown && lexicon.word(token.word).startsPhrase) {
            for (const DateLexicon::Phrase& phrase : lexicon.phrases()) {
                if (phrase.words.front() != token.word || i + phrase.words.size() > tokens.size())
                    continue;
                bool same = true;
                for (size_t k = 1; same && k < phrase.words.size(); ++k)
                    same = tokens[i + k].word == phrase.words[k];
                if (!same)
                    continue;
                const DateLexicon::Word& word = lexicon.word(phrase.meaning);
                length = phrase.words.size();
                token.word = phrase.meaning;
                token.end = tokens[i + length - 1].end;
                token.classes = word.always | (token.capital ? word.capital : word.lower);
                token.tense = word.tense;
                break;
            }
        }
        tokens[out++] = token;
        i += length;
    }
    tokens.resize(out);
}

} // namespace

void scanDateTokens(const DateLexicon& lexicon, QStringView text, Span paragraph,
                    std::vector<DateToken>& into)
{
    const size_t from = into.size();
    DateScanner scanner(text, paragraph.start, paragraph.end);
    bool phrases = false;
    bool numberWords = false;
    const qint32 one = lexicon.find(u"1");
    while (scanner.next()) {
        DateToken token;
        if (scanner.kind == DateScanner::Kind::Number) {
            token = scanner.figure;
            if (token.number == 1 && token.is(DateClass::Num))
                token.word = one; // "1 week" as "one week"
        }
        token.start = scanner.start;
        token.end = scanner.end;
        token.spaceBefore = scanner.space;
        if (scanner.kind != DateScanner::Kind::Number) {
            token.comma = scanner.kind == DateScanner::Kind::Mark && text[scanner.start] == u',';
            token.capital =
                scanner.kind == DateScanner::Kind::Word && QChar::isUpper(text[scanner.start].unicode());
            if (scanner.length <= DateLexicon::LongestWord)
                token.word = lexicon.find(scanner.folded, scanner.length);
            if (token.word != DateLexicon::Unknown) {
                const DateLexicon::Word& word = lexicon.word(token.word);
                token.classes = word.always | (token.capital ? word.capital : word.lower);
                // "May" the month is no "may"
                token.tense = token.capital && token.is(DateClass::Month) ? Tense::None : word.tense;
                phrases |= word.startsPhrase;
                numberWords |= token.is(DateClass::NumWord);
            }
            if (scanner.kind == DateScanner::Kind::Word) {
                if (token.word == DateLexicon::Unknown && !token.capital)
                    token.classes |= bit(DateClass::Other);
                if (token.capital && token.classes == 0)
                    token.classes |= bit(DateClass::Cap);
                if (token.tense == Tense::None
                    && looksPast(scanner.folded, std::min(scanner.length, DateLexicon::LongestWord)))
                    token.tense = Tense::Past;
            }
        }
        into.push_back(token);
    }
    if (phrases)
        joinPhrases(lexicon, into, from);
    if (numberWords)
        joinNumberWords(lexicon, into, from);

    // "will be closed", "is to be held": the participle is as far ahead as its auxiliary.
    for (size_t i = from + 1; i < into.size(); ++i) {
        if (into[i].tense != Tense::Past)
            continue;
        for (size_t back = 1; back <= 3 && i >= from + back; ++back) {
            const Tense before = into[i - back].tense;
            if (before == Tense::None)
                continue;
            if (before == Tense::Future)
                into[i].tense = Tense::Future;
            break;
        }
    }

    // Sentences, roughly: a stop before a capital, unless it ends an initial or an abbreviation's single
    // letter.
    int sentence = 0;
    bool starts = true;
    for (size_t i = from; i < into.size(); ++i) {
        DateToken& token = into[i];
        const char16_t first = text[token.start].unicode();
        if (starts && (QChar::isLetterOrNumber(first))) {
            token.starts = true;
            starts = false;
        }
        token.sentence = sentence;
        if (token.end - token.start != 1 || (first != u'.' && first != u'!' && first != u'?'))
            continue;
        size_t next = i + 1;
        while (next < into.size() && next < i + 8 && !into[next].spaceBefore // marks that close: .")
               && !QChar::isLetterOrNumber(text[into[next].start].unicode()))
            ++next;
        if (next >= into.size() || !into[next].spaceBefore)
            continue;
        const bool initial = i > from && into[i - 1].end - into[i - 1].start <= 1 && first == u'.';
        const char16_t following = text[into[next].start].unicode();
        if (!initial && !QChar::isLower(following)) {
            ++sentence;
            starts = true;
        }
    }
}

int valueOf(const DateLexicon& lexicon, const DateToken& token, DateClass c)
{
    if (token.word != DateLexicon::Unknown) {
        for (const DateLexicon::Value& value : lexicon.word(token.word).values) {
            if (value.of == c)
                return value.value;
        }
    }
    return int(std::clamp(token.number, 0.0, 1e6));
}

QStringList pieceTexts(QStringView spelling)
{
    QStringList pieces;
    DateScanner scanner(spelling, 0, qint32(spelling.size()));
    while (scanner.next())
        pieces.append(spelling.sliced(scanner.start, scanner.end - scanner.start).toString());
    return pieces;
}

} // namespace Redraft
