// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution, its words: what single items are, and what there is among some of them.

#include "extraction/attribution.h"

namespace Redraft {

namespace {

constexpr quint64 kAuxiliaries = bits(WordClass::Be, WordClass::Have, WordClass::Do, WordClass::Modal);

} // namespace

// "say" and "tell" report whatever follows; with other verbs a noun may be all that follows ("denied a
// report").
bool Attribution::strong(int cue) const
{
    const int c = item(cue).word->cue;
    return c >= 0 && (m_lexicon.cue(c).frames & StrongFrame);
}

// A finite verb that belongs to the clause itself: not one after "that" or "who".
bool Attribution::clauseVerb(int first, int last) const
{
    for (int i = first + 1; i < last; ++i) {
        const Item& here = item(i);
        if (here.any(bits(WordClass::Relative)) || (item(i).is(WordClass::That)))
            return false;
        if (here.is(WordClass::Subordinator) && !here.is(WordClass::Preposition))
            return false;
        if (here.kind == ItemKind::Quotation)
            return hasVerb(i, last);
        if (here.kind == ItemKind::Comma) { // over an aside
            int k = i + 1;
            while (k < last && item(k).kind != ItemKind::Comma)
                ++k;
            if (k >= last)
                return false;
            i = k;
            continue;
        }
        if (verbAt(i) && !(here.is(WordClass::Finite) && i == first))
            return true;
    }
    return false;
}

// A word that is surely or probably a finite verb.
bool Attribution::verbAt(int i) const
{
    const Item& here = item(i);
    if (!here.isWord() || (here.capital && here.is(WordClass::Month) && i > m_first))
        return false; // in May
    if (here.any(kAuxiliaries | bits(WordClass::Finite, WordClass::Contraction)))
        return true;
    if (here.capital || i <= m_first
        || item(i - 1).any(bits(WordClass::Determiner, WordClass::Possessive, WordClass::Preposition)))
        return false;
    if (here.word->cue >= 0 && (here.word->forms & (PastForm | ThirdForm))
        && item(i - 1).kind != ItemKind::Possessive)
        return true;
    return view(i).size() > 3 && view(i).endsWith(u"ed");
}

bool Attribution::hasVerb(int first, int last) const
{
    for (int i = first; i < last; ++i) {
        if (verbAt(i) && (i > first || item(i).any(kAuxiliaries)))
            return true;
    }
    return false;
}

bool Attribution::hasQuotation(int first, int last) const
{
    for (int i = first; i < last; ++i) {
        if (item(i).kind == ItemKind::Quotation)
            return true;
    }
    return false;
}

int Attribution::words(int first, int last) const
{
    int n = 0;
    for (int i = first; i < last; ++i)
        n += item(i).isWord() || item(i).kind == ItemKind::Number;
    return n;
}

// No one speaks in these items: "said that ten were lost; four of them are old".
bool Attribution::plainly(int first, int last) const
{
    for (int k = first; k < last; ++k) {
        if (item(k).isWord() && item(k).word->cue >= 0 && use(k) != Use::No)
            return false;
    }
    return true;
}

// "with | Lee adding that": a few words, then a cue in -ing.
bool Attribution::speaksWithin(int first, int last) const
{
    for (int k = first; k < qMin(first + 6, last); ++k) {
        if (!item(k).isWord())
            return false;
        if (item(k).word->cue >= 0 && (item(k).word->forms & IngForm))
            return k > first;
    }
    return false;
}

// "I", "we", "you" outside quotation marks: who writes, and who reads.
bool Attribution::isNarrator(int pronoun) const
{
    if (pronoun > m_first && item(pronoun - 1).is(WordClass::Determiner))
        return false; // the i, a newspaper
    for (const QStringView word : { u"i", u"we", u"you", u"je", u"j'", u"nous", u"vous" }) {
        if (view(pronoun).compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// "that", if it stands a few words further on with no verb and no comma between: told Ann Lee and Bo Grant of
// the council | that. The item itself where it does not.
int Attribution::beforeThat(int i) const
{
    int k = i;
    while (k < m_last && k < i + 12 && !item(k).is(WordClass::That)
           && (item(k).isWord() || item(k).kind == ItemKind::Number || item(k).kind == ItemKind::Possessive)
           && !item(k).any(kAuxiliaries
                           | bits(WordClass::Pronoun, WordClass::Finite, WordClass::Relative,
                                  WordClass::Contraction, WordClass::Question)))
        ++k;
    return k < m_last && item(k).is(WordClass::That) ? k : i;
}

// A quotation that begins with a small word in a capital: “The road is shut,” a sentence of its own.
bool Attribution::beginsSentence(int quotation) const
{
    QStringView text = m_reading.view(m_reading.marked[size_t(item(quotation).marked)].inner()).trimmed();
    if (text.isEmpty() || !text.front().isUpper() || text.count(u' ') < 3)
        return false;
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return end > 1
        && m_lexicon.word(text.first(end))
               .any(bits(WordClass::Determiner, WordClass::Possessive, WordClass::Pronoun,
                         WordClass::Preposition, WordClass::Subordinator, WordClass::Conjunction));
}

// One word with a capital in quotation marks.
bool Attribution::isName(int quotation) const
{
    const QStringView text =
        m_reading.view(m_reading.marked[size_t(item(quotation).marked)].inner()).trimmed();
    return !text.isEmpty() && text.front().isUpper() && !text.contains(u' ');
}

// A day, months.
bool Attribution::isTime(int i) const
{
    constexpr quint64 times = bits(WordClass::Time, WordClass::Weekday, WordClass::Month);
    return item(i).any(times) || (view(i).endsWith(u's') && m_lexicon.word(view(i).chopped(1)).any(times));
}

bool Attribution::isOf(int i) const
{
    const QStringView word = view(i);
    if (!m_lexicon.isFrench())
        return word == u"of";
    return word == u"de" || word == u"du" || word == u"des" || word == u"d'" || word == u"d’";
}

// The last "who" after a comma before i; -1: none.
int Attribution::relativeBefore(int i) const
{
    for (int k = i; k > m_first + 1; --k) {
        if (item(k).kind == ItemKind::Semicolon || item(k).kind == ItemKind::Colon)
            return -1;
        if (item(k).is(WordClass::Relative) && item(k - 1).kind == ItemKind::Comma)
            return k;
    }
    return -1;
}

// A noun of people, organisations or papers.
bool Attribution::speaks(const Subject& noun) const
{
    const Item& head = item(noun.head);
    return head.any(bits(WordClass::Role, WordClass::Group, WordClass::NominalOrganisation,
                         WordClass::Document, WordClass::Communication))
        || (head.capital && head.is(WordClass::Organisation)) || view(noun.head).endsWith(u"-old");
}

} // namespace Redraft
