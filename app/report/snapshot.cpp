// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/snapshot.h"

#include "comparison/watch.h"
#include "text/characters.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <deque>
#include <numeric>
#include <thread>

namespace Redraft {

namespace {

/// Shares of the whole work, measured on news text: extraction of a version against a comparison.
constexpr qint64 kExtractionShare = 3;
constexpr qint64 kComparisonShare = 2;

/// The date of the nearest other version that has one; earlier ones first.
QDate siblingDate(const std::vector<std::shared_ptr<const Article>>& articles, size_t version)
{
    for (size_t distance = 1; distance < articles.size(); ++distance) {
        if (version >= distance && articles[version - distance]->date.isValid())
            return articles[version - distance]->date;
        if (version + distance < articles.size() && articles[version + distance]->date.isValid())
            return articles[version + distance]->date;
    }
    return {};
}

QString labelOf(const Article& article)
{
    if (article.path.isEmpty())
        return QCoreApplication::translate("Snapshot", "Pasted text");
    if (article.path == u'-')
        return QCoreApplication::translate("Snapshot", "Standard input");
    return QFileInfo(article.path).fileName();
}

/// Counts done units of work over several steps, each of which reports its own progress. Steps may run in
/// other threads; only the thread that made it calls the Tick, the others hear of its answer.
class Progress {
public:
    Progress(const Tick& tick, qint64 total)
        : m_tick(tick)
        , m_owner(std::this_thread::get_id())
        , m_total(kFine * total)
    {
    }

    /// A tick for one step, which is `share` of the total. To be asked for in the owner's thread.
    Tick step(qint64 share)
    {
        return [this, share, &part = m_parts.emplace_back(0)](qint64 done, qint64 total) {
            if (total > 0)
                part = kFine * share * std::min(done, total) / total;
            return goesOn();
        };
    }

