// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pieces are a row as a reader gets it, in one column: the words of both sides in reading order, each kept,
/// inserted or deleted, with a break where one side's paragraph ends inside the row (a split, a merge). Views
/// into the two articles' texts, which must outlive them; the text of a paragraph that was hard-wrapped still
/// holds its line ends.
///
///     split   left  "One. Two."      right  "One."  "Two, at last."
///     pieces  same "One."  break  same "Two"  inserted ", at last"  same "."
#pragma once

#include "comparison/comparison.h"

#include <vector>

namespace Redraft {

struct Piece {
    enum class Kind { Same, Inserted, Deleted, Break };

    Kind kind = Kind::Same;
    bool moved = false; ///< the words stand elsewhere on the other side
    Change change = Change::None; ///< of inserted and deleted: not None when only this differs
    QStringView text; ///< empty: Break

    bool operator==(const Piece&) const = default;
};

/// A kept run whose typography or case differs is given as deleted and inserted.
std::vector<Piece> pieces(const Article& left, const Article& right, const Comparison& comparison,
                          const Row& row);

/// The same for one side alone, as two columns show it: Same and either Deleted (left) or Inserted (right),
/// with a break between that side's paragraphs.
std::vector<Piece> leftPieces(const Article& left, const Article& right, const Comparison& comparison,
                              const Row& row);
std::vector<Piece> rightPieces(const Article& left, const Article& right, const Comparison& comparison,
                               const Row& row);

} // namespace Redraft
