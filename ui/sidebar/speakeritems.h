// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The list of speakers over all versions: name, role and organisation, how often quoted directly and
/// indirectly in each version, and below each the quotations. Whoever was added or dropped, or whose words
/// were altered, comes first. Quotations of nobody known stand last.
#pragma once

#include "report/snapshot.h"
#include "sidebar/sidebaritem.h"

namespace Redraft {

std::vector<SidebarItem> speakerItems(const Snapshot& snapshot);

} // namespace Redraft
