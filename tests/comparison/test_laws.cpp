// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The laws of a comparison, on random revisions of random texts, on the phenomena and on the samples.

#include "comparison/collation.h"
#include "comparison/comparison.h"
#include "comparison/printed.h"
#include "documents/documents.h"
#include "support/files.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Redraft;

namespace {

// A small made-up language: short words are frequent, so that sentences share what real ones share.
class Maker {
public:
    explicit Maker(unsigned seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return int(m_random() % unsigned(limit)); }

    QString word()
    {
        static const QStringList common = { QStringLiteral("the"),  QStringLiteral("of"),
                                            QStringLiteral("and"),  QStringLiteral("a"),
                                            QStringLiteral("in"),   QStringLiteral("was"),
                                            QStringLiteral("café"), QStringLiteral("3.5%") };
        if (below(3) == 0)
            return common[below(int(common.size()))];
        QString out;
        for (int k = 0; k < 2 + below(2); ++k) {
            out += QStringLiteral("bcdfglmnprst")[below(12)];
            out += QStringLiteral("aeiou")[below(5)];
        }
        return out;
    }

    QString sentence()
    {
        QStringList words;
        for (int k = 0; k < 3 + below(12); ++k)
            words.append(word());
        QString out = words.join(below(12) == 0 ? QStringLiteral("\u00a0") : QStringLiteral(" "));
        out[0] = out[0].toUpper();
        return out + (below(6) == 0 ? QStringLiteral("?") : QStringLiteral("."));
    }

    QString paragraph()
    {
        if (below(8) == 0)
            return below(2) ? QStringLiteral("***") : QStringLiteral("Read more:");
        QStringList sentences;
        for (int k = 0; k < 1 + below(4); ++k)
            sentences.append(sentence());
        return sentences.join(u' ');
    }

    QStringList text(int paragraphs)
    {
        QStringList out;
        for (int k = 0; k < paragraphs; ++k)
            out.append(paragraph());
        return out;
    }

    QStringList revised(QStringList text)
    {
        for (int k = 0; k < 1 + below(6) && !text.isEmpty(); ++k) {
            const int at = below(int(text.size()));
            QStringList words = text[at].split(u' ');
            switch (below(8)) {
            case 0:
                text.removeAt(at);
                break;
            case 1:
                text.insert(at, paragraph());
                break;
            case 2:
                text.move(at, below(int(text.size())));
                break;
            case 3:
                words.insert(below(int(words.size()) + 1), word());
                text[at] = words.join(u' ');
                break;
            case 4:
                words[below(int(words.size()))] = word();
                text[at] = words.join(u' ');
                break;
            case 5:
                if (at + 1 < text.size())
                    text[at] += u' ' + text.takeAt(at + 1);
                break;
            case 6:
                text.insert(at, text[below(int(text.size()))]);
                break;
            default:
                if (words.size() > 4) {
                    text[at] = words.mid(0, 3).join(u' ');
                    text.insert(at + 1, words.mid(3).join(u' '));
                }
            }
        }
        return text;
    }

private:
    std::mt19937 m_random;
};

QString bare(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace())
            out += c;
    }
    return out;
}

// What is wrong with one side's runs; empty: nothing.
QString brokenSide(const Article& article, std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    QString rebuilt;
    qint32 at = 0;
    for (const Span span : spans) {
        if (span.start < at)
            return QStringLiteral("runs overlap at %1").arg(at);
        if (!QStringView(article.text).sliced(at, span.start - at).trimmed().isEmpty())
            return QStringLiteral("runs leave a gap at %1").arg(at);
        rebuilt += span.in(article.text);
        at = span.end;
    }
    QString whole;
    for (int p = 0; p < int(article.paragraphs.size()); ++p)
        whole += article.paragraphText(p);
    return rebuilt == whole ? QString() : QStringLiteral("the text does not rebuild");
}

