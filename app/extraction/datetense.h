// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Tense: does a sentence speak of the past or of what is to come at the place of a date? A small lexicon of
/// verbs (dates-tense.tsv) and the ending -ed stand in for a tagger; the nearest verb decides.
#pragma once

#include "extraction/datetokens.h"

namespace Redraft {

/// Around the tokens [first, last), within their sentence. None: no verb that tells.
Tense tenseAround(const std::vector<DateToken>& tokens, size_t first, size_t last);

} // namespace Redraft
