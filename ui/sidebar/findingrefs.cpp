// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/findingrefs.h"

#include <algorithm>

namespace Redraft {

void dropDismissed(const Snapshot& snapshot, SidebarItem& item)
{
    const auto dismissed = [&](const FindingRef& finding) {
        return snapshot.pairs[size_t(finding.pair)].dismissed.contains(finding.list, finding.index);
    };
    if (!item.findings.empty() && std::ranges::all_of(item.findings, dismissed)) {
        item.badge = Badge::None;
        item.findings.clear();
    }
}

} // namespace Redraft
