// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Common subsequence of two sequences of small integers, near-linear on anything:
///
///     a   x A b B y C      A, B, C stand once in both: anchors; their heaviest increasing chain splits the
///     work, b   A c B C z        the stretches between are treated alike, and what has no anchors goes to
///     Myers' O(ND)
///                          algorithm in linear space, cut off at a cost as git's is
///
/// (Patience/histogram anchors: Bram Cohen, imara-diff; middle snake: E. Myers 1986.)
#pragma once

#include "comparison/watch.h"

#include <span>
#include <utility>
#include <vector>

namespace Redraft {

using Match = std::pair<qint32, qint32>; ///< positions in a and b

/// Appends matched positions, increasing on both sides. `keys`: every integer is below it.
void commonSubsequence(std::span<const quint32> a, std::span<const quint32> b, quint32 keys, Watch& watch,
                       std::vector<Match>& into);

} // namespace Redraft
