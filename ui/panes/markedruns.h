// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a block's words is marked as changed, from the comparisons with both neighbours, in one place for
/// whoever draws it and whoever speaks it.
#pragma once

#include "panes/flow.h"

namespace Redraft {

struct MarkedRun {
    Span span; ///< in the article's text, inside the block, not empty
    WordRun run;

    bool operator==(const MarkedRun&) const = default;
};

/// In the order of the text for each neighbour, the version before first. Paragraphs that are new, gone or
/// rewritten as a whole have none.
std::vector<MarkedRun> markedRuns(const Snapshot& snapshot, const Flow& flow, int version,
                                  const Block& block);

/// The kind of change of a paragraph against the version before; where it is unchanged there, the one after.
ChangeKind kindOf(const Snapshot& snapshot, const Flow& flow, int version, int paragraph);

} // namespace Redraft
