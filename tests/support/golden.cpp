// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Redraft::Testing {

using namespace Qt::StringLiterals;

QString differenceFromGolden(const QString& name, const QByteArray& actual)
{
    const QString path = u"" REDRAFT_TEST_DATA "/"_s + name;
    QFile file(path);
    if (qEnvironmentVariableIntValue("REDRAFT_BLESS") == 1) {
        QDir().mkpath(QFileInfo(path).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size() || !file.flush())
            return u"cannot write "_s + path;
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return path + u" is missing; REDRAFT_BLESS=1 writes it";
    const QByteArray expected = file.readAll();
    if (expected == actual)
        return {};
    const QList<QByteArray> before = expected.split('\n');
    const QList<QByteArray> now = actual.split('\n');
    qsizetype line = 0;
    while (line < before.size() && line < now.size() && before[line] == now[line])
        ++line;
    return u"%1:%2\nexpected: %3\n  actual: %4\n(REDRAFT_BLESS=1 writes it anew)"_s.arg(name)
        .arg(line + 1)
        .arg(QString::fromUtf8(before.value(line)), QString::fromUtf8(now.value(line)));
}

} // namespace Redraft::Testing
