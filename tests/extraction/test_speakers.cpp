// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a name, a noun or a pronoun means: tests/data/extraction/speakers.txt, one rule a line.

#include "extraction/quotmarkup.h"
#include "support/files.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestSpeakers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("speakers");
        const QString cases = QString::fromUtf8(Testing::dataFile(u"extraction/speakers.txt"_s));
        int count = 0;
        for (const QString& line : cases.split(u'\n')) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QStringList cells = line.split(u'\t');
            QCOMPARE(cells.size(), 4);
            QTest::addRow("%s: %s", qPrintable(cells[1]), qPrintable(cells[0]))
                << cells[1] << cells[2] << cells[3];
            ++count;
        }
        QVERIFY(count > 30);
    }

    void cases()
    {
        QFETCH(const QString, language);
        QFETCH(QString, text);
        QFETCH(const QString, speakers);
        const Article article = articleOf(text.replace(u"|"_s, u"\n\n"_s), language);
        Extraction found;
        extractQuotations(article, found);
        QStringList seen;
        for (const Quotation& quotation : found.quotations)
            seen << (quotation.speaker < 0 ? u"-"_s : found.speakers[size_t(quotation.speaker)].name);
        QCOMPARE(seen.join(u"; "_s), speakers);
    }
};

QTEST_GUILESS_MAIN(TestSpeakers)
#include "test_speakers.moc"
