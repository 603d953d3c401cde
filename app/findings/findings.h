// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Findings: what changed between two versions among speakers, quotations, dates and facts (numbers, names,
/// dates in changed wording). Pure: two articles, two extractions and their comparison in, a value of indices
/// out. A person is the same by name, a date by value, a quotation by the alignment of its words.
#pragma once

#include "comparison/comparison.h"
#include "extraction/extraction.h"

#include <vector>

namespace Redraft {

enum class SpeakerChange { Kept, Added, Dropped };

struct SpeakerFinding {
    SpeakerChange kind = SpeakerChange::Kept;
    int left = -1; ///< index into the left extraction's speakers; -1: added
    int right = -1; ///< -1: dropped

    bool operator==(const SpeakerFinding&) const = default;
};

enum class QuotationChange { Same, Altered, Added, Dropped, Reattributed };

struct QuotationFinding {
    QuotationChange kind = QuotationChange::Same;
    bool altered = false; ///< a word inside the quotation changed (also where it was reattributed)
    bool cueChanged = false; ///< said → claimed
    int left = -1;
    int right = -1;

    bool operator==(const QuotationFinding&) const = default;
};

enum class DateChange { Same, Changed, Added, Dropped };

struct DateFinding {
    DateChange kind = DateChange::Same;
    bool reworded = false; ///< the same date, written differently
    int left = -1;
    int right = -1;

    bool operator==(const DateFinding&) const = default;
};

enum class FactKind { Number, Name, Date };

struct FactFinding {
    FactKind kind = FactKind::Number;
    Span left; ///< never empty
    Span right; ///< never empty

    bool operator==(const FactFinding&) const = default;
};

struct Findings {
    std::vector<SpeakerFinding> speakers;
    std::vector<QuotationFinding> quotations;
    std::vector<DateFinding> dates;
    std::vector<FactFinding> facts;

    bool operator==(const Findings&) const = default;
};

Findings findings(const Article& left, const Extraction& leftFound, const Article& right,
                  const Extraction& rightFound, const Comparison& comparison);

} // namespace Redraft
