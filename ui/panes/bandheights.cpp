// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/bandheights.h"

#include <bit>

namespace Redraft {

void BandHeights::fill(std::span<const int> heights)
{
    m_heights.assign(heights.begin(), heights.end());
    m_measured.assign(heights.size(), false);
    m_tree.assign(heights.size() + 1, 0);
    for (size_t i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += heights[i - 1];
        const size_t parent = i + (i & (~i + 1));
        if (parent < m_tree.size())
            m_tree[parent] += m_tree[i];
    }
}

void BandHeights::set(int band, int height)
{
    m_measured[size_t(band)] = true;
    const int change = height - m_heights[size_t(band)];
    if (change == 0)
        return;
    m_heights[size_t(band)] = height;
    for (size_t i = size_t(band) + 1; i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += change;
}

qint64 BandHeights::top(int band) const
{
    qint64 sum = 0;
    for (size_t i = size_t(band); i > 0; i &= i - 1)
        sum += m_tree[i];
    return sum;
}

int BandHeights::at(qint64 y) const
{
    size_t position = 0;
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (position + step < m_tree.size() && m_tree[position + step] <= y) {
            position += step;
            y -= m_tree[position];
        }
    }
    return int(std::min(position, m_heights.size() - 1));
}

} // namespace Redraft
