// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Corrections are kept file by file, and come along with any file that has them.
#include "session/correctionstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;

class TestCorrectionStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keptByFile()
    {
        const QTemporaryDir folder;
        const CorrectionStore store(folder.filePath(u"new/corrections.json"_s));
        const Corrections rename = Corrections().with(RenameSpeaker{ u"A"_s, u"B"_s });
        const Corrections merge = Corrections().with(MergeSpeakers{ u"C"_s, u"D"_s });
        QCOMPARE(store.of({ u"/a"_s }), Corrections());
        QVERIFY(store.keep({ u"/a"_s, u"/b"_s }, rename).has_value());
        QVERIFY(store.keep({ u"/c"_s }, merge).has_value());
        QCOMPARE(store.of({ u"/a"_s }), rename);
        QCOMPARE(store.of({ u"/b"_s, u"/a"_s }), rename); // each step once
        QCOMPARE(store.of({ u"/b"_s, u"/c"_s }).steps.size(), 2U);
        QVERIFY(store.keep({ u"/a"_s }, {}).has_value()); // all undone
        QCOMPARE(store.of({ u"/a"_s }), Corrections());
        QCOMPARE(store.of({ u"/b"_s }), rename);
    }

    void aDamagedFileIsNoReasonToStop()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"corrections.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"stories\": [{\"file\": \"/a\", \"steps\": [{\"do\": \"dance\"}]}, 7");
        file.close();
        const CorrectionStore store(file.fileName());
        QCOMPARE(store.of({ u"/a"_s }), Corrections());
        const Corrections rename = Corrections().with(RenameSpeaker{ u"A"_s, u"B"_s });
        QVERIFY(store.keep({ u"/a"_s }, rename).has_value());
        QCOMPARE(store.of({ u"/a"_s }), rename);
        const QStringList aside = QDir(folder.path()).entryList({ u"corrections.json.damaged-*"_s });
        QCOMPARE(aside.size(), 1); // nothing is lost
    }

    void onlyTheLatestStoriesStay()
    {
        const QTemporaryDir folder;
        const CorrectionStore store(folder.filePath(u"corrections.json"_s));
        const Corrections rename = Corrections().with(RenameSpeaker{ u"A"_s, u"B"_s });
        QStringList many;
        for (int i = 0; i < CorrectionStore::Most + 3; ++i)
            many.append(u"/story%1"_s.arg(i));
        QVERIFY(store.keep(many, rename).has_value());
        QCOMPARE(store.of({ many.first() }), Corrections());
        QCOMPARE(store.of({ many.last() }), rename);
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        const CorrectionStore store(folder.path());
        const auto kept = store.keep({ u"/a"_s }, Corrections().with(RenameSpeaker{ u"A"_s, u"B"_s }));
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().kind, ErrorKind::Unwritable);
    }
};

QTEST_GUILESS_MAIN(TestCorrectionStore)
#include "test_correctionstore.moc"
