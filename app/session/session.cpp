// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace Redraft {

namespace {

/// The window's thread goes first: Linux keeps a niceness for each thread, and those that this one makes have
/// it from the start.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, id_t(gettid()), kNice);
#endif
}

void work(QPromise<Outcome>& promise, const std::vector<Source>& sources, const SnapshotOptions& options)
{
    stepBack();
    promise.setProgressRange(0, 1000);
    const auto tick = [&promise](const QString& stage, qint64 done, qint64 total) {
        if (promise.isCanceled())
            return false;
        promise.setProgressValueAndText(int(1000 * done / std::max<qint64>(total, 1)), stage);
        return true;
    };
    Outcome outcome = update(sources, options, tick,
                             [&promise](Outcome meanwhile) { promise.addResult(std::move(meanwhile)); });
    if (!outcome.cancelled)
        promise.addResult(std::move(outcome));
}

/// The files of the versions in order, without the pasted ones.
QStringList filesOf(const std::vector<Source>& sources)
{
    QStringList files;
    for (const Source& source : sources) {
        if (!source.path.isEmpty())
            files.append(source.path);
    }
    return files;
}

/// Another story: none of its files was there before.
bool isAnother(const QStringList& files, const QStringList& before)
{
    return std::ranges::none_of(files, [&before](const QString& file) { return before.contains(file); });
}

} // namespace

Session::Session(const QString& correctionsFile, QObject* parent)
    : QObject(parent)
    , m_store(correctionsFile)
{
    // Two, so that a new request need not wait for the last breath of the one that it replaces.
    m_pool.setMaxThreadCount(2);
    connect(&m_work, &QFutureWatcherBase::finished, this, &Session::finish);
    connect(&m_work, &QFutureWatcherBase::resultReadyAt, this, [this](int index) {
        if (m_busy && !m_work.isCanceled() && !m_work.future().resultAt(index).isLast)
            show(m_work.future().resultAt(index));
    });
    connect(&m_work, &QFutureWatcherBase::progressTextChanged, this,
            [this](const QString& text) { m_stage = text; });
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        if (m_busy)
            Q_EMIT progress(m_stage, value, m_work.progressMaximum());
    });
    connect(&m_files, &FileWatch::changed, this, [this](const QString& path) {
        for (int version = 0; version < versionCount(); ++version) {
            if (m_shown[size_t(version)].path == path)
                Q_EMIT changedOnDisk(version);
        }
    });
}

Session::~Session()
{
    m_work.cancel();
}

QStringList Session::paths() const
{
    return filesOf(m_shown);
}

QDate Session::date(int version) const
{
    return version >= 0 && version < versionCount() ? m_shown[size_t(version)].date : QDate();
}

void Session::open(const QStringList& paths)
{
    m_wanted.clear();
    add(paths);
}

void Session::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        Source source;
        source.id = ++m_lastId;
        source.path = path;
        source.encoding = m_encodingOf ? m_encodingOf(path) : QString();
        m_wanted.push_back(std::move(source));
    }
    start();
}

void Session::openInOrder(const QStringList& paths)
{
    m_wanted.clear();
    Source source;
    source.id = ++m_lastId;
    source.gathered = paths;
    m_wanted.push_back(std::move(source));
    start();
}

void Session::openHistory(const std::shared_ptr<const GitHistory>& history, const std::vector<int>& commits)
{
    m_wanted.clear();
    for (const int commit : commits) {
        Source source;
        source.id = ++m_lastId;
        source.path = history->file;
        source.history = history;
        source.commit = commit;
        m_wanted.push_back(std::move(source));
    }
    start();
}

void Session::setEncoding(int version, const QString& encoding)
{
    if (Source* source = wanted(version); source && source->encoding != encoding) {
        reread(*source);
        source->encoding = encoding;
        start();
    }
}

QString Session::encoding(int version) const
{
    return version >= 0 && version < versionCount() ? m_shown[size_t(version)].encoding : QString();
}

void Session::setRecord(int version, int record)
{
    if (Source* source = wanted(version); source && source->record != record) {
        reread(*source);
        source->record = record;
        start();
    }
}

void Session::rememberEncodings(std::function<QString(const QString&)> encodingOf)
{
    m_encodingOf = std::move(encodingOf);
}

void Session::paste(const QString& text)
{
    Source source;
    source.id = ++m_lastId;
    source.text = text;
    m_wanted.push_back(std::move(source));
    start();
}

void Session::pasteHtml(const QByteArray& html, const QString& text)
{
    Source source;
    source.id = ++m_lastId;
    source.html = html;
    source.text = text;
    m_wanted.push_back(std::move(source));
    start();
}

void Session::replace(int version, const QString& path)
{
    if (Source* source = wanted(version)) {
        reread(*source);
        source->path = path;
        source->history.reset();
        source->record = -1;
        source->encoding = m_encodingOf ? m_encodingOf(path) : QString();
        source->text.clear();
        source->html.clear();
        source->date = {};
        start();
    }
}

void Session::reload(int version)
{
    if (Source* source = wanted(version)) {
        reread(*source);
        start();
    }
}

void Session::reloadAll()
{
    for (Source& source : m_wanted)
        reread(source);
    start();
}

