// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Redline is both versions of a pair as one text, as an editor marks up a page: what was taken out stands,
/// struck, before what was put in; a moved paragraph stands where it is now and, struck, where it was.
///
///     left    "A b"  "C"  "D"          redline   "A [-b-]{+x+}"   "[-C-]"   "D"   "C"
///     right   "A x"  "D"  "C"                     edited           moved, both its ends
///
/// It is shown by the same panes as the versions themselves: a snapshot of one version, the merged article,
/// whose one pair compares it with nothing to its left (Pair::left is -1). Rows are those of the pair, one
/// for one, with the same numbers; Row::left still counts the left version's paragraphs, Row::right those of
/// the merged article. Deleted runs have a place in the merged text: their `right` is not empty.
#pragma once

#include "report/snapshot.h"

namespace Redraft {

class Redline {
public:
    Redline() = default;
    /// Linear. `pair` is an index into snapshot.pairs.
    Redline(const Snapshot& snapshot, int pair);

    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }

    /// Where a passage of the pair's left or right version stands in the merged text; empty and (0, 0) where
    /// it does not. Text of both versions that is the same stands there once.
    Span placed(bool right, Span span) const;
    /// The other way round: the position in the right version (or else the left one) that the merged text has
    /// at `position`.
    struct Origin {
        bool right = true;
        qint32 position = 0;

        bool operator==(const Origin&) const = default;
    };
    Origin origin(qint32 position) const;

private:
    friend class RedlineMaker;

    /// A stretch of the merged text and where it comes from; -1: not from there.
    struct Piece {
        Span merged;
        qint32 left = -1;
        qint32 right = -1;
        qint32 leftLength = 0; // may differ from merged where only typography or space does
    };

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<Piece> m_pieces; // in the order of the merged text
    std::vector<qint32> m_byLeft; // indices of pieces, ascending by their place in the version
    std::vector<qint32> m_byRight;
};

} // namespace Redraft
