// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/core.h"

#include "comparison/anchors.h"
#include "comparison/gaps.h"
#include "comparison/groups.h"
#include "comparison/sentencepairs.h"
#include "comparison/thresholds.h"
#include "comparison/votes.h"
#include "comparison/words.h"

#include <algorithm>
#include <memory>

namespace Redraft {

namespace {

// What one thread needs to look into groups.
struct Workshop {
    Workshop(const Model& model, const Ballot& ballot, Watch& watch)
        : pairing(model, ballot, watch)
        , aligner(model, watch)
    {
    }

    SentencePairing pairing;
    WordAligner aligner;
    std::vector<qint32> left;
    std::vector<qint32> right;
};

void collectTokens(const Reading& side, const Indices& sentences, std::vector<qint32>& into)
{
    into.clear();
    for (const qint32 s : sentences) {
        const Stretch tokens = side.sentences[size_t(s)].tokens;
        for (qint32 t = tokens.first; t < tokens.last; ++t)
            into.push_back(t);
    }
}

void lookInto(Group& group, const Model& model, Workshop& shop)
{
    shop.pairing.pair(group);
    size_t most = 0;
    for (const SentencePair& pair : group.sentences) {
        for (const qint32 s : pair.left)
            most += size_t(model.left.sentences[size_t(s)].tokens.size());
    }
    group.tokens.reserve(most);
    for (const SentencePair& pair : group.sentences) {
        if (pair.left.isEmpty() || pair.right.isEmpty())
            continue;
        const size_t first = group.tokens.size();
        const Sentence& left = model.left.sentences[size_t(pair.left.front())];
        const Sentence& right = model.right.sentences[size_t(pair.right.front())];
        const bool areAlike = pair.left.size() == 1 && pair.right.size() == 1 && left.id == right.id
            && left.tokens.size() == right.tokens.size();
        if (!areAlike || !shop.aligner.alignAlike(left.tokens, right.tokens, group.tokens)) {
            collectTokens(model.left, pair.left, shop.left);
            collectTokens(model.right, pair.right, shop.right);
            shop.aligner.align(shop.left, shop.right, group.tokens);
        }
        if (pair.moved) {
            for (size_t k = first; k < group.tokens.size(); ++k)
                group.tokens[k].moved = true;
        }
    }
}

void lookIntoGroups(Core& core, const Ballot& ballot, Watch& watch)
{
    std::vector<qint32> work;
    for (size_t g = 0; g < core.groups.size(); ++g) {
        if (!core.groups[g].exact)
            work.push_back(qint32(g));
    }
    const auto workshop = [&] { return std::make_unique<Workshop>(core.model, ballot, watch); };
    watch.spreadWith(work.size(), 64, workshop, [&](Workshop& shop, size_t from, size_t to) {
        for (size_t k = from; k < to; ++k)
            lookInto(core.groups[size_t(work[k])], core.model, shop);
    });
}

// Sentences that no pair has, but whom a vote knows elsewhere.
void findMovesBetweenGroups(Core& core, const Ballot& ballot, Watch& watch)
{
    Model& model = core.model;
    std::vector<bool> takenLeft(model.left.sentences.size(), false);
    std::vector<bool> takenRight(model.right.sentences.size(), false);
    std::vector<bool> grouped[2] = { std::vector<bool>(size_t(model.left.count()), false),
                                     std::vector<bool>(size_t(model.right.count()), false) };
    for (const Group& group : core.groups) {
        for (const qint32 l : group.left)
            grouped[0][size_t(l)] = true;
        for (const qint32 r : group.right)
            grouped[1][size_t(r)] = true;
        for (const SentencePair& pair : group.sentences) {
            if (pair.left.isEmpty() || pair.right.isEmpty())
                continue;
            for (const qint32 s : pair.left)
                takenLeft[size_t(s)] = true;
            for (const qint32 s : pair.right)
                takenRight[size_t(s)] = true;
        }
    }
    std::unique_ptr<WordAligner> aligner;
    std::vector<qint32> left;
    std::vector<qint32> right;
    std::vector<TokenPair> kept;
    for (const Vote& vote : ballot.ofLeft) {
        if (vote.right < 0 || takenLeft[size_t(vote.left)] || takenRight[size_t(vote.right)]
            || !countsAsMoved(model, vote))
            continue;
        const qint32 l = model.left.sentences[size_t(vote.left)].paragraph;
        const qint32 r = model.right.sentences[size_t(vote.right)].paragraph;
        // Two whole paragraphs that were not linked had their reasons.
        if (!grouped[0][size_t(l)] && !grouped[1][size_t(r)]
            && model.left.paragraphSentences[size_t(l)].size() == 1
            && model.right.paragraphSentences[size_t(r)].size() == 1)
            continue;
        core.moves.push_back({ vote.left, vote.right });
        if (!aligner) {
            aligner = std::make_unique<WordAligner>(model, watch);
            core.movedLeft.assign(model.left.tokens.size(), false);
            core.movedRight.assign(model.right.tokens.size(), false);
        }
        collectTokens(model.left, { vote.left }, left);
        collectTokens(model.right, { vote.right }, right);
        kept.clear();
        aligner->align(left, right, kept);
        for (const TokenPair& pair : kept) {
            core.movedLeft[size_t(pair.left)] = true;
            core.movedRight[size_t(pair.right)] = true;
        }
    }
}

} // namespace

Constraints::Constraints(const std::vector<ManualPair>& pairs, qint32 lefts, qint32 rights, bool flipped)
{
    for (const ManualPair& pair : pairs) {
        const qint32 l = flipped ? pair.right : pair.left;
        const qint32 r = flipped ? pair.left : pair.right;
        if (l < 0 || r < 0 || l >= lefts || r >= rights)
            continue;
        (pair.together ? m_together : m_apart).emplace_back(l, r);
    }
    std::sort(m_apart.begin(), m_apart.end());
    std::sort(m_together.begin(), m_together.end());
    m_together.erase(std::unique(m_together.begin(), m_together.end()), m_together.end());
    if (m_together.empty())
        return;
    m_left.assign(size_t(lefts), false);
    m_right.assign(size_t(rights), false);
    for (const auto& [l, r] : m_together) {
        m_left[size_t(l)] = true;
        m_right[size_t(r)] = true;
    }
}

bool Constraints::isApart(qint32 left, qint32 right) const
{
    return !m_apart.empty() && std::binary_search(m_apart.begin(), m_apart.end(), std::pair(left, right));
}

Core runStages(const Article& left, const Article& right, const CompareOptions& options, bool flipped,
               Watch& watch)
{
    Core core{ { { &left, {}, {}, {}, {}, {}, {}, {}, {}, {} },
                 { &right, {}, {}, {}, {}, {}, {}, {}, {}, {} },
                 Constraints(options.manual, qint32(left.paragraphs.size()), qint32(right.paragraphs.size()),
                             flipped),
                 0,
                 0,
                 0,
                 {},
                 {},
                 {},
                 {} },
               {},
               {},
               {},
               {} };
    anchorParagraphs(core.model, watch);
    watch.stage(150);
    analyse(core.model, watch);
    watch.stage(350);
    const std::vector<Vote> votes = voteSentences(core.model, watch);
    watch.stage(600);
    core.groups = groupParagraphs(core.model, votes, watch);
    fillGaps(core.model, core.groups, watch);
    watch.stage(700);
    Ballot ballot;
    ballot.ofLeft.assign(core.model.left.sentences.size(), Vote{ 0, -1, 0 });
    for (const Vote& vote : votes)
        ballot.ofLeft[size_t(vote.left)] = vote;
    lookIntoGroups(core, ballot, watch);
    findMovesBetweenGroups(core, ballot, watch);
    watch.stage(900);
    return core;
}

void exchangeSides(Core& core)
{
    std::swap(core.model.left, core.model.right);
    std::swap(core.movedLeft, core.movedRight);
    for (Group& group : core.groups) {
        std::swap(group.left, group.right);
        for (SentencePair& pair : group.sentences)
            std::swap(pair.left, pair.right);
        for (TokenPair& pair : group.tokens)
            std::swap(pair.left, pair.right);
    }
    for (SentenceMove& move : core.moves)
        std::swap(move.left, move.right);
}

} // namespace Redraft
