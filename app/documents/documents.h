// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Documents: bytes → Article. The content decides the format, not the name. One reader per format (this
/// header is the room's door; plaintext.h and markdown.h are behind it).
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

struct LoadOptions {
    QDate date; ///< the article's date as given by the caller; valid: wins over what the text says

    bool operator==(const LoadOptions&) const = default;
};

/// Limits, each with an error that names it.
constexpr qint64 kMaximumFileSize = 256LL * 1024 * 1024;

/// Reads a file; "-" is standard input. Folders, devices and pipes are refused, never opened.
Result<Article> load(const QString& path, const LoadOptions& options = {}, const Tick& tick = {});

/// The same from bytes in hand; `path` only names them (and hints at Markdown by its suffix).
Result<Article> loadBytes(const QByteArray& bytes, const QString& path = {}, const LoadOptions& options = {},
                          const Tick& tick = {});

/// An article from text in hand (pasted, or a batch line). Never fails: an empty text is an article of no
/// paragraphs.
Article articleFromText(const QString& text, const LoadOptions& options = {});

} // namespace Redraft
