// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Ticks are kept by the words of a change, survive a restart, and are never lost to another window.
#include "session/reviews.h"
#include "support/snapshots.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using namespace Redraft::Testing;

class TestReviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsOfTheWords()
    {
        const auto one =
            HandMade().same(u"One."_s).edited(u"A b c."_s, u"A x c."_s).inserted(u"New."_s).snapshot();
        const auto further =
            HandMade().inserted(u"More."_s).same(u"One."_s).edited(u"A b c."_s, u"A x c."_s).snapshot();
        const QByteArray edited = reviewKey(*one, { 0, 1 });
        QCOMPARE(edited.size(), 40);
        QCOMPARE(reviewKey(*further, { 0, 2 }), edited);
        QVERIFY(reviewKey(*one, { 0, 2 }) != edited);
        const auto other = HandMade().edited(u"A b c."_s, u"A y c."_s).snapshot();
        QVERIFY(reviewKey(*other, { 0, 0 }) != edited);
        const auto back = HandMade().edited(u"A x c."_s, u"A b c."_s).snapshot();
        QVERIFY(reviewKey(*back, { 0, 0 }) != edited);
    }

    void ticksStay()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"made/later/reviewed"_s);
        const QByteArray a(40, 'a');
        const QByteArray b(40, 'b');
        Reviews first(file);
        QVERIFY(first.isEmpty());
        QVERIFY(first.set(a, true).has_value());
        Reviews second(file); // another window
        QVERIFY(second.contains(a));
        QVERIFY(second.set(b, true).has_value());
        QVERIFY(first.set(a, false).has_value());
        const Reviews third(file);
        QVERIFY(!third.contains(a));
        QVERIFY(third.contains(b));
    }

    void aDamagedFileLosesOnlyTheDamagedLine()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"reviewed"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(40, 'a') + " 2026-01-01\nrubbish\n" + QByteArray(40, 'b') + " 2026-01-02\n"
                   + QByteArray(17, 'c'));
        file.close();
        const Reviews reviews(file.fileName());
        QVERIFY(reviews.contains(QByteArray(40, 'a')));
        QVERIFY(reviews.contains(QByteArray(40, 'b')));
        QVERIFY(!reviews.contains(QByteArray(17, 'c')));
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        Reviews reviews(folder.path()); // a folder where the file should be
        const Result<void> kept = reviews.set(QByteArray(40, 'a'), true);
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().kind, ErrorKind::Unwritable);
        QVERIFY(reviews.contains(QByteArray(40, 'a')));
    }
};

QTEST_GUILESS_MAIN(TestReviews)
#include "test_reviews.moc"
