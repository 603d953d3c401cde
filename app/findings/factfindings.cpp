// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Facts: where wording was replaced, the numbers and names of the old wording against those of the new. A
/// number that belongs to a date is the date's; a capital at the start of a sentence makes no name.
#include "findings/findingparts.h"
#include "findings/findingwords.h"

#include <algorithm>

namespace Redraft {

namespace {

struct Part {
    FactKind kind = FactKind::Number;
    Span span;
};

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'\'' || c == QChar(0x2019);
}

/// Number words up to twelve and the usual round ones: "three" for "five" is a changed fact.
bool isNumberWord(const QString& word)
{
    static const QStringList words = QStringLiteral("two three four five six seven eight nine ten eleven "
                                                    "twelve thirteen fourteen fifteen sixteen seventeen "
                                                    "eighteen nineteen twenty thirty forty fifty sixty "
                                                    "seventy eighty ninety hundred thousand million billion "
                                                    "dozen half third quarter deux trois quatre cinq sept "
                                                    "huit neuf dix onze douze treize quatorze quinze seize "
                                                    "vingt trente quarante cinquante soixante cent mille")
                                         .split(u' ');
    return words.contains(word);
}

bool startsSentence(QStringView text, qint32 at)
{
    qint32 i = at - 1;
    while (i >= 0 && !text[i].isLetterOrNumber() && text[i] != u'.' && text[i] != u'!' && text[i] != u'?'
           && text[i] != u'\n' && text[i] != u':')
        --i;
    return i < 0 || !text[i].isLetterOrNumber();
}

/// The words of a paragraph of which some part was replaced, as numbers and names. A name is a run of
/// capitalised words and takes in the kept ones beside the replaced one ("Paul Adeyemi" for "Paula Adeyemi").
std::vector<Part> partsOf(QStringView text, const std::vector<Span>& replaced, const SpanIndex& dates)
{
    std::vector<Part> parts;
    const auto isDate = [&](Span span) {
        bool found = false;
        dates.overlapping(span, [&](const SpanIndex::Entry&) { found = true; });
        return found;
    };
    for (const Span gap : replaced) {
        qint32 i = gap.start;
        while (i < gap.end) {
            if (!isWordUnit(text[i])) {
                ++i;
                continue;
            }
            Span word{ i, i };
            bool digits = false;
            while (word.end < gap.end
                   && (isWordUnit(text[word.end])
                       || (digits && (text[word.end] == u'.' || text[word.end] == u',')
                           && word.end + 1 < gap.end && text[word.end + 1].isDigit()))) {
                digits |= text[word.end].isDigit();
                ++word.end;
            }
            i = word.end;
            if (isDate(word))
                continue;
            const QString lower = word.in(text).toString().toLower();
            if (digits || isNumberWord(lower)) {
                parts.push_back({ FactKind::Number, word });
                continue;
            }
            if (!text[word.start].isUpper() || word.length() < 2)
                continue;
            Span name = word;
            for (;;) { // to the left
                qint32 end = name.start;
                if (end < 2 || text[end - 1] != u' ' || !isWordUnit(text[end - 2]))
                    break;
                qint32 start = end - 1;
                while (start > 0 && isWordUnit(text[start - 1]))
                    --start;
                if (!text[start].isUpper() || startsSentence(text, start))
                    break;
                name.start = start;
            }
            for (;;) { // to the right
                const qint32 start = name.end + 1;
                if (start >= text.size() || text[name.end] != u' ' || !text[start].isUpper())
                    break;
                qint32 end = start;
                while (end < text.size() && isWordUnit(text[end]))
                    ++end;
                name.end = end;
            }
            while (name.length() > 2 && !text[name.end - 1].isLetterOrNumber())
                --name.end;
            if (name.length() > 2 && name.end - 2 > name.start && text[name.end - 1] == u's'
                && (text[name.end - 2] == u'\'' || text[name.end - 2] == QChar(0x2019)))
                name.end -= 2;
            if (startsSentence(text, name.start) && !name.in(text).contains(u' '))
                continue;
            if (parts.empty() || parts.back().span != name)
                parts.push_back({ FactKind::Name, name });
            i = std::max(i, name.end);
        }
    }
    return parts;
}

class Gaps {
public:
    explicit Gaps(const FindingSides& sides)
        : m_sides(sides)
        , m_leftDates(spansOf(sides.leftFound.dates))
        , m_rightDates(spansOf(sides.rightFound.dates))
    {
    }

    std::vector<FactFinding> find()
    {
        for (const Row& row : m_sides.comparison.rows) {
            if (!row.edited || row.left.isEmpty() || row.right.isEmpty() || row.rewritten)
                continue;
            for (qint32 w = row.firstWord; w < row.lastWord; ++w) {
                const WordRun& run = m_sides.comparison.words[size_t(w)];
                if (run.op == WordOp::Deleted)
                    m_left.push_back(run.left);
                else if (run.op == WordOp::Inserted)
                    m_right.push_back(run.right);
                else if (hasVisibleLetters(run.left.in(m_sides.left.text)))
                    close();
            }
            close();
        }
        return m_found;
    }

private:
    void close()
    {
        if (!m_left.empty() && !m_right.empty()) {
            const std::vector<Part> before = partsOf(m_sides.left.text, m_left, m_leftDates);
            const std::vector<Part> after = partsOf(m_sides.right.text, m_right, m_rightDates);
            for (const FactKind kind : { FactKind::Number, FactKind::Name })
                pair(kind, before, after);
        }
        m_left.clear();
        m_right.clear();
    }

    void pair(FactKind kind, const std::vector<Part>& before, const std::vector<Part>& after)
    {
        std::vector<Span> left;
        std::vector<Span> right;
        for (const Part& part : before) {
            if (part.kind == kind)
                left.push_back(part.span);
        }
        for (const Part& part : after) {
            if (part.kind == kind)
                right.push_back(part.span);
        }
        // Only where it is plain which replaces which.
        if (left.size() != right.size())
            return;
        for (size_t i = 0; i < left.size(); ++i) {
            const bool same = findingWords(m_sides.left.text, { left[i] })
                == findingWords(m_sides.right.text, { right[i] });
            if (!same)
                m_found.push_back({ kind, left[i], right[i] });
        }
    }

    const FindingSides& m_sides;
    SpanIndex m_leftDates;
    SpanIndex m_rightDates;
    std::vector<Span> m_left;
    std::vector<Span> m_right;
    std::vector<FactFinding> m_found;
};

} // namespace

std::vector<FactFinding> facts(const FindingSides& sides, const std::vector<DateFinding>& dates)
{
    std::vector<FactFinding> found = Gaps(sides).find();
    for (const DateFinding& date : dates) {
        if (date.kind == DateChange::Changed)
            found.push_back({ FactKind::Date, sides.leftFound.dates[size_t(date.left)].span,
                              sides.rightFound.dates[size_t(date.right)].span });
    }
    std::sort(found.begin(), found.end(), [](const FactFinding& a, const FactFinding& b) {
        return std::tuple(a.right, a.left, a.kind) < std::tuple(b.right, b.left, b.kind);
    });
    return found;
}

} // namespace Redraft
