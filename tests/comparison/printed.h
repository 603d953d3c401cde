// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A comparison as text that a person can read and compare:
///
///     moved edited wording 1|3 block 0
///       Funding has been [-delayed again-]{+postponed until autumn+}. ~{kept, but elsewhere}
#pragma once

#include "comparison/comparison.h"

#include <QByteArray>

namespace Redraft::Testing {

inline QByteArray nameOf(RowKind kind)
{
    constexpr const char* names[] = { "same", "edited", "inserted", "deleted", "moved", "split", "merged" };
    return names[int(kind)];
}

inline QByteArray nameOf(Change change)
{
    constexpr const char* names[] = { "none", "space", "typography", "case", "wording" };
    return names[int(change)];
}

inline QByteArray printed(const Indices& indices)
{
    QByteArrayList all;
    for (const qint32 index : indices)
        all.append(QByteArray::number(index));
    return all.join(',');
}

inline QByteArray printed(const WordRun& run, const Article& left, const Article& right)
{
    const QByteArray a = run.left.in(left.text).toUtf8();
    const QByteArray b = run.right.in(right.text).toUtf8();
    const QByteArray moved = run.moved ? "~" : "";
    if (run.op == WordOp::Deleted)
        return moved + "[-" + a + "-]";
    if (run.op == WordOp::Inserted)
        return moved + "{+" + b + "+}";
    if (run.change != Change::None)
        return moved + '<' + nameOf(run.change) + ':' + a + '|' + b + '>';
    return run.moved ? "~{" + b + '}' : b;
}

inline QByteArray printed(const Comparison& comparison, const Article& left, const Article& right)
{
    QByteArray out;
    for (const Row& row : comparison.rows) {
        out += nameOf(row.kind) + (row.edited ? " edited" : "") + (row.rewritten ? " rewritten" : "") + ' '
            + nameOf(row.change) + ' ' + printed(row.left) + '|' + printed(row.right);
        if (row.block >= 0)
            out += " block " + QByteArray::number(row.block);
        out += "\n  ";
        for (qint32 k = row.firstWord; k < row.lastWord; ++k)
            out += printed(comparison.words[size_t(k)], left, right);
        out += '\n';
    }
    for (const SentenceRow& row : comparison.sentences) {
        if (row.kind != RowKind::Same)
            out += "sentence " + nameOf(row.kind) + (row.edited ? " edited " : " ") + printed(row.left) + '|'
                + printed(row.right) + '\n';
    }
    return out;
}

} // namespace Redraft::Testing
