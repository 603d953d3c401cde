// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Assembly: rows in reading order, their runs, the sentences and the counts.
///
///     reading order    right side first to last; a deleted paragraph behind its left predecessor
///     left  A B C D    right  C A X D     →  (C|C) moved, (A|A), (B|) deleted, (|X) inserted, (D|D)
#pragma once

#include "comparison/core.h"

namespace Redraft {

Comparison assemble(const Core& core, const CompareOptions& options, Watch& watch);

} // namespace Redraft
