// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that are no prose: whatever stands there, positions lie within the text and in order, and twice as
/// much text takes about twice as long.

#include "extraction/quotmarkup.h"

#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

bool isSound(const Article& article, const Extraction& found)
{
    for (const Quotation& quotation : found.quotations) {
        qint32 end = 0;
        for (const Span part : quotation.segments) {
            if (part.start < end || part.isEmpty() || part.end > article.text.size())
                return false;
            end = part.end;
        }
        if (quotation.segments.empty() || quotation.speaker >= int(found.speakers.size()))
            return false;
    }
    return true;
}

double seconds(const QString& text)
{
    const Article article = articleOf(text, u"en"_s);
    Extraction found;
    const std::clock_t start = std::clock();
    extractQuotations(article, found);
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

/// "Bafe Doru": a name that nobody else has.
QString name(int number)
{
    static constexpr QStringView letters = u"bdfglmnprst";
    static constexpr QStringView vowels = u"aeiou";
    QString word;
    for (int k = 0; k < 4; ++k) {
        word += letters[number % 11];
        word += vowels[number % 5];
        number = number * 7 / 5 + 3 * k;
    }
    word[0] = word[0].toUpper();
    return word;
}

} // namespace

class TestQuotOdd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyWordsInAnyOrder()
    {
        const QStringList words =
            u"said told asked announced according to that who which and but or , , . . : ; \" \" “ ” « » ' "
            u"’s ( ) "
            "- -- — Lee Ann Mr. Mrs. President Minister the a an his her he she it they I we U.S. County "
            "Board "
            "Church Barber Jr. II one of pilots mayor spokesman for report statement Friday two weeks ago "
            "last "
            "next only noting saying adding by with until after when while as In On however road was shut "
            "had "
            "will is 19 2019 p.m. d' qu' dit a-t-il selon le la que est Roy | | é 1. • Photo:"_s.split(u' ');
        QRandomGenerator random(20200103);
        for (int i = 0; i < 4000; ++i) {
            QString text;
            for (int k = random.bounded(1, 60); k > 0; --k) {
                text += words[random.bounded(int(words.size()))];
                text += random.bounded(4) ? u" "_s : QString();
            }
            text.replace(u"|"_s, u"\n\n"_s);
            const Article article = articleOf(text, i % 4 ? u"en"_s : u"fr"_s);
            Extraction found;
            extractQuotations(article, found);
            QVERIFY2(isSound(article, found), qPrintable(text));
        }
    }

    void timeGrowsWithTheText_data()
    {
        QTest::addColumn<QString>("pattern"); // N is another name each time
        QTest::newRow("names")
            << u"N N, a minister, said the road was shut. She said so. The minister said no.\n\n"_s;
        QTest::newRow("boards") << u"The N Board said it was late; the board said so. De N N came.\n\n"_s;
        QTest::newRow("unnamed")
            << u"A N official said so. The official said no. The report said they left.\n\n"_s;
        QTest::newRow("opening marks") << u"\"a "_s;
        QTest::newRow("marks that open anew") << u"\"A. \"B "_s;
        QTest::newRow("guillemets") << u"« "_s;
        QTest::newRow("apostrophes") << u"'a "_s;
        QTest::newRow("brackets") << u"( "_s;
        QTest::newRow("stops") << u"."_s;
        QTest::newRow("verbs") << u"said that "_s;
        QTest::newRow("relatives") << u", who "_s;
        QTest::newRow("according") << u"according to Lee "_s;
        QTest::newRow("one sentence") << u"the road was shut by the council and "_s;
    }

    void timeGrowsWithTheText()
    {
        QFETCH(const QString, pattern);
        const auto text = [&pattern](qsizetype size) {
            QString out;
            int number = 1;
            while (out.size() < size) {
                for (const QChar c : pattern)
                    out += c == u'N' ? name(number += 13) : QString(c);
            }
            return out;
        };
        seconds(text(20'000)); // the tables are read
        const double once = seconds(text(150'000));
        const double fourTimes = seconds(text(600'000));
        // sixteen times would be quadratic; the clock is coarse where both are short
        QVERIFY2(fourTimes < 9 * once + 0.1, qPrintable(u"%1 s, %2 s"_s.arg(once).arg(fourTimes)));
    }
};

QTEST_GUILESS_MAIN(TestQuotOdd)
#include "test_quotodd.moc"
