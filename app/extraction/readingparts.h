// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts that read() is put together from: where a paragraph belongs, where its sentences end, and what
/// French quotation marks leave open. Positions are UTF-16, half-open.
#pragma once

#include "extraction/reading.h"

namespace Redraft {

/// The zone of paragraph `p`: what the reader of the format said, else what its words show.
Zone zoneOf(const Article& article, int p);

/// Cuts the items from `first` on, those of paragraph `p`, into sentences of the reading.
void cutSentences(const Article& article, ProseReading& reading, int first, int p);

/// « Je comprends, a-t-elle dit. Mais … »: French leaves the marks open around who speaks. Each part becomes
/// a stretch of its own. `end`: of the paragraph.
std::vector<MarkedText> withoutIncises(QStringView text, const Lexicon& lexicon,
                                       const std::vector<MarkedText>& marked, qint32 end);

} // namespace Redraft
