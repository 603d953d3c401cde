// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The machine-readable output: redraft.comparison/1 and redraft.extraction/1, as the schemas in
/// resources/schema say. Positions go out in Unicode code points. `id` is a JSON value that is repeated as it
/// is; empty: none.
#pragma once

#include "report/jsonwriter.h"
#include "report/report.h"

#include <QByteArray>
#include <QDate>

class QIODevice;

namespace Redraft {

struct JsonOptions {
    JsonWriter::Layout layout = JsonWriter::Layout::Readable;
    QByteArray id;
};

/// False when the device did not take everything.
bool writeComparisonJson(const Report& report, QIODevice& device, const JsonOptions& options = {});
bool writeExtractionJson(const Article& article, const Extraction& extraction, QIODevice& device,
                         const JsonOptions& options = {});

/// {"id"?, "error": {"kind", "message", "path"?}} on one line, in the place of an answer.
bool writeErrorJson(const Error& error, QIODevice& device, const QByteArray& id = {});

/// The names of the output's own vocabulary, also used by the other writers.
QLatin1StringView name(Origin origin); ///< empty: None
QLatin1StringView name(DateSource source); ///< empty: None
QLatin1StringView name(RowKind kind);
QLatin1StringView name(Change change);
QLatin1StringView name(QuotationKind kind);
QLatin1StringView name(TimexType type);
QLatin1StringView name(SpeakerChange kind);
QLatin1StringView name(QuotationChange kind);
QLatin1StringView name(DateChange kind);
QLatin1StringView name(FactKind kind);

} // namespace Redraft
