// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/gaps.h"

#include "comparison/likeness.h"
#include "comparison/programme.h"
#include "comparison/thresholds.h"

#include <algorithm>
#include <memory>

namespace Redraft {

namespace {

// Paragraphs between two neighbours of the chain: [left0, left1) and [right0, right1).
struct Gap {
    qint32 left0, left1, right0, right1;
};

// For each paragraph of both sides the group that has it; -1: none.
struct Membership {
    std::vector<qint32> left;
    std::vector<qint32> right;
};

// Pairs the free paragraphs of one gap after the other; holds the scratch memory. One per thread.
class GapPairing {
public:
    GapPairing(const Model& model, const Membership& groups, Watch& watch)
        : m_model(model)
        , m_groups(groups)
        , m_watch(watch)
        , m_likeness(model)
    {
    }

    /// Appends the groups that it finds in the gap.
    void pair(const Gap& gap, std::vector<Group>& into)
    {
        m_lefts.clear();
        m_rights.clear();
        for (qint32 l = gap.left0; l < gap.left1; ++l) {
            if (m_groups.left[size_t(l)] < 0 && m_model.left.isAnalysed(l))
                m_lefts.push_back(l);
        }
        for (qint32 r = gap.right0; r < gap.right1; ++r) {
            if (m_groups.right[size_t(r)] < 0 && m_model.right.isAnalysed(r))
                m_rights.push_back(r);
        }
        if (m_lefts.empty() || m_rights.empty())
            return;
        if (qint64(m_lefts.size()) * qint64(m_rights.size()) <= Threshold::kGapCells)
            programme(into);
    }

private:
    // Sentences of `count` paragraphs from the k-th of `list`; empty when they are not neighbours.
    static Stretch stretch(const Reading& side, const std::vector<qint32>& list, size_t k, size_t count)
    {
        if (k + count > list.size() || list[k + count - 1] != list[k] + qint32(count) - 1)
            return {};
        return { side.paragraphSentences[size_t(list[k])].first,
                 side.paragraphSentences[size_t(list[k + count - 1])].last };
    }

    float value(const Joint& joint)
    {
        const auto [i, lefts, j, rights] = joint;
        const Stretch a = stretch(m_model.left, m_lefts, i, lefts);
        const Stretch b = stretch(m_model.right, m_rights, j, rights);
        if (a.isEmpty() || b.isEmpty())
            return 0;
        for (size_t x = i; x < i + lefts; ++x) {
            for (size_t y = j; y < j + rights; ++y) {
                if (m_model.constraints.isApart(m_lefts[x], m_rights[y]))
                    return 0;
            }
        }
        const float least = Threshold::kGapSimilarity;
        if (lefts == 1 && rights == 1) {
            const float similarity = single(i, j);
            if (similarity >= least)
                return similarity;
            return sameRole(m_lefts[i], m_rights[j]) ? 0.05F + similarity / 10 : 0;
        }
        // Each part of a split must be in the whole.
        for (size_t x = i; x < i + lefts; ++x) {
            for (size_t y = j; y < j + rights; ++y) {
                if (single(x, y) < Threshold::kPartLikeness)
                    return 0;
            }
        }
        m_watch.pass(500);
        const bool split = lefts == 1;
        const Reading& partSide = split ? m_model.right : m_model.left;
        const Reading& wholeSide = split ? m_model.left : m_model.right;
        const qint32 first = split ? m_rights[j] : m_lefts[i];
        for (qint32 k = 0; k < qint32(std::max(lefts, rights)); ++k) {
            const Stretch part = partSide.paragraphSentences[size_t(first + k)];
            if (m_likeness.contained(partSide, part, wholeSide, split ? a : b) < Threshold::kGapPart)
                return 0;
        }
        const float similarity = m_likeness.sentences(a, b, least);
        return similarity >= least ? similarity * Threshold::kGapSplit : 0;
    }

    float single(size_t i, size_t j) const { return m_single[i * m_rights.size() + j]; }

    // A headline is the headline, however rewritten.
    bool sameRole(qint32 l, qint32 r) const
    {
        const ParagraphKind kind = m_model.left.article->paragraphs[size_t(l)].kind;
        return kind == m_model.right.article->paragraphs[size_t(r)].kind
            && (kind == ParagraphKind::Headline || kind == ParagraphKind::Byline
                || kind == ParagraphKind::Published);
    }

