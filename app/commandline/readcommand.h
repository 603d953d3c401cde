// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// redraft-cli read FILE: what was read, and how; with --against OTHER also how many paragraphs differ.
#pragma once

#include "commandline/console.h"

#include <QStringList>

namespace Redraft {

struct ReadRequest {
    enum class Format { Json, Text };

    QString file;
    QString against; ///< empty: compared with nothing
    Format format = Format::Text;
    QString output; ///< empty: standard output
    QString encoding; ///< empty: found out
    int record = -1; ///< of a collection, from 0; -1: the first

    bool operator==(const ReadRequest&) const = default;
};

Result<ReadRequest> parseRead(const QStringList& words);
Exit run(const ReadRequest& request);
QString readHelp();

} // namespace Redraft
