// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading, French: who speaks stands inside the quotation marks.

#include "extraction/readingparts.h"

namespace Redraft {

namespace {

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'\u2019';
}

class InciseCutter {
public:
    InciseCutter(QStringView text, const Lexicon& lexicon, qint32 end)
        : m_text(text)
        , m_lexicon(lexicon)
        , m_end(end)
    {
    }

    std::vector<MarkedText> without(const std::vector<MarkedText>& marked) const
    {
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

private:
    char16_t at(qint32 i) const { return i < m_end ? m_text[i].unicode() : u'\0'; }

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
                const Word& word = m_lexicon.word(m_text.sliced(k, end - k));
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
                const Word& next = m_lexicon.word(m_text.sliced(n, end - n));
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

    QStringView m_text;
    const Lexicon& m_lexicon;
    qint32 m_end;
};

} // namespace

std::vector<MarkedText> withoutIncises(QStringView text, const Lexicon& lexicon,
                                       const std::vector<MarkedText>& marked, qint32 end)
{
    return InciseCutter(text, lexicon, end).without(marked);
}

} // namespace Redraft