    bool goesOn()
    {
        if (std::this_thread::get_id() == m_owner && !m_stopped) {
            const qint64 done = std::accumulate(m_parts.begin(), m_parts.end(), qint64(0));
            m_stopped = !goOn(m_tick, done, m_total);
        }
        return !m_stopped;
    }

private:
    static constexpr qint64 kFine = 1000;
    const Tick& m_tick;
    std::thread::id m_owner;
    qint64 m_total;
    std::deque<std::atomic<qint64>> m_parts; // their places stay
    std::atomic<bool> m_stopped = false;
};

/// Looks for speakers and dates in all versions; long ones each in a thread of its own, as far as there are
/// processors.
std::vector<Extraction> extractAll(const std::vector<std::shared_ptr<const Article>>& articles,
                                   Progress& progress)
{
    constexpr qsizetype kLong = 100'000; // characters, some 20 ms at 5 MB a second: worth a thread's making
    qsizetype length = 0;
    std::vector<Tick> ticks;
    for (const auto& article : articles) {
        length += article->text.size();
        ticks.push_back(progress.step(kExtractionShare));
    }
    std::vector<Extraction> found(articles.size());
    const Tick whileWaiting = [&progress](qint64, qint64) { return progress.goesOn(); };
    Watch watch(whileWaiting, length < kLong ? 1 : 0);
    try {
        watch.spread(articles.size(), 1, [&](size_t i) {
            const Article& article = *articles[i];
            found[i] =
                extract(article, { article.date.isValid() ? QDate() : siblingDate(articles, i) }, ticks[i]);
        });
    } catch (const Cancelled&) { // progress knows
    }
    return found;
}

int countWords(QStringView text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool visible = !isSpace(c.unicode());
        // Han and Kana have no spaces: each counts as a word.
        const bool alone = c.unicode() >= 0x3040 && c.unicode() <= 0x9fff;
        words += alone || (visible && !inside && c.isLetterOrNumber());
        inside = (visible && !alone && (inside || c.isLetterOrNumber()));
    }
    return words;
}

struct Edits {
    int inserted = 0;
    int deleted = 0;
    bool marks = false; ///< something was inserted or deleted that is no word: punctuation
};

Edits countEdits(const Snapshot& snapshot, const Pair& pair, const Row& row)
{
    const QStringView left = snapshot.versions[size_t(pair.left)].article->text;
    const QStringView right = snapshot.versions[size_t(pair.left) + 1].article->text;
    Edits edits;
    for (qint32 i = row.firstWord; i < row.lastWord; ++i) {
        const WordRun& run = pair.comparison->words[size_t(i)];
        if (run.op == WordOp::Inserted)
            edits.inserted += countWords(run.right.in(right));
        else if (run.op == WordOp::Deleted)
            edits.deleted += countWords(run.left.in(left));
        edits.marks = edits.marks || run.op != WordOp::Same;
    }
    return edits;
}

/// Named by the macros below: the translator's tool does not look into a bare tr().
QString say(const char* text, int n = -1)
{
    return QCoreApplication::translate("Snapshot", text, nullptr, n);
}

QString numbers(const Indices& indices)
{
    QStringList parts;
    for (const qint32 index : indices)
        parts << QString::number(index + 1);
    if (parts.size() < 2)
        return parts.value(0);
    const QString last = parts.takeLast();
    return say(QT_TRANSLATE_NOOP("Snapshot", "%1 and %2")).arg(parts.join(QStringLiteral(", ")), last);
}

QString editWords(const Edits& edits, Change change)
{
    switch (change) {
    case Change::Space:
        return say(QT_TRANSLATE_NOOP("Snapshot", "only spacing"));
    case Change::Typography:
        return say(QT_TRANSLATE_NOOP("Snapshot", "only typography"));
    case Change::Case:
        return say(QT_TRANSLATE_NOOP("Snapshot", "only capitals"));
    case Change::None:
    case Change::Wording:
        break;
    }
    if (edits.inserted > 0 && edits.inserted == edits.deleted)
        return say(QT_TRANSLATE_N_NOOP("Snapshot", "%n word(s) replaced"), edits.inserted);
    QStringList parts;
    if (edits.deleted > 0)
        parts << say(QT_TRANSLATE_N_NOOP("Snapshot", "%n word(s) deleted"), edits.deleted);
    if (edits.inserted > 0)
        parts << say(QT_TRANSLATE_N_NOOP("Snapshot", "%n word(s) inserted"), edits.inserted);
    if (parts.isEmpty())
        return edits.marks ? say(QT_TRANSLATE_NOOP("Snapshot", "punctuation changed"))
                           : say(QT_TRANSLATE_NOOP("Snapshot", "edited"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

Result<Snapshot> makeSnapshot(const std::vector<std::shared_ptr<const Article>>& articles,
                              const QStringList& labels, const SnapshotOptions& options, const Tick& tick,
                              const Compared& compared)
{
    Snapshot snapshot;
    const auto versions = qint64(articles.size());
    Progress progress(tick,
                      (options.findings ? kExtractionShare * versions : 0)
                          + kComparisonShare * std::max<qint64>(versions - 1, 1));
    for (size_t i = 0; i < articles.size(); ++i) {
        const auto& article = articles[i];
        const QString label = labels.value(qsizetype(i));
        snapshot.versions.push_back({ label.isEmpty() ? labelOf(*article) : label, article->path, article,
                                      std::make_shared<const Extraction>() });
    }
    for (size_t i = 0; i + 1 < articles.size(); ++i) {
        Result<Comparison> comparison =
            compare(*articles[i], *articles[i + 1], options.compare, progress.step(kComparisonShare));
        if (!comparison)
            return std::unexpected(comparison.error());
        snapshot.pairs.push_back({ int(i), std::make_shared<const Comparison>(std::move(*comparison)),
                                   std::make_shared<const Findings>() });
    }
    std::vector<int> counts;
    for (const auto& article : articles)
        counts.push_back(int(article->paragraphs.size()));
    std::vector<const Comparison*> adjacent;
    for (const Pair& pair : snapshot.pairs)
        adjacent.push_back(pair.comparison.get());
    if (!articles.empty() && options.levelRows)
        snapshot.rows = levelRows(counts, adjacent);
    snapshot.corrections = options.corrections;
    if (!options.findings)
        return snapshot;

    if (compared) {
        snapshot.search = Search::Going;
        compared(snapshot);
        snapshot.search = Search::Done;
    }
    std::vector<Extraction> extractions = extractAll(articles, progress);
    if (!progress.goesOn())
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    for (size_t i = 0; i < articles.size(); ++i) {
        Extraction& found = extractions[i];
        if (!options.corrections.isEmpty())
            found = corrected(*articles[i], found, options.corrections);
        snapshot.versions[i].extraction = std::make_shared<const Extraction>(std::move(found));
    }
    for (Pair& pair : snapshot.pairs) {
        const Version& left = snapshot.versions[size_t(pair.left)];
        const Version& right = snapshot.versions[size_t(pair.left) + 1];
        pair.findings = std::make_shared<const Findings>(
            findings(*left.article, *left.extraction, *right.article, *right.extraction, *pair.comparison));
        if (!options.corrections.isEmpty()) {
            pair.dismissed = dismissed(*pair.findings, *left.article, *left.extraction, *right.article,
                                       *right.extraction, options.corrections);
        }
        if (!progress.goesOn())
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    }
    return snapshot;
}

bool isSamePage(const Snapshot& a, const Snapshot& b)
{
    return std::ranges::equal(a.versions, b.versions,
                              [](const Version& x, const Version& y) {
                                  return x.article == y.article && x.label == y.label && x.path == y.path;
                              })
        && std::ranges::equal(a.pairs, b.pairs, {}, &Pair::comparison, &Pair::comparison);
}

FindingKey keyOf(const Snapshot& snapshot, int pair, FindingList list, int index)
{
    const Pair& of = snapshot.pairs[size_t(pair)];
    const Version& left = snapshot.versions[size_t(of.left)];
    const Version& right = snapshot.versions[size_t(of.left) + 1];
    return findingKey(list, index, *of.findings, *left.article, *left.extraction, *right.article,
                      *right.extraction);
}

std::vector<ChangeItem> changes(const Snapshot& snapshot)
{
    std::vector<ChangeItem> items;
    for (size_t pair = 0; pair < snapshot.pairs.size(); ++pair) {
        const std::vector<Row>& rows = snapshot.pairs[pair].comparison->rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].kind != RowKind::Same)
                items.push_back({ int(pair), int(row) });
        }
    }
    if (snapshot.pairs.size() < 2)
        return items;
    // With more than two versions the reader goes down the page once, not once per pair.
    std::vector<std::vector<qint32>> placeOf(snapshot.versions.size());
    for (size_t row = 0; row < snapshot.rows.size(); ++row) {
        const auto& ranges = snapshot.rows[row].versions;
        for (qsizetype version = 0; version < ranges.size(); ++version) {
            for (qint32 p = ranges[version].first; p < ranges[version].last; ++p)
                placeOf[size_t(version)].push_back(qint32(row));
        }
    }
    const auto place = [&](const ChangeItem& item) {
        const Pair& pair = snapshot.pairs[size_t(item.pair)];
        const Row& row = pair.comparison->rows[size_t(item.row)];
        const bool right = !row.right.isEmpty();
        const auto paragraph = size_t(right ? row.right.front() : row.left.front());
        return placeOf[size_t(pair.left) + (right ? 1 : 0)][paragraph];
    };
    std::ranges::stable_sort(items, {}, place);
    return items;
}

QString describe(const Snapshot& snapshot, const ChangeItem& change)
{
    const Pair& pair = snapshot.pairs[size_t(change.pair)];
    const Row& row = pair.comparison->rows[size_t(change.row)];
    const QString edits = row.edited ? editWords(countEdits(snapshot, pair, row), row.change) : QString();
    QString words;
    switch (row.kind) {
    case RowKind::Same:
        return say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 is the same")).arg(numbers(row.right));
    case RowKind::Inserted:
        return say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 inserted")).arg(numbers(row.right));
    case RowKind::Deleted:
        return say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 deleted")).arg(numbers(row.left));
    case RowKind::Edited:
        if (row.rewritten)
            return say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 rewritten")).arg(numbers(row.right));
        return say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1: %2")).arg(numbers(row.right), edits);
    case RowKind::Moved:
        // Which way is said from the reader's side: where it stands now against where it stood.
        words = (row.right.front() <= row.left.front()
                     ? say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 moved up (was %2)"))
                     : say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 moved down (was %2)")))
                    .arg(numbers(row.right), numbers(row.left));
        break;
    case RowKind::Split:
        words = say(QT_TRANSLATE_NOOP("Snapshot", "Paragraph %1 split into %2"))
                    .arg(numbers(row.left), numbers(row.right));
        break;
    case RowKind::Merged:
        words = say(QT_TRANSLATE_NOOP("Snapshot", "Paragraphs %1 merged into %2"))
                    .arg(numbers(row.left), numbers(row.right));
        break;
    }
    return edits.isEmpty() ? words : say(QT_TRANSLATE_NOOP("Snapshot", "%1, %2")).arg(words, edits);
}

} // namespace Redraft
