// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datescanner.h"

#include <algorithm>

namespace Redraft {

namespace {

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

} // namespace

bool DateScanner::next()
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
bool DateScanner::isContraction(qint32 position) const
{
    const char16_t first = foldForDates(at(position));
    const char16_t second = foldForDates(at(position + 1));
    if (first == u's')
        return !isLetter(second);
    const bool two =
        (first == u'l' && second == u'l') || ((first == u'v' || first == u'r') && second == u'e');
    return two && !isLetter(at(position + 2));
}

void DateScanner::word()
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

int DateScanner::digitsAt(qint32& position, int most) const
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
qint32 DateScanner::suffix(qint32 position) const
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
bool DateScanner::fullDate(int first, int digits)
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

void DateScanner::number()
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

} // namespace Redraft
