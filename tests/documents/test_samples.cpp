// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparison.h"
#include "documents/documents.h"
#include "support/files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// One article as pandoc, LibreOffice and Chromium write it (tests/data/documents): whatever the format, no
/// word of it changes.
class SamplesTest : public QObject {
    Q_OBJECT

    static QString folder() { return QStringLiteral(REDRAFT_TEST_DATA "/documents/ferry"); }

private Q_SLOTS:
    void noWordChanges_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(folder()).entryList(QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 18);
        for (const QString& file : files) {
            if (!file.endsWith(u".doc")) // needs another program: oldWord()
                QTest::newRow(qPrintable(file)) << file;
        }
    }

    void noWordChanges()
    {
        QFETCH(QString, file);
        const auto reference = load(folder() + u"/pandoc.docx");
        const auto article = load(folder() + u'/' + file);
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        QVERIFY(reference.has_value());
        const auto compared = compare(*reference, *article);
        QVERIFY(compared.has_value());
        // Cosmetic: Markdown's marks, bullets written as text, lines wrapped by hand.
        QCOMPARE(compared->counts.insertedWords, 0);
        QCOMPARE(compared->counts.deletedWords, 0);
        for (const Row& row : compared->rows) {
            const bool fine = row.kind == RowKind::Same || row.kind == RowKind::Edited;
            const QString left =
                row.left.isEmpty() ? QString() : reference->paragraphText(row.left[0]).toString();
            const QString right =
                row.right.isEmpty() ? QString() : article->paragraphText(row.right[0]).toString();
            QVERIFY2(fine, qPrintable(left + u"\n->\n"_s + right));
        }
        QCOMPARE(article->paragraphs.size(), 14U);
        QCOMPARE(article->byline, u"Ida Renn"_s);
        QCOMPARE(article->language, u"en"_s);
        // LibreOffice writes this into a book without a title of its own.
        if (file != u"libreoffice.epub")
            QCOMPARE(article->title, u"Ferry laid up until spring"_s);
    }

    /// The ship's name is in italics, whichever program wrote the file. (In LibreOffice's book a style sheet
    /// says so, which is not read; its RTF sets a heading in italics as well.)
    void emphasis_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file :
             { "libreoffice.docx", "libreoffice.html", "libreoffice.odt", "libreoffice.rtf", "pandoc.docx",
               "pandoc.epub", "pandoc.html", "pandoc.odt", "pandoc.rtf" })
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void emphasis()
    {
        QFETCH(QString, file);
        const auto article = load(folder() + u'/' + file);
        QVERIFY(article.has_value());
        QStringList italic;
        for (const Emphasis& one : article->emphasis) {
            const QStringView before = QStringView(article->text).first(one.span.start);
            if (one.italic && before.endsWith(u"the "))
                italic << one.span.in(article->text).toString();
        }
        QCOMPARE(italic.join(u"; "_s), u"Margarethe"_s);
    }

    /// With a converter in the path; what it says is what is read, and its notice names it.
    void oldWord()
    {
        const QTemporaryDir programs;
        const auto path = qgetenv("PATH");
        const auto put = [&](const QByteArray& script) {
            QFile file(programs.filePath(u"antiword"_s));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("#!/bin/sh\n" + script);
            file.close();
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        const QString document = folder() + u"/libreoffice.doc";
        // None: a sentence that says what would do.
        qputenv("PATH", "/nonexistent");
        const auto none = load(document);
        qputenv("PATH", QByteArray(programs.path().toLocal8Bit() + ":/usr/bin:/bin"));
        put("printf 'The ferry will not sail.\\n\\nNobody \\342\\200\\234was\\342\\200\\235.\\n'; test -s "
            "\"$5\"");
        const auto article = load(document);
        put("exit 1");
        const auto broken = load(document);
        put("exec sleep 60");
        QElapsedTimer timer;
        timer.start();
        const auto stopped = load(document, {}, [&](qint64, qint64) { return timer.elapsed() < 300; });
        const qint64 waited = timer.elapsed();
        qputenv("PATH", path);
        QVERIFY(!none);
        QVERIFY2(sentence(none.error()).contains(u"antiword"), qPrintable(sentence(none.error())));
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        QCOMPARE(article->format, u"doc"_s);
        QCOMPARE(article->paragraphs.size(), 2U);
        QVERIFY(article->notices.join(u' ').contains(u"antiword"));
        QCOMPARE(broken.error().kind, ErrorKind::Format);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY2(waited < 2000, QByteArray::number(waited).constData());
    }

    void collections_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << QByteArray(
            "id,headline,date,body\n1,One,2021-04-24,\"The ferry, it seems, \"\"sails\"\".\n\nSoon.\"\n"
            "2,Two,2021-04-25,It does not.\n")
                             << u"csv"_s;
        QTest::newRow("semicolons") << QByteArray(
            "Title;Date;Text\r\nOne;2021-04-24;\"The ferry, it seems, \"\"sails\"\".\r\n\r\nSoon.\"\r\n"
            "Two;2021-04-25;It does not.")
                                    << u"csv"_s;
        QTest::newRow("tabs") << QByteArray(
            "title\tdate\tcontent\nOne\t2021-04-24\t\"The ferry, it seems, \"\"sails\"\".\n\nSoon.\"\n"
            "Two\t2021-04-25\tIt does not.\n")
                              << u"csv"_s;
        const QByteArray one = "{\"headline\": \"One\", \"datePublished\": \"2021-04-24T08:00:00Z\", "
                               "\"articleBody\": \"The ferry, it seems, \\\"sails\\\".\\n\\nSoon.\"}";
        const QByteArray two =
            "{\"title\": \"Two\", \"date\": \"2021-04-25\", \"text\": \"<p>It does</p><p>not.</p>\"}";
        QTest::newRow("json lines") << QByteArray(one + "\n\n" + two + "\n") << u"jsonl"_s;
        QTest::newRow("json list") << QByteArray("[" + one + ",\n" + two + "]") << u"json"_s;
    }

    void collections()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        const QTemporaryDir place;
        QFile file(place.filePath(u"records"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto records = listRecords(file.fileName());
        QVERIFY(records.has_value());
        QCOMPARE(*records,
                 (std::vector<Record>{ { u"One"_s, QDate(2021, 4, 24) }, { u"Two"_s, QDate(2021, 4, 25) } }));
        const auto first = load(file.fileName());
        QVERIFY(first.has_value());
        QCOMPARE(first->format, format);
        QCOMPARE(first->title, u"One"_s);
        QCOMPARE(first->text, u"The ferry, it seems, \"sails\".\n\nSoon."_s);
        QCOMPARE(first->paragraphs.size(), 2U);
        QVERIFY2(first->notices.join(u' ').contains(u"collection of 2"),
                 qPrintable(first->notices.join(u' ')));
        const auto second = load(file.fileName(), { .record = 1 });
        QVERIFY(second.has_value());
        QCOMPARE(second->title, u"Two"_s);
        QVERIFY(second->notices.isEmpty());
        const auto third = load(file.fileName(), { .record = 2 });
        QVERIFY(!third);
        QVERIFY2(sentence(third.error()).contains(u"no record 3"), qPrintable(sentence(third.error())));
    }

    void noCollections_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prose") << QByteArray(
            "Body, text, and title: all in one line.\n\nThe ferry will not sail.\n");
        QTest::newRow("a table without a text") << QByteArray("id,date,price\n1,2021-04-24,3\n");
        QTest::newRow("braces") << QByteArray("{The ferry} will not sail.\n\nNobody was surprised.\n");
        QTest::newRow("brackets") << QByteArray("[Applause]\n\nThe ferry will not sail.\n\n[Applause]");
        QTest::newRow("another json") << QByteArray("{\"a\": 1}\n{\"a\": 2}\n");
    }

    void noCollections()
    {
        QFETCH(QByteArray, bytes);
        const auto article = loadBytes(bytes, u"draft"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->format, u"txt"_s);
        QCOMPARE(article->text.toUtf8(), bytes);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "test_samples.moc"
