// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Level rows: what stands on one line in all panes. Only rows that stayed in order can be level; a moved
/// paragraph stands alone on both its ends.
///
///     pair 0|1   (A|A) (B|B1 B2) (|X)        units   A A A', B [B1 B2] …
///     pair 1|2   (A|A') (B1|B1) …            one after the other, each when it is first in all its versions
#include "comparison/collation.h"

#include <algorithm>
#include <numeric>

namespace Redraft {

namespace {

// Ranges of two neighbouring versions that must be level.
struct Level {
    qint32 left0, left1, right0, right1;
};

// The rows in order on both sides, as ranges. A row out of order (there should be none) is left out.
std::vector<Level> levelsOf(const Comparison& comparison)
{
    std::vector<Level> levels;
    for (const Row& row : comparison.rows) {
        if (row.kind == RowKind::Moved || row.left.isEmpty() || row.right.isEmpty())
            continue;
        const Level level{ row.left.front(), row.left.back() + 1, row.right.front(), row.right.back() + 1 };
        if (!levels.empty() && (level.left0 < levels.back().left1 || level.right0 < levels.back().right1))
            continue;
        levels.push_back(level);
    }
    return levels;
}

// The paragraphs of one version in units: maximal ranges that some pair holds together.
class Units {
public:
    explicit Units(int count)
        : m_joined(size_t(count), false)
    {
    }

    /// Paragraphs [first, last) are one unit; says whether that is news.
    bool hold(qint32 first, qint32 last)
    {
        bool news = false;
        for (qint32 p = first + 1; p < last; ++p) {
            news = news || !m_joined[size_t(p)];
            m_joined[size_t(p)] = true;
        }
        return news;
    }

    qint32 start(qint32 paragraph) const
    {
        while (paragraph > 0 && m_joined[size_t(paragraph)])
            --paragraph;
        return paragraph;
    }

    qint32 end(qint32 paragraph) const
    {
        ++paragraph;
        while (paragraph < qint32(m_joined.size()) && m_joined[size_t(paragraph)])
            ++paragraph;
        return paragraph;
    }

private:
    std::vector<bool> m_joined; // paragraph p is in one unit with p - 1
};

} // namespace

std::vector<LevelRow> levelRows(std::span<const int> counts, std::span<const Comparison* const> adjacent)
{
    const size_t versions = counts.size();
    std::vector<std::vector<Level>> levels;
    for (const Comparison* comparison : adjacent)
        levels.push_back(levelsOf(*comparison));
    std::vector<Units> units;
    for (const int count : counts)
        units.emplace_back(count);

    // What is level on one side is level on the other: widen until nothing changes. A split of a split widens
    // twice.
    for (bool news = true; news;) {
        news = false;
        for (size_t v = 0; v < levels.size(); ++v) {
            std::vector<Level> merged;
            for (Level level : levels[v]) {
                level.left0 = units[v].start(level.left0);
                level.left1 = units[v].end(level.left1 - 1);
                level.right0 = units[v + 1].start(level.right0);
                level.right1 = units[v + 1].end(level.right1 - 1);
                if (!merged.empty()
                    && (level.left0 < merged.back().left1 || level.right0 < merged.back().right1)) {
                    merged.back().left1 = std::max(merged.back().left1, level.left1);
                    merged.back().right1 = std::max(merged.back().right1, level.right1);
                    level = merged.back();
                } else {
                    merged.push_back(level);
                }
                news = units[v].hold(level.left0, level.left1) || news;
                news = units[v + 1].hold(level.right0, level.right1) || news;
            }
            levels[v] = std::move(merged);
        }
    }

    // partner[v][p]: the start of the unit of version v + 1 that is level with the unit starting at p; -1:
    // none.
    std::vector<std::vector<qint32>> next(versions);
    std::vector<std::vector<qint32>> previous(versions);
    for (size_t v = 0; v < versions; ++v) {
        next[v].assign(size_t(counts[v]), -1);
        previous[v].assign(size_t(counts[v]), -1);
    }
    for (size_t v = 0; v < levels.size(); ++v) {
        for (const Level& level : levels[v]) {
            next[v][size_t(level.left0)] = level.right0;
            previous[v + 1][size_t(level.right0)] = level.left0;
        }
    }

    std::vector<LevelRow> rows;
    std::vector<qint32> at(versions, 0);
    const auto done = [&] {
        for (size_t v = 0; v < versions; ++v) {
            if (at[v] < counts[v])
                return false;
        }
        return true;
    };
    while (!done()) {
        bool emitted = false;
        for (size_t v = 0; v < versions && !emitted; ++v) {
            // A row is known by its first version: it begins here when nothing before it is level with it.
            if (at[v] >= counts[v] || previous[v][size_t(at[v])] >= 0)
                continue;
            size_t last = v;
            bool ready = true;
            for (qint32 p = at[v]; next[last][size_t(p)] >= 0;) {
                p = next[last][size_t(p)];
                ++last;
                ready = ready && at[last] == p;
            }
            if (!ready)
                continue;
            LevelRow row;
            row.versions.resize(qsizetype(versions));
            for (size_t k = 0; k < versions; ++k) {
                const qint32 from = at[k];
                const qint32 to = k >= v && k <= last ? units[k].end(from) : from;
                row.versions[qsizetype(k)] = { from, to };
                at[k] = to;
            }
            rows.push_back(row);
            emitted = true;
        }
        if (!emitted)
            break; // impossible for rows in order
    }
    return rows;
}

} // namespace Redraft
