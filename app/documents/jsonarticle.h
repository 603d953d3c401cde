// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// JSON → article, where the structure is plain: an object with the text under a usual name ("articleBody",
/// "body", "text" …), such as JSON-LD's NewsArticle. The same names are looked for in tables and lists.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QJsonObject>

#include <optional>

namespace Redraft {

/// The record's text, title, byline and date, no paragraphs; nothing: it has no text.
std::optional<Article> articleFromFields(const QJsonObject& object);

/// Cuts the text of a record, which is plain or HTML, into paragraphs. Fails with Cancelled, or as HTML may.
Result<void> cutFieldText(Article& article, const Tick& tick = {});

/// Is this the name of a field that holds a record's text, or of one that says something else about it?
bool namesText(const QString& name);
bool namesOther(const QString& name);

} // namespace Redraft
