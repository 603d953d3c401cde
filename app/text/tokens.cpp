// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tokens.h"

#include "text/blocks.h"
#include "text/forms.h"

#include <algorithm>
#include <array>

namespace Redraft {

namespace {

enum Class : quint8 { Space, Letter, Digit, Sign, Currency, Mark, Invisible, Ideograph, Katakana, Cluster };

constexpr std::array<quint8, 128> makeAsciiClasses()
{
    std::array<quint8, 128> classes{};
    for (size_t unit = 0; unit < 128; ++unit) {
        if (unit == ' ' || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f))
            classes[unit] = Space;
        else if ((unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'))
            classes[unit] = Letter;
        else if (unit >= '0' && unit <= '9')
            classes[unit] = Digit;
        else if (unit == '$')
            classes[unit] = Currency;
        else if (unit < 0x20 || unit == 0x7f)
            classes[unit] = Invisible;
        else
            classes[unit] = Sign;
    }
    return classes;
}

constexpr std::array<quint8, 128> kAsciiClass = makeAsciiClasses();

Class classOfCodePoint(char32_t point)
{
    if ((point >= 0x4e00 && point <= 0x9fff) || (point >= 0x3400 && point <= 0x4dbf)
        || (point >= 0x3041 && point <= 0x309f) || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0x20000 && point <= 0x3ffff))
        return Ideograph;
    if ((point >= 0x30a1 && point <= 0x30ff && point != 0x30fb) || (point >= 0x31f0 && point <= 0x31ff)
        || (point >= 0xff66 && point <= 0xff9f))
        return Katakana;
    const bool unspaced = (point >= 0xe00 && point <= 0xeff) || (point >= 0x1000 && point <= 0x109f)
        || (point >= 0x1780 && point <= 0x17ff);
    switch (QChar::category(point)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return unspaced ? Cluster : Letter;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Mark;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
        return Digit;
    case QChar::Symbol_Currency:
        return Currency;
    default:
        return point >= 0x1f3fb && point <= 0x1f3ff ? Mark : Sign; // skin tones belong to what they follow
    }
}

Class classOfUnit(char16_t unit)
{
    if (unit < 0x80)
        return Class(kAsciiClass[unit]);
    if (isSpaceLike(unit))
        return Space;
    if (isInvisible(unit))
        return Invisible;
    return classOfCodePoint(unit);
}

// The scanner walks over [at, end) of a text. Every method that takes a token leaves `at` behind it.
class Scanner {
public:
    Scanner(QStringView text, Span span, std::vector<FoundToken>& into)
        : m_text(text.utf16())
        , m_begin(span.start)
        , m_at(span.start)
        , m_end(span.end)
        , m_into(into)
    {
    }

    void run()
    {
        while (m_at < m_end) {
            const char16_t unit = m_text[m_at];
            if (unit < 0x80 && kAsciiClass[unit] == Letter) {
                word();
                continue;
            }
            int width = 1;
            switch (classAt(m_at, width)) {
            case Space:
                ++m_at;
                break;
            case Letter:
                word();
                break;
            case Digit:
                number(m_at);
                break;
            case Currency:
                if (classAfter(m_at + width) == Digit)
                    number(m_at);
                else
                    sign(width);
                break;
            case Ideograph:
                take(width, TokenKind::Ideograph);
                break;
            case Katakana:
                run(Katakana, TokenKind::Word);
                break;
            case Cluster:
                cluster();
                break;
            case Mark: // without a base: a sign of its own
            case Sign:
                sign(width);
                break;
            case Invisible:
                invisible();
                break;
            }
        }
    }

private:
    Class classAt(qint32 at, int& width) const
    {
        const char16_t unit = m_text[at];
        width = 1;
        if (unit < 0x80)
            return Class(kAsciiClass[unit]);
        if (QChar::isHighSurrogate(unit) && at + 1 < m_end && QChar::isLowSurrogate(m_text[at + 1])) {
            width = 2;
            return classOfCodePoint(QChar::surrogateToUcs4(unit, m_text[at + 1]));
        }
        return classOfUnit(unit);
    }

