// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts that findings() is put together from. `pairs` hold a left and a right index each, ascending by
/// the right; what stands in no pair was added or dropped.
#pragma once

#include "findings/findings.h"
#include "findings/spanindex.h"
#include "findings/wordmap.h"

namespace Redraft {

struct FindingSides {
    const Article& left;
    const Extraction& leftFound;
    const Article& right;
    const Extraction& rightFound;
    const Comparison& comparison;
    const WordMap& map;
};

using IndexPairs = std::vector<std::pair<int, int>>;

/// Which quotations are one quotation: by the words that they share in the alignment, then, where wording was
/// moved or rewritten, by the words alone.
IndexPairs pairQuotations(const FindingSides& sides);

/// Who is who: by name, exactly and then compatibly; those without a name by a quotation that they share.
IndexPairs pairSpeakers(const FindingSides& sides, const IndexPairs& quotations);

/// "now", "recently": no date that could change; findings leave them out.
bool isVague(const DateMention& date);

SpanIndex spansOf(const std::vector<DateMention>& dates);

/// Which dates are one date: by their place in the alignment, then by value, then by the gap that both fill.
IndexPairs pairDates(const FindingSides& sides);

/// Numbers, names and dates that replace each other in edited rows.
std::vector<FactFinding> facts(const FindingSides& sides, const std::vector<DateFinding>& dates);

/// Puts pairs and what is left over into reading order: by the right side, what was dropped after what stood
/// before it.
IndexPairs inReadingOrder(const IndexPairs& pairs, size_t leftCount, size_t rightCount);

/// The best pairs first (ties by place), each index once.
struct Candidate {
    double weight = 0;
    int left = 0;
    int right = 0;
};
IndexPairs bestPairs(std::vector<Candidate> candidates);

} // namespace Redraft
