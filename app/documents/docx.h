// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Word documents (OOXML) → article. Tracked changes are read as accepted: insertions and the new place of
/// moved text count, deletions and its old place do not; a notice says so. Headings, lists, tables, footnotes
/// and text boxes become paragraphs; pictures, comments and hidden text are left out with a notice.
#pragma once

#include "text/article.h"
#include "text/result.h"

namespace Redraft {

class Archive;

Result<Article> readDocx(Archive& archive);

} // namespace Redraft
