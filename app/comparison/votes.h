// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Votes: sentences find their counterparts anywhere in the other text, without regard to order. Whatever
/// moved, was split or merged shows here before any alignment in order could hide it.
///
///     left    [a b c rare1 d]                     rare1 → sentences 7, 12   (inverted index of rare words)
///     right   7 [a b rare1 d e]  12 [x rare1 y]   likeness .71, .18 → 7, if 7's best is this one too
///
/// Rounds of mutual best, the strictest first; a sentence whose neighbour is linked in step gets a bonus.
/// Words that are in many sentences propose nothing, so that the work stays near-linear whatever the text.
#pragma once

#include "comparison/reading.h"

namespace Redraft {

/// The votes of all analysed sentences, by left sentence.
std::vector<Vote> voteSentences(const Model& model, Watch& watch);

} // namespace Redraft
