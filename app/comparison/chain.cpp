// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/chain.h"

#include <algorithm>

namespace Redraft {

namespace {

// Links that follow each other in step on both sides are one block: no link can cross only a part of it.
struct Block {
    qint32 first = 0; // index of its first link
    qint32 last = 0; // one past its last
    qint64 weight = 0;
};

std::vector<Block> blocksOf(const std::vector<Link>& links)
{
    qint32 rights = 0;
    for (const Link& link : links)
        rights = std::max(rights, link.right + 1);
    std::vector<quint8> uses(size_t(rights), 0);
    for (const Link& link : links) {
        quint8& count = uses[size_t(link.right)];
        count = quint8(std::min(2, count + 1));
    }
    const auto alone = [&](size_t k) {
        return uses[size_t(links[k].right)] == 1 && (k == 0 || links[k - 1].left != links[k].left)
            && (k + 1 == links.size() || links[k + 1].left != links[k].left);
    };
    std::vector<Block> blocks;
    for (size_t k = 0; k < links.size(); ++k) {
        const bool inStep = k > 0 && links[k].left == links[k - 1].left + 1
            && links[k].right == links[k - 1].right + 1 && alone(k) && alone(k - 1);
        if (!inStep)
            blocks.push_back({ qint32(k), qint32(k), 0 });
        blocks.back().last = qint32(k) + 1;
        blocks.back().weight += std::max(1, links[k].weight);
    }
    return blocks;
}

} // namespace

std::vector<bool> heaviestChain(const std::vector<Link>& links)
{
    std::vector<bool> chosen(links.size(), false);
    const bool inOrder = std::is_sorted(links.begin(), links.end(),
                                        [](const Link& a, const Link& b) { return a.right < b.right; });
    if (inOrder) {
        chosen.assign(links.size(), true);
        return chosen;
    }
    const std::vector<Block> blocks = blocksOf(links);
    std::vector<qint32> ranks;
    ranks.reserve(blocks.size());
    for (const Block& block : blocks)
        ranks.push_back(links[size_t(block.first)].right);
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    const auto rankOf = [&](qint32 right) {
        return size_t(std::upper_bound(ranks.begin(), ranks.end(), right) - ranks.begin());
    };

    // tree[k]: the best block that ends a chain among the ranks it covers; -1: none.
    std::vector<qint32> tree(ranks.size() + 1, -1);
    std::vector<qint64> total(blocks.size(), 0);
    std::vector<qint32> before(blocks.size(), -1);
    const auto better = [&](qint32 a, qint32 b) {
        return a >= 0 && (b < 0 || total[size_t(a)] > total[size_t(b)]);
    };
    for (size_t k = 0; k < blocks.size(); ++k) {
        const qint32 right = links[size_t(blocks[k].first)].right;
        qint32 best = -1;
        for (size_t at = rankOf(right); at > 0; at -= at & (~at + 1)) {
            if (better(tree[at], best))
                best = tree[at];
        }
        before[k] = best;
        total[k] = blocks[k].weight + (best >= 0 ? total[size_t(best)] : 0);
        // The chain goes on from the block's last link: a later link may share that link's right side.
        const qint32 end = links[size_t(blocks[k].last - 1)].right;
        const auto place = size_t(std::lower_bound(ranks.begin(), ranks.end(), end) - ranks.begin()) + 1;
        for (size_t at = place; at < tree.size(); at += at & (~at + 1)) {
            if (better(qint32(k), tree[at]))
                tree[at] = qint32(k);
        }
    }
    qint32 end = -1;
    for (size_t k = 0; k < blocks.size(); ++k) {
        if (better(qint32(k), end))
            end = qint32(k);
    }
    for (; end >= 0; end = before[size_t(end)]) {
        for (qint32 k = blocks[size_t(end)].first; k < blocks[size_t(end)].last; ++k)
            chosen[size_t(k)] = true;
    }
    return chosen;
}

} // namespace Redraft
