// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Gaps: what lies between two neighbours of the chain and has no links yet – headings, dialogue, rewritten
/// paragraphs. Here place is evidence: a monotone dynamic programme pairs 1-1, 1-2, 2-1, 1-3, 3-1.
///
///     left    …P  h1  x        …            h1 "Local results", h2 "LOCAL RESULTS 2020"
///     right   …P  h2  y1  y2   …            h1–h2, x–(y1 y2)
///
/// Then a paragraph beside a group joins it when the group's sides become more alike by it.
#pragma once

#include "comparison/reading.h"

namespace Redraft {

/// Adds the groups found; `groups` stays ordered by the first left paragraph only among the old ones.
void fillGaps(const Model& model, std::vector<Group>& groups, Watch& watch);

} // namespace Redraft
