// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/sequence.h"

#include <algorithm>

namespace Redraft {

namespace {

struct Range {
    qint32 a0, a1, b0, b1;
};

class Searcher {
public:
    Searcher(std::span<const quint32> a, std::span<const quint32> b, quint32 keys, Watch& watch,
             std::vector<Match>& into)
        : m_a(a)
        , m_b(b)
        , m_watch(watch)
        , m_into(into)
        , m_seen(keys)
    {
    }

    void run()
    {
        m_work.push_back({ 0, qint32(m_a.size()), 0, qint32(m_b.size()) });
        const size_t first = m_into.size();
        while (!m_work.empty()) {
            const Range range = m_work.back();
            m_work.pop_back();
            step(range);
        }
        std::sort(m_into.begin() + qsizetype(first), m_into.end());
    }

private:
    void step(Range r)
    {
        m_watch.pass(16 + (r.a1 - r.a0) + (r.b1 - r.b0));
        while (r.a0 < r.a1 && r.b0 < r.b1 && m_a[size_t(r.a0)] == m_b[size_t(r.b0)])
            m_into.emplace_back(r.a0++, r.b0++);
        while (r.a0 < r.a1 && r.b0 < r.b1 && m_a[size_t(r.a1 - 1)] == m_b[size_t(r.b1 - 1)])
            m_into.emplace_back(--r.a1, --r.b1);
        if (r.a0 == r.a1 || r.b0 == r.b1)
            return;
        if (!anchors(r))
            snake(r);
    }

    // Where an integer stands, once; a second sight makes it none.
    struct Seen {
        qint32 a = -1;
        qint32 b = -1;
        quint8 countA = 0;
        quint8 countB = 0;
    };

    bool anchors(const Range& r)
    {
        bool common = false;
        for (qint32 i = r.a0; i < r.a1; ++i) {
            Seen& seen = m_seen[m_a[size_t(i)]];
            seen.a = i;
            seen.countA = quint8(std::min(2, seen.countA + 1));
        }
        for (qint32 j = r.b0; j < r.b1; ++j) {
            Seen& seen = m_seen[m_b[size_t(j)]];
            common = common || seen.countA > 0;
            seen.b = j;
            seen.countB = quint8(std::min(2, seen.countB + 1));
        }
        std::vector<Match> unique;
        for (qint32 i = r.a0; i < r.a1; ++i) {
            const Seen& seen = m_seen[m_a[size_t(i)]];
            if (seen.countA == 1 && seen.countB == 1)
                unique.emplace_back(i, seen.b);
        }
        for (qint32 i = r.a0; i < r.a1; ++i)
            m_seen[m_a[size_t(i)]] = Seen();
        for (qint32 j = r.b0; j < r.b1; ++j)
            m_seen[m_b[size_t(j)]] = Seen();
        if (!common)
            return true; // nothing to find
        if (unique.empty())
            return false;
        longestChain(unique);
        qint32 a = r.a0;
        qint32 b = r.b0;
        for (const auto& [i, j] : unique) {
            m_into.emplace_back(i, j);
            push({ a, i, b, j });
            a = i + 1;
            b = j + 1;
        }
        push({ a, r.a1, b, r.b1 });
        return true;
    }

    void push(const Range& r)
    {
        if (r.a0 < r.a1 && r.b0 < r.b1)
            m_work.push_back(r);
    }

    // Keeps a longest increasing chain of `pairs`, which are sorted by their first member (patience sorting).
    static void longestChain(std::vector<Match>& pairs)
    {
        std::vector<qint32> tails; // of chains of length k + 1: index of the last pair
        std::vector<qint32> before(pairs.size(), -1);
        for (size_t k = 0; k < pairs.size(); ++k) {
            const auto place =
                std::lower_bound(tails.begin(), tails.end(), pairs[k].second,
                                 [&](qint32 t, qint32 b) { return pairs[size_t(t)].second < b; });
            if (place != tails.begin())
                before[k] = *(place - 1);
            if (place == tails.end())
                tails.push_back(qint32(k));
            else
                *place = qint32(k);
        }
        std::vector<Match> chain;
        for (qint32 k = tails.empty() ? -1 : tails.back(); k >= 0; k = before[size_t(k)])
            chain.push_back(pairs[size_t(k)]);
        std::reverse(chain.begin(), chain.end());
        pairs = std::move(chain);
    }

