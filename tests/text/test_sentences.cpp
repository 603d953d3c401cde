// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sentences.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// Where sentences end, one phenomenon a row; the expectation is the text with a bar after each sentence.
class SentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void segments_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::newRow("two plain ones") << u"He left.| She stayed."_s;
        QTest::newRow("titles and initials")
            << u"Dr. J. R. Smith of the U.S. Geological Survey came.| He left."_s;
        QTest::newRow("decimals and clock") << u"It measured 3.5 metres at 6 a.m. in St. Ives.| He left."_s;
        QTest::newRow("clock at the end") << u"They met at 6 a.m.| The vote followed."_s;
        QTest::newRow("closing mark stays") << u"“We will go.”| Then they went."_s;
        QTest::newRow("question in marks, attribution") << u"“Will they go?” she asked.| Nobody knew."_s;
        QTest::newRow("ellipsis inside") << u"She waited … and left.| He did not."_s;
        QTest::newRow("three stops inside") << u"She waited... and left.| He did not."_s;
        QTest::newRow("number sign") << u"Bus No. 5 was late.| Nobody minded."_s;
        QTest::newRow("company") << u"Acme Inc. shares fell.| It had warned of that."_s;
        QTest::newRow("company at the end") << u"She works for Acme Inc.| It makes anvils."_s;
        QTest::newRow("list number") << u"1. Wash the pears.| Peel them."_s;
        QTest::newRow("year at the end") << u"It closed in 2019.| Nobody noticed."_s;
        QTest::newRow("month") << u"The fair opens Jan. 3 in Ottawa.| Entry is free."_s;
        QTest::newRow("wrapped line") << u"He left\nearly.| She\nstayed."_s;
        QTest::newRow("chinese") << u"市议会通过了时刻表。|居民对此表示欢迎。"_s;
        QTest::newRow("arabic question") << u"هل وافق المجلس؟| نعم وافق."_s;
        QTest::newRow("french marks") << u"« C’est fini. »| Il est parti."_s;
        QTest::newRow("french title") << u"M. Tremblay a parlé.| Mme Roy aussi."_s;
        QTest::newRow("exclamation in a name") << u"The Yahoo! offices closed.| Staff left."_s;
        QTest::newRow("several marks") << u"Really?!| Yes."_s;
        QTest::newRow("missing space") << u"They were tired.|Nobody slept.| It rained."_s;
        QTest::newRow("missing space after a mark") << u"It is ‘tired’.|Nobody slept."_s;
        QTest::newRow("missing capital") << u"They were very tired.| therefore, nobody spoke."_s;
        QTest::newRow("abbreviation, no capital") << u"The govt. they say it fell, approx. this much."_s;
        QTest::newRow("and so on, at the end") << u"Buses, trams, etc.| Furthermore, ferries."_s;
        QTest::newRow("and so on, inside") << u"Buses, trams, etc. are late."_s;
        QTest::newRow("born") << u"Ann Lee (b. 1961) met Bo Ek (c. 1800).| They spoke."_s;
        QTest::newRow("spaced marks") << u"It opened with Twang ! ! , a failure.| He left."_s;
        QTest::newRow("address is no end") << u"See example.com for more.| Write to us."_s;
        QTest::newRow("bracketed footnote") << u"So it was said.[12]| Others agree."_s;
        QTest::newRow("none") << u"No stop at all"_s;
    }

    void segments()
    {
        QFETCH(QString, marked);
        const QString text = QString(marked).remove(u'|');
        QString actual;
        qint32 last = 0;
        for (const Span sentence : sentences(text, { 0, qint32(text.size()) })) {
            if (last > 0)
                actual += u'|';
            actual += QStringView(text).sliced(last, sentence.end - last);
            last = sentence.end;
        }
        QCOMPARE(actual, marked);
    }

    /// Whatever the text: in order, never empty, and every visible character is in one.
    void tiles()
    {
        const QString pieces = u" .!?…\n“”\"'()aA1éЖ。・"_s;
        quint32 state = 1;
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = 0; i < round % 40; ++i) {
                state = state * 1664525u + 1013904223u;
                text += pieces[qsizetype((state >> 8) % quint32(pieces.size()))];
            }
            qint32 end = 0;
            for (const Span s : sentences(text, { 0, qint32(text.size()) })) {
                QVERIFY2(s.start >= end && s.end > s.start && s.end <= text.size(), qPrintable(text));
                QVERIFY2(QStringView(text).sliced(end, s.start - end).trimmed().isEmpty(), qPrintable(text));
                end = s.end;
            }
            QVERIFY2(QStringView(text).sliced(end).trimmed().isEmpty(), qPrintable(text));
        }
    }

    void onlyTheParagraph()
    {
        const QString text = u"First. Second. Third."_s;
        const std::vector<Span> found = sentences(text, { 7, 14 });
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front(), (Span{ 7, 14 }));
    }
};

QTEST_APPLESS_MAIN(SentencesTest)
#include "test_sentences.moc"
