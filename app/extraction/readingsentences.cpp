// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading, its sentences: where they end, and that an attribution after a quotation belongs to it.

#include "extraction/readingparts.h"

namespace Redraft {

namespace {

class SentenceCutter {
public:
    SentenceCutter(const Article& article, ProseReading& reading)
        : m_article(article)
        , m_text(article.text)
        , m_reading(reading)
    {
    }

    // Cuts the paragraph's items [begin, …) into sentences.
    void cut(int begin, int paragraph)
    {
        const Items& items = m_reading.items;
        int first = begin;
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

private:
    // "OTTAWA --", "VELDEN, March 9 (Meridian Wire) --": no part of the sentence.
    int afterDateline(int first, int last, int paragraph) const
    {
        const Items& items = m_reading.items;
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
        const Items& items = m_reading.items;
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
        const Items& items = m_reading.items;
        bool unknown = false; // NDP | agriculture | critic Ann Lee asked
        for (int k = i; k < last && k < i + 7; ++k) {
            const Item& item = items[size_t(k)];
            if (item.kind == ItemKind::Possessive && k > i)
                continue; // "…?" Lee's mother asked.
            if (item.kind != ItemKind::Word)
                return false;
            if (item.word->cue >= 0 && !item.capital && k > i) {
                // What follows must not be a clause of its own: "…" Lee said. | "…" Lee said Friday.
                // Nor one that reports more: "…" Lee said in a letter that …, "…" He called for a vote.
                const Item& next = k + 1 < last ? items[size_t(k + 1)] : item;
                if (k + 1 >= last || next.kind != ItemKind::Word)
                    return true;
                for (int r = k + 1; r < last && r < k + 25 && items[size_t(r)].kind != ItemKind::Stop; ++r) {
                    if (items[size_t(r)].is(WordClass::That) || items[size_t(r)].kind == ItemKind::Quotation)
                        return false;
                }
                return !items[size_t(i)].is(WordClass::Pronoun)
                    && next.any(bits(WordClass::Weekday, WordClass::Preposition, WordClass::Time));
            }
            if (item.capital
                || item.any(
                    bits(WordClass::Role, WordClass::RoleModifier, WordClass::Have, WordClass::Adverb)))
                continue;
            const bool trade = !unknown && k > i && k + 1 < last && !item.word->classes && !item.word->forms
                && items[size_t(k + 1)].is(WordClass::Role);
            if (!trade)
                return false;
            unknown = true;
        }
        return false;
    }

    const Article& m_article;
    QStringView m_text;
    ProseReading& m_reading;
};

} // namespace

void cutSentences(const Article& article, ProseReading& reading, int first, int p)
{
    SentenceCutter(article, reading).cut(first, p);
}

} // namespace Redraft
