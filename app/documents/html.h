// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// HTML → article. For a saved news page: the article's body without menus, share buttons, cookie texts and
/// comments, and title, byline and date from JSON-LD, meta and time tags; for any other page its whole text.
/// Nothing that the page names is ever fetched or opened. Parsed by gumbo, walked without recursion.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

class Builder;

/// `utf8`: the page, already decoded. Fails with TooLarge or Format (nested too deeply), without a path.
Result<Article> readHtml(const QByteArray& utf8);

/// Does it start as a page does?
bool looksLikeHtml(QByteArrayView bytes);

/// The encoding that the page says it is in ("windows-1252", …), from its first kilobyte; empty: says none.
QByteArray declaredEncoding(QByteArrayView bytes);

/// All text below <body>, block by block, for parts of books; fails like readHtml.
Result<void> addHtmlText(const QByteArray& utf8, Builder& into);

} // namespace Redraft
