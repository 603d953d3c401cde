// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/reading.h"

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
            const Zone zone = zoneOf(int(p));
            m_reading.zones.push_back(zone);
            const size_t firstMarked = m_reading.marked.size();
            std::vector<MarkedText> marked = markedTexts(m_text, paragraph.span, open);
            if (m_french)
                marked = withoutIncises(marked, paragraph.span.end);
            m_reading.marked.insert(m_reading.marked.end(), marked.begin(), marked.end());
            if (zone == Zone::Body)
                open =
                    !marked.empty() && !marked.back().closed && marked.back().span.end == paragraph.span.end;
            m_end = paragraph.span.end;
            cut(paragraph.span.start, firstMarked);
            endSentence(int(p));
        }
    }

private:
    char16_t at(qint32 i) const { return i < m_end ? m_text[i].unicode() : u'\0'; }

    Zone zoneOf(int p) const
    {
        switch (m_article.paragraphs[size_t(p)].kind) {
        case ParagraphKind::Headline:
            return Zone::Headline;
        case ParagraphKind::Caption:
            return Zone::Caption;
        case ParagraphKind::Byline:
        case ParagraphKind::Published:
        case ParagraphKind::ReadMore:
        case ParagraphKind::Heading:
            return Zone::Aside;
        case ParagraphKind::Body:
        case ParagraphKind::ListItem:
        case ParagraphKind::Quotation:
            break;
        }
        return seenZone(p);
    }

    // What can be seen from the paragraph itself where the reader of the format saw nothing.
    Zone seenZone(int p) const
    {
        const QStringView text = m_article.paragraphText(p);
        if (text.size() > 400)
            return Zone::Body;
        const bool closed = text.endsWith(u'.') || text.endsWith(u'"') || text.endsWith(u'\u201D')
            || text.endsWith(u'?') || text.endsWith(u'!') || text.endsWith(u':') || text.endsWith(u'\u00BB');
        if (p == 0 && !closed && text.size() < 200 && m_article.paragraphs.size() > 1)
            return Zone::Headline;
        for (const QStringView start :
             { u"READ MORE", u"Read more", u"RELATED", u"Related:", u"WATCH", u"À LIRE" }) {
            if (text.startsWith(start))
                return Zone::Aside;
        }
        for (const QStringView start :
             { u"Correction", u"Clarification", u"Editor's note", u"Editor’s note" }) {
            if (text.startsWith(start))
                return Zone::Aside;
        }
        if (text.startsWith(u"By ") && !closed && text.size() < 80)
            return Zone::Aside;
        if (text.contains(u"Image: ") || text.contains(u"Photo: ") || text.startsWith(u"Photo ")
            || text.endsWith(u"/The Canadian Press)") || text.endsWith(u"(Submitted)"))
            return Zone::Caption;
        if (!closed && text.size() < 60 && !text.contains(u'"') && !text.contains(u'\u201C'))
            return Zone::Aside;
        return Zone::Body;
    }

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
        if (!QChar(at(i)).isUpper())
            return at(i) == u'"' || at(i) == u'\u201C';
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
            qint32 end = i + 1;
            while (end < m_end && at(end) != u')' && at(end) != u'\n')
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

    // Cuts the paragraph's items [m_first, …) into sentences.
    void endSentence(int paragraph)
    {
        const std::vector<Item>& items = m_reading.items;
        int first = m_first;
        const int last = int(items.size());
        first = afterDateline(first, last, paragraph);
        for (int i = first; i < last; ++i) {
            // No sentence is longer than that: rules look back and forth inside one.
            if (!endsSentence(i, last) && i - first < 300)
                continue;
            m_reading.sentences.push_back({ first, i + 1, paragraph });
            first = i + 1;
        }
        if (first < last)
            m_reading.sentences.push_back({ first, last, paragraph });
    }

    // « Je comprends, a-t-elle dit. Mais … »: French leaves the marks open around who speaks. Each part
    // becomes a stretch of its own.
    std::vector<MarkedText> withoutIncises(const std::vector<MarkedText>& marked, qint32 end)
    {
        m_end = end;
        std::vector<MarkedText> out;
        for (MarkedText stretch : marked) {
            const Span incise = inciseOf(stretch.inner());
            if (incise.isEmpty()) {
                out.push_back(stretch);
                continue;
            }
            MarkedText before = stretch;
            before.span.end = incise.start; // without the comma
            while (before.span.end > before.span.start + 1
                   && (QChar(at(before.span.end - 1)).isSpace() || at(before.span.end - 1) == u','))
                --before.span.end;
            before.closed = true;
            before.open = true;
            out.push_back(before);
            qint32 rest = incise.end;
            while (rest < stretch.span.end
                   && (QChar(at(rest)).isSpace() || at(rest) == u'.' || at(rest) == u','))
                ++rest;
            if (rest >= stretch.inner().end)
                continue;
            stretch.span.start = rest;
            stretch.bare = true;
            stretch.continued = false;
            out.push_back(stretch);
        }
        return out;
    }

    // Who speaks, after a comma inside a quotation: without the comma, up to the next one or the stop.
    Span inciseOf(Span inner) const
    {
        for (qint32 i = inner.start; i < inner.end; ++i) {
            if (at(i) != u',')
                continue;
            qint32 k = i + 1;
            while (QChar(at(k)).isSpace())
                ++k;
            const qint32 start = k;
            bool have = false;
            bool clitic = false;
            bool cue = false;
            int words = 0;
            while (k < inner.end && words < 6) {
                qint32 end = k;
                while (end < inner.end && (QChar(at(end)).isLetter() || isApostrophe(at(end))))
                    ++end;
                if (end == k)
                    break;
                const Word& word = m_lexicon.word(QStringView(m_text).sliced(k, end - k));
                ++words;
                clitic = clitic || (word.is(WordClass::Pronoun) && at(k - 1) == u'-');
                if (word.cue >= 0
                    && (have ? (word.forms & ParticipleForm) != 0
                             : (words == 1 && (word.forms & (ThirdForm | PastForm))))) {
                    cue = true;
                    k = end;
                    break;
                }
                have = have || (words == 1 && word.any(bits(WordClass::Have, WordClass::Be)));
                if (!have && !word.is(WordClass::Adverb))
                    break;
                k = end;
                while (at(k) == u'-' || QChar(at(k)).isSpace())
                    ++k;
            }
            if (!cue)
                continue;
            if (!clitic) { // "explique-t-il", "affirme Marc Roy", "a déclaré la ministre"
                qint32 n = k;
                while (at(n) == u'-' || at(n) == u't' || QChar(at(n)).isSpace())
                    ++n;
                qint32 end = n;
                while (QChar(at(end)).isLetter() || isApostrophe(at(end)))
                    ++end;
                const Word& next = m_lexicon.word(QStringView(m_text).sliced(n, end - n));
                if (!(QChar(at(n)).isUpper() || next.any(bits(WordClass::Determiner, WordClass::Possessive))
                      || (next.is(WordClass::Pronoun) && at(k) == u'-')))
                    continue;
            }
            qint32 stop = k;
            while (stop < inner.end && at(stop) != u',' && at(stop) != u'!' && at(stop) != u'?'
                   && !(at(stop) == u'.'
                        && !(stop - 1 > start && QChar(at(stop - 1)).isUpper()
                             && !QChar(at(stop - 2)).isLetter())))
                ++stop;
            return { start, stop };
        }
        return {};
    }

    // "OTTAWA --", "VELDEN, March 9 (Meridian Wire) --": no part of the sentence.
    int afterDateline(int first, int last, int paragraph) const
    {
        const std::vector<Item>& items = m_reading.items;
        if (m_article.dateline
            && m_article.paragraphs[size_t(paragraph)].span.contains(m_article.dateline->span)) {
            int i = first;
            while (i < last && items[size_t(i)].start < m_article.dateline->span.end)
                ++i;
            return i < last ? i : first;
        }
        int capitals = 0;
        for (int i = first; i < last && i < first + 12; ++i) {
            const Item& item = items[size_t(i)];
            if (item.kind == ItemKind::Dash)
                return capitals > 0 && i + 1 < last ? i + 1 : first;
            if (item.isWord() && item.allCapitals && item.end - item.start > 2)
                ++capitals;
            else if (capitals == 0 || item.kind == ItemKind::Quotation || item.word->cue >= 0
                     || item.any(bits(WordClass::Be, WordClass::Have, WordClass::Modal, WordClass::Pronoun)))
                return first;
        }
        return first;
    }

    bool endsSentence(int i, int last) const
    {
        const std::vector<Item>& items = m_reading.items;
        const Item& item = items[size_t(i)];
        if (i + 1 == last)
            return false;
        const Item& next = items[size_t(i + 1)];
        if (item.kind == ItemKind::Stop) {
            if (!next.spaceBefore && next.kind != ItemKind::Quotation)
                return false;
            return next.capital || next.kind == ItemKind::Quotation || next.kind == ItemKind::Number
                || (next.isWord() && m_text[item.start].unicode() != u'\u2026' && item.end - item.start == 1);
        }
        if (item.kind != ItemKind::Quotation)
            return false;
        const MarkedText& stretch = m_reading.marked[size_t(item.marked)];
        qint32 end = stretch.inner().end;
        while (end > stretch.span.start && QChar(m_text[end - 1]).isSpace())
            --end;
        const char16_t closing = end > 0 ? m_text[end - 1].unicode() : u' ';
        const bool stopped = closing == u'.' || closing == u'!' || closing == u'?' || closing == u'\u2026';
        if (!stopped)
            return false;
        if (next.kind == ItemKind::Quotation)
            return true;
        if (next.kind != ItemKind::Word || !next.capital)
            return false;
        return !attributionFollows(i + 1, last);
    }

    // "…!" Lee asked. | "…" Ms. Lee said in a release. A few words with a cue among them, right after the
    // marks.
    bool attributionFollows(int i, int last) const
    {
        const std::vector<Item>& items = m_reading.items;
        for (int k = i; k < last && k < i + 7; ++k) {
            const Item& item = items[size_t(k)];
            if (item.kind != ItemKind::Word)
                return false;
            if (item.word->cue >= 0 && !item.capital && k > i) {
                // What follows must not be a clause of its own: "…" Lee said. | "…" Lee said Friday.
                const Item& next = k + 1 < last ? items[size_t(k + 1)] : item;
                return k + 1 >= last || next.kind != ItemKind::Word
                    || next.any(bits(WordClass::Weekday, WordClass::Preposition, WordClass::Time));
            }
            if (!item.capital
                && !item.any(
                    bits(WordClass::Role, WordClass::RoleModifier, WordClass::Have, WordClass::Adverb)))
                return false;
        }
        return false;
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

ProseReading read(const Article& article, const Tick& tick)
{
    ProseReading reading;
    reading.text = article.text;
    reading.lexicon = Lexicon::of(article.language);
    reading.items.reserve(size_t(article.text.size() / 5));
    Reader(article, reading).run(tick);
    return reading;
}

} // namespace Redraft
