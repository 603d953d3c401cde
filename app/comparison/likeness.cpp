// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/likeness.h"

#include "comparison/thresholds.h"
#include "text/blocks.h"

#include <algorithm>

namespace Redraft {

namespace {

// How many bits of `a` are not in `b`, without an instruction that not every processor has.
REDRAFT_INLINE qsizetype countOnly(const Trigrams::Marks& a, const Trigrams::Marks& b)
{
    quint64 bytes = 0; // eight sums of at most 64
    for (size_t k = 0; k < a.size(); ++k) {
        quint64 bits = a[k] & ~b[k];
        bits -= (bits >> 1) & 0x5555555555555555U;
        bits = (bits & 0x3333333333333333U) + ((bits >> 2) & 0x3333333333333333U);
        bytes += (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fU;
    }
    bytes = (bytes & 0x00ff00ff00ff00ffU) + ((bytes >> 8) & 0x00ff00ff00ff00ffU);
    return qsizetype((bytes * 0x0001000100010001U) >> 48);
}

REDRAFT_INLINE Trigrams::Marks marksOf(const Trigrams& trigrams, std::span<const quint32> keys)
{
    Trigrams::Marks all{};
    for (const quint32 key : keys) {
        const Trigrams::Marks& marks = trigrams.marks[key];
        for (size_t k = 0; k < all.size(); ++k)
            all[k] |= marks[k];
    }
    return all;
}

// More trigrams than that cannot be shared: each mark that one side alone has is one that is not.
REDRAFT_WIDE qsizetype mostShared(const Trigrams& trigrams, std::span<const quint32> a, qsizetype lettersA,
                                  std::span<const quint32> b, qsizetype lettersB)
{
    const Trigrams::Marks marksA = marksOf(trigrams, a);
    const Trigrams::Marks marksB = marksOf(trigrams, b);
    return std::min(lettersA - countOnly(marksA, marksB), lettersB - countOnly(marksB, marksA));
}

} // namespace

float Likeness::sentences(qint32 left, qint32 right, float least)
{
    return sentences(left, right, least, true);
}

float Likeness::sentencesFrom(qint32 left, qint32 right, float least)
{
    const float similarity = sentences(left, right, least, false);
    return similarity < least ? 0 : similarity;
}

float Likeness::sentences(qint32 left, qint32 right, float least, bool wantsLess)
{
    const Sentence& a = m_model.left.sentences[size_t(left)];
    const Sentence& b = m_model.right.sentences[size_t(right)];
    if (a.id == b.id)
        return 1;
    const quint32* leftKeys = m_model.left.wordKeys.data();
    const quint32* rightKeys = m_model.right.wordKeys.data();
    return compare(leftKeys + a.words.first, leftKeys + a.words.last, rightKeys + b.words.first,
                   rightKeys + b.words.last, least, wantsLess);
}

float Likeness::sentences(Stretch left, Stretch right, float least)
{
    if (left.size() == 1 && right.size() == 1)
        return sentences(left.first, right.first, least);
    const std::vector<quint32>& a = keysOf(m_model.left, left, m_keys[0]);
    const std::vector<quint32>& b = keysOf(m_model.right, right, m_keys[1]);
    return compare(a.data(), a.data() + a.size(), b.data(), b.data() + b.size(), least, true);
}

float Likeness::contained(const Reading& partSide, Stretch part, const Reading& wholeSide, Stretch whole)
{
    const std::vector<quint32>& a = keysOf(partSide, part, m_keys[0]);
    const std::vector<quint32>& b = keysOf(wholeSide, whole, m_keys[1]);
    float common = 0;
    float all = 0;
    for (size_t i = 0, j = 0; i < a.size(); ++i) {
        const float weight = m_model.weights[a[i]];
        all += weight;
        while (j < b.size() && b[j] < a[i])
            ++j;
        if (j < b.size() && b[j] == a[i]) {
            common += weight;
            ++j;
        }
    }
    return all > 0 ? common / all : 0;
}

const std::vector<quint32>& Likeness::keysOf(const Reading& side, Stretch sentences,
                                             std::vector<quint32>& into) const
{
    into.clear();
    if (sentences.isEmpty())
        return into;
    const qint32 from = side.sentences[size_t(sentences.first)].words.first;
    const qint32 to = side.sentences[size_t(sentences.last - 1)].words.last;
    into.assign(side.wordKeys.begin() + from, side.wordKeys.begin() + to);
    if (sentences.size() > 1)
        std::sort(into.begin(), into.end());
    return into;
}

void Likeness::makeRoom(size_t sizeA, size_t sizeB)
{
    const auto atLeast = [](std::vector<quint32>& keys, size_t size) {
        if (keys.size() < size)
            keys.resize(size);
    };
    // One more: what is written last need not belong there.
    atLeast(m_common, sizeB + 1);
    atLeast(m_restA, sizeA + 1);
    atLeast(m_restB, sizeB + 1);
}

float Likeness::compare(const quint32* a, const quint32* aEnd, const quint32* b, const quint32* bEnd,
                        float least, bool wantsLess)
{
    // Which words are shared nobody can foresee, so that there is nothing to jump over: every word is written
    // to the lists and kept where it belongs. What is left of the counts in the end is what A has alone:
    // none.
    makeRoom(size_t(aEnd - a), size_t(bEnd - b));
    quint32* commonEnd = m_common.data();
    quint32* restAEnd = m_restA.data();
    quint32* restBEnd = m_restB.data();
    for (const quint32* key = a; key != aEnd; ++key)
        ++m_counts[*key];
    for (const quint32* key = b; key != bEnd; ++key) {
        quint32& count = m_counts[*key];
        const bool isShared = count > 0;
        count -= isShared;
        *commonEnd = *key;
        *restBEnd = *key;
        commonEnd += isShared;
        restBEnd += !isShared;
    }
    for (const quint32* key = a; key != aEnd; ++key) {
        quint32& count = m_counts[*key];
        const bool isLeft = count > 0;
        count -= isLeft;
        *restAEnd = *key;
        restAEnd += isLeft;
    }
    const std::span shared(m_common.data(), commonEnd);
    const std::span onlyA(m_restA.data(), restAEnd);
    const std::span onlyB(m_restB.data(), restBEnd);
    const auto weightOf = [&](std::span<const quint32> keys) {
        float weight = 0;
        for (const quint32 key : keys)
            weight += m_model.weights[key];
        return weight;
    };
    const auto lettersOf = [&](std::span<const quint32> keys) {
        qsizetype letters = 0;
        for (const quint32 key : keys)
            letters += m_model.trigrams.letters(key);
        return letters;
    };
    const float common = weightOf(shared);
    const float restA = weightOf(onlyA);
    const float restB = weightOf(onlyB);
    const qsizetype commonLetters = lettersOf(shared);
    const qsizetype lettersA = lettersOf(onlyA);
    const qsizetype lettersB = lettersOf(onlyB);
    const float all = 2 * common + restA + restB;
    const float words = all > 0 ? 2 * common / all : 0;
    const auto total = float(2 * commonLetters + lettersA + lettersB);
    if (total <= 0)
        return words;
    const auto mixed = [&](float byLetters) {
        return Threshold::kShareOfWords * words + (1 - Threshold::kShareOfWords) * byLetters;
    };
    const auto isTooLow = [&](qsizetype mostShared) {
        return mixed(float(2 * (commonLetters + mostShared)) / total) < least;
    };
    if (isTooLow(std::min(lettersA, lettersB))
        || (words < Threshold::kLeastWords && onlyA.size() + onlyB.size() > Threshold::kFewWords))
        return mixed(0);
    // Most candidates end here.
    if (!wantsLess && isTooLow(mostShared(m_model.trigrams, onlyA, lettersA, onlyB, lettersB)))
        return mixed(0);
    // Counted in a table of slots, which is emptied by going over the same words again.
    for (const quint32 key : onlyA) {
        for (const quint16 slot : m_model.trigrams.of(key))
            ++m_slots[slot];
    }
    qsizetype sharedLetters = 0;
    for (const quint32 key : onlyB) {
        for (const quint16 slot : m_model.trigrams.of(key)) {
            const bool has = m_slots[slot] > 0;
            m_slots[slot] = quint16(m_slots[slot] - has);
            sharedLetters += has;
        }
    }
    for (const quint32 key : onlyA) {
        for (const quint16 slot : m_model.trigrams.of(key))
            m_slots[slot] = 0;
    }
    const float letters = float(2 * (commonLetters + sharedLetters)) / total;
    return mixed(letters);
}

} // namespace Redraft
