// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// redraft-cli extract FILE…: who is quoted in each article and which dates it mentions. One file gives one
/// JSON object; several give one line each, in order, with an error object in the place of a file that cannot
/// be read.
#pragma once

#include "commandline/console.h"

#include <QDate>
#include <QStringList>

namespace Redraft {

struct ExtractRequest {
    enum class Format { Json, Text, Csv };

    QStringList files;
    QList<QDate> dates; ///< none, one for all, or one for each file
    Format format = Format::Text;
    QString output; ///< empty: standard output
    QString encoding; ///< of all files; empty: found out

    bool operator==(const ExtractRequest&) const = default;
};

Result<ExtractRequest> parseExtract(const QStringList& words);
Exit run(const ExtractRequest& request);
QString extractHelp();

} // namespace Redraft
