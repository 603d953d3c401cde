// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A report made by hand, in which every kind of row, run and finding occurs and characters beyond the basic
/// plane shift the offsets: what the writers are tested with, independent of the engine.
#pragma once

#include "report/report.h"

namespace Redraft::Testing {

Report madeReport();

} // namespace Redraft::Testing
