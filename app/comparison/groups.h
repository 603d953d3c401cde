// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Groups: from votes to paragraphs that belong together.
///
///     votes       s1→t1 (90)  s2→t3 (70)        characters voted between paragraphs P and Q, R
///     links       P–Q 90, P–R 70                a quarter of the smaller one, or 150 characters, make a link
///     chain       heaviest increasing chain of all links, exact ones included; what is off it has moved
///     groups      P | Q R                       one left and several right: a split; the other way: a merge
///
/// A group is one paragraph with one or several of the other side, or two with two. Where links would join
/// more, the lightest go. A link off the chain needs evidence of its own, and repeated paragraphs never claim
/// a move.
#pragma once

#include "comparison/reading.h"

namespace Redraft {

/// Groups with both sides, by their first left paragraph. What is in none is deleted or inserted, unless the
/// gaps (gaps.h) pair it.
std::vector<Group> groupParagraphs(Model& model, const std::vector<Vote>& votes, Watch& watch);

} // namespace Redraft
