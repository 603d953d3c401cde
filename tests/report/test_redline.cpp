// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A redline holds every word of both versions, marked, and says where each of them stands.
#include "report/redline.h"
#include "support/printing.h"
#include "support/snapshots.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using namespace Redraft::Testing;

namespace {

/// The merged text with its marks; a paragraph a line.
QString marked(const Snapshot& snapshot)
{
    const Article& article = *snapshot.versions[0].article;
    const Comparison& comparison = *snapshot.pairs[0].comparison;
    QStringList lines;
    for (qsizetype p = 0; p < qsizetype(article.paragraphs.size()); ++p) {
        const Span span = article.paragraphs[size_t(p)].span;
        QString line;
        for (const Row& row : comparison.rows) {
            if (!row.right.contains(qint32(p)))
                continue;
            qint32 at = span.start;
            for (qint32 w = row.firstWord; w < row.lastWord; ++w) {
                const WordRun& run = comparison.words[size_t(w)];
                if (run.op == WordOp::Same || !span.contains(run.right) || run.right.isEmpty())
                    continue;
                line += Span{ at, run.right.start }.in(article.text);
                const bool out = run.op == WordOp::Deleted;
                line += (out ? u"[-"_s : u"{+"_s) + run.right.in(article.text) + (out ? u"-]"_s : u"+}"_s);
                at = run.right.end;
            }
            line += Span{ at, span.end }.in(article.text);
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

class TestRedline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<HandMade>("made");
        QTest::addColumn<QString>("text");
        QTest::newRow("same") << HandMade().same(u"One."_s).same(u"Two."_s) << u"One.\nTwo."_s;
        QTest::newRow("edited") << HandMade().edited(u"A b c."_s, u"A x c."_s) << u"A [-b-]{+x+} c."_s;
        QTest::newRow("inserted") << HandMade().same(u"One."_s).inserted(u"New."_s) << u"One.\n{+New.+}"_s;
        QTest::newRow("deleted") << HandMade().deleted(u"Old."_s).same(u"One."_s) << u"[-Old.-]\nOne."_s;
        QTest::newRow("rewritten") << HandMade().rewritten(u"All gone."_s, u"Quite new words."_s)
                                   << u"[-All gone.-]\n{+Quite new words.+}"_s;
        QTest::newRow("moved down") << HandMade()
                                           .movedAway(1, u"Goes."_s)
                                           .same(u"Stays."_s)
                                           .same(u"Stays too."_s)
                                           .movedHere(1, u"Goes."_s)
                                    << u"[-Goes.-]\nStays.\nStays too.\nGoes."_s;
        QTest::newRow("moved up")
            << HandMade().movedHere(1, u"Goes."_s).same(u"Stays."_s).movedAway(1, u"Goes."_s).same(u"Last."_s)
            << u"Goes.\nStays.\n[-Goes.-]\nLast."_s;
    }

    void marks()
    {
        QFETCH(const HandMade, made);
        QFETCH(const QString, text);
        QCOMPARE(marked(*Redline(*made.snapshot(), 0).snapshot()), text);
    }

    void laws_data()
    {
        QTest::addColumn<HandMade>("made");
        QTest::newRow("every kind") << HandMade::everyKind();
        QTest::newRow("a book") << HandMade::book(300);
    }

    /// Changes keep their numbers; every word of both versions has a place, with the same words in it.
    void laws()
    {
        QFETCH(const HandMade, made);
        const auto snapshot = made.snapshot();
        const Redline redline(*snapshot, 0);
        const auto merged = redline.snapshot();
        QCOMPARE(changes(*merged), changes(*snapshot));
        const Article& article = *merged->versions[0].article;
        for (int v = 0; v < 2; ++v) {
            const Article& own = *snapshot->versions[size_t(v)].article;
            for (const Paragraph& paragraph : own.paragraphs) {
                for (qint32 i = paragraph.span.start; i < paragraph.span.end; ++i) {
                    const Span at = redline.placed(v == 1, { i, i + 1 });
                    QCOMPARE(at.length(), 1);
                    // where only a sign's form changed, the newer one stands for both
                    if (v == 1 || own.text[i].isLetterOrNumber())
                        QCOMPARE(at.in(article.text), own.text.sliced(i, 1));
                    if (v == 1)
                        QCOMPARE(redline.origin(at.start), (Redline::Origin{ true, i }));
                }
            }
        }
        // Paragraphs tile the text, in rows in order.
        std::vector<int> seen(article.paragraphs.size(), 0);
        for (const Row& row : merged->pairs[0].comparison->rows) {
            QVERIFY(!row.right.isEmpty());
            for (const qint32 p : row.right)
                ++seen[size_t(p)];
        }
        QVERIFY(std::ranges::all_of(seen, [](int times) { return times == 1; }));
    }

    void whatStandsNowhereHasNoPlace()
    {
        const Redline redline(*HandMade().same(u"One."_s).same(u"Two."_s).snapshot(), 0);
        QCOMPARE(redline.placed(true, { 4, 6 }), Span()); // between the paragraphs
        QCOMPARE(redline.placed(true, { 3, 7 }).in(redline.snapshot()->versions[0].article->text),
                 u".\n\nT"_s);
    }
};

QTEST_GUILESS_MAIN(TestRedline)
#include "test_redline.moc"
