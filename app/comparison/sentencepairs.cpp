// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/sentencepairs.h"

#include "comparison/sequence.h"
#include "comparison/thresholds.h"

#include <algorithm>
#include <map>

namespace Redraft {

bool countsAsMoved(const Model& model, const Vote& vote)
{
    const Sentence& a = model.left.sentences[size_t(vote.left)];
    const Sentence& b = model.right.sentences[size_t(vote.right)];
    if (a.id == b.id)
        return a.words.size() >= Threshold::kMovedPhraseWords;
    return vote.similarity >= Threshold::kMovedSentence
        && std::min(a.visible, b.visible) >= Threshold::kMoveCharacters;
}

SentencePairing::SentencePairing(const Model& model, const Ballot& ballot, Watch& watch)
    : m_model(model)
    , m_ballot(ballot)
    , m_watch(watch)
    , m_likeness(model)
{
}

void SentencePairing::pair(Group& group)
{
    const auto list = [](const Reading& side, const Indices& paragraphs, std::vector<qint32>& into) {
        into.clear();
        for (const qint32 p : paragraphs) {
            const Stretch stretch = side.paragraphSentences[size_t(p)];
            for (qint32 s = stretch.first; s < stretch.last; ++s)
                into.push_back(s);
        }
    };
    list(m_model.left, group.left, m_lefts);
    list(m_model.right, group.right, m_rights);
    m_takenLeft.assign(m_lefts.size(), false);
    m_takenRight.assign(m_rights.size(), false);
    m_pairs.clear();

    const auto idLeft = [&](size_t i) { return m_model.left.sentences[size_t(m_lefts[i])].id; };
    const auto idRight = [&](size_t j) { return m_model.right.sentences[size_t(m_rights[j])].id; };
    size_t i0 = 0;
    size_t j0 = 0;
    size_t i1 = m_lefts.size();
    size_t j1 = m_rights.size();
    for (; i0 < i1 && j0 < j1 && idLeft(i0) == idRight(j0); ++i0, ++j0)
        link({ i0, 1, j0, 1 }, false);
    for (; i0 < i1 && j0 < j1 && idLeft(i1 - 1) == idRight(j1 - 1); --i1, --j1)
        link({ i1 - 1, 1, j1 - 1, 1 }, false);
    if (i0 < i1 && j0 < j1) {
        if (qint64(i1 - i0) * qint64(j1 - j0) <= Threshold::kSentenceCells) {
            programme(i0, i1, j0, j1);
        } else {
            // Too many for the programme: equal sentences first, the programme between them.
            std::map<quint32, quint32> numbers;
            const auto number = [&](quint32 id) {
                return numbers.try_emplace(id, quint32(numbers.size())).first->second;
            };
            std::vector<quint32> a;
            std::vector<quint32> b;
            for (size_t i = i0; i < i1; ++i)
                a.push_back(number(idLeft(i)));
            for (size_t j = j0; j < j1; ++j)
                b.push_back(number(idRight(j)));
            std::vector<Match> matches;
            commonSubsequence(a, b, quint32(numbers.size()), m_watch, matches);
            matches.emplace_back(qint32(i1 - i0), qint32(j1 - j0));
            size_t i = i0;
            size_t j = j0;
            for (const auto& [di, dj] : matches) {
                const size_t nextI = i0 + size_t(di);
                const size_t nextJ = j0 + size_t(dj);
                if (i < nextI && j < nextJ
                    && qint64(nextI - i) * qint64(nextJ - j) <= Threshold::kSentenceCells)
                    programme(i, nextI, j, nextJ);
                if (nextI < i1 && nextJ < j1)
                    link({ nextI, 1, nextJ, 1 }, false);
                i = nextI + 1;
                j = nextJ + 1;
            }
        }
    }
    movedWithin();
    pairLonely();
    for (size_t i = 0; i < m_lefts.size(); ++i) {
        if (!m_takenLeft[i])
            m_pairs.push_back({ { m_lefts[i] }, {}, false });
    }
    const auto before = [](const SentencePair& a, const SentencePair& b) {
        return a.left.front() < b.left.front();
    };
    if (!std::is_sorted(m_pairs.begin(), m_pairs.end(), before))
        std::stable_sort(m_pairs.begin(), m_pairs.end(), before);
    for (size_t j = 0; j < m_rights.size(); ++j) {
        if (!m_takenRight[j])
            m_pairs.push_back({ {}, { m_rights[j] }, false });
    }
    group.sentences = m_pairs;
}

void SentencePairing::link(const Joint& step, bool moved)
{
    const auto [i, lefts, j, rights] = step;
    SentencePair pair;
    for (size_t k = i; k < i + lefts; ++k) {
        pair.left.push_back(m_lefts[k]);
        m_takenLeft[k] = true;
    }
    for (size_t k = j; k < j + rights; ++k) {
        pair.right.push_back(m_rights[k]);
        m_takenRight[k] = true;
    }
    pair.moved = moved;
    m_pairs.push_back(pair);
}

// "Besides, they are late." and "Besides, no bus comes." have little in common but their place in the
// argument, which their first words tell.
float SentencePairing::likeness(Stretch left, Stretch right)
{
    const Stretch a = m_model.left.sentences[size_t(left.first)].tokens;
    const Stretch b = m_model.right.sentences[size_t(right.first)].tokens;
    const qint32 most = std::min({ a.size(), b.size(), Threshold::kOpeningTokens });
    qint32 equal = 0;
    while (equal < most
           && m_model.left.tokens[size_t(a.first + equal)].key
               == m_model.right.tokens[size_t(b.first + equal)].key)
        ++equal;
    const float opening = Threshold::kOpening * float(equal) / float(Threshold::kOpeningTokens);
    const float least = std::min(Threshold::kSentenceSimilarity, Threshold::kSentenceAlone);
    return m_likeness.sentences(left, right, least - opening) + opening;
}

float SentencePairing::value(const Joint& step)
{
    const auto [i, lefts, j, rights] = step;
    const auto stretch = [](const std::vector<qint32>& list, size_t k, size_t count) {
        const qint32 last = list[k + count - 1];
        return last == list[k] + qint32(count) - 1 ? Stretch{ list[k], last + 1 } : Stretch{};
    };
    const Stretch a = stretch(m_lefts, i, lefts);
    const Stretch b = stretch(m_rights, j, rights);
    if (a.isEmpty() || b.isEmpty())
        return 0;
    if (lefts == 1 && rights == 1) {
        const float similarity = m_single[(i - m_firstLeft) * m_width + j - m_firstRight];
        if (similarity < Threshold::kSentenceSimilarity)
            return 0;
        const auto shorter = float(std::min(m_model.left.sentences[size_t(a.first)].visible,
                                            m_model.right.sentences[size_t(b.first)].visible));
        // Of two equally good pairs that cross, the longer one stays.
        return (similarity - Threshold::kSentenceBase) * (1 + shorter * 0.001F);
    }
    for (size_t x = i; x < i + lefts; ++x) {
        for (size_t y = j; y < j + rights; ++y) {
            if (m_single[(x - m_firstLeft) * m_width + y - m_firstRight] < Threshold::kPartLikeness)
                return 0;
        }
    }
    m_watch.pass(300);
    // Where the row has nothing else, the parts can have come from nowhere else.
    const bool isRow = m_lefts.size() == lefts && m_rights.size() == rights;
    {
        const bool split = lefts == 1;
        const Reading& partSide = split ? m_model.right : m_model.left;
        const Reading& wholeSide = split ? m_model.left : m_model.right;
        const Stretch parts = split ? b : a;
        const float least = isRow ? Threshold::kRowPart : Threshold::kSentencePart;
        for (qint32 k = parts.first; k < parts.last; ++k) {
            if (m_likeness.contained(partSide, { k, k + 1 }, wholeSide, split ? a : b) < least)
                return 0;
        }
    }
    const float similarity = likeness(a, b);
    if (similarity < Threshold::kSentenceSimilarity)
        return 0;
    const auto visible = float(std::min(m_model.left.sentences[size_t(a.first)].visible,
                                        m_model.right.sentences[size_t(b.first)].visible));
    const float cost = isRow ? Threshold::kRowSplit : Threshold::kSentenceSplit;
    return (similarity - Threshold::kSentenceBase - cost) * (1 + visible * 0.001F);
}

void SentencePairing::programme(size_t i0, size_t i1, size_t j0, size_t j1)
{
    const size_t n = i1 - i0;
    const size_t m = j1 - j0;
    m_firstLeft = i0;
    m_firstRight = j0;
    m_width = m;
    m_single.resize(n * m);
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < m; ++j) {
            m_watch.pass(300);
            const qint32 l = m_lefts[i0 + i];
            const qint32 r = m_rights[j0 + j];
            m_single[i * m + j] = likeness({ l, l + 1 }, { r, r + 1 });
        }
    }
    const auto worth = [&](const Joint& step) {
        return value({ i0 + step.left, step.lefts, j0 + step.right, step.rights });
    };
    for (const Joint& step : m_programme.run(n, m, worth))
        link({ i0 + step.left, step.lefts, j0 + step.right, step.rights }, false);
}

