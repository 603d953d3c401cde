// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// BandHeights are the heights of all bands, most of them estimates, as a Fenwick tree (P. M. Fenwick, "A New
/// Data Structure for Cumulative Frequency Tables", 1994): the top of a band, the band at a height and a
/// correction cost O(log n), filling anew O(n). Pixels.
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace Redraft {

class BandHeights {
public:
    /// All of these are estimates until set().
    void fill(std::span<const int> heights);
    void set(int band, int height); ///< measured

    int count() const { return int(m_heights.size()); }
    int height(int band) const { return m_heights[size_t(band)]; }
    bool isMeasured(int band) const { return m_measured[size_t(band)]; }
    qint64 top(int band) const; ///< count() is allowed: the total
    qint64 total() const { return top(count()); }
    /// The band that holds y; the first or last one where y is outside. There must be one.
    int at(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<bool> m_measured;
    std::vector<qint64> m_tree; // from 1
};

} // namespace Redraft
