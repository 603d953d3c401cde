// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// EPUB → article: the chapters of the book's spine, in order, as paragraphs. Names inside the book are
/// looked up among the archive's own entries and nowhere else.
#pragma once

#include "text/article.h"
#include "text/result.h"

namespace Redraft {

class Archive;

Result<Article> readEpub(Archive& archive);

} // namespace Redraft
