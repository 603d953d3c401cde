// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// redraft-cli batch compare|extract: one JSON object a line in, one a line out, in the same order,
/// streaming. A line that cannot be answered gives {"id"?, "error": {"kind", "message", "path"?}} in its
/// place and stops nothing.
///
///     compare   {"id", "versions": [{"path"} or {"text", "label"?, "date"?}, …], "options"?}
///     extract   {"id", "path" or "text", "date": "YYYY-MM-DD" or null}
#pragma once

#include "commandline/compareoptions.h"
#include "commandline/console.h"

#include <QStringList>

namespace Redraft {

struct BatchRequest {
    enum class Task { Compare, Extract };

    Task task = Task::Compare;
    QString input; ///< empty or "-": standard input
    QString output; ///< empty: standard output
    int jobs = 0; ///< threads; 0: as many as the machine has
    CompareHow how; ///< for lines whose options say nothing else

    bool operator==(const BatchRequest&) const = default;
};

Result<BatchRequest> parseBatch(const QStringList& words);

/// Exit::Same when every line was answered, if only with an error.
Exit run(const BatchRequest& request);

QString batchHelp();

/// The answer to one line, with its line end.
QByteArray answer(const BatchRequest& request, qint64 lineNumber, const QByteArray& line);

} // namespace Redraft
