// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One sentence for each way to report speech, with its answer written into it:
/// tests/data/extraction/quotations.

#include "extraction/quotmarkup.h"

#include <QFile>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestQuotCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        for (const auto& [file, language] :
             { std::pair(u"english"_s, u"en"_s), std::pair(u"french"_s, u"fr"_s) }) {
            QFile cases(QStringLiteral(REDRAFT_TEST_DATA "/extraction/quotations/") + file + u".txt"_s);
            QVERIFY(cases.open(QIODevice::ReadOnly));
            int count = 0;
            for (const QString& line : QString::fromUtf8(cases.readAll()).split(u'\n')) {
                if (line.isEmpty() || line.startsWith(u'#'))
                    continue;
                const QStringList cells = line.split(u'\t');
                QCOMPARE(cells.size(), 2);
                QTest::addRow("%s: %s", qPrintable(language), qPrintable(cells[0])) << language << cells[1];
                ++count;
            }
            QVERIFY(count > 10);
        }
    }

    void cases()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        const QString problem = disagreement(markedExample(text, language));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    // The test itself must be able to fail.
    void wrongAnswersAreSeen()
    {
        QVERIFY(!disagreement(markedExample(u"{Ann Lee} <said> [the road] was shut."_s, u"en"_s)).isEmpty());
        QVERIFY(!disagreement(markedExample(u"{Ann Lee} said the road was shut."_s, u"en"_s)).isEmpty());
        QVERIFY(!disagreement(markedExample(u"Ann Lee <said> [{the road} was shut]."_s, u"en"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQuotCases)
#include "test_quotcases.moc"
