// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/files.h"

#include <QFile>

namespace Redraft::Testing {

QByteArray dataFile(const QString& name)
{
    QFile file(QStringLiteral(REDRAFT_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("test data missing: %ls", qUtf16Printable(file.fileName()));
    return file.readAll();
}

QString sourcePath(const QString& name)
{
    return QStringLiteral(REDRAFT_SOURCE "/") + name;
}

QString olderSample()
{
    return sourcePath(QStringLiteral("resources/samples/000_3bb723767d637757.txt"));
}

QString newerSample()
{
    return sourcePath(QStringLiteral("resources/samples/001_d9f81c7da9a09c9d.txt"));
}

} // namespace Redraft::Testing
