// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/json.h"
#include "report/jsonparts.h"
#include "text/isodate.h"

#include <QIODevice>

namespace Redraft {

using namespace Qt::StringLiterals;
using Lines = JsonWriter::Lines;

namespace {

QLatin1StringView name(SpeakerKind kind)
{
    switch (kind) {
    case SpeakerKind::Person:
        return "person"_L1;
    case SpeakerKind::Organisation:
        return "organisation"_L1;
    case SpeakerKind::Anonymous:
        return "anonymous"_L1;
    case SpeakerKind::Document:
        return "document"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

void writeBounds(JsonWriter& json, Span span, const CodePoints& points)
{
    const Span out = points.fromUtf16(span);
    json.member("start"_L1, out.start);
    json.member("end"_L1, out.end);
}

void writeSpeaker(JsonWriter& json, int id, const Speaker& speaker, const CodePoints& points)
{
    json.beginObject();
    json.member("id"_L1, id);
    json.key("name"_L1);
    json.string(speaker.name);
    writeText(json, "role"_L1, speaker.role);
    writeText(json, "organisation"_L1, speaker.organisation);
    json.member("kind"_L1, name(speaker.kind));
    if (isNamed(speaker)) {
        json.key("isOrganisation"_L1);
        json.boolean(speaker.kind == SpeakerKind::Organisation);
    }
    writeStrings(json, "forms"_L1, speaker.forms);
    writeSpans(json, "mentions"_L1, speaker.mentions, points);
    json.member("direct"_L1, speaker.direct);
    json.member("indirect"_L1, speaker.indirect);
    json.endObject();
}

void writeQuotation(JsonWriter& json, const Article& article, const Extraction& extraction,
                    const Quotation& quotation, const std::vector<int>& ids, const CodePoints& points)
{
    json.beginObject();
    writeBounds(json, quotation.span, points);
    if (quotation.segments.size() > 1)
        writeSpans(json, "segments"_L1, quotation.segments, points);
    json.member("kind"_L1, name(quotation.kind));
    const Speaker* speaker =
        quotation.speaker < 0 ? nullptr : &extraction.speakers[size_t(quotation.speaker)];
    const int id = speaker ? ids[size_t(quotation.speaker)] : -1;
    json.key("speaker"_L1);
    if (speaker && isNamed(*speaker))
        json.number(id);
    else
        json.null();
    if (speaker && !isNamed(*speaker))
        json.member("unnamed"_L1, id);
    if (speaker) {
        json.key("name"_L1);
        json.string(speaker->name);
    }
    const Span mention = points.fromUtf16(quotation.mention);
    const auto bound = [&json, &quotation](QLatin1StringView key, qint32 position) {
        json.key(key);
        if (quotation.mention.isEmpty())
            json.null();
        else
            json.number(position);
    };
    bound("speaker_start"_L1, mention.start);
    bound("speaker_end"_L1, mention.end);
    if (!quotation.cue.isEmpty()) {
        const Span cue = points.fromUtf16(quotation.cue);
        json.key("cue"_L1);
        json.string(quotation.cue.in(article.text));
        json.member("cue_start"_L1, cue.start);
        json.member("cue_end"_L1, cue.end);
    }
    json.key("floating"_L1);
    json.boolean(quotation.floating);
    json.key("rule"_L1);
    json.string(quotation.rule);
    json.key("confidence"_L1);
    json.fraction(double(quotation.confidence));
    writeText(json, "reason"_L1, quotation.reason);
    json.endObject();
}

void writeDateMention(JsonWriter& json, const Article& article, const DateMention& date,
                      const CodePoints& points)
{
    json.beginObject();
    writeBounds(json, date.span, points);
    json.key("text"_L1);
    json.string(date.span.in(article.text));
    json.member("type"_L1, name(date.type));
    json.key("value"_L1);
    json.string(date.value);
    writeDate(json, "from"_L1, date.from);
    writeDate(json, "to"_L1, date.to);
    writeText(json, "anchor"_L1, date.anchor);
    json.key("rule"_L1);
    json.string(date.rule);
    json.key("confidence"_L1);
    json.fraction(double(date.confidence));
    writeText(json, "reason"_L1, date.reason);
    json.endObject();
}

} // namespace

bool isNamed(const Speaker& speaker)
{
    return speaker.kind == SpeakerKind::Person || speaker.kind == SpeakerKind::Organisation;
}

std::vector<int> speakerIds(const Extraction& extraction)
{
    std::vector<int> ids(extraction.speakers.size());
    int next = 0;
    for (const bool named : { true, false }) {
        for (size_t i = 0; i < ids.size(); ++i) {
            if (isNamed(extraction.speakers[i]) == named)
                ids[i] = next++;
        }
    }
    return ids;
}

void writeHead(JsonWriter& json, QLatin1StringView schema, const QByteArray& id)
{
    json.member("schema"_L1, schema);
    if (!id.isEmpty()) {
        json.key("id"_L1);
        json.raw(id);
    }
}

void writeText(JsonWriter& json, QLatin1StringView key, QStringView text)
{
    if (text.isEmpty())
        return;
    json.key(key);
    json.string(text);
}

void writeDate(JsonWriter& json, QLatin1StringView key, QDate date)
{
    if (!date.isValid())
        return;
    json.key(key);
    json.string(isoDate(date));
}

void writeStrings(JsonWriter& json, QLatin1StringView key, const QStringList& strings)
{
    json.key(key);
    json.beginArray();
    for (const QString& string : strings)
        json.string(string);
    json.endArray();
}

void writeSpans(JsonWriter& json, QLatin1StringView key, const std::vector<Span>& spans,
                const CodePoints& points)
{
    json.key(key);
    json.beginArray();
    for (const Span span : spans)
        json.span(points.fromUtf16(span));
    json.endArray();
}

void writeMetadata(JsonWriter& json, const Article& article, const CodePoints& points)
{
    writeText(json, "title"_L1, article.title);
    writeText(json, "byline"_L1, article.byline);
    if (article.dateline) {
        json.key("dateline"_L1);
        json.beginObject();
        writeBounds(json, article.dateline->span, points);
        json.key("place"_L1);
        json.string(article.dateline->place.in(article.text));
        writeDate(json, "date"_L1, article.dateline->date);
        json.endObject();
    }
    writeDate(json, "date"_L1, article.date);
    writeText(json, "language"_L1, article.language);
}

void writeFound(JsonWriter& json, const Article& article, const Extraction& extraction,
                const CodePoints& points)
{
    const std::vector<int> ids = speakerIds(extraction);
    const auto writeSpeakers = [&](QLatin1StringView key, bool named) {
        json.key(key);
        json.beginArray(Lines::Each);
        for (size_t i = 0; i < extraction.speakers.size(); ++i) {
            if (isNamed(extraction.speakers[i]) == named)
                writeSpeaker(json, ids[i], extraction.speakers[i], points);
        }
        json.endArray();
    };
    writeSpeakers("speakers"_L1, true);
    writeSpeakers("unnamed"_L1, false);
    json.key("quotes"_L1);
    json.beginArray(Lines::Each);
    for (const Quotation& quotation : extraction.quotations)
        writeQuotation(json, article, extraction, quotation, ids, points);
    json.endArray();
    json.key("dates"_L1);
    json.beginArray(Lines::Each);
    for (const DateMention& date : extraction.dates)
        writeDateMention(json, article, date, points);
    json.endArray();
}

bool writeExtractionJson(const Article& article, const Extraction& extraction, QIODevice& device,
                         const JsonOptions& options)
{
    JsonWriter json(device, options.layout);
    const CodePoints points(article.text);
    json.beginObject(Lines::Each);
    writeHead(json, "redraft.extraction/1"_L1, options.id);
    writeText(json, "path"_L1, article.path);
    json.key("text"_L1);
    json.string(article.text);
    writeMetadata(json, article, points);
    writeFound(json, article, extraction, points);
    writeStrings(json, "notices"_L1, article.notices);
    json.endObject();
    return json.finish();
}

bool writeErrorJson(const Error& error, QIODevice& device, const QByteArray& id)
{
    JsonWriter json(device);
    json.beginObject();
    if (!id.isEmpty()) {
        json.key("id"_L1);
        json.raw(id);
    }
    json.key("error"_L1);
    json.beginObject();
    json.member("kind"_L1, Redraft::name(error.kind));
    json.key("message"_L1);
    json.string(sentence(error));
    writeText(json, "path"_L1, error.path);
    json.endObject();
    json.endObject();
    return json.finish();
}

} // namespace Redraft
