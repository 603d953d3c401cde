// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The report as one web page: two columns for each pair, what changed marked by colour and form, a legend,
/// and who speaks when. The page holds everything that it shows, fetches nothing, runs nothing, and follows
/// the reader's light or dark; every character of the articles stands in it as text and as nothing else.
#pragma once

#include "report/report.h"

class QIODevice;

namespace Redraft {

/// False when the device did not take everything.
bool writeHtml(const Report& report, QIODevice& device);

} // namespace Redraft
