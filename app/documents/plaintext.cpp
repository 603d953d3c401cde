// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/plaintext.h"

#include "text/blocks.h"
#include "text/characters.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Redraft {

namespace {

/// Wider lines are not wrapped by hand but by whoever shows them.
constexpr qint32 kWidestWrap = 120;
/// Below this width a "full" line may as well be an item of a list, so the next line must also go on in lower
/// case.
constexpr qint32 kNarrowWrap = 50;

struct Line {
    Span span; ///< without white space at both ends
    qint32 indent = 0;
    qint32 firstWord = 0; ///< length of the first word
    bool afterBlank = false;
};

/// Lines end at \n, and at the rarer signs for it: vertical tab, form feed, NEL, line and paragraph
/// separator.
bool isLineEnd(char16_t c)
{
    static_assert(u'\v' == u'\n' + 1 && u'\f' == u'\n' + 2);
    return (quint16(c - u'\n') <= 2) | (c == 0x85) | (quint16(c | 1) == 0x2029);
}

bool isPageEnd(char16_t c)
{
    return c == u'\f' || c == 0x2029;
}

/// Asked once in so many lines.
constexpr size_t kLinesBetween = 0x4000;

/// Nothing: stopped.
REDRAFT_WIDE std::optional<std::vector<Line>> visibleLines(QStringView text, const Tick& tick)
{
    std::vector<Line> lines;
    size_t seen = 0;
    const char16_t* const data = text.utf16();
    const auto size = qint32(text.size());
    bool blank = true;
    for (qint32 start = 0; start < size;) {
        if (++seen % kLinesBetween == 0 && !goOn(tick, start, size))
            return {};
        const auto stop = qint32(findUnit(text, start, isLineEnd));
        qint32 first = start;
        while (first < stop && (isSpace(data[first]) || isInvisible(data[first])))
            ++first;
        qint32 last = stop;
        while (last > first && (isSpace(data[last - 1]) || isInvisible(data[last - 1])))
            --last;
        if (first == last) {
            blank = true;
        } else {
            Line line{ { first, last }, first - start, 0, blank };
            while (line.firstWord < last - first && !isSpace(data[first + line.firstWord]))
                ++line.firstWord;
            lines.push_back(line);
            blank = false;
        }
        // A form feed is a page's end: what follows starts anew.
        blank = blank || (stop < size && isPageEnd(data[stop]));
        start = stop + 1;
    }
    return lines;
}

/// "• one", "- One": an item of a list begins. A dash alone may as well go on a sentence, so that what
/// follows must begin one.
bool startsItem(QStringView text, const Line& line)
{
    const char16_t mark = text[line.span.start].unicode();
    const bool bullet = mark == u'•' || mark == u'◦' || mark == u'▪' || mark == u'‣';
    const bool dash = mark == u'-' || mark == u'*' || mark == u'–';
    if (line.firstWord != 1 || (!bullet && !dash))
        return false;
    qint32 next = line.span.start + 1;
    while (next < line.span.end && isSpace(text[next].unicode()))
        ++next;
    return bullet || (next < line.span.end && isUpper(text[next].unicode()));
}

class Wrapping {
public:
    Wrapping(QStringView text, const std::vector<Line>& lines)
        : m_text(text)
        , m_lines(lines)
    {
        for (const Line& line : lines)
            m_width = std::max(m_width, line.span.length() + std::min(line.indent, 8));
    }

    /// Would the first word of the next line not have fitted into this one?
    bool isFull(size_t i, qint32 width) const
    {
        return m_lines[i].span.length() + 1 + m_lines[i + 1].firstWord > width;
    }

