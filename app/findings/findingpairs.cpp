// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findingparts.h"
#include "findings/findingwords.h"
#include "findings/spanindex.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <set>
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

SpanIndex spansOf(const std::vector<DateMention>& dates)
{
    SpanIndex index;
    for (size_t i = 0; i < dates.size(); ++i)
        index.add(dates[i].span, int(i));
    index.sort();
    return index;
}

/// The words that tell most about each list, as numbers, the rarest first: two lists whose likeness is
/// `least` or more have one of them in common. (Of n words they must share m = n · least / (2 − least), so
/// one of any n − m + 1 of them.) A word that stands twice in a list is two words.
std::vector<std::vector<int>> telling(const std::vector<QStringList>& left,
                                      const std::vector<QStringList>& right, double least)
{
    std::vector<std::vector<int>> lists;
    QHash<std::pair<QString, int>, int> numbers;
    std::vector<int> often;
    for (const std::vector<QStringList>* side : { &left, &right }) {
        for (const QStringList& words : *side) {
            QHash<QString, int> times;
            std::vector<int>& list = lists.emplace_back();
            for (const QString& word : words) {
                const std::pair key(word, times[word]++);
                const int number = numbers.value(key, int(often.size()));
                if (size_t(number) == often.size()) {
                    numbers.insert(key, number);
                    often.push_back(0);
                }
                ++often[size_t(number)];
                list.push_back(number);
            }
        }
    }
    for (std::vector<int>& list : lists) {
        std::ranges::sort(list, {}, [&](int number) { return std::pair(often[size_t(number)], number); });
        const auto common = size_t(std::ceil(double(list.size()) * least / (2 - least) - 1e-9));
        list.resize(list.empty() ? 0 : list.size() - common + 1);
    }
    return lists;
}

/// The pairs of lists of words whose likeness is `least` or more.
std::vector<Candidate> alike(const std::vector<QStringList>& left, const std::vector<QStringList>& right,
                             double least)
{
    const std::vector<std::vector<int>> words = telling(left, right, least);
    QHash<int, std::vector<int>> with;
    for (size_t r = 0; r < right.size(); ++r) {
        for (const int word : words[left.size() + r])
            with[word].push_back(int(r));
    }
    std::vector<Candidate> candidates;
    for (size_t l = 0; l < left.size(); ++l) {
        std::set<int> sharing;
        for (const int word : words[l]) {
            if (const auto known = with.constFind(word); known != with.constEnd())
                sharing.insert(known->begin(), known->end());
        }
        for (const int r : sharing) {
            const double likeness = wordLikeness(left[l], right[size_t(r)]);
            if (likeness >= least)
                candidates.push_back({ likeness, int(l), r });
        }
    }
    return candidates;
}

} // namespace

