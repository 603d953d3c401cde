// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <QCoreApplication>
#include <QProcess>

namespace Redraft::Testing {

QString headlessProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/redraft-cli");
}

Ran runProgram(const QStringList& words, const QByteArray& input)
{
    QProcess program;
    program.start(headlessProgram(), words);
    if (!program.waitForStarted())
        return { -1, {}, program.errorString().toUtf8() };
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60000)) {
        program.kill();
        program.waitForFinished();
        return { -1, program.readAllStandardOutput(), "took longer than a minute" };
    }
    const bool normal = program.exitStatus() == QProcess::NormalExit;
    return { normal ? program.exitCode() : -1, program.readAllStandardOutput(),
             program.readAllStandardError() };
}

} // namespace Redraft::Testing
