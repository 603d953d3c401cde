// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Quotation marks: which stretches of a paragraph stand inside “…”, "…", «…», „…“, ‘…’ or '…'. A small state
/// machine with a test for apostrophes and inch marks. Only the outermost marks count; a stretch that is
/// never closed ends with its paragraph, and goes on in the next paragraph when that one opens with a mark
/// again. Nothing here gives up: an odd number of marks costs confidence, not the article.
#pragma once

#include "text/span.h"

#include <vector>

namespace Redraft {

struct MarkedText {
    Span span; ///< with its marks
    bool closed = true; ///< false: the closing mark is missing
    bool continued =
        false; ///< goes on with the unclosed stretch before it, as a rule in the paragraph before
    bool single = false; ///< in ‘single’ marks
    bool open = false; ///< its closing mark stands further on, after who speaks (French)
    bool bare = false; ///< goes on from the paragraph before without an opening mark of its own

    /// Between the marks.
    Span inner() const
    {
        return { bare ? span.start : span.start + 1, closed && !open ? span.end - 1 : span.end };
    }

    bool operator==(const MarkedText&) const = default;
};

/// `open` says that the paragraph before ended inside a quotation.
std::vector<MarkedText> markedTexts(QStringView text, Span paragraph, bool open);

} // namespace Redraft
