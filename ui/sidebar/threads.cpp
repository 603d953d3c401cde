// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/threads.h"

#include <iterator>
#include <list>

namespace Redraft {

std::vector<Thread> threads(const std::vector<int>& counts, const std::vector<std::vector<ThreadLink>>& links)
{
    std::list<Thread> all;
    using Place = std::list<Thread>::iterator;
    std::vector<Place> before;
    for (size_t version = 0; version < counts.size(); ++version) {
        const size_t count = size_t(counts[version]);
        std::vector<int> partner(count, -1);
        if (version > 0 && version - 1 < links.size()) {
            for (const ThreadLink& link : links[version - 1]) {
                if (link.left >= 0 && size_t(link.left) < before.size() && link.right >= 0
                    && size_t(link.right) < count)
                    partner[size_t(link.right)] = link.left;
            }
        }
        std::vector<Place> now;
        now.reserve(count);
        Place next = version == 0 ? all.end() : all.begin();
        for (size_t i = 0; i < count; ++i) {
            if (partner[i] >= 0 && (*before[size_t(partner[i])])[version] < 0) {
                const Place thread = before[size_t(partner[i])];
                (*thread)[version] = int(i);
                next = std::next(thread);
                now.push_back(thread);
            } else {
                const Place thread = all.insert(next, Thread(counts.size(), -1));
                (*thread)[version] = int(i);
                now.push_back(thread);
            }
        }
        before = std::move(now);
    }
    return { all.begin(), all.end() };
}

} // namespace Redraft
