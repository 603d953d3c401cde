// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the reader should know about what is open: what was guessed or left out when a version was read, what
/// was simplified when it was compared, and that nothing differs.
#pragma once

#include "notices.h"
#include "report/snapshot.h"

namespace Redraft {

std::vector<Notice> versionNotices(const Snapshot& snapshot);

/// How many paragraphs are the same only because differences of some kind are ignored.
int ignoredChanges(const Comparison& comparison);

} // namespace Redraft
