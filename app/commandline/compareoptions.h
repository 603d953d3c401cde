// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How to compare, as the command line and a batch line say it: the same words, read in one place.
#pragma once

#include "report/report.h"

#include <QJsonObject>

namespace Redraft {

struct CompareHow {
    SnapshotOptions options;
    int base = -1; ///< the version that all others are compared with, from 0; -1: neighbours

    bool operator==(const CompareHow&) const = default;
};

/// "typography,case,space", any of them in any order.
Result<void> setIgnored(CompareOptions& options, const QString& words);

/// "word", "sentence", "paragraph".
Result<void> setGranularity(CompareOptions& options, const QString& word);

/// The "options" of a batch line: {"ignore": "typography,case" or ["typography", "case"], "granularity":
/// "word", "findings": false, "base": 0}; members that are not there leave `how` as it is, unknown ones are
/// an error.
Result<void> setFromJson(CompareHow& how, const QJsonObject& options);

/// Articles → report: extraction, comparison and findings as far as `how` asks for them.
Result<Report> makeReport(const std::vector<std::shared_ptr<const Article>>& articles,
                          const QStringList& labels, const CompareHow& how);

} // namespace Redraft
