// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findingparts.h"
#include "findings/findingwords.h"
#include "findings/likewords.h"
#include "findings/spanindex.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Redraft {

namespace {

/// Of the letters of the shorter one. Two quotations that share less by alignment are two.
constexpr double SharedByPlace = 0.4;
/// Dice over the words, for wording that the comparison did not align.
constexpr double SharedByWords = 0.6;

int letters(QStringView text, const std::vector<Span>& spans)
{
    int count = 0;
    for (const Span span : spans)
        count += visibleLetters(span.in(text));
    return count;
}

struct Used {
    std::vector<bool> left;
    std::vector<bool> right;

    void take(const IndexPairs& pairs)
    {
        for (const auto& [l, r] : pairs) {
            left[size_t(l)] = true;
            right[size_t(r)] = true;
        }
    }
};

/// Letters that one thing of the left shares with things of the right, by their index.
class Shared {
public:
    explicit Shared(size_t rights)
        : m_letters(rights, 0)
    {
    }

    void add(int right, int letters)
    {
        if (letters > 0 && m_letters[size_t(right)] == 0)
            m_with.push_back(right);
        m_letters[size_t(right)] += letters;
    }

    /// each(right, letters), and back to nothing.
    template <typename Each> void take(const Each& each)
    {
        for (const int right : m_with)
            each(right, std::exchange(m_letters[size_t(right)], 0));
        m_with.clear();
    }

private:
    std::vector<int> m_letters;
    std::vector<int> m_with;
};

/// Adds what a span of the left text shares by alignment with spans of the right text.
void share(const FindingSides& sides, Span left, const SpanIndex& rights, Shared& into)
{
    for (const Span piece : sides.map.toRight(left)) {
        rights.overlapping(piece, [&](const SpanIndex::Entry& entry) {
            const Span common{ std::max(piece.start, entry.span.start), std::min(piece.end, entry.span.end) };
            if (!common.isEmpty())
                into.add(entry.owner, visibleLetters(common.in(sides.right.text)));
        });
    }
}

} // namespace

