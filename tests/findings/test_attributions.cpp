// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of who said it, one editor's change a line: tests/data/findings/attribution.txt. The sides
/// exchanged have to say the same.
#include "comparison/comparison.h"
#include "documents/documents.h"
#include "findings/findings.h"
#include "support/files.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

struct AttributedSide {
    Article article;
    Extraction found;
};

AttributedSide sideOf(const QString& text, const QString& language)
{
    AttributedSide side;
    side.article = articleFromText(QString(text).replace(u"|"_s, u"\n\n"_s) + u'\n');
    side.article.language = language;
    side.found = extract(side.article);
    return side;
}

QStringList printed(const AttributedSide& left, const AttributedSide& right)
{
    const Result<Comparison> comparison = compare(left.article, right.article);
    if (!comparison)
        return { u"no comparison"_s };
    QStringList lines;
    const Findings found = findings(left.article, left.found, right.article, right.found, *comparison);
    for (const QuotationFinding& finding : found.quotations) {
        static const QStringList names{ u"same"_s, u"altered"_s, u"added"_s, u"dropped"_s,
                                        u"reattributed"_s };
        QString line = names[int(finding.kind)];
        if (finding.kind == QuotationChange::Reattributed && finding.altered)
            line += u" +words"_s;
        if (finding.cueChanged)
            line += u" +cue"_s;
        lines << line;
    }
    return lines;
}

} // namespace

class TestAttributions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const QString cases = QString::fromUtf8(Testing::dataFile(u"findings/attribution.txt"_s));
        int count = 0;
        for (const QString& line : cases.split(u'\n')) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QStringList cells = line.split(u'\t');
            QCOMPARE(cells.size(), 5);
            QTest::addRow("%s: %s", qPrintable(cells[1]), qPrintable(cells[0]))
                << cells[1] << cells[2] << cells[3] << cells[4];
            ++count;
        }
        QVERIFY(count > 35);
    }

    void changes()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, expected);
        const AttributedSide left = sideOf(before, language);
        const AttributedSide right = sideOf(after, language);
        QCOMPARE(printed(left, right).join(u"; "_s), expected);

        QStringList mirrored = expected.split(u"; "_s);
        for (QString& line : mirrored)
            line = line == u"added" ? u"dropped"_s : line == u"dropped" ? u"added"_s : line;
        QStringList back = printed(right, left);
        mirrored.sort();
        back.sort();
        QCOMPARE(back, mirrored);
    }
};

QTEST_GUILESS_MAIN(TestAttributions)
#include "test_attributions.moc"
