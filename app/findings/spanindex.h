// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// SpanIndex answers which of many spans overlap a given one, without going through all of them: sorted by
/// start, each with the farthest end up to there. Spans may overlap each other.
///
///     spans      [2,5) [4,20) [8,9) [30,40)
///     farthest     5     20     20     40        asked [10,12): from the first with more than 10, so from
///     [4,20)
#pragma once

#include "text/span.h"

#include <algorithm>
#include <vector>

namespace Redraft {

class SpanIndex {
public:
    struct Entry {
        Span span;
        int owner = -1; ///< of the caller's choosing
    };

    explicit SpanIndex(std::vector<Entry> entries)
        : m_entries(std::move(entries))
    {
        std::ranges::stable_sort(m_entries, {}, [](const Entry& entry) { return entry.span.start; });
        m_farthest.reserve(m_entries.size());
        for (const Entry& entry : m_entries)
            m_farthest.push_back(
                std::max(entry.span.end, m_farthest.empty() ? entry.span.end : m_farthest.back()));
    }

    /// Calls each(entry) for whatever overlaps `asked` (Span::overlaps), by start.
    template <typename Each> void overlapping(Span asked, const Each& each) const
    {
        auto at = size_t(std::ranges::upper_bound(m_farthest, asked.start) - m_farthest.begin());
        for (; at < m_entries.size() && m_entries[at].span.start < asked.end; ++at) {
            if (m_entries[at].span.overlaps(asked))
                each(m_entries[at]);
        }
    }

private:
    std::vector<Entry> m_entries;
    std::vector<qint32> m_farthest;
};

} // namespace Redraft
