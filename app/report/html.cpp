// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/html.h"

#include "report/findingstext.h"
#include "report/htmlstyle.h"
#include "report/json.h"
#include "report/pieces.h"
#include "report/terminaltext.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFlushAt = 64 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

class HtmlWriter {
public:
    explicit HtmlWriter(QIODevice& device)
        : m_device(device)
    {
    }

    bool write(const Report& report)
    {
        const QString title = titleOf(report);
        mark("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
             "'unsafe-inline'; "
             "base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"generator\" "
             "content=\"Redraft " REDRAFT_VERSION "\">\n<title>");
        text(title);
        mark("</title>\n<style>");
        mark(kHtmlStyle);
        mark("</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\">");
        text(title);
        mark("</h1>\n");
        legend();
        for (const ReportPair& each : report.pairs)
            pair(report, each);
        mark("</main>\n</body>\n</html>\n");
        flush();
        return m_ok;
    }

private:
    static QString titleOf(const Report& report)
    {
        for (auto version = report.versions.rbegin(); version != report.versions.rend(); ++version) {
            if (!version->article->title.isEmpty())
                return version->article->title;
        }
        return tr(QT_TRANSLATE_NOOP("Report", "Versions compared"));
    }

    void legend()
    {
        mark("<p class=\"legend\"><ins>");
        text(tr(QT_TRANSLATE_NOOP("Report", "inserted words")));
        mark("</ins><del>");
        text(tr(QT_TRANSLATE_NOOP("Report", "deleted words")));
        mark("</del><ins class=\"cosmetic\">");
        text(tr(QT_TRANSLATE_NOOP("Report", "only typography or capitals")));
        mark("</ins>");
        const auto key = [this](QByteArrayView name, const QString& words) {
            mark("<span class=\"key ");
            mark(name);
            mark("\">");
            text(words);
            mark("</span>");
        };
        key("inserted", tr(QT_TRANSLATE_NOOP("Report", "inserted paragraph")));
        key("deleted", tr(QT_TRANSLATE_NOOP("Report", "deleted paragraph")));
        key("edited", tr(QT_TRANSLATE_NOOP("Report", "edited")));
        key("moved", tr(QT_TRANSLATE_NOOP("Report", "moved")));
        key("split", tr(QT_TRANSLATE_NOOP("Report", "split or merged")));
        mark("</p>\n");
    }

    void pair(const Report& report, const ReportPair& pair)
    {
        const Version& left = report.versions[size_t(pair.left)];
        const Version& right = report.versions[size_t(pair.right)];
        mark("<section>\n<h2 dir=\"auto\">");
        text(left.label);
        mark(" → ");
        text(right.label);
        mark("</h2>\n");
        counts(pair.comparison->counts);
        notices(*left.article, left.label);
        notices(*right.article, right.label);
        for (const QString& notice : pair.comparison->notices)
            paragraph("small", notice);
        if (!pair.comparison->counts.differs())
            paragraph("small", tr(QT_TRANSLATE_NOOP("Report", "No differences.")));

        const Snapshot alone = pairAlone(report, pair);
        for (int i = 0; i < int(pair.comparison->rows.size()); ++i) {
            const Row& row = pair.comparison->rows[size_t(i)];
            mark("<div class=\"row ");
            mark(QByteArrayView(name(row.kind)));
            mark("\">");
            if (row.kind != RowKind::Same) {
                mark("<div class=\"what\">");
                text(describe(alone, { 0, i }));
                mark("</div>");
            }
            side(leftPieces(*left.article, *right.article, *pair.comparison, row), row);
            side(rightPieces(*left.article, *right.article, *pair.comparison, row), row);
            mark("</div>\n");
        }
        if (report.findings)
            sections(findingSections(report, pair));
        mark("</section>\n");
    }

