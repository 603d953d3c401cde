// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// Front lines: the kinds of the first paragraphs as one letter each (H headline, B byline, P published, C
/// caption, R read more, . body), and the metadata.
class FrontLinesTest : public QObject {
    Q_OBJECT

    static QString kinds(const Article& article)
    {
        QString found;
        for (const Paragraph& paragraph : article.paragraphs) {
            static constexpr char16_t kLetters[] = u".HBP#*\"CR";
            found += QChar(kLetters[int(paragraph.kind)]);
        }
        return found;
    }

private Q_SLOTS:
    void recognises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("byline");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("place");
        const QString body =
            u"The ferry will not sail before spring, the council said, and nobody was surprised to hear it."_s;
        QTest::newRow("headline, byline, published")
            << QString(u"Ferry laid up until spring\n\nBy Ann Lee\n\nPublished November 5, 2019\n\n"_s + body)
            << u"HBP."_s << u"Ann Lee"_s << QDate(2019, 11, 5) << QString();
        QTest::newRow("byline with a desk") << QString(
            u"Ferry laid up\n\nAnn Lee | Harbour News\n\nPosted Oct. 12, 2022 5:55 p.m.\n\n"_s + body)
                                            << u"HBP."_s << u"Ann Lee"_s << QDate(2022, 10, 12) << QString();
        QTest::newRow("french") << QString(
            u"Le traversier à quai\n\nPar Anne Roy\n\nPublié le 18 mai 2022\n\n"_s + body)
                                << u"HBP."_s << u"Anne Roy"_s << QDate(2022, 5, 18) << QString();
        QTest::newRow("date alone") << QString(u"Ferry laid up\n\nFriday, July 21, 2017\n\n"_s + body)
                                    << u"HP."_s << QString() << QDate(2017, 7, 21) << QString();
        QTest::newRow("dateline") << QString(u"HALIFAX -- "_s + body) << u"."_s << QString() << QDate()
                                  << u"HALIFAX"_s;
        QTest::newRow("dateline with agency") << QString(u"DUNMOOR JUNCTION (Continental News) — "_s + body)
                                              << u"."_s << QString() << QDate() << u"DUNMOOR JUNCTION"_s;
        QTest::newRow("dateline with its date")
            << QString(u"SAINT-AUBERT, 30 novembre 2017 (ANP) — "_s + body) << u"."_s << QString()
            << QDate(2017, 11, 30) << u"SAINT-AUBERT"_s;
        QTest::newRow("dateline in mixed case, with agency")
            << QString(u"Velden (Reuters) - "_s + body) << u"."_s << QString() << QDate() << u"Velden"_s;
        QTest::newRow("an aside is no dateline")
            << QString(u"Lee -- who owns the ferry -- was late. "_s + body) << u"."_s << QString() << QDate()
            << QString();
        QTest::newRow("a hyphen is no dateline") << QString(u"ABC-TV said that it was late. "_s + body)
                                                 << u"."_s << QString() << QDate() << QString();
        QTest::newRow("leading date and dateline") << QString(u" date 2020-01-03 OTTAWA -- "_s + body)
                                                   << u"."_s << QString() << QDate(2020, 1, 3) << u"OTTAWA"_s;
        QTest::newRow("caption and read more") << QString(
            u"Ferry laid up\n\n"_s + body
            + u"\n\nA ferry in fog on Monday. (Harbour News)\n\nREAD MORE: The ferry's last trip\n\n"_s
            + body) << u"H.CR."_s << QString() << QDate()
                                               << QString();
        QTest::newRow("a Japanese sentence is no headline") << QString(
            u"市議会は火曜日に港の計画を承認した。\n\n市長は市にとって良い日だと述べ、住民の多くも賛成している。"_s)
                                                            << u".."_s << QString() << QDate() << QString();
        QTest::newRow("a sentence in Hindi is no headline")
            << QString(u"परिषद ने योजना को मंज़ूरी दी।\n\n"_s + body) << u".."_s << QString() << QDate()
            << QString();
        QTest::newRow("a sentence is no headline")
            << QString(u"Nobody came.\n\n"_s + body) << u".."_s << QString() << QDate() << QString();
        QTest::newRow("by is no byline") << QString(u"By noon nobody had come.\n\n"_s + body) << u".."_s
                                         << QString() << QDate() << QString();
        QTest::newRow("a single short line")
            << u"Ferry laid up"_s << u"."_s << QString() << QDate() << QString();
    }

    void recognises()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QFETCH(QString, byline);
        QFETCH(QDate, date);
        QFETCH(QString, place);
        const Article article = articleFromText(text);
        QCOMPARE(kinds(article), expected);
        QCOMPARE(article.byline, byline);
        QCOMPARE(article.date, date);
        QCOMPARE(article.dateline ? article.dateline->place.in(article.text).toString() : QString(), place);
        QCOMPARE(article.title.isEmpty(), !expected.startsWith(u'H'));
    }

    void aGivenDateWins()
    {
        const Article article = articleFromText(u"date 2020-01-03 OTTAWA -- Text."_s, { QDate(2021, 2, 3) });
        QCOMPARE(article.date, QDate(2021, 2, 3));
        QCOMPARE(article.dateSource, DateSource::Given);
    }
};

QTEST_APPLESS_MAIN(FrontLinesTest)
#include "test_frontlines.moc"
