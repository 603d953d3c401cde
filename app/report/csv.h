// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lists for spreadsheets (RFC 4180: commas, quotation marks doubled, CRLF; UTF-8). A cell that a spreadsheet
/// would take for a formula begins with an apostrophe, as OWASP advises: a report of someone's text must not
/// compute.
#pragma once

#include "report/report.h"

class QIODevice;

namespace Redraft {

/// One line per change: versions, kind, change, description, paragraphs (from 1), both texts.
bool writeComparisonCsv(const Report& report, QIODevice& device);

/// One line per quotation and date mention; begin with the header line for the first of several articles.
bool writeExtractionCsv(const Article& article, const Extraction& extraction, QIODevice& device,
                        bool header = true);

} // namespace Redraft
