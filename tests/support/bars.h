// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How strictly a test takes a bar of processor time. Machines differ, and what is measured here on one is no
/// verdict on another: an ordinary run allows four times as much, which still tells a turn of 50 ms from one
/// of a second. The bars themselves hold in the runs of ctest -L bench (REDRAFT_BARS=1).
#pragma once

#include <QtEnvironmentVariables>

namespace Redraft::Testing {

inline double slack()
{
    return qEnvironmentVariableIsSet("REDRAFT_BARS") ? 1 : 4;
}

} // namespace Redraft::Testing