    void programme(std::vector<Group>& into)
    {
        const size_t n = m_lefts.size();
        const size_t m = m_rights.size();
        m_single.resize(n * m);
        for (size_t i = 0; i < n; ++i) {
            for (size_t j = 0; j < m; ++j) {
                m_watch.pass(300);
                m_single[i * m + j] =
                    m_likeness.sentences(stretch(m_model.left, m_lefts, i, 1),
                                         stretch(m_model.right, m_rights, j, 1), Threshold::kGapSimilarity);
            }
        }
        const auto worth = [this](const Joint& step) { return value(step); };
        for (const Joint& step : m_programme.run(n, m, worth)) {
            Group& group = into.emplace_back();
            for (size_t x = 0; x < step.lefts; ++x)
                group.left.push_back(m_lefts[step.left + x]);
            for (size_t y = 0; y < step.rights; ++y)
                group.right.push_back(m_rights[step.right + y]);
        }
    }

    const Model& m_model;
    const Membership& m_groups;
    Watch& m_watch;
    Likeness m_likeness;
    std::vector<qint32> m_lefts; // of the gap at hand
    std::vector<qint32> m_rights;
    std::vector<float> m_single; // likeness of each pair of the gap
    Programme m_programme;
};

class Filling {
public:
    Filling(const Model& model, std::vector<Group>& groups, Watch& watch)
        : m_model(model)
        , m_groups(groups)
        , m_watch(watch)
        , m_likeness(model)
        , m_of{ std::vector<qint32>(size_t(model.left.count()), -1),
                std::vector<qint32>(size_t(model.right.count()), -1) }
        , m_pairing(model, m_of, watch)
    {
    }

    void run()
    {
        for (size_t g = 0; g < m_groups.size(); ++g)
            enter(qint32(g));
        // Groups that stayed in order, by place: their hulls do not overlap.
        std::vector<qint32> chain;
        for (size_t g = 0; g < m_groups.size(); ++g) {
            if (!m_groups[g].moved)
                chain.push_back(qint32(g));
        }
        std::sort(chain.begin(), chain.end(), [&](qint32 a, qint32 b) {
            return m_groups[size_t(a)].left.front() < m_groups[size_t(b)].left.front();
        });
        std::vector<Gap> gaps;
        qint32 l0 = 0;
        qint32 r0 = 0;
        const auto upTo = [&](qint32 l1, qint32 r1) {
            if (l0 < l1 && r0 < r1)
                gaps.push_back({ l0, l1, r0, r1 });
        };
        for (const qint32 g : chain) {
            upTo(m_groups[size_t(g)].left.front(), m_groups[size_t(g)].right.front());
            l0 = m_groups[size_t(g)].left.back() + 1;
            r0 = m_groups[size_t(g)].right.back() + 1;
        }
        upTo(m_model.left.count(), m_model.right.count());
        fillAll(gaps);
        withinMovedBlocks();
        joinNeighbours();
    }

private:
    void enter(qint32 g)
    {
        for (const qint32 l : m_groups[size_t(g)].left)
            m_of.left[size_t(l)] = g;
        for (const qint32 r : m_groups[size_t(g)].right)
            m_of.right[size_t(r)] = g;
    }

    bool isFreeLeft(qint32 l) const { return m_of.left[size_t(l)] < 0 && m_model.left.isAnalysed(l); }
    bool isFreeRight(qint32 r) const { return m_of.right[size_t(r)] < 0 && m_model.right.isAnalysed(r); }

    void fill(const Gap& gap)
    {
        m_found.clear();
        m_pairing.pair(gap, m_found);
        add(m_found);
    }

    void add(std::vector<Group>& found)
    {
        for (Group& group : found) {
            m_groups.push_back(std::move(group));
            enter(qint32(m_groups.size()) - 1);
        }
    }

    // The gaps of the chain have nothing to do with each other.
    void fillAll(const std::vector<Gap>& gaps)
    {
        constexpr size_t chunk = 64;
        std::vector<std::vector<Group>> found((gaps.size() + chunk - 1) / chunk);
        const auto pairing = [&] { return std::make_unique<GapPairing>(m_model, m_of, m_watch); };
        m_watch.spreadWith(gaps.size(), chunk, pairing, [&](GapPairing& own, size_t from, size_t to) {
            for (size_t k = from; k < to; ++k)
                own.pair(gaps[k], found[from / chunk]);
        });
        for (std::vector<Group>& part : found)
            add(part);
    }

