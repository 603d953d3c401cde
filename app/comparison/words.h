// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words: which tokens of two sentences are kept. The heaviest common run first, then what lies on either
/// side of it – people mark changes like that, not by the least number of edits:
///
///     left    the red fox | jumped over the lazy dog            run "jumped over the" splits the sentence
///     right   a brown fox | jumped over the sleeping dog        left of it: "fox"; right of it: "dog"
///
/// A run counts by what its words say: function words and signs are light. Runs too light to be worth an
/// island between two changes are not kept; a change that can slide is put where a reader would put it; a
/// phrase that stands elsewhere in the same sentence is kept as moved. Nothing is given up at any size: long
/// stretches are split at words that stand once (sequence.h) before runs are searched.
#pragma once

#include "comparison/reading.h"

#include <vector>

namespace Redraft {

/// Aligns the tokens of one pair after the other; holds the scratch memory. One per thread.
class WordAligner {
public:
    WordAligner(const Model& model, Watch& watch);

    /// Appends the kept tokens of two token sequences (indices into the readings, ascending).
    void align(const std::vector<qint32>& left, const std::vector<qint32>& right,
               std::vector<TokenPair>& into);

    /// The same for two sentences of equal keys, which nearly always keep every token. False: not these; they
    /// are for align().
    bool alignAlike(Stretch left, Stretch right, std::vector<TokenPair>& into) const;

private:
    struct Range {
        qint32 a0, a1, b0, b1;
    };
    struct Run {
        qint32 a = 0;
        qint32 b = 0;
        qint32 length = 0;
        float weight = 0;
    };

    void match(Range range);
    void anchorLong(Range range);
    Run heaviestRun(Range range);
    bool isWorthKeeping(const Run& run, Range range) const;
    void join(qint32 a, qint32 b, qint32 length);
    void absorbIslands();
    void absorbSwaps();
    void slide();
    bool slideOne(std::vector<qint32>& mine, std::vector<qint32>& other, const std::vector<qint32>& tokens,
                  const Reading& side, qint32 first, qint32 last);
    void movedPhrases();
    void giveUpWhenLittleIsLeft();
    float weightOf(qint32 a0, qint32 a1) const;

    const Model& m_model;
    Watch& m_watch;
    const std::vector<qint32>* m_left = nullptr;
    const std::vector<qint32>* m_right = nullptr;
    std::vector<quint32> m_a; // keys
    std::vector<quint32> m_b;
    std::vector<float> m_weightA;
    std::vector<float> m_weightB;
    std::vector<qint32> m_ofA; // matched position on the other side, -1: none
    std::vector<qint32> m_ofB;
    std::vector<bool> m_movedA;
    std::vector<bool> m_movedB;
    std::vector<Range> m_work;
    std::vector<qint32> m_head; // per key: last position in the range of b; -1 between calls
    std::vector<qint32> m_next;
    std::vector<qint32> m_row; // per position in b: the row of a whose run ends there
    std::vector<qint32> m_length;
    std::vector<float> m_runWeight;
};

} // namespace Redraft
