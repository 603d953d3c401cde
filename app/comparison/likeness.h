// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How alike two stretches of tokens are, 0..1: half by words (Dice, each word weighed by its rarity), half
/// by letters (Dice of the trigrams inside padded words, so that "delay" and "delayed" are near).
///
///     words    the ferry was late | the ferry is late again      shared: the, ferry, late
///     letters  of the words that are not shared: " wa","was","as " against " is","is "," ag"…
///
/// The letters of shared words are shared; only the others are looked at. Each word also has marks, one bit
/// of 512 for each of its trigrams: a bit that one side alone has is a trigram that is not shared, so that
/// two sentences too little alike are told by a few operations on their bits.
#pragma once

#include "comparison/reading.h"

#include <vector>

namespace Redraft {

class Likeness {
public:
    explicit Likeness(const Model& model)
        : m_model(model)
        , m_counts(model.keys, 0)
        , m_slots(size_t(1) << Trigrams::kSlotBits, 0)
    {
    }

    /// Of two sentences. Below `least` a lower number may be returned: what the words alone have.
    float sentences(qint32 left, qint32 right, float least = 0);

    /// The same for whoever wants nothing below `least`: 0 there, which is soon seen of most.
    float sentencesFrom(qint32 left, qint32 right, float least);

    /// Of runs of neighbouring sentences, given by index.
    float sentences(Stretch left, Stretch right, float least = 0);

    /// Share of the weight of `part`'s words (sentences of one side) that `whole` (of the other) has.
    float contained(const Reading& partSide, Stretch part, const Reading& wholeSide, Stretch whole);

private:
    float sentences(qint32 left, qint32 right, float least, bool wantsLess);
    void makeRoom(size_t sizeA, size_t sizeB);
    float compare(const quint32* a, const quint32* aEnd, const quint32* b, const quint32* bEnd, float least,
                  bool wantsLess);
    const std::vector<quint32>& keysOf(const Reading& side, Stretch sentences,
                                       std::vector<quint32>& into) const;

    const Model& m_model;
    std::vector<quint32> m_keys[2];
    std::vector<quint32> m_counts; // per key: how often it is in the one side; 0 between calls
    std::vector<quint32> m_common; // words of the two at hand: shared, and of one alone; longer than needed
    std::vector<quint32> m_restA;
    std::vector<quint32> m_restB;
    std::vector<quint16>
        m_slots; // per hashed trigram: how often it is in the one side's rest; 0 between calls
};

} // namespace Redraft
