// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The list of dates over all versions, by value: what each means, the words it was written in, whether it
/// changed, came or went. Where a value is meant more than once, the places stand below it.
#pragma once

#include "report/snapshot.h"
#include "sidebar/sidebaritem.h"

namespace Redraft {

std::vector<SidebarItem> dateItems(const Snapshot& snapshot);

} // namespace Redraft
