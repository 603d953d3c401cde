// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The laws of a comparison, on random revisions of random texts, on the phenomena and on the samples.

#include "comparison/brokenlaws.h"
#include "comparison/collation.h"
#include "comparison/comparison.h"
#include "comparison/revisions.h"
#include "documents/documents.h"
#include "support/files.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Redraft;
using namespace Redraft::Testing;

class TestLaws : public QObject {
    Q_OBJECT

    static void check(const Article& left, const Article& right)
    {
        CompareOptions options;
        options.threads = 1;
        const Result<Comparison> result = compare(left, right, options);
        QVERIFY(result);
        const QString wrong = broken(left, right, *result);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(wrong + u'\n' + left.text + QStringLiteral("\n=====\n") + right.text));

        options.threads = 3;
        QVERIFY(compare(left, right, options) == result); // the result does not depend on the threads

        const Result<Comparison> back = compare(right, left, options);
        QVERIFY(back);
        QCOMPARE(essence(*back, left, right, true), essence(*result, left, right, false));

        for (const Article* article : { &left, &right }) {
            const Result<Comparison> self = compare(*article, *article);
            QVERIFY(self && !self->counts.differs());
            QCOMPARE(self->counts.insertedWords + self->counts.deletedWords, 0);
        }
        const int counts[] = { int(left.paragraphs.size()), int(right.paragraphs.size()) };
        const Comparison* const pairs[] = { &*result };
        qint32 at[2] = { 0, 0 };
        for (const LevelRow& row : levelRows(counts, pairs)) {
            for (int v = 0; v < 2; ++v) {
                QCOMPARE(row.versions[v].first, at[v]);
                at[v] = row.versions[v].last;
            }
        }
        QCOMPARE(at[0], counts[0]);
        QCOMPARE(at[1], counts[1]);
    }

