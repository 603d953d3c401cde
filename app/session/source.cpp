// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/source.h"

#include "documents/documents.h"
#include "documents/versions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <numeric>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Redraft {

namespace {

// Reading is a quarter of the way, comparing the rest; the shares are for the eye, not for a stop-watch.
constexpr qint64 Whole = 1000;
constexpr qint64 ReadingShare = 250;
// Characters in which looking for speakers and dates takes long enough to be seen: some 75 ms at 5.5 MB a
// second.
constexpr qsizetype Long = 400'000;

/// What one stage needed and another thread's stage would otherwise ask for anew goes back to the system.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

QString tail(const QString& path, int parts)
{
    return path.section(u'/', -parts, -1, QString::SectionSkipEmpty);
}

Result<Article> read(const Source& source, const Tick& tick)
{
    if (source.path.isEmpty() && !source.html.isEmpty()) {
        Result<Article> page = loadBytes(source.html, {}, { .date = source.date }, tick);
        // What was copied is wanted whole: a reader that took a part of it for a page's trimmings is
        // overruled.
        const auto visible = [](QStringView text) {
            return std::ranges::count_if(text, [](QChar c) { return c.isLetterOrNumber(); });
        };
        if (page ? visible(page->text) * 10 >= visible(source.text) * 9
                 : page.error().kind == ErrorKind::Cancelled)
            return page;
    }
    if (source.path.isEmpty())
        return articleFromText(source.text, { .date = source.date });
    if (source.history) {
        Result<Article> article = loadFromGit(*source.history, source.commit, tick);
        if (article)
            article->path = source.path; // what is to be reloaded, corrected, asked for its history
        if (article && source.date.isValid()) {
            article->date = source.date;
            article->dateSource = DateSource::Given;
        }
        return article;
    }
    if (source.path.startsWith(u":/")) { // a sample inside the program, which no system call can open
        QFile file(source.path);
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(Error{ ErrorKind::NotFound, {}, source.path });
        return loadBytes(file.readAll(), source.path, { .date = source.date }, tick);
    }
    return load(source.path, { .date = source.date, .encoding = source.encoding, .record = source.record },
                tick);
}

} // namespace

FileStamp stampOf(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() ? FileStamp{ info.size(), info.lastModified() } : FileStamp{};
}

QStringList labels(const std::vector<Source>& sources)
{
    QStringList result;
    int pasted = 0;
    for (const Source& source : sources) {
        if (source.path.isEmpty()) {
            ++pasted;
            const QString text = QCoreApplication::translate("Session", "Pasted text");
            result.append(pasted == 1 ? text : QStringLiteral("%1 %2").arg(text).arg(pasted));
            continue;
        }
        if (source.history) {
            const GitCommit& commit = source.history->commits[size_t(source.commit)];
            result.append(QStringLiteral("%1 · %2 · %3")
                              .arg(QFileInfo(source.path).fileName(),
                                   QLocale().toString(commit.date.date(), QLocale::ShortFormat),
                                   commit.hash.first(std::min<qsizetype>(7, commit.hash.size()))));
            continue;
        }
        const QString path = QFileInfo(source.path).absoluteFilePath();
        int parts = 1;
        const int most = int(path.count(u'/'));
        const auto clashes = [&](const Source& other) {
            const QString otherPath = QFileInfo(other.path).absoluteFilePath();
            return !other.path.isEmpty() && !other.history && otherPath != path
                && tail(otherPath, parts) == tail(path, parts);
        };
        while (parts < most && std::ranges::any_of(sources, clashes))
            ++parts;
        result.append(tail(path, parts));
    }
    return result;
}

