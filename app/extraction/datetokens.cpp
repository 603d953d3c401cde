// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datetokens.h"

#include <algorithm>
#include <limits>

namespace Redraft {

namespace {

enum class Kind { Word, Number, Mark };

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(char16_t c)
{
    if (c < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return QChar::isLetter(c) || QChar::isMark(c);
}

bool isSpace(char16_t c)
{
    return c <= 0x20 || c == 0xa0 || (c >= 0x2000 && QChar::isSpace(c));
}

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == 0x2019 || c == 0x2018;
}

/// l', d', qu' … stand for a word of their own before a vowel.
bool isElision(const char16_t* folded, int length)
{
    const QStringView word(folded, length);
    if (length == 1)
        return QStringView(u"ldjsncmt").contains(word[0]);
    return word == u"qu" || word == u"jusqu" || word == u"lorsqu" || word == u"puisqu";
}

class Scanner {
public:
    Scanner(QStringView text, qint32 from, qint32 to)
        : m_text(text.utf16())
        , m_at(from)
        , m_end(to)
    {
    }

    bool next();

    qint32 start = 0;
    qint32 end = 0;
    Kind kind = Kind::Mark;
    bool space = true; ///< white space before
    int length = 0; ///< of the folded word; above LongestWord: too long to be known
    char16_t folded[DateLexicon::LongestWord + 2];
    DateToken figure; ///< of a number: number, packed and classes

private:
    bool isContraction(qint32 position) const;
    char16_t at(qint32 position) const { return position < m_end ? m_text[position] : u'\0'; }
    void word();
    void number();
    bool fullDate(int first, int digits);
    int digitsAt(qint32& position, int most) const;
    qint32 suffix(qint32 position) const;

