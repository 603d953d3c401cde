// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/files.h"
#include "support/golden.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Redraft::Testing;

namespace {

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray indices(const QJsonValue& list)
{
    QByteArrayList parts;
    for (const QJsonValue& index : list.toArray())
        parts << QByteArray::number(index.toInt());
    return '(' + parts.join(' ') + ')';
}

/// The rows that differ, one line each.
QByteArray rowsThatDiffer(const QJsonObject& json)
{
    QByteArray out;
    for (const QJsonValue& row : json["comparisons"_L1][0]["rows"_L1].toArray()) {
        if (row["kind"_L1].toString() != "same"_L1) {
            out += row["kind"_L1].toString().toUtf8() + ' ' + indices(row["left"_L1]) + " → "
                + indices(row["right"_L1]) + '\n';
        }
    }
    return out;
}

/// "added Jagmeet Singh", "added Friday morning = 2020-01-03TMO".
QStringList findingsInWords(const QJsonObject& json)
{
    QStringList words;
    const QJsonObject findings = json["comparisons"_L1][0]["findings"_L1].toObject();
    for (const QJsonValue& speaker : findings["speakers"_L1].toArray())
        words << QString(speaker["kind"_L1].toString() + u' ' + speaker["name"_L1].toString());
    for (const QJsonValue& date : findings["dates"_L1].toArray()) {
        const bool right = !date["right"_L1].isUndefined();
        const int place = date[right ? "right"_L1 : "left"_L1].toInt();
        const QJsonValue meant = json["versions"_L1][right ? 1 : 0]["dates"_L1][place];
        words << QString(date["kind"_L1].toString() + u' ' + meant["text"_L1].toString() + u" = "
                         + meant["value"_L1].toString());
    }
    return words;
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString make(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %ls", qUtf16Printable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    /// What the two samples must show.
    void theSamples()
    {
        const Ran ran = runProgram({ u"compare"_s, u"--format"_s, u"json"_s, olderSample(), newerSample() });
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.err, QByteArray());
        const QJsonObject json = parsed(ran.out);
        const QString difference = differenceFromGolden(u"commandline/samples.txt"_s, rowsThatDiffer(json));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        const QStringList found = findingsInWords(json);
        for (const QString& expected :
             { u"kept François-Philippe Champagne"_s, u"kept Hassan Rouhani"_s, u"added Bessma Momani"_s,
               u"added Jagmeet Singh"_s, u"added Friday morning = 2020-01-03TMO"_s })
            QVERIFY2(found.contains(expected), qPrintable(expected + u" is not in\n" + found.join(u'\n')));

        const Ran summary = runProgram({ u"compare"_s, u"--format=summary"_s, olderSample(), newerSample() });
        QCOMPARE(summary.exitCode, 1);
        QVERIFY2(summary.out.startsWith(
                     "paragraphs: 9 same, 2 edited, 12 inserted, 0 deleted, 0 moved, 0 split, 0 merged;"),
                 summary.out.constData());
    }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("complaint"); // a part of it; empty: none at all

        const auto row = [](const char* name, const QStringList& words, int exitCode,
                            const QByteArray& complaint) {
            QTest::newRow(name) << words << exitCode << complaint;
        };
        const QString a = olderSample();
        const QString b = newerSample();
        const QString missing = m_folder.filePath(u"missing.txt"_s);
        row("same", { u"compare"_s, a, a }, 0, {});
        row("different", { u"compare"_s, a, b }, 1, {});
        row("a missing file", { u"compare"_s, a, missing }, 2, "missing.txt does not exist");
        row("a folder", { u"compare"_s, a, m_folder.path() }, 2, "folder");
        row("no command", {}, 2, "command is missing");
        row("unknown command", { u"contrast"_s }, 2, "contrast");
        row("one file", { u"compare"_s, a }, 2, "two files");
        row("unknown option", { u"compare"_s, a, b, u"--fast"_s }, 2, "--fast");
        row("option without value", { u"compare"_s, a, b, u"--format"_s }, 2, "--format needs a value");
        row("flag with value", { u"compare"_s, a, b, u"--no-findings=yes"_s }, 2, "takes no value");
        row("format not there", { u"compare"_s, a, b, u"--format=docx"_s }, 2,
            "there are: json, summary, text, html, md, csv");
        row("what to ignore", { u"compare"_s, a, b, u"--ignore=spelling"_s }, 2, "typography, case, space");
        row("granularity", { u"compare"_s, a, b, u"--granularity=letter"_s }, 2, "word, sentence, paragraph");
        row("a date", { u"compare"_s, a, b, u"--date=3 January"_s }, 2, "2020-01-03");
        row("no such day", { u"compare"_s, a, b, u"--date=2023-02-29"_s }, 2, "2023-02-29");
        row("too many labels", { u"compare"_s, a, b, u"--label=1"_s, u"--label=2"_s, u"--label=3"_s }, 2,
            "labels");
        row("base out of range", { u"compare"_s, a, b, u"--base=3"_s }, 2, "only 2");
        row("standard input twice", { u"compare"_s, u"-"_s, u"-"_s }, 2, "only once");
        row("a file like an option", { u"compare"_s, u"--"_s, u"--format"_s, a }, 2,
            "--format does not exist");
        row("output nowhere", { u"compare"_s, a, b, u"-o"_s, m_folder.filePath(u"no/such/folder"_s) }, 2,
            "could not be written");
        row("output on a full disk", { u"compare"_s, a, b, u"-o"_s, u"/dev/full"_s }, 2,
            "could not be written");
        row("extract", { u"extract"_s, a }, 0, {});
        row("extract nothing", { u"extract"_s }, 2, "needs a file");
        row("extract a missing file", { u"extract"_s, a, missing }, 2, "missing.txt does not exist");
        row("read", { u"read"_s, a }, 0, {});
        row("read two", { u"read"_s, a, b }, 2, "one file");
        row("read a missing file", { u"read"_s, missing }, 2, "missing.txt does not exist");
        row("batch of nothing known", { u"batch"_s, u"sort"_s }, 2, "compare, extract");
        row("batch without input", { u"batch"_s, u"compare"_s, missing }, 2, "missing.txt does not exist");
        row("batch of a folder", { u"batch"_s, u"compare"_s, m_folder.path() }, 2, "folder");
        row("no jobs", { u"batch"_s, u"compare"_s, u"--jobs=0"_s }, 2, "--jobs");
        row("help", { u"--help"_s }, 0, {});
        row("a command's help", { u"compare"_s, u"--help"_s }, 0, {});
        row("version", { u"--version"_s }, 0, {});
    }

