// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/codepoints.h"

#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class CodePointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("ascii") << u"plain"_s;
        QTest::newRow("pairs") << u"a\U0001F600b\U0001F600\U0001F600c"_s;
        QTest::newRow("pair at the end") << u"ab\U0001F600"_s;
        QTest::newRow("lone surrogates") << QString(u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xde00));
    }

    /// Against counting by hand, at every position, there and back.
    void counts()
    {
        QFETCH(QString, text);
        const CodePoints points(text);
        qint32 expected = 0;
        for (qint32 i = 0; i <= text.size();) {
            QCOMPARE(points.fromUtf16(i), expected);
            QCOMPARE(points.toUtf16(expected), i);
            const bool pair =
                i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
            if (pair)
                QCOMPARE(points.fromUtf16(i + 1), expected + 1);
            i += pair ? 2 : 1;
            ++expected;
        }
    }
};

QTEST_APPLESS_MAIN(CodePointsTest)
#include "test_codepoints.moc"