QString broken(const Article& left, const Article& right, const Comparison& comparison)
{
    std::vector<Span> sides[2];
    std::vector<int> seen[2] = { std::vector<int>(left.paragraphs.size(), 0),
                                 std::vector<int>(right.paragraphs.size(), 0) };
    qint32 word = 0;
    qint32 inOrderLeft = -1;
    qint32 inOrderRight = -1;
    for (const Row& row : comparison.rows) {
        if (row.firstWord != word)
            return QStringLiteral("rows do not tile the words");
        word = row.lastWord;
        for (const qint32 p : row.left)
            ++seen[0][size_t(p)];
        for (const qint32 p : row.right)
            ++seen[1][size_t(p)];
        if (row.kind != RowKind::Moved && !row.left.isEmpty() && !row.right.isEmpty()) {
            if (row.left.front() <= inOrderLeft || row.right.front() <= inOrderRight)
                return QStringLiteral("rows that did not move cross");
            inOrderLeft = row.left.back();
            inOrderRight = row.right.back();
        }
    }
    if (word != qint32(comparison.words.size()))
        return QStringLiteral("words behind the last row");
    for (const std::vector<int>& side : seen) {
        if (std::any_of(side.begin(), side.end(), [](int count) { return count != 1; }))
            return QStringLiteral("a paragraph is not in exactly one row");
    }
    for (const WordRun& run : comparison.words) {
        if (run.op != WordOp::Inserted)
            sides[0].push_back(run.left);
        else if (!run.left.isEmpty())
            return QStringLiteral("an inserted run has a left side");
        if (run.op != WordOp::Deleted)
            sides[1].push_back(run.right);
        else if (!run.right.isEmpty())
            return QStringLiteral("a deleted run has a right side");
        if (run.op == WordOp::Same && run.change == Change::None
            && bare(run.left.in(left.text)).normalized(QString::NormalizationForm_C)
                != bare(run.right.in(right.text)).normalized(QString::NormalizationForm_C))
            return QStringLiteral("kept words differ");
    }
    const QString first = brokenSide(left, sides[0]);
    return first.isEmpty() ? brokenSide(right, sides[1]) : first;
}

RowKind mirrored(RowKind kind)
{
    switch (kind) {
    case RowKind::Inserted:
        return RowKind::Deleted;
    case RowKind::Deleted:
        return RowKind::Inserted;
    case RowKind::Split:
        return RowKind::Merged;
    case RowKind::Merged:
        return RowKind::Split;
    default:
        return kind;
    }
}

// The runs as a sorted list of lines, without order and place of what is on one side only.
QByteArrayList essence(const Comparison& comparison, const Article& left, const Article& right, bool mirror)
{
    QByteArrayList lines;
    for (const Row& row : comparison.rows) {
        const Indices& a = mirror ? row.right : row.left;
        const Indices& b = mirror ? row.left : row.right;
        QByteArrayList runs;
        for (qint32 k = row.firstWord; k < row.lastWord; ++k) {
            WordRun run = comparison.words[size_t(k)];
            if (mirror) {
                std::swap(run.left, run.right);
                run.op = run.op == WordOp::Same  ? WordOp::Same
                    : run.op == WordOp::Inserted ? WordOp::Deleted
                                                 : WordOp::Inserted;
            }
            runs.append(Testing::printed(run, left, right));
        }
        std::sort(runs.begin(), runs.end());
        lines.append(Testing::nameOf(mirror ? mirrored(row.kind) : row.kind) + ' '
                     + Testing::nameOf(row.change) + ' ' + Testing::printed(a) + '|' + Testing::printed(b)
                     + ' ' + runs.join(' '));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

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
        Maker maker(seed);
        for (int k = 0; k < 5; ++k) {
            const QStringList old = maker.text(maker.below(14));
            const QString blank = QStringLiteral("\n\n");
            check(articleFromText(old.join(blank)), articleFromText(maker.revised(old).join(blank)));
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

    void typographyAloneIsNeverWording()
    {
        Maker maker(7);
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
        Maker maker(3);
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
            Maker maker(seed);
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
            Maker maker(seed);
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
