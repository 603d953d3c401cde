// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"
#include "documents/filenames.h"

#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// From bytes to text, and what happens to everything that is no text file.
class LoadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("notices");
        const QString word = u"Café Zoë — “oui”"_s;
        const auto in = [&](const char* name) {
            QStringEncoder encoder(name);
            return QByteArray(encoder(word));
        };
        QTest::newRow("utf-8") << word.toUtf8() << word << u"UTF-8"_s << 0;
        QTest::newRow("utf-8 with a mark")
            << QByteArray("\xef\xbb\xbf" + word.toUtf8()) << word << u"UTF-8"_s << 0;
        QTest::newRow("utf-16 le with a mark")
            << QByteArray("\xff\xfe" + in("UTF-16LE")) << word << u"UTF-16LE"_s << 0;
        QTest::newRow("utf-16 be with a mark")
            << QByteArray("\xfe\xff" + in("UTF-16BE")) << word << u"UTF-16BE"_s << 0;
        QTest::newRow("utf-16 le without") << in("UTF-16LE") << word << u"UTF-16LE"_s << 1;
        QTest::newRow("utf-16 be without") << in("UTF-16BE") << word << u"UTF-16BE"_s << 1;
        QTest::newRow("windows-1252") << in("windows-1252") << word << u"windows-1252"_s << 1;
        QTest::newRow("utf-8 with one broken byte")
            << QByteArray(word.toUtf8() + "\xff") << QString(word + QChar(0xfffd)) << u"UTF-8"_s << 1;
        QTest::newRow("empty") << QByteArray() << QString() << u"UTF-8"_s << 1;
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QFETCH(int, notices);
        const auto article = loadBytes(bytes, u"draft.txt"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->text, text);
        QCOMPARE(article->encoding, encoding);
        QCOMPARE(article->notices.size(), notices);
    }

    /// Large files are decoded piece by piece while they are read, wherever the pieces end.
    void inPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        constexpr qsizetype piece = 128 * 1024;
        const QByteArray lines = QByteArray("Nobody saw the ferry leave the island that night.\n\n");
        const QByteArray much = lines.repeated(12 * 1024);
        const auto at = [&](qsizetype place, const QByteArray& what) {
            return QByteArray(much).insert(place, what);
        };
        QTest::newRow("plain") << much;
        QTest::newRow("many paragraphs of two lines")
            << QByteArray(
                   "One line that is long enough to be wrapped by hand, as old mail was, and goes\non.\n\n")
                   .repeated(8 * 1024);
        // One letter more at the start each time: every place within a character comes to lie at a piece's
        // end.
        for (int before = 0; before < 4; ++before) {
            const QByteArray start = lines.repeated(80) + QByteArray(before, 'x');
            const auto row = [&](const char* what, const QByteArray& unit) {
                QTest::addRow("%s, %d before", what, before) << QByteArray(start + unit.repeated(3 * piece));
            };
            row("two bytes a letter", "\xc3\xa9");
            row("three", "\xe2\x80\x94");
            row("four", "\xf0\x9f\x90\x8d");
        }
        for (qsizetype shift = -4; shift <= 1; ++shift) {
            QTest::addRow("a mark of byte order within the text, %d", int(shift))
                << at(piece + shift, "\xef\xbb\xbf");
        }
        QTest::newRow("a mark at the start") << at(0, "\xef\xbb\xbf");
        QTest::newRow("a NUL far behind") << at(5 * piece, QByteArray(1, '\0'));
        QTest::newRow("a bad byte far behind") << at(5 * piece + 7, "\xff");
        QTest::newRow("a character cut at the end") << QByteArray(much + "\xe2\x80");
        QTest::newRow("an overlong form") << at(3 * piece, "\xc0\xaf");
        QTest::newRow("half a surrogate") << at(3 * piece, "\xed\xa0\x80");
        QTest::newRow("a shift of ISO-2022-JP") << at(4 * piece, "\x1b$B$3$l\x1b(B");
        QTest::newRow("line ends of Windows") << QByteArray(much).replace("\n", "\r\n");
        QTest::newRow("direction overrides") << at(3 * piece, u"\u202e31\u202c"_s.toUtf8());
        QTest::newRow("other signs for a line's end")
            << at(3 * piece, u"\u2028one\u2029two\u0085three\v"_s.toUtf8());
        QTest::newRow("windows-1252") << QByteArray(much).replace("ferry", "caf\xe9");
        QStringEncoder wide("UTF-16LE");
        QTest::newRow("utf-16") << QByteArray(wide(QString::fromLatin1(much)));
        QTest::newRow("a page") << QByteArray("<html><body><p>" + much + "</p></body></html>");
        QTest::newRow("a letter") << QByteArray("From: a@example.org\nTo: b@example.org\nSubject: It\n\n"
                                                + much);
        QTest::newRow("one line") << QByteArray(much).replace('\n', ' ');
        QTest::newRow("Markdown") << QByteArray("# It\n\n- one\n\n" + much);
        QTest::newRow("a table") << QByteArray("title,text\n"
                                               + QByteArray("It,Nobody saw it.\n").repeated(40'000));
    }

    void inPieces()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"draft.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        const auto read = load(path);
        const auto whole = loadBytes(bytes, path);
        QCOMPARE(read.has_value(), whole.has_value());
        if (!read) {
            QCOMPARE(read.error().kind, whole.error().kind);
            return;
        }
        QVERIFY(read->text == whole->text); // without printing megabytes
        QVERIFY(*read == *whole);
    }

    void oddCharactersAreSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("bad sequences are counted")
            << QByteArray("Caf\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc0\xaf end") << u"invalid byte"_s;
        QTest::newRow("a NUL among letters")
            << QByteArray(QByteArray("word ").repeated(50) + '\0' + QByteArray("after the NUL")) << u"NUL"_s;
        QTest::newRow("direction overrides") << u"cost \u202e31\u202c million"_s.toUtf8() << u"bidi"_s;
    }

    void oddCharactersAreSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto article = loadBytes(bytes, u"draft.txt"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->notices.size(), 1);
        QVERIFY2(article->notices.front().contains(said), qPrintable(article->notices.front()));
        QVERIFY(!article->text.contains(QChar(u'\0')));
    }

    void binaryIsRefused()
    {
        const QByteArray binary("\x7f"
                                "ELF\0\1\2\3\0\0\0\0\1",
                                13);
        const auto article = loadBytes(binary, u"/bin/true"_s);
        QVERIFY(!article);
        QCOMPARE(article.error().kind, ErrorKind::NotText);
        QCOMPARE(article.error().path, u"/bin/true"_s);
    }

    void oddPaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("missing") << u"missing.txt"_s << ErrorKind::NotFound;
        QTest::newRow("folder") << u"folder"_s << ErrorKind::NotAFile;
        QTest::newRow("pipe") << u"pipe"_s << ErrorKind::NotAFile;
        QTest::newRow("link to nowhere") << u"dangling"_s << ErrorKind::NotFound;
        QTest::newRow("nobody may read it") << u"closed"_s << ErrorKind::NoPermission;
        QTest::newRow("device") << u"/dev/zero"_s << ErrorKind::NotAFile;
        QTest::newRow("empty name") << QString() << ErrorKind::NotAFile;
    }

    void oddPaths()
    {
        QFETCH(QString, name);
        QFETCH(ErrorKind, kind);
        QTemporaryDir folder;
        QDir(folder.path()).mkdir(u"folder"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, folder.filePath(u"dangling"_s)));
        QFile closed(folder.filePath(u"closed"_s));
        QVERIFY(closed.open(QIODevice::WriteOnly));
        QVERIFY(closed.setPermissions({})); // holds for the administrator as well
        const QString path = name.startsWith(u'/') ? name : folder.path() + u'/' + name;
        const auto article = load(path);
        QVERIFY(!article);
        QCOMPARE(article.error().kind, kind);
        QCOMPARE(article.error().path, path);
    }

    /// File names are bytes: one that is not UTF-8 is read, and named as well as it can be.
    void namesThatAreNoText()
    {
        const QTemporaryDir folder;
        const QByteArray odd = QFile::encodeName(folder.path()) + "/caf\xe9.txt";
        FILE* file = std::fopen(odd.constData(), "wb");
        QVERIFY(file);
        std::fputs("The ferry will not sail.\n", file);
        std::fclose(file);
        const QString path = decodeFileName(odd);
        QVERIFY(isOddFileName(path));
        const auto article = load(path);
        const auto missing = load(path + u'x');
        QCOMPARE(::unlink(odd.constData()), 0); // QTemporaryDir cannot
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        QCOMPARE(article->text, u"The ferry will not sail.\n"_s);
        QCOMPARE(article->path, path);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    }

    void theAbsentSideIsEmpty()
    {
        const auto article = load(u"/dev/null"_s);
        QVERIFY(article.has_value());
        QVERIFY(article->paragraphs.empty());
        QCOMPARE(article->notices.size(), 1);
    }

    void readingCanBeStopped()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"long.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("word ").repeated(1'000'000));
        file.close();
        int asked = 0;
        const auto article = load(file.fileName(), {}, [&](qint64, qint64) { return ++asked < 3; });
        QVERIFY(!article);
        QCOMPARE(article.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, 3);
    }
};

QTEST_APPLESS_MAIN(LoadingTest)
#include "test_loading.moc"
