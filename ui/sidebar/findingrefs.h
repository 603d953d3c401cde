// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which findings an item of the sidebar stands for: by the two versions that each compares and the things of
/// them that it is about.
#pragma once

#include "report/snapshot.h"
#include "sidebar/sidebaritem.h"
#include "sidebar/threads.h"

#include <QHash>

namespace Redraft {

class FindingRefs {
public:
    explicit FindingRefs(FindingList list)
        : m_list(list)
    {
    }

    /// The findings of the next pair; of interest are those that `changed` says something of.
    template <typename Finding, typename Changed>
    void add(const std::vector<Finding>& findings, const Changed& changed)
    {
        QHash<std::pair<int, int>, int>& pair = m_pairs.emplace_back();
        for (size_t i = 0; i < findings.size(); ++i) {
            if (changed(findings[i]))
                pair.insert({ findings[i].left, findings[i].right }, int(i));
        }
    }

    /// Those between the ends of the thread in each two neighbours.
    std::vector<FindingRef> of(const Thread& thread) const
    {
        std::vector<FindingRef> found;
        for (size_t pair = 0; pair < m_pairs.size() && pair + 1 < thread.size(); ++pair) {
            const auto at = m_pairs[pair].constFind({ thread[pair], thread[pair + 1] });
            if (at != m_pairs[pair].cend())
                found.push_back({ int(pair), m_list, at.value() });
        }
        return found;
    }

private:
    FindingList m_list;
    std::vector<QHash<std::pair<int, int>, int>> m_pairs;
};

/// Takes the badge off where every finding behind it was dismissed.
void dropDismissed(const Snapshot& snapshot, SidebarItem& item);

} // namespace Redraft
