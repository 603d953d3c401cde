// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/redlinetext.h"

#include "panes/markedruns.h"

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QString words(const Article& article, Span span)
{
    QString text = span.in(article.text).toString();
    text.replace(u'\n', u' ');
    return text;
}

// What was taken out or put in, with the white space around it left outside the signs.
QString bracketed(const QString& text, QLatin1StringView open, QLatin1StringView close)
{
    const QString core = text.trimmed();
    if (core.isEmpty())
        return text;
    const qsizetype start = text.indexOf(core);
    return text.left(start) + open + core + close + text.mid(start + core.size());
}

// One paragraph's part of a row that has words on both sides.
QString runs(const Snapshot& snapshot, const Pair& pair, const Row& row, bool asRight, Span part)
{
    // In a redline what was deleted stands in the merged text itself.
    const Article& left = *snapshot.versions[size_t(std::max(0, pair.left))].article;
    const Article& right = *snapshot.versions[size_t(pair.left) + 1].article;
    QString text;
    for (qint32 w = row.firstWord; w < row.lastWord; ++w) {
        const WordRun& run = pair.comparison->words[size_t(w)];
        const Span own = asRight ? run.right : run.left;
        const Span inside{ std::max(own.start, part.start), std::min(own.end, part.end) };
        if (run.op == WordOp::Same) {
            if (!inside.isEmpty())
                text += words(asRight ? right : left, inside);
            continue;
        }
        const bool here =
            own.isEmpty() ? part.start <= own.start && own.start <= part.end : !inside.isEmpty();
        if (!here)
            continue;
        if (run.op == WordOp::Deleted)
            text += bracketed(words(left, asRight && pair.left >= 0 ? run.left : inside), "[-"_L1, "-]"_L1);
        else
            text += bracketed(words(right, asRight ? inside : run.right), "{+"_L1, "+}"_L1);
    }
    return text;
}

} // namespace

QString redlineText(const Snapshot& snapshot, const Flow& flow, int version, Span span)
{
    const Article& article = *snapshot.versions[size_t(version)].article;
    const Pair* pair = nullptr;
    for (const Pair& one : snapshot.pairs) {
        if (one.left + 1 == version || (one.left == version && version == 0))
            pair = &one;
    }
    QString text;
    for (int p = std::max(0, paragraphAt(article, span.start));
         !span.isEmpty() && p < int(article.paragraphs.size()); ++p) {
        const Span paragraph = article.paragraphs[size_t(p)].span;
        if (paragraph.start >= span.end)
            break;
        const Span part{ std::max(paragraph.start, span.start), std::min(paragraph.end, span.end) };
        if (part.isEmpty())
            continue;
        const bool asRight = pair && pair->left + 1 == version;
        const ParagraphRows in = flow.rows(version, p);
        const qint32 rowIndex = !pair ? -1 : asRight ? in.before : in.after;
        const Row row = rowIndex < 0 ? Row() : pair->comparison->rows[size_t(rowIndex)];
        QString piece;
        if (row.kind == RowKind::Inserted)
            piece = bracketed(words(article, part), "{+"_L1, "+}"_L1);
        else if (row.kind == RowKind::Deleted)
            piece = bracketed(words(article, part), "[-"_L1, "-]"_L1);
        else if (rowIndex >= 0 && row.firstWord < row.lastWord)
            piece = runs(snapshot, *pair, row, asRight, part);
        else
            piece = words(article, part);
        const ChangeKind kind = changeKind(row);
        if (part.start == paragraph.start && (kind == ChangeKind::Moved || kind == ChangeKind::MovedEdited))
            piece.prepend(u"[" + name(kind) + u"] ");
        text += (text.isEmpty() ? u""_s : u"\n\n"_s) + piece;
    }
    return text;
}

} // namespace Redraft
