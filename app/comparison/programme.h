// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The monotone programme: the pairing of two short lists, in order, whose values sum up to the most. A pair
/// is one with one, or one with two or three neighbours of the other list (a split or merge); what is in no
/// pair stays alone, which is worth nothing. Used for paragraphs between linked neighbours (gaps.h) and for
/// sentences within linked paragraphs (sentencepairs.h); they differ in what a pair is worth.
///
///     left    A   B   C              value(A,x) .7   value(B,y z) .6   value(C,y) .2
///     right   x   y   z   w          best: A–x, B–y z; C and w alone (1.3)
///
/// n × m steps of five values each, by dynamic programming from the end: a small gap is affordable, a large
/// one is left to the votes. Ties go to the earlier choice: leave the left one alone, then the right one,
/// then the smaller shape. Where the two lists exchange their places, that order would exchange as well;
/// compare() compares in one canonical order therefore.
#pragma once

#include <QtTypes>

#include <iterator>
#include <vector>

namespace Redraft {

/// Neighbours of both lists that belong together: [left, left + lefts) and [right, right + rights).
struct Joint {
    size_t left = 0;
    size_t lefts = 1;
    size_t right = 0;
    size_t rights = 1;
};

class Programme {
public:
    /// The best steps, in order, for lists of n and m. `value(step)` says what a pair is worth; 0 or less: it
    /// is none. The result stands until the next run.
    template <typename Value> const std::vector<Joint>& run(size_t n, size_t m, const Value& value)
    {
        struct Shape {
            quint8 lefts;
            quint8 rights;
        };
        static constexpr Shape shapes[] = { { 1, 1 }, { 1, 2 }, { 2, 1 }, { 1, 3 },
                                            { 3, 1 }, { 1, 0 }, { 0, 1 } };
        constexpr qint8 pairs = 5;
        constexpr qint8 leaveLeft = 5;
        constexpr qint8 leaveRight = 6;
        constexpr qint8 end = -1;
        const size_t width = m + 1;
        m_best.assign((n + 1) * width, 0);
        m_choice.assign((n + 1) * width, end);
        for (size_t i = n + 1; i-- > 0;) {
            for (size_t j = m + 1; j-- > 0;) {
                float best = 0;
                qint8 choice = end;
                const auto consider = [&](qint8 shape, float worth, size_t a, size_t b) {
                    const float total = worth + m_best[a * width + b];
                    if (total > best) {
                        best = total;
                        choice = shape;
                    }
                };
                if (i < n)
                    consider(leaveLeft, 0, i + 1, j);
                if (j < m)
                    consider(leaveRight, 0, i, j + 1);
                for (qint8 s = 0; s < pairs; ++s) {
                    const size_t a = i + shapes[s].lefts;
                    const size_t b = j + shapes[s].rights;
                    if (a > n || b > m)
                        continue;
                    const float worth = value(Joint{ i, shapes[s].lefts, j, shapes[s].rights });
                    if (worth > 0)
                        consider(s, worth, a, b);
                }
                m_best[i * width + j] = best;
                m_choice[i * width + j] = choice;
            }
        }
        m_steps.clear();
        for (size_t i = 0, j = 0; i < n && j < m;) {
            const qint8 choice = m_choice[i * width + j];
            if (choice == end)
                break;
            if (choice < pairs)
                m_steps.push_back({ i, shapes[choice].lefts, j, shapes[choice].rights });
            i += shapes[choice].lefts;
            j += shapes[choice].rights;
        }
        return m_steps;
    }

private:
    std::vector<float> m_best; // per (i, j): what is to be had from there on
    std::vector<qint8> m_choice;
    std::vector<Joint> m_steps;
};

} // namespace Redraft
