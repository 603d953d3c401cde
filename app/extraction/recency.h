// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Recency keeps numbers (0, 1, 2 …) in the order in which they were touched, the latest first, so that
/// whoever asks for the latest that fits looks at a few, however many there are.
#pragma once

#include <vector>

namespace Redraft {

class Recency {
public:
    static constexpr int None = -1;

    /// The number is the latest from now on.
    void touch(int number)
    {
        if (number == m_first)
            return;
        if (size_t(number) >= m_links.size())
            m_links.resize(size_t(number) + 1);
        Link& link = m_links[size_t(number)];
        if (link.newer != None) {
            m_links[size_t(link.newer)].older = link.older;
            if (link.older != None)
                m_links[size_t(link.older)].newer = link.newer;
        }
        link = { None, m_first };
        if (m_first != None)
            m_links[size_t(m_first)].newer = number;
        m_first = number;
    }

    int latest() const { return m_first; } ///< None: nothing was touched
    int before(int number) const { return m_links[size_t(number)].older; } ///< None: it is the first touched

private:
    struct Link {
        int newer = None; ///< None: the latest, or never touched
        int older = None;
    };
    std::vector<Link> m_links;
    int m_first = None;
};

} // namespace Redraft
