// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/quotationmarks.h"

#include <utility>

namespace Redraft {

namespace {

constexpr char16_t kStraight = u'"';

bool isDouble(char16_t c)
{
    return c == kStraight || c == u'\u201C' || c == u'\u201D' || c == u'\u201E' || c == u'\u00AB'
        || c == u'\u00BB';
}

class Scanner {
public:
    Scanner(QStringView text, Span paragraph)
        : m_text(text)
        , m_paragraph(paragraph)
    {
    }

    std::vector<MarkedText> run(bool continued)
    {
        qint32 i = m_paragraph.start;
        if (continued)
            i = readBare(i);
        for (; i < m_paragraph.end; ++i) {
            const char16_t c = at(i);
            if (isDouble(c))
                i = readDouble(i, continued && m_found.empty() && i == m_paragraph.start);
            else if (c == u'\u2018' || c == u'\'')
                i = readSingle(i);
        }
        return std::move(m_found);
    }

private:
    char16_t at(qint32 i) const
    {
        return i >= m_paragraph.start && i < m_paragraph.end ? m_text[i].unicode() : u' ';
    }
    bool letterAt(qint32 i) const { return QChar(at(i)).isLetterOrNumber(); }
    bool spaceAt(qint32 i) const { return QChar(at(i)).isSpace(); }

    // The mark looks like the left one of a pair.
    bool looksOpening(qint32 i) const
    {
        const char16_t before = at(i - 1);
        if (isStop(before) || before == u',' || before == u':') // the space is missing: said:"Yes
            return letterAt(i + 1);
        return (QChar(before).isSpace() || before == u'(' || before == u'[' || before == u'\u2014'
                || before == u'-' || before == u'\u2013' || before == u'/')
            && !spaceAt(i + 1);
    }

    // The mark looks like the right one of a pair.
    bool looksClosing(qint32 i) const
    {
        if (i == m_paragraph.start || spaceAt(i - 1) || looksOpening(i))
            return false;
        const char16_t after = at(i + 1);
        return QChar(after).isSpace() || isStop(after) || QStringView(u",;:)]\u2014\u2013-").contains(after);
    }

    // The next mark looks like a right one too: this one is a left one that stands in the wrong place.
    bool anotherCloses(qint32 i) const
    {
        do
            ++i;
        while (i < m_paragraph.end && !isDouble(at(i)));
        return i < m_paragraph.end && looksClosing(i);
    }

