// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sentences.h"

#include "text/blocks.h"
#include "text/characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Redraft {

namespace {

using namespace std::string_view_literals;

/// Never end a sentence: what follows belongs to them. Lower case, without the last stop, sorted.
constexpr std::array kBinding = {
    u"adm"sv, u"al"sv,   u"apr"sv,  u"art"sv,  u"aug"sv, u"ave"sv,  u"brig"sv,   u"capt"sv, u"cf"sv,
    u"ch"sv,  u"cmdr"sv, u"col"sv,  u"cpl"sv,  u"dec"sv, u"dept"sv, u"dr"sv,     u"e.g"sv,  u"eg"sv,
    u"est"sv, u"feb"sv,  u"fig"sv,  u"fr"sv,   u"gen"sv, u"gov"sv,  u"hon"sv,    u"i.e"sv,  u"jan"sv,
    u"jul"sv, u"jun"sv,  u"lt"sv,   u"maj"sv,  u"mar"sv, u"me"sv,   u"messrs"sv, u"mgr"sv,  u"mlle"sv,
    u"mm"sv,  u"mme"sv,  u"mr"sv,   u"mrs"sv,  u"ms"sv,  u"mt"sv,   u"nov"sv,    u"oct"sv,  u"p.ex"sv,
    u"pp"sv,  u"pres"sv, u"prof"sv, u"pte"sv,  u"pvt"sv, u"rep"sv,  u"rev"sv,    u"sen"sv,  u"sept"sv,
    u"sgt"sv, u"st"sv,   u"ste"sv,  u"supt"sv, u"v"sv,   u"viz"sv,  u"vol"sv,    u"vs"sv,
};

/// Abbreviations that may stand last in a sentence: the next word decides. Sorted.
constexpr std::array kLoose = {
    u"a.d"sv,  u"a.k.a"sv, u"a.m"sv,  u"approx"sv, u"b.c"sv, u"bros"sv, u"c.-à-d"sv, u"co"sv,
    u"corp"sv, u"d.c"sv,   u"e.u"sv,  u"inc"sv,    u"jr"sv,  u"l.a"sv,  u"ltd"sv,    u"m.d"sv,
    u"n.y"sv,  u"p.m"sv,   u"ph.d"sv, u"sr"sv,     u"u.k"sv, u"u.n"sv,  u"u.s"sv,    u"u.s.a"sv,
};

/// Abbreviations only before a number: "No. 5", "p. 12". Sorted.
constexpr std::array kBeforeNumber = { u"art"sv, u"no"sv, u"nos"sv, u"nr"sv, u"p"sv, u"para"sv, u"sec"sv };

/// Words that open a sentence far more often than they follow an abbreviation within one. Sorted.
constexpr std::array kStarters = {
    u"A"sv,     u"After"sv,   u"All"sv,    u"Also"sv,  u"Although"sv, u"An"sv,    u"And"sv,
    u"As"sv,    u"At"sv,      u"Before"sv, u"But"sv,   u"By"sv,       u"Ce"sv,    u"Cette"sv,
    u"Des"sv,   u"Despite"sv, u"During"sv, u"Each"sv,  u"Elle"sv,     u"En"sv,    u"Et"sv,
    u"Every"sv, u"For"sv,     u"From"sv,   u"He"sv,    u"Her"sv,      u"Here"sv,  u"His"sv,
    u"How"sv,   u"However"sv, u"I"sv,      u"If"sv,    u"Il"sv,       u"In"sv,    u"It"sv,
    u"Its"sv,   u"La"sv,      u"Le"sv,     u"Les"sv,   u"Mais"sv,     u"Many"sv,  u"Meanwhile"sv,
    u"More"sv,  u"Most"sv,    u"My"sv,     u"No"sv,    u"Nobody"sv,   u"Not"sv,   u"Now"sv,
    u"On"sv,    u"One"sv,     u"Only"sv,   u"Our"sv,   u"She"sv,      u"Since"sv, u"So"sv,
    u"Some"sv,  u"Still"sv,   u"That"sv,   u"The"sv,   u"Their"sv,    u"Then"sv,  u"There"sv,
    u"These"sv, u"They"sv,    u"This"sv,   u"Those"sv, u"To"sv,       u"Un"sv,    u"Under"sv,
    u"Une"sv,   u"Until"sv,   u"We"sv,     u"What"sv,  u"When"sv,     u"Where"sv, u"While"sv,
    u"Who"sv,   u"Why"sv,     u"With"sv,   u"You"sv,   u"Your"sv,
};

/// Those of them that are taken for an opening even without a capital. Sorted.
constexpr std::array kLowerStarters = {
    u"but"sv,   u"he"sv,        u"however"sv, u"i"sv,    u"it"sv,   u"she"sv,   u"then"sv,
    u"there"sv, u"therefore"sv, u"these"sv,   u"they"sv, u"this"sv, u"those"sv, u"we"sv,
};

template <size_t N> bool holds(const std::array<std::u16string_view, N>& table, std::u16string_view word)
{
    return std::ranges::binary_search(table, word);
}

/// The end of a word, in lower case; no abbreviation is longer.
class WordEnd {
public:
    static constexpr qint32 kLongest = 12;

