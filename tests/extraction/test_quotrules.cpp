// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every row of the rule tables for quotations has an example, and every example works, for every word of its
/// row.

#include "extraction/lexicon.h"
#include "extraction/quotmarkup.h"
#include "extraction/ruletable.h"

#include <QSet>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestQuotRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tables_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("table");
        for (const QString& language : RuleTable::languages()) {
            for (const QString& table : { u"cues"_s, u"words"_s, u"roles"_s, u"organisations"_s, u"names"_s })
                QTest::addRow("%s %s", qPrintable(language), qPrintable(table)) << language << table;
        }
    }

    void tables()
    {
        QFETCH(QString, language);
        QFETCH(QString, table);
        const RuleTable rules = RuleTable::load(language, table);
        QVERIFY(!rules.isEmpty());
        QStringList wrong;
        for (int row = 0; row < rules.rows(); ++row) {
            const QString pattern = rules.cell(row, u"example");
            if (pattern.isEmpty()) {
                wrong.append(u"line %1: no example"_s.arg(rules.line(row)));
                continue;
            }
            const bool list = rules.column(u"words") >= 0; // a verb's row has one word, the others many
            if (list && !pattern.contains(u'~'))
                wrong.append(u"line %1: no ~ for the words"_s.arg(rules.line(row)));
            const QStringList words = list ? rules.list(row, u"words") : QStringList{ QString() };
            for (const QString& word : words) {
                const QString text = QString(pattern).replace(u'~', word);
                if (const QString problem = disagreement(markedExample(text, language)); !problem.isEmpty())
                    wrong.append(u"line %1: %2"_s.arg(rules.line(row)).arg(problem));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    // A row that stands twice is changed once and goes on as it was.
    void noRowTwice()
    {
        for (const QString& language : RuleTable::languages()) {
            for (const QString& name :
                 { u"cues"_s, u"words"_s, u"roles"_s, u"organisations"_s, u"names"_s, u"dates-words"_s,
                   u"dates-rules"_s, u"dates-joins"_s, u"dates-tense"_s }) {
                const RuleTable table = RuleTable::load(language, name);
                QSet<QStringList> seen;
                for (int row = 0; row < table.rows(); ++row) {
                    QStringList cells;
                    for (int column = 0; column < table.columns().size(); ++column)
                        cells.append(table.cell(row, column));
                    QVERIFY2(!seen.contains(cells),
                             qPrintable(u"%1/%2.tsv:%3"_s.arg(language, name).arg(table.line(row))));
                    seen.insert(cells);
                }
            }
        }
    }

    void cellsAreKnown()
    {
        for (const QString& language : RuleTable::languages())
            QCOMPARE(Lexicon::of(language)->problems(), QStringList());
    }

    void commentsHeaderAndEmptyCells()
    {
        const RuleTable table = RuleTable::parse(u"# words\n\nclass\twords\texample\na\tb|c\t-\n\nd\te\n"_s);
        QCOMPARE(table.columns(), QStringList({ u"class"_s, u"words"_s, u"example"_s }));
        QCOMPARE(table.rows(), 2);
        QCOMPARE(table.list(0, u"words"), QStringList({ u"b"_s, u"c"_s }));
        QCOMPARE(table.cell(0, u"example"), QString());
        QCOMPARE(table.cell(1, u"example"), QString());
        QCOMPARE(table.cell(1, u"nothing"), QString());
        QCOMPARE(table.line(1), 6);
    }

    void unknownLanguageIsEnglish()
    {
        QCOMPARE(Lexicon::of(u"xx")->language(), u"en");
        QCOMPARE(Lexicon::of(u"")->language(), u"en");
        QCOMPARE(Lexicon::of(u"fr-CA")->language(), u"fr");
    }
};

QTEST_GUILESS_MAIN(TestQuotRules)
#include "test_quotrules.moc"
