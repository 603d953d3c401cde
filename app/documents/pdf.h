// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PDF → article. The text with its boxes comes from a helper process (redraft-pdftext), which may be ended
/// at any time and has bounds of its own: a hostile file costs that process, not this one. What is done with
/// the boxes — columns, paragraphs, hyphens at line ends, running heads and page numbers — is the pure
/// function in pdflayout.h.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

Result<Article> readPdf(const QByteArray& bytes, const Tick& tick = {});

} // namespace Redraft
