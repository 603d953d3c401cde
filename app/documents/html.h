// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// HTML → article. For a saved news page: the article's body without menus, share buttons, cookie texts and
/// comments, and title, byline and date from JSON-LD, meta and time tags; for any other page its whole text.
/// Nothing that the page names is ever fetched or opened. Parsed by gumbo, walked without recursion.
#pragma once

#include "documents/decoding.h"
#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

class Builder;

/// `utf8`: the page, already decoded. Fails with TooLarge, Cancelled or Format (nested too deeply), without a
/// path.
Result<Article> readHtml(const QByteArray& utf8, const Tick& tick = {});

/// Does it start as a page does?
bool looksLikeHtml(QByteArrayView bytes);

/// A page's bytes as text: in the user's choice, else by its byte-order mark, else by what the page says of
/// itself, else found out. A page that says something else but is UTF-8 is read as that, with a notice.
Result<Decoded> decodePage(const QByteArray& bytes, const QString& chosen = {}, const Tick& tick = {});

/// All text below <body>, block by block, for parts of books; fails like readHtml.
Result<void> addHtmlText(const QByteArray& utf8, Builder& into, const Tick& tick = {});

} // namespace Redraft
