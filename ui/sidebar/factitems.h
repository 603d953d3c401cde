// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The list of facts that changed within edited wording: numbers, names, dates; as they were and as they are.
#pragma once

#include "report/snapshot.h"
#include "sidebar/sidebaritem.h"

namespace Redraft {

std::vector<SidebarItem> factItems(const Snapshot& snapshot);

} // namespace Redraft
