// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain text → paragraphs. Blank lines part them; a text without any has one per line; lines that were
/// wrapped by hand (full to a common width) are one paragraph again. Nothing in the text changes: a wrapped
/// paragraph's span simply holds its line ends.
#pragma once

#include "text/article.h"
#include "text/progress.h"

namespace Redraft {

/// Fills article.paragraphs from article.text; adds a notice when lines were joined. False: stopped.
bool segmentPlainText(Article& article, const Tick& tick = {});

} // namespace Redraft