    void counts(const Counts& counts)
    {
        mark("<table>\n");
        const auto line = [this](const QString& what, int number) {
            if (number == 0)
                return;
            mark("<tr><td>");
            text(what);
            mark("</td><td>");
            mark(QByteArray::number(number));
            mark("</td></tr>\n");
        };
        line(tr(QT_TRANSLATE_NOOP("Report", "Paragraphs unchanged")), counts.same);
        line(tr(QT_TRANSLATE_NOOP("Report", "edited")), counts.edited);
        line(tr(QT_TRANSLATE_NOOP("Report", "of these only in form")), counts.cosmetic);
        line(tr(QT_TRANSLATE_NOOP("Report", "inserted")), counts.inserted);
        line(tr(QT_TRANSLATE_NOOP("Report", "deleted")), counts.deleted);
        line(tr(QT_TRANSLATE_NOOP("Report", "moved")), counts.moved);
        line(tr(QT_TRANSLATE_NOOP("Report", "split")), counts.split);
        line(tr(QT_TRANSLATE_NOOP("Report", "merged")), counts.merged);
        line(tr(QT_TRANSLATE_NOOP("Report", "Words inserted")), counts.insertedWords);
        line(tr(QT_TRANSLATE_NOOP("Report", "Words deleted")), counts.deletedWords);
        mark("</table>\n");
    }

    void notices(const Article& article, const QString& label)
    {
        for (const QString& notice : article.notices)
            paragraph("small", label + u": " + notice);
    }

    void paragraph(QByteArrayView style, const QString& words)
    {
        mark("<p class=\"");
        mark(style);
        mark("\" dir=\"auto\">");
        text(words);
        mark("</p>\n");
    }

    void side(const std::vector<Piece>& pieces, const Row& row)
    {
        mark("<div>");
        if (!pieces.empty())
            mark("<p dir=\"auto\">");
        // A paragraph that is all new or all old is marked at its edge; so is one of which little survives.
        const bool whole = row.left.isEmpty() || row.right.isEmpty();
        for (const Piece& piece : pieces) {
            if (piece.kind == Piece::Kind::Break) {
                mark("</p><p dir=\"auto\">");
            } else if (piece.kind == Piece::Kind::Same || whole) {
                text(piece.text);
            } else {
                const bool inserted = piece.kind == Piece::Kind::Inserted;
                mark(inserted ? "<ins" : "<del");
                if (piece.moved)
                    mark(" class=\"moved\"");
                else if (piece.change == Change::Typography || piece.change == Change::Case)
                    mark(" class=\"cosmetic\"");
                mark(">");
                text(piece.text);
                mark(inserted ? "</ins>" : "</del>");
            }
        }
        if (!pieces.empty())
            mark("</p>");
        mark("</div>");
    }

    void sections(const std::vector<FindingSection>& sections)
    {
        for (const FindingSection& section : sections) {
            mark("<h3>");
            text(section.title);
            mark("</h3>\n<ul>\n");
            for (const FindingLine& line : section.lines) {
                switch (line.sign) {
                case FindingLine::Sign::Kept:
                    mark("<li dir=\"auto\">");
                    break;
                case FindingLine::Sign::Added:
                    mark("<li class=\"added\" dir=\"auto\">");
                    break;
                case FindingLine::Sign::Dropped:
                    mark("<li class=\"dropped\" dir=\"auto\">");
                    break;
                case FindingLine::Sign::Changed:
                    mark("<li class=\"changed\" dir=\"auto\">");
                    break;
                }
                text(line.text);
                mark("</li>\n");
            }
            mark("</ul>\n");
        }
    }

    /// What this writer says in HTML.
    void mark(QByteArrayView html)
    {
        m_out.append(html);
        if (m_out.size() >= kFlushAt)
            flush();
    }

    /// What is text, whatever it holds.
    void text(QStringView words) { mark(printable(words).toHtmlEscaped().toUtf8()); }

    void flush()
    {
        m_ok = m_ok && m_device.write(m_out) == m_out.size();
        m_out.clear();
    }

    QIODevice& m_device;
    QByteArray m_out;
    bool m_ok = true;
};

} // namespace

bool writeHtml(const Report& report, QIODevice& device)
{
    return HtmlWriter(device).write(report);
}

} // namespace Redraft
