// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/likeness.h"

#include "comparison/thresholds.h"

#include <algorithm>

namespace Redraft {

float Likeness::sentences(qint32 left, qint32 right, float least)
{
    const Sentence& a = m_model.left.sentences[size_t(left)];
    const Sentence& b = m_model.right.sentences[size_t(right)];
    if (a.id == b.id)
        return 1;
    const quint32* leftKeys = m_model.left.wordKeys.data();
    const quint32* rightKeys = m_model.right.wordKeys.data();
    return compare(leftKeys + a.words.first, leftKeys + a.words.last, rightKeys + b.words.first,
                   rightKeys + b.words.last, least);
}

float Likeness::sentences(Stretch left, Stretch right, float least)
{
    if (left.size() == 1 && right.size() == 1)
        return sentences(left.first, right.first, least);
    const std::vector<quint32>& a = keysOf(m_model.left, left, m_keys[0]);
    const std::vector<quint32>& b = keysOf(m_model.right, right, m_keys[1]);
    return compare(a.data(), a.data() + a.size(), b.data(), b.data() + b.size(), least);
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

float Likeness::compare(const quint32* a, const quint32* aEnd, const quint32* b, const quint32* bEnd,
                        float least)
{
    m_restA.clear();
    m_restB.clear();
    float common = 0;
    float restA = 0;
    float restB = 0;
    qsizetype commonLetters = 0;
    qsizetype lettersA = 0;
    qsizetype lettersB = 0;
    const auto alone = [&](quint32 key, std::vector<quint32>& rest, float& weight, qsizetype& letters) {
        rest.push_back(key);
        weight += m_model.weights[key];
        letters += m_model.trigrams.letters(key);
    };
    while (a != aEnd || b != bEnd) {
        if (b == bEnd || (a != aEnd && *a < *b)) {
            alone(*a++, m_restA, restA, lettersA);
        } else if (a == aEnd || *b < *a) {
            alone(*b++, m_restB, restB, lettersB);
        } else {
            common += m_model.weights[*a];
            commonLetters += m_model.trigrams.letters(*a);
            ++a;
            ++b;
        }
    }
    const float all = 2 * common + restA + restB;
    const float words = all > 0 ? 2 * common / all : 0;
    const auto total = float(2 * commonLetters + lettersA + lettersB);
    if (total <= 0)
        return words;
    const float most = float(2 * (commonLetters + std::min(lettersA, lettersB))) / total;
    const auto mixed = [&](float byLetters) {
        return Threshold::kShareOfWords * words + (1 - Threshold::kShareOfWords) * byLetters;
    };
    if (mixed(most) < least
        || (words < Threshold::kLeastWords && m_restA.size() + m_restB.size() > Threshold::kFewWords))
        return mixed(0);
    // Counted in a table of slots, which is emptied by going over the same words again.
    for (const quint32 key : m_restA) {
        for (const quint16 slot : m_model.trigrams.of(key))
            ++m_slots[slot];
    }
    qsizetype shared = 0;
    for (const quint32 key : m_restB) {
        for (const quint16 slot : m_model.trigrams.of(key)) {
            const bool has = m_slots[slot] > 0;
            m_slots[slot] = quint16(m_slots[slot] - has);
            shared += has;
        }
    }
    for (const quint32 key : m_restA) {
        for (const quint16 slot : m_model.trigrams.of(key))
            m_slots[slot] = 0;
    }
    const float letters = float(2 * (commonLetters + shared)) / total;
    return mixed(letters);
}

} // namespace Redraft
