// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/groups.h"

#include "comparison/thresholds.h"

#include <algorithm>
#include <unordered_map>

namespace Redraft {

namespace {

enum class Origin : quint8 { Exact, Voted, Manual };

struct Evidence {
    qint32 left = 0;
    qint32 right = 0;
    qint32 characters = 0; // voted
    float likeness = 0; // times the voted characters
    qint32 weight = 0; // of the smaller paragraph
    Origin origin = Origin::Voted;
    bool kept = true;
    bool moved = false;
};

class Grouping {
public:
    Grouping(Model& model, Watch& watch)
        : m_model(model)
        , m_watch(watch)
    {
    }

    std::vector<Group> run(const std::vector<Vote>& votes)
    {
        collect(votes);
        m_watch.pass(qint64(m_links.size()) * 8);
        cutToSmallGroups();
        chain();
        judgeMoves();
        oneMoveAGroup();
        return groups();
    }

private:
    qint32 visible(const Reading& side, qint32 paragraph) const
    {
        if (!side.visible.empty() && side.visible[size_t(paragraph)] >= 0)
            return side.visible[size_t(paragraph)];
        if (!side.isAnalysed(paragraph))
            return visibleCharacters(side.paragraph(paragraph));
        qint32 sum = 0;
        const Stretch sentences = side.paragraphSentences[size_t(paragraph)];
        for (qint32 s = sentences.first; s < sentences.last; ++s)
            sum += side.sentences[size_t(s)].visible;
        return sum;
    }

    void collect(const std::vector<Vote>& votes)
    {
        const Reading& left = m_model.left;
        const Reading& right = m_model.right;
        const Constraints& constraints = m_model.constraints;
        m_links.reserve(size_t(left.count()) + constraints.together().size());
        for (qint32 l = 0; l < left.count(); ++l) {
            if (left.partner[size_t(l)] >= 0)
                m_links.push_back({ l, left.partner[size_t(l)], 0, 0, 0, Origin::Exact, true, false });
        }
        const auto exact = qsizetype(m_links.size());
        for (const auto& [l, r] : constraints.together())
            m_links.push_back({ l, r, 0, 0, 0, Origin::Manual, true, false });

        std::vector<Evidence> voted;
        for (const Vote& vote : votes) {
            const Sentence& a = left.sentences[size_t(vote.left)];
            const Sentence& b = right.sentences[size_t(vote.right)];
            if (constraints.isFixedLeft(a.paragraph) || constraints.isFixedRight(b.paragraph))
                continue;
            const qint32 characters = std::min(a.visible, b.visible);
            voted.push_back({ a.paragraph, b.paragraph, characters, vote.similarity * float(characters), 0,
                              Origin::Voted, true, false });
        }
        const auto before = [](const Evidence& a, const Evidence& b) {
            return a.left != b.left ? a.left < b.left : a.right < b.right;
        };
        std::sort(voted.begin(), voted.end(), before);
        for (size_t k = 0; k < voted.size();) {
            Evidence link = voted[k];
            for (++k; k < voted.size() && voted[k].left == link.left && voted[k].right == link.right; ++k) {
                link.characters += voted[k].characters;
                link.likeness += voted[k].likeness;
            }
            link.weight = std::min(visible(left, link.left), visible(right, link.right));
            if (float(link.characters) >= Threshold::kLinkShare * float(link.weight)
                || link.characters >= Threshold::kLinkCharacters)
                m_links.push_back(link);
        }
        std::sort(m_links.begin() + exact, m_links.end(), before);
        std::inplace_merge(m_links.begin(), m_links.begin() + exact, m_links.end(), before);
    }

    void chain()
    {
        std::vector<Link> links;
        links.reserve(m_links.size());
        bool inOrder = true;
        for (const Evidence& link : m_links) {
            if (!link.kept)
                continue;
            inOrder = inOrder && (links.empty() || links.back().right <= link.right);
            links.push_back({ link.left, link.right, 1 });
        }
        if (!inOrder) {
            size_t at = 0;
            for (Evidence& link : m_links) {
                if (!link.kept)
                    continue;
                if (link.weight == 0) {
                    // The same text has the same characters on both sides.
                    link.weight = visible(m_model.left, link.left);
                    if (link.origin != Origin::Exact)
                        link.weight = std::min(link.weight, visible(m_model.right, link.right));
                    m_watch.pass(link.weight);
                }
                links[at++].weight = link.weight;
            }
        }
        const std::vector<bool> chosen = heaviestChain(links);
        size_t at = 0;
        for (Evidence& link : m_links) {
            if (link.kept)
                link.moved = !chosen[at++];
        }
    }

