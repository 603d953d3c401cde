// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Collation of N versions: which paragraphs of all versions belong together (the table of the output), and
/// the level rows that the panes are laid out by.
///
///     v0  A B C        comparison rows          level rows (monotone; a move stands alone on both its ends)
///     v1  C A B'       (C|C) moved (A|A) (B|B')    [   | C ]  [ A | A ]  [ B | B' ]  [ C |   ]
#pragma once

#include "comparison/comparison.h"

#include <span>
#include <vector>

namespace Redraft {

/// One aligned group: for each version the paragraphs in it (possibly none), ascending.
struct CollationRow {
    std::vector<Indices> versions;

    bool operator==(const CollationRow&) const = default;
};

/// Rows over all versions in reading order. `adjacent[k]` compares version k with k + 1; `counts[k]` is the
/// number of paragraphs of version k. With one version and no comparison each paragraph is a row.
std::vector<CollationRow> collate(std::span<const int> counts, std::span<const Comparison* const> adjacent);

/// Paragraphs [first, last) of a version.
struct IndexRange {
    qint32 first = 0;
    qint32 last = 0;

    bool isEmpty() const { return last <= first; }
    bool operator==(const IndexRange&) const = default;
};

/// Paragraphs that start on one line in all panes. For each version the ranges of all rows tile its
/// paragraphs in order, so that a pane is read from top to bottom as its author wrote it.
struct LevelRow {
    QVarLengthArray<IndexRange, 3> versions;

    bool operator==(const LevelRow&) const = default;
};

std::vector<LevelRow> levelRows(std::span<const int> counts, std::span<const Comparison* const> adjacent);

} // namespace Redraft
