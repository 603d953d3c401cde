// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// redraft-cli compare A B [C…]: two or more versions compared, in one of the report formats.
#pragma once

#include "commandline/compareoptions.h"
#include "commandline/console.h"

#include <QDate>
#include <QStringList>

namespace Redraft {

struct CompareRequest {
    enum class Format { Json, Summary, Text, Html, Markdown, Csv };

    QStringList files;
    QStringList labels;
    QList<QDate> dates; ///< none, one for all, or one for each file
    Format format = Format::Text;
    QString output; ///< empty: standard output
    QString encoding; ///< of all files; empty: found out
    CompareHow how;

    bool operator==(const CompareRequest&) const = default;
};

Result<CompareRequest> parseCompare(const QStringList& words);

/// Exit::Same when nothing differs, as diff does.
Exit run(const CompareRequest& request);

QString compareHelp();

} // namespace Redraft
