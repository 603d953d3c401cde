// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/findingstext.h"

#include <QCoreApplication>

namespace Redraft {

using namespace Qt::StringLiterals;
using Sign = FindingLine::Sign;

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Report", text, nullptr, n);
}

QString quoted(const Article& article, Span span)
{
    constexpr qsizetype longest = 160;
    QString text = span.in(article.text).toString().simplified();
    if (text.size() > longest)
        text = text.first(longest).trimmed() + u'…';
    return text;
}

QString countInWords(int quotations)
{
    return quotations == 1 ? tr(QT_TRANSLATE_NOOP("Report", "1 quotation"))
                           : tr(QT_TRANSLATE_NOOP("Report", "%1 quotations")).arg(quotations);
}

int count(const Speaker& speaker)
{
    return speaker.direct + speaker.indirect;
}

QString speakerOf(const Extraction& extraction, const Quotation& quotation)
{
    return quotation.speaker < 0 ? tr(QT_TRANSLATE_NOOP("Report", "nobody named"))
                                 : extraction.speakers[size_t(quotation.speaker)].name;
}

class Lists {
public:
    Lists(const Report& report, const ReportPair& pair)
        : m_found(*pair.findings)
        , m_left(report.versions[size_t(pair.left)])
        , m_right(report.versions[size_t(pair.right)])
    {
    }

    std::vector<FindingLine> speakers() const
    {
        std::vector<FindingLine> lines;
        for (const SpeakerFinding& finding : m_found.speakers) {
            const Speaker* before =
                finding.left < 0 ? nullptr : &m_left.extraction->speakers[size_t(finding.left)];
            const Speaker* after =
                finding.right < 0 ? nullptr : &m_right.extraction->speakers[size_t(finding.right)];
            QString counts = countInWords(count(after ? *after : *before));
            if (before && after && count(*before) != count(*after)) {
                counts = tr(QT_TRANSLATE_NOOP("Report", "%1 quotations, before %2"))
                             .arg(count(*after))
                             .arg(count(*before));
            }
            lines.push_back({ after ? before ? Sign::Kept : Sign::Added : Sign::Dropped,
                              speakerInWords(after ? *after : *before) + u": " + counts });
        }
        return lines;
    }

    std::vector<FindingLine> quotations() const
    {
        std::vector<FindingLine> lines;
        for (const QuotationFinding& finding : m_found.quotations) {
            if (finding.left < 0 || finding.right < 0)
                continue;
            const Quotation& before = m_left.extraction->quotations[size_t(finding.left)];
            const Quotation& after = m_right.extraction->quotations[size_t(finding.right)];
            const QString text = quoted(*m_right.article, after.span);
            if (finding.kind == QuotationChange::Reattributed) {
                lines.push_back({ Sign::Changed,
                                  tr(QT_TRANSLATE_NOOP("Report", "Attributed to %1, before to %2: %3"))
                                      .arg(speakerOf(*m_right.extraction, after),
                                           speakerOf(*m_left.extraction, before), text) });
            }
            if (finding.altered || finding.kind == QuotationChange::Altered)
                lines.push_back({ Sign::Changed,
                                  tr(QT_TRANSLATE_NOOP("Report", "Altered, of %1: %2"))
                                      .arg(speakerOf(*m_right.extraction, after), text) });
            if (finding.cueChanged) {
                lines.push_back({ Sign::Changed,
                                  tr(QT_TRANSLATE_NOOP("Report", "“%1” became “%2”: %3"))
                                      .arg(quoted(*m_left.article, before.cue),
                                           quoted(*m_right.article, after.cue), text) });
            }
        }
        return lines;
    }

    std::vector<FindingLine> dates() const
    {
        std::vector<FindingLine> lines;
        for (const DateFinding& finding : m_found.dates) {
            const auto left = [&] {
                return dateInWords(*m_left.article, m_left.extraction->dates[size_t(finding.left)]);
            };
            const auto right = [&] {
                return dateInWords(*m_right.article, m_right.extraction->dates[size_t(finding.right)]);
            };
            switch (finding.kind) {
            case DateChange::Same:
                if (finding.reworded) {
                    lines.push_back({ Sign::Kept,
                                      tr(QT_TRANSLATE_NOOP("Report", "%1, before %2, is the same date"))
                                          .arg(right(), left()) });
                }
                break;
            case DateChange::Changed:
                lines.push_back(
                    { Sign::Changed, tr(QT_TRANSLATE_NOOP("Report", "%1 became %2")).arg(left(), right()) });
                break;
            case DateChange::Added:
                lines.push_back({ Sign::Added, right() });
                break;
            case DateChange::Dropped:
                lines.push_back({ Sign::Dropped, left() });
                break;
            }
        }
        return lines;
    }

    std::vector<FindingLine> facts() const
    {
        std::vector<FindingLine> lines;
        for (const FactFinding& finding : m_found.facts) {
            lines.push_back(
                { Sign::Changed,
                  tr(QT_TRANSLATE_NOOP("Report", "%1 became %2"))
                      .arg(quoted(*m_left.article, finding.left), quoted(*m_right.article, finding.right)) });
        }
        return lines;
    }

private:
    const Findings& m_found;
    const Version& m_left;
    const Version& m_right;
};

void addSection(std::vector<FindingSection>& sections, const QString& title, std::vector<FindingLine> lines)
{
    if (!lines.empty())
        sections.push_back({ title, std::move(lines) });
}

} // namespace

std::vector<FindingSection> findingSections(const Report& report, const ReportPair& pair)
{
    std::vector<FindingSection> sections;
    const Lists lists(report, pair);
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Speakers")), lists.speakers());
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Quotations")), lists.quotations());
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Dates")), lists.dates());
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Facts")), lists.facts());
    return sections;
}

std::vector<FindingSection> extractionSections(const Article& article, const Extraction& extraction)
{
    std::vector<FindingLine> speakers;
    for (const Speaker& speaker : extraction.speakers)
        speakers.push_back({ Sign::Kept, speakerInWords(speaker) + u": " + countInWords(count(speaker)) });
    std::vector<FindingLine> quotations;
    for (const Quotation& quotation : extraction.quotations)
        quotations.push_back(
            { Sign::Kept, speakerOf(extraction, quotation) + u": " + quoted(article, quotation.span) });
    std::vector<FindingLine> dates;
    for (const DateMention& date : extraction.dates)
        dates.push_back({ Sign::Kept, dateInWords(article, date) });

    std::vector<FindingSection> sections;
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Speakers")), std::move(speakers));
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Quotations")), std::move(quotations));
    addSection(sections, tr(QT_TRANSLATE_NOOP("Report", "Dates")), std::move(dates));
    return sections;
}

QString speakerInWords(const Speaker& speaker)
{
    QString words = speaker.name;
    if (!speaker.role.isEmpty())
        words += u", " + speaker.role;
    if (!speaker.organisation.isEmpty())
        words += u", " + speaker.organisation;
    return words;
}

QString dateInWords(const Article& article, const DateMention& date)
{
    return u"“" + quoted(article, date.span) + u"” = " + date.value;
}

} // namespace Redraft
