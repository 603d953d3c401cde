// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Report is what every writer of this room writes: the versions, the pairs that are told, in order, and
/// the adjacent comparisons that the collation is made of. A pair is usually adjacent; a report against one
/// base version tells that version against each other one. Values are shared with the snapshot that the
/// report came from.
#pragma once

#include "report/snapshot.h"

#include <memory>
#include <vector>

namespace Redraft {

/// Version `left` against version `right`.
struct ReportPair {
    int left = 0;
    int right = 1;
    std::shared_ptr<const Comparison> comparison; ///< never null
    std::shared_ptr<const Findings> findings; ///< never null; empty when the report has no findings
};

struct Report {
    std::vector<Version> versions;
    std::vector<ReportPair> pairs;
    std::vector<std::shared_ptr<const Comparison>> adjacent; ///< [k] compares version k with k + 1
    bool findings = true; ///< speakers, quotations, dates and what changed among them are part of the report

    /// Whether any pair that is told differs.
    bool differs() const;
};

/// The report of a snapshot, pair by adjacent pair.
Report makeReport(const Snapshot& snapshot, bool findings = true);

/// The same with version `base` (0-based) told against each other version in order; compares the pairs that
/// the snapshot does not have. Fails only with Cancelled.
Result<Report> makeReport(const Snapshot& snapshot, int base, const SnapshotOptions& options,
                          const Tick& tick = {});

/// The pair alone as a snapshot of two versions, for describe().
Snapshot pairAlone(const Report& report, const ReportPair& pair);

/// One row per aligned group over all versions.
std::vector<CollationRow> collation(const Report& report);

/// The sentences of one version, which the sentence rows of its comparisons count in.
std::vector<Span> sentencesOf(const Report& report, int version);

} // namespace Redraft
