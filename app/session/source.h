// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Source is where one version of the session comes from: a file, a commit of a file, or a pasted text;
/// what the user said of it (date, encoding, record); and the article once it was read. update() is the whole
/// background work of the session as one pure function: it reads what is not read yet and makes the snapshot.
#pragma once

#include "documents/githistory.h"
#include "report/snapshot.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <vector>

namespace Redraft {

/// Enough of a file's state to know that it changed: a missing file is the default-made value.
struct FileStamp {
    qint64 size = -1;
    QDateTime modified;

    bool operator==(const FileStamp&) const = default;
};

FileStamp stampOf(const QString& path);

struct Source {
    quint64 id = 0; ///< unique in its session; stays when the version is moved, reloaded or replaced
    QString path; ///< empty: pasted
    QString text; ///< of a pasted version
    QByteArray html; ///< the same with its mark-up, UTF-8; empty: there is none
    QStringList gathered; ///< not a version yet: files and folders that are to be put in order; else empty
    std::shared_ptr<const GitHistory> history; ///< of a version from git; else null
    int commit = 0; ///< index into the history
    QString encoding; ///< chosen by the user; empty: found out
    int record = -1; ///< of a collection, chosen by the user; -1: the first
    QDate date; ///< given by the user; invalid: what the article says
    FileStamp stamp; ///< of the file, taken just before it was read
    std::shared_ptr<const Article> article; ///< null: to be read
    std::shared_ptr<const Source>
        fallback; ///< what to go back to when it cannot be read; null: drop the version
};

/// What to call the versions: the file's name, with as many of its folders as tell it from the others;
/// "Pasted text", counted from the second on; a commit's day, number and file.
QStringList labels(const std::vector<Source>& sources);

struct Outcome {
    std::vector<Source> sources; ///< those that stay; all of them read
    std::shared_ptr<const Snapshot> snapshot; ///< null: cancelled, or no version is left
    std::vector<Error> errors; ///< one a file that could not be read
    QStringList notices; ///< how gathered files were put in order, what was left out
    bool cancelled = false;
    bool isLast = true; ///< false: another one with speakers and dates follows
};

/// Is given what is to be shown meanwhile: everything but speakers and dates.
using Meanwhile = std::function<void(Outcome outcome)>;

/// Called with the stage in words ("Reading story.txt"), and the share of the whole work; answers whether to
/// go on.
using StageTick = std::function<bool(const QString& stage, qint64 done, qint64 total)>;

/// A file that cannot be read never takes the others with it. Where looking for speakers and dates will take
/// a while, `meanwhile` is called once before, with the errors and notices, which the result then leaves out.
Outcome update(std::vector<Source> sources, const SnapshotOptions& options, const StageTick& tick = {},
               const Meanwhile& meanwhile = {});

} // namespace Redraft