    Class classAfter(qint32 at) const
    {
        int width = 1;
        return at < m_end ? classAt(at, width) : Space;
    }

    bool isWordClass(Class kind) const { return kind == Letter || kind == Digit || kind == Mark; }

    // Marks, joiners and what a joiner joins belong to the character before them.
    void extend()
    {
        while (m_at < m_end) {
            int width = 1;
            const Class kind = classAt(m_at, width);
            if (kind != Mark && kind != Invisible)
                return;
            const bool joins = m_text[m_at] == 0x200d && m_at + 1 < m_end;
            m_at += width;
            if (joins && classAt(m_at, width) == Sign)
                m_at += width;
        }
    }

    void emitToken(qint32 start, TokenKind kind, quint64 hash)
    {
        m_into.push_back({ { start, m_at }, kind, hash });
    }

    void emitSlow(qint32 start, TokenKind kind)
    {
        emitToken(start, kind, looseHash(QStringView(m_text + start, m_at - start)));
    }

    void take(int width, TokenKind kind)
    {
        const qint32 start = m_at;
        m_at += width;
        extend();
        emitSlow(start, kind);
    }

    void run(Class wanted, TokenKind kind)
    {
        const qint32 start = m_at;
        int width = 1;
        while (m_at < m_end && classAt(m_at, width) == wanted) {
            m_at += width;
            extend();
        }
        emitSlow(start, kind);
    }

    // Thai and its kin: a leading vowel goes with the consonant after it, trailing vowels with the one
    // before.
    void cluster()
    {
        const qint32 start = m_at;
        const bool leading = isLeadingVowel(m_text[m_at]);
        ++m_at;
        if (leading && m_at < m_end && classOfUnit(m_text[m_at]) == Cluster)
            ++m_at;
        extend();
        while (m_at < m_end && isTrailingVowel(m_text[m_at])) {
            ++m_at;
            extend();
        }
        emitSlow(start, TokenKind::Ideograph);
    }

    static bool isLeadingVowel(char16_t unit)
    {
        return (unit >= 0xe40 && unit <= 0xe44) || (unit >= 0xec0 && unit <= 0xec4);
    }

    static bool isTrailingVowel(char16_t unit)
    {
        return unit == 0xe30 || unit == 0xe32 || unit == 0xe33 || unit == 0xe45 || unit == 0xe46
            || unit == 0xeb0 || unit == 0xeb2 || unit == 0xeb3;
    }

    static bool isApostrophe(char16_t unit) { return unit == u'\'' || unit == 0x2019 || unit == 0x2bc; }
    static bool isHyphen(char16_t unit) { return unit == u'-' || unit == 0x2010 || unit == 0x2011; }

    // A word, its hash computed on the way as long as every character folds by itself.
    void word()
    {
        const qint32 start = m_at;
        quint64 hash = kHashSeed;
        bool simple = true; // the hash above is that of the loose form
        bool letters = true; // none but letters so far, one each between dots: "U.S.", "a.m."
        qint32 sinceDot = 0;

        while (m_at < m_end) {
            const char16_t unit = m_text[m_at];
            if (unit < 0x80) {
                const quint8 kind = kAsciiClass[unit];
                if (kind == Letter) {
                    hash = hashStep(hash, unit | 0x20);
                } else if (kind == Digit) {
                    hash = hashStep(hash, unit);
                    letters = false;
                } else if (unit == u'\'' || unit == u'-') {
                    if (!isWordClass(classAfter(m_at + 1)))
                        break;
                    if (unit == u'\'')
                        hash = hashStep(hash, unit);
                    letters = false;
                } else if (unit == u'.') {
                    if (!dotContinues(letters && sinceDot == 1))
                        break;
                    hash = hashStep(hash, unit);
                    sinceDot = -1;
                } else if (unit == u'@' || unit == u'_') {
                    if (!isWordClass(classAfter(m_at + 1)))
                        break;
                    hash = hashStep(hash, unit);
                    letters = false;
                } else if (kind == Currency && m_at - start <= 3 && classAfter(m_at + 1) == Digit) {
                    number(start); // US$3.5m
                    return;
                } else {
                    break;
                }
                ++m_at;
                ++sinceDot;
                continue;
            }
            int width = 1;
            const Class kind = classAt(m_at, width);
            if (kind == Invisible) {
                m_at += width; // dropped by the loose form
                continue;
            }
            if (isApostrophe(unit) || isHyphen(unit)) {
                if (!isWordClass(classAfter(m_at + 1)))
                    break;
                if (isApostrophe(unit))
                    hash = hashStep(hash, u'\'');
                ++m_at;
                letters = false;
                continue;
            }
            if (!isWordClass(kind))
                break;
            if (foldsAlone(unit) && width == 1)
                hash = hashStep(hash, QChar::toCaseFolded(char32_t(unit)));
            else
                simple = false;
            m_at += width;
            ++sinceDot;
        }
        if (simple)
            emitToken(start, TokenKind::Word, hashEnd(hash));
        else
            emitSlow(start, TokenKind::Word);
    }

