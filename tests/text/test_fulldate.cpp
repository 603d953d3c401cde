// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/fulldate.h"
#include "text/language.h"
#include "text/result.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class FullDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("written");
        QTest::newRow("iso") << u"date 2020-01-03 OTTAWA"_s << QDate(2020, 1, 3) << u"2020-01-03"_s;
        QTest::newRow("iso with time") << u"2020-01-03T10:30:00Z"_s << QDate(2020, 1, 3) << u"2020-01-03"_s;
        QTest::newRow("month first") << u"Published November 5, 2019"_s << QDate(2019, 11, 5)
                                     << u"November 5, 2019"_s;
        QTest::newRow("abbreviated") << u"Posted Oct. 12, 2022 5:55 p.m."_s << QDate(2022, 10, 12)
                                     << u"Oct. 12, 2022"_s;
        QTest::newRow("day first") << u"2 December 2021"_s << QDate(2021, 12, 2) << u"2 December 2021"_s;
        QTest::newRow("french") << u"Publié le 1er décembre 2017"_s << QDate(2017, 12, 1)
                                << u"1er décembre 2017"_s;
        QTest::newRow("weekday before")
            << u"Friday, July 21, 2017"_s << QDate(2017, 7, 21) << u"July 21, 2017"_s;
        QTest::newRow("no such day") << u"February 30, 2019"_s << QDate() << QString();
        QTest::newRow("no year") << u"January 3"_s << QDate() << QString();
        QTest::newRow("numbers only") << u"Room 12, 2019 seats"_s << QDate() << QString();
    }

    void finds()
    {
        QFETCH(QString, line);
        QFETCH(QDate, date);
        QFETCH(QString, written);
        const auto found = findFullDate(line);
        QCOMPARE(found.has_value(), date.isValid());
        if (found) {
            QCOMPARE(found->date, date);
            QCOMPARE(found->span.in(line).toString(), written);
        }
    }

    void takesTheYearGiven()
    {
        const auto found = findFullDate(u"VELDEN, March 9 (Wire)", 2021);
        QVERIFY(found && !found->hasYear);
        QCOMPARE(found->date, QDate(2021, 3, 9));
    }

    void language_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("english") << u"The mayor said that the bridge is closed and that it was old."_s
                                 << u"en"_s;
        QTest::newRow("french") << u"La mairesse a déclaré que le pont est fermé et que les travaux durent."_s
                                << u"fr"_s;
        QTest::newRow("german") << u"Die Brücke bleibt geschlossen, sagte der Bürgermeister am Montag."_s
                                << QString();
        QTest::newRow("spanish")
            << u"El alcalde dijo que la puente de la ciudad es un peligro y que las obras "
               u"de los ingenieros con el agua del mar no son de una semana."_s
            << QString();
        QTest::newRow("italian") << u"Il sindaco ha detto che la strada e il ponte non sono chiusi per una "
                                    u"settimana e che la gente di qui non lo sa."_s
                                 << QString();
        QTest::newRow("dutch")
            << u"De brug in de stad is een week dicht, zei de burgemeester van het dorp, en "
               u"de mensen in het dorp wisten van niets."_s
            << QString();
        QTest::newRow("a short sentence") << u"Je reviendrai vendredi."_s << u"fr"_s;
        QTest::newRow("another") << u"I'll be back on Friday."_s << u"en"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void language()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(detectLanguage(text), language);
    }

    /// Every kind of error is one sentence that names the file, and has a stable name of its own.
    void errorsAreSentences()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(ErrorKind::Usage); ++kind) {
            const Error error{ ErrorKind(kind), u"why"_s, u"/tmp/a\nb.txt"_s };
            const QString words = sentence(error);
            QVERIFY2(!words.contains(u'\n'), qPrintable(words));
            if (error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::Usage) {
                QVERIFY2(words.contains(u"b.txt"_s), qPrintable(words));
                QVERIFY2(words.endsWith(u'.'), qPrintable(words));
            }
            names.insert(name(error.kind));
        }
        QCOMPARE(names.size(), int(ErrorKind::Usage) + 1);
    }
};

QTEST_APPLESS_MAIN(FullDateTest)
#include "test_fulldate.moc"
