// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Tick is how long work reports and is stopped: called with the share done (done of total, any unit), it
/// answers whether to go on. An empty Tick means "nobody asks"; use goOn() to call one that may be empty.
#pragma once

#include <QtTypes>

#include <functional>

namespace Redraft {

using Tick = std::function<bool(qint64 done, qint64 total)>;

inline bool goOn(const Tick& tick, qint64 done, qint64 total)
{
    return !tick || tick(done, total);
}

} // namespace Redraft