    // A link off the chain needs enough characters, a paragraph that stands once, and sentences that are
    // alike, as its place does not speak for it. A short, repeated or less alike one may go with the moved
    // block that it is a neighbour of.
    void judgeMoves()
    {
        if (std::none_of(m_links.begin(), m_links.end(), [](const Evidence& link) { return link.moved; }))
            return;
        std::vector<quint8> timesLeft(m_model.paragraphIds, 0);
        std::vector<quint8> timesRight(m_model.paragraphIds, 0);
        for (const quint32 id : m_model.left.ids)
            timesLeft[id] = quint8(std::min(2, timesLeft[id] + 1));
        for (const quint32 id : m_model.right.ids)
            timesRight[id] = quint8(std::min(2, timesRight[id] + 1));
        const auto isRepeated = [&](const Evidence& link) {
            const quint32 l = m_model.left.ids[size_t(link.left)];
            const quint32 r = m_model.right.ids[size_t(link.right)];
            return timesLeft[l] > 1 || timesRight[l] > 1 || timesLeft[r] > 1 || timesRight[r] > 1;
        };
        std::vector<bool> carries(m_links.size(), false);
        std::vector<bool> follows(m_links.size(), false);
        for (size_t k = 0; k < m_links.size(); ++k) {
            const Evidence& link = m_links[k];
            if (!link.kept || !link.moved)
                continue;
            const bool isVoted = link.origin == Origin::Voted;
            const qint32 characters = isVoted ? link.characters : link.weight;
            const qint32 least =
                link.origin == Origin::Exact ? Threshold::kMoveOfEqual : Threshold::kMoveCharacters;
            const bool isEnough = characters >= least && !isRepeated(link);
            const bool isAlike =
                !isVoted || link.likeness >= Threshold::kMovedLikeness * float(link.characters);
            carries[k] = link.origin == Origin::Manual || (isEnough && isAlike);
            follows[k] = link.origin == Origin::Exact || isEnough;
        }
        const auto inStep = [&](size_t a, size_t b) {
            return m_links[a].left + 1 == m_links[b].left && m_links[a].right + 1 == m_links[b].right;
        };
        for (size_t k = 1; k < m_links.size(); ++k) {
            if (follows[k] && carries[k - 1] && inStep(k - 1, k))
                carries[k] = true;
        }
        for (size_t k = m_links.size(); k-- > 1;) {
            if (follows[k - 1] && carries[k] && inStep(k - 1, k))
                carries[k - 1] = true;
        }
        for (size_t k = 0; k < m_links.size(); ++k) {
            if (m_links[k].kept && m_links[k].moved && !carries[k])
                m_links[k].kept = false;
        }
    }

    // Heaviest links first; one that would make a group larger than a star or two by two goes.
    void cutToSmallGroups()
    {
        struct Root {
            qint32 parent = -1;
            qint32 lefts = 0;
            qint32 rights = 0;
        };
        const qint32 lefts = m_model.left.count();
        std::vector<qint32> degreeLeft(size_t(lefts), 0);
        std::vector<qint32> degreeRight(size_t(m_model.right.count()), 0);
        for (const Evidence& link : m_links) {
            ++degreeLeft[size_t(link.left)];
            ++degreeRight[size_t(link.right)];
        }
        std::vector<size_t> order; // links that share a paragraph; the others cannot make a group too large
        for (size_t k = 0; k < m_links.size(); ++k) {
            if (degreeLeft[size_t(m_links[k].left)] > 1 || degreeRight[size_t(m_links[k].right)] > 1)
                order.push_back(k);
        }
        if (order.empty())
            return;
        std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            const Evidence& x = m_links[a];
            const Evidence& y = m_links[b];
            if ((x.origin == Origin::Voted) != (y.origin == Origin::Voted))
                return y.origin == Origin::Voted;
            return x.characters != y.characters ? x.characters > y.characters : a < b;
        });
        std::unordered_map<qint32, Root> roots; // by paragraph, the right ones behind the left ones
        const auto root = [&](qint32 paragraph) {
            while (roots[paragraph].parent >= 0)
                paragraph = roots[paragraph].parent;
            Root& found = roots[paragraph];
            if (found.lefts + found.rights == 0)
                (paragraph < lefts ? found.lefts : found.rights) = 1;
            return paragraph;
        };
        for (const size_t k : order) {
            Evidence& link = m_links[k];
            const qint32 a = root(link.left);
            const qint32 b = root(lefts + link.right);
            if (a == b)
                continue;
            const qint32 l = roots[a].lefts + roots[b].lefts;
            const qint32 r = roots[a].rights + roots[b].rights;
            const bool firm = l + r <= 4
                && float(link.characters) >= Threshold::kSquareShare * float(std::max(1, link.weight));
            if (link.origin == Origin::Voted && std::min(l, r) > 1 && !firm) {
                link.kept = false;
                continue;
            }
            roots[b].parent = a;
            roots[a].lefts = l;
            roots[a].rights = r;
        }
    }

