// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/json.h"
#include "report/report.h"
#include "support/files.h"
#include "support/madereport.h"
#include "support/program.h"

#include <QBuffer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using namespace Redraft::Testing;

namespace {

struct Verdict {
    int exitCode = -1;
    QByteArray words;
};

/// The validator is Python's jsonschema; a machine without it fails here rather than seeing nothing.
Verdict validate(const QByteArray& lines)
{
    QProcess python;
    python.start(u"python3"_s,
                 { sourcePath(u"tests/report/validate.py"_s), sourcePath(u"resources/schema"_s) });
    if (!python.waitForStarted())
        return { -1, "python3 does not start" };
    python.write(lines);
    python.closeWriteChannel();
    python.waitForFinished(60000);
    return { python.exitCode(), python.readAllStandardOutput() + python.readAllStandardError() };
}

QByteArray programOutput(const QStringList& words)
{
    QByteArray json = runProgram(words).out;
    return json.replace('\n', ' ') + '\n';
}

QByteArray madeLine()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    writeComparisonJson(madeReport(), buffer, { JsonWriter::Layout::Line, "\"an id\"" });
    return bytes;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outputIsValid_data()
    {
        QTest::addColumn<QByteArray>("lines");

        const Report made = madeReport();
        QByteArray extraction;
        QBuffer buffer(&extraction);
        buffer.open(QIODevice::WriteOnly);
        writeExtractionJson(*made.versions[1].article, *made.versions[1].extraction, buffer,
                            { JsonWriter::Layout::Line, "3" });
        QTest::newRow("made by hand") << madeLine();
        QTest::newRow("extraction made by hand") << extraction;
        QTest::newRow("the samples compared")
            << programOutput({ u"compare"_s, olderSample(), newerSample(), u"--format=json"_s });
        QTest::newRow("without findings") << programOutput(
            { u"compare"_s, olderSample(), newerSample(), u"--format=json"_s, u"--no-findings"_s });
        QTest::newRow("three versions against one")
            << programOutput({ u"compare"_s, olderSample(), newerSample(), olderSample(), u"--format=json"_s,
                               u"--base"_s, u"--label=one"_s });
        QTest::newRow("extracted") << programOutput({ u"extract"_s, newerSample(), u"--format=json"_s });
    }

    void outputIsValid()
    {
        QFETCH(const QByteArray, lines);
        const Verdict verdict = validate(lines);
        QVERIFY2(verdict.exitCode == 0, verdict.words.constData());
    }

    /// The validator sees what is wrong.
    void brokenOutputIsNot_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("words");

        QTest::newRow("kind") << QByteArray("\"merged\",") << QByteArray("\"joined\",")
                              << QByteArray("joined");
        QTest::newRow("a member gone")
            << QByteArray("\"collation\":") << QByteArray("\"columns\":") << QByteArray("'collation'");
        QTest::newRow("a member nobody described")
            << QByteArray("\"similarity\":1") << QByteArray("\"similarity\":1,\"new\":2")
            << QByteArray("'new'");
        QTest::newRow("sides of an insertion") << QByteArray("\"kind\":\"deleted\"")
                                               << QByteArray("\"kind\":\"inserted\"") << QByteArray("rows");
        QTest::newRow("nothing said") << madeLine() << QByteArray() << QByteArray("nothing to validate");
    }

    void brokenOutputIsNot()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, words);
        QByteArray line = madeLine();
        QVERIFY(line.contains(from));
        const Verdict verdict = validate(line.replace(from, to));
        QVERIFY2(verdict.exitCode == 1 && verdict.words.contains(words), verdict.words.constData());
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
