// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Snapshot is everything that the window shows at one moment, as one immutable value handed on by shared
/// pointer: the versions, the comparison of each adjacent pair with its findings, and the level rows over all
/// versions. The Session makes a new one whenever something changed; nobody alters one. The headless program
/// and every report writer read the same value.
#pragma once

#include "comparison/collation.h"
#include "extraction/extraction.h"
#include "findings/corrections.h"
#include "findings/findings.h"

#include <functional>
#include <memory>
#include <vector>

namespace Redraft {

struct Version {
    QString label; ///< shown in the header: the file's name, or "Pasted text"
    QString path; ///< empty: pasted
    std::shared_ptr<const Article> article; ///< never null
    std::shared_ptr<const Extraction> extraction; ///< never null
};

/// Versions `left` and `left + 1` side by side. In a redline (redline.h) `left` is -1.
struct Pair {
    int left = 0;
    std::shared_ptr<const Comparison> comparison; ///< never null
    std::shared_ptr<const Findings> findings; ///< never null; with the dismissed ones
    Dismissed dismissed = {}; ///< findings that the user does not want to be shown
};

/// Whether speakers and dates were looked for: before that, extractions and findings are empty.
enum class Search { Done, Going, Stopped };

struct Snapshot {
    std::vector<Version> versions;
    std::vector<Pair> pairs; ///< versions.size() - 1, or none
    std::vector<LevelRow> rows;
    Corrections corrections; ///< what the user set right: already in the extractions, and in Pair::dismissed
    Search search = Search::Done;
};

/// Whether two snapshots show the same page: the same articles under the same names and the same comparisons
/// of them (the very same values, not equal ones). Speakers, dates and findings may differ.
bool isSamePage(const Snapshot& a, const Snapshot& b);

/// A change to step to: a row of a pair's comparison that is not the same on both sides.
struct ChangeItem {
    int pair = 0; ///< index into Snapshot::pairs
    int row = 0; ///< index into that comparison's rows

    bool operator==(const ChangeItem&) const = default;
};

/// What goes into a snapshot besides the articles.
struct SnapshotOptions {
    CompareOptions compare;
    bool findings = true; ///< false: no extraction, no findings; the members are then empty values, not null
    bool levelRows = true; ///< false: no level rows, which only whoever draws needs
    Corrections corrections;

    bool operator==(const SnapshotOptions&) const = default;
};

/// Is given the snapshot when all is compared and speakers and dates are still to be looked for.
using Compared = std::function<void(const Snapshot& snapshot)>;

/// Articles in, snapshot out: comparison of each adjacent pair, level rows, extraction of each version (one
/// without a date of its own takes a sibling's), findings. `labels` may be shorter than `articles`; a missing
/// label is the file's name. Fails only with Cancelled. `tick` and `compared` are called in the calling
/// thread; comparison and extraction of long texts have workers of their own.
Result<Snapshot> makeSnapshot(const std::vector<std::shared_ptr<const Article>>& articles,
                              const QStringList& labels = {}, const SnapshotOptions& options = {},
                              const Tick& tick = {}, const Compared& compared = {});

/// The words that finding `index` of a list of a pair is known by.
FindingKey keyOf(const Snapshot& snapshot, int pair, FindingList list, int index);

/// All changes in reading order (pair by pair for two versions; by level row for more).
std::vector<ChangeItem> changes(const Snapshot& snapshot);

/// The change in words: "Paragraph 4 moved up, 2 words edited". Translated, plain text.
QString describe(const Snapshot& snapshot, const ChangeItem& change);

} // namespace Redraft
