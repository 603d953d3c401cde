// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Going over long texts a block of units at a time. What almost no unit is, is asked of a whole block at
/// once, in a loop of fixed length without branches, which compilers turn into vector instructions:
///
///     ………………………………|……………\n……………|…        one question to each block; only the one that
///     none           some            says "some" is gone through unit by unit
///
/// The questions combine with | and &, not with || and &&, and compare 16-bit numbers, or the loops stay
/// loops.
#pragma once

#include <QStringView>
#include <QtTypes>

namespace Redraft {

constexpr qsizetype kBlockUnits = 32;

/// Position of the first unit from `at` on that `is`; the text's size where there is none.
template <typename Is> qsizetype findUnit(QStringView text, qsizetype at, const Is& is)
{
    const char16_t* const units = text.utf16();
    const qsizetype size = text.size();
    // Where there are many, the next one is near: no block is looked at for it.
    for (int near = 0; near < 4 && at < size; ++near, ++at) {
        if (is(units[at]))
            return at;
    }
    for (; at + kBlockUnits <= size; at += kBlockUnits) {
        quint16 some = 0;
        for (qsizetype k = 0; k < kBlockUnits; ++k)
            some |= quint16(is(units[at + k]));
        if (some)
            break;
    }
    while (at < size && !is(units[at]))
        ++at;
    return at;
}

/// How many units of the text `is` holds for.
template <typename Is> int countUnits(QStringView text, const Is& is)
{
    const char16_t* const units = text.utf16();
    const qsizetype size = text.size();
    int count = 0;
    qsizetype at = 0;
    for (; at + kBlockUnits <= size; at += kBlockUnits) {
        quint16 some = 0;
        for (qsizetype k = 0; k < kBlockUnits; ++k)
            some = quint16(some + quint16(is(units[at + k])));
        count += some;
    }
    for (; at < size; ++at)
        count += is(units[at]);
    return count;
}

} // namespace Redraft
