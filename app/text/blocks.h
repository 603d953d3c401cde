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

/// Before a function that goes over long texts so: it is built twice, once for processors whose vectors are
/// twice as wide, and the loader chooses. Only for loops over whole numbers, which come out the same.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__)                \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define REDRAFT_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define REDRAFT_WIDE
#endif
#define REDRAFT_INLINE [[gnu::always_inline]] inline // a part of both

namespace Redraft {

constexpr qsizetype kBlockUnits = 32;
constexpr qsizetype kSmallBlockUnits = 8;

/// Whether `is` holds for any of so many units.
template <qsizetype count, typename Is> REDRAFT_INLINE bool anyOf(const char16_t* units, const Is& is)
{
    quint16 some = 0;
    for (qsizetype k = 0; k < count; ++k)
        some = quint16(some | quint16(is(units[k])));
    return some != 0;
}

/// Position of the first unit from `at` on that `is`; the text's size where there is none.
template <typename Is> REDRAFT_INLINE qsizetype findUnit(QStringView text, qsizetype at, const Is& is)
{
    const char16_t* const units = text.utf16();
    const qsizetype size = text.size();
    // Where there are many, the next one is near: no block is looked at for it.
    for (int near = 0; near < 4 && at < size; ++near, ++at) {
        if (is(units[at]))
            return at;
    }
    while (at + kBlockUnits <= size && !anyOf<kBlockUnits>(units + at, is))
        at += kBlockUnits;
    while (at + kSmallBlockUnits <= size && !anyOf<kSmallBlockUnits>(units + at, is))
        at += kSmallBlockUnits;
    while (at < size && !is(units[at]))
        ++at;
    return at;
}

/// How many units of the text `is` holds for.
template <typename Is> REDRAFT_INLINE int countUnits(QStringView text, const Is& is)
{
    const char16_t* const units = text.utf16();
    const qsizetype size = text.size();
    int count = 0;
    qsizetype at = 0;
    const auto add = [&]<qsizetype block> {
        for (; at + block <= size; at += block) {
            quint16 some = 0;
            for (qsizetype k = 0; k < block; ++k)
                some = quint16(some + quint16(is(units[at + k])));
            count += some;
        }
    };
    add.template operator()<kBlockUnits>();
    add.template operator()<kSmallBlockUnits>();
    for (; at < size; ++at)
        count += is(units[at]);
    return count;
}

} // namespace Redraft
