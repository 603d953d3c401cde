// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/snapshots.h"

#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace Redraft::Testing {

namespace {

// Appends a paragraph, apart from the one before by a blank line.
qint32 append(Article& article, const QString& text, ParagraphKind kind)
{
    if (!article.text.isEmpty())
        article.text += u"\n\n"_s;
    const qint32 start = qint32(article.text.size());
    article.text += text;
    article.paragraphs.push_back({ { start, qint32(article.text.size()) }, kind, 0 });
    return qint32(article.paragraphs.size()) - 1;
}

Span spanOf(const Article& article, const Indices& indices)
{
    return { article.paragraphs[size_t(indices.first())].span.start,
             article.paragraphs[size_t(indices.last())].span.end };
}

// Common words at both ends stay, the middle is deleted on the left and inserted on the right.
void addWords(Comparison& comparison, Row& row, const Article& left, const Article& right)
{
    row.firstWord = qint32(comparison.words.size());
    if (!row.left.isEmpty() && !row.right.isEmpty()) {
        const Span l = spanOf(left, row.left);
        const Span r = spanOf(right, row.right);
        const QStringView a = l.in(left.text);
        const QStringView b = r.in(right.text);
        qsizetype head = 0;
        while (head < a.size() && head < b.size() && a[head] == b[head])
            ++head;
        while (head > 0 && head < std::max(a.size(), b.size()) && !a[head - 1].isSpace())
            --head;
        qsizetype tail = 0;
        while (tail < a.size() - head && tail < b.size() - head
               && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
            ++tail;
        while (tail > 0 && !a[a.size() - tail].isSpace())
            --tail;
        const auto run = [&](WordOp op, Span ls, Span rs, Change change = Change::None) {
            if (!ls.isEmpty() || !rs.isEmpty())
                comparison.words.push_back({ op, false, change, ls, rs });
        };
        const qint32 lm = l.start + qint32(head);
        const qint32 le = l.end - qint32(tail);
        const qint32 rm = r.start + qint32(head);
        const qint32 re = r.end - qint32(tail);
        run(WordOp::Same, { l.start, lm }, { r.start, rm });
        if (row.change != Change::None && row.change != Change::Wording) {
            run(WordOp::Same, { lm, le }, { rm, re }, row.change);
        } else {
            if (le > lm)
                run(WordOp::Deleted, { lm, le }, { rm, rm });
            if (re > rm)
                run(WordOp::Inserted, { le, le }, { rm, re });
        }
        run(WordOp::Same, { le, l.end }, { re, r.end });
    }
    row.lastWord = qint32(comparison.words.size());
}

} // namespace

HandMade& HandMade::add(RowKind kind, const QStringList& left, const QStringList& right, bool edited)
{
    Piece piece;
    piece.row.kind = kind;
    piece.row.edited = edited;
    piece.left = left;
    piece.right = right;
    m_pieces.push_back(piece);
    return *this;
}

HandMade& HandMade::same(const QString& text, ParagraphKind kind)
{
    add(RowKind::Same, { text }, { text });
    m_pieces.back().kind = kind;
    return *this;
}

HandMade& HandMade::inserted(const QString& text)
{
    return add(RowKind::Inserted, {}, { text });
}

HandMade& HandMade::deleted(const QString& text)
{
    return add(RowKind::Deleted, { text }, {});
}

HandMade& HandMade::edited(const QString& left, const QString& right, Change change)
{
    add(RowKind::Edited, { left }, { right }, true);
    m_pieces.back().row.change = change;
    return *this;
}

HandMade& HandMade::rewritten(const QString& left, const QString& right)
{
    edited(left, right);
    m_pieces.back().row.rewritten = true;
    return *this;
}

HandMade& HandMade::movedAway(int number, const QString& text)
{
    add(RowKind::Moved, { text }, {});
    m_pieces.back().number = number;
    return *this;
}

HandMade& HandMade::movedHere(int number, const QString& text)
{
    add(RowKind::Moved, {}, { text });
    m_pieces.back().number = number;
    return *this;
}

HandMade& HandMade::split(const QString& whole, const QStringList& parts)
{
    return add(RowKind::Split, { whole }, parts);
}

HandMade& HandMade::merged(const QStringList& parts, const QString& whole)
{
    return add(RowKind::Merged, parts, { whole });
}

std::shared_ptr<const Snapshot> HandMade::snapshot() const
{
    auto left = std::make_shared<Article>();
    auto right = std::make_shared<Article>();
    auto comparison = std::make_shared<Comparison>();
    auto snapshot = std::make_shared<Snapshot>();
    for (Article* article : { left.get(), right.get() }) {
        article->format = u"txt"_s;
        article->encoding = u"UTF-8"_s;
    }
    left->date = QDate(2020, 1, 3);

    std::map<int, Indices> movedLeft; // by number; the row itself is made where the paragraph arrives
    for (const Piece& piece : m_pieces) {
        Row row = piece.row;
        LevelRow level;
        const qint32 l = qint32(left->paragraphs.size());
        const qint32 r = qint32(right->paragraphs.size());
        for (const QString& text : piece.left)
            row.left.append(append(*left, text, piece.kind));
        for (const QString& text : piece.right)
            row.right.append(append(*right, text, piece.kind));
        level.versions.append({ l, qint32(left->paragraphs.size()) });
        level.versions.append({ r, qint32(right->paragraphs.size()) });
        snapshot->rows.push_back(level);
        if (piece.row.kind == RowKind::Moved && !row.left.isEmpty())
            movedLeft.insert({ piece.number, row.left });
    }
    // Rows in a second pass: a move may arrive before it left.
    qint32 l = 0;
    qint32 r = 0;
    for (const Piece& piece : m_pieces) {
        Row row = piece.row;
        for (qsizetype i = 0; i < piece.left.size(); ++i)
            row.left.append(l++);
        for (qsizetype i = 0; i < piece.right.size(); ++i)
            row.right.append(r++);
        if (row.kind == RowKind::Moved) {
            if (row.right.isEmpty())
                continue;
            row.left = movedLeft.at(piece.number);
            row.block = piece.number;
            row.edited = spanOf(*left, row.left).in(left->text) != spanOf(*right, row.right).in(right->text);
        }
        addWords(*comparison, row, *left, *right);
        Counts& counts = comparison->counts;
        switch (row.kind) {
        case RowKind::Same:
            ++counts.same;
            break;
        case RowKind::Edited:
            ++counts.edited;
            break;
        case RowKind::Inserted:
            ++counts.inserted;
            break;
        case RowKind::Deleted:
            ++counts.deleted;
            break;
        case RowKind::Moved:
            ++counts.moved;
            break;
        case RowKind::Split:
            ++counts.split;
            break;
        case RowKind::Merged:
            ++counts.merged;
            break;
        }
        comparison->rows.push_back(row);
    }
    comparison->counts.leftWords = int(left->text.count(u' ')) + 1;
    comparison->counts.rightWords = int(right->text.count(u' ')) + 1;
    const auto found = std::make_shared<const Extraction>();
    snapshot->versions = { { u"first draft.txt"_s, u"/articles/first draft.txt"_s, left, found },
                           { u"as published.txt"_s, u"/articles/as published.txt"_s, right, found } };
    snapshot->pairs = { { 0, comparison, std::make_shared<const Findings>() } };
    return snapshot;
}

QString HandMade::prose(int words, unsigned seed)
{
    static const QStringList vocabulary =
        u"the minister said on Friday that council had voted for a plan which nobody in town remembered "
        u"reading before "
        "it was printed and residents who came early found the hall already full of people asking when work "
        "along the "
        "river would begin while reporters waited outside under rain with cameras ready"_s.split(u' ');
    std::minstd_rand random(seed + 1);
    QString text;
    for (int i = 0; i < words; ++i) {
        QString word = vocabulary[qsizetype(random() % unsigned(vocabulary.size()))];
        if (i % 13 == 0)
            word[0] = word[0].toUpper();
        text += word;
        text += i + 1 == words || i % 13 == 12 ? (i + 1 == words ? u"."_s : u". "_s) : u" "_s;
    }
    return text;
}

HandMade HandMade::book(int rows, int wordsPerParagraph)
{
    HandMade made;
    made.m_pieces.reserve(size_t(rows));
    for (int i = 0; i < rows; ++i) {
        const QString text = prose(
            wordsPerParagraph / 2 + int(unsigned(i) * 7919u % unsigned(wordsPerParagraph)), unsigned(i));
        switch (i % 20) {
        case 4:
            made.inserted(text);
            break;
        case 9:
            made.deleted(text);
            break;
        case 13:
            made.edited(text, u"Now, "_s + text);
            break;
        case 17:
            made.split(text, { prose(20, unsigned(i)), prose(15, unsigned(i) + 1) });
            break;
        default:
            made.same(text);
        }
    }
    return made;
}

HandMade HandMade::everyKind()
{
    const QString moved =
        u"The bridge had been closed to heavy traffic since the spring, and detours ran through the old "
        "market."_s;
    HandMade made;
    made.same(u"Council approves river plan after a long night"_s, ParagraphKind::Headline)
        .same(u"By Alex Writer"_s, ParagraphKind::Byline)
        .same(u"OTTAWA -- The council voted on Friday to approve the plan for the river bank, which had been "
              u"debated "
              "since June 2019."_s)
        .movedAway(0, moved)
        .edited(u"\"We are glad that it is done,\" Mayor Jo Smith said in a statement."_s,
                u"\"We are relieved that it is done,\" Mayor Jo Smith said in a statement."_s)
        .deleted(
            u"A spokesman for the builders did not answer calls on Thursday, and their office was closed."_s)
        .inserted(
            u"The builders welcomed the vote and said that work would begin before the end of the month."_s)
        .rewritten(u"Opponents had gathered outside the hall since noon with drums and banners."_s,
                   u"Some forty people stood in the rain, among them two former members of the council who "
                   u"had voted "
                   "against an earlier plan."_s)
        .split(u"The plan sets aside two million dollars for paths. It does not say who is to pay for the "
               u"lighting, "
               "which the town had asked for."_s,
               { u"The plan sets aside two million dollars for paths."_s,
                 u"It does not say who is to pay for the lighting, which the town had asked for."_s })
        .merged({ u"A first hearing is set for March 5."_s, u"Letters may be sent until then."_s },
                u"A first hearing is set for March 5. Letters may be sent until then."_s)
        .edited(u"The mayor's office confirmed the date."_s, u"The mayor’s office confirmed the date."_s,
                Change::Typography)
        .movedHere(0, moved)
        .same(u"The river last flooded in 2018, when three houses were lost."_s)
        .movedHere(1, u"Shops on the south bank will stay open during all of the works, the council said."_s)
        .same(u"A map of the works hangs in the town hall."_s)
        .movedAway(1, u"Shops on the south bank will stay open during the works, the council said."_s)
        .same(u"With files from the town's news service."_s);
    return made;
}

} // namespace Redraft::Testing
