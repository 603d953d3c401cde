// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake.h"

#include "dialogs/prompts.h"
#include "documents/documents.h"
#include "documents/githistory.h"
#include "panes/dropoverlay.h"
#include "session/session.h"
#include "settings.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

/// The address of a page that text or a drop consists of; empty: something else.
QUrl webAddress(const QMimeData* data)
{
    const QList<QUrl> urls = data->hasUrls() ? data->urls() : QList<QUrl>();
    QUrl url = urls.isEmpty() ? QUrl() : urls.first();
    const QString text = data->text().trimmed();
    if (urls.isEmpty() && !text.contains(u' ') && !text.contains(u'\n'))
        url = QUrl(text, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "ftp"_L1;
    return web && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

Intake::Intake(Session& session, Settings& settings, Prompts& prompts, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_window(window)
    , m_overlay(new DropOverlay(window))
{
}

void Intake::takeDrops(QWidget* area)
{
    m_area = area;
    m_window->setAcceptDrops(true);
    m_window->installEventFilter(this);
}

void Intake::setTheme(const Theme& theme)
{
    m_overlay->setTheme(theme);
}

void Intake::refuseAddress(const QUrl& url)
{
    Q_EMIT refused(tr("Redraft fetches nothing from the network; save the page from %1 and drop the file.")
                       .arg(url.host()));
}

bool Intake::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        const qsizetype files = DropOverlay::files(drag->mimeData()).size();
        if (files == 0 && webAddress(drag->mimeData()).isValid()) {
            drag->acceptProposedAction(); // to say why not
            return true;
        }
        if (files == 0)
            break;
        drag->acceptProposedAction();
        m_overlay->showFor(QRect(m_area->mapTo(m_window, QPoint()), m_area->size()), dropWords(int(files)));
        return true;
    }
    case QEvent::DragLeave:
        m_overlay->hide();
        break;
    case QEvent::Drop: {
        auto* drag = static_cast<QDropEvent*>(event);
        m_overlay->hide();
        const QStringList files = DropOverlay::files(drag->mimeData());
        if (const QUrl url = webAddress(drag->mimeData()); files.isEmpty() && url.isValid()) {
            drag->acceptProposedAction();
            refuseAddress(url);
            return true;
        }
        if (files.isEmpty())
            break;
        drag->acceptProposedAction();
        drop(-1, files);
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Intake::drop(int version, const QStringList& files)
{
    const auto isFolder = [](const QString& file) { return QFileInfo(file).isDir(); };
    if (files.size() > 1 || std::ranges::any_of(files, isFolder))
        m_session.openInOrder(files);
    else if (m_session.versionCount() == 0)
        m_session.open(files);
    else if (version >= 0 && files.size() == 1)
        m_session.replace(version, files.first());
    else
        m_session.add(files);
}

QString Intake::dropWords(int files) const
{
    if (files > 1)
        return tr("Drop to compare these %n file(s)", nullptr, files);
    return m_session.versionCount() == 0 ? tr("Drop to open") : tr("Drop to add as a version");
}

void Intake::choose()
{
    m_prompts.openFiles(m_window, tr("Open Versions"), m_settings.folder(), true,
                        [this](const QStringList& files) {
                            m_settings.setFolder(QFileInfo(files.value(0)).absolutePath());
                            // One file while one is open is meant to be compared with it.
                            if (files.size() == 1 && m_session.versionCount() == 1)
                                m_session.add(files);
                            else
                                m_session.open(files);
                        });
}

void Intake::chooseMore()
{
    m_prompts.openFiles(m_window, tr("Add Versions"), m_settings.folder(), true,
                        [this](const QStringList& files) {
                            m_settings.setFolder(QFileInfo(files.value(0)).absolutePath());
                            m_session.add(files);
                        });
}

void Intake::chooseReplacement(int version)
{
    m_prompts.openFiles(
        m_window, tr("Replace the Version"), m_settings.folder(), false,
        [this, version](const QStringList& files) { m_session.replace(version, files.value(0)); });
}

void Intake::chooseDate(int version)
{
    const Version& shown = m_session.snapshot()->versions[size_t(version)];
    const QDate given = m_session.date(version);
    m_prompts.date(m_window, shown.label, given.isValid() ? given : shown.article->date,
                   [this, version](const QDate& date) { m_session.setDate(version, date); });
}

void Intake::setEncoding(int version, const QString& encoding)
{
    m_settings.setEncodingOf(m_session.snapshot()->versions[size_t(version)].path, encoding);
    m_session.setEncoding(version, encoding);
}

template <typename Value>
void Intake::ask(const std::function<Result<Value>()>& work, const std::function<void(const Value&)>& then)
{
    auto* watcher = new QFutureWatcher<Result<Value>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        const Result<Value> result = watcher->result();
        watcher->deleteLater();
        if (result)
            then(*result);
        else if (result.error().kind != ErrorKind::Cancelled)
            Q_EMIT refused(sentence(result.error()));
    });
    watcher->setFuture(QtConcurrent::run(work));
}

void Intake::chooseRecord(int version)
{
    const QString path = m_session.snapshot()->versions[size_t(version)].path;
    const QString encoding = m_session.encoding(version);
    ask<std::vector<Record>>(
        [path, encoding] { return listRecords(path, { .encoding = encoding }); },
        [this, version, path](const std::vector<Record>& records) {
            QStringList names;
            for (const Record& record : records)
                names.append(record.date.isValid()
                                 ? u"%1 (%2)"_s.arg(record.title,
                                                    QLocale().toString(record.date, QLocale::ShortFormat))
                                 : record.title);
            if (names.size() < 2) {
                Q_EMIT refused(tr("There is one article alone in %1.").arg(QFileInfo(path).fileName()));
                return;
            }
            m_prompts.pick(m_window, tr("Article of the Collection"), tr("Which article is to be shown?"),
                           names, [this, version](int record) { m_session.setRecord(version, record); });
        });
}

void Intake::chooseHistory(int version)
{
    const QString path = m_session.snapshot()->versions[size_t(version)].path;
    ask<GitHistory>([path] { return readGitHistory(path); },
                    [this](const GitHistory& history) {
                        m_prompts.history(
                            m_window, history,
                            [this, kept = std::make_shared<const GitHistory>(history)](
                                const std::vector<int>& commits) { m_session.openHistory(kept, commits); });
                    });
}

void Intake::paste(const QMimeData* data)
{
    const QStringList files = data ? DropOverlay::files(data) : QStringList();
    const QString text = data && files.isEmpty() ? data->text() : QString();
    if (!files.isEmpty())
        m_session.add(files);
    else if (const QUrl url = data ? webAddress(data) : QUrl(); url.isValid())
        refuseAddress(url);
    else if (data && data->hasHtml() && !data->html().trimmed().isEmpty())
        m_session.pasteHtml(data->html().toUtf8(), text);
    else if (text.trimmed().isEmpty())
        Q_EMIT refused(tr("There is no text to paste; copy the article's text first."));
    else
        m_session.paste(text);
}

void Intake::openSample()
{
    m_session.open({ u":/samples/000_3bb723767d637757.txt"_s, u":/samples/001_d9f81c7da9a09c9d.txt"_s });
}

} // namespace Redraft
