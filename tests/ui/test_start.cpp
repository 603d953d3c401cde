// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a start costs, by what the running program has in memory: libraries and plug-ins that only rare
/// things need are not there for a window with two articles.
#include "support/files.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingRareIsLoaded()
    {
        const QString program = QCoreApplication::applicationDirPath() + u"/redraft"_s;
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const auto& name : { u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s })
            environment.insert(name, home.path());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, { Testing::olderSample(), Testing::newerSample() });
        QVERIFY(process.waitForStarted());
        const auto loaded = [&process] {
            QFile maps(u"/proc/%1/maps"_s.arg(process.processId()));
            return maps.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(maps.readAll()) : QString();
        };
        // The colours of the text come last: before the first picture, or while it is made.
        QTRY_VERIFY_WITH_TIMEOUT(loaded().contains("redraft-highlighting"_L1), 30'000);
        QTest::qWait(500);
        const QString all = loaded();
        QCOMPARE(process.state(), QProcess::Running);
        for (const auto& part : { "/imageformats/"_L1, "/iconengines/"_L1, "libjpeg"_L1, "poppler"_L1,
                                  "libQt6PrintSupport"_L1, "libQt6Qml"_L1 })
            QVERIFY2(!all.contains(part), part.data());
        process.kill();
        process.waitForFinished();

        // What the program itself links is in memory before its first line.
        process.start(u"ldd"_s, { program });
        QVERIFY(process.waitForFinished());
        const QString linked = QString::fromLocal8Bit(process.readAllStandardOutput());
        QVERIFY(linked.contains("libQt6Widgets"_L1));
        QVERIFY2(!linked.contains("libQt6Network"_L1), "the network library is linked");
    }
};

QTEST_MAIN(TestStart)
#include "test_start.moc"
