// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which files are the versions when a folder or several files are given at once, and in which order: by
/// date, then by name ("draft 2" before "draft 10"). The date is the one in the file's name, else the
/// article's own. Where some file has no date, the names alone decide: half an order by date would be none.
#pragma once

#include "text/progress.h"
#include "text/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace Redraft {

struct VersionFile {
    QString path;
    QDate date; ///< invalid: none was found

    bool operator==(const VersionFile&) const = default;
};

struct VersionList {
    std::vector<VersionFile> files; ///< oldest first
    QStringList notices; ///< what was left out, and how the order came about; translated

    QStringList paths() const;
    bool operator==(const VersionList&) const = default;
};

/// Files are taken as they are, folders stand for the files in them (not for what is in their folders; hidden
/// files do not count). In a folder, files that hold no text are left out with a notice; a file that was
/// named itself is kept, so that opening it says what is wrong with it. Fails with TooLarge above
/// kMaximumVersions, with Empty for a folder without a text, or with Cancelled.
Result<VersionList> findVersions(const QStringList& paths, const Tick& tick = {});

/// A date written in a file's name: 2021-04-26, 2021_04_26, 20210426; invalid: none.
QDate dateInName(const QString& path);

} // namespace Redraft