namespace {

/// Puts files in the place of what is to be put in order. Fails with Cancelled alone; what else goes wrong is
/// the outcome's.
Result<void> gather(std::vector<Source>& sources, Outcome& outcome, const StageTick& tick)
{
    std::vector<Source> all;
    for (Source& source : sources) {
        if (source.gathered.isEmpty()) {
            all.push_back(std::move(source));
            continue;
        }
        const QString stage = QCoreApplication::translate("Session", "Putting the versions in order");
        const Result<VersionList> found = findVersions(source.gathered, [&](qint64 done, qint64 total) {
            return !tick
                || tick(stage, total > 0 ? ReadingShare / 2 * std::min(done, total) / total : 0, Whole);
        });
        if (!found && found.error().kind == ErrorKind::Cancelled)
            return std::unexpected(found.error());
        if (!found) {
            outcome.errors.push_back(found.error());
            continue;
        }
        outcome.notices += found->notices;
        const QStringList paths = found->paths();
        for (qsizetype i = 0; i < paths.size(); ++i) {
            Source file;
            file.id = (source.id << 20) + quint64(i); // ids of the session itself never come so far
            file.path = paths[i];
            all.push_back(std::move(file));
        }
    }
    sources = std::move(all);
    return {};
}

} // namespace

Outcome update(std::vector<Source> sources, const SnapshotOptions& options, const StageTick& tick,
               const Meanwhile& meanwhile)
{
    const auto report = [&tick](const QString& stage, qint64 done) {
        return !tick || tick(stage, done, Whole);
    };
    const Outcome cancelled{
        .sources = {}, .snapshot = {}, .errors = {}, .notices = {}, .cancelled = true, .isLast = true
    };
    Outcome outcome;
    if (const Result<void> gathered = gather(sources, outcome, tick); !gathered)
        return cancelled;
    const qint64 unread =
        std::ranges::count_if(sources, [](const Source& source) { return !source.article; });
    qint64 begun = 0;
    for (Source& source : sources) {
        if (!source.article) {
            const QString stage =
                QCoreApplication::translate("Session", "Reading %1").arg(QFileInfo(source.path).fileName());
            const auto share = [&, at = begun++](qint64 done, qint64 total) {
                const qint64 part = total > 0 ? ReadingShare * std::min(done, total) / total : 0;
                return report(stage, (at * ReadingShare + part) / unread);
            };
            if (!share(0, 1))
                return cancelled;
            source.stamp = source.path.isEmpty() || source.history ? FileStamp{} : stampOf(source.path);
            Result<Article> article = read(source, share);
            if (article) {
                source.article = std::make_shared<const Article>(std::move(*article));
            } else if (article.error().kind == ErrorKind::Cancelled) {
                return cancelled;
            } else {
                outcome.errors.push_back(article.error());
                if (!source.fallback)
                    continue;
                source = Source(*source.fallback);
            }
        }
        source.fallback.reset();
        outcome.sources.push_back(std::move(source));
    }
    if (outcome.sources.empty())
        return outcome;

    std::vector<std::shared_ptr<const Article>> articles;
    for (const Source& source : outcome.sources)
        articles.push_back(source.article);
    const QString search = QCoreApplication::translate("Session", "Looking for speakers and dates");
    QString stage = outcome.sources.size() > 1 ? QCoreApplication::translate("Session", "Comparing") : search;
    const auto share = [&](qint64 done, qint64 total) {
        const qint64 part = total > 0 ? (Whole - ReadingShare) * std::min(done, total) / total : 0;
        return report(stage, ReadingShare + part);
    };
    const auto length = [&articles] {
        const auto add = [](qsizetype sum, const auto& article) { return sum + article->text.size(); };
        return std::accumulate(articles.begin(), articles.end(), qsizetype(0), add);
    };
    const auto compared = [&](const Snapshot& snapshot) {
        stage = search;
        if (!meanwhile || length() < Long)
            return;
        outcome.isLast = false;
        outcome.snapshot = std::make_shared<const Snapshot>(snapshot);
        meanwhile(outcome);
        giveBackMemory();
        outcome.isLast = true;
        outcome.errors.clear();
        outcome.notices.clear();
    };
    Result<Snapshot> snapshot = makeSnapshot(articles, labels(outcome.sources), options, share, compared);
    if (!snapshot)
        return cancelled;
    outcome.snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
    if (length() >= Long)
        giveBackMemory();
    return outcome;
}

} // namespace Redraft