IndexPairs pairQuotations(const FindingSides& sides)
{
    const std::vector<Quotation>& left = sides.leftFound.quotations;
    const std::vector<Quotation>& right = sides.rightFound.quotations;
    std::vector<int> rightLetters;
    std::vector<SpanIndex::Entry> entries;
    for (size_t r = 0; r < right.size(); ++r) {
        const std::vector<Span> segments = segmentsOf(right[r]);
        rightLetters.push_back(letters(sides.right.text, segments));
        for (const Span segment : segments)
            entries.push_back({ segment, int(r) });
    }
    const SpanIndex segments(std::move(entries));

    std::vector<Candidate> candidates;
    Shared shared(right.size());
    for (size_t l = 0; l < left.size(); ++l) {
        const std::vector<Span> own = segmentsOf(left[l]);
        for (const Span segment : own)
            share(sides, segment, segments, shared);
        const int leftLetters = letters(sides.left.text, own);
        shared.take([&](int r, int common) {
            if (common >= SharedByPlace * std::min(leftLetters, rightLetters[size_t(r)]))
                candidates.push_back({ double(common), int(l), r });
        });
    }
    IndexPairs pairs = bestPairs(std::move(candidates));

    Used used{ std::vector<bool>(left.size()), std::vector<bool>(right.size()) };
    used.take(pairs);
    const auto unpaired = [](const std::vector<bool>& taken) {
        std::vector<int> free;
        for (size_t i = 0; i < taken.size(); ++i) {
            if (!taken[i])
                free.push_back(int(i));
        }
        return free;
    };
    const auto wordsOf = [](const std::vector<int>& which, QStringView text,
                            const std::vector<Quotation>& all) {
        std::vector<QStringList> lists;
        for (const int index : which)
            lists.push_back(findingWords(text, segmentsOf(all[size_t(index)])));
        return lists;
    };
    const std::vector<int> freeLeft = unpaired(used.left);
    const std::vector<int> freeRight = unpaired(used.right);
    candidates = alikeLists(wordsOf(freeLeft, sides.left.text, left),
                            wordsOf(freeRight, sides.right.text, right), SharedByWords);
    for (Candidate& candidate : candidates) {
        candidate.left = freeLeft[size_t(candidate.left)];
        candidate.right = freeRight[size_t(candidate.right)];
    }
    const IndexPairs more = bestPairs(std::move(candidates));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

IndexPairs pairSpeakers(const FindingSides& sides, const IndexPairs& quotations)
{
    const std::vector<Speaker>& left = sides.leftFound.speakers;
    const std::vector<Speaker>& right = sides.rightFound.speakers;
    // Names can only be one where they share a word, or have none at all.
    std::vector<QStringList> leftWords;
    std::vector<QStringList> rightWords;
    QHash<QString, std::vector<int>> named;
    const auto keysOf = [](const QStringList& words) {
        return words.isEmpty() ? QStringList{ QString() } : words;
    };
    for (const Speaker& speaker : left)
        leftWords.push_back(nameWords(speaker.name));
    for (size_t r = 0; r < right.size(); ++r) {
        rightWords.push_back(nameWords(right[r].name));
        for (const QString& word : keysOf(rightWords.back()))
            named[word].push_back(int(r));
    }
    std::vector<Candidate> candidates;
    std::vector<int> metBy(right.size(), -1);
    for (size_t l = 0; l < left.size(); ++l) {
        for (const QString& word : keysOf(leftWords[l])) {
            for (const int r : named.value(word)) {
                if (std::exchange(metBy[size_t(r)], int(l)) == int(l))
                    continue;
                const bool equal = leftWords[l] == rightWords[size_t(r)];
                if (equal || compatibleNames(left[l], right[size_t(r)]))
                    candidates.push_back({ equal ? 2.0 : 1.0, int(l), r });
            }
        }
    }
    IndexPairs pairs = bestPairs(std::move(candidates));
    Used used{ std::vector<bool>(left.size()), std::vector<bool>(right.size()) };
    used.take(pairs);
    const auto isNameless = [](const Speaker& speaker) {
        return speaker.kind == SpeakerKind::Anonymous || speaker.kind == SpeakerKind::Document;
    };
    candidates.clear();
    for (const auto& [l, r] : quotations) {
        const int before = sides.leftFound.quotations[size_t(l)].speaker;
        const int after = sides.rightFound.quotations[size_t(r)].speaker;
        if (before < 0 || after < 0 || used.left[size_t(before)] || used.right[size_t(after)])
            continue;
        const Speaker& a = left[size_t(before)];
        const Speaker& b = right[size_t(after)];
        if (isNameless(a) && isNameless(b) && a.kind == b.kind)
            candidates.push_back({ 1.0, before, after });
    }
    const IndexPairs more = bestPairs(std::move(candidates));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

SpanIndex spansOf(const std::vector<DateMention>& dates)
{
    std::vector<SpanIndex::Entry> entries;
    for (size_t i = 0; i < dates.size(); ++i)
        entries.push_back({ dates[i].span, int(i) });
    return SpanIndex(std::move(entries));
}

bool isVague(const DateMention& date)
{
    return date.value.endsWith(QLatin1StringView("_REF"));
}

IndexPairs pairDates(const FindingSides& sides)
{
    const std::vector<DateMention>& left = sides.leftFound.dates;
    const std::vector<DateMention>& right = sides.rightFound.dates;
    const SpanIndex leftSpans = spansOf(left);
    const SpanIndex rightSpans = spansOf(right);
    std::vector<Candidate> candidates;
    Shared shared(right.size());
    for (size_t l = 0; l < left.size(); ++l) {
        if (isVague(left[l]))
            continue;
        share(sides, left[l].span, rightSpans, shared);
        shared.take([&](int r, int common) {
            if (!isVague(right[size_t(r)]))
                candidates.push_back(
                    { common + (left[l].value == right[size_t(r)].value ? 0.5 : 0.0), int(l), r });
        });
    }
    IndexPairs pairs = bestPairs(std::move(candidates));
    Used used{ std::vector<bool>(left.size()), std::vector<bool>(right.size()) };
    used.take(pairs);

    // Dates that fill the same gap between kept words replace each other, those of one value first; then one
    // value anywhere in one row.
    struct Place {
        int row = -1;
        int gap = -1;
    };
    std::vector<Place> leftPlace(left.size());
    std::vector<Place> rightPlace(right.size());
    int gap = 0;
    for (size_t row = 0; row < sides.comparison.rows.size(); ++row) {
        const Row& group = sides.comparison.rows[row];
        ++gap;
        for (qint32 w = group.firstWord; w < group.lastWord; ++w) {
            const WordRun& run = sides.comparison.words[size_t(w)];
            const bool parts = run.op == WordOp::Same && hasVisibleLetters(run.left.in(sides.left.text));
            gap += parts ? 1 : 0;
            leftSpans.overlapping(run.left, [&](const SpanIndex::Entry& date) {
                Place& place = leftPlace[size_t(date.owner)];
                if (place.gap < 0 || run.op == WordOp::Deleted)
                    place = { int(row), gap };
            });
            rightSpans.overlapping(run.right, [&](const SpanIndex::Entry& date) {
                Place& place = rightPlace[size_t(date.owner)];
                if (place.gap < 0 || run.op == WordOp::Inserted)
                    place = { int(row), gap };
            });
            gap += parts ? 1 : 0;
        }
    }
    std::vector<std::vector<int>> inRow(sides.comparison.rows.size());
    for (size_t r = 0; r < right.size(); ++r) {
        if (!used.right[r] && !isVague(right[r]) && rightPlace[r].row >= 0)
            inRow[size_t(rightPlace[r].row)].push_back(int(r));
    }
    candidates.clear();
    for (size_t l = 0; l < left.size(); ++l) {
        if (used.left[l] || isVague(left[l]) || leftPlace[l].row < 0)
            continue;
        for (const int r : inRow[size_t(leftPlace[l].row)]) {
            const bool sameValue = left[l].value == right[size_t(r)].value;
            const bool sameGap = leftPlace[l].gap == rightPlace[size_t(r)].gap;
            if (sameValue || (sameGap && left[l].type == right[size_t(r)].type))
                candidates.push_back({ (sameValue ? 2.0 : 0.0) + (sameGap ? 1.0 : 0.0), int(l), r });
        }
    }
    const IndexPairs more = bestPairs(std::move(candidates));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

} // namespace Redraft
