// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/anchors.h"

#include "comparison/sequence.h"
#include "comparison/thresholds.h"
#include "text/blocks.h"
#include "text/tokens.h"

#include <algorithm>

namespace Redraft {

namespace {

// A folded line is one paragraph: its line ends, with the spaces around them, are one space.
QString unfolded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u' ' && text[at] != u'\n' && text[at] != u'\t') {
            out += text[at++];
            continue;
        }
        qsizetype end = at;
        bool folds = false;
        for (; end < text.size() && (text[end] == u' ' || text[end] == u'\n' || text[end] == u'\t'); ++end)
            folds = folds || text[end] == u'\n';
        if (folds)
            out += u' ';
        else
            out += text.sliced(at, end - at);
        at = end;
    }
    return out;
}

REDRAFT_WIDE quint64 paragraphHash(QStringView text)
{
    const bool isFolded = findUnit(text, 0, [](char16_t c) { return c == u'\n'; }) < text.size();
    return isFolded ? hashText(unfolded(text)) : hashText(text);
}

struct Occurrences {
    qint32 left = -1; // where it stands
    qint32 right = -1;
    qint32 lefts = 0; // how often
    qint32 rights = 0;
};

class Anchoring {
public:
    Anchoring(Model& model, Watch& watch)
        : m_model(model)
        , m_left(model.left)
        , m_right(model.right)
        , m_watch(watch)
    {
    }

    void run()
    {
        hash();
        std::vector<Link> links = uniqueLinks();
        keepChainAndMoves(links);
        grow(links);
        fillBetween();
    }

private:
    void hash()
    {
        std::vector<quint64> hashes[2];
        const Reading* const sides[] = { &m_left, &m_right };
        for (size_t side = 0; side < 2; ++side)
            hashes[side].resize(size_t(sides[side]->count()));
        const size_t lefts = hashes[0].size();
        m_watch.spread(lefts + hashes[1].size(), 1024, [&](size_t k) {
            const size_t side = k < lefts ? 0 : 1;
            const size_t p = side == 0 ? k : k - lefts;
            const QStringView text = sides[side]->paragraph(qint32(p));
            hashes[side][p] = paragraphHash(text);
            m_watch.pass(text.size() / 8 + 1);
        });
        Interner interner(lefts + hashes[1].size());
        Reading* const targets[] = { &m_left, &m_right };
        for (size_t side = 0; side < 2; ++side) {
            targets[side]->ids.resize(hashes[side].size());
            targets[side]->partner.assign(hashes[side].size(), -1);
            targets[side]->words.assign(hashes[side].size(), -1);
            for (size_t p = 0; p < hashes[side].size(); ++p)
                targets[side]->ids[p] = interner.intern(hashes[side][p]);
            m_watch.pass(qint64(hashes[side].size()));
        }
        m_model.paragraphIds = interner.size();
    }

    bool mayLink(qint32 l, qint32 r) const
    {
        return mayLinkIfSame(l, r) && sameText(m_left.paragraph(l), m_right.paragraph(r));
    }

    // … provided that their texts are the same, not only their hashes.
    bool mayLinkIfSame(qint32 l, qint32 r) const
    {
        const Constraints& constraints = m_model.constraints;
        return m_left.ids[size_t(l)] == m_right.ids[size_t(r)] && m_left.partner[size_t(l)] < 0
            && m_right.partner[size_t(r)] < 0 && !constraints.isFixedLeft(l) && !constraints.isFixedRight(r)
            && !constraints.isApart(l, r);
    }

    void link(qint32 l, qint32 r)
    {
        m_left.partner[size_t(l)] = r;
        m_right.partner[size_t(r)] = l;
    }

    std::vector<Link> uniqueLinks()
    {
        std::vector<Occurrences> seen(m_model.paragraphIds);
        for (qint32 l = 0; l < m_left.count(); ++l) {
            Occurrences& o = seen[m_left.ids[size_t(l)]];
            o.left = l;
            ++o.lefts;
        }
        for (qint32 r = 0; r < m_right.count(); ++r) {
            Occurrences& o = seen[m_right.ids[size_t(r)]];
            o.right = r;
            ++o.rights;
        }
        std::vector<Link> links;
        bool inOrder = true;
        for (qint32 l = 0; l < m_left.count(); ++l) {
            const Occurrences& o = seen[m_left.ids[size_t(l)]];
            if (o.lefts != 1 || o.rights != 1 || !mayLinkIfSame(l, o.right))
                continue;
            inOrder = inOrder && (links.empty() || links.back().right < o.right);
            links.push_back({ l, o.right, 1 });
        }
        readLinked(links, !inOrder); // only then do weights decide anything
        std::erase_if(links, [](const Link& link) { return link.weight == kNotSame; });
        return links;
    }

