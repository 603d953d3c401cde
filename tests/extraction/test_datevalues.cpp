// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The calendar behind the dates: values, intervals, leap years, weeks at the turn of the year; and the
/// sample pair.
#include "documents/documents.h"
#include "extraction/extraction.h"
#include "extraction/timex.h"
#include "support/files.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

QString list(const Article& article, const Extraction& extraction)
{
    static constexpr QLatin1StringView types[] = { "DATE"_L1, "TIME"_L1, "DURATION"_L1, "SET"_L1 };
    QStringList lines;
    for (const DateMention& mention : extraction.dates) {
        lines.append(u"%1 | %2 | %3 | %4 | %5"_s.arg(
            mention.span.in(article.text).toString(), types[int(mention.type)], mention.value,
            mention.from.toString(Qt::ISODate), mention.to.toString(Qt::ISODate)));
    }
    return lines.join(u'\n');
}

} // namespace

class TestDateValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void interval_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char* value, QDate from, QDate to) {
            QTest::newRow(value) << QString::fromLatin1(value) << from << to;
        };
        row("2020", QDate(2020, 1, 1), QDate(2020, 12, 31));
        row("2020-02", QDate(2020, 2, 1), QDate(2020, 2, 29)); // a leap year
        row("2019-02", QDate(2019, 2, 1), QDate(2019, 2, 28));
        row("1900-02", QDate(1900, 2, 1), QDate(1900, 2, 28)); // none
        row("2020-01-03", QDate(2020, 1, 3), QDate(2020, 1, 3));
        row("2020-01-03TMO", QDate(2020, 1, 3), QDate(2020, 1, 3));
        row("2020-W01", QDate(2019, 12, 30), QDate(2020, 1, 5)); // begins in the old year
        row("2020-W53", QDate(2020, 12, 28), QDate(2021, 1, 3));
        row("2019-W52-WE", QDate(2019, 12, 28), QDate(2019, 12, 29));
        row("2020-SP", QDate(2020, 3, 1), QDate(2020, 5, 31));
        row("2019-WI", QDate(2019, 12, 1), QDate(2020, 2, 29));
        row("2020-Q4", QDate(2020, 10, 1), QDate(2020, 12, 31));
        row("2020-H1", QDate(2020, 1, 1), QDate(2020, 6, 30));
        row("198", QDate(1980, 1, 1), QDate(1989, 12, 31));
        row("19", QDate(1900, 1, 1), QDate(1999, 12, 31));
        row("XXXX-06-12", {}, {});
        row("PRESENT_REF", {}, {});
        row("P2W", {}, {});
        row("BC0493", {}, {});
        row("2019-02-30", {}, {});
        row("", {}, {});
        row("2020-", {}, {});
    }

    void interval()
    {
        QFETCH(QString, value);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const auto [first, last] = TimexValue::interval(value);
        QCOMPARE(first, from);
        QCOMPARE(last, to);
    }

    void weeksFollowIso()
    {
        QCOMPARE(TimexValue::week(QDate(2019, 12, 30)), u"2020-W01"_s);
        QCOMPARE(TimexValue::week(QDate(2021, 1, 3)), u"2020-W53"_s);
        QCOMPARE(TimexValue::weekend(QDate(2021, 1, 2)), u"2020-W53-WE"_s);
    }

    void easterOfKnownYears()
    {
        QCOMPARE(TimexValue::easter(2019), QDate(2019, 4, 21));
        QCOMPARE(TimexValue::easter(2024), QDate(2024, 3, 31));
        QCOMPARE(TimexValue::easter(2038), QDate(2038, 4, 25));
    }

    void durations()
    {
        QCOMPARE(TimexValue::duration(2, TimeUnit::Week), u"P2W"_s);
        QCOMPARE(TimexValue::duration(0.5, TimeUnit::Hour), u"PT30M"_s);
        QCOMPARE(TimexValue::duration(2, TimeUnit::Decade), u"P20Y"_s);
        QCOMPARE(TimexValue::duration(std::numeric_limits<double>::quiet_NaN(), TimeUnit::Month), u"PXM"_s);
        QCOMPARE(TimexValue::duration(3, TimeUnit::Hour, 30, TimeUnit::Minute), u"PT3H30M"_s);
        QCOMPARE(TimexValue::duration(1, TimeUnit::Day, 6, TimeUnit::Hour), u"P1DT6H"_s);
    }

    void samplePair()
    {
        const Result<Article> older = load(Testing::olderSample());
        const Result<Article> newer = load(Testing::newerSample());
        QVERIFY(older && newer);
        QCOMPARE(older->date, QDate(2020, 1, 3));
        QVERIFY(!newer->date.isValid());
        Extraction before;
        extractDates(*older, {}, before);
        QCOMPARE(list(*older, before),
                 u"2020-01-03 | DATE | 2020-01-03 | 2020-01-03 | 2020-01-03\n"
                 "currently | DATE | PRESENT_REF |  | \n"
                 "June 2019 | DATE | 2019-06 | 2019-06-01 | 2019-06-30\n"
                 "2018 | DATE | 2018 | 2018-01-01 | 2018-12-31\n"
                 "2015 | DATE | 2015 | 2015-01-01 | 2015-12-31"_s);
        Extraction after;
        extractDates(*newer, { .siblingDate = older->date }, after);
        QCOMPARE(list(*newer, after),
                 u"currently | DATE | PRESENT_REF |  | \n"
                 "June 2019 | DATE | 2019-06 | 2019-06-01 | 2019-06-30\n"
                 "2018 | DATE | 2018 | 2018-01-01 | 2018-12-31\n"
                 "2015 | DATE | 2015 | 2015-01-01 | 2015-12-31\n"
                 "Friday morning | TIME | 2020-01-03TMO | 2020-01-03 | 2020-01-03\n"
                 "now | DATE | PRESENT_REF |  | \n"
                 "Friday morning | TIME | 2020-01-03TMO | 2020-01-03 | 2020-01-03"_s);
        const DateMention& friday = after.dates[4];
        QVERIFY(friday.anchor.contains(u"2020-01-03"));
        QVERIFY(friday.anchor.contains(u"other version"));
        for (const DateMention& mention : after.dates) {
            QVERIFY(!mention.rule.isEmpty() && !mention.reason.isEmpty());
            QVERIFY(mention.confidence > 0 && mention.confidence <= 1);
        }
    }

    void oddTextsAreNoTrouble_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("marks") << u"--- ''' ... 's 'll"_s;
        QTest::newRow("figures") << u"1 22 333 4444 55555 666666 7777777 88888888 999999999999999999999999"_s;
        QTest::newRow("impossible days")
            << u"On February 30, 2019, and 31 November 2020 and 99/99/2020 they met."_s;
        QTest::newRow("cut short") << u"on the morning of"_s;
        QTest::newRow("surrogates") << u"\U0001F600 2019 \U0001F600\U0001F600 Friday\U0001F600"_s;
        QTest::newRow("half a surrogate") << QString(QChar(0xd83d)) + u" May 2019"_s;
        QTest::newRow("far years") << u"In 9999 and 1000, 2 years ago, a century ago, 900 years earlier."_s;
        QTest::newRow("large counts") << u"999999999999 years ago and 4000000000 days later."_s;
    }

    void oddTextsAreNoTrouble()
    {
        QFETCH(QString, text);
        Article article = articleFromText(text, { .date = QDate(2020, 2, 29) });
        article.language = u"en"_s;
        Extraction extraction;
        extractDates(article, {}, extraction);
        for (const DateMention& mention : extraction.dates) {
            QVERIFY(mention.span.start >= 0 && !mention.span.isEmpty()
                    && mention.span.end <= article.text.size());
            QVERIFY(!mention.value.isEmpty());
            QCOMPARE(mention.from.isValid(), mention.to.isValid());
        }
    }

    void cancelled()
    {
        const Article article = articleFromText(u"They met in 2019."_s);
        Extraction extraction;
        extractDates(article, {}, extraction, [](qint64, qint64) { return false; });
        QVERIFY(extraction.dates.empty());
    }
};

QTEST_GUILESS_MAIN(TestDateValues)
#include "test_datevalues.moc"
