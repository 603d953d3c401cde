// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/readingparts.h"

namespace Redraft {

namespace {

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isDashMark(char16_t c)
{
    return c == u'\u2014' || c == u'\u2013';
}

class Reader {
public:
    Reader(const Article& article, ProseReading& into)
        : m_article(article)
        , m_text(article.text)
        , m_reading(into)
        , m_lexicon(*into.lexicon)
        , m_french(into.lexicon->isFrench())
    {
    }

    void run(const Tick& tick)
    {
        bool open = false;
        for (size_t p = 0; p < m_article.paragraphs.size(); ++p) {
            if (!goOn(tick, qint64(p), qint64(m_article.paragraphs.size())))
                return;
            const Paragraph& paragraph = m_article.paragraphs[p];
            const Zone zone = zoneOf(m_article, int(p));
            m_reading.zones.push_back(zone);
            const size_t firstMarked = m_reading.marked.size();
            std::vector<MarkedText> marked = markedTexts(m_text, paragraph.span, open);
            if (m_french)
                marked = withoutIncises(m_text, m_lexicon, marked, paragraph.span.end);
            m_reading.marked.insert(m_reading.marked.end(), marked.begin(), marked.end());
            if (zone == Zone::Body)
                open =
                    !marked.empty() && !marked.back().closed && marked.back().span.end == paragraph.span.end;
            m_end = paragraph.span.end;
            cut(paragraph.span.start, firstMarked);
            cutSentences(m_article, m_reading, m_first, int(p));
        }
    }

private:
    char16_t at(qint32 i) const { return i < m_end ? m_text[i].unicode() : u'\0'; }

    void push(ItemKind kind, qint32 start, qint32 end)
    {
        Item item;
        item.kind = kind;
        item.start = start;
        item.end = end;
        item.word = &m_none;
        item.spaceBefore = m_space;
        m_space = false;
        m_reading.items.push_back(item);
    }

    void cut(qint32 i, size_t marked)
    {
        m_first = int(m_reading.items.size());
        m_space = true;
        while (i < m_end) {
            if (marked < m_reading.marked.size() && i == m_reading.marked[marked].span.start) {
                const MarkedText& stretch = m_reading.marked[marked];
                push(ItemKind::Quotation, i, stretch.span.end);
                m_reading.items.back().marked = qint32(marked);
                i = stretch.span.end;
                ++marked;
                continue;
            }
            const QChar c(at(i));
            if (c.isSpace()) {
                m_space = true;
                ++i;
            } else if (c.isLetter() || c.unicode() == u'@' || c.unicode() == u'#' || c.isHighSurrogate()) {
                i = word(i);
            } else if (c.isDigit()) {
                i = number(i);
            } else {
                i = punctuation(i);
            }
        }
    }

    qint32 word(qint32 start)
    {
        qint32 i = start + 1;
        bool dotted = false;
        for (; i < m_end; ++i) {
            const char16_t c = at(i);
            const QChar next(at(i + 1));
            if (QChar(c).isLetterOrNumber() || QChar(c).isMark() || QChar(c).isSurrogate() || c == u'_')
                continue;
            if (isApostrophe(c) && next.isLetter()) {
                if (m_french) { // l'école, qu'il; but aujourd'hui
                    const QStringView elided = QStringView(m_text).sliced(start, i + 1 - start);
                    if (m_lexicon.word(elided).classes || m_lexicon.word(elided).cue >= 0) {
                        ++i;
                        break;
                    }
                }
                if (!m_french && (next.unicode() | 32) == u's' && !QChar(at(i + 2)).isLetterOrNumber())
                    break; // a possessive of its own
                continue;
            }
            if (c == u'-' && next.isLetterOrNumber() && at(i - 1) != u'-') {
                if (m_french && cliticAt(i))
                    break;
                continue;
            }
            if (c == u'.' && next.isLetterOrNumber() && (i - start == 1 || dotted || next.isLower())) {
                dotted = true; // U.S., a.m., gawker.com
                continue;
            }
            break;
        }
        push(ItemKind::Word, start, i);
        Item& item = m_reading.items.back();
        if (at(i) == u'.') {
            const QStringView withDot = QStringView(m_text).sliced(start, i + 1 - start);
            const bool initial = i - start == 1 && QChar(at(start)).isUpper();
            const Word& known = m_lexicon.word(withDot);
            if (initial || dotted || known.is(WordClass::Abbreviation) || known.classes) {
                // At the end of a sentence the stop is left to the sentence.
                const bool atEnd = !known.any(bits(WordClass::HonorificMale, WordClass::HonorificFemale,
                                                   WordClass::Honorific, WordClass::Role))
                    && !initial && endsHere(i + 1);
                item.initial = initial;
                if (!atEnd)
                    item.end = ++i;
                item.word = &known;
            }
        }
        if (item.word == &m_none)
            item.word = &m_lexicon.word(QStringView(m_text).sliced(start, i - start));
        if (!item.word->classes && !item.word->forms) { // "e-mailed", "ex-mayor": the last part speaks
            const QStringView whole = QStringView(m_text).sliced(start, i - start);
            const qsizetype hyphen = whole.lastIndexOf(u'-');
            if (hyphen > 0) {
                const Word& tail = m_lexicon.word(whole.sliced(hyphen + 1));
                if (tail.is(WordClass::Role))
                    item.word = &tail;
            }
        }
        item.capital = QChar(at(start)).isUpper() || QChar(at(start)).isTitleCase();
        for (qint32 k = start + 1; !item.capital && k <= start + 3 && k + 1 < i; ++k) // al-Amr, d'Angelo
            item.capital = (at(k) == u'-' || isApostrophe(at(k))) && QChar(at(k + 1)).isUpper();
        if (item.capital && item.end - start > 1) {
            int letters = 0;
            bool lower = false;
            for (qint32 k = start; k < item.end; ++k) {
                letters += QChar(at(k)).isLetter();
                lower = lower || QChar(at(k)).isLower();
            }
            item.allCapitals = letters > 1 && !lower;
        }
        if (item.allCapitals && item.end - item.start <= 4 // WHO and US are no pronouns
            && item.any(
                bits(WordClass::Pronoun, WordClass::Relative, WordClass::Preposition, WordClass::Possessive)))
            item.word = &m_none;
        qint32 end = i;
        if (!m_french && isApostrophe(at(end)) && (at(end + 1) | 32) == u's'
            && !QChar(at(end + 2)).isLetterOrNumber()) {
            push(ItemKind::Possessive, end, end + 2);
            end += 2;
        } else if (!m_french && isApostrophe(at(end)) && at(end - 1) == u's') { // "the workers' claim"
            push(ItemKind::Possessive, end, end + 1);
            end += 1;
        }
        return end;
    }

