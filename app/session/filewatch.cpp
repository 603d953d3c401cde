// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/filewatch.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace Redraft {

namespace {

constexpr auto Quiet = 250ms;
constexpr int Looks = 40; // ten seconds for a file that is deleted and written anew

} // namespace

FileWatch::FileWatch(QObject* parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(Quiet);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::note);
    connect(&m_quiet, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QHash<QString, FileStamp>& files)
{
    m_files = files;
    m_pending.clear();
    const QStringList before = m_watcher.files();
    QStringList gone;
    for (const QString& path : before) {
        if (!files.contains(path))
            gone.append(path);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (QFileInfo::exists(it.key()) && !before.contains(it.key()))
            m_watcher.addPath(it.key());
        if (stampOf(it.key()) != it.value())
            note(it.key());
    }
}

void FileWatch::note(const QString& path)
{
    if (!m_files.contains(path))
        return;
    m_pending.insert(path, Looks);
    m_quiet.start();
}

void FileWatch::look()
{
    const QHash<QString, int> pending = std::exchange(m_pending, {});
    for (auto it = pending.begin(); it != pending.end(); ++it) {
        const QString& path = it.key();
        const FileStamp now = stampOf(path);
        if (now == FileStamp{}) {
            if (it.value() > 1)
                m_pending.insert(path, it.value() - 1);
            continue;
        }
        // A file renamed over the old one is another inode, which the watcher has let go of.
        if (!m_watcher.files().contains(path))
            m_watcher.addPath(path);
        if (now != m_files.value(path)) {
            m_files.insert(path, now);
            Q_EMIT changed(path);
        }
    }
    if (!m_pending.isEmpty())
        m_quiet.start();
}

} // namespace Redraft