    // What stands between two paragraphs that moved together, or next to one that moved, has moved with them:
    //
    //     left   A [B C D] E        C between B–B and D–D
    //     right  A E [B C' D]
    void withinMovedBlocks()
    {
        std::vector<qint32> moved;
        for (size_t g = 0; g < m_groups.size(); ++g) {
            if (m_groups[g].moved)
                moved.push_back(qint32(g));
        }
        std::sort(moved.begin(), moved.end(), [&](qint32 a, qint32 b) {
            return m_groups[size_t(a)].left.front() < m_groups[size_t(b)].left.front();
        });
        const auto areFree = [](const std::vector<qint32>& of, qint32 from, qint32 to) {
            return from < to && to - from <= Threshold::kMovedHole
                && std::all_of(of.begin() + from, of.begin() + to, [](qint32 group) { return group < 0; });
        };
        for (size_t k = 1; k < moved.size(); ++k) {
            const qint32 l0 = m_groups[size_t(moved[k - 1])].left.back() + 1;
            const qint32 l1 = m_groups[size_t(moved[k])].left.front();
            const qint32 r0 = m_groups[size_t(moved[k - 1])].right.back() + 1;
            const qint32 r1 = m_groups[size_t(moved[k])].right.front();
            if (!areFree(m_of.left, l0, l1) || !areFree(m_of.right, r0, r1))
                continue;
            gapOfMoved(l0, l1, r0, r1);
        }
        for (const qint32 g : moved) {
            edgeOfMoved(m_groups[size_t(g)].left.back() + 1, m_groups[size_t(g)].right.back() + 1, 1);
            edgeOfMoved(m_groups[size_t(g)].left.front() - 1, m_groups[size_t(g)].right.front() - 1, -1);
        }
    }

    // The two paragraphs next to a moved one, in step, and so on from there.
    void edgeOfMoved(qint32 l, qint32 r, qint32 step)
    {
        while (l >= 0 && l < m_model.left.count() && r >= 0 && r < m_model.right.count() && isFreeLeft(l)
               && isFreeRight(r)) {
            gapOfMoved(l, l + 1, r, r + 1);
            if (isFreeLeft(l))
                return;
            l += step;
            r += step;
        }
    }

    void gapOfMoved(qint32 l0, qint32 l1, qint32 r0, qint32 r1)
    {
        const size_t before = m_groups.size();
        fill({ l0, l1, r0, r1 });
        for (size_t g = before; g < m_groups.size(); ++g)
            m_groups[g].moved = true;
    }

    // A free paragraph next to a paragraph of a group, on the side where the group may have several.
    void joinNeighbours()
    {
        for (qint32 r = 0; r < m_model.right.count(); ++r) {
            if (isFreeRight(r)) {
                tryJoin(r, r - 1, false);
                if (isFreeRight(r))
                    tryJoin(r, r + 1, false);
            }
        }
        for (qint32 l = 0; l < m_model.left.count(); ++l) {
            if (isFreeLeft(l)) {
                tryJoin(l, l - 1, true);
                if (isFreeLeft(l))
                    tryJoin(l, l + 1, true);
            }
        }
    }

    void tryJoin(qint32 free, qint32 neighbour, bool isLeft)
    {
        const Reading& side = isLeft ? m_model.left : m_model.right;
        const Reading& otherSide = isLeft ? m_model.right : m_model.left;
        std::vector<qint32>& of = isLeft ? m_of.left : m_of.right;
        if (neighbour < 0 || neighbour >= side.count() || of[size_t(neighbour)] < 0)
            return;
        Group& group = m_groups[size_t(of[size_t(neighbour)])];
        Indices& mine = isLeft ? group.left : group.right;
        const Indices& others = isLeft ? group.right : group.left;
        if (group.exact || others.size() != 1 || !side.isAnalysed(neighbour)
            || !otherSide.isAnalysed(others[0]))
            return;
        if (m_model.constraints.isFixedLeft(group.left.front())
            || m_model.constraints.isFixedRight(group.right.front())
            || m_model.constraints.isApart(isLeft ? free : others[0], isLeft ? others[0] : free))
            return;
        if (mine.back() - mine.front() + 1 != mine.size())
            return;
        m_watch.pass(2000);
        const Stretch whole = otherSide.paragraphSentences[size_t(others[0])];
        const Stretch part = side.paragraphSentences[size_t(free)];
        if (m_likeness.contained(side, part, otherSide, whole) < Threshold::kGapPart)
            return;
        const Stretch before{ side.paragraphSentences[size_t(mine.front())].first,
                              side.paragraphSentences[size_t(mine.back())].last };
        const Stretch after{ std::min(before.first, part.first), std::max(before.last, part.last) };
        const auto likeness = [&](Stretch stretch) {
            return isLeft ? m_likeness.sentences(stretch, whole) : m_likeness.sentences(whole, stretch);
        };
        if (likeness(after) <= likeness(before) + Threshold::kGapJoin)
            return;
        if (free < neighbour)
            mine.insert(mine.begin(), free);
        else
            mine.push_back(free);
        of[size_t(free)] = of[size_t(neighbour)];
    }

    const Model& m_model;
    std::vector<Group>& m_groups;
    Watch& m_watch;
    Likeness m_likeness;
    Membership m_of;
    GapPairing m_pairing;
    std::vector<Group> m_found;
};

} // namespace

void fillGaps(const Model& model, std::vector<Group>& groups, Watch& watch)
{
    Filling(model, groups, watch).run();
}

} // namespace Redraft