    static bool isStop(char16_t c) { return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026'; }

    bool afterStop(qint32 i) const
    {
        while (i > m_paragraph.start && spaceAt(i - 1))
            --i;
        return isStop(at(i - 1));
    }

    // The position of the mark that closes the one at `open`; the paragraph's end where none does; the
    // negative position of the mark that opens anew where the first one was never closed.
    qint32 closing(qint32 open) const
    {
        const char16_t mark = at(open);
        int depth = 0;
        qint32 plain = -1; // the first mark inside, whatever it looks like
        for (qint32 i = open + 1; i < m_paragraph.end; ++i) {
            const char16_t c = at(i);
            if (mark == u'\u00AB') {
                if (c == u'\u00AB' && !(spaceAt(i - 1) && lineStart(i)))
                    ++depth;
                if (c == u'\u00BB' && depth-- == 0)
                    return i;
                continue;
            }
            if (!isDouble(c) || c == u'\u00AB' || c == u'\u00BB')
                continue;
            if (mark == kStraight && c == kStraight) {
                // "We go. "We stay." opens anew, "We “go” there" with straight marks goes on.
                if (depth == 0 && looksOpening(i) && afterStop(i))
                    return -i;
                plain = plain < 0 ? i : plain;
                if (looksOpening(i)) {
                    if (++depth > 3)
                        return plain; // no sense in them
                    continue;
                }
                if (depth-- == 0)
                    return i;
                continue;
            }
            // A second opening mark: the first one was never closed, unless a writer's program turned it
            // round.
            if ((c == u'\u201C' || c == u'\u201E') && looksOpening(i))
                return i - 1 > open ? -i : i;
            return i;
        }
        return plain >= 0 ? plain : m_paragraph.end;
    }

    bool lineStart(qint32 i) const
    {
        while (i > m_paragraph.start && spaceAt(i - 1) && at(i - 1) != u'\n')
            --i;
        return i == m_paragraph.start || at(i - 1) == u'\n';
    }

    qint32 readDouble(qint32 i, bool continued)
    {
        const char16_t mark = at(i);
        if (mark == kStraight && QChar(at(i - 1)).isDigit() && !looksOpening(i))
            return i; // inches
        if (mark == u'\u00BB')
            return i; // a stray closing mark
        if (mark == u'\u201D' && !looksOpening(i) && i != m_paragraph.start)
            return i;
        if (mark == kStraight && at(i + 1) == kStraight && letterAt(i + 2))
            return i; // written twice
        if (mark == kStraight && looksClosing(i) && !anotherCloses(i))
            return i; // its opening one is missing
        continued = std::exchange(m_anew, false) || continued;
        const qint32 end = closing(i);
        if (end < 0) { // another one opens before this one closes: it ends with the sentence before
            qint32 stop = -end;
            while (stop > i && spaceAt(stop - 1))
                --stop;
            m_found.push_back({ { i, stop }, false, continued, false });
            m_anew = isStop(at(stop - 1));
            return -end - 1;
        }
        const bool closed = end < m_paragraph.end;
        m_found.push_back({ { i, closed ? end + 1 : trimmedEnd() }, closed, continued, false });
        return end;
    }

    // The quotation of the paragraph before goes on and only its closing mark is written.
    qint32 readBare(qint32 start)
    {
        qint32 i = start;
        while (i < m_paragraph.end && !isDouble(at(i)))
            ++i;
        const char16_t mark = at(i);
        const bool closes = mark == u'\u201D' || mark == u'\u00BB' || (mark == kStraight && !looksOpening(i));
        if (i == start || i >= m_paragraph.end || !closes)
            return start;
        m_found.push_back({ { start, i + 1 }, true, true, false, false, true });
        return i + 1;
    }

    qint32 trimmedEnd() const
    {
        qint32 end = m_paragraph.end;
        while (end > m_paragraph.start && spaceAt(end - 1))
            --end;
        return end;
    }

    qint32 readSingle(qint32 i)
    {
        if (letterAt(i - 1) || !looksOpening(i)
            || !(letterAt(i + 1) || at(i + 1) == u'.' || at(i + 1) == u'['))
            return i; // an apostrophe
        const char16_t close = at(i) == u'\'' ? u'\'' : u'\u2019';
        qint32 loose = -1;
        const qint32 farthest = qMin(m_paragraph.end, i + 1500);
        for (qint32 k = i + 2; k < farthest; ++k) {
            const char16_t c = at(k);
            if (isDouble(c))
                break;
            if (c != close || letterAt(k + 1))
                continue;
            const char16_t before = at(k - 1);
            if (before == u'.' || before == u',' || before == u'!' || before == u'?') {
                loose = k;
                break;
            }
            if (loose < 0 && before == u's'
                && (at(k + 1) == u'.' || at(k + 1) == u',' || at(k + 1) == u';')) {
                loose = k;
                break;
            }
            if (loose < 0 && !spaceAt(k - 1) && k - i < 400) {
                loose = k;
                if (before != u's')
                    break; // "workers' " may be a possessive: look on for a better one
            }
        }
        if (loose < 0 || (at(i) == u'\'' && isDecade(i, loose)))
            return i;
        m_found.push_back({ { i, loose + 1 }, true, false, true });
        return loose;
    }

    // '90s, 'til
    bool isDecade(qint32 i, qint32 end) const
    {
        return QChar(at(i + 1)).isDigit() && QChar(at(i + 2)).isDigit() && end - i > 60;
    }

    QStringView m_text;
    Span m_paragraph;
    bool m_anew = false; // the next mark opens once more what was not closed
    std::vector<MarkedText> m_found;
};

} // namespace

std::vector<MarkedText> markedTexts(QStringView text, Span paragraph, bool open)
{
    return Scanner(text, paragraph).run(open);
}

} // namespace Redraft