    // Whether the texts of the links are the same indeed, and what is to be known of them later, while they
    // are at hand. A link's weight is the number of visible characters if that is wanted, else 1.
    void readLinked(std::vector<Link>& links, bool weigh)
    {
        if (weigh)
            m_left.visible.assign(size_t(m_left.count()), -1);
        m_watch.spread(links.size(), 1024, [&](size_t k) {
            Link& link = links[k];
            const QStringView text = m_left.paragraph(link.left);
            m_watch.pass(text.size() / 4);
            if (!sameText(text, m_right.paragraph(link.right))) {
                link.weight = kNotSame;
                return;
            }
            m_left.words[size_t(link.left)] = countWords(text);
            if (weigh) {
                link.weight = visibleCharacters(text);
                m_left.visible[size_t(link.left)] = link.weight;
            }
        });
    }

    void keepChainAndMoves(std::vector<Link>& links)
    {
        const std::vector<bool> chosen = heaviestChain(links);
        size_t kept = 0;
        for (size_t k = 0; k < links.size(); ++k) {
            if (!chosen[k] && links[k].weight < Threshold::kMoveOfEqual)
                continue;
            link(links[k].left, links[k].right);
            if (chosen[k])
                m_chain.push_back(links[k]);
            links[kept++] = links[k];
        }
        links.resize(kept);
    }

    // Equal neighbours of what is linked, in step, whether it stayed or moved.
    void grow(const std::vector<Link>& links)
    {
        std::vector<Link> grown;
        const auto walk = [&](const Link& from, qint32 step) {
            qint32 l = from.left + step;
            qint32 r = from.right + step;
            while (l >= 0 && r >= 0 && l < m_left.count() && r < m_right.count() && mayLink(l, r)) {
                link(l, r);
                l += step;
                r += step;
            }
        };
        // The chain first: what could go with a moved block or with its own place, stays.
        for (const Link& from : m_chain) {
            walk(from, 1);
            walk(from, -1);
        }
        if (m_chain.size() == links.size())
            return;
        fillBetween();
        for (const Link& from : links) {
            walk(from, 1);
            walk(from, -1);
        }
    }

    // Repeated paragraphs between two neighbours of the chain, in order. The chain is rebuilt from the
    // partners: growing has added to it.
    void fillBetween()
    {
        qint32 l0 = 0;
        qint32 r0 = 0;
        for (const Link& link : m_chain) {
            between(l0, link.left, r0, link.right);
            l0 = link.left + 1;
            r0 = link.right + 1;
        }
        between(l0, m_left.count(), r0, m_right.count());
    }

    void between(qint32 l0, qint32 l1, qint32 r0, qint32 r1)
    {
        // What has grown from both ends stays in order with them; trim it.
        while (l0 < l1 && r0 < r1 && m_left.partner[size_t(l0)] == r0) {
            ++l0;
            ++r0;
        }
        while (l0 < l1 && r0 < r1 && m_left.partner[size_t(l1 - 1)] == r1 - 1) {
            --l1;
            --r1;
        }
        if (l0 >= l1 || r0 >= r1)
            return;
        std::vector<qint32> lefts;
        std::vector<qint32> rights;
        std::vector<quint32> leftIds;
        std::vector<quint32> rightIds;
        for (qint32 l = l0; l < l1; ++l) {
            if (m_left.partner[size_t(l)] < 0 && !m_model.constraints.isFixedLeft(l)) {
                lefts.push_back(l);
                leftIds.push_back(m_left.ids[size_t(l)]);
            }
        }
        for (qint32 r = r0; r < r1; ++r) {
            if (m_right.partner[size_t(r)] < 0 && !m_model.constraints.isFixedRight(r)) {
                rights.push_back(r);
                rightIds.push_back(m_right.ids[size_t(r)]);
            }
        }
        std::vector<Match> matches;
        renumber(leftIds, rightIds);
        commonSubsequence(leftIds, rightIds, quint32(leftIds.size() + rightIds.size()), m_watch, matches);
        for (const auto& [i, j] : matches) {
            if (mayLink(lefts[size_t(i)], rights[size_t(j)]))
                link(lefts[size_t(i)], rights[size_t(j)]);
        }
    }

    // Ids of one gap as small numbers of their own, so that a gap costs its own size only.
    void renumber(std::vector<quint32>& a, std::vector<quint32>& b)
    {
        if (m_renumbered.empty())
            m_renumbered.assign(m_model.paragraphIds, kNone);
        quint32 next = 0;
        std::vector<quint32> used;
        for (std::vector<quint32>* ids : { &a, &b }) {
            for (quint32& id : *ids) {
                if (m_renumbered[id] == kNone) {
                    m_renumbered[id] = next++;
                    used.push_back(id);
                }
                id = m_renumbered[id];
            }
        }
        for (const quint32 id : used)
            m_renumbered[id] = kNone;
    }

    static constexpr quint32 kNone = 0xffffffffU;
    static constexpr qint32 kNotSame = -1; // weight of a link whose texts differ

    Model& m_model;
    Reading& m_left;
    Reading& m_right;
    Watch& m_watch;
    std::vector<Link> m_chain;
    std::vector<quint32> m_renumbered;
};

} // namespace

bool sameText(QStringView left, QStringView right)
{
    if (left == right)
        return true;
    if (!left.contains(u'\n') && !right.contains(u'\n'))
        return false;
    return unfolded(left) == unfolded(right);
}

void anchorParagraphs(Model& model, Watch& watch)
{
    Anchoring(model, watch).run();
}

} // namespace Redraft
