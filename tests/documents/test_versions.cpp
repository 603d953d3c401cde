// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/githistory.h"
#include "documents/versions.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// Which files are versions and in which order; and the versions that git keeps of one.
class VersionsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file for a test cannot be written");
        return path;
    }

    static QStringList names(const VersionList& list)
    {
        QStringList found;
        for (const VersionFile& file : list.files)
            found << QFileInfo(file.path).fileName();
        return found;
    }

    static QByteArray dated(const char* day)
    {
        return QByteArray("A title\n\nPublished ")
            .append(day)
            .append("\n\nThe ferry will not sail, the town said.\n");
    }

    void git(const QStringList& words) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.filePath(u"kept"_s));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
        for (const auto& who : { u"AUTHOR"_s, u"COMMITTER"_s }) {
            environment.insert(u"GIT_%1_NAME"_s.arg(who), u"Ida Renn"_s);
            environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"ida@example.com"_s);
        }
        environment.insert(u"GIT_AUTHOR_DATE"_s, m_date);
        process.setProcessEnvironment(environment);
        process.start(u"git"_s, words);
        QVERIFY2(process.waitForFinished() && process.exitCode() == 0,
                 process.readAllStandardError().constData());
    }

    QString m_date;

private Q_SLOTS:
    void datesInNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("date");
        QTest::newRow("hyphens") << u"/a/2020-01-01/story 2021-04-26.txt"_s << QDate(2021, 4, 26);
        QTest::newRow("none between") << u"story_20210426_final.txt"_s << QDate(2021, 4, 26);
        QTest::newRow("underscores") << u"2021_04_26.txt"_s << QDate(2021, 4, 26);
        QTest::newRow("no such day") << u"2021-13-26.txt"_s << QDate();
        QTest::newRow("a longer number") << u"id1202104261.txt"_s << QDate();
        QTest::newRow("the second one") << u"20219999 2021-04-26.txt"_s << QDate(2021, 4, 26);
        QTest::newRow("none") << u"draft.txt"_s << QDate();
    }

    void datesInNames()
    {
        QFETCH(QString, name);
        QFETCH(QDate, date);
        QCOMPARE(dateInName(name), date);
    }

    void aFolderByDate()
    {
        write(u"dated/z.txt"_s, dated("2021-04-24"));
        write(u"dated/a.txt"_s, dated("2021-04-26"));
        write(u"dated/2021-04-25 m.txt"_s, dated("2021-05-30"));
        write(u"dated/picture.txt"_s, "\x89PNG\r\n\x1a\n....");
        write(u"dated/.hidden.txt"_s, dated("2021-04-20"));
        write(u"dated/below/b.txt"_s, dated("2021-04-20"));
        const auto list = findVersions({ m_folder.filePath(u"dated"_s) });
        QVERIFY(list.has_value());
        QCOMPARE(names(*list), (QStringList{ u"z.txt"_s, u"2021-04-25 m.txt"_s, u"a.txt"_s }));
        QCOMPARE(list->files[1].date, QDate(2021, 4, 25));
        QCOMPARE(list->notices.size(), 1);
        QCOMPARE(list->paths().size(), 3);
    }

    void byNameWhereADateIsMissing()
    {
        QStringList files;
        for (const auto& name : { u"names/draft 10.txt"_s, u"names/draft 2.txt"_s, u"names/draft 1.txt"_s })
            files << write(name, "The ferry will not sail, the town said.\n");
        files << write(u"names/draft 3.txt"_s, dated("1999-01-01"));
        const auto list = findVersions(files);
        QVERIFY(list.has_value());
        QCOMPARE(names(*list),
                 (QStringList{ u"draft 1.txt"_s, u"draft 2.txt"_s, u"draft 3.txt"_s, u"draft 10.txt"_s }));
        QCOMPARE(list->notices.size(), 1);
    }

    void whatWasNamedStays()
    {
        const auto list = findVersions({ m_folder.filePath(u"missing.txt"_s) });
        QVERIFY(list.has_value());
        QCOMPARE(list->files.size(), 1U);
    }

    void nothingToOpen()
    {
        QDir(m_folder.path()).mkdir(u"empty"_s);
        const auto list = findVersions({ m_folder.filePath(u"empty"_s) });
        QVERIFY(!list);
        QCOMPARE(list.error().kind, ErrorKind::Empty);
        const auto stopped =
            findVersions({ m_folder.filePath(u"dated"_s) }, [](qint64, qint64) { return false; });
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }

    void tooMany()
    {
        QStringList files;
        for (int i = 0; i < 201; ++i)
            files << u"/nowhere/%1"_s.arg(i);
        const auto list = findVersions(files);
        QVERIFY(!list);
        QCOMPARE(list.error().kind, ErrorKind::TooLarge);
    }

    void historyOfAFile()
    {
        const QString old = write(u"kept/sub/story é.txt"_s, "The ferry will not sail, the town said.\n");
        m_date = u"2021-04-24T23:30:00+02:00"_s;
        git({ u"init"_s, u"-q"_s });
        git({ u"add"_s, u"."_s });
        git({ u"commit"_s, u"-q"_s, u"-m"_s, u"First: “ferry”\n\nwith a body"_s });
        write(u"kept/other.txt"_s, "other");
        git({ u"add"_s, u"."_s });
        git({ u"commit"_s, u"-q"_s, u"-m"_s, u"Another file"_s });
        m_date = u"2021-04-25T08:00:00+02:00"_s;
        git({ u"mv"_s, u"sub/story é.txt"_s, u"renamed.txt"_s });
        const QString path = write(u"kept/renamed.txt"_s,
                                   "The ferry will not sail, the town said.\n\nNobody was surprised.\n");
        git({ u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"Second"_s });
        // Programs that a repository's settings name are not started.
        const QString trap = m_folder.filePath(u"trap"_s);
        for (const auto& key : { u"core.fsmonitor"_s, u"diff.external"_s, u"gpg.program"_s, u"core.pager"_s })
            git({ u"config"_s, key, u"touch "_s + trap + u" #"_s });
        git({ u"config"_s, u"log.showSignature"_s, u"true"_s });
        const auto history = readGitHistory(path);
        QVERIFY2(history.has_value(), history ? "" : qPrintable(sentence(history.error())));
        QVERIFY(!QFile::exists(trap));
        QCOMPARE(history->commits.size(), 2U);
        QCOMPARE(history->commits[0].path, u"sub/story é.txt"_s);
        QCOMPARE(history->commits[0].subject, u"First: “ferry”"_s);
        QCOMPARE(history->commits[0].author, u"Ida Renn"_s);
        QCOMPARE(history->commits[0].date.date(), QDate(2021, 4, 24));
        QCOMPARE(history->commits[1].path, u"renamed.txt"_s);
        const auto first = loadFromGit(*history, 0);
        const auto second = loadFromGit(*history, 1);
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(first->paragraphs.size(), 1U);
        QCOMPARE(second->paragraphs.size(), 2U);
        QCOMPARE(first->date, QDate(2021, 4, 24));
        QVERIFY(!readGitHistory(path, [](qint64, qint64) { return false; }));
        // A file beside it that git does not keep, and one that is in no repository.
        const auto untracked = readGitHistory(write(u"kept/new.txt"_s, "new"));
        QVERIFY(!untracked);
        QVERIFY2(sentence(untracked.error()).contains(u"not kept by git"),
                 qPrintable(sentence(untracked.error())));
        QVERIFY(!readGitHistory(write(u"outside.txt"_s, "new")));
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "test_versions.moc"
