// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/textreport.h"

#include "report/findingstext.h"
#include "report/pieces.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Redraft {

using namespace Qt::StringLiterals;
using Style = TerminalText::Style;

namespace {

constexpr qsizetype kFlushAt = 64 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

class TextWriter {
public:
    TextWriter(QIODevice& device, const TerminalText::Options& options)
        : m_device(device)
        , m_text(options)
    {
    }

    void line(const QString& prefix, QStringView text, Style style = Style::Plain, bool marks = true)
    {
        m_text.begin(prefix, style);
        m_text.add(text, style, marks);
        m_text.end();
    }

    void comparison(const Report& report, const ReportPair& pair)
    {
        const Version& left = report.versions[size_t(pair.left)];
        const Version& right = report.versions[size_t(pair.right)];
        const Comparison& comparison = *pair.comparison;
        line(u"--- "_s, left.label, Style::Deleted, false);
        line(u"+++ "_s, right.label, Style::Inserted, false);

        const Snapshot alone = pairAlone(report, pair);
        int unchanged = 0;
        for (int i = 0; i < int(comparison.rows.size()); ++i) {
            const Row& row = comparison.rows[size_t(i)];
            if (row.kind == RowKind::Same) {
                unchanged += int(std::max(row.left.size(), row.right.size()));
                continue;
            }
            skipped(std::exchange(unchanged, 0));
            m_text.blankLine();
            line({}, describe(alone, { 0, i }), Style::Heading);
            this->row(*left.article, *right.article, comparison, row);
            flush(kFlushAt);
        }
        skipped(unchanged);
        m_text.blankLine();
        for (const QString& notice : comparison.notices)
            line(u"! "_s, notice);
        if (!comparison.counts.differs())
            line({}, tr(QT_TRANSLATE_NOOP("Report", "No differences.")), Style::Heading);
    }

    void sections(const std::vector<FindingSection>& sections)
    {
        for (const FindingSection& section : sections) {
            line({}, section.title, Style::Heading);
            for (const FindingLine& finding : section.lines) {
                switch (finding.sign) {
                case FindingLine::Sign::Kept:
                    line(u"    "_s, finding.text);
                    break;
                case FindingLine::Sign::Added:
                    line(u"  + "_s, finding.text, Style::Inserted, false);
                    break;
                case FindingLine::Sign::Dropped:
                    line(u"  - "_s, finding.text, Style::Deleted, false);
                    break;
                case FindingLine::Sign::Changed:
                    line(u"  ! "_s, finding.text, Style::Moved);
                    break;
                }
            }
            m_text.blankLine();
        }
    }

    void blankLine() { m_text.blankLine(); }

    bool finish()
    {
        flush(1);
        return m_ok;
    }

private:
    void skipped(int unchanged)
    {
        if (unchanged == 0)
            return;
        m_text.blankLine();
        line(u"    "_s,
             unchanged == 1 ? tr(QT_TRANSLATE_NOOP("Report", "… 1 paragraph unchanged …"))
                            : tr(QT_TRANSLATE_NOOP("Report", "… %1 paragraphs unchanged …")).arg(unchanged),
             Style::Dim);
    }

    void whole(const Article& article, const Indices& paragraphs, const QString& prefix, Style style)
    {
        for (const qint32 paragraph : paragraphs)
            line(prefix, article.paragraphText(paragraph), style, false);
    }

    void row(const Article& left, const Article& right, const Comparison& comparison, const Row& row)
    {
        if (row.left.isEmpty())
            return whole(right, row.right, u"  + "_s, Style::Inserted);
        if (row.right.isEmpty())
            return whole(left, row.left, u"  - "_s, Style::Deleted);
        if (row.rewritten) {
            whole(left, row.left, u"  - "_s, Style::Deleted);
            return whole(right, row.right, u"  + "_s, Style::Inserted);
        }
        const Style kept = row.kind == RowKind::Moved ? Style::Moved : Style::Plain;
        m_text.begin(u"    "_s);
        for (const Piece& piece : pieces(left, right, comparison, row)) {
            switch (piece.kind) {
            case Piece::Kind::Same:
                m_text.add(piece.text, kept);
                break;
            case Piece::Kind::Inserted:
                m_text.add(piece.text, Style::Inserted);
                break;
            case Piece::Kind::Deleted:
                m_text.add(piece.text, Style::Deleted);
                break;
            case Piece::Kind::Break:
                m_text.add(u" ¶ ", Style::Heading);
                break;
            }
        }
        m_text.end();
    }

    void flush(qsizetype atLeast)
    {
        m_pending += m_text.take();
        if (m_pending.size() < atLeast)
            return;
        m_ok = m_ok && m_device.write(m_pending) == m_pending.size();
        m_pending.clear();
    }

    QIODevice& m_device;
    TerminalText m_text;
    QByteArray m_pending;
    bool m_ok = true;
};

} // namespace

bool writeComparisonText(const Report& report, QIODevice& device, const TerminalText::Options& options)
{
    TextWriter writer(device, options);
    for (const ReportPair& pair : report.pairs) {
        writer.comparison(report, pair);
        if (report.findings) {
            const auto sections = findingSections(report, pair);
            if (!sections.empty()) {
                writer.blankLine();
                writer.sections(sections);
            }
        }
    }
    return writer.finish();
}

bool writeExtractionText(const Article& article, const Extraction& extraction, QIODevice& device,
                         const TerminalText::Options& options)
{
    TextWriter writer(device, options);
    if (!article.title.isEmpty())
        writer.line({}, article.title, Style::Heading);
    if (!article.path.isEmpty())
        writer.line({}, article.path, Style::Dim);
    writer.sections(extractionSections(article, extraction));
    return writer.finish();
}

bool writeSummary(const Report& report, QIODevice& device)
{
    QByteArray out;
    for (const ReportPair& pair : report.pairs) {
        const Counts& counts = pair.comparison->counts;
        if (report.pairs.size() > 1) {
            out += (report.versions[size_t(pair.left)].label + u" → "
                    + report.versions[size_t(pair.right)].label)
                       .toUtf8()
                + '\n';
        }
        const auto number = [](int value) { return QByteArray::number(value); };
        out += "paragraphs: " + number(counts.same) + " same, " + number(counts.edited) + " edited, "
            + number(counts.inserted) + " inserted, " + number(counts.deleted) + " deleted, "
            + number(counts.moved) + " moved, " + number(counts.split) + " split, " + number(counts.merged)
            + " merged; " + number(counts.cosmetic) + " cosmetic\n";
        out += "words: " + number(counts.leftWords) + " left, " + number(counts.rightWords) + " right, "
            + number(counts.insertedWords) + " inserted, " + number(counts.deletedWords) + " deleted\n";
    }
    return device.write(out) == out.size();
}

} // namespace Redraft
