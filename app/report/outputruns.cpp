// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/outputruns.h"

#include "text/characters.h"

namespace Redraft {

namespace {

qint32 skipSpace(const QString& text, qint32 position, qint32 end)
{
    while (position < end && isSpace(text[position].unicode()))
        ++position;
    return position;
}

qint32 skipWord(const QString& text, qint32 position, qint32 end)
{
    while (position < end && !isSpace(text[position].unicode()))
        ++position;
    return position;
}

void append(std::vector<WordRun>& into, WordOp op, Span left, Span right, Change change)
{
    if (left.isEmpty() && right.isEmpty())
        return;
    into.push_back({ op, false, change, left, right });
}

/// How many words, as white space separates them.
int countWords(const QString& text, Span span)
{
    int words = 0;
    for (qint32 at = skipSpace(text, span.start, span.end); at < span.end; ++words)
        at = skipSpace(text, skipWord(text, at, span.end), span.end);
    return words;
}

void appendReplaced(std::vector<WordRun>& into, Span left, Span right, Change change)
{
    append(into, WordOp::Deleted, left, { right.start, right.start }, change);
    append(into, WordOp::Inserted, { left.end, left.end }, right, change);
}

} // namespace

void appendOutputRuns(const Article& left, const Article& right, const WordRun& run, bool ignored,
                      std::vector<WordRun>& into)
{
    const bool told = run.change == Change::Typography || run.change == Change::Case;
    if (run.op != WordOp::Same || (ignored && told) || run.left.in(left.text) == run.right.in(right.text)) {
        into.push_back(run);
        return;
    }
    const Change form = told ? run.change : Change::Typography;
    if (countWords(left.text, run.left) != countWords(right.text, run.right)) {
        appendReplaced(into, run.left, run.right, form);
        return;
    }
    // Word by word; equal ones and the white space around them gather in one same run.
    const Change kept = run.change == Change::Space ? Change::Space : Change::None;
    Span same{ run.left.start, run.left.start };
    Span sameRight{ run.right.start, run.right.start };
    qint32 i = skipSpace(left.text, run.left.start, run.left.end);
    qint32 j = skipSpace(right.text, run.right.start, run.right.end);
    while (i < run.left.end) {
        const Span word{ i, skipWord(left.text, i, run.left.end) };
        const Span wordRight{ j, skipWord(right.text, j, run.right.end) };
        if (word.in(left.text) != wordRight.in(right.text)) {
            append(into, WordOp::Same, { same.start, i }, { sameRight.start, j }, kept);
            appendReplaced(into, word, wordRight, form);
            same.start = word.end;
            sameRight.start = wordRight.end;
        }
        i = skipSpace(left.text, word.end, run.left.end);
        j = skipSpace(right.text, wordRight.end, run.right.end);
    }
    append(into, WordOp::Same, { same.start, run.left.end }, { sameRight.start, run.right.end }, kept);
}

} // namespace Redraft