    // A dot inside a word: an abbreviation's ("U.S.", also its last one) or an address's ("example.com").
    bool dotContinues(bool afterSingleLetter) const
    {
        const Class next = classAfter(m_at + 1);
        if (afterSingleLetter && next == Letter) {
            const Class second = classAfter(m_at + 2);
            return !isWordClass(second); // one letter again: "U.S", not "I.Then"
        }
        if (next == Letter)
            return m_text[m_at + 1] >= u'a' && m_text[m_at + 1] <= u'z';
        // The last dot of an abbreviation that had one inside.
        return afterSingleLetter && m_at >= m_begin + 3 && m_text[m_at - 2] == u'.'
            && classOfUnit(m_text[m_at - 3]) == Letter && next != Digit;
    }

    // Letters that need no normalising: case folding one by one is right for them.
    static bool foldsAlone(char16_t unit)
    {
        return (unit >= 0xc0 && unit < 0x300 && unit != 0xdf && unit != 0x130 && unit != 0x149
                && unit != 0x1f0)
            || (unit >= 0x388 && unit < 0x530 && unit != 0x390 && unit != 0x3b0
                && !(unit >= 0x483 && unit <= 0x489));
    }

    // A number from `start` (its sign, currency or letters may lie before the digits, `m_at` is at or before
    // them).
    void number(qint32 start)
    {
        int width = 1;
        if (classAt(m_at, width) == Currency)
            m_at += width;
        while (m_at < m_end) {
            const char16_t unit = m_text[m_at];
            const Class kind = classAt(m_at, width);
            if (kind == Digit || kind == Letter || kind == Mark || kind == Invisible) {
                m_at += width;
                continue;
            }
            const bool separator = unit == u'.' || unit == u',' || unit == u':' || unit == u'/'
                || unit == u'\'' || unit == 0x2019 || unit == 0x2013 || isHyphen(unit);
            const Class next = classAfter(m_at + width);
            if (separator && (next == Digit || (isHyphen(unit) && next == Letter))) {
                m_at += width;
                continue;
            }
            break;
        }
        if (m_at < m_end) {
            const char16_t unit = m_text[m_at];
            if (unit == u'%' || unit == 0x2030 || unit == 0xb0 || unit == 0x2032 || unit == 0x2033)
                ++m_at;
            else if (classAt(m_at, width) == Currency && classAfter(m_at + width) != Digit)
                m_at += width;
        }
        if (m_at + 1 < m_end && m_text[m_at - 1] == 0xb0 && classAfter(m_at) == Letter) // 20°C
            ++m_at;
        extend();
        const QStringView text(m_text + start, m_at - start);
        bool plain = true;
        for (const QChar character : text)
            plain = plain && character.unicode() < 0x80 && character != u'-'
                && !(character >= u'A' && character <= u'Z') && character.unicode() >= 0x20;
        if (!plain)
            return emitSlow(start, TokenKind::Number);
        quint64 hash = kHashSeed;
        for (const QChar character : text)
            hash = hashStep(hash, character.unicode());
        emitToken(start, TokenKind::Number, hashEnd(hash));
    }

