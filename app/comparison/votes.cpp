// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/votes.h"

#include "comparison/likeness.h"
#include "comparison/thresholds.h"

#include <algorithm>
#include <memory>

namespace Redraft {

namespace {

// For each key the right sentences that have it and are still free, where few have it.
struct Index {
    std::vector<qint32> first; // per key, into sentences; one more at the end
    std::vector<qint32> sentences;
    std::vector<qint32> frequency; // of the key in all right sentences, free or not
};

// `taken` says whom a right sentence is linked to (-1: free).
Index makeIndex(const Model& model, const std::vector<qint32>& taken)
{
    Index index;
    index.frequency.assign(model.keys, 0);
    std::vector<qint32> free(model.keys, 0);
    const Reading& right = model.right;
    const auto eachKey = [&](bool freeOnly, const auto& visit) {
        for (size_t s = 0; s < right.sentences.size(); ++s) {
            if (freeOnly && taken[s] >= 0)
                continue;
            const Stretch words = right.sentences[s].words;
            for (qint32 k = words.first; k < words.last; ++k) {
                const quint32 key = right.wordKeys[size_t(k)];
                if (k == words.first || key != right.wordKeys[size_t(k - 1)])
                    visit(key, qint32(s));
            }
        }
    };
    eachKey(false, [&](quint32 key, qint32 sentence) {
        ++index.frequency[key];
        free[key] += taken[size_t(sentence)] < 0;
    });
    index.first.assign(size_t(model.keys) + 1, 0);
    for (size_t key = 0; key < model.keys; ++key) {
        const qint32 count = index.frequency[key] <= Threshold::kPostingLimit ? free[key] : 0;
        index.first[key + 1] = index.first[key] + count;
    }
    index.sentences.resize(size_t(index.first.back()));
    std::vector<qint32> next(index.first.begin(), index.first.end() - 1);
    eachKey(true, [&](quint32 key, qint32 sentence) {
        if (index.frequency[key] <= Threshold::kPostingLimit)
            index.sentences[size_t(next[key]++)] = sentence;
    });
    return index;
}

// Finds the candidates of one left sentence; one per thread.
class Proposer {
public:
    Proposer(const Model& model, const Index& index)
        : m_model(model)
        , m_index(index)
        , m_likeness(model)
        , m_score(model.right.sentences.size(), 0.0F)
    {
    }

