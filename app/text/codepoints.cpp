// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/codepoints.h"

#include <QChar>

#include <algorithm>

namespace Redraft {

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate()) {
            m_pairs.push_back(qint32(i));
            ++i;
        }
    }
}

qint32 CodePoints::fromUtf16(qint32 position) const
{
    // Every pair that ends at or before the position, or is cut by it, has one unit too many.
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), position);
    const auto pairs = qint32(before - m_pairs.begin());
    const bool inside = before != m_pairs.begin() && *(before - 1) + 1 == position;
    return position - pairs + (inside ? 1 : 0);
}

qint32 CodePoints::toUtf16(qint32 codePoint) const
{
    // The k-th pair starts at code point m_pairs[k] - k: count the pairs that start before the wanted one.
    qint32 low = 0;
    auto high = qint32(m_pairs.size());
    while (low < high) {
        const qint32 middle = (low + high) / 2;
        if (m_pairs[size_t(middle)] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}

} // namespace Redraft
