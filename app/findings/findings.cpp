// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findings.h"

#include "findings/findingparts.h"
#include "findings/findingwords.h"

#include <algorithm>

namespace Redraft {

namespace {

/// Whether the words of two places are the same. Most are to the letter, and have not to be taken apart for
/// it.
bool haveSameWords(const FindingSides& sides, const std::vector<Span>& left, const std::vector<Span>& right)
{
    const auto isEqual = [&sides](Span a, Span b) { return a.in(sides.left.text) == b.in(sides.right.text); };
    return std::ranges::equal(left, right, isEqual)
        || findingWords(sides.left.text, left) == findingWords(sides.right.text, right);
}

bool isAltered(const FindingSides& sides, const Quotation& left, const Quotation& right)
{
    std::vector<Span> leftParts = segmentsOf(left);
    std::vector<Span> rightParts = segmentsOf(right);
    // Words inside the marks count; a clause without any counts whole.
    if (left.kind == right.kind && left.kind == QuotationKind::Mixed) {
        leftParts = insideMarks(sides.left.text, leftParts);
        rightParts = insideMarks(sides.right.text, rightParts);
    }
    return !haveSameWords(sides, leftParts, rightParts);
}

bool cueChanged(const FindingSides& sides, const Quotation& left, const Quotation& right)
{
    if (left.cue.isEmpty() || right.cue.isEmpty())
        return false;
    return !haveSameWords(sides, { left.cue }, { right.cue });
}

std::vector<QuotationFinding> quotationFindings(const FindingSides& sides, const IndexPairs& pairs,
                                                const IndexPairs& speakers)
{
    std::vector<int> rightSpeaker(sides.leftFound.speakers.size(), -1);
    for (const auto& [left, right] : speakers)
        rightSpeaker[size_t(left)] = right;
    std::vector<QuotationFinding> found;
    for (const auto& [left, right] :
         inReadingOrder(pairs, sides.leftFound.quotations.size(), sides.rightFound.quotations.size())) {
        QuotationFinding finding{ .left = left, .right = right };
        if (left < 0) {
            finding.kind = QuotationChange::Added;
        } else if (right < 0) {
            finding.kind = QuotationChange::Dropped;
        } else {
            const Quotation& before = sides.leftFound.quotations[size_t(left)];
            const Quotation& after = sides.rightFound.quotations[size_t(right)];
            finding.altered = isAltered(sides, before, after);
            finding.cueChanged = cueChanged(sides, before, after);
            const bool known = before.speaker >= 0 && after.speaker >= 0;
            const bool same = known && rightSpeaker[size_t(before.speaker)] == after.speaker;
            finding.kind = known && !same ? QuotationChange::Reattributed
                : finding.altered         ? QuotationChange::Altered
                                          : QuotationChange::Same;
        }
        found.push_back(finding);
    }
    return found;
}

std::vector<SpeakerFinding> speakerFindings(const FindingSides& sides, const IndexPairs& pairs)
{
    std::vector<SpeakerFinding> found;
    for (const auto& [left, right] :
         inReadingOrder(pairs, sides.leftFound.speakers.size(), sides.rightFound.speakers.size())) {
        const SpeakerChange kind = left < 0 ? SpeakerChange::Added
            : right < 0                     ? SpeakerChange::Dropped
                                            : SpeakerChange::Kept;
        found.push_back({ kind, left, right });
    }
    return found;
}

std::vector<DateFinding> dateFindings(const FindingSides& sides, const IndexPairs& pairs)
{
    std::vector<DateFinding> found;
    for (const auto& [left, right] :
         inReadingOrder(pairs, sides.leftFound.dates.size(), sides.rightFound.dates.size())) {
        const bool vague = left >= 0 ? isVague(sides.leftFound.dates[size_t(left)])
                                     : isVague(sides.rightFound.dates[size_t(right)]);
        if (vague)
            continue;
        DateFinding finding{ .left = left, .right = right };
        if (left < 0) {
            finding.kind = DateChange::Added;
        } else if (right < 0) {
            finding.kind = DateChange::Dropped;
        } else {
            const DateMention& before = sides.leftFound.dates[size_t(left)];
            const DateMention& after = sides.rightFound.dates[size_t(right)];
            finding.kind = before.value == after.value ? DateChange::Same : DateChange::Changed;
            finding.reworded =
                finding.kind == DateChange::Same && !haveSameWords(sides, { before.span }, { after.span });
        }
        found.push_back(finding);
    }
    return found;
}

} // namespace

IndexPairs bestPairs(std::vector<Candidate> candidates)
{
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.weight != b.weight)
            return a.weight > b.weight;
        // The same order with the sides exchanged, so that findings mirror each other.
        const auto place = [](const Candidate& c) {
            return std::tuple(std::abs(c.left - c.right), std::min(c.left, c.right),
                              std::max(c.left, c.right), c.left);
        };
        return place(a) < place(b);
    });
    IndexPairs pairs;
    std::vector<bool> used[2];
    const auto take = [](std::vector<bool>& side, int index) {
        if (size_t(index) >= side.size())
            side.resize(size_t(index) + 1);
        side[size_t(index)] = true;
    };
    const auto isTaken = [](const std::vector<bool>& side, int index) {
        return size_t(index) < side.size() && side[size_t(index)];
    };
    for (const Candidate& candidate : candidates) {
        if (isTaken(used[0], candidate.left) || isTaken(used[1], candidate.right))
            continue;
        take(used[0], candidate.left);
        take(used[1], candidate.right);
        pairs.emplace_back(candidate.left, candidate.right);
    }
    return pairs;
}

IndexPairs inReadingOrder(const IndexPairs& pairs, size_t leftCount, size_t rightCount)
{
    std::vector<int> leftOf(rightCount, -1);
    std::vector<bool> paired(leftCount, false);
    for (const auto& [left, right] : pairs) {
        leftOf[size_t(right)] = left;
        paired[size_t(left)] = true;
    }
    IndexPairs ordered;
    // What was dropped stands behind whatever holds the left index before it.
    const auto dropped = [&](size_t left) {
        for (; left < leftCount && !paired[left]; ++left)
            ordered.emplace_back(int(left), -1);
    };
    dropped(0);
    for (size_t right = 0; right < rightCount; ++right) {
        ordered.emplace_back(leftOf[right], int(right));
        if (leftOf[right] >= 0)
            dropped(size_t(leftOf[right]) + 1);
    }
    return ordered;
}

Findings findings(const Article& left, const Extraction& leftFound, const Article& right,
                  const Extraction& rightFound, const Comparison& comparison)
{
    const WordMap map(left, right, comparison);
    const FindingSides sides{ left, leftFound, right, rightFound, comparison, map };
    const IndexPairs quotations = pairQuotations(sides);
    const IndexPairs speakers = pairSpeakers(sides, quotations);
    Findings found;
    found.speakers = speakerFindings(sides, speakers);
    found.quotations = quotationFindings(sides, quotations, speakers);
    found.dates = dateFindings(sides, pairDates(sides));
    found.facts = facts(sides, found.dates);
    return found;
}

} // namespace Redraft