private Q_SLOTS:
    void randomRevisions_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void randomRevisions()
    {
        QFETCH(unsigned, seed);
        Revisions maker(seed);
        for (int k = 0; k < 5; ++k) {
            const QStringList old = maker.text(maker.below(14));
            const QString blank = QStringLiteral("\n\n");
            check(articleFromText(old.join(blank)), articleFromText(maker.revised(old).join(blank)));
        }
    }

    void randomDeals_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void randomDeals()
    {
        QFETCH(unsigned, seed);
        Revisions maker(seed);
        const QString blank = QStringLiteral("\n\n");
        for (int k = 0; k < 50; ++k) {
            QStringList pool;
            for (int n = 0; n < 4 + maker.below(8); ++n)
                pool.append(maker.sentence());
            check(articleFromText(maker.dealt(pool).join(blank)),
                  articleFromText(maker.dealt(pool).join(blank)));
        }
    }

    void phenomena()
    {
        const QDir data(QStringLiteral(REDRAFT_TEST_DATA "/comparison"));
        for (const QString& folder : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto article = [&](const QString& name) {
                return articleFromText(
                    QString::fromUtf8(Testing::dataFile(QStringLiteral("comparison/") + folder + name)));
            };
            check(article(QStringLiteral("/old.txt")), article(QStringLiteral("/new.txt")));
        }
    }

    void samples()
    {
        const Result<Article> left = load(Testing::olderSample());
        const Result<Article> right = load(Testing::newerSample());
        QVERIFY(left && right);
        check(*left, *right);
    }

    /// Found by the fuzzer: links of two by two paragraphs of which some had moved and some had not made one
    /// row, whose paragraphs enclosed those of another; what was deleted behind them was lost.
    void movedInPart()
    {
        const QString old =
            QStringLiteral("he hancil met othe  ferry. Members herd from twelv residents before vote.\n\n"
                           "Funng peain. The contractor blamed a copeting.\n\n"
                           ", the island s, school will reopen in Ma loerdue.\n\n"
                           "The.");
        const QString now =
            QStringLiteral("Theouncil met  ferry aM hearn .\n\n"
                           "anwhile, the island school will reopen in March. Pare, th\ufffd\u0001nvy "
                           "timetabl twelve residents before te.\n\n"
                           "sepa s beai. Tontractor blamed a shortlate.te.");
        check(articleFromText(old), articleFromText(now));
    }

    void typographyAloneIsNeverWording()
    {
        Revisions maker(7);
        for (int k = 0; k < 20; ++k) {
            QString old =
                maker.text(6).join(QStringLiteral("\n\n")) + QStringLiteral(" \"Yes,\" it's - so...");
            QString changed = old;
            changed.replace(QStringLiteral("\"Yes,\""), QStringLiteral("\u201cYes,\u201d"))
                .replace(u'\'', QChar(0x2019))
                .replace(QStringLiteral("..."), QStringLiteral("\u2026"))
                .replace(u' ', k % 2 ? QChar(0xa0) : u' ');
            const Result<Comparison> result = compare(
                articleFromText(old), articleFromText(changed.normalized(QString::NormalizationForm_D)));
            QVERIFY(result);
            for (const Row& row : result->rows) {
                QVERIFY(row.change != Change::Wording);
                QVERIFY(row.kind == RowKind::Same || row.kind == RowKind::Edited);
            }
        }
    }

    void cancelled()
    {
        Revisions maker(3);
        const Article left = articleFromText(maker.text(400).join(QStringLiteral("\n\n")));
        const Article right = articleFromText(maker.text(400).join(QStringLiteral("\n\n")));
        const Result<Comparison> result = compare(left, right, {}, [](qint64, qint64) { return false; });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void ignoredKindsAreSame()
    {
        const Article left = articleFromText(QStringLiteral("\"The Plan\" works."));
        const Article right = articleFromText(QStringLiteral("\u201cThe plan\u201d  works."));
        CompareOptions options;
        QCOMPARE(compare(left, right, options)->counts.cosmetic, 1);
        options.ignoreTypography = options.ignoreCase = options.ignoreSpace = true;
        QCOMPARE(compare(left, right, options)->counts.same, 1);
    }

    void granularity()
    {
        const Article left =
            articleFromText(QStringLiteral("The sun rose at six. The cat slept on the wall."));
        const Article right =
            articleFromText(QStringLiteral("The sun rose at six. The dog slept on the wall."));
        CompareOptions options;
        const auto deleted = [&] {
            QByteArray out;
            const Result<Comparison> result = compare(left, right, options);
            for (const WordRun& run : result->words)
                out += run.op == WordOp::Deleted ? Testing::printed(run, left, right) : QByteArray();
            return out;
        };
        QCOMPARE(deleted(), "[-cat-]");
        options.granularity = Granularity::Sentence;
        QCOMPARE(deleted(), "[-The cat slept on the wall.-]");
        options.granularity = Granularity::Paragraph;
        QCOMPARE(deleted(), "[-The sun rose at six. The cat slept on the wall.-]");
    }

    void manualPairs()
    {
        const Article left = articleFromText(QStringLiteral("Apples are red in autumn.\n\nThe end."));
        const Article right = articleFromText(QStringLiteral("Nobody saw the train leave.\n\nThe end."));
        CompareOptions options;
        QCOMPARE(compare(left, right, options)->counts.deleted, 1);
        options.manual = { { 0, 0, true } };
        const Result<Comparison> together = compare(left, right, options);
        QCOMPARE(together->counts.edited, 1);
        QCOMPARE(together->counts.deleted, 0);
        options.manual = { { 1, 1, false } };
        const Result<Comparison> apart = compare(left, right, options);
        QCOMPARE(apart->counts.same, 0);
        QCOMPARE(apart->counts.inserted, 2);
    }

    // The links of 1→2→3, composed, are those of 1→3: F1 of paragraph links over random revisions.
    void composingAgreesWithDirect()
    {
        using Links = std::set<std::pair<qint32, qint32>>;
        const auto links = [](const Article& left, const Article& right) {
            Links found;
            const Result<Comparison> result = compare(left, right);
            for (const Row& row : result->rows) {
                for (const qint32 l : row.left) {
                    for (const qint32 r : row.right)
                        found.emplace(l, r);
                }
            }
            return found;
        };
        size_t both = 0;
        size_t all = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Revisions maker(seed);
            const QString blank = QStringLiteral("\n\n");
            const QStringList first = maker.text(12 + maker.below(12));
            const QStringList second = maker.revised(first);
            const Article v[] = { articleFromText(first.join(blank)), articleFromText(second.join(blank)),
                                  articleFromText(maker.revised(second).join(blank)) };
            const Links one = links(v[0], v[1]);
            const Links two = links(v[1], v[2]);
            const Links direct = links(v[0], v[2]);
            Links composed;
            for (const auto& [a, b] : one) {
                for (const auto& [c, d] : two) {
                    if (b == c)
                        composed.emplace(a, d);
                }
            }
            all += composed.size() + direct.size();
            both += size_t(std::count_if(composed.begin(), composed.end(),
                                         [&](const auto& link) { return direct.contains(link); }));
        }
        const double agreement = 2.0 * double(both) / double(all);
        QVERIFY2(agreement >= 0.97, qPrintable(QString::number(agreement)));
    }

    // What the user put together stands in one row, what was kept apart never does; the rest obeys the laws.
    void manualPairsAreHonoured()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Revisions maker(seed);
            const QStringList old = maker.text(3 + maker.below(9));
            const QString blank = QStringLiteral("\n\n");
            const Article left = articleFromText(old.join(blank));
            const Article right = articleFromText(maker.revised(maker.revised(old)).join(blank));
            if (right.paragraphs.empty())
                continue;
            const auto anyOf = [&](const Article& article) {
                return maker.below(int(article.paragraphs.size()));
            };
            CompareOptions options;
            options.manual.push_back({ anyOf(left), anyOf(right), true });
            for (int k = 0; k < 4; ++k) {
                const ManualPair apart{ anyOf(left), anyOf(right), false };
                if (apart.left != options.manual[0].left && apart.right != options.manual[0].right)
                    options.manual.push_back(apart);
            }
            const Result<Comparison> result = compare(left, right, options);
            QVERIFY(result);
            const QString wrong = broken(left, right, *result);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            for (const ManualPair& pair : options.manual) {
                const bool joined =
                    std::any_of(result->rows.begin(), result->rows.end(), [&](const Row& row) {
                        return row.left.contains(pair.left) && row.right.contains(pair.right);
                    });
                QVERIFY2(joined == pair.together,
                         qPrintable(
                             QStringLiteral("seed %1: %2 and %3").arg(seed).arg(pair.left).arg(pair.right)));
            }
        }
    }

    // Each of the three switches makes its own kind of change none, and no other kind.
    void ignoresOneKindAtATime_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<int>("kind"); // 0: space, 1: typography, 2: case
        QTest::newRow("space") << QStringLiteral("The  \"old\" plan works.") << 0;
        QTest::newRow("quotes") << QStringLiteral("The \u201cold\u201d plan works.") << 1;
        QTest::newRow("case") << QStringLiteral("The \"old\" Plan works.") << 2;
    }

    void ignoresOneKindAtATime()
    {
        QFETCH(QString, changed);
        QFETCH(int, kind);
        const Article left = articleFromText(QStringLiteral("The \"old\" plan works."));
        const Article right = articleFromText(changed);
        for (int ignored = 0; ignored < 3; ++ignored) {
            CompareOptions options;
            options.ignoreSpace = ignored == 0;
            options.ignoreTypography = ignored == 1;
            options.ignoreCase = ignored == 2;
            const Result<Comparison> result = compare(left, right, options);
            QCOMPARE(result->counts.same, kind == ignored ? 1 : 0);
            QCOMPARE(result->counts.cosmetic, kind == ignored ? 0 : 1);
        }
    }

    void collation()
    {
        const Article v[] = {
            articleFromText(
                QStringLiteral("Alpha walked along the long river bank.\n\nBeta stayed at "
                               "home.\n\nGamma sang a very old song about the sea and its storms.")),
            articleFromText(QStringLiteral(
                "Gamma sang a very old song about the sea and its storms.\n\nAlpha walked along "
                "the long river bank.\n\nBeta stayed at home.")),
            articleFromText(QStringLiteral(
                "Gamma sang a very old song about the sea and its storms.\n\nAlpha walked along "
                "the long river.\n\nDelta is new."))
        };
        const Comparison one = *compare(v[0], v[1]);
        const Comparison two = *compare(v[1], v[2]);
        const int counts[] = { 3, 3, 3 };
        const Comparison* const pairs[] = { &one, &two };
        QByteArray text;
        for (const CollationRow& row : collate(counts, pairs)) {
            for (const Indices& indices : row.versions)
                text += '[' + Testing::printed(indices) + ']';
            text += ' ';
        }
        QCOMPARE(text, "[2][0][0] [0][1][1] [1][2][] [][][2] ");
        text.clear();
        for (const LevelRow& row : levelRows(counts, pairs)) {
            for (const IndexRange& range : row.versions)
                text += range.isEmpty() ? QByteArray("-") : QByteArray::number(range.first);
            text += ' ';
        }
        QCOMPARE(text, "-00 011 12- 2-- --2 ");
    }
};

QTEST_GUILESS_MAIN(TestLaws)
#include "test_laws.moc"
