// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// WordMap answers where a stretch of the left text went in the right text, from the kept runs of a
/// comparison. Inside a run that differs in space or typography the visible characters are counted.
#pragma once

#include "comparison/comparison.h"

#include <vector>

namespace Redraft {

class WordMap {
public:
    WordMap(const Article& left, const Article& right, const Comparison& comparison);

    /// The kept pieces of a left span, as spans of the right text, in the order of the left text.
    std::vector<Span> toRight(Span left) const;

private:
    struct Link {
        Span left;
        Span right;
    };
    Span mapped(const Link& link, Span part) const;

    QStringView m_left;
    QStringView m_right;
    std::vector<Link> m_links; // by left start
};

/// Letters and digits of a text.
int visibleLetters(QStringView text);
bool hasVisibleLetters(QStringView text);

} // namespace Redraft
