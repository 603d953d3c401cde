// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/collation.h"

#include <algorithm>
#include <list>
#include <numeric>

namespace Redraft {

namespace {

// Paragraphs of all versions as one row of numbers, joined by union-find.
class Paragraphs {
public:
    explicit Paragraphs(std::span<const int> counts)
        : m_first(counts.size() + 1, 0)
    {
        for (size_t v = 0; v < counts.size(); ++v)
            m_first[v + 1] = m_first[v] + counts[v];
        m_parent.resize(size_t(m_first.back()));
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    qint32 number(size_t version, qint32 paragraph) const { return m_first[version] + paragraph; }

    qint32 root(qint32 number)
    {
        while (m_parent[size_t(number)] != number) {
            qint32& parent = m_parent[size_t(number)];
            parent = m_parent[size_t(parent)];
            number = parent;
        }
        return number;
    }

    void join(qint32 a, qint32 b) { m_parent[size_t(root(b))] = root(a); }

    qint32 total() const { return m_first.back(); }

private:
    std::vector<qint32> m_first;
    std::vector<qint32> m_parent;
};

} // namespace

std::vector<CollationRow> collate(std::span<const int> counts, std::span<const Comparison* const> adjacent)
{
    Paragraphs paragraphs(counts);
    for (size_t v = 0; v < adjacent.size(); ++v) {
        for (const Row& row : adjacent[v]->rows) {
            if (row.left.isEmpty() || row.right.isEmpty())
                continue;
            const qint32 first = paragraphs.number(v, row.left[0]);
            for (const qint32 l : row.left)
                paragraphs.join(first, paragraphs.number(v, l));
            for (const qint32 r : row.right)
                paragraphs.join(first, paragraphs.number(v + 1, r));
        }
    }

    // Reading order: the last version's; a row that is not in it stands behind its predecessor in the latest
    // version that has it.
    std::list<qint32> order;
    std::vector<std::list<qint32>::iterator> place(size_t(paragraphs.total()), order.end());
    std::vector<bool> placed(size_t(paragraphs.total()), false);
    for (size_t v = counts.size(); v-- > 0;) {
        auto after = order.begin();
        for (qint32 p = 0; p < counts[v]; ++p) {
            const auto root = size_t(paragraphs.root(paragraphs.number(v, p)));
            if (!placed[root]) {
                place[root] = order.insert(after, qint32(root));
                placed[root] = true;
            }
            after = std::next(place[root]);
        }
    }
    std::vector<qint32> rowOf(size_t(paragraphs.total()), -1);
    qint32 rows = 0;
    for (const qint32 root : order)
        rowOf[size_t(root)] = rows++;
    std::vector<CollationRow> out(static_cast<size_t>(rows));
    for (CollationRow& row : out)
        row.versions.resize(counts.size());
    for (size_t v = 0; v < counts.size(); ++v) {
        for (qint32 p = 0; p < counts[v]; ++p)
            out[size_t(rowOf[size_t(paragraphs.root(paragraphs.number(v, p)))])].versions[v].push_back(p);
    }
    return out;
}

} // namespace Redraft
