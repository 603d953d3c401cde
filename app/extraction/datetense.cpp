// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datetense.h"

namespace Redraft {

namespace {

struct Verb {
    Tense tense = Tense::None;
    int distance = 1000;
};

constexpr int Reach = 25; // words

} // namespace

Tense tenseAround(const std::vector<DateToken>& tokens, size_t first, size_t last)
{
    const qint32 sentence = tokens[first].sentence;
    Verb left;
    for (int distance = 1; distance <= Reach && size_t(distance) <= first; ++distance) {
        const DateToken& token = tokens[first - size_t(distance)];
        if (token.sentence != sentence)
            break;
        if (token.tense != Tense::None) {
            left = { token.tense, distance };
            break;
        }
    }
    Verb right;
    for (int distance = 1; distance <= Reach && last + size_t(distance) <= tokens.size(); ++distance) {
        const DateToken& token = tokens[last + size_t(distance) - 1];
        if (token.sentence != sentence)
            break;
        if (token.tense != Tense::None) {
            right = { token.tense, distance };
            break;
        }
    }
    // "said Monday that it will open": a verb right before the date is its own.
    if (left.distance <= 2 || right.tense == Tense::None)
        return left.tense;
    if (left.tense == Tense::None || right.distance < left.distance)
        return right.tense;
    return left.tense;
}

} // namespace Redraft
