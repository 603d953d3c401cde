// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/article.h"

#include <algorithm>

namespace Redraft {

std::vector<Emphasis> Article::emphasisIn(Span part) const
{
    std::vector<Emphasis> inside;
    auto one =
        std::ranges::upper_bound(emphasis, part.start, {}, [](const Emphasis& e) { return e.span.end; });
    for (; one != emphasis.end() && one->span.start < part.end; ++one) {
        inside.push_back(*one);
        Span& span = inside.back().span;
        span = { std::max(span.start, part.start), std::min(span.end, part.end) };
    }
    return inside;
}

} // namespace Redraft