    explicit WordEnd(QStringView text)
        : m_size(size_t(text.size()))
    {
        for (size_t k = 0; k < m_size; ++k) {
            const char16_t unit = text[qsizetype(k)].unicode();
            m_units[k] = unit < 0x80 ? (unit >= u'A' && unit <= u'Z' ? char16_t(unit | 0x20) : unit)
                                     : char16_t(QChar(unit).toLower().unicode());
        }
    }

    operator std::u16string_view() const { return { m_units.data(), m_size }; }

private:
    std::array<char16_t, kLongest> m_units{};
    size_t m_size = 0;
};

static_assert(std::ranges::is_sorted(kBinding) && std::ranges::is_sorted(kLoose)
              && std::ranges::is_sorted(kBeforeNumber) && std::ranges::is_sorted(kStarters)
              && std::ranges::is_sorted(kLowerStarters));

/// Terminators of scripts that put no space after them, or have their own.
constexpr bool isWideStop(char16_t c)
{
    return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff0e || c == 0xff61;
}

constexpr bool isStop(char16_t c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == 0x2026 || c == 0x061f || c == 0x06d4 || c == 0x0964
        || c == 0x0965 || c == 0x203c || c == 0x2047 || c == 0x2048 || c == 0x2049 || c == 0x1362
        || isWideStop(c);
}

/// Not 0 where it is worth to ask. A sum, as compilers turn an "or" of such neighbours into a look into a
/// table, which vectors have none of.
constexpr quint16 mayBeStop(char16_t c)
{
    return quint16(quint16(c == u'.') + quint16(c == u'!') + quint16(c == u'?') + quint16(c >= 0x80));
}

class Scanner {
public:
    Scanner(QStringView text, Span paragraph)
        : m_text(text.utf16())
        , m_start(paragraph.start)
        , m_end(paragraph.end)
    {
    }

    REDRAFT_WIDE void run(std::vector<Span>& into) const
    {
        qint32 start = skipSpace(m_start);
        for (qint32 i = start; i < m_end; ++i) {
            i = qint32(findUnit({ m_text, m_end }, i, mayBeStop));
            if (i == m_end)
                break;
            if (!isStop(m_text[i]))
                continue;
            const qint32 first = i;
            while (i + 1 < m_end && isStop(m_text[i + 1]))
                ++i;
            qint32 after = i + 1;
            const qint32 close = skipClosing(after);
            if (!ends(start, first, after, close)) {
                continue;
            }
            into.push_back({ start, close });
            start = skipSpace(close);
            i = start - 1;
        }
        qint32 last = m_end;
        while (last > start && isSpace(m_text[last - 1]))
            --last;
        if (last > start)
            into.push_back({ start, last });
    }

private:
    qint32 skipSpace(qint32 i) const
    {
        while (i < m_end && isSpace(m_text[i]))
            ++i;
        return i;
    }

    /// Closing marks right after a stop, and those a French space sets off (« … ? »). A straight mark
    /// followed by a letter opens the next sentence instead.
    qint32 skipClosing(qint32 i) const
    {
        for (;;) {
            if (i < m_end && isClosingMark(m_text[i])) {
                ++i;
                continue;
            }
            if (i + 1 < m_end && (m_text[i] == 0xa0 || m_text[i] == 0x202f || m_text[i] == u' ')
                && m_text[i + 1] == 0xbb) {
                i += 2;
                continue;
            }
            // A footnote's number in brackets, "[12]", belongs to the sentence that it follows.
            if (i + 2 < m_end && m_text[i] == u'[' && isAsciiDigit(m_text[i + 1])) {
                qint32 j = i + 1;
                while (j < m_end && isAsciiDigit(m_text[j]))
                    ++j;
                if (j < m_end && m_text[j] == u']') {
                    i = j + 1;
                    continue;
                }
            }
            return i;
        }
    }

    /// The word that ends at `end` (exclusive), with inner stops ("U.S"), lower case.
    WordEnd wordBefore(qint32 start, qint32 end) const
    {
        qint32 i = end;
        while (i > start && !isSpace(m_text[i - 1]) && !isOpeningMark(m_text[i - 1]) && m_text[i - 1] != u'/'
               && m_text[i - 1] != 0x2014 && end - i < WordEnd::kLongest)
            --i;
        return WordEnd({ m_text + i, end - i });
    }

