// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Parts that both machine-readable outputs are made of; private to this room.
#pragma once

#include "extraction/extraction.h"
#include "report/jsonwriter.h"
#include "text/codepoints.h"

#include <QByteArray>

#include <vector>

namespace Redraft {

/// "schema" and, where there is one, "id"; the object is begun already.
void writeHead(JsonWriter& json, QLatin1StringView schema, const QByteArray& id);

/// "title", "byline", "dateline", "date", "language", each where the article has it.
void writeMetadata(JsonWriter& json, const Article& article, const CodePoints& points);

/// People and organisations have a name of their own; "a senior official" and "a press release" have none.
bool isNamed(const Speaker& speaker);

/// The id of each speaker in the output: the named ones, which "speakers" lists, from 0, after them the
/// others, which "unnamed" lists.
std::vector<int> speakerIds(const Extraction& extraction);

/// "speakers", "unnamed", "quotes" and "dates".
void writeFound(JsonWriter& json, const Article& article, const Extraction& extraction,
                const CodePoints& points);

/// A member whose value is an array of strings, or of spans in code points.
void writeStrings(JsonWriter& json, QLatin1StringView key, const QStringList& strings);
void writeSpans(JsonWriter& json, QLatin1StringView key, const std::vector<Span>& spans,
                const CodePoints& points);

/// A member with text; left out when it is empty.
void writeText(JsonWriter& json, QLatin1StringView key, QStringView text);
void writeDate(JsonWriter& json, QLatin1StringView key, QDate date);

} // namespace Redraft
