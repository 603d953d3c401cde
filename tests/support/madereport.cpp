// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/madereport.h"

namespace Redraft::Testing {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<Article> makeArticle(const QStringList& paragraphs, const QString& path)
{
    auto article = std::make_shared<Article>();
    for (const QString& paragraph : paragraphs) {
        if (!article->text.isEmpty())
            article->text += u"\n\n"_s;
        const auto start = qint32(article->text.size());
        article->text += paragraph;
        article->paragraphs.push_back({ { start, qint32(article->text.size()) }, ParagraphKind::Body, 0 });
    }
    article->path = path;
    article->format = u"txt"_s;
    article->encoding = u"UTF-8"_s;
    article->language = u"en"_s;
    return article;
}

Span spanOf(const QString& text, const QString& needle, qsizetype from = 0)
{
    const qsizetype start = text.indexOf(needle, from);
    Q_ASSERT(start >= 0);
    return { qint32(start), qint32(start + needle.size()) };
}

/// Builds runs along both texts; each row begins where its first paragraphs begin.
class Runs {
public:
    Runs(const Article& left, const Article& right, Comparison& into)
        : m_leftArticle(left)
        , m_rightArticle(right)
        , m_into(into)
    {
    }

    Runs& row(Row row)
    {
        row.firstWord = row.lastWord = qint32(m_into.words.size());
        if (!row.left.isEmpty())
            m_left = m_leftArticle.paragraphs[size_t(row.left.front())].span.start;
        if (!row.right.isEmpty())
            m_right = m_rightArticle.paragraphs[size_t(row.right.front())].span.start;
        m_into.rows.push_back(row);
        return *this;
    }

    Runs& same(const QString& text) { return same(text, text, Change::None); }
    Runs& same(const QString& left, const QString& right, Change change)
    {
        return run(WordOp::Same, qint32(left.size()), qint32(right.size()), change);
    }
    Runs& deleted(const QString& text) { return run(WordOp::Deleted, qint32(text.size()), 0, Change::None); }
    Runs& inserted(const QString& text)
    {
        return run(WordOp::Inserted, 0, qint32(text.size()), Change::None);
    }
    /// White space between two paragraphs of the row's left side, which no run needs to cover.
    Runs& leftGap() { return m_left += 2, *this; }

private:
    Runs& run(WordOp op, qint32 left, qint32 right, Change change)
    {
        m_into.words.push_back(
            { op, false, change, { m_left, m_left + left }, { m_right, m_right + right } });
        m_left += left;
        m_right += right;
        m_into.rows.back().lastWord = qint32(m_into.words.size());
        return *this;
    }

