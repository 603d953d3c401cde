// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Findings in words, for the reports that people read: one line each, in sections, plain text.
#pragma once

#include "report/report.h"

#include <QString>

#include <vector>

namespace Redraft {

struct FindingLine {
    enum class Sign { Kept, Added, Dropped, Changed };

    Sign sign = Sign::Kept;
    QString text;

    bool operator==(const FindingLine&) const = default;
};

struct FindingSection {
    QString title; ///< "Speakers"
    std::vector<FindingLine> lines; ///< never empty

    bool operator==(const FindingSection&) const = default;
};

/// Speakers, altered and re-attributed quotations, dates, facts; sections without a line are left out.
/// Quotations that are merely new or gone stand in the text itself, so that only their speakers are listed.
/// Dates that are the same on both sides are left out.
std::vector<FindingSection> findingSections(const Report& report, const ReportPair& pair);

/// What stands in one version: its speakers, quotations and dates.
std::vector<FindingSection> extractionSections(const Article& article, const Extraction& extraction);

/// "Bessma Momani, senior fellow, Centre for International Governance and Innovation"
QString speakerInWords(const Speaker& speaker);

/// "“Friday morning” = 2020-01-03TMO"
QString dateInWords(const Article& article, const DateMention& date);

} // namespace Redraft
