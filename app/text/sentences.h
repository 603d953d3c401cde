// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences of a paragraph: where they start and end. They tile the paragraph but for the white space
/// between them, are never empty, and keep closing quotation marks and brackets. Abbreviations, initials,
/// decimals, ellipses inside a sentence and list numbers do not end one; "said he?" after a quotation's mark
/// does not start one when it goes on in lower case. Sentence ends of Chinese, Japanese, Arabic and
/// Devanagari are known.
#pragma once

#include "text/article.h"

#include <vector>

namespace Redraft {

/// Spans into `text` (the whole text, UTF-16), in order.
std::vector<Span> sentences(QStringView text, Span paragraph);

/// The same, appended.
void sentences(QStringView text, Span paragraph, std::vector<Span>& into);

/// All sentences of the article, in order; no sentence spans two paragraphs.
std::vector<Span> sentences(const Article& article);

} // namespace Redraft
