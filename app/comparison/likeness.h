// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How alike two stretches of tokens are, 0..1: half by words (Dice, each word weighed by its rarity), half
/// by letters (Dice of the trigrams inside padded words, so that "delay" and "delayed" are near).
///
///     words    the ferry was late | the ferry is late again      shared: the, ferry, late
///     letters  of the words that are not shared: " wa","was","as " against " is","is "," ag"…
///
/// The letters of shared words are shared; only the others are looked at.
#pragma once

#include "comparison/reading.h"

#include <vector>

namespace Redraft {

class Likeness {
public:
    explicit Likeness(const Model& model)
        : m_model(model)
        , m_slots(size_t(1) << Trigrams::kSlotBits, 0)
    {
    }

    /// Of two sentences. Below `least` any lower number may be returned.
    float sentences(qint32 left, qint32 right, float least = 0);

    /// Of runs of neighbouring sentences, given by index.
    float sentences(Stretch left, Stretch right, float least = 0);

    /// Share of the weight of `part`'s words (sentences of one side) that `whole` (of the other) has.
    float contained(const Reading& partSide, Stretch part, const Reading& wholeSide, Stretch whole);

private:
    float compare(const quint32* a, const quint32* aEnd, const quint32* b, const quint32* bEnd, float least);
    const std::vector<quint32>& keysOf(const Reading& side, Stretch sentences,
                                       std::vector<quint32>& into) const;

    const Model& m_model;
    std::vector<quint32> m_keys[2];
    std::vector<quint32> m_restA;
    std::vector<quint32> m_restB;
    std::vector<quint16>
        m_slots; // per hashed trigram: how often it is in the one side's rest; 0 between calls
};

} // namespace Redraft