    const Article& m_leftArticle;
    const Article& m_rightArticle;
    Comparison& m_into;
    qint32 m_left = 0;
    qint32 m_right = 0;
};

Row makeRow(RowKind kind, bool edited, float similarity, const Indices& left, const Indices& right)
{
    Row row;
    row.kind = kind;
    row.edited = edited;
    row.change = edited ? Change::Wording : Change::None;
    row.similarity = similarity;
    row.left = left;
    row.right = right;
    return row;
}

Comparison makeComparison(const Article& left, const Article& right)
{
    Comparison comparison;
    Runs runs(left, right, comparison);
    runs.row(makeRow(RowKind::Edited, true, .8125f, { 0 }, { 0 }))
        .same(u"🙂"_s)
        .inserted(u"🙂"_s)
        .same(u" "_s)
        .same(u"“"_s, u"\""_s, Change::Typography)
        .same(u"We "_s)
        .deleted(u"build"_s)
        .inserted(u"buy"_s)
        .same(u","_s)
        .same(u"”"_s, u"\""_s, Change::Typography)
        .same(u" Ann Lee "_s)
        .deleted(u"said"_s)
        .inserted(u"claimed"_s)
        .same(u" on Friday."_s);
    runs.row(makeRow(RowKind::Deleted, false, 0, { 1 }, {})).deleted(u"Gone."_s);
    runs.row(makeRow(RowKind::Split, false, 1, { 3 }, { 1, 2 }))
        .same(u"First half."_s)
        .same(u" "_s, u"\n\n"_s, Change::Space)
        .same(u"Second half."_s);
    runs.row(makeRow(RowKind::Merged, true, .5f, { 4, 5 }, { 3 }))
        .same(u"One."_s)
        .leftGap()
        .inserted(u" And"_s)
        .inserted(u" "_s)
        .same(u"Two."_s);
    runs.row(makeRow(RowKind::Inserted, false, 0, {}, { 4 })).inserted(u"New, the council said."_s);
    runs.row(makeRow(RowKind::Same, false, 1, { 6 }, { 5 })).same(u"Kept."_s);
    runs.row(makeRow(RowKind::Moved, true, .6666667f, { 2 }, { 6 }))
        .same(u"This one moves "_s)
        .deleted(u"31"_s)
        .inserted(u"13"_s)
        .same(u"."_s);
    comparison.rows.back().block = 0;
    for (const Paragraph& paragraph : left.paragraphs)
        comparison.leftSentences.push_back(paragraph.span);
    for (const Paragraph& paragraph : right.paragraphs)
        comparison.rightSentences.push_back(paragraph.span);
    comparison.sentences = {
        { RowKind::Edited, true, { 0 }, { 0 } },    { RowKind::Deleted, false, { 1 }, {} },
        { RowKind::Split, false, { 3 }, { 1, 2 } }, { RowKind::Merged, true, { 4, 5 }, { 3 } },
        { RowKind::Inserted, false, {}, { 4 } },    { RowKind::Same, false, { 6 }, { 5 } },
        { RowKind::Moved, true, { 2 }, { 6 } },
    };
    comparison.counts = { 1, 1, 1, 1, 1, 1, 1, 0, 20, 25, 9, 4 };
    comparison.notices = { u"Something was simplified."_s };
    return comparison;
}

Extraction makeExtraction(const Article& article, const QString& quotation, const QString& cue)
{
    Extraction found;
    Speaker ann;
    ann.name = u"Ann Lee"_s;
    ann.role = u"mayor"_s;
    ann.organisation = u"City of <Ottawa>"_s;
    ann.forms = { u"Ann Lee"_s };
    ann.mentions = { spanOf(article.text, u"Ann Lee"_s) };
    ann.direct = 1;
    found.speakers = { ann };
    Quotation quote;
    quote.span = spanOf(article.text, quotation);
    quote.segments = { quote.span };
    quote.speaker = 0;
    quote.mention = ann.mentions.front();
    quote.cue = spanOf(article.text, cue);
    quote.rule = u"name-cue"_s;
    quote.reason = u"“Ann Lee” stands next to the cue."_s;
    quote.confidence = .95f;
    found.quotations = { quote };
    DateMention friday;
    friday.span = spanOf(article.text, u"Friday"_s);
    friday.value = u"2024-05-17"_s;
    friday.from = friday.to = QDate(2024, 5, 17);
    friday.anchor = u"2024-05-18, the article's date"_s;
    friday.rule = u"weekday"_s;
    friday.reason = u"The last Friday."_s;
    friday.confidence = .9f;
    found.dates = { friday };
    return found;
}

void addCouncil(const Article& article, Extraction& found)
{
    Speaker council;
    council.name = u"the council"_s;
    council.kind = SpeakerKind::Organisation;
    council.forms = { council.name };
    council.mentions = { spanOf(article.text, council.name) };
    council.indirect = 1;
    found.speakers.push_back(council);
    Quotation quote;
    quote.span = spanOf(article.text, u"New"_s);
    quote.segments = { quote.span };
    quote.kind = QuotationKind::Indirect;
    quote.speaker = 1;
    quote.mention = council.mentions.front();
    quote.cue = spanOf(article.text, u"said"_s);
    quote.rule = u"content-speaker-cue"_s;
    quote.confidence = .8f;
    Quotation floating;
    floating.span = spanOf(article.text, u"13"_s);
    floating.segments = { floating.span, spanOf(article.text, u"Kept"_s) };
    floating.kind = QuotationKind::Mixed;
    floating.floating = true;
    floating.rule = u"follows"_s;
    found.quotations.push_back(quote);
    found.quotations.push_back(floating);
}

} // namespace

Report madeReport()
{
    const auto left =
        makeArticle({ u"🙂 “We build,” Ann Lee said on Friday."_s, u"Gone."_s, u"This one moves 31."_s,
                      u"First half. Second half."_s, u"One."_s, u"Two."_s, u"Kept."_s },
                    u"old.txt"_s);
    left->title = u"A \"title\" \\ with\ttab"_s;
    left->byline = u"Zoë Roy"_s;
    left->date = QDate(2024, 5, 18);
    left->dateSource = DateSource::Given;
    left->notices = { u"The encoding was guessed."_s };
    const auto right =
        makeArticle({ u"🙂🙂 \"We buy,\" Ann Lee claimed on Friday."_s, u"First half."_s, u"Second half."_s,
                      u"One. And Two."_s, u"New, the council said."_s, u"Kept."_s, u"This one moves 13."_s },
                    {});
    Dateline dateline;
    dateline.span = spanOf(right->text, u"First half."_s);
    dateline.place = spanOf(right->text, u"First"_s);
    dateline.date = QDate(2024, 5, 19);
    right->dateline = dateline;

    Report report;
    Extraction leftFound = makeExtraction(*left, u"“We build,”"_s, u"said"_s);
    Extraction rightFound = makeExtraction(*right, u"\"We buy,\""_s, u"claimed"_s);
    addCouncil(*right, rightFound);
    report.versions = {
        { u"old.txt"_s, u"old.txt"_s, left, std::make_shared<const Extraction>(std::move(leftFound)) },
        { u"Pasted <b>text</b>"_s, {}, right, std::make_shared<const Extraction>(std::move(rightFound)) },
    };

    Findings found;
    found.speakers = { { SpeakerChange::Kept, 0, 0 }, { SpeakerChange::Added, -1, 1 } };
    found.quotations = { { QuotationChange::Altered, true, true, 0, 0 },
                         { QuotationChange::Added, false, false, -1, 1 },
                         { QuotationChange::Added, false, false, -1, 2 } };
    found.dates = { { DateChange::Same, true, 0, 0 } };
    found.facts = { { FactKind::Number, spanOf(left->text, u"31"_s), spanOf(right->text, u"13"_s) } };
    auto comparison = std::make_shared<const Comparison>(makeComparison(*left, *right));
    report.adjacent = { comparison };
    report.pairs = { { 0, 1, std::move(comparison), std::make_shared<const Findings>(std::move(found)) } };
    return report;
}

} // namespace Redraft::Testing
