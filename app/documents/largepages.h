// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Memory that a whole book is about to be written to. The system makes memory page by page at first use,
/// which takes as long as decoding does; asked beforehand, it makes pages of 2 MB. Asking costs nothing and
/// promises nothing.
#pragma once

#include <QtTypes>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace Redraft {

inline void wishForLargePages([[maybe_unused]] void* start, [[maybe_unused]] qsizetype bytes)
{
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    constexpr quintptr kLarge = 2 * 1024 * 1024;
    const quintptr first = (quintptr(start) + kLarge - 1) & ~(kLarge - 1);
    const quintptr last = (quintptr(start) + quintptr(bytes)) & ~(kLarge - 1);
    if (last > first)
        ::madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
#endif
}

} // namespace Redraft
