// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Runs: from kept tokens to the spans of a row. Every character of the row's paragraphs is in exactly one
/// run; the white space behind a token goes with it, so that what is inserted or deleted takes its space
/// along:
///
///     left    the |cat |sat              same "the ", deleted "cat ", inserted "old dog ", same "sat"
///     right   the |old dog |sat          (of a replacement's two spaces the next kept run takes both)
///
/// Runs stand in the order of the right side, deleted ones behind their left predecessor. A run never goes
/// over the end of a paragraph.
#pragma once

#include "comparison/core.h"

namespace Redraft {

class RunBuilder {
public:
    RunBuilder(const Core& core, const CompareOptions& options);

    /// Appends the runs of a group that is not exact (or of a deleted or inserted paragraph: one side empty),
    /// and sets the row's change and similarity and the word counts.
    void build(const Group& group, Row& row, Counts& counts, std::vector<WordRun>& into);

private:
    struct Side {
        const Reading* reading = nullptr;
        const std::vector<bool>* movedAway = nullptr;
        std::vector<qint32> tokens;
        std::vector<qint32> of; // position on the other side; -1: none
        std::vector<bool> moved;
        std::vector<Span> spans; // each token with the space behind it
        std::vector<qint32> paragraph;
        std::vector<qint32> sentence; // only for the coarser granularities
    };

    void load(Side& side, const Indices& paragraphs) const;
    void coarsen(const Group& group);
    void straighten();
    bool isAsWritten(size_t i, size_t j) const;
    Change changeAt(size_t i, size_t j, bool goesOn) const;
    bool goesOn(size_t i, size_t j) const;
    void shareSpaces(std::vector<WordRun>& runs, size_t first) const;

    const Core& m_core;
    const CompareOptions& m_options;
    Side m_left;
    Side m_right;
};

} // namespace Redraft
