// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/extraction.h"

namespace Redraft {

Extraction extract(const Article& article, const ExtractOptions& options, const Tick& tick)
{
    Extraction found;
    extractQuotations(article, found, tick);
    extractDates(article, options, found, tick);
    return found;
}

} // namespace Redraft
