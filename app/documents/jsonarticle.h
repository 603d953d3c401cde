// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// JSON → article, where its structure is plain: an object with a body of text under one of the usual names,
/// such as schema.org's NewsArticle or a news archive's record. Anything else is read as the plain text that
/// it also is.
#pragma once

#include "text/article.h"

#include <QByteArray>

#include <optional>

namespace Redraft {

std::optional<Article> readJsonArticle(const QByteArray& utf8);

} // namespace Redraft
