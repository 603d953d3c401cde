// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Rich Text Format → article. Text, paragraphs, and the document's title; fonts, colours, pictures, headers,
/// footers and deleted text are left out. Characters come as the document's code page or as Unicode with a
/// fallback that is skipped. The specification is Microsoft's RTF 1.9.1.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

/// Fails with Format when groups are nested too deeply or never closed and nothing could be read.
Result<Article> readRtf(const QByteArray& bytes, const Tick& tick = {});

} // namespace Redraft