    // French: "a-t-elle", "dit-il", "estime-t-on" are two words and a hinge.
    bool cliticAt(qint32 hyphen) const
    {
        qint32 i = hyphen + 1;
        if (at(i) == u't' && at(i + 1) == u'-')
            i += 2;
        qint32 end = i;
        while (QChar(at(end)).isLetter())
            ++end;
        return m_lexicon.word(QStringView(m_text).sliced(i, end - i)).is(WordClass::Pronoun)
            && at(end) != u'-';
    }

    bool endsHere(qint32 i) const
    {
        while (QChar(at(i)).isSpace())
            ++i;
        if (i >= m_end)
            return true;
        if (at(i) == u'"' || at(i) == u'\u201C') // the U.S. “secure sanctions”
            return !QChar(at(i + 1)).isLower();
        if (!QChar(at(i)).isUpper())
            return false;
        qint32 end = i;
        while (QChar(at(end)).isLetter())
            ++end;
        const Word& next = m_lexicon.word(QStringView(m_text).sliced(i, end - i));
        return next.any(bits(WordClass::Determiner, WordClass::Pronoun, WordClass::Possessive,
                             WordClass::Preposition, WordClass::Subordinator, WordClass::Conjunction));
    }

    qint32 number(qint32 start)
    {
        qint32 i = start;
        while (i < m_end
               && (QChar(at(i)).isLetterOrNumber() || at(i) == u'%'
                   || ((at(i) == u'.' || at(i) == u',' || at(i) == u':' || at(i) == u'-' || at(i) == u'/')
                       && QChar(at(i + 1)).isLetterOrNumber())))
            ++i;
        push(ItemKind::Number, start, i);
        m_reading.items.back().word = &m_lexicon.word(QStringView(m_text).sliced(start, i - start));
        return i;
    }

    qint32 punctuation(qint32 i)
    {
        const char16_t c = at(i);
        switch (c) {
        case u',':
            push(ItemKind::Comma, i, i + 1);
            return i + 1;
        case u'.':
        case u'!':
        case u'?':
        case u'\u2026': {
            qint32 end = i + 1;
            while (at(end) == u'.' || at(end) == u'!' || at(end) == u'?')
                ++end;
            push(ItemKind::Stop, i, end);
            return end;
        }
        case u':':
            push(ItemKind::Colon, i, i + 1);
            return i + 1;
        case u';':
            push(ItemKind::Semicolon, i, i + 1);
            return i + 1;
        case u'(': {
            constexpr qint32 Longest = 800; // an aside, no chapter
            qint32 end = i + 1;
            while (end < m_end && at(end) != u')' && at(end) != u'\n' && end - i < Longest)
                ++end;
            if (at(end) != u')') {
                push(ItemKind::Other, i, i + 1);
                return i + 1;
            }
            push(ItemKind::Parenthesis, i, end + 1);
            return end + 1;
        }
        default:
            break;
        }
        if (isDashMark(c) || (c == u'-' && (at(i + 1) == u'-' || (m_space && QChar(at(i + 1)).isSpace())))) {
            qint32 end = i + 1;
            while (at(end) == u'-')
                ++end;
            push(ItemKind::Dash, i, end);
            return end;
        }
        push(ItemKind::Other, i, i + 1);
        return i + 1;
    }

    const Article& m_article;
    QStringView m_text;
    ProseReading& m_reading;
    const Lexicon& m_lexicon;
    bool m_french;
    qint32 m_end = 0;
    int m_first = 0;
    bool m_space = true;
    static inline const Word m_none;
};

} // namespace

const Item& Items::none()
{
    static const Word word;
    static const Item item{ .word = &word };
    return item;
}

ProseReading read(const Article& article, const Tick& tick)
{
    ProseReading reading;
    reading.text = article.text;
    reading.lexicon = Lexicon::of(article.language);
    reading.items.reserve(
        size_t(article.text.size() / 4)); // more than prose has; what is not used is never touched
    Reader(article, reading).run(tick);
    return reading;
}

} // namespace Redraft
