// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The laws of a comparison, as checks that say in words which one is broken.
#pragma once

#include "comparison/comparison.h"
#include "comparison/printed.h"

#include <algorithm>
#include <vector>

namespace Redraft::Testing {

inline QString bare(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace())
            out += c;
    }
    return out;
}

// What is wrong with one side's runs; empty: nothing.
inline QString brokenSide(const Article& article, std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    QString rebuilt;
    qint32 at = 0;
    for (const Span span : spans) {
        if (span.start < at)
            return QStringLiteral("runs overlap at %1").arg(at);
        if (!QStringView(article.text).sliced(at, span.start - at).trimmed().isEmpty())
            return QStringLiteral("runs leave a gap at %1").arg(at);
        rebuilt += span.in(article.text);
        at = span.end;
    }
    QString whole;
    for (int p = 0; p < int(article.paragraphs.size()); ++p)
        whole += article.paragraphText(p);
    return rebuilt == whole ? QString() : QStringLiteral("the text does not rebuild");
}

inline QString broken(const Article& left, const Article& right, const Comparison& comparison)
{
    std::vector<Span> sides[2];
    std::vector<int> seen[2] = { std::vector<int>(left.paragraphs.size(), 0),
                                 std::vector<int>(right.paragraphs.size(), 0) };
    qint32 word = 0;
    qint32 inOrderLeft = -1;
    qint32 inOrderRight = -1;
    for (const Row& row : comparison.rows) {
        if (row.firstWord != word)
            return QStringLiteral("rows do not tile the words");
        word = row.lastWord;
        for (const qint32 p : row.left)
            ++seen[0][size_t(p)];
        for (const qint32 p : row.right)
            ++seen[1][size_t(p)];
        if (row.kind != RowKind::Moved && !row.left.isEmpty() && !row.right.isEmpty()) {
            if (row.left.front() <= inOrderLeft || row.right.front() <= inOrderRight)
                return QStringLiteral("rows that did not move cross");
            inOrderLeft = row.left.back();
            inOrderRight = row.right.back();
        }
    }
    if (word != qint32(comparison.words.size()))
        return QStringLiteral("words behind the last row");
    for (const std::vector<int>& side : seen) {
        if (std::any_of(side.begin(), side.end(), [](int count) { return count != 1; }))
            return QStringLiteral("a paragraph is not in exactly one row");
    }
    for (const WordRun& run : comparison.words) {
        if (run.op != WordOp::Inserted)
            sides[0].push_back(run.left);
        else if (!run.left.isEmpty())
            return QStringLiteral("an inserted run has a left side");
        if (run.op != WordOp::Deleted)
            sides[1].push_back(run.right);
        else if (!run.right.isEmpty())
            return QStringLiteral("a deleted run has a right side");
        if (run.op == WordOp::Same && run.change == Change::None
            && bare(run.left.in(left.text)).normalized(QString::NormalizationForm_C)
                != bare(run.right.in(right.text)).normalized(QString::NormalizationForm_C))
            return QStringLiteral("kept words differ");
    }
    const QString first = brokenSide(left, sides[0]);
    return first.isEmpty() ? brokenSide(right, sides[1]) : first;
}

inline RowKind mirrored(RowKind kind)
{
    switch (kind) {
    case RowKind::Inserted:
        return RowKind::Deleted;
    case RowKind::Deleted:
        return RowKind::Inserted;
    case RowKind::Split:
        return RowKind::Merged;
    case RowKind::Merged:
        return RowKind::Split;
    default:
        return kind;
    }
}

// The runs as a sorted list of lines, without order and place of what is on one side only.
inline QByteArrayList essence(const Comparison& comparison, const Article& left, const Article& right,
                              bool mirror)
{
    QByteArrayList lines;
    for (const Row& row : comparison.rows) {
        const Indices& a = mirror ? row.right : row.left;
        const Indices& b = mirror ? row.left : row.right;
        QByteArrayList runs;
        for (qint32 k = row.firstWord; k < row.lastWord; ++k) {
            WordRun run = comparison.words[size_t(k)];
            if (mirror) {
                std::swap(run.left, run.right);
                run.op = run.op == WordOp::Same  ? WordOp::Same
                    : run.op == WordOp::Inserted ? WordOp::Deleted
                                                 : WordOp::Inserted;
            }
            runs.append(printed(run, left, right));
        }
        std::sort(runs.begin(), runs.end());
        lines.append(nameOf(mirror ? mirrored(row.kind) : row.kind) + ' ' + nameOf(row.change) + ' '
                     + printed(a) + '|' + printed(b) + ' ' + runs.join(' '));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace Redraft::Testing
