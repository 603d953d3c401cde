// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// SpanIndex answers which of many spans overlap one, without asking each of them. Spans may overlap each
/// other. Positions are UTF-16, half-open.
#pragma once

#include "text/span.h"

#include <algorithm>
#include <vector>

namespace Redraft {

class SpanIndex {
public:
    /// `owner` is what the caller knows the span by. After the last one comes sort().
    void add(Span span, int owner)
    {
        if (!span.isEmpty())
            m_entries.push_back({ span, owner });
    }

    void sort()
    {
        std::ranges::stable_sort(m_entries, {}, [](const Entry& entry) { return entry.span.start; });
        qint32 farthest = 0;
        m_farthest.clear();
        for (const Entry& entry : m_entries) {
            farthest = std::max(farthest, entry.span.end);
            m_farthest.push_back(farthest);
        }
    }

    /// Calls found(owner, span) for each span that overlaps `span`, the last one first.
    template <typename Found> void overlapping(Span span, Found found) const
    {
        const auto behind = std::ranges::lower_bound(m_entries, span.end, {},
                                                     [](const Entry& entry) { return entry.span.start; });
        for (auto i = size_t(behind - m_entries.begin()); i-- > 0 && m_farthest[i] > span.start;) {
            if (m_entries[i].span.end > span.start)
                found(m_entries[i].owner, m_entries[i].span);
        }
    }

private:
    struct Entry {
        Span span;
        int owner = 0;
    };
    std::vector<Entry> m_entries; // by start
    std::vector<qint32> m_farthest; // the end that reaches farthest of the entries up to this one
};

} // namespace Redraft
