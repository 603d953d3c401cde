// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findingparts.h"
#include "findings/findingwords.h"

#include <algorithm>

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

    std::vector<Candidate> candidates;
    for (size_t l = 0; l < left.size(); ++l) {
        std::vector<Span> pieces;
        for (const Span segment : segmentsOf(left[l])) {
            const std::vector<Span> more = sides.map.toRight(segment);
            pieces.insert(pieces.end(), more.begin(), more.end());
        }
        for (size_t r = 0; r < right.size(); ++r) {
            int shared = 0;
            for (const Span segment : segmentsOf(right[r])) {
                for (const Span piece : pieces) {
                    const Span common{ std::max(piece.start, segment.start),
                                       std::min(piece.end, segment.end) };
                    if (!common.isEmpty())
                        shared += visibleLetters(common.in(sides.right.text));
                }
            }
            const int shorter = std::min(leftLetters[l], rightLetters[r]);
            if (shared > 0 && shared >= SharedByPlace * shorter)
                candidates.push_back({ double(shared), int(l), int(r) });
        }
    }
    IndexPairs pairs = bestPairs(std::move(candidates));

    Used used{ std::vector<bool>(left.size()), std::vector<bool>(right.size()) };
    used.take(pairs);
    candidates.clear();
    for (size_t l = 0; l < left.size(); ++l) {
        if (used.left[l])
            continue;
        const QStringList words = findingWords(sides.left.text, segmentsOf(left[l]));
        for (size_t r = 0; r < right.size(); ++r) {
            if (used.right[r])
                continue;
            const double likeness = wordLikeness(words, findingWords(sides.right.text, segmentsOf(right[r])));
            if (likeness >= SharedByWords)
                candidates.push_back({ likeness, int(l), int(r) });
        }
    }
    const IndexPairs more = bestPairs(std::move(candidates));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

IndexPairs pairSpeakers(const FindingSides& sides, const IndexPairs& quotations)
{
    const std::vector<Speaker>& left = sides.leftFound.speakers;
    const std::vector<Speaker>& right = sides.rightFound.speakers;
    std::vector<Candidate> candidates;
    for (size_t l = 0; l < left.size(); ++l) {
        for (size_t r = 0; r < right.size(); ++r) {
            const bool equal = nameWords(left[l].name) == nameWords(right[r].name);
            if (equal || compatibleNames(left[l], right[r]))
                candidates.push_back({ equal ? 2.0 : 1.0, int(l), int(r) });
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
    std::vector<Candidate> candidates;
    for (size_t l = 0; l < left.size(); ++l) {
        for (size_t r = 0; r < right.size(); ++r) {
            if (isVague(left[l]) || isVague(right[r]))
                continue;
            const int shared = sides.map.shared({ left[l].span }, { right[r].span });
            if (shared > 0)
                candidates.push_back(
                    { shared + (left[l].value == right[r].value ? 0.5 : 0.0), int(l), int(r) });
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
            for (size_t l = 0; l < left.size(); ++l) {
                if (left[l].span.overlaps(run.left) && (leftPlace[l].gap < 0 || run.op == WordOp::Deleted))
                    leftPlace[l] = { int(row), gap };
            }
            for (size_t r = 0; r < right.size(); ++r) {
                if (right[r].span.overlaps(run.right)
                    && (rightPlace[r].gap < 0 || run.op == WordOp::Inserted))
                    rightPlace[r] = { int(row), gap };
            }
            gap += parts ? 1 : 0;
        }
    }
    candidates.clear();
    for (size_t l = 0; l < left.size(); ++l) {
        for (size_t r = 0; r < right.size(); ++r) {
            if (used.left[l] || used.right[r] || isVague(left[l]) || isVague(right[r]) || leftPlace[l].row < 0
                || leftPlace[l].row != rightPlace[r].row)
                continue;
            const bool sameValue = left[l].value == right[r].value;
            const bool sameGap = leftPlace[l].gap == rightPlace[r].gap;
            if (sameValue || (sameGap && left[l].type == right[r].type))
                candidates.push_back({ (sameValue ? 2.0 : 0.0) + (sameGap ? 1.0 : 0.0), int(l), int(r) });
        }
    }
    const IndexPairs more = bestPairs(std::move(candidates));
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
}

} // namespace Redraft