    void propose(qint32 sentence, std::vector<Vote>& into)
    {
        const Reading& left = m_model.left;
        const Stretch words = left.sentences[size_t(sentence)].words;
        m_rare.clear();
        for (qint32 k = words.first; k < words.last; ++k) {
            const quint32 key = left.wordKeys[size_t(k)];
            const qint32 frequency = m_index.frequency[key];
            if (frequency > 0 && frequency <= Threshold::kPostingLimit
                && (k == words.first || key != left.wordKeys[size_t(k - 1)]))
                m_rare.emplace_back(frequency, key);
        }
        float total = 0;
        for (qint32 k = words.first; k < words.last; ++k)
            total += m_model.weights[left.wordKeys[size_t(k)]];
        const auto wanted = std::min(m_rare.size(), size_t(Threshold::kRareWords));
        if (m_rare.size() <= 2 * wanted)
            std::sort(m_rare.begin(), m_rare.end()); // sooner done than a part of it
        else
            std::partial_sort(m_rare.begin(), m_rare.begin() + qsizetype(wanted), m_rare.end());
        m_touched.clear();
        for (size_t k = 0; k < wanted; ++k) {
            const quint32 key = m_rare[k].second;
            for (qint32 at = m_index.first[key]; at < m_index.first[key + 1]; ++at) {
                const qint32 other = m_index.sentences[size_t(at)];
                if (m_score[size_t(other)] == 0.0F)
                    m_touched.push_back(other);
                m_score[size_t(other)] += m_model.weights[key];
            }
        }
        // One rare word in common is no candidate yet, unless it is most of the sentence.
        std::erase_if(m_touched, [&](qint32 other) {
            const bool weak = m_score[size_t(other)] < Threshold::kCandidateShare * total;
            if (weak)
                m_score[size_t(other)] = 0.0F;
            return weak;
        });
        const auto few = std::min(m_touched.size(), size_t(Threshold::kCandidates));
        std::partial_sort(m_touched.begin(), m_touched.begin() + qsizetype(few), m_touched.end(),
                          [&](qint32 a, qint32 b) {
                              const float x = m_score[size_t(a)];
                              const float y = m_score[size_t(b)];
                              return x > y || (x == y && a < b);
                          });
        const float least = Threshold::kLastRound - Threshold::kNeighbourBonus;
        for (size_t k = 0; k < few; ++k) {
            const qint32 other = m_touched[k];
            if (m_model.constraints.isApart(left.sentences[size_t(sentence)].paragraph,
                                            m_model.right.sentences[size_t(other)].paragraph))
                continue;
            const float similarity = m_likeness.sentencesFrom(sentence, other, least);
            if (similarity >= least)
                into.push_back({ sentence, other, similarity });
        }
        for (const qint32 other : m_touched)
            m_score[size_t(other)] = 0.0F;
    }

private:
    const Model& m_model;
    const Index& m_index;
    Likeness m_likeness;
    std::vector<float> m_score; // per right sentence, while one left sentence is looked at
    std::vector<qint32> m_touched;
    std::vector<std::pair<qint32, quint32>> m_rare;
};

// Candidates of the left sentences that are still free; `left` and `right` say who is not (-1: free).
std::vector<Vote> candidates(const Model& model, const std::vector<qint32>& left,
                             const std::vector<qint32>& right, Watch& watch)
{
    const Index index = makeIndex(model, right);
    watch.pass(qint64(model.right.wordKeys.size()));
    const size_t count = model.left.sentences.size();
    constexpr size_t chunk = 256;
    std::vector<std::vector<Vote>> found((count + chunk - 1) / chunk);
    const auto proposer = [&] { return std::make_unique<Proposer>(model, index); };
    watch.spreadWith(count, chunk, proposer, [&](Proposer& own, size_t from, size_t to) {
        for (size_t s = from; s < to; ++s) {
            if (left[s] >= 0)
                continue;
            own.propose(qint32(s), found[from / chunk]);
            watch.pass(500);
        }
    });
    std::vector<Vote> all;
    for (const std::vector<Vote>& part : found)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

class Election {
public:
    Election(const Model& model, Watch& watch)
        : m_model(model)
        , m_watch(watch)
        , m_left(model.left.sentences.size(), -1)
        , m_right(model.right.sentences.size(), -1)
    {
    }

    std::vector<Vote> run()
    {
        equalSentences();
        m_places[0] = places(m_model.left);
        m_places[1] = places(m_model.right);
        m_candidates = candidates(m_model, m_left, m_right, m_watch);
        for (const float threshold : { Threshold::kFirstRound, Threshold::kMiddleRound,
                                       Threshold::kMiddleRound, Threshold::kLastRound }) {
            for (int again = 0; again < kMostRounds && round(threshold); ++again) { }
        }
        std::sort(m_elected.begin(), m_elected.end(),
                  [](const Vote& a, const Vote& b) { return a.left < b.left; });
        return std::move(m_elected);
    }

private:
    void elect(const Vote& vote)
    {
        m_left[size_t(vote.left)] = vote.right;
        m_right[size_t(vote.right)] = vote.left;
        m_elected.push_back(vote);
    }

    // Sentences that stand once on both sides need no election.
    void equalSentences()
    {
        struct Seen {
            qint32 left = -1;
            qint32 right = -1;
            qint32 lefts = 0;
            qint32 rights = 0;
        };
        std::vector<Seen> seen(m_model.sentenceIds);
        const auto& lefts = m_model.left.sentences;
        const auto& rights = m_model.right.sentences;
        for (size_t s = 0; s < lefts.size(); ++s) {
            seen[lefts[s].id].left = qint32(s);
            ++seen[lefts[s].id].lefts;
        }
        for (size_t s = 0; s < rights.size(); ++s) {
            seen[rights[s].id].right = qint32(s);
            ++seen[rights[s].id].rights;
        }
        for (size_t s = 0; s < lefts.size(); ++s) {
            const Seen& one = seen[lefts[s].id];
            if (one.lefts == 1 && one.rights == 1
                && !m_model.constraints.isApart(lefts[s].paragraph, rights[size_t(one.right)].paragraph))
                elect({ qint32(s), one.right, 1 });
        }
        m_watch.pass(qint64(lefts.size() + rights.size()));
    }

    // For each sentence the number of anchored paragraphs before it: two sentences with the same number stand
    // in the same gap. Breaks ties only.
    static std::vector<qint32> places(const Reading& side)
    {
        std::vector<qint32> all(side.sentences.size());
        qint32 anchored = 0;
        qint32 paragraph = 0;
        for (size_t s = 0; s < all.size(); ++s) {
            for (; paragraph < side.sentences[s].paragraph; ++paragraph)
                anchored += side.partner[size_t(paragraph)] >= 0;
            all[s] = anchored;
        }
        return all;
    }

    float adjusted(const Vote& vote) const
    {
        const auto inStep = [&](qint32 step) {
            const qint32 l = vote.left + step;
            const qint32 r = vote.right + step;
            return l >= 0 && r >= 0 && l < qint32(m_left.size()) && r < qint32(m_right.size())
                && m_left[size_t(l)] == r;
        };
        return vote.similarity + (inStep(-1) || inStep(1) ? Threshold::kNeighbourBonus : 0.0F);
    }

    bool isBetter(size_t a, size_t b) const
    {
        const Vote& x = m_candidates[a];
        const Vote& y = m_candidates[b];
        if (m_strength[a] != m_strength[b])
            return m_strength[a] > m_strength[b];
        const auto distance = [&](const Vote& vote) {
            return std::abs(m_places[0][size_t(vote.left)] - m_places[1][size_t(vote.right)]);
        };
        const qint32 dx = distance(x);
        const qint32 dy = distance(y);
        if (dx != dy)
            return dx < dy;
        const qint32 sx = std::abs(x.left - x.right);
        const qint32 sy = std::abs(y.left - y.right);
        return sx != sy ? sx < sy : a < b;
    }

    bool round(float threshold)
    {
        // Only candidates whose both ends are free remain.
        std::erase_if(m_candidates, [&](const Vote& vote) {
            return m_left[size_t(vote.left)] >= 0 || m_right[size_t(vote.right)] >= 0;
        });
        m_strength.resize(m_candidates.size());
        for (size_t k = 0; k < m_candidates.size(); ++k)
            m_strength[k] = adjusted(m_candidates[k]);
        std::vector<qint32> bestLeft(m_left.size(), -1);
        std::vector<qint32> bestRight(m_right.size(), -1);
        for (size_t k = 0; k < m_candidates.size(); ++k) {
            const auto consider = [&](qint32& best) {
                if (best < 0 || isBetter(k, size_t(best)))
                    best = qint32(k);
            };
            consider(bestLeft[size_t(m_candidates[k].left)]);
            consider(bestRight[size_t(m_candidates[k].right)]);
        }
        m_watch.pass(qint64(m_candidates.size() + m_left.size()));
        bool any = false;
        for (size_t k = 0; k < m_candidates.size(); ++k) {
            const Vote& vote = m_candidates[k];
            if (m_strength[k] >= threshold && bestLeft[size_t(vote.left)] == qint32(k)
                && bestRight[size_t(vote.right)] == qint32(k)) {
                elect(vote);
                any = true;
            }
        }
        return any;
    }

    static constexpr int kMostRounds = 4;

    const Model& m_model;
    Watch& m_watch;
    std::vector<qint32> m_left; // per sentence: whom it is linked to
    std::vector<qint32> m_right;
    std::vector<qint32> m_places[2];
    std::vector<Vote> m_candidates;
    std::vector<float> m_strength;
    std::vector<Vote> m_elected;
};

} // namespace

std::vector<Vote> voteSentences(const Model& model, Watch& watch)
{
    if (model.left.sentences.empty() || model.right.sentences.empty())
        return {};
    return Election(model, watch).run();
}

} // namespace Redraft
