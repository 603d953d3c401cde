// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// OpenDocument text → article, from an archive or in one XML file (.fodt). Deleted text of tracked changes
/// and annotations are left out; headings, lists, tables and footnotes become paragraphs.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

namespace Redraft {

class Archive;

Result<Article> readOdt(Archive& archive);
Result<Article> readFlatOdt(const QByteArray& xml, const Tick& tick = {});

} // namespace Redraft
