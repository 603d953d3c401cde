// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"
#include "support/files.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestSession : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    static QStringList shown(const Session& session)
    {
        QStringList labels;
        if (session.snapshot()) {
            for (const Version& version : session.snapshot()->versions)
                labels.append(version.label);
        }
        return labels;
    }

    /// A text that takes a while to compare: `paragraphs` of twenty words out of a few hundred.
    static QByteArray longText(int paragraphs, uint seed)
    {
        QByteArray text;
        uint state = seed;
        for (int i = 0; i < paragraphs; ++i) {
            for (int word = 0; word < 20; ++word) {
                state = state * 1664525u + 1013904223u;
                text += "word" + QByteArray::number((state >> 16) % 400) + ' ';
            }
            text += "\n\n";
        }
        return text;
    }

    /// Long enough to be shown before it is known who speaks: 8,000 quotations, each beginning with `words`.
    static QByteArray talk(const QByteArray& words)
    {
        QByteArray text;
        for (int i = 0; i < 8000; ++i)
            text += "\"" + words + " number " + QByteArray::number(i)
                + " of them all,\" Jane Doe said on Monday.\n\n";
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        write(u"a.txt"_s, "One two three.\n\nFour five six.\n");
        write(u"b.txt"_s, "One two three.\n\nFour five seven.\n");
        write(u"c.txt"_s, "One two three.\n");
    }

    /// Each step is one request on versions a, b, c; what is shown in the end.
    void requests_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("open") << QStringList{ u"open a b"_s } << QStringList{ u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("order of opening")
            << QStringList{ u"open b a c"_s } << QStringList{ u"b.txt"_s, u"a.txt"_s, u"c.txt"_s };
        QTest::newRow("open again") << QStringList{ u"open a b"_s, u"open c"_s } << QStringList{ u"c.txt"_s };
        QTest::newRow("add") << QStringList{ u"open a"_s, u"add b"_s, u"add c"_s }
                             << QStringList{ u"a.txt"_s, u"b.txt"_s, u"c.txt"_s };
        QTest::newRow("replace") << QStringList{ u"open a b"_s, u"replace 0 c"_s }
                                 << QStringList{ u"c.txt"_s, u"b.txt"_s };
        QTest::newRow("remove") << QStringList{ u"open a b c"_s, u"remove 1"_s }
                                << QStringList{ u"a.txt"_s, u"c.txt"_s };
        QTest::newRow("remove the last one") << QStringList{ u"open a"_s, u"remove 0"_s } << QStringList{};
        QTest::newRow("close") << QStringList{ u"open a b"_s, u"open"_s } << QStringList{};
        QTest::newRow("move on") << QStringList{ u"open a b c"_s, u"move 0 2"_s }
                                 << QStringList{ u"b.txt"_s, u"c.txt"_s, u"a.txt"_s };
        QTest::newRow("move back") << QStringList{ u"open a b c"_s, u"move 2 0"_s }
                                   << QStringList{ u"c.txt"_s, u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("paste") << QStringList{ u"open a"_s, u"paste hello"_s, u"paste world"_s }
                               << QStringList{ u"a.txt"_s, u"Pasted text"_s, u"Pasted text 2"_s };
        QTest::newRow("missing among others")
            << QStringList{ u"open a missing b"_s } << QStringList{ u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("only missing keeps what is open")
            << QStringList{ u"open a b"_s, u"open missing"_s } << QStringList{ u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("replaced by a missing one keeps the old")
            << QStringList{ u"open a b"_s, u"replace 1 missing"_s } << QStringList{ u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("out of range")
            << QStringList{ u"open a b"_s, u"replace 5 c"_s, u"remove -1"_s, u"move 0 9"_s }
            << QStringList{ u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("while working") << QStringList{ u"open a b"_s, u"!add c"_s, u"add a"_s }
                                       << QStringList{ u"a.txt"_s, u"b.txt"_s, u"c.txt"_s, u"a.txt"_s };
        QTest::newRow("replace while adding") << QStringList{ u"open a b"_s, u"!add c"_s, u"replace 0 c"_s }
                                              << QStringList{ u"c.txt"_s, u"b.txt"_s, u"c.txt"_s };
    }

    void requests()
    {
        QFETCH(QStringList, steps);
        QFETCH(QStringList, expected);
        Session session;
        for (QString step : std::as_const(steps)) {
            const bool hurry = step.startsWith(u'!'); // the next step comes while this one is being worked on
            if (hurry)
                step.remove(0, 1);
            QStringList words = step.split(u' ');
            const QString what = words.takeFirst();
            QStringList files;
            for (const QString& word : std::as_const(words))
                files.append(m_folder.filePath(word + u".txt"_s));
            if (what == "open"_L1)
                session.open(files);
            else if (what == "add"_L1)
                session.add(files);
            else if (what == "paste"_L1)
                session.paste(words.join(u' '));
            else if (what == "replace"_L1)
                session.replace(words.first().toInt(), files.at(1));
            else if (what == "remove"_L1)
                session.remove(words.first().toInt());
            else if (what == "move"_L1)
                session.move(words.at(0).toInt(), words.at(1).toInt());
            if (!hurry)
                QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        }
        QCOMPARE(shown(session), expected);
        QCOMPARE(session.versionCount(), expected.size());
        if (session.snapshot())
            QCOMPARE(session.snapshot()->pairs.size(), size_t(std::max<qsizetype>(0, expected.size() - 1)));
    }

    void errorsNameTheFile()
    {
        Session session;
        QSignalSpy failed(&session, &Session::failed);
        const QString missing = m_folder.filePath(u"missing.txt"_s);
        session.open({ m_folder.filePath(u"a.txt"_s), missing, m_folder.path() });
        QTRY_COMPARE(failed.size(), 2);
        const auto first = failed.at(0).at(0).value<Error>();
        QCOMPARE(first.kind, ErrorKind::NotFound);
        QVERIFY2(sentence(first).contains(missing), qPrintable(sentence(first)));
        QCOMPARE(failed.at(1).at(0).value<Error>().kind, ErrorKind::NotAFile);
        QCOMPARE(shown(session), QStringList{ u"a.txt"_s });
    }

    void samplePair()
    {
        Session session;
        QSignalSpy changed(&session, &Session::changed);
        session.open({ Testing::olderSample(), Testing::newerSample() });
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changes(*session.snapshot()).size(), size_t(14));
    }

    /// Requests in quick succession: one result, that of the last.
    void neverStale()
    {
        Session session;
        QSignalSpy changed(&session, &Session::changed);
        for (int i = 0; i < 20; ++i)
            session.open({ m_folder.filePath(u"a.txt"_s), m_folder.filePath(u"b.txt"_s) });
        session.open({ m_folder.filePath(u"c.txt"_s) });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QTest::qWait(50);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(shown(session), QStringList{ u"c.txt"_s });
    }

    void cancelKeepsWhatIsShown()
    {
        const QString left = write(u"left.txt"_s, longText(4000, 1));
        const QString right = write(u"right.txt"_s, longText(4000, 2));
        Session session;
        session.open({ m_folder.filePath(u"a.txt"_s) });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        const auto before = session.snapshot();
        QSignalSpy progress(&session, &Session::progress);
        session.open({ left, right });
        QTRY_VERIFY(!progress.isEmpty());
        QVERIFY(session.isBusy());
        session.cancel();
        QVERIFY(!session.isBusy());
        QTest::qWait(100);
        QCOMPARE(session.snapshot(), before);
        session.add({ m_folder.filePath(u"b.txt"_s) });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QCOMPARE(shown(session), (QStringList{ u"a.txt"_s, u"b.txt"_s }));
    }

    /// A long text is shown before speakers and dates are found, and the same page gets them afterwards.
    void longTextsAreShownBeforeTheSearch_data()
    {
        QTest::addColumn<int>("versions");
        QTest::newRow("one version") << 1;
        QTest::newRow("two versions") << 2;
    }

    void longTextsAreShownBeforeTheSearch()
    {
        QFETCH(int, versions);
        QStringList files{ write(u"older.txt"_s, talk("It works,")),
                           write(u"newer.txt"_s, talk("It does,")) };
        files = files.first(versions);
        files << m_folder.filePath(u"missing.txt"_s);
        Session session;
        QSignalSpy failed(&session, &Session::failed);
        std::vector<std::shared_ptr<const Snapshot>> seen;
        std::vector<bool> busy;
        connect(&session, &Session::changed, this, [&] {
            seen.push_back(session.snapshot());
            busy.push_back(session.isBusy());
        });
        session.open(files);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QCOMPARE(seen.size(), 2U);
        QCOMPARE(busy, (std::vector<bool>{ true, false }));
        QCOMPARE(failed.size(), 1); // told once
        QCOMPARE(seen[0]->search, Search::Going);
        QVERIFY(seen[0]->versions.front().extraction->quotations.empty());
        QCOMPARE(seen[1]->search, Search::Done);
        QVERIFY(isSamePage(*seen[0], *seen[1]));
        QCOMPARE(seen[1]->versions.front().extraction->quotations.size(), 8000U);
        if (versions == 2)
            QCOMPARE(seen[1]->pairs[0].findings->quotations.front().kind, QuotationChange::Altered);
    }

    /// Stopped in between, the page stays and says that nobody looked for speakers; a reload has it done.
    void theSearchIsStopped()
    {
        const QStringList files{ write(u"older.txt"_s, talk("It works,")),
                                 write(u"newer.txt"_s, talk("It does,")) };
        Session session;
        std::shared_ptr<const Snapshot> first;
        connect(&session, &Session::changed, this, [&] {
            if (session.isBusy() && !first) {
                first = session.snapshot();
                session.cancel();
            }
        });
        session.open(files);
        QTRY_VERIFY(first);
        QVERIFY(!session.isBusy());
        QTest::qWait(100);
        QCOMPARE(session.snapshot()->search, Search::Stopped);
        QVERIFY(isSamePage(*first, *session.snapshot()));
        session.reloadAll();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QCOMPARE(session.snapshot()->search, Search::Done);
        QCOMPARE(session.snapshot()->versions.front().extraction->quotations.size(), 8000U);
    }

    /// Destroying waits for the work to notice; that must be quick at any moment of it.
    void destroyedWhileWorking()
    {
        const QString left = write(u"left.txt"_s, longText(4000, 1));
        const QString right = write(u"right.txt"_s, longText(4000, 2));
        for (const int after : { 0, 10, 40, 120, 300 }) {
            QElapsedTimer timer;
            {
                Session session;
                session.open({ left, right });
                QTest::qWait(after);
                timer.start();
            }
            // A hundred milliseconds on a quiet machine; sanitizers and a busy one are slower.
            QVERIFY2(timer.elapsed() < 1500,
                     qPrintable(u"%1 ms after %2 ms"_s.arg(timer.elapsed()).arg(after)));
        }
    }

    void changedOnDisk_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("written in place") << u"in place"_s;
        QTest::newRow("renamed over") << u"rename"_s;
        QTest::newRow("deleted and written anew") << u"anew"_s;
    }

    void changedOnDisk()
    {
        QFETCH(QString, way);
        const QString path = write(u"watched.txt"_s, "Before.\n");
        Session session;
        QSignalSpy told(&session, &Session::changedOnDisk);
        session.open({ m_folder.filePath(u"a.txt"_s), path });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        const QByteArray after = "Afterwards, a longer text.\n";
        if (way == "in place"_L1) {
            write(u"watched.txt"_s, after);
        } else if (way == "rename"_L1) {
            write(u"other.txt"_s, after);
            QVERIFY(QFile::remove(path));
            QVERIFY(QFile::rename(m_folder.filePath(u"other.txt"_s), path));
        } else {
            QVERIFY(QFile::remove(path));
            QTest::qWait(600);
            QVERIFY(told.isEmpty());
            write(u"watched.txt"_s, after);
        }
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.at(0).at(0).toInt(), 1);
        session.reload(1);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QVERIFY(session.snapshot()->versions[1].article->text.contains("Afterwards"_L1));
        QTest::qWait(600);
        QCOMPARE(told.size(), 1);
    }

    void options()
    {
        write(u"upper.txt"_s, "ONE two three.\n\nFour five six.\n");
        Session session;
        session.open({ m_folder.filePath(u"a.txt"_s), m_folder.filePath(u"upper.txt"_s) });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QVERIFY(session.snapshot()->pairs[0].comparison->counts.differs());
        CompareOptions ignoring;
        ignoring.ignoreCase = true;
        session.setOptions(ignoring);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QVERIFY(!session.snapshot()->pairs[0].comparison->counts.differs());
    }

    void date()
    {
        Session session;
        session.open({ m_folder.filePath(u"a.txt"_s) });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QVERIFY(!session.snapshot()->versions[0].article->date.isValid());
        session.setDate(0, QDate(2020, 1, 3));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QCOMPARE(session.snapshot()->versions[0].article->date, QDate(2020, 1, 3));
        QCOMPARE(session.date(0), QDate(2020, 1, 3));
    }

    void namesOfVersions_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("different names")
            << QStringList{ u"/x/a.txt"_s, u"/y/b.txt"_s } << QStringList{ u"a.txt"_s, u"b.txt"_s };
        QTest::newRow("same name, other folder")
            << QStringList{ u"/x/a.txt"_s, u"/y/a.txt"_s } << QStringList{ u"x/a.txt"_s, u"y/a.txt"_s };
        QTest::newRow("same name, same folder's name") << QStringList{ u"/1/x/a.txt"_s, u"/2/x/a.txt"_s }
                                                       << QStringList{ u"1/x/a.txt"_s, u"2/x/a.txt"_s };
        QTest::newRow("the same file twice")
            << QStringList{ u"/x/a.txt"_s, u"/x/a.txt"_s } << QStringList{ u"a.txt"_s, u"a.txt"_s };
        QTest::newRow("pasted") << QStringList{ QString(), u"/x/a.txt"_s, QString() }
                                << QStringList{ u"Pasted text"_s, u"a.txt"_s, u"Pasted text 2"_s };
    }

    void namesOfVersions()
    {
        QFETCH(QStringList, paths);
        QFETCH(QStringList, expected);
        std::vector<Source> sources;
        for (const QString& path : std::as_const(paths)) {
            Source source;
            source.path = path;
            sources.push_back(std::move(source));
        }
        QCOMPARE(labels(sources), expected);
    }

    /// What was corrected stays with its files when the work on others is stopped or comes to nothing.
    void correctionsStayWithWhatIsShown_data()
    {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("unreadable") << false;
    }

    void correctionsStayWithWhatIsShown()
    {
        QFETCH(const bool, cancelled);
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"corrections.json"_s);
        Session session(store);
        session.open({ Testing::olderSample(), Testing::newerSample() });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        session.correct({ RenameSpeaker{ u"Jagmeet Singh"_s, u"J. Singh"_s },
                          RenameSpeaker{ u"Hassan Rouhani"_s, u"H. Rouhani"_s } });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        const Corrections two = session.corrections();
        QCOMPARE(two.steps.size(), 2U);
        session.open({ folder.filePath(u"nothing there.txt"_s) });
        if (cancelled)
            session.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QCOMPARE(session.versionCount(), 2);
        QVERIFY(session.corrections() == two);
        session.correct({ RenameSpeaker{ u"Bessma Momani"_s, u"B. Momani"_s } });
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QCOMPARE(CorrectionStore(store).of({ Testing::newerSample() }).steps.size(), 3U);
        session.undo();
        session.undo(); // both of the first act
        QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30000);
        QVERIFY(session.corrections().isEmpty());
        QVERIFY(CorrectionStore(store).of({ Testing::newerSample() }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
