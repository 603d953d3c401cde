// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// FileWatch tells when a file is no longer what it was when it was read. Programs save by writing in place,
/// by renaming another file over it, or by deleting and writing anew; so a report waits until the file has
/// been quiet for a moment, compares what is there with the stamp taken when reading, and looks again where
/// it is gone.
#pragma once

#include "session/source.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace Redraft {

class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// Watches exactly these files, each against its stamp. A file that already differs is told of at once.
    void watch(const QHash<QString, FileStamp>& files);

Q_SIGNALS:
    /// Told once; not again before the next watch().
    void changed(const QString& path);

private:
    void note(const QString& path);
    void look();

    QFileSystemWatcher m_watcher;
    QHash<QString, FileStamp> m_files;
    QHash<QString, int> m_pending; // path → looks left while the file is missing
    QTimer m_quiet;
};

} // namespace Redraft
