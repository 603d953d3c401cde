// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The history of a file that git keeps, as versions: which commits changed it (renames followed), and what
/// it held at each. The git of the machine is asked, in a process of its own that can be stopped; nothing is
/// written, nothing is fetched, and no program that the repository's settings name is started.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace Redraft {

struct GitCommit {
    QString hash;
    QString path; ///< the file's name at that commit, from the repository's top
    QString author;
    QString subject; ///< the first line of the message
    QDateTime date; ///< when it was written, not when it was put in place

    bool operator==(const GitCommit&) const = default;
};

struct GitHistory {
    QString file; ///< as given
    std::vector<GitCommit> commits; ///< oldest first; those that deleted the file are left out

    bool operator==(const GitHistory&) const = default;
};

/// Fails with Usage (a whole sentence: git is not installed, the file is not kept by git), Unreadable or
/// Cancelled.
Result<GitHistory> readGitHistory(const QString& file, const Tick& tick = {});

/// The article as it was at the commit; its date is the commit's unless the text says another. Fails as
/// load() does.
Result<Article> loadFromGit(const GitHistory& history, int commit, const Tick& tick = {});

} // namespace Redraft
