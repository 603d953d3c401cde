// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reports for a terminal: a unified diff of prose (what changed, paragraph by paragraph, unchanged ones
/// counted), then who speaks and what dates are meant in one version and not in the other; and the counts
/// alone.
#pragma once

#include "report/report.h"
#include "report/terminaltext.h"

class QIODevice;

namespace Redraft {

/// False when the device did not take everything.
bool writeComparisonText(const Report& report, QIODevice& device, const TerminalText::Options& options = {});
bool writeExtractionText(const Article& article, const Extraction& extraction, QIODevice& device,
                         const TerminalText::Options& options = {});

/// The counts of each pair, a line for paragraphs and a line for words.
bool writeSummary(const Report& report, QIODevice& device);

} // namespace Redraft