    // A star lies on the chain or off it as a whole. Where it is torn and much of its evidence has moved, it
    // has moved as a whole (split, and one part left where it was); else the part with less evidence goes.
    // Two by two paragraphs are stars of both sides, and what is decided for one can tear another:
    //
    //     left A B   right C D     A–C and A–D stand, B–D has moved; D's star has moved as a whole,
    //                              so A–D has: now A's star is torn, between C and D
    void oneMoveAGroup()
    {
        bool changed = false;
        const auto tear = [&](std::vector<size_t>& star) {
            qint64 weights[2] = { 0, 0 };
            for (const size_t k : star) {
                const Evidence& link = m_links[k];
                const qint32 evidence = link.origin == Origin::Voted ? link.characters : link.weight;
                weights[link.moved] += std::max(1, evidence);
            }
            if (weights[0] == 0 || weights[1] == 0)
                return;
            changed = true;
            const bool movedStays = weights[1] > weights[0];
            const bool isWhole =
                !movedStays && float(weights[1]) >= Threshold::kTornWhole * float(weights[0] + weights[1]);
            for (const size_t k : star) {
                if (isWhole)
                    m_links[k].moved = true;
                else if (m_links[k].moved != movedStays)
                    m_links[k].kept = false;
            }
        };
        std::vector<size_t> star;
        const auto each = [&](auto key) {
            std::vector<size_t> order;
            for (size_t k = 0; k < m_links.size(); ++k) {
                if (m_links[k].kept)
                    order.push_back(k);
            }
            std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
            for (size_t k = 0; k < order.size();) {
                star.clear();
                const qint32 of = key(order[k]);
                for (; k < order.size() && key(order[k]) == of; ++k)
                    star.push_back(order[k]);
                if (star.size() > 1)
                    tear(star);
            }
        };
        if (std::none_of(m_links.begin(), m_links.end(),
                         [](const Evidence& link) { return link.kept && link.moved; }))
            return;
        do {
            changed = false;
            each([&](size_t k) { return m_links[k].left; });
            each([&](size_t k) { return m_links[k].right; });
        } while (changed);
    }

    std::vector<Group> groups()
    {
        std::vector<qint32> ofLeft(size_t(m_model.left.count()), -1);
        std::vector<qint32> ofRight(size_t(m_model.right.count()), -1);
        std::vector<Group> all;
        all.reserve(m_links.size());
        std::vector<bool> exactKept(size_t(m_model.left.count()), false);
        for (const Evidence& link : m_links) {
            if (!link.kept)
                continue;
            qint32 group = ofLeft[size_t(link.left)];
            const qint32 other = ofRight[size_t(link.right)];
            if (group >= 0 && other >= 0 && group != other) {
                // Two by two: the second group joins the first.
                for (const qint32 l : all[size_t(other)].left) {
                    ofLeft[size_t(l)] = group;
                    all[size_t(group)].left.push_back(l);
                }
                for (const qint32 r : all[size_t(other)].right) {
                    ofRight[size_t(r)] = group;
                    all[size_t(group)].right.push_back(r);
                }
                all[size_t(other)] = {};
                continue;
            }
            if (group < 0)
                group = other;
            if (group < 0) {
                group = qint32(all.size());
                all.emplace_back();
                all.back().exact = link.origin == Origin::Exact;
                all.back().moved = link.moved;
            }
            Group& into = all[size_t(group)];
            if (ofLeft[size_t(link.left)] < 0) {
                ofLeft[size_t(link.left)] = group;
                into.left.push_back(link.left);
            }
            if (ofRight[size_t(link.right)] < 0) {
                ofRight[size_t(link.right)] = group;
                into.right.push_back(link.right);
            }
            if (link.origin == Origin::Exact)
                exactKept[size_t(link.left)] = true;
        }
        std::erase_if(all, [](const Group& group) { return group.left.isEmpty(); });
        for (Group& group : all) {
            std::sort(group.left.begin(), group.left.end());
            std::sort(group.right.begin(), group.right.end());
        }
        for (qint32 l = 0; l < m_model.left.count(); ++l) {
            qint32& partner = m_model.left.partner[size_t(l)];
            if (partner >= 0 && !exactKept[size_t(l)]) {
                m_model.right.partner[size_t(partner)] = -1;
                partner = -1;
            }
        }
        return all;
    }

    Model& m_model;
    Watch& m_watch;
    std::vector<Evidence> m_links;
};

} // namespace

std::vector<Group> groupParagraphs(Model& model, const std::vector<Vote>& votes, Watch& watch)
{
    return Grouping(model, watch).run(votes);
}

} // namespace Redraft
