// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/markedruns.h"

#include <algorithm>

namespace Redraft {

std::vector<MarkedRun> markedRuns(const Snapshot& snapshot, const Flow& flow, int version, const Block& block)
{
    std::vector<MarkedRun> found;
    const ParagraphRows in = flow.rows(version, block.paragraph);
    const auto add = [&](const Comparison& comparison, qint32 rowIndex, bool asRight) {
        if (rowIndex < 0)
            return;
        const Row& row = comparison.rows[size_t(rowIndex)];
        if (row.rewritten || row.kind == RowKind::Inserted || row.kind == RowKind::Deleted)
            return;
        for (qint32 w = row.firstWord; w < row.lastWord; ++w) {
            const WordRun& run = comparison.words[size_t(w)];
            if (run.op == WordOp::Same && run.change == Change::None)
                continue;
            const Span span = asRight ? run.right : run.left;
            const Span part{ std::max(span.start, block.span.start), std::min(span.end, block.span.end) };
            if (!part.isEmpty())
                found.push_back({ part, run });
        }
    };
    for (const Pair& pair : snapshot.pairs) {
        if (pair.left + 1 == version)
            add(*pair.comparison, in.before, true);
        if (pair.left == version)
            add(*pair.comparison, in.after, false);
    }
    return found;
}

ChangeKind kindOf(const Snapshot& snapshot, const Flow& flow, int version, int paragraph)
{
    const ParagraphRows in = flow.rows(version, paragraph);
    ChangeKind kind = ChangeKind::None;
    for (const Pair& pair : snapshot.pairs) {
        const qint32 row = pair.left + 1 == version ? in.before : pair.left == version ? in.after : -1;
        if (row >= 0 && kind == ChangeKind::None)
            kind = changeKind(pair.comparison->rows[size_t(row)]);
    }
    return kind;
}

} // namespace Redraft
