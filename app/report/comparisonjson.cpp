// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/json.h"
#include "report/jsonparts.h"
#include "report/outputruns.h"

#include <QIODevice>

#include <array>

namespace Redraft {

using namespace Qt::StringLiterals;
using Lines = JsonWriter::Lines;

namespace {

void writeIndices(JsonWriter& json, QLatin1StringView key, const Indices& indices)
{
    json.key(key);
    json.beginArray();
    for (const qint32 index : indices)
        json.number(index);
    json.endArray();
}

class PairWriter {
public:
    PairWriter(JsonWriter& json, const Report& report, const ReportPair& pair,
               const std::vector<CodePoints>& points)
        : m_json(json)
        , m_report(report)
        , m_pair(pair)
        , m_comparison(*pair.comparison)
        , m_left(report.versions[size_t(pair.left)])
        , m_right(report.versions[size_t(pair.right)])
        , m_leftPoints(points[size_t(pair.left)])
        , m_rightPoints(points[size_t(pair.right)])
    {
    }

    void write()
    {
        m_json.beginObject(Lines::Each);
        m_json.member("left"_L1, m_pair.left);
        m_json.member("right"_L1, m_pair.right);
        writeRows();
        writeSentences();
        writeWords();
        if (m_report.findings)
            writeFindings();
        writeSummary();
        writeStrings(m_json, "notices"_L1, m_comparison.notices);
        m_json.endObject();
    }

private:
    void writeRows()
    {
        m_json.key("rows"_L1);
        m_json.beginArray(Lines::Each);
        for (const Row& row : m_comparison.rows) {
            m_json.beginObject();
            m_json.member("kind"_L1, name(row.kind));
            m_json.key("edited"_L1);
            m_json.boolean(row.edited);
            writeIndices(m_json, "left"_L1, row.left);
            writeIndices(m_json, "right"_L1, row.right);
            m_json.key("similarity"_L1);
            m_json.fraction(double(row.similarity));
            if (row.change != Change::None)
                m_json.member("change"_L1, name(row.change));
            if (row.rewritten) {
                m_json.key("rewritten"_L1);
                m_json.boolean(true);
            }
            if (row.block >= 0)
                m_json.member("block"_L1, row.block);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeSentences()
    {
        m_json.key("sentences"_L1);
        m_json.beginArray(Lines::Each);
        for (const SentenceRow& row : m_comparison.sentences) {
            m_json.beginObject();
            m_json.member("kind"_L1, name(row.kind));
            m_json.key("edited"_L1);
            m_json.boolean(row.edited);
            writeIndices(m_json, "left"_L1, row.left);
            writeIndices(m_json, "right"_L1, row.right);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeRun(const WordRun& run)
    {
        static constexpr std::array ops{ "same"_L1, "inserted"_L1, "deleted"_L1 }; // in the order of WordOp
        m_json.beginObject();
        m_json.member("op"_L1, ops[size_t(run.op)]);
        m_json.key("left"_L1);
        m_json.span(m_leftPoints.fromUtf16(run.left));
        m_json.key("right"_L1);
        m_json.span(m_rightPoints.fromUtf16(run.right));
        writeFlag("moved"_L1, run.moved);
        if (run.change != Change::None)
            m_json.member("change"_L1, name(run.change));
        m_json.endObject();
    }

    void writeWords()
    {
        m_json.key("words"_L1);
        m_json.beginArray(Lines::Each);
        std::vector<WordRun> runs;
        for (const Row& row : m_comparison.rows) {
            for (qint32 i = row.firstWord; i < row.lastWord; ++i) {
                runs.clear();
                appendOutputRuns(*m_left.article, *m_right.article, m_comparison.words[size_t(i)],
                                 row.kind == RowKind::Same, runs);
                for (const WordRun& run : runs)
                    writeRun(run);
            }
        }
        m_json.endArray();
    }

    /// "left" and "right" where the finding has them; an index is the speaker's id, the quotation's or date's
    /// place.
    template <typename Finding> void writeSides(const Finding& finding)
    {
        if (finding.left >= 0)
            m_json.member("left"_L1, finding.left);
        if (finding.right >= 0)
            m_json.member("right"_L1, finding.right);
    }

    void writeFlag(QLatin1StringView key, bool set)
    {
        if (!set)
            return;
        m_json.key(key);
        m_json.boolean(true);
    }

    void writeFact(QLatin1StringView key, Span span, const Version& version, const CodePoints& points)
    {
        const Span out = points.fromUtf16(span);
        m_json.key(key);
        m_json.beginObject();
        m_json.key("text"_L1);
        m_json.string(span.in(version.article->text));
        m_json.member("start"_L1, out.start);
        m_json.member("end"_L1, out.end);
        m_json.endObject();
    }

    void writeFindings()
    {
        const Findings& found = *m_pair.findings;
        const std::vector<int> leftIds = speakerIds(*m_left.extraction);
        const std::vector<int> rightIds = speakerIds(*m_right.extraction);
        m_json.key("findings"_L1);
        m_json.beginObject(Lines::Each);
        m_json.key("speakers"_L1);
        m_json.beginArray(Lines::Each);
        for (const SpeakerFinding& finding : found.speakers) {
            const Extraction& side = finding.right >= 0 ? *m_right.extraction : *m_left.extraction;
            const int index = finding.right >= 0 ? finding.right : finding.left;
            m_json.beginObject();
            m_json.member("kind"_L1, name(finding.kind));
            m_json.key("name"_L1);
            m_json.string(side.speakers[size_t(index)].name);
            SpeakerFinding ids = finding;
            if (finding.left >= 0)
                ids.left = leftIds[size_t(finding.left)];
            if (finding.right >= 0)
                ids.right = rightIds[size_t(finding.right)];
            writeSides(ids);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.key("quotes"_L1);
        m_json.beginArray(Lines::Each);
        for (const QuotationFinding& finding : found.quotations) {
            m_json.beginObject();
            m_json.member("kind"_L1, name(finding.kind));
            writeSides(finding);
            writeFlag("altered"_L1, finding.altered);
            writeFlag("cueChanged"_L1, finding.cueChanged);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.key("dates"_L1);
        m_json.beginArray(Lines::Each);
        for (const DateFinding& finding : found.dates) {
            m_json.beginObject();
            m_json.member("kind"_L1, name(finding.kind));
            writeSides(finding);
            writeFlag("reworded"_L1, finding.reworded);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.key("facts"_L1);
        m_json.beginArray(Lines::Each);
        for (const FactFinding& finding : found.facts) {
            m_json.beginObject();
            m_json.member("kind"_L1, name(finding.kind));
            writeFact("left"_L1, finding.left, m_left, m_leftPoints);
            writeFact("right"_L1, finding.right, m_right, m_rightPoints);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeSummary()
    {
        const Counts& counts = m_comparison.counts;
        m_json.key("summary"_L1);
        m_json.beginObject(Lines::Each);
        m_json.key("paragraphs"_L1);
        m_json.beginObject();
        m_json.member("same"_L1, counts.same);
        m_json.member("edited"_L1, counts.edited);
        m_json.member("inserted"_L1, counts.inserted);
        m_json.member("deleted"_L1, counts.deleted);
        m_json.member("moved"_L1, counts.moved);
        m_json.member("split"_L1, counts.split);
        m_json.member("merged"_L1, counts.merged);
        m_json.member("cosmetic"_L1, counts.cosmetic);
        m_json.endObject();
        m_json.key("words"_L1);
        m_json.beginObject();
        m_json.member("left"_L1, counts.leftWords);
        m_json.member("right"_L1, counts.rightWords);
        m_json.member("inserted"_L1, counts.insertedWords);
        m_json.member("deleted"_L1, counts.deletedWords);
        m_json.endObject();
        m_json.endObject();
    }

    JsonWriter& m_json;
    const Report& m_report;
    const ReportPair& m_pair;
    const Comparison& m_comparison;
    const Version& m_left;
    const Version& m_right;
    const CodePoints& m_leftPoints;
    const CodePoints& m_rightPoints;
};

void writeVersion(JsonWriter& json, const Report& report, int index, const CodePoints& points)
{
    const Version& version = report.versions[size_t(index)];
    const Article& article = *version.article;
    json.beginObject(Lines::Each);
    json.key("label"_L1);
    json.string(version.label);
    writeText(json, "path"_L1, version.path);
    json.key("format"_L1);
    json.string(article.format);
    json.key("text"_L1);
    json.string(article.text);
    writeMetadata(json, article, points);
    json.key("paragraphs"_L1);
    json.beginArray();
    for (const Paragraph& paragraph : article.paragraphs)
        json.span(points.fromUtf16(paragraph.span));
    json.endArray();
    writeSpans(json, "sentences"_L1, sentencesOf(report, index), points);
    if (report.findings)
        writeFound(json, article, *version.extraction, points);
    writeStrings(json, "notices"_L1, article.notices);
    json.endObject();
}

void writeCollation(JsonWriter& json, const Report& report)
{
    json.key("collation"_L1);
    json.beginArray(Lines::Each);
    for (const CollationRow& row : collation(report)) {
        json.beginArray();
        for (const Indices& paragraphs : row.versions) {
            json.beginArray();
            for (const qint32 paragraph : paragraphs)
                json.number(paragraph);
            json.endArray();
        }
        json.endArray();
    }
    json.endArray();
}

} // namespace

bool writeComparisonJson(const Report& report, QIODevice& device, const JsonOptions& options)
{
    JsonWriter json(device, options.layout);
    std::vector<CodePoints> points;
    for (const Version& version : report.versions)
        points.emplace_back(version.article->text);

    json.beginObject(Lines::Each);
    writeHead(json, "redraft.comparison/1"_L1, options.id);
    json.key("versions"_L1);
    json.beginArray(Lines::Each);
    for (int i = 0; i < int(report.versions.size()); ++i)
        writeVersion(json, report, i, points[size_t(i)]);
    json.endArray();
    json.key("comparisons"_L1);
    json.beginArray(Lines::Each);
    for (const ReportPair& pair : report.pairs)
        PairWriter(json, report, pair, points).write();
    json.endArray();
    writeCollation(json, report);
    json.endObject();
    return json.finish();
}

} // namespace Redraft
