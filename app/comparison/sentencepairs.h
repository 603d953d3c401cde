// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences of a group: which belong together, in order (1-1, 1-2, 2-1, 1-3, 3-1), and which moved within
/// it.
///
///     left    A   B   C   D          A–A  equal ends first
///     right   A   C   B'  D1 D2      B–B' C–C  the programme keeps the heavier, the other is a moved
///     sentence
///                                    D–D1 D2  each part is in the whole, and the whole is more alike than a
///                                    part
#pragma once

#include "comparison/likeness.h"
#include "comparison/programme.h"
#include "comparison/reading.h"

namespace Redraft {

/// Who voted for whom; per left sentence, right is -1 where nobody was found.
struct Ballot {
    std::vector<Vote> ofLeft;
};

class SentencePairing {
public:
    SentencePairing(const Model& model, const Ballot& ballot, Watch& watch);

    /// Fills `group.sentences`: every sentence of the group is in one entry, in the order of the left side
    /// (those of the right side alone at the end).
    void pair(Group& group);

private:
    void programme(size_t i0, size_t i1, size_t j0, size_t j1);
    void link(const Joint& step, bool moved); ///< numbers are places in m_lefts and m_rights
    float likeness(Stretch left, Stretch right); ///< of neighbouring sentences, with their opening words
    float value(const Joint& step);
    void movedWithin();
    void pairLonely();

    const Model& m_model;
    const Ballot& m_ballot;
    Watch& m_watch;
    Likeness m_likeness;
    std::vector<qint32> m_lefts; // sentence numbers, in order
    std::vector<qint32> m_rights;
    std::vector<bool> m_takenLeft;
    std::vector<bool> m_takenRight;
    std::vector<SentencePair> m_pairs;
    std::vector<float> m_single; // likeness of each pair of the stretch at hand
    size_t m_firstLeft = 0;
    size_t m_firstRight = 0;
    size_t m_width = 0;
    Programme m_programme;
};

/// Whether a sentence that stands elsewhere on the other side is to be called moved: equal ones of three
/// words or more, edited ones of enough characters.
bool countsAsMoved(const Model& model, const Vote& vote);

} // namespace Redraft
