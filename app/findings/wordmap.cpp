// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/wordmap.h"

#include <algorithm>

namespace Redraft {

int visibleLetters(QStringView text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); }));
}

bool hasVisibleLetters(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

WordMap::WordMap(const Article& left, const Article& right, const Comparison& comparison)
    : m_left(left.text)
    , m_right(right.text)
{
    for (const WordRun& run : comparison.words) {
        if (run.op == WordOp::Same)
            m_links.push_back({ run.left, run.right });
    }
    std::sort(m_links.begin(), m_links.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
}

Span WordMap::mapped(const Link& link, Span part) const
{
    if (link.left.length() == link.right.length()) {
        const qint32 shift = link.right.start - link.left.start;
        return { part.start + shift, part.end + shift };
    }
    const auto isVisible = [](QChar c) { return !c.isSpace(); };
    const auto countTo = [&](qint32 position) {
        const QStringView text = Span{ link.left.start, position }.in(m_left);
        return qint32(std::count_if(text.begin(), text.end(), isVisible));
    };
    const auto positionOf = [&](qint32 count) {
        qint32 position = link.right.start;
        for (; position < link.right.end && count > 0; ++position)
            count -= isVisible(m_right[position]) ? 1 : 0;
        return position;
    };
    return { positionOf(countTo(part.start)), positionOf(countTo(part.end)) };
}

std::vector<Span> WordMap::toRight(Span left) const
{
    std::vector<Span> pieces;
    auto link = std::lower_bound(m_links.begin(), m_links.end(), left.start,
                                 [](const Link& a, qint32 start) { return a.left.end <= start; });
    for (; link != m_links.end() && link->left.start < left.end; ++link) {
        const Span part{ std::max(link->left.start, left.start), std::min(link->left.end, left.end) };
        if (!part.isEmpty())
            pieces.push_back(mapped(*link, part));
    }
    return pieces;
}

} // namespace Redraft
