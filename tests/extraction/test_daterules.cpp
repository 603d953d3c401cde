// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every row of the date tables has an example, and every example is run here: the dates in [brackets] must
/// be found, with these extents and values, and no others. The same notation serves the cases by phenomenon
/// in tests/data/extraction/dates.tsv.
#include "documents/documents.h"
#include "extraction/extraction.h"
#include "extraction/ruletable.h"
#include "support/files.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

/// "They met [Thursday]." → the text without brackets and the marked stretches.
QString unmarked(const QString& example, QStringList& marked)
{
    QString text;
    qsizetype open = -1;
    for (const QChar c : example) {
        if (c == u'[') {
            open = text.size();
        } else if (c == u']') {
            marked.append(text.sliced(open));
        } else {
            text += c;
        }
    }
    return text;
}

QString found(const QString& text, const QString& language, QDate date, QDate sibling = {})
{
    Article article = articleFromText(text, { .date = date });
    article.language = language;
    ExtractOptions options;
    options.siblingDate = sibling;
    Extraction extraction;
    extractDates(article, options, extraction);
    QStringList lines;
    for (const DateMention& mention : extraction.dates)
        lines.append(mention.span.in(article.text).toString() + u" = "_s + mention.value);
    return lines.join(u"\n"_s);
}

QString expected(const QStringList& marked, const QStringList& values)
{
    QStringList lines;
    for (qsizetype i = 0; i < marked.size(); ++i)
        lines.append(marked[i] + u" = "_s + values.value(i));
    return lines.join(u"\n"_s);
}

} // namespace

class TestDateRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void example_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("dates");
        for (const QString& language : { u"en"_s, u"fr"_s }) {
            for (const QString& name :
                 { u"dates-words"_s, u"dates-tense"_s, u"dates-rules"_s, u"dates-joins"_s }) {
                const RuleTable table = RuleTable::load(language, name);
                QVERIFY2(!table.isEmpty(), qPrintable(name));
                for (int row = 0; row < table.rows(); ++row) {
                    const QString example = table.cell(row, u"example");
                    if (example.isEmpty())
                        continue;
                    QStringList marked;
                    const QString text = unmarked(example, marked);
                    const QStringList values = table.cell(row, u"expect").split(u' ', Qt::SkipEmptyParts);
                    const QString line = u"%1/%2.tsv:%3"_s.arg(language, name).arg(table.line(row));
                    QVERIFY2(marked.size() == values.size(), qPrintable(line));
                    QTest::newRow(qPrintable(line)) << language << text << expected(marked, values);
                }
            }
        }
    }

    void example()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, dates);
        QCOMPARE(found(text, language, QDate(2020, 1, 3)), dates);
    }

    void everyRowHasAnExample_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        for (const QString& language : { u"en"_s, u"fr"_s }) {
            for (const QString& name :
                 { u"dates-words"_s, u"dates-tense"_s, u"dates-rules"_s, u"dates-joins"_s })
                QTest::newRow(qPrintable(language + u'/' + name)) << language << name;
        }
    }

    void everyRowHasAnExample()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        const RuleTable table = RuleTable::load(language, name);
        QStringList without;
        for (int row = 0; row < table.rows(); ++row) {
            if (table.cell(row, u"example").isEmpty())
                without.append(u"%1: %2"_s.arg(table.line(row)).arg(table.cell(row, 0)));
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u", "_s)));
    }

    void phenomenon_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("dates");
        const RuleTable table =
            RuleTable::parse(QString::fromUtf8(Testing::dataFile(u"extraction/dates.tsv"_s)));
        for (int row = 0; row < table.rows(); ++row) {
            QStringList marked;
            const QString text = unmarked(table.cell(row, u"example"), marked).replace(u"\\n"_s, u"\n"_s);
            const QStringList values = table.cell(row, u"expect").split(u' ', Qt::SkipEmptyParts);
            const QString line = u"%1:%2"_s.arg(table.cell(row, u"phenomenon")).arg(table.line(row));
            QVERIFY2(marked.size() == values.size(), qPrintable(line));
            QTest::newRow(qPrintable(line))
                << table.cell(row, u"language") << QDate::fromString(table.cell(row, u"date"), Qt::ISODate)
                << text << expected(marked, values).replace(u"\\n"_s, u"\n"_s);
        }
    }

    void phenomenon()
    {
        QFETCH(QString, language);
        QFETCH(QDate, date);
        QFETCH(QString, text);
        QFETCH(QString, dates);
        QCOMPARE(found(text, language, date), dates);
    }

    void siblingDateStandsInForAMissingOne()
    {
        QCOMPARE(found(u"They met yesterday."_s, u"en"_s, {}), u"yesterday = XXXX-XX-XX"_s);
        QCOMPARE(found(u"They met yesterday."_s, u"en"_s, {}, QDate(2020, 3, 1)),
                 u"yesterday = 2020-02-29"_s);
        // the article's own date wins
        QCOMPARE(found(u"They met yesterday."_s, u"en"_s, QDate(2020, 1, 1), QDate(2020, 3, 1)),
                 u"yesterday = 2019-12-31"_s);
    }
};

QTEST_GUILESS_MAIN(TestDateRules)
#include "test_daterules.moc"
