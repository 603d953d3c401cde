// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Documents: bytes → Article. The content decides the format, not the name. One reader per format (this
/// header is the room's door; plaintext.h and markdown.h are behind it).
#pragma once

#include "documents/collection.h"
#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

#include <vector>

namespace Redraft {

struct LoadOptions {
    QDate date = {}; ///< the article's date as given by the caller; valid: wins over what the text says
    QString encoding = {}; ///< the user's choice for text, pages and collections; empty: to be found out
    int record =
        -1; ///< which article of a collection, from 0; -1: the first, and a notice says that there are more

    bool operator==(const LoadOptions&) const = default;
};

/// Limits, each with an error that names it.
constexpr qint64 kMaximumFileSize = 256LL * 1024 * 1024;

/// Reads a file; "-" is standard input. Folders, devices and pipes are refused, never opened.
Result<Article> load(const QString& path, const LoadOptions& options = {}, const Tick& tick = {});

/// The same from bytes in hand; `path` only names them (and hints at Markdown by its suffix).
Result<Article> loadBytes(const QByteArray& bytes, const QString& path = {}, const LoadOptions& options = {},
                          const Tick& tick = {});

/// The articles in a collection (CSV, JSON lines, a JSON list), to pick one from; empty: the file is no
/// collection. Fails as load() does.
Result<std::vector<Record>> listRecords(const QString& path, const LoadOptions& options = {},
                                        const Tick& tick = {});

/// Encodings: is the name one that LoadOptions may have, and which may a user be offered (the likely ones
/// first)?
bool isKnownEncoding(const QString& name);
QStringList offeredEncodings();

/// An article from text in hand (pasted, or a batch line). Never fails: an empty text is an article of no
/// paragraphs.
Article articleFromText(const QString& text, const LoadOptions& options = {});

} // namespace Redraft