    /// Were lines [first, last), which no blank line parts, one paragraph that was wrapped?
    /// In a text without blank lines (`alone`) a paragraph may also end in the middle of the block: at a
    /// short line with a full stop, or before an indented one.
    bool isWrapped(size_t first, size_t last, bool alone) const
    {
        if (last - first < 2)
            return false;
        qint32 width = 0;
        for (size_t i = first; i < last; ++i)
            width = std::max(width, m_lines[i].span.length());
        // A block's own widest line may be short of the width that its neighbours show.
        if (m_width <= kWidestWrap && m_width - width < 12)
            width = std::max(width, m_width - 6);
        if (width > kWidestWrap)
            return false;
        size_t full = 0;
        size_t lower = 0;
        size_t breaks = last - first - 1;
        for (size_t i = first; i + 1 < last; ++i) {
            if (alone && endsParagraph(i, width)) {
                --breaks;
                continue;
            }
            full += isFull(i, width) || m_lines[i].span.length() * 100 >= width * 85;
            lower += startsInside(m_lines[i + 1]);
        }
        if (breaks * 2 < last - first - 1)
            return false;
        if (lower == 0 && (width < kNarrowWrap || breaks >= 3))
            return false;
        return full * 5 >= breaks * 4 && (width >= kNarrowWrap || lower * 2 >= breaks);
    }

    bool endsParagraph(size_t i, qint32 width) const
    {
        if (m_lines[i + 1].indent >= m_lines[i].indent + 2)
            return true;
        const Span line = m_lines[i].span;
        const char16_t last = m_text[line.end - 1].unicode();
        const bool stops =
            last == u'.' || last == u'!' || last == u'?' || last == u':' || isClosingMark(last);
        return stops && !isFull(i, width) && line.length() * 100 < width * 80;
    }

    /// Does a long line stop in the middle of a sentence, which the next one ends?
    ///
    ///     Unlike human vulnerability, which can be the source of virtues, and
    ///     compassion, this one is lifeless.
    bool breaksOff(size_t i) const
    {
        const Span line = m_lines[i].span;
        return line.length() >= kNarrowWrap && isLower(m_text[line.end - 1].unicode())
            && isLower(m_text[m_lines[i + 1].span.start].unicode());
    }

private:
    /// Does the line start in lower case, with a number or a letter without case: in the middle of a
    /// sentence?
    bool startsInside(const Line& line) const
    {
        const char16_t c = m_text[line.span.start].unicode();
        return isLower(c) || isAsciiDigit(c) || (isLetter(c) && !isUpper(c));
    }

    QStringView m_text;
    const std::vector<Line>& m_lines;
    qint32 m_width = 0;
};

} // namespace

bool segmentPlainText(Article& article, const Tick& tick)
{
    const std::optional<std::vector<Line>> visible = visibleLines(article.text, tick);
    if (!visible)
        return false;
    const std::vector<Line>& lines = *visible;
    const Wrapping wrapping(article.text, lines);
    bool joined = false;
    article.paragraphs.reserve(lines.size());
    const auto join = [&](size_t first, size_t last) {
        article.paragraphs.push_back({ { lines[first].span.start, lines[last - 1].span.end } });
        joined = joined || last - first > 1;
    };
    const auto addLines = [&](size_t first, size_t last) {
        for (size_t i = first, start = first; i < last; ++i) {
            if (i + 1 == last || !wrapping.breaksOff(i)) {
                join(start, i + 1);
                start = i + 1;
            }
        }
    };
    const size_t blanks = size_t(std::ranges::count_if(lines, &Line::afterBlank));
    size_t asked = 0;
    for (size_t first = 0; first < lines.size();) {
        if (first >= asked + kLinesBetween) {
            asked = first;
            if (!goOn(tick, qint64(first), qint64(lines.size())))
                return false;
        }
        size_t last = first + 1;
        while (last < lines.size() && !lines[last].afterBlank && !startsItem(article.text, lines[last]))
            ++last;
        if (last - first == 1) {
            join(first, last);
        } else if (!wrapping.isWrapped(first, last, blanks <= 1)) {
            addLines(first, last);
        } else if (blanks > 1) {
            join(first, last);
        } else {
            // No blank lines, but wrapped: a paragraph ends where a line is short or the next one is
            // indented.
            qint32 width = 0;
            for (size_t i = first; i < last; ++i)
                width = std::max(width, lines[i].span.length());
            size_t start = first;
            for (size_t i = first; i < last; ++i) {
                if (i + 1 == last || wrapping.endsParagraph(i, width)) {
                    join(start, i + 1);
                    start = i + 1;
                }
            }
        }
        first = last;
    }
    if (joined)
        article.notices << QCoreApplication::translate(
            "PlainText", "Lines that were wrapped by hand are read as whole paragraphs.");
    return true;
}

} // namespace Redraft
