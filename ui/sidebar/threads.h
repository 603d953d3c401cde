// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Thread follows one finding through all versions: its index in each, -1 where it does not exist. Threads
/// are joined from the links of adjacent versions and stand in reading order, a new one behind what it
/// follows.
#pragma once

#include <vector>

namespace Redraft {

using Thread = std::vector<int>;

struct ThreadLink {
    int left = -1;
    int right = -1;

    bool operator==(const ThreadLink&) const = default;
};

/// `counts[v]` findings in version v; `links[v]` joins v and v + 1. Ends that are out of range are left out,
/// and an end that was linked before starts a thread of its own.
std::vector<Thread> threads(const std::vector<int>& counts,
                            const std::vector<std::vector<ThreadLink>>& links);

} // namespace Redraft
