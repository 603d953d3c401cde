// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/terminaltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Style = TerminalText::Style;

class TestTerminalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSteersTheTerminal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("words") << u"Zoë said “no”."_s << u"Zoë said “no”."_s;
        QTest::newRow("escape") << u"\x1b[31mred"_s << u"␛[31mred"_s;
        QTest::newRow("bell, delete") << u"\x07\x7f"_s << u"␇␡"_s;
        QTest::newRow("eight-bit controls") << QString(QChar(0x9b)) << u"\ufffd"_s;
        QTest::newRow("line ends") << u"a\nb\r\nc\td"_s << u"a b  c d"_s;
        QTest::newRow("direction") << u"a\u202eb\u2066c"_s << u"a⟨U+202E⟩b⟨U+2066⟩c"_s;
        QTest::newRow("joined emoji stay") << u"👩‍👧"_s << u"👩‍👧"_s;
    }

    void nothingSteersTheTerminal()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(printable(text), shown);
    }

    void columnsAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");

        QTest::newRow("ASCII") << u"abc"_s << 3;
        QTest::newRow("combining") << u"e\u0301"_s << 1;
        QTest::newRow("ideographs") << u"東京"_s << 4;
        QTest::newRow("emoji") << u"🙂"_s << 2;
        QTest::newRow("zero width") << u"a\u200bb"_s << 2;
    }

    void columnsAreCounted()
    {
        QFETCH(const QString, text);
        QFETCH(const int, width);
        QCOMPARE(columns(text), width);
    }

    void wordsAreWrapped_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QByteArray>("lines");

        QTest::newRow("wide") << 80 << QByteArray("> one two three four\n");
        QTest::newRow("fits exactly") << 9 << QByteArray("> one two\n  three\n  four\n");
        QTest::newRow("one less") << 8 << QByteArray("> one\n  two\n  three\n  four\n");
        QTest::newRow("narrower than a word") << 4 << QByteArray("> one\n  two\n  three\n  four\n");
        QTest::newRow("never") << 0 << QByteArray("> one two three four\n");
    }

    void wordsAreWrapped()
    {
        QFETCH(const int, width);
        QFETCH(const QByteArray, lines);
        TerminalText text({ .colour = false, .width = width });
        text.begin(u"> "_s);
        text.add(u"one two\nthree  four");
        text.end();
        QCOMPARE(text.take(), lines);
    }

    void ideographsAreWrapped()
    {
        TerminalText text({ .colour = false, .width = 6 });
        text.begin();
        text.add(u"東京都知事は");
        text.end();
        QCOMPARE(QString::fromUtf8(text.take()), u"東京都\n知事は\n"_s);
    }

    /// Marks hug the words, also where the run's white space lies inside it.
    void marksWithoutColour()
    {
        TerminalText text({ .colour = false, .width = 80 });
        text.begin();
        text.add(u"date 2020 ", Style::Deleted);
        text.add(u"OTTAWA \"heinous crime.");
        text.add(u"\"", Style::Inserted);
        text.add(u" ", Style::Inserted);
        text.add(u"The end");
        text.end();
        QCOMPARE(text.take(), "[-date 2020-] OTTAWA \"heinous crime.{+\"+} The end\n");
    }

    /// Every line ends plain, so that nothing runs into the prompt.
    void coloursAreEnded()
    {
        TerminalText text({ .colour = true, .width = 9 });
        text.begin();
        text.add(u"kept ");
        text.add(u"new words", Style::Inserted);
        text.end();
        QCOMPARE(text.take(), "kept \x1b[0;32;4mnew\x1b[0m\n\x1b[0;32;4mwords\x1b[0m\n");
    }
};

QTEST_GUILESS_MAIN(TestTerminalText)
#include "test_terminaltext.moc"
