// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Going over long texts and bytes in pieces of some milliseconds each, so that whoever wants to stop the
/// work does not wait.
#pragma once

#include "text/progress.h"

#include <algorithm>

namespace Redraft {

constexpr qsizetype kPiece = qsizetype(4) * 1024 * 1024; ///< bytes or units

/// Calls work(from, to) for all of [0, size), piece by piece; false: stopped.
template <typename Work> bool inPieces(qsizetype size, const Tick& tick, const Work& work)
{
    for (qsizetype from = 0; from < size; from += kPiece) {
        if (from > 0 && !goOn(tick, from, size))
            return false;
        work(from, std::min(size, from + kPiece));
    }
    return true;
}

} // namespace Redraft
