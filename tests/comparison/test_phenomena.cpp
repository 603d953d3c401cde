// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the comparison says about each folder of tests/data/comparison (see the README there), and about the
/// samples.

#include "comparison/comparison.h"
#include "comparison/printed.h"
#include "documents/documents.h"
#include "support/files.h"
#include "support/golden.h"

#include <QDir>
#include <QTest>

using namespace Redraft;

class TestPhenomena : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phenomenon_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir data(QStringLiteral(REDRAFT_TEST_DATA "/comparison"));
        for (const QString& folder : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            QTest::addRow("%s", qPrintable(folder)) << folder;
    }

    void phenomenon()
    {
        QFETCH(QString, folder);
        const auto article = [&](const QString& name) {
            return articleFromText(
                QString::fromUtf8(Testing::dataFile(QStringLiteral("comparison/") + folder + name)));
        };
        const Article left = article(QStringLiteral("/old.txt"));
        const Article right = article(QStringLiteral("/new.txt"));
        const Result<Comparison> result = compare(left, right);
        QVERIFY(result);
        const QString difference = Testing::differenceFromGolden(QStringLiteral("comparison/") + folder
                                                                     + QStringLiteral("/expected.txt"),
                                                                 Testing::printed(*result, left, right));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void samplePair()
    {
        const Result<Article> left = load(Testing::olderSample());
        const Result<Article> right = load(Testing::newerSample());
        QVERIFY(left && right);
        const Result<Comparison> result = compare(*left, *right);
        QVERIFY(result);
        const Counts& counts = result->counts;
        QCOMPARE(counts.same, 9);
        QCOMPARE(counts.edited, 2);
        QCOMPARE(counts.inserted, 12);
        QCOMPARE(counts.deleted + counts.moved + counts.split + counts.merged, 0);
        const auto changed = [&](qsizetype row) {
            QByteArray out;
            for (qint32 k = result->rows[size_t(row)].firstWord; k < result->rows[size_t(row)].lastWord;
                 ++k) {
                const WordRun& run = result->words[size_t(k)];
                if (run.op != WordOp::Same || run.change != Change::None)
                    out += Testing::printed(run, *left, *right);
            }
            return out;
        };
        QCOMPARE(changed(0), "[-date 2020-01-03 -]");
        QCOMPARE(changed(10), "{+\"+}");
    }

    void aLongParagraphKeepsItsDetail()
    {
        QString old;
        for (int k = 0; k < 6000; ++k)
            old += u'w' + QString::number(k) + u' ';
        QString changed = old;
        changed.replace(QStringLiteral("w3141 "), QStringLiteral("CHANGED "));
        const Article left = articleFromText(old.trimmed());
        const Article right = articleFromText(changed.trimmed());
        const Result<Comparison> result = compare(left, right);
        QVERIFY(result);
        QByteArray marks;
        for (const WordRun& run : result->words) {
            if (run.op != WordOp::Same)
                marks += Testing::printed(run, left, right);
        }
        QCOMPARE(marks, "[-w3141-]{+CHANGED+}");
    }
};

QTEST_GUILESS_MAIN(TestPhenomena)
#include "test_phenomena.moc"
