// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Characters: the few questions that scanners of prose ask about a UTF-16 unit, with a fast way for Latin
/// text. What they answer for surrogates is "no": emoji and rare scripts are letters of nobody's sentence
/// end.
#pragma once

#include <QChar>

namespace Redraft {

constexpr bool isSpace(char16_t c)
{
    if (c < 0x80)
        return c == u' ' || (c >= u'\t' && c <= u'\r');
    return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029
        || c == 0x202f || c == 0x205f || c == 0x3000;
}

/// Format controls that have no width of their own: soft hyphen, joiners, bidi marks, word joiner, BOM.
constexpr bool isInvisible(char16_t c)
{
    if (c < 0xad)
        return false;
    return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || c == 0x61c;
}

constexpr bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isUpper(char16_t c)
{
    return c < 0x80 ? (c >= u'A' && c <= u'Z') : QChar(c).isUpper();
}

inline bool isLower(char16_t c)
{
    return c < 0x80 ? (c >= u'a' && c <= u'z') : QChar(c).isLower();
}

inline bool isLetter(char16_t c)
{
    return c < 0x80 ? ((c | 0x20) >= u'a' && (c | 0x20) <= u'z') : QChar(c).isLetter();
}

constexpr bool isOpeningMark(char16_t c)
{
    return c == u'"' || c == u'\'' || c == u'(' || c == u'[' || c == u'{' || c == 0xab || c == 0x2018
        || c == 0x201c || c == 0x201e || c == 0x201a || c == 0x2039 || c == 0x300c || c == 0x300e
        || c == 0x300a || c == 0xbf || c == 0xa1 || c == 0xff08;
}

constexpr bool isClosingMark(char16_t c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'}' || c == 0xbb || c == 0x2019
        || c == 0x201d || c == 0x203a || c == 0x300d || c == 0x300f || c == 0x300b || c == 0xff09;
}

} // namespace Redraft