// One sentence on either side between the same neighbours: place speaks for them.
void SentencePairing::pairLonely()
{
    std::vector<qint32> ofLeft(m_lefts.size(), -1);
    for (const SentencePair& pair : m_pairs) {
        if (pair.moved)
            continue;
        const auto j =
            std::lower_bound(m_rights.begin(), m_rights.end(), pair.right.back()) - m_rights.begin();
        for (const qint32 s : pair.left)
            ofLeft[size_t(std::lower_bound(m_lefts.begin(), m_lefts.end(), s) - m_lefts.begin())] = qint32(j);
    }
    const auto freeAt = [](const std::vector<bool>& taken, size_t k) {
        return k < taken.size() && !taken[k];
    };
    size_t expected = 0; // the right sentence behind the last linked one
    for (size_t i = 0; i < m_lefts.size(); ++i) {
        if (m_takenLeft[i]) {
            if (ofLeft[i] >= 0)
                expected = size_t(ofLeft[i]) + 1;
            continue;
        }
        const bool alone = !freeAt(m_takenLeft, i + 1) && (i == 0 || m_takenLeft[i - 1])
            && freeAt(m_takenRight, expected) && !freeAt(m_takenRight, expected + 1);
        if (alone
            && likeness({ m_lefts[i], m_lefts[i] + 1 }, { m_rights[expected], m_rights[expected] + 1 })
                >= Threshold::kSentenceAlone)
            link({ i, 1, expected, 1 }, false);
    }
}

void SentencePairing::movedWithin()
{
    for (size_t i = 0; i < m_lefts.size(); ++i) {
        if (m_takenLeft[i])
            continue;
        const Vote& vote = m_ballot.ofLeft[size_t(m_lefts[i])];
        if (vote.right < 0 || !countsAsMoved(m_model, vote))
            continue;
        const auto place = std::lower_bound(m_rights.begin(), m_rights.end(), vote.right);
        if (place == m_rights.end() || *place != vote.right)
            continue;
        const auto j = size_t(place - m_rights.begin());
        if (!m_takenRight[j])
            link({ i, 1, j, 1 }, true);
    }
}

} // namespace Redraft
