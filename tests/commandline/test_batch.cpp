// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/linereader.h"
#include "commandline/orderedpool.h"
#include "support/files.h"
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Redraft;
using namespace Redraft::Testing;

namespace {

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QList<QJsonObject> answers(const Ran& ran)
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : ran.out.split('\n')) {
        if (!line.isEmpty())
            objects << parsed(line);
    }
    return objects;
}

QByteArrayList linesOf(const QByteArray& input, qsizetype longest)
{
    QTemporaryFile file;
    if (!file.open() || file.write(input) != input.size() || !file.flush()
        || ::lseek(file.handle(), 0, SEEK_SET) != 0)
        return { "no file" };
    LineReader reader(file.handle(), longest);
    QByteArrayList lines;
    while (const auto line = reader.next())
        lines << QByteArray::number(line->number) + ':' + (line->tooLong ? "too long" : line->bytes);
    return lines;
}

} // namespace

class TestBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArrayList>("lines");

        QTest::newRow("nothing") << QByteArray() << QByteArrayList();
        QTest::newRow("two") << QByteArray("a\nb\n") << QByteArrayList{ "1:a", "2:b" };
        QTest::newRow("without end") << QByteArray("a\nb") << QByteArrayList{ "1:a", "2:b" };
        QTest::newRow("blank") << QByteArray("\n\na\n") << QByteArrayList{ "1:", "2:", "3:a" };
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArrayList{ "1:a", "2:b" };
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}\n") << QByteArrayList{ "1:{}" };
        QTest::newRow("as long as allowed")
            << QByteArray(QByteArray(20, 'x') + '\n') << QByteArrayList{ "1:" + QByteArray(20, 'x') };
        QTest::newRow("too long") << QByteArray(QByteArray(21, 'x') + "\nb\n")
                                  << QByteArrayList{ "1:too long", "2:b" };
        QTest::newRow("longer than the buffer")
            << QByteArray(QByteArray(200000, 'x') + "\nb") << QByteArrayList{ "1:too long", "2:b" };
    }

    void lines()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArrayList, lines);
        QCOMPARE(linesOf(input, 20), lines);
    }

    void linesAcrossTheBuffer()
    {
        QByteArray input;
        QByteArrayList expected;
        for (int i = 1; i <= 100; ++i) {
            const QByteArray line(i * 997, char('a' + i % 26));
            input += line + '\n';
            expected << QByteArray::number(i) + ':' + line;
        }
        QCOMPARE(linesOf(input, 1 << 20), expected);
    }

    void resultsKeepTheirOrder()
    {
        for (const int threads : { 1, 2, 7 }) {
            QByteArrayList delivered;
            {
                OrderedPool pool(threads, [&delivered](const QByteArray& result) {
                    delivered << result;
                    return true;
                });
                for (int i = 0; i < 200; ++i) {
                    QVERIFY(pool.add([i] {
                        std::this_thread::sleep_for(std::chrono::microseconds((i * 7919) % 300));
                        return QByteArray::number(i);
                    }));
                }
            }
            QCOMPARE(delivered.size(), 200);
            for (int i = 0; i < 200; ++i)
                QCOMPARE(delivered[i], QByteArray::number(i));
        }
    }

    /// However slow the first job, the pool holds no more than a few a thread.
    void fewAreInMemory()
    {
        std::atomic<int> made = 0;
        std::atomic<int> delivered = 0;
        std::atomic<int> most = 0;
        {
            OrderedPool pool(2, [&](const QByteArray&) {
                ++delivered;
                return true;
            });
            for (int i = 0; i < 100; ++i) {
                pool.add([i] {
                    if (i % 10 == 0)
                        std::this_thread::sleep_for(std::chrono::milliseconds(2));
                    return QByteArray();
                });
                most = std::max(most.load(), ++made - delivered);
            }
        }
        QCOMPARE(delivered.load(), 100);
        QVERIFY2(most <= 9, QByteArray::number(most.load()).constData());
    }

    void aPoolThatNobodyReads()
    {
        int taken = 0;
        OrderedPool pool(2, [&taken](const QByteArray&) { return ++taken < 3; });
        int added = 0;
        while (added < 1000 && pool.add([] { return QByteArray("x"); }))
            ++added;
        QVERIFY(added < 1000);
        QCOMPARE(taken, 3);
    }

    void comparing()
    {
        QByteArray input;
        for (int i = 0; i < 40; ++i) {
            const QByteArray n = QByteArray::number(i);
            input += "{\"id\": " + n + ", \"versions\": [{\"text\": \"One. \\ud83d\\ude42\\n\\nNumber " + n
                + ".\", \"label\": \"old\"}, {\"text\": \"One. \\ud83d\\ude42\\n\\nNumber " + n
                + (i % 2 ? " now" : "") + ".\", \"date\": \"2024-05-01\"}]}\n";
        }
        const Ran ran = runProgram({ u"batch"_s, u"compare"_s, u"--jobs=3"_s }, input);
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.err, QByteArray());
        const QList<QJsonObject> objects = answers(ran);
        QCOMPARE(objects.size(), 40);
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(objects[i]["id"_L1].toInt(-1), i);
            QCOMPARE(objects[i]["comparisons"_L1][0]["summary"_L1]["paragraphs"_L1]["edited"_L1].toInt(),
                     i % 2);
            QCOMPARE(objects[i]["versions"_L1][0]["label"_L1].toString(), u"old"_s);
            QCOMPARE(objects[i]["versions"_L1][1]["date"_L1].toString(), u"2024-05-01"_s);
            QCOMPARE(objects[i]["versions"_L1][0]["paragraphs"_L1][0][1].toInt(), 6);
        }
        // The answers do not depend on the number of threads.
        QCOMPARE(runProgram({ u"batch"_s, u"compare"_s, u"--jobs=1"_s }, input).out, ran.out);
    }

    void oddLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("complaint"); // empty: answered

        const auto row = [](const char* name, const QByteArray& line, const QByteArray& complaint) {
            QTest::newRow(name) << line << complaint;
        };
        const QByteArray two = "[{\"text\": \"a\"}, {\"text\": \"b\"}]";
        row("good", "{\"id\": 1, \"versions\": " + two + "}", {});
        row("without id", "{\"versions\": " + two + "}", {});
        row("options",
            "{\"id\": 1, \"versions\": " + two
                + ", \"options\": {\"ignore\": [\"case\"], \"granularity\": \"paragraph\", \"findings\": "
                  "false, \"base\": 1}}",
            {});
        row("null date", "{\"id\": 1, \"versions\": [{\"text\": \"a\", \"date\": null}, {\"text\": \"b\"}]}",
            {});
        row("half a surrogate", "{\"id\": 1, \"versions\": [{\"text\": \"a \\ud83d\"}, {\"text\": \"b\"}]}",
            {});
        row("NUL", "{\"id\": 1, \"versions\": [{\"text\": \"a\\u0000b\"}, {\"text\": \"\"}]}", {});
        row("not JSON", "{\"id\": 1, ", "Line 2 is not JSON");
        row("a list", "[1, 2]", "Line 2 is not a JSON object");
        row("a number", "7", "Line 2 is not");
        row("bad UTF-8", "{\"id\": 1, \"versions\": \"\xff\xfe\"}", "Line 2 is not JSON");
        row("no versions", "{\"id\": 1}", "versions");
        row("one version", "{\"id\": 1, \"versions\": [{\"text\": \"a\"}]}", "two versions");
        row("versions of the wrong kind", "{\"id\": 1, \"versions\": [1, 2]}", "list of objects");
        row("neither text nor path", "{\"id\": 1, \"versions\": [{}, {\"text\": \"b\"}]}", "text");
        row("text and path",
            "{\"id\": 1, \"versions\": [{\"text\": \"a\", \"path\": \"b\"}, {\"text\": \"b\"}]}", "either");
        row("missing file", "{\"id\": 1, \"versions\": [{\"path\": \"/no/such\"}, {\"text\": \"b\"}]}",
            "/no/such does not exist");
        row("the batch itself", "{\"id\": 1, \"versions\": [{\"path\": \"-\"}, {\"text\": \"b\"}]}",
            "either");
        row("a bad date",
            "{\"id\": 1, \"versions\": [{\"text\": \"a\", \"date\": \"May\"}, {\"text\": \"b\"}]}", "May");
        row("unknown option", "{\"id\": 1, \"versions\": " + two + ", \"options\": {\"speed\": 9}}", "speed");
        row("option of the wrong type",
            "{\"id\": 1, \"versions\": " + two + ", \"options\": {\"findings\": 1}}", "findings");
        row("base out of range", "{\"id\": 1, \"versions\": " + two + ", \"options\": {\"base\": 2}}",
            "base");
    }

    /// A bad line gets an error in its place and stops nothing.
    void oddLines()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, complaint);
        const QByteArray good = "{\"id\": \"good\", \"versions\": [{\"text\": \"a\"}, {\"text\": \"a\"}]}";
        const Ran ran =
            runProgram({ u"batch"_s, u"compare"_s, u"--jobs=2"_s }, good + "\r\n" + line + "\n  \n" + good);
        QCOMPARE(ran.exitCode, 0);
        const QList<QJsonObject> objects = answers(ran);
        QCOMPARE(objects.size(), 3);
        QCOMPARE(objects[0]["id"_L1].toString(), u"good"_s);
        QCOMPARE(objects[2]["id"_L1].toString(), u"good"_s);
        if (complaint.isEmpty()) {
            QCOMPARE(objects[1]["schema"_L1].toString(), u"redraft.comparison/1"_s);
        } else {
            const QJsonObject error = objects[1]["error"_L1].toObject();
            QVERIFY2(error["message"_L1].toString().contains(QString::fromUtf8(complaint)),
                     ran.out.constData());
            QVERIFY(!error["kind"_L1].toString().isEmpty());
            QCOMPARE(error.contains("path"_L1), complaint.startsWith('/'));
            QCOMPARE(objects[1].contains("id"_L1), !complaint.startsWith("Line"));
        }
    }

    void extracting()
    {
        QFile file(newerSample());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QByteArray byText =
            QJsonDocument(
                QJsonObject{ { u"id"_s, u"a"_s }, { u"text"_s, text }, { u"date"_s, u"2020-01-03"_s } })
                .toJson(QJsonDocument::Compact);
        const QByteArray byPath = QJsonDocument(QJsonObject{ { u"id"_s, u"b"_s },
                                                             { u"path"_s, newerSample() },
                                                             { u"date"_s, QJsonValue::Null } })
                                      .toJson(QJsonDocument::Compact);
        const Ran ran = runProgram({ u"batch"_s, u"extract"_s }, byText + '\n' + byPath + '\n');
        QCOMPARE(ran.exitCode, 0);
        const QList<QJsonObject> objects = answers(ran);
        QCOMPARE(objects.size(), 2);
        QCOMPARE(objects[0]["id"_L1].toString(), u"a"_s);
        QCOMPARE(objects[0]["date"_L1].toString(), u"2020-01-03"_s);
        QCOMPARE(objects[1]["id"_L1].toString(), u"b"_s);
        QCOMPARE(objects[1]["date"_L1].toString(), QString());
        QCOMPARE(objects[0]["quotes"_L1], objects[1]["quotes"_L1]);
    }

    /// Answers come while the input is still open: a program that talks with this one line by line must not
    /// wait.
    void streaming()
    {
        QProcess program;
        program.start(headlessProgram(), { u"batch"_s, u"extract"_s, u"--jobs=2"_s });
        QVERIFY(program.waitForStarted());
        for (int i = 0; i < 3; ++i) {
            program.write("{\"id\": " + QByteArray::number(i) + ", \"text\": \"One.\"}\n");
            QByteArray line;
            while (!line.endsWith('\n') && program.waitForReadyRead(20000))
                line += program.readLine();
            QCOMPARE(parsed(line)["id"_L1].toInt(-1), i);
        }
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitCode(), 0);
    }

    /// A reader that goes away ends the program, however much input is left.
    void aReaderThatGoesAway()
    {
        QProcess shell;
        shell.start(u"sh"_s,
                    { u"-c"_s,
                      u"yes '{\"text\": \"One.\"}' | ( '%1' batch extract; echo $? >&2 ) | head -n 3"_s.arg(
                          headlessProgram()) });
        QVERIFY(shell.waitForFinished(60000));
        QCOMPARE(shell.readAllStandardError(), "2\n");
        QCOMPARE(shell.readAllStandardOutput().count('\n'), 3);
    }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "test_batch.moc"
