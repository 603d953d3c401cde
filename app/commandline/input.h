// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading the articles that a command names.
#pragma once

#include "documents/documents.h"

#include <memory>
#include <vector>

namespace Redraft {

/// All of them in order, or the first error. `dates`: none, one for all, or one for each.
Result<std::vector<std::shared_ptr<const Article>>>
loadArguments(const QStringList& paths, const QList<QDate>& dates = {}, const QString& encoding = {});

/// Standard input can be read only once: a usage error when "-" stands there twice.
Result<void> checkStandardInput(const QStringList& paths);

/// A usage error for a name that is no encoding; empty is none.
Result<void> checkEncoding(const QString& name);

/// "--date": none, one for all files, or one for each.
Result<QList<QDate>> parseDays(const QStringList& texts, qsizetype files);

} // namespace Redraft
