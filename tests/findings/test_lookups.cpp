// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What findings look things up with, against looking at everything: spans that overlap, lists of words that
/// are alike; and the order that findings are listed in.
#include "findings/findingwords.h"
#include "findings/likewords.h"
#include "findings/spanindex.h"

#include <QTest>

#include <random>
#include <set>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

using Found = std::set<std::tuple<int, int, double>>;

Found asSet(const std::vector<Candidate>& candidates)
{
    Found found;
    for (const Candidate& candidate : candidates)
        found.emplace(candidate.left, candidate.right, candidate.weight);
    return found;
}

} // namespace

class TestLookups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlappingSpans()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<SpanIndex::Entry> entries;
            for (int i = 0; i < int(random() % 30); ++i) {
                const auto start = qint32(random() % 100);
                entries.push_back({ { start, start + qint32(random() % 20) }, i });
            }
            const SpanIndex index(entries);
            for (int asked = 0; asked < 30; ++asked) {
                const auto start = qint32(random() % 110);
                const Span span{ start, start + qint32(random() % 12) };
                std::set<int> expected;
                for (const SpanIndex::Entry& entry : entries) {
                    if (entry.span.overlaps(span))
                        expected.insert(entry.owner);
                }
                std::set<int> found;
                index.overlapping(span, [&](const SpanIndex::Entry& entry) {
                    QVERIFY2(found.insert(entry.owner).second, "told twice");
                });
                QCOMPARE(found, expected);
            }
        }
    }

    void alikeLists_data()
    {
        QTest::addColumn<int>("vocabulary");
        QTest::addColumn<double>("least");
        QTest::newRow("few words, often") << 4 << 0.6;
        QTest::newRow("some words") << 12 << 0.6;
        QTest::newRow("many words") << 60 << 0.6;
        QTest::newRow("a low bar") << 12 << 0.25;
        QTest::newRow("equal ones only") << 6 << 1.0;
    }

    /// The same as wordLikeness() of each with each.
    void alikeLists()
    {
        QFETCH(int, vocabulary);
        QFETCH(double, least);
        std::mt19937 random(11);
        size_t met = 0;
        for (int round = 0; round < 60; ++round) {
            std::vector<QStringList> sides[2];
            for (std::vector<QStringList>& lists : sides) {
                for (int i = 0; i < int(random() % 25); ++i) {
                    QStringList words;
                    for (int k = 0; k < int(random() % 12); ++k)
                        words << u"w%1"_s.arg(random() % unsigned(vocabulary));
                    lists.push_back(words);
                }
            }
            Found expected;
            for (size_t l = 0; l < sides[0].size(); ++l) {
                for (size_t r = 0; r < sides[1].size(); ++r) {
                    const double likeness = wordLikeness(sides[0][l], sides[1][r]);
                    if (likeness >= least)
                        expected.emplace(int(l), int(r), likeness);
                }
            }
            const std::vector<Candidate> found = Redraft::alikeLists(sides[0], sides[1], least);
            QCOMPARE(found.size(), expected.size()); // none twice
            QCOMPARE(asSet(found), expected);
            met += expected.size();
        }
        QVERIFY2(met > 0, "nothing was alike, so nothing was tested");
    }

    /// One sentence over and over: those near each other are enough, and each has a partner.
    void oneListManyTimes()
    {
        const std::vector<QStringList> lists(3000, QStringList{ u"we"_s, u"will"_s, u"rebuild"_s });
        const std::vector<Candidate> found = Redraft::alikeLists(lists, lists, 0.6);
        QVERIFY2(found.size() < 3000 * 250, qPrintable(QString::number(found.size())));
        IndexPairs expected;
        for (int i = 0; i < 3000; ++i)
            expected.emplace_back(i, i);
        IndexPairs pairs = bestPairs(found);
        std::ranges::sort(pairs);
        QCOMPARE(pairs, expected);
    }

    void readingOrder_data()
    {
        QTest::addColumn<IndexPairs>("pairs");
        QTest::addColumn<int>("lefts");
        QTest::addColumn<int>("rights");
        QTest::addColumn<IndexPairs>("expected");
        QTest::newRow("nothing") << IndexPairs{} << 0 << 0 << IndexPairs{};
        QTest::newRow("all dropped") << IndexPairs{} << 2 << 0 << IndexPairs{ { 0, -1 }, { 1, -1 } };
        QTest::newRow("dropped first, between and last")
            << IndexPairs{ { 1, 0 }, { 3, 2 } } << 5 << 3
            << IndexPairs{ { 0, -1 }, { 1, 0 }, { 2, -1 }, { -1, 1 }, { 3, 2 }, { 4, -1 } };
        QTest::newRow("exchanged") << IndexPairs{ { 2, 0 }, { 0, 1 } } << 4 << 2
                                   << IndexPairs{ { 2, 0 }, { 3, -1 }, { 0, 1 }, { 1, -1 } };
    }

    void readingOrder()
    {
        QFETCH(IndexPairs, pairs);
        QFETCH(int, lefts);
        QFETCH(int, rights);
        QFETCH(IndexPairs, expected);
        QCOMPARE(inReadingOrder(pairs, size_t(lefts), size_t(rights)), expected);
    }
};

QTEST_GUILESS_MAIN(TestLookups)
#include "test_lookups.moc"
