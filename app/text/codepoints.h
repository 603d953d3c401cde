// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// CodePoints turns UTF-16 positions into code-point positions and back, which is the difference between how
/// Qt counts and how the machine-readable output counts. Building it is one pass; a look-up is a binary
/// search over the text's surrogate pairs, so that a text without any costs nothing.
#pragma once

#include "text/span.h"

#include <vector>

namespace Redraft {

class CodePoints {
public:
    explicit CodePoints(QStringView text);

    /// A position in the middle of a surrogate pair counts as the one after it.
    qint32 fromUtf16(qint32 position) const;
    qint32 toUtf16(qint32 codePoint) const;
    Span fromUtf16(Span span) const { return { fromUtf16(span.start), fromUtf16(span.end) }; }
    Span toUtf16(Span span) const { return { toUtf16(span.start), toUtf16(span.end) }; }

private:
    std::vector<qint32> m_pairs; // UTF-16 positions of the high surrogates of all pairs, ascending
};

} // namespace Redraft