IndexPairs pairQuotations(const FindingSides& sides)
{
    const std::vector<Quotation>& left = sides.leftFound.quotations;
    const std::vector<Quotation>& right = sides.rightFound.quotations;
    std::vector<int> leftLetters;
    std::vector<int> rightLetters;
    for (const Quotation& quotation : left)
        leftLetters.push_back(letters(sides.left.text, segmentsOf(quotation)));
    for (const Quotation& quotation : right)
        rightLetters.push_back(letters(sides.right.text, segmentsOf(quotation)));

    SpanIndex places;
    for (size_t r = 0; r < right.size(); ++r) {
        for (const Span segment : segmentsOf(right[r]))
            places.add(segment, int(r));
    }
    places.sort();
    std::vector<Candidate> candidates;
    std::vector<int> shared(right.size());
    for (size_t l = 0; l < left.size(); ++l) {
        std::vector<int> touched;
        for (const Span segment : segmentsOf(left[l])) {
            for (const Span piece : sides.map.toRight(segment)) {
                places.overlapping(piece, [&](int r, Span other) {
                    const Span common{ std::max(piece.start, other.start), std::min(piece.end, other.end) };
                    touched.push_back(r);
                    shared[size_t(r)] += visibleLetters(common.in(sides.right.text));
                });
            }
        }
        for (const int r : touched) {
            const int kept = std::exchange(shared[size_t(r)], 0);
            if (kept > 0 && kept >= SharedByPlace * std::min(leftLetters[l], rightLetters[size_t(r)]))
                candidates.push_back({ double(kept), int(l), r });
        }
    }
    IndexPairs pairs = bestPairs(std::move(candidates));

    Used used{ std::vector<bool>(left.size()), std::vector<bool>(right.size()) };
    used.take(pairs);
    const auto wordsOf = [](const Article& article, const std::vector<Quotation>& quotations,
                            const std::vector<bool>& taken) {
        std::vector<QStringList> words(quotations.size());
        for (size_t i = 0; i < quotations.size(); ++i) {
            if (!taken[i])
                words[i] = findingWords(article.text, segmentsOf(quotations[i]));
        }
        return words;
    };
    const IndexPairs more = bestPairs(
        alike(wordsOf(sides.left, left, used.left), wordsOf(sides.right, right, used.right), SharedByWords));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

IndexPairs pairSpeakers(const FindingSides& sides, const IndexPairs& quotations)
{
    const std::vector<Speaker>& left = sides.leftFound.speakers;
    const std::vector<Speaker>& right = sides.rightFound.speakers;
    // Names that have no word in common are no one's.
    QHash<QString, std::vector<int>> withWord;
    std::vector<QStringList> rightNames;
    for (size_t r = 0; r < right.size(); ++r) {
        rightNames.push_back(nameWords(right[r].name));
        for (const QString& word : std::as_const(rightNames.back()))
            withWord[word].push_back(int(r));
    }
    std::vector<Candidate> candidates;
    for (size_t l = 0; l < left.size(); ++l) {
        const QStringList name = nameWords(left[l].name);
        std::set<int> sharing;
        for (const QString& word : name) {
            const std::vector<int> known = withWord.value(word);
            sharing.insert(known.begin(), known.end());
        }
        for (const int r : sharing) {
            const bool equal = name == rightNames[size_t(r)];
            if (equal || compatibleNames(left[l], right[size_t(r)]))
                candidates.push_back({ equal ? 2.0 : 1.0, int(l), r });
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
    for (size_t l = 0; l < left.size(); ++l) {
        if (isVague(left[l]))
            continue;
        for (const Span piece : sides.map.toRight(left[l].span)) {
            rightSpans.overlapping(piece, [&](int r, Span) {
                const DateMention& other = right[size_t(r)];
                const int shared = isVague(other) ? 0 : sides.map.shared({ left[l].span }, { other.span });
                if (shared > 0)
                    candidates.push_back({ shared + (left[l].value == other.value ? 0.5 : 0.0), int(l), r });
            });
        }
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
            const bool parts = run.op == WordOp::Same && visibleLetters(run.left.in(sides.left.text)) > 0;
            gap += parts ? 1 : 0;
            leftSpans.overlapping(run.left, [&](int l, Span) {
                if (leftPlace[size_t(l)].gap < 0 || run.op == WordOp::Deleted)
                    leftPlace[size_t(l)] = { int(row), gap };
            });
            rightSpans.overlapping(run.right, [&](int r, Span) {
                if (rightPlace[size_t(r)].gap < 0 || run.op == WordOp::Inserted)
                    rightPlace[size_t(r)] = { int(row), gap };
            });
            gap += parts ? 1 : 0;
        }
    }
    QHash<int, std::vector<int>> inRow; // what is left of the right dates
    for (size_t r = 0; r < right.size(); ++r) {
        if (!used.right[r] && !isVague(right[r]) && rightPlace[r].row >= 0)
            inRow[rightPlace[r].row].push_back(int(r));
    }
    candidates.clear();
    for (size_t l = 0; l < left.size(); ++l) {
        if (used.left[l] || isVague(left[l]) || leftPlace[l].row < 0)
            continue;
        for (const int r : inRow.value(leftPlace[l].row)) {
            const DateMention& other = right[size_t(r)];
            const bool sameValue = left[l].value == other.value;
            const bool sameGap = leftPlace[l].gap == rightPlace[size_t(r)].gap;
            if (sameValue || (sameGap && left[l].type == other.type))
                candidates.push_back({ (sameValue ? 2.0 : 0.0) + (sameGap ? 1.0 : 0.0), int(l), r });
        }
    }
    const IndexPairs more = bestPairs(std::move(candidates));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

} // namespace Redraft
