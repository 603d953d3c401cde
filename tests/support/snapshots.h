// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// HandMade builds a Snapshot of two versions row by row, without reader and engine: for tests of what is
/// shown.
///
///     HandMade made;
///     made.same(u"One."_s).inserted(u"Two."_s).edited(u"A b c."_s, u"A x c."_s);
///     std::shared_ptr<const Snapshot> snapshot = made.snapshot();
///
/// Word marks are whatever lies between the common first and the common last words.
#pragma once

#include "report/snapshot.h"

#include <memory>

namespace Redraft::Testing {

class HandMade {
public:
    HandMade& same(const QString& text, ParagraphKind kind = ParagraphKind::Body);
    HandMade& inserted(const QString& text);
    HandMade& deleted(const QString& text);
    HandMade& edited(const QString& left, const QString& right, Change change = Change::Wording);
    HandMade& rewritten(const QString& left, const QString& right);
    /// A paragraph on the left that goes elsewhere: movedHere() with the same number says where to.
    HandMade& movedAway(int number, const QString& text);
    HandMade& movedHere(int number, const QString& text);
    HandMade& split(const QString& whole, const QStringList& parts);
    HandMade& merged(const QStringList& parts, const QString& whole);

    std::shared_ptr<const Snapshot> snapshot() const;

    /// `rows` rows of ordinary prose, about one in five changed; the same for the same numbers.
    static HandMade book(int rows, int wordsPerParagraph = 45);
    /// Every kind of change once, between paragraphs that stay.
    static HandMade everyKind();
    /// Prose without meaning: `words` words, the same for the same seed.
    static QString prose(int words, unsigned seed);

private:
    struct Piece {
        Row row;
        QStringList left;
        QStringList right;
        int number = -1; // of a move
        ParagraphKind kind = ParagraphKind::Body;
    };

    HandMade& add(RowKind kind, const QStringList& left, const QStringList& right, bool edited = false);

    std::vector<Piece> m_pieces;
};

} // namespace Redraft::Testing
