// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The headless program run as its users run it: words in, exit code and both outputs back. It stands beside
/// the tests' own programs; its path is found at run time, so that every build compiles the same test.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Redraft::Testing {

struct Ran {
    int exitCode = -1; ///< -1: it did not start, crashed or took longer than a minute
    QByteArray out;
    QByteArray err;
};

/// Where redraft-cli of this build is.
QString headlessProgram();

Ran runProgram(const QStringList& words, const QByteArray& input = {});

} // namespace Redraft::Testing