    // A sign; equal dots, dashes, stars and the like go together. A minus or plus before a digit is the
    // number's.
    void sign(int width)
    {
        const qint32 start = m_at;
        const char16_t unit = m_text[m_at];
        const bool signable = unit == u'-' || unit == u'+' || unit == 0x2212;
        const bool afterSpace =
            m_at == m_begin || classOfUnit(m_text[m_at - 1]) == Space || m_text[m_at - 1] == u'(';
        if (signable && afterSpace) {
            const Class next = classAfter(m_at + 1);
            if (next == Digit || (next == Currency && classAfter(m_at + 2) == Digit)) {
                ++m_at;
                return number(start);
            }
        }
        m_at += width;
        constexpr QStringView repeating = u".-*_=~#!?'`\u2026\u2013\u2014";
        if (width == 1 && repeating.contains(QChar(unit))) {
            while (m_at < m_end && m_text[m_at] == unit)
                ++m_at;
        }
        if (width == 2 && m_at + 1 < m_end && isRegional(start) && isRegional(m_at))
            m_at += 2; // a flag
        extend();
        if (m_at - start == 1 && unit < 0x80 && unit != u'`') {
            emitToken(start, TokenKind::Sign, hashEnd(hashStep(kHashSeed, unit)));
            return;
        }
        emitSlow(start, TokenKind::Sign);
    }

    bool isRegional(qint32 at) const
    {
        return m_text[at] == 0xd83c && m_text[at + 1] >= 0xdde6 && m_text[at + 1] <= 0xddff;
    }

    // Invisible signs before a word belong to it, elsewhere they are as good as space.
    void invisible() { ++m_at; }

    const char16_t* m_text;
    qint32 m_begin;
    qint32 m_at;
    qint32 m_end;
    std::vector<FoundToken>& m_into;
};

} // namespace

void tokenise(QStringView text, Span span, std::vector<FoundToken>& into)
{
    Scanner(text, span, into).run();
}

REDRAFT_WIDE int countWords(QStringView text)
{
    const char16_t* const units = text.utf16();
    const qsizetype size = text.size();
    int words = 0;
    bool inside = false;
    const auto one = [&](char16_t unit) {
        if (unit < 0x80) {
            const bool visible = unit > u' ';
            words += visible && !inside;
            inside = visible;
            return;
        }
        const Class kind = classOfUnit(unit);
        if (kind == Ideograph || kind == Cluster) {
            ++words;
            inside = false;
        } else if (kind != Mark && kind != Invisible) {
            const bool visible = kind != Space;
            words += visible && !inside;
            inside = visible;
        }
    };
    // Blocks of plain ASCII: a word starts where a visible unit follows another one. The unit before the
    // block belongs to it for that. Says whether the block at `at` was such a one.
    const auto block = [&]<qsizetype count>(qsizetype at) {
        char16_t all = 0;
        quint16 starts = 0;
        for (qsizetype k = 0; k < count; ++k) {
            all |= units[at + k];
            starts = quint16(starts + quint16((units[at + k] > u' ') & (units[at + k - 1] <= u' ')));
        }
        if (all >= 0x80)
            return false;
        words += starts;
        // … where it was something else than ASCII, what it counted as decides.
        if (units[at] > u' ' && (units[at - 1] <= u' ') == inside)
            words += inside ? -1 : 1;
        inside = units[at + count - 1] > u' ';
        return true;
    };
    qsizetype at = 0;
    if (size > 0)
        one(units[at++]);
    while (at + kSmallBlockUnits <= size) {
        while (at + kBlockUnits <= size && block.template operator()<kBlockUnits>(at))
            at += kBlockUnits;
        if (at + kSmallBlockUnits > size)
            break;
        if (!block.template operator()<kSmallBlockUnits>(at)) {
            for (const qsizetype end = at + kSmallBlockUnits; at < end; ++at)
                one(units[at]);
        } else {
            at += kSmallBlockUnits;
        }
    }
    for (; at < size; ++at)
        one(units[at]);
    return words;
}

} // namespace Redraft
