// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datetense.h"

namespace Redraft {

namespace {

constexpr int Reach = 25; // words

struct Verb {
    Tense tense = Tense::None;
    int distance = 1000;
    bool acrossClause = false; // "that", "who" or the like stands between
};

bool tells(Tense tense)
{
    return tense == Tense::Past || tense == Tense::Present || tense == Tense::Future;
}

} // namespace

Tense tenseAround(const std::vector<DateToken>& tokens, size_t first, size_t last)
{
    const qint32 sentence = tokens[first].sentence;
    // Behind a comma the clause is often another one: its verb counts as farther away.
    constexpr int Comma = 4;
    Verb left;
    int commas = 0;
    bool intent = false;
    for (int distance = 1; distance <= Reach && size_t(distance) <= first; ++distance) {
        const DateToken& token = tokens[first - size_t(distance)];
        if (token.sentence != sentence)
            break;
        left.acrossClause |= token.tense == Tense::Stop && distance > 1;
        commas += token.comma ? Comma : 0;
        intent |= token.tense == Tense::Intent && distance <= 6;
        if (tells(token.tense)) {
            left.tense = token.tense;
            left.distance = distance + commas;
            break;
        }
    }
    Verb right;
    commas = 0;
    for (int distance = 1; distance <= Reach && last + size_t(distance) <= tokens.size(); ++distance) {
        const DateToken& token = tokens[last + size_t(distance) - 1];
        if (token.sentence != sentence || token.tense == Tense::Stop)
            break;
        commas += token.comma ? Comma : 0;
        if (tells(token.tense)) {
            right.tense = token.tense;
            right.distance = distance + commas;
            break;
        }
    }
    if (left.tense == Tense::None && right.tense == Tense::None)
        return intent ? Tense::Future : Tense::None;
    // "said Monday that it will open": a verb right before the date is its own; "said that on Monday they
    // will": not.
    if (right.tense == Tense::None || (left.distance <= 2 && !left.acrossClause))
        return left.tense;
    if (left.tense == Tense::None || left.acrossClause || right.distance < left.distance)
        return right.tense;
    return left.tense;
}

} // namespace Redraft