    /// Trouble is one line on standard error and nothing on standard output.
    void exitCodes()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, complaint);
        const Ran ran = runProgram(words);
        QVERIFY2(ran.exitCode == exitCode, ran.err.constData());
        if (complaint.isEmpty()) {
            QCOMPARE(ran.err, QByteArray());
            QVERIFY(!ran.out.isEmpty());
        } else {
            QVERIFY2(ran.err.contains(complaint) && ran.err.count('\n') == 1, ran.err.constData());
            if (words.value(0) != "extract"_L1)
                QCOMPARE(ran.out, QByteArray());
        }
    }

    void ignoring_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QStringList>("ignore");
        QTest::addColumn<int>("exitCode");

        const QByteArray curly = "The “bridge” is late, she said. It will open in May.\n";
        const QByteArray capital = "The \"Bridge\" is late, she said. It will open in May.\n";
        const QByteArray wording = "The \"bridge\" is late, she said. It will open in June.\n";
        QTest::newRow("typography") << curly << QStringList{} << 1;
        QTest::newRow("typography ignored") << curly << QStringList{ u"--ignore=typography"_s } << 0;
        QTest::newRow("case") << capital << QStringList{ u"--ignore=typography"_s } << 1;
        QTest::newRow("case ignored") << capital << QStringList{ u"--ignore=typography,case"_s } << 0;
        QTest::newRow("in two words")
            << capital << QStringList{ u"--ignore=case"_s, u"--ignore=typography"_s } << 0;
        QTest::newRow("wording") << wording << QStringList{ u"--ignore=typography,case,space"_s } << 1;
    }

    void ignoring()
    {
        QFETCH(const QByteArray, other);
        QFETCH(const QStringList, ignore);
        QFETCH(const int, exitCode);
        const QString a = make(u"a.txt"_s, "The \"bridge\" is late, she said. It will open in May.\n");
        const QString b = make(u"b.txt"_s, other);
        QCOMPARE(runProgram(QStringList{ u"compare"_s, u"--format=summary"_s, a, b } + ignore).exitCode,
                 exitCode);
    }

    void labelsDatesAndBase()
    {
        const QString a = make(u"a.txt"_s, "One.\n\nTwo.\n");
        const QString b = make(u"b.txt"_s, "One.\n");
        const Ran ran = runProgram({ u"compare"_s, a, b, a, u"--format=json"_s, u"--label"_s, u"first"_s,
                                     u"--date=2024-01-01"_s, u"--date=2024-01-02"_s, u"--date=2024-01-03"_s,
                                     u"--base=2"_s });
        QCOMPARE(ran.exitCode, 1);
        const QJsonObject json = parsed(ran.out);
        QCOMPARE(json["versions"_L1][0]["label"_L1].toString(), u"first"_s);
        QCOMPARE(json["versions"_L1][1]["label"_L1].toString(), u"b.txt"_s);
        QCOMPARE(json["versions"_L1][2]["date"_L1].toString(), u"2024-01-03"_s);
        QCOMPARE(json["comparisons"_L1].toArray().size(), 2);
        QCOMPARE(json["comparisons"_L1][0]["left"_L1].toInt(), 1);
        QCOMPARE(json["comparisons"_L1][0]["right"_L1].toInt(), 0);
        QCOMPARE(json["comparisons"_L1][0]["summary"_L1]["paragraphs"_L1]["inserted"_L1].toInt(), 1);
        QCOMPARE(json["comparisons"_L1][1]["right"_L1].toInt(), 2);
        QCOMPARE(json["collation"_L1][0].toArray().size(), 3);
    }

    void standardInput()
    {
        QFile file(olderSample());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(runProgram({ u"compare"_s, u"-"_s, olderSample() }, text).exitCode, 0);
        QCOMPARE(runProgram({ u"compare"_s, olderSample(), u"-"_s }, text + "\n\nMore.\n").exitCode, 1);
    }

    void theAbsentSideOfGitDifftool()
    {
        const Ran ran = runProgram({ u"compare"_s, u"/dev/null"_s, olderSample(), u"--format=json"_s });
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(parsed(ran.out)["versions"_L1][0]["text"_L1].toString(), QString());
    }

    void outputFile()
    {
        const QString out = m_folder.filePath(u"out.json"_s);
        const Ran ran =
            runProgram({ u"compare"_s, olderSample(), newerSample(), u"--format=json"_s, u"-o"_s, out });
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.out, QByteArray());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(parsed(file.readAll())["schema"_L1].toString(), u"redraft.comparison/1"_s);
        // Trouble leaves what was there before.
        QCOMPARE(runProgram({ u"compare"_s, olderSample(), u"/no/such"_s, u"-o"_s, out }).exitCode, 2);
        QVERIFY(QFileInfo(out).size() > 1000);
    }

    /// Names on Unix are bytes: one that is not UTF-8 is a file like any other.
    void aNameThatIsNotUtf8()
    {
        const QByteArray folder = QFile::encodeName(m_folder.path());
        const QByteArray odd = folder + "/caf\xe9 \xff.txt";
        FILE* file = std::fopen(odd.constData(), "wb");
        QVERIFY(file);
        QVERIFY(std::fputs("One.\n", file) >= 0);
        QCOMPARE(std::fclose(file), 0);
        // QProcess cannot pass such a name, the shell can.
        const auto shell = [&](const QString& command) {
            QProcess process;
            process.setWorkingDirectory(m_folder.path());
            process.start(u"sh"_s, { u"-c"_s, u"exec '%1' "_s.arg(headlessProgram()) + command });
            process.waitForFinished(60000);
            return Ran{ process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
        };
        const Ran read = shell(u"read --format=json \"$(printf 'caf\\351 \\377.txt')\""_s);
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(parsed(read.out)["paragraphs"_L1][0].toString(), u"One."_s);
        const Ran missing = shell(u"read \"$(printf 'no\\351.txt')\""_s);
        QCOMPARE(missing.exitCode, 2);
        QCOMPARE(::unlink(odd.constData()), 0); // QTemporaryDir cannot
        QVERIFY2(QString::fromUtf8(missing.err).contains(u"no\ufffd.txt does not exist"_s),
                 missing.err.constData());
    }

    void aNameThatWouldSteerTheTerminal()
    {
        const Ran ran = runProgram({ u"read"_s, u"\x1b[2Jgone\n.txt"_s });
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(!ran.err.contains('\x1b') && ran.err.count('\n') == 1, ran.err.constData());
    }

    void reading()
    {
        const QString a = make(u"a.txt"_s, "One paragraph.\n\nAnother one.\n\nA third.\n");
        const QString b = make(u"b.txt"_s, "One paragraph.\n\nQuite another one, this.\n\nA  third.\n");
        const QJsonObject json =
            parsed(runProgram({ u"read"_s, b, u"--against"_s, a, u"--format=json"_s }).out);
        QCOMPARE(json["ok"_L1].toBool(), true);
        QCOMPARE(json["format"_L1].toString(), u"txt"_s);
        QCOMPARE(json["encoding"_L1].toString(), u"UTF-8"_s);
        QCOMPARE(json["paragraphs"_L1].toArray().size(), 3);
        QCOMPARE(json["changed_paragraphs"_L1].toInt(), 1);
        const Ran trouble = runProgram({ u"read"_s, u"/no/such/file"_s, u"--format=json"_s });
        QCOMPARE(trouble.exitCode, 2);
        QCOMPARE(parsed(trouble.out)["ok"_L1].toBool(true), false);
        QCOMPARE(parsed(trouble.out)["kind"_L1].toString(), u"not-found"_s);
        QVERIFY(parsed(trouble.out)["error"_L1].toString().contains(u"/no/such/file"_s));
    }

    void extractingSeveral()
    {
        const Ran ran =
            runProgram({ u"extract"_s, u"--format=json"_s, olderSample(), u"/no/such"_s, newerSample() });
        QCOMPARE(ran.exitCode, 2);
        const QList<QByteArray> lines = ran.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(parsed(lines[0])["schema"_L1].toString(), u"redraft.extraction/1"_s);
        QCOMPARE(parsed(lines[1])["error"_L1]["kind"_L1].toString(), u"not-found"_s);
        QVERIFY(parsed(lines[2])["speakers"_L1].toArray().size() >= 4);
    }

    /// A reader that goes away (head, less) ends the program without a word.
    void aReaderThatGoesAway()
    {
        const QString files = u" '"_s + olderSample() + u"' '" + newerSample() + u"'";
        const QStringList commands{ u"compare --format=json"_s + files, u"extract"_s + files, u"--help"_s };
        for (const QString& command : commands) {
            QProcess shell;
            shell.start(u"sh"_s,
                        { u"-c"_s,
                          u"( trap '' PIPE; sleep 0.1; '%1' "_s.arg(headlessProgram()) + command
                              + u"; echo $? >&2 ) | true" });
            QVERIFY(shell.waitForFinished(60000));
            QCOMPARE(shell.readAllStandardError(), "2\n");
        }
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
