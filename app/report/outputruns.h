// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The word runs of a row as the machine-readable output has them. There, "same" promises equal characters
/// but for white space, so that a program can rely on it; the comparison also keeps words that are the same
/// to a reader (curly and straight quotes, composed and decomposed accents). Such a run is cut at white
/// space, and the words whose characters differ become deleted and inserted with `change` saying that only
/// their form differs. What the user chose to ignore stays the same.
///
///     run      same “We will” → "We will"      output   deleted “We, inserted "We, same ␣, deleted will”,
///     inserted will"
#pragma once

#include "comparison/comparison.h"

#include <vector>

namespace Redraft {

/// Appends the run; `ignored` tells that the row is the same only because its differences are ignored or
/// none.
void appendOutputRuns(const Article& left, const Article& right, const WordRun& run, bool ignored,
                      std::vector<WordRun>& into);

} // namespace Redraft
