// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Markdown → paragraphs: headings, list items, quotations, code and plain paragraphs, each with its markers
/// inside its span (the text is compared as its author wrote it). Only the block structure of CommonMark that
/// articles use; emphasis and links stay as they are and are coloured by the pane's syntax definition.
#pragma once

#include "text/article.h"
#include "text/progress.h"

namespace Redraft {

/// Does the text look like Markdown: headings with # and a link or a list?
bool looksLikeMarkdown(QStringView text);

/// Fills article.paragraphs from article.text; a YAML front matter between --- lines gives title and date.
/// False: stopped.
bool segmentMarkdown(Article& article, const Tick& tick = {});

} // namespace Redraft
