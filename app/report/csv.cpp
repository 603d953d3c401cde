// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/csv.h"

#include "report/json.h"
#include "text/codepoints.h"

#include <QIODevice>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

class CsvWriter {
public:
    explicit CsvWriter(QIODevice& device)
        : m_device(device)
    {
    }

    CsvWriter& cell(QStringView text)
    {
        if (!m_line.isEmpty())
            m_line += ',';
        QByteArray bytes = text.toUtf8();
        if (QByteArrayView("=+-@\t\r").contains(bytes.isEmpty() ? 'x' : bytes.front()))
            bytes.prepend('\'');
        const bool quoted = bytes.isEmpty() || bytes.contains('"') || bytes.contains(',')
            || bytes.contains('\n') || bytes.contains('\r');
        m_line += quoted ? '"' + bytes.replace("\"", "\"\"") + '"' : bytes;
        return *this;
    }

    CsvWriter& cell(qint64 number) { return cell(QString::number(number)); }

    void endLine()
    {
        m_line += "\r\n";
        m_ok = m_ok && m_device.write(m_line) == m_line.size();
        m_line.clear();
    }

    bool ok() const { return m_ok; }

private:
    QIODevice& m_device;
    QByteArray m_line;
    bool m_ok = true;
};

QString numbers(const Indices& indices)
{
    QString list;
    for (const qint32 index : indices)
        list += (list.isEmpty() ? u""_s : u" "_s) + QString::number(index + 1);
    return list;
}

QString textOf(const Article& article, const Indices& indices)
{
    QString text;
    for (const qint32 index : indices)
        text += (text.isEmpty() ? u""_s : u"\n"_s) + article.paragraphText(index).toString().simplified();
    return text;
}

} // namespace

bool writeComparisonCsv(const Report& report, QIODevice& device)
{
    CsvWriter csv(device);
    for (const QStringView title : { u"left version", u"right version", u"kind", u"change", u"description",
                                     u"left paragraphs", u"right paragraphs", u"left text", u"right text" })
        csv.cell(title);
    csv.endLine();
    for (const ReportPair& pair : report.pairs) {
        const Snapshot alone = pairAlone(report, pair);
        const Version& left = report.versions[size_t(pair.left)];
        const Version& right = report.versions[size_t(pair.right)];
        for (const ChangeItem& item : changes(alone)) {
            const Row& row = pair.comparison->rows[size_t(item.row)];
            csv.cell(left.label)
                .cell(right.label)
                .cell(QString(name(row.kind)))
                .cell(QString(name(row.change)));
            csv.cell(describe(alone, item)).cell(numbers(row.left)).cell(numbers(row.right));
            csv.cell(textOf(*left.article, row.left)).cell(textOf(*right.article, row.right));
            csv.endLine();
        }
    }
    return csv.ok();
}

bool writeExtractionCsv(const Article& article, const Extraction& extraction, QIODevice& device, bool header)
{
    CsvWriter csv(device);
    if (header) {
        for (const QStringView title :
             { u"file", u"what", u"start", u"end", u"text", u"kind", u"speaker or value", u"role",
               u"organisation", u"cue or anchor", u"rule", u"confidence" })
            csv.cell(title);
        csv.endLine();
    }
    const CodePoints points(article.text);
    const auto begin = [&](QStringView what, Span span) -> CsvWriter& {
        const Span out = points.fromUtf16(span);
        return csv.cell(article.path)
            .cell(what)
            .cell(out.start)
            .cell(out.end)
            .cell(span.in(article.text).toString().simplified());
    };
    for (const Quotation& quotation : extraction.quotations) {
        const Speaker speaker =
            quotation.speaker < 0 ? Speaker() : extraction.speakers[size_t(quotation.speaker)];
        begin(u"quotation", quotation.span).cell(QString(name(quotation.kind))).cell(speaker.name);
        csv.cell(speaker.role)
            .cell(speaker.organisation)
            .cell(quotation.cue.in(article.text))
            .cell(quotation.rule);
        csv.cell(QString::number(double(quotation.confidence), 'g', 3)).endLine();
    }
    for (const DateMention& date : extraction.dates) {
        begin(u"date", date.span).cell(QString(name(date.type))).cell(date.value);
        csv.cell(u""_s).cell(u""_s).cell(date.anchor).cell(date.rule);
        csv.cell(QString::number(double(date.confidence), 'g', 3)).endLine();
    }
    return csv.ok();
}

} // namespace Redraft
