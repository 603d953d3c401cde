// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Exact anchors: paragraphs of equal text, found by hash without looking at a word.
///
///     left    P  Q  *  R  *  S          P, Q, R, S stand once on both sides: anchors. Their heaviest
///     increasing
///             |  |   \/   |  |          chain is P Q S; R is off it: moved when it is long enough.
///     right   P  Q  *  S  *  R          "*" is repeated: never an anchor, but taken along next to one ("Q
///     *").
///
/// What is repeated between two neighbours of the chain is matched in order; whatever is left is for the
/// votes.
#pragma once

#include "comparison/reading.h"

namespace Redraft {

/// Hashes all paragraphs and fills `ids` and `partner` of both sides.
void anchorParagraphs(Model& model, Watch& watch);

/// Whether two paragraphs have the same text, line ends counted as spaces.
bool sameText(QStringView left, QStringView right);

} // namespace Redraft