    const char16_t* m_text;
    qint32 m_at;
    qint32 m_end;
};

bool Scanner::next()
{
    space = false;
    while (m_at < m_end && isSpace(m_text[m_at])) {
        space = true;
        ++m_at;
    }
    if (m_at >= m_end)
        return false;
    start = m_at;
    const char16_t c = m_text[m_at];
    if (isLetter(c)) {
        word();
    } else if (isDigit(c)) {
        number();
    } else if (isApostrophe(c) && isDigit(at(m_at + 1)) && isDigit(at(m_at + 2)) && !isDigit(at(m_at + 3))
               && (start == 0 || space || !QChar::isLetterOrNumber(m_text[start - 1]))) {
        // '74, '60s
        kind = Kind::Number;
        figure = {};
        figure.number = (at(m_at + 1) - u'0') * 10 + (at(m_at + 2) - u'0');
        m_at += 3;
        if (at(m_at) == u's' && !isLetter(at(m_at + 1))) {
            ++m_at;
            figure.classes = bit(DateClass::Decade);
            figure.number /= 10;
        } else {
            figure.classes = bit(DateClass::Year2);
        }
    } else {
        kind = Kind::Mark;
        folded[0] = foldForDates(c);
        length = 1;
        ++m_at;
        if (folded[0] == u'\'' && isContraction(m_at)) {
            while (isLetter(at(m_at)))
                folded[length++] = foldForDates(at(m_at++));
        }
    }
    end = m_at;
    return true;
}

/// 's, 'll, 've, 're are words of their own.
bool Scanner::isContraction(qint32 position) const
{
    const char16_t first = foldForDates(at(position));
    const char16_t second = foldForDates(at(position + 1));
    if (first == u's')
        return !isLetter(second);
    const bool two =
        (first == u'l' && second == u'l') || ((first == u'v' || first == u'r') && second == u'e');
    return two && !isLetter(at(position + 2));
}

void Scanner::word()
{
    kind = Kind::Word;
    length = 0;
    qint32 position = m_at;
    for (;;) {
        const char16_t c = at(position);
        if (isLetter(c)) {
            if (length < DateLexicon::LongestWord)
                folded[length] = foldForDates(c);
            ++length;
            ++position;
            continue;
        }
        if (isApostrophe(c) && isLetter(at(position + 1))) {
            if (isContraction(position + 1))
                break; // Friday's, we'll
            if (isElision(folded, std::min(length, DateLexicon::LongestWord))) {
                if (length < DateLexicon::LongestWord)
                    folded[length] = u'\'';
                ++length;
                ++position; // l'automne
                break;
            }
            if (length < DateLexicon::LongestWord)
                folded[length] = u'\'';
            ++length;
            ++position;
            continue;
        }
        // p.m., B.C.: single letters with their stops
        if (c == u'.' && position == m_at + 1 && isLetter(at(position + 1)) && at(position + 2) == u'.'
            && !isLetter(at(position + 3))) {
            folded[1] = u'.';
            folded[2] = foldForDates(at(position + 1));
            folded[3] = u'.';
            length = 4;
            position += 3;
        }
        break;
    }
    m_at = position;
}

int Scanner::digitsAt(qint32& position, int most) const
{
    int value = 0;
    int count = 0;
    while (isDigit(at(position)) && count <= most) {
        value = value * 10 + (at(position) - u'0');
        ++position;
        ++count;
    }
    return count == 0 || count > most ? -1 : value;
}

/// The end of an ordinal's suffix (st, nd, er, ème …), or the position where there is none.
qint32 Scanner::suffix(qint32 position) const
{
    static constexpr QStringView suffixes[] = { u"st",  u"nd",  u"rd",  u"th", u"ère",
                                                u"ème", u"ere", u"eme", u"er", u"e" };
    for (const QStringView candidate : suffixes) {
        bool same = true;
        for (qsizetype i = 0; same && i < candidate.size(); ++i)
            same = foldForDates(at(position + qint32(i))) == candidate[i];
        if (same && !isLetter(at(position + qint32(candidate.size()))))
            return position + qint32(candidate.size());
    }
    return position;
}

/// 2019-11-05, 20191105, 5/11/2019, 5.11.2019, 2019/11/05.
bool Scanner::fullDate(int first, int digits)
{
    qint32 position = m_at + digits;
    const char16_t mark = at(position);
    if (digits == 8) {
        const int year = first / 10000;
        const int month = first / 100 % 100;
        const int day = first % 100;
        if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31)
            return false;
        figure.packed = first;
        figure.classes = bit(DateClass::Iso);
        m_at = position;
        return true;
    }
    if (mark != u'-' && mark != u'/' && mark != u'.')
        return false;
    ++position;
    const int second = digitsAt(position, 2);
    if (second < 1 || second > 31)
        return false;
    if (mark == u'/' && digits <= 2 && at(position) != mark && !isDigit(at(position))
        && !isLetter(at(position)) && first >= 1 && first <= 31 && (first <= 12 || second <= 12)) { // 22/04
        figure.packed = first * 100 + second;
        figure.classes = bit(DateClass::SlashShort);
        m_at = position;
        return true;
    }
    if (at(position) != mark)
        return false;
    ++position;
    const qint32 thirdAt = position;
    const int third = digitsAt(position, 4);
    const int thirdDigits = position - thirdAt;
    if (third < 1 || isDigit(at(position)) || (thirdDigits == 3))
        return false;
    if (digits == 4) {
        if (second > 12 || third > 31 || thirdDigits > 2)
            return false;
        figure.packed = first * 10000 + second * 100 + third;
        figure.classes = bit(DateClass::Iso);
    } else {
        if (digits > 2 || first > 31 || first < 1 || (first > 12 && second > 12)
            || (thirdDigits != 4 && mark == u'.' && thirdDigits != 2) || thirdDigits == 1)
            return false;
        const int year = thirdDigits == 4 ? third : third + (third < 50 ? 2000 : 1900);
        figure.packed = year * 10000 + first * 100 + second;
        figure.classes = bit(DateClass::Slash);
    }
    m_at = position;
    return true;
}

void Scanner::number()
{
    kind = Kind::Number;
    figure = {};
    qint32 position = m_at;
    int digits = 0;
    double value = 0;
    while (isDigit(at(position))) {
        value = value * 10 + (at(position) - u'0');
        ++position;
        ++digits;
    }
    const char16_t before = start > 0 && !space ? m_text[start - 1] : u' ';
    // 19h30 is a time, B52 is not
    const bool hours = foldForDates(before) == u'h' && start >= 2 && isDigit(m_text[start - 2]);
    const bool glued = (isLetter(before) && !hours) || before == u'_';
    const bool money = before == u'$' || before == 0x20ac || before == 0xa3 || before == u'#';
    if (digits <= 8 && !glued && fullDate(int(value), digits))
        return;
    figure.number = value;
    const int whole = digits <= 8 ? int(value) : -1;
    if (digits <= 2 && at(position) == u':' && isDigit(at(position + 1)) && isDigit(at(position + 2))
        && !isDigit(at(position + 3)) && whole <= 24) {
        qint32 minutesAt = position + 1;
        const int minutes = digitsAt(minutesAt, 2);
        int seconds = 99;
        if (at(minutesAt) == u':' && isDigit(at(minutesAt + 1)) && isDigit(at(minutesAt + 2))) {
            ++minutesAt;
            seconds = digitsAt(minutesAt, 2);
        }
        if (minutes < 60) {
            figure.packed = whole * 10000 + minutes * 100 + seconds;
            figure.classes = glued ? 0 : bit(DateClass::Time);
            m_at = minutesAt;
            return;
        }
    }
    // 1,906 and 1 906 are amounts; so are 3.5 and 37,1.
    bool amount = false;
    while ((at(position) == u',' || at(position) == u'.') && isDigit(at(position + 1))) {
        qint32 more = position + 1;
        double scale = 1;
        double fraction = 0;
        int count = 0;
        while (isDigit(at(more))) {
            fraction = fraction * 10 + (at(more) - u'0');
            scale *= 10;
            ++more;
            ++count;
        }
        const bool thousands = count == 3 && at(position) == u',';
        value = thousands ? value * 1000 + fraction : value + fraction / scale;
        if (at(position) == u'.' && digits <= 2 && count == 2 && whole <= 24 && fraction < 60 && !amount) {
            figure.packed = whole * 10000 + int(fraction) * 100 + 99;
            figure.classes |= bit(DateClass::DotTime);
        }
        amount = true;
        position = more;
        if (!thousands)
            break;
    }
    figure.number = value;
    const char16_t after = at(position);
    if (glued || money || after == u'%') {
        figure.classes = glued ? bit(DateClass::Glued) : 0;
        m_at = position;
        return;
    }
    if (amount) {
        figure.classes |= bit(DateClass::Num);
        m_at = position;
        return;
    }
    const qint32 ordinalEnd = isLetter(after) ? suffix(position) : position;
    if (ordinalEnd != position) {
        figure.classes =
            bit(DateClass::Ord) | (whole >= 1 && whole <= 31 && digits <= 2 ? bit(DateClass::DayOrd) : 0);
        m_at = ordinalEnd;
        return;
    }
    const qint32 s = isApostrophe(after) ? position + 1 : position;
    if (at(s) == u's' && !isLetter(at(s + 1)) && (digits == 4 || digits == 2) && whole % 10 == 0
        && (digits == 2 || (whole >= 1000 && whole < 2200))) {
        figure.classes = bit(DateClass::Decade);
        figure.number = whole / 10;
        m_at = s + 1;
        return;
    }
    figure.classes = bit(DateClass::Num);
    if (digits <= 2) {
        if (whole >= 1 && whole <= 31)
            figure.classes |= bit(DateClass::Day);
        if (whole <= 24)
            figure.classes |= bit(DateClass::Hour);
        if (digits == 2) {
            figure.classes |= bit(DateClass::Num2);
            if (whole < 60)
                figure.classes |= bit(DateClass::Min);
        }
    } else if (digits == 4 && whole >= 1000 && whole < 2200) {
        figure.classes |= bit(DateClass::Year);
    }
    m_at = position;
}

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
    Scanner scanner(text, paragraph.start, paragraph.end);
    bool phrases = false;
    bool numberWords = false;
    const qint32 one = lexicon.find(u"1");
    while (scanner.next()) {
        DateToken token;
        if (scanner.kind == Kind::Number) {
            token = scanner.figure;
            if (token.number == 1 && token.is(DateClass::Num))
                token.word = one; // "1 week" as "one week"
        }
        token.start = scanner.start;
        token.end = scanner.end;
        token.spaceBefore = scanner.space;
        if (scanner.kind != Kind::Number) {
            token.comma = scanner.kind == Kind::Mark && text[scanner.start] == u',';
            token.capital = scanner.kind == Kind::Word && QChar::isUpper(text[scanner.start].unicode());
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
            if (scanner.kind == Kind::Word) {
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
        while (next < into.size() && !into[next].spaceBefore
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
    Scanner scanner(spelling, 0, qint32(spelling.size()));
    while (scanner.next())
        pieces.append(spelling.sliced(scanner.start, scanner.end - scanner.start).toString());
    return pieces;
}

} // namespace Redraft
