// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The front lines of a news article: headline, byline, published line, dateline and the article's own date,
/// found among its first paragraphs, and captions and "read more" lines anywhere. Only kinds and metadata are
/// set; the text stays as it is.
#pragma once

#include "text/article.h"

namespace Redraft {

/// Sets paragraph kinds, title, byline, dateline, date (with source and span). A date that the article
/// already has (from metadata, or given by the caller) stays.
void readFrontLines(Article& article);

} // namespace Redraft
