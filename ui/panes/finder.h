// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finding words in an article: every occurrence inside a paragraph, in order, without overlap. White space
/// in what is looked for stands for any white space, a wrapped line's end included.
#pragma once

#include "text/article.h"

#include <vector>

namespace Redraft {

struct FindOptions {
    bool matchCase = false;
    bool wholeWords = false;

    bool operator==(const FindOptions&) const = default;
};

/// At most this many are found in one article.
constexpr int kMostFound = 50'000;

std::vector<Span> occurrences(const Article& article, const QString& words, const FindOptions& options = {});

} // namespace Redraft
