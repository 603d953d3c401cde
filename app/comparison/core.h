// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The core runs the stages and keeps their findings as numbers: groups of paragraphs, pairs of sentences,
/// kept tokens. assembly.h turns them into a Comparison.
///
///     anchors → analysis → votes → groups → gaps → sentence pairs → words → sentences that moved between
///     groups
#pragma once

#include "comparison/reading.h"

namespace Redraft {

/// A sentence that moved from one group (or deleted paragraph) to another.
struct SentenceMove {
    qint32 left = 0;
    qint32 right = 0;
};

struct Core {
    Model model;
    std::vector<Group> groups;
    std::vector<SentenceMove> moves;
    std::vector<bool> movedLeft; ///< per token: kept in a sentence that moved between groups; empty: none
    std::vector<bool> movedRight;
};

/// In the canonical order; `flipped` says that `left` was given as the right article.
Core runStages(const Article& left, const Article& right, const CompareOptions& options, bool flipped,
               Watch& watch);

/// Exchanges the sides.
void exchangeSides(Core& core);

} // namespace Redraft
