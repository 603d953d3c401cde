// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The algorithms of the comparison against slow ones that try everything, on small random inputs.

#include "comparison/chain.h"
#include "comparison/programme.h"
#include "comparison/sequence.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

using namespace Redraft;

class ReferenceTest : public QObject {
    Q_OBJECT

    std::mt19937 m_random{ 11 };

    int below(int limit) { return int(m_random() % unsigned(limit)); }

    static size_t longestCommon(const std::vector<quint32>& a, const std::vector<quint32>& b)
    {
        std::vector<std::vector<size_t>> longest(a.size() + 1, std::vector<size_t>(b.size() + 1, 0));
        for (size_t i = a.size(); i-- > 0;) {
            for (size_t j = b.size(); j-- > 0;)
                longest[i][j] =
                    a[i] == b[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
        }
        return longest[0][0];
    }

private Q_SLOTS:
    // Every subset of the links of which no two cross.
    void heaviestChainIsHeaviest()
    {
        for (int round = 0; round < 3000; ++round) {
            std::set<std::pair<qint32, qint32>> places;
            const int size = 1 + below(6);
            for (int k = 0; k < size; ++k)
                places.emplace(below(5), below(5));
            std::vector<Link> links;
            for (const auto& [l, r] : places)
                links.push_back({ l, r, 1 + below(20) });
            const auto weightOf = [&](const auto& isIn) {
                qint32 sum = 0;
                for (size_t a = 0; a < links.size(); ++a) {
                    if (!isIn(a))
                        continue;
                    sum += links[a].weight;
                    for (size_t b = 0; b < a; ++b) {
                        const qint32 left = links[a].left - links[b].left;
                        const qint32 right = links[a].right - links[b].right;
                        if (isIn(b) && qint64(left) * right < 0)
                            return -1;
                    }
                }
                return sum;
            };
            qint32 best = 0;
            for (unsigned set = 0; set < (1U << links.size()); ++set)
                best = std::max(best, weightOf([&](size_t k) { return (set >> k & 1U) != 0; }));
            const std::vector<bool> chosen = heaviestChain(links);
            QCOMPARE(weightOf([&](size_t k) { return bool(chosen[k]); }), best);
        }
    }

    // Every way of going through both lists.
    void programmeIsBest()
    {
        Programme programme;
        for (int round = 0; round < 500; ++round) {
            const auto n = size_t(below(5));
            const auto m = size_t(below(5));
            std::vector<float> values(5 * 5 * 4 * 4);
            for (float& value : values)
                value = below(3) == 0 ? 0.0F : float(below(1000)) / 1000;
            const auto value = [&](const Joint& joint) {
                return values[((joint.left * 5 + joint.right) * 4 + joint.lefts) * 4 + joint.rights];
            };
            const std::function<float(size_t, size_t)> best = [&](size_t i, size_t j) {
                float most = 0;
                if (i < n)
                    most = std::max(most, best(i + 1, j));
                if (j < m)
                    most = std::max(most, best(i, j + 1));
                for (size_t a = 1; a <= 3 && i + a <= n; ++a) {
                    for (size_t b = 1; b <= 3 && j + b <= m; ++b) {
                        if (a == 1 || b == 1)
                            most = std::max(most, value({ i, a, j, b }) + best(i + a, j + b));
                    }
                }
                return most;
            };
            float sum = 0;
            size_t i = 0;
            size_t j = 0;
            for (const Joint& joint : programme.run(n, m, value)) {
                QVERIFY(joint.left >= i && joint.right >= j);
                QVERIFY(value(joint) > 0);
                sum += value(joint);
                i = joint.left + joint.lefts;
                j = joint.right + joint.rights;
            }
            QVERIFY(i <= n && j <= m);
            QVERIFY2(std::abs(sum - best(0, 0)) < 1e-4F, qPrintable(QString::number(round)));
        }
    }

    // In order, of equal signs, and none only where there is none (anchors first means that it need not be
    // the longest); where every sign stands once, the longest.
    void commonSubsequenceIsOne()
    {
        const Tick none;
        Watch watch(none, 1);
        for (int round = 0; round < 2000; ++round) {
            const int keys = 2 + below(8);
            const auto make = [&] {
                std::vector<quint32> list(size_t(below(14)));
                for (quint32& key : list)
                    key = quint32(below(keys));
                return list;
            };
            const std::vector<quint32> a = make();
            const std::vector<quint32> b = make();
            std::vector<Match> found;
            commonSubsequence(a, b, quint32(keys), watch, found);
            QCOMPARE(found.empty(), longestCommon(a, b) == 0);
            found.emplace_back(qint32(a.size()), qint32(b.size()));
            qint32 i = 0;
            qint32 j = 0;
            for (const auto& [x, y] : found) {
                QVERIFY(x >= i && y >= j);
                if (x < qint32(a.size()))
                    QCOMPARE(a[size_t(x)], b[size_t(y)]);
                i = x + 1;
                j = y + 1;
            }
        }
    }

    void commonSubsequenceOfPermutationsIsLongest()
    {
        const Tick none;
        Watch watch(none, 1);
        for (int round = 0; round < 1000; ++round) {
            const auto size = size_t(1 + below(9));
            std::vector<quint32> a(size);
            for (size_t k = 0; k < size; ++k)
                a[k] = quint32(k);
            std::vector<quint32> b = a;
            std::shuffle(b.begin(), b.end(), m_random);
            std::vector<Match> found;
            commonSubsequence(a, b, quint32(size), watch, found);
            QCOMPARE(found.size(), longestCommon(a, b));
        }
    }
};

QTEST_GUILESS_MAIN(ReferenceTest)
#include "test_reference.moc"
