// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/outputruns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;

namespace {

/// "=same|same  -deleted  +inserted", with the kind of change after a colon.
QString print(const Article& left, const Article& right, const std::vector<WordRun>& runs)
{
    QStringList parts;
    for (const WordRun& run : runs) {
        const QString before = run.left.in(left.text).toString();
        const QString after = run.right.in(right.text).toString();
        const QString form = run.change == Change::Typography ? u":t"_s
            : run.change == Change::Case                      ? u":c"_s
            : run.change == Change::Space                     ? u":s"_s
                                                              : QString();
        if (run.op == WordOp::Same)
            parts << QString(u'=' + before + u'|' + after + form);
        else
            parts << QString((run.op == WordOp::Deleted ? u'-' + before : u'+' + after) + form);
    }
    return parts.join(u"  "_s);
}

} // namespace

class TestOutputRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameMeansEqualCharacters_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("ignored");
        QTest::addColumn<QString>("runs");

        const int none = int(Change::None);
        const int typography = int(Change::Typography);
        const auto row = [](const char* name, const QString& left, const QString& right, int change,
                            bool ignored, const QString& runs) {
            QTest::newRow(name) << left << right << change << ignored << runs;
        };
        row("equal", u"one two"_s, u"one two"_s, none, false, u"=one two|one two"_s);
        row("quotes", u"“We will”"_s, u"\"We will\""_s, typography, false,
            u"-“We:t  +\"We:t  = | "_s + u"  -will”:t  +will\":t");
        row("quotes ignored", u"“We”"_s, u"\"We\""_s, typography, true, u"=“We”|\"We\":t"_s);
        row("capitals", u"a NATO ally"_s, u"a Nato ally"_s, int(Change::Case), false,
            u"=a |a   -NATO:c  +Nato:c  = ally| ally"_s);
        row("composed and decomposed", u"at Caf\u00e9 now"_s, u"at Cafe\u0301 now"_s, none, true,
            u"=at |at   -Caf\u00e9:t  +Cafe\u0301:t  = now| now"_s);
        row("zero width among spaces", u"euros  per "_s, u"euros\u00a0per\u200b "_s, int(Change::Space),
            false, u"=euros  |euros\u00a0:s  -per:t  +per\u200b:t  = | :s"_s);
        row("another number of words", u"no \u2014 yes"_s, u"no\u2014yes"_s, typography, false,
            u"-no \u2014 yes:t  +no\u2014yes:t"_s);
        row("one side empty", u" "_s, QString(), int(Change::Space), false, u"= |:s"_s);
    }

    void sameMeansEqualCharacters()
    {
        QFETCH(const QString, left);
        QFETCH(const QString, right);
        QFETCH(const int, change);
        QFETCH(const bool, ignored);
        QFETCH(const QString, runs);
        Article leftArticle;
        leftArticle.text = left;
        Article rightArticle;
        rightArticle.text = right;
        const WordRun run{
            WordOp::Same, false, Change(change), { 0, qint32(left.size()) }, { 0, qint32(right.size()) }
        };
        std::vector<WordRun> made;
        appendOutputRuns(leftArticle, rightArticle, run, ignored, made);
        QCOMPARE(print(leftArticle, rightArticle, made), runs);
        // Both sides are still covered without a gap.
        Span leftCovered;
        Span rightCovered;
        for (const WordRun& each : made) {
            QCOMPARE(each.left.start, leftCovered.end);
            QCOMPARE(each.right.start, rightCovered.end);
            leftCovered.end = each.left.end;
            rightCovered.end = each.right.end;
        }
        QCOMPARE(leftCovered.end, qint32(left.size()));
        QCOMPARE(rightCovered.end, qint32(right.size()));
    }
};

QTEST_GUILESS_MAIN(TestOutputRuns)
#include "test_outputruns.moc"
