// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Comparison says how the paragraphs, sentences and words of two articles (left, right) belong together.
/// It is a value of positions into the two articles: no text, no colour. Laws (tests/comparison): both texts
/// rebuild from `words`; A against A differs in nothing; right against left mirrors left against right.
///
///     left   A B C D           rows   (A|A) same   (B|B') edited   (C|) deleted   (D|D) same, (|X) inserted
///     … right  A B' D X
///
/// The design and the thresholds' measurements are explained in the stage's own files.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QVarLengthArray>

#include <vector>

namespace Redraft {

enum class RowKind { Same, Edited, Inserted, Deleted, Moved, Split, Merged };

/// What kind of difference an edited row is: the first level of normal forms on which both sides agree.
enum class Change { None, Space, Typography, Case, Wording };

using Indices = QVarLengthArray<qint32, 2>; ///< of paragraphs or sentences, ascending

/// One group of paragraphs that belong together. Every paragraph of both sides is in exactly one row.
struct Row {
    RowKind kind = RowKind::Same;
    bool edited = false; ///< words differ (also inside a moved, split or merged row)
    bool rewritten = false; ///< little survives: to be shown whole, without word marks
    Change change = Change::None;
    float similarity = 1; ///< 0..1 by weight of the words kept
    Indices left; ///< paragraph indices; empty: inserted
    Indices right; ///< paragraph indices; empty: deleted
    qint32 block = -1; ///< rows of one moved block share a number, from 0; -1: not moved
    qint32 firstWord = 0; ///< the row's part of Comparison::words: [firstWord, lastWord)
    qint32 lastWord = 0;

    bool operator==(const Row&) const = default;
};

/// Sentences that belong together; indices into Comparison::leftSentences and rightSentences.
struct SentenceRow {
    RowKind kind = RowKind::Same;
    bool edited = false;
    Indices left;
    Indices right;

    bool operator==(const SentenceRow&) const = default;
};

enum class WordOp { Same, Inserted, Deleted };

/// A run of text. Same: both spans have text (which may differ in space, typography or case where `change`
/// says so). Inserted: left is empty, at the place of insertion. Deleted: right is empty.
struct WordRun {
    WordOp op = WordOp::Same;
    bool moved = false; ///< part of a sentence or phrase that stands elsewhere on the other side
    Change change = Change::None; ///< of a Same run: None, Space, Typography or Case
    Span left;
    Span right;

    bool operator==(const WordRun&) const = default;
};

struct Counts {
    int same = 0, edited = 0, inserted = 0, deleted = 0, moved = 0, split = 0, merged = 0; // rows
    int cosmetic = 0; ///< edited rows whose change is Space, Typography or Case (also counted in edited)
    int leftWords = 0, rightWords = 0, insertedWords = 0, deletedWords = 0;

    bool operator==(const Counts&) const = default;
    bool differs() const { return edited + inserted + deleted + moved + split + merged > 0; }
};

struct Comparison {
    std::vector<Row> rows; ///< reading order: by the right side, deleted ones after their left predecessor
    std::vector<WordRun> words; ///< row by row
    std::vector<Span> leftSentences; ///< empty unless asked for
    std::vector<Span> rightSentences;
    std::vector<SentenceRow> sentences; ///< empty unless asked for
    Counts counts;
    QStringList notices; ///< whatever was simplified, one translated sentence each

    bool operator==(const Comparison&) const = default;
};

enum class Granularity { Word, Sentence, Paragraph };

/// The user's word that two paragraphs belong together, or do not.
struct ManualPair {
    qint32 left = 0;
    qint32 right = 0;
    bool together = true;

    bool operator==(const ManualPair&) const = default;
};

struct CompareOptions {
    bool ignoreSpace = false; ///< differences of this kind make a row Same
    bool ignoreTypography = false;
    bool ignoreCase = false;
    bool sentences = true; ///< fill the sentence members
    Granularity granularity = Granularity::Word;
    std::vector<ManualPair> manual;
    int threads = 0; ///< 0: as many as the machine has; the result does not depend on it

    bool operator==(const CompareOptions&) const = default;
};

/// Fails only with ErrorKind::Cancelled.
Result<Comparison> compare(const Article& left, const Article& right, const CompareOptions& options = {},
                           const Tick& tick = {});

} // namespace Redraft