    // Myers' middle snake: a point on a shortest path where the searches from both ends meet. Beyond the
    // cut-off the furthest point of the forward search will do.
    void snake(const Range& r)
    {
        const qint32 n = r.a1 - r.a0;
        const qint32 m = r.b1 - r.b0;
        const qint32 limit = std::min((n + m + 1) / 2 + 1, kCutOff);
        const qint32 width = 2 * limit + 3;
        m_forward.assign(size_t(width), -1);
        m_backward.assign(size_t(width), -1);
        const qint32 middle = limit + 1;
        const qint32 delta = n - m;
        const bool odd = (delta & 1) != 0;
        m_forward[size_t(middle + 1)] = 0;
        m_backward[size_t(middle + 1)] = 0;
        for (qint32 d = 0; d < limit; ++d) {
            m_watch.pass(8 * (d + 1));
            for (qint32 k = -d; k <= d; k += 2) {
                const auto at = size_t(middle + k);
                qint32 x = k == -d || (k != d && m_forward[at - 1] < m_forward[at + 1])
                    ? m_forward[at + 1]
                    : m_forward[at - 1] + 1;
                qint32 y = x - k;
                if (x < 0 || x > n || y < 0 || y > m) {
                    m_forward[at] = x > n || y > m ? kOff : x;
                    continue;
                }
                const qint32 x0 = x;
                while (x < n && y < m && m_a[size_t(r.a0 + x)] == m_b[size_t(r.b0 + y)]) {
                    ++x;
                    ++y;
                }
                m_forward[at] = x;
                const qint32 other = delta - k;
                if (odd && other >= -(d - 1) && other <= d - 1 && m_backward[size_t(middle + other)] >= 0
                    && m_backward[size_t(middle + other)] <= n && x + m_backward[size_t(middle + other)] >= n)
                    return split(r, x0, x0 - k, x, y);
            }
            for (qint32 k = -d; k <= d; k += 2) {
                const auto at = size_t(middle + k);
                qint32 x = k == -d || (k != d && m_backward[at - 1] < m_backward[at + 1])
                    ? m_backward[at + 1]
                    : m_backward[at - 1] + 1;
                qint32 y = x - k;
                if (x < 0 || x > n || y < 0 || y > m) {
                    m_backward[at] = x > n || y > m ? kOff : x;
                    continue;
                }
                const qint32 x0 = x;
                while (x < n && y < m && m_a[size_t(r.a1 - 1 - x)] == m_b[size_t(r.b1 - 1 - y)]) {
                    ++x;
                    ++y;
                }
                m_backward[at] = x;
                const qint32 other = delta - k;
                if (!odd && other >= -d && other <= d && m_forward[size_t(middle + other)] >= 0
                    && m_forward[size_t(middle + other)] <= n && x + m_forward[size_t(middle + other)] >= n)
                    return split(r, n - x, m - y, n - x0, m - (x0 - k));
            }
        }
        // Too costly: cut where the forward search came furthest.
        qint32 best = 0;
        qint32 bestX = 0;
        qint32 bestY = 0;
        for (qint32 k = -limit; k <= limit; ++k) {
            const qint32 x = m_forward[size_t(middle + k)];
            const qint32 y = x - k;
            if (x >= 0 && x <= n && y >= 0 && y <= m && x + y > best) {
                best = x + y;
                bestX = x;
                bestY = y;
            }
        }
        if (best == 0)
            return;
        split(r, bestX, bestY, bestX, bestY);
    }

    // [x0, x1) of a equals [y0, y1) of b, relative to the range; what is before and after remains to be done.
    void split(const Range& r, qint32 x0, qint32 y0, qint32 x1, qint32 y1)
    {
        for (qint32 x = x0, y = y0; x < x1 && y < y1; ++x, ++y)
            m_into.emplace_back(r.a0 + x, r.b0 + y);
        const Range before{ r.a0, r.a0 + x0, r.b0, r.b0 + y0 };
        const Range after{ r.a0 + x1, r.a1, r.b0 + y1, r.b1 };
        // A range that did not get smaller would go on for ever: nothing in common is left in it.
        const auto size = [](const Range& q) { return (q.a1 - q.a0) + (q.b1 - q.b0); };
        if (size(before) < size(r))
            push(before);
        if (size(after) < size(r))
            push(after);
    }

    static constexpr qint32 kCutOff = 512;
    static constexpr qint32 kOff = 1 << 30;

    std::span<const quint32> m_a;
    std::span<const quint32> m_b;
    Watch& m_watch;
    std::vector<Match>& m_into;
    std::vector<Seen> m_seen;
    std::vector<Range> m_work;
    std::vector<qint32> m_forward;
    std::vector<qint32> m_backward;
};

} // namespace

void commonSubsequence(std::span<const quint32> a, std::span<const quint32> b, quint32 keys, Watch& watch,
                       std::vector<Match>& into)
{
    if (a.empty() || b.empty())
        return;
    Searcher(a, b, keys, watch, into).run();
}

} // namespace Redraft