void Session::remove(int version)
{
    if (const Source* source = wanted(version)) {
        m_wanted.erase(m_wanted.begin() + (source - m_wanted.data()));
        start();
    }
}

void Session::move(int from, int to)
{
    const Source* source = wanted(from);
    const Source* target = wanted(to);
    if (!source || !target || source == target)
        return;
    const auto first = m_wanted.begin() + (source - m_wanted.data());
    const auto second = m_wanted.begin() + (target - m_wanted.data());
    if (first < second)
        std::rotate(first, first + 1, second + 1);
    else
        std::rotate(second, first, first + 1);
    start();
}

void Session::setDate(int version, const QDate& date)
{
    if (Source* source = wanted(version)) {
        reread(*source);
        source->date = date;
        start();
    }
}

void Session::setOptions(const CompareOptions& options)
{
    if (options == m_options.compare)
        return;
    m_options.compare = options;
    start();
}

void Session::correct(const std::vector<Correction>& steps)
{
    Corrections next = corrections();
    for (const Correction& step : steps)
        next = next.with(step);
    if (next == corrections())
        return;
    m_undo.push_back(corrections());
    m_redo.clear();
    setCorrections(next);
}

void Session::undo()
{
    if (m_undo.empty())
        return;
    m_redo.push_back(corrections());
    const Corrections before = std::move(m_undo.back());
    m_undo.pop_back();
    setCorrections(before);
}

void Session::redo()
{
    if (m_redo.empty())
        return;
    m_undo.push_back(corrections());
    const Corrections after = std::move(m_redo.back());
    m_redo.pop_back();
    setCorrections(after);
}

void Session::setCorrections(const Corrections& corrections)
{
    m_options.corrections = corrections;
    if (const Result<void> kept = m_store.keep(paths(), corrections); !kept)
        Q_EMIT failed(kept.error());
    start();
}

// Files that were corrected before bring their corrections; with none of the files left, so are the
// corrections.
void Session::takeKeptCorrections()
{
    const QStringList files = filesOf(m_wanted);
    if (files == m_correctedFiles)
        return;
    if (isAnother(files, m_correctedFiles))
        m_options.corrections = {};
    for (const Correction& step : m_store.of(files).steps) {
        if (!std::ranges::contains(m_options.corrections.steps, step))
            m_options.corrections.steps.push_back(step);
    }
    m_correctedFiles = files;
}

// Corrections of files that are not shown after all must not be taken for, and kept as, those of what is.
void Session::wantWhatIsShown()
{
    m_wanted = m_shown;
    const QStringList files = filesOf(m_shown);
    if (files == m_correctedFiles)
        return;
    m_correctedFiles = files;
    m_options.corrections = m_snapshot ? m_snapshot->corrections : Corrections();
}

void Session::cancel()
{
    m_work.cancel();
    m_work.setFuture({});
    wantWhatIsShown();
    if (m_snapshot && m_snapshot->search == Search::Going) {
        auto stopped = std::make_shared<Snapshot>(*m_snapshot);
        stopped->search = Search::Stopped;
        m_snapshot = std::move(stopped);
        Q_EMIT changed();
    }
    setBusy(false);
}

// The wanted version that the shown one with this number has become; null where it was removed meanwhile.
Source* Session::wanted(int version)
{
    if (version < 0 || version >= versionCount())
        return nullptr;
    const auto found = std::ranges::find(m_wanted, m_shown[size_t(version)].id, &Source::id);
    return found == m_wanted.end() ? nullptr : &*found;
}

void Session::reread(Source& source)
{
    if (source.article)
        source.fallback = std::make_shared<const Source>(source);
    source.article.reset();
}

void Session::start()
{
    m_work.cancel();
    takeKeptCorrections();
    m_stage.clear();
    setBusy(true);
    m_work.setFuture(QtConcurrent::run(&m_pool, work, m_wanted, m_options));
}

void Session::finish()
{
    if (!m_busy || m_work.isCanceled() || m_work.future().resultCount() == 0)
        return;
    const QFuture<Outcome> future = m_work.future();
    show(future.resultAt(future.resultCount() - 1));
}

void Session::show(Outcome outcome)
{
    const bool nothingRead = outcome.sources.empty() && !outcome.errors.empty();
    if (nothingRead) {
        wantWhatIsShown();
    } else {
        if (isAnother(filesOf(outcome.sources), filesOf(m_shown))) {
            m_undo.clear();
            m_redo.clear();
        }
        m_shown = std::move(outcome.sources);
        m_wanted = m_shown;
        m_snapshot = std::move(outcome.snapshot);
        watchFiles();
    }
    if (outcome.isLast)
        setBusy(false);
    if (!nothingRead)
        Q_EMIT changed();
    for (const Error& error : outcome.errors)
        Q_EMIT failed(error);
    for (const QString& notice : outcome.notices)
        Q_EMIT noticed(notice);
}

void Session::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

void Session::watchFiles()
{
    QHash<QString, FileStamp> files;
    for (const Source& source : m_shown) {
        if (!source.path.isEmpty() && !source.history && !source.path.startsWith(u":/"))
            files.insert(source.path, source.stamp);
    }
    m_files.watch(files);
}

} // namespace Redraft
