// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"

#include "support/files.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// Paragraphs of plain text and Markdown. An expectation is one line a paragraph, line ends inside shown as
/// spaces.
class PlainTextTest : public QObject {
    Q_OBJECT

    static QStringList paragraphs(const Article& article)
    {
        QStringList found;
        for (int i = 0; i < int(article.paragraphs.size()); ++i)
            found << article.paragraphText(i).toString().replace(u'\n', u' ');
        return found;
    }

private Q_SLOTS:
    void segments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("blank lines") << u"One.\n\nTwo.\n\n\nThree."_s
                                     << QStringList{ u"One."_s, u"Two."_s, u"Three."_s };
        QTest::newRow("one per line") << u"One is here.\nTwo is there.\nThree."_s
                                      << QStringList{ u"One is here."_s, u"Two is there."_s, u"Three."_s };
        QTest::newRow("wrapped at a narrow width")
            << u"The harbour council met on Tuesday\nto discuss the new ferry\ntimetable.\n\nIt rained.\n"_s
            << QStringList{ u"The harbour council met on Tuesday to discuss the new ferry timetable."_s,
                            u"It rained."_s };
        QTest::newRow("wrapped at 72")
            << u"The harbour council met on Tuesday to discuss the new ferry timetable.\nMembers heard from "
               u"twelve residents "
               u"before the vote, and the chair\nthanked them all.\n\nA public hearing is planned."_s
            << QStringList{ u"The harbour council met on Tuesday to discuss the new ferry timetable. Members "
                            u"heard from twelve "
                            u"residents before the vote, and the chair thanked them all."_s,
                            u"A public hearing is planned."_s };
        QTest::newRow("wrapped, no blank lines, indented")
            << u"   The harbour council met on Tuesday to discuss the new ferry table.\nMembers heard from "
               u"twelve residents "
               u"before the vote, and the chair\nthanked them all.\n   A public hearing is planned for the "
               u"end of the month, "
               u"and the\npeople of the island may speak there."_s
            << QStringList{
                   u"The harbour council met on Tuesday to discuss the new ferry table. Members heard from "
                   u"twelve "
                   u"residents before the vote, and the chair thanked them all."_s,
                   u"A public hearing is planned for the end of the month, and the people of the island may speak there."_s
               };
        QTest::newRow("a list is no wrapped text")
            << u"Apples\nPears\nPlums\nQuinces"_s
            << QStringList{ u"Apples"_s, u"Pears"_s, u"Plums"_s, u"Quinces"_s };
        QTest::newRow("dialogue of long lines")
            << QString(u"“A"_s + u" long line of dialogue"_s.repeated(8) + u"”\n“B"_s
                       + u" and an answer"_s.repeated(10) + u"”"_s)
            << QStringList{ u"“A"_s + u" long line of dialogue"_s.repeated(8) + u"”"_s,
                            u"“B"_s + u" and an answer"_s.repeated(10) + u"”"_s };
        QTest::newRow("verse")
            << u"The sea is calm tonight beneath the moon so fair\nThe tide is full and there the light is "
               u"on the air\nUpon the straits it gleams and now is gone again\nThe cliffs of England stand "
               u"out in the quiet rain\nCome to the window now"_s
            << QStringList{ u"The sea is calm tonight beneath the moon so fair"_s,
                            u"The tide is full and there the light is on the air"_s,
                            u"Upon the straits it gleams and now is gone again"_s,
                            u"The cliffs of England stand out in the quiet rain"_s,
                            u"Come to the window now"_s };
        QTest::newRow("a stray break within a sentence")
            << u"Unlike the vulnerability that everybody has, which is the source of virtues, and which "
               u"we\ncan be "
               u"proud of, this one is of no use to anybody.\nAnother paragraph follows here, and it is "
               u"longer by a "
               u"word or two than the first line of the one before it, so that no width is common.\nThe end."_s
            << QStringList{ u"Unlike the vulnerability that everybody has, which is the source of virtues, "
                            u"and which we can be "
                            u"proud of, this one is of no use to anybody."_s,
                            u"Another paragraph follows here, and it is longer by a word or two than the "
                            u"first line of the one "
                            u"before it, so that no width is common."_s,
                            u"The end."_s };
        QTest::newRow("white space only") << u" \n\t\n"_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("every other sign of a line's end")
            << u"One.\u2029Two.\fThree.\u0085\u0085Four.\u2028\u2028Five."_s
            << QStringList{ u"One."_s, u"Two."_s, u"Three."_s, u"Four."_s, u"Five."_s };
        QTest::newRow("windows and old mac line ends")
            << u"One.\r\n\r\nTwo.\r\rThree."_s << QStringList{ u"One."_s, u"Two."_s, u"Three."_s };
    }

    void segments()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const Article article = articleFromText(text);
        QCOMPARE(paragraphs(article), expected);
    }

    void markdown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("headings and lists")
            << u"# Title\nText goes\non.\n\n- one\n- two\n  more\n\n1. first\n2. second"_s
            << QStringList{ u"# Title"_s,      u"Text goes on."_s, u"- one"_s,
                            u"- two   more"_s, u"1. first"_s,      u"2. second"_s };
        QTest::newRow("code in one piece")
            << u"Text\n```\na\n\nb\n```\nMore"_s << QStringList{ u"Text"_s, u"``` a  b ```"_s, u"More"_s };
        QTest::newRow("quotation") << u"> He said\n> so.\nThen left."_s
                                   << QStringList{ u"> He said > so."_s, u"Then left."_s };
        QTest::newRow("unclosed code") << u"```\ncode\n\nmore"_s << QStringList{ u"``` code  more"_s };
    }

    void markdown()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto article = loadBytes(text.toUtf8(), u"draft.md"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->format, u"md"_s);
        QCOMPARE(paragraphs(*article), expected);
    }

    void markdownMetadata()
    {
        const auto article =
            loadBytes("---\ntitle: \"A draft\"\nauthor: Ann Lee\ndate: 2024-05-14\n---\n\n# Head\n\nText.\n",
                      u"a.md"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->title, u"A draft"_s);
        QCOMPARE(article->byline, u"Ann Lee"_s);
        QCOMPARE(article->date, QDate(2024, 5, 14));
        QCOMPARE(article->dateSpan.in(article->text), u"2024-05-14");
        QCOMPARE(article->paragraphs[1].kind, ParagraphKind::Heading);
    }

    /// The law of article.h, on odd input of every kind.
    void paragraphsHoldAllThatIsVisible()
    {
        const QString pieces = u"aA.\n\n\n \t-#>`*1\f\u2029\u00ad\ufeff"_s;
        quint32 state = 7;
        for (int round = 0; round < 4000; ++round) {
            QString text;
            for (int i = 0; i < round % 60; ++i) {
                state = state * 1664525u + 1013904223u;
                text += pieces[qsizetype((state >> 8) % quint32(pieces.size()))];
            }
            for (const QString& name : { u"a.txt"_s, u"a.md"_s }) {
                const auto article = loadBytes(text.toUtf8(), name);
                QVERIFY(article.has_value());
                qint32 end = 0;
                for (const Paragraph& p : article->paragraphs) {
                    QVERIFY2(p.span.start >= end && p.span.end > p.span.start, qPrintable(text));
                    for (qint32 i = end; i < p.span.start; ++i)
                        QVERIFY2(article->text[i].isSpace()
                                     || article->text[i].category() == QChar::Other_Format,
                                 qPrintable(text));
                    end = p.span.end;
                }
                for (qint32 i = end; i < article->text.size(); ++i)
                    QVERIFY2(article->text[i].isSpace() || article->text[i].category() == QChar::Other_Format,
                             qPrintable(text));
            }
        }
    }

    void samples()
    {
        const auto older = load(Testing::olderSample());
        const auto newer = load(Testing::newerSample());
        QVERIFY(older && newer);
        QCOMPARE(older->paragraphs.size(), size_t(11));
        QCOMPARE(newer->paragraphs.size(), size_t(23));
        QCOMPARE(older->date, QDate(2020, 1, 3));
        QCOMPARE(older->dateSource, DateSource::LeadingLine);
        QCOMPARE(older->dateSpan.in(older->text), u"2020-01-03");
        QVERIFY(!newer->date.isValid());
        for (const auto* article : { &*older, &*newer }) {
            QVERIFY(article->dateline.has_value());
            QCOMPARE(article->dateline->place.in(article->text), u"OTTAWA");
            QCOMPARE(article->language, u"en"_s);
            QCOMPARE(article->title, QString());
            QVERIFY(article->notices.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(PlainTextTest)
#include "test_plaintext.moc"
