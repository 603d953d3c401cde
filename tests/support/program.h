// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The headless program run as its users run it: words in, exit code and both outputs back.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Redraft::Testing {

struct Ran {
    int exitCode = -1; ///< -1: it did not start, crashed or took longer than a minute
    QByteArray out;
    QByteArray err;
};

Ran runProgram(const QStringList& words, const QByteArray& input = {});

} // namespace Redraft::Testing
