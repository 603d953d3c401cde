// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentence rows: the sentences of both articles, and which belong together, row by row. Paragraphs of equal
/// text are cut once: the other side's sentences stand at the same places.
#pragma once

#include "comparison/core.h"

namespace Redraft {

/// Fills the sentence members of `into`, whose rows are there; `groups[k]` is the group of row k, -1: none.
void makeSentenceRows(const Core& core, const std::vector<qint32>& groups, Comparison& into, Watch& watch);

} // namespace Redraft
