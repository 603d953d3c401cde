// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The changes as Markdown, for a message or a ticket: each change in words, then its text with **inserted**
/// and
/// ~~deleted~~ words (GitHub's flavour). Whatever the articles hold stands there as text.
#pragma once

#include "report/report.h"

class QIODevice;

namespace Redraft {

bool writeMarkdown(const Report& report, QIODevice& device);

} // namespace Redraft