    std::u16string_view wordAfter(qint32 start) const
    {
        qint32 i = start;
        while (i < m_end && (isLetter(m_text[i])))
            ++i;
        return { m_text + start, size_t(i - start) };
    }

    bool ends(qint32 sentence, qint32 first, qint32 after, qint32 close) const
    {
        if (close >= m_end)
            return true;
        if (isWideStop(m_text[first]))
            return true;
        if (!isSpace(m_text[close])) {
            // "end.Next": a missing space after a word, as badly pasted text has it, not "3.5" or
            // "example.com". Of eleven in drafts, seven were taken for an end by people.
            const qint32 word = first > sentence && isClosingMark(m_text[first - 1]) ? first - 1 : first;
            return m_text[first] == u'.' && after == first + 1 && close == after && word - sentence > 3
                && isLower(m_text[word - 1]) && isLower(m_text[word - 2]) && isUpper(m_text[close])
                && close + 1 < m_end && isLower(m_text[close + 1]);
        }
        qint32 next = skipSpace(close);
        if (next >= m_end)
            return true;
        // "! ! , he said", "(live !) and": what follows cannot open a sentence.
        if (isStop(m_text[next]) || isComma(m_text[next]))
            return false;
        while (next < m_end && (isOpeningMark(m_text[next]) || isSpace(m_text[next])))
            ++next;
        if (next >= m_end)
            return true;
        const char16_t opening = m_text[next];
        if (isLower(opening))
            return m_text[first] == u'.' && after - first == 1 && opensInLowerCase(sentence, first, next);
        if (m_text[first] != u'.' || after - first > 1)
            return true;
        // One full stop: an abbreviation, an initial, a list number?
        const WordEnd ending = wordBefore(sentence, first);
        const std::u16string_view word = ending;
        if (word.empty())
            return true;
        if (close > after && !isAbbreviationInMarks(word))
            return true;
        if (holds(kBinding, word))
            return word == u"me" || word == u"al" || word == u"mar" || word == u"est" || word == u"art"
                    || word == u"fig" || word == u"rep" || word == u"fr"
                ? !isUpper(m_text[first - qint32(word.size())]) && word != u"al"
                : false;
        if (holds(kBeforeNumber, word) && isAsciiDigit(opening))
            return false;
        const bool initial = word.size() == 1 && isUpper(m_text[first - 1]);
        const bool dotted = word.find(u'.') != word.npos && word.size() <= 7 && isLetter(word[0]);
        if (word.size() == 1 && isLower(m_text[first - 1]) && isAsciiDigit(opening))
            return false; // born, died, about: "(b. 1961)", "c. 1800"
        if (initial) {
            // "J. R. Smith" goes on; "Plan B. The next…" ends.
            return holds(kStarters, wordAfter(next)) && wordAfter(next).size() > 1;
        }
        if (dotted || holds(kLoose, word))
            return holds(kStarters, wordAfter(next)) || isOpeningMark(m_text[skipSpace(close)]);
        const bool number = std::all_of(word.begin(), word.end(), isAsciiDigit);
        return !(number && first - qint32(word.size()) == sentence && word.size() <= 3);
    }

    /// "… on the road together. therefore, the car": carelessly typed, yet an end. Only after a whole word,
    /// and before one that opens sentences.
    bool opensInLowerCase(qint32 sentence, qint32 first, qint32 next) const
    {
        const WordEnd ending = wordBefore(sentence, first);
        const std::u16string_view word = ending;
        if (word.size() < 5 || !std::all_of(word.begin(), word.end(), isLower) || holds(kBinding, word)
            || holds(kLoose, word) || holds(kBeforeNumber, word) || !isLower(m_text[first - 1]))
            return false;
        return holds(kLowerStarters, wordAfter(next));
    }

    static constexpr bool isComma(char16_t c)
    {
        return c == u',' || c == u';' || c == u')' || c == u']' || c == 0x060c || c == 0x3001;
    }

    static bool isAbbreviationInMarks(std::u16string_view word)
    {
        return word.size() == 1 || holds(kBinding, word);
    }

    const char16_t* m_text;
    qint32 m_start;
    qint32 m_end;
};

} // namespace

void sentences(QStringView text, Span paragraph, std::vector<Span>& into)
{
    Scanner(text, paragraph).run(into);
}

std::vector<Span> sentences(QStringView text, Span paragraph)
{
    std::vector<Span> found;
    sentences(text, paragraph, found);
    return found;
}

std::vector<Span> sentences(const Article& article)
{
    std::vector<Span> found;
    found.reserve(article.paragraphs.size() * 3);
    for (const Paragraph& paragraph : article.paragraphs)
        Scanner(article.text, paragraph.span).run(found);
    return found;
}

} // namespace Redraft
