// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pieces.h"

namespace Redraft {

namespace {

class Builder {
public:
    /// `followed` is the side whose paragraph ends are breaks: the one that has more of them.
    Builder(const Article& article, const Indices& followed, bool left)
        : m_followsLeft(left)
    {
        for (qsizetype i = 1; i < followed.size(); ++i)
            m_starts.push_back(article.paragraphs[size_t(followed[i])].span.start);
    }

    bool followsLeft() const { return m_followsLeft; }

    void add(Piece piece, Span span, const Article& article, bool left)
    {
        if (left == m_followsLeft) {
            while (m_next < m_starts.size() && m_starts[m_next] < span.end) {
                const qint32 start = m_starts[m_next++];
                if (start > span.start) {
                    piece.text = Span{ span.start, start }.in(article.text);
                    m_pieces.push_back(piece);
                    span.start = start;
                }
                if (!m_pieces.empty())
                    m_pieces.push_back({ Piece::Kind::Break, false, Change::None, {} });
            }
        }
        if (span.isEmpty())
            return;
        piece.text = span.in(article.text);
        m_pieces.push_back(piece);
    }

    std::vector<Piece> take() { return std::move(m_pieces); }

private:
    bool m_followsLeft;
    std::vector<qint32> m_starts; // of the followed paragraphs but the first
    size_t m_next = 0;
    std::vector<Piece> m_pieces;
};

/// Whether a kept run is to be shown as a change of typography or case.
bool isShownAsChanged(const WordRun& run, const Article& left, const Article& right)
{
    return (run.change == Change::Typography || run.change == Change::Case)
        && run.left.in(left.text) != run.right.in(right.text);
}

std::vector<Piece> sidePieces(const Article& left, const Article& right, const Comparison& comparison,
                              const Row& row, bool ofLeft)
{
    const Article& article = ofLeft ? left : right;
    Builder builder(article, ofLeft ? row.left : row.right, ofLeft);
    for (qint32 i = row.firstWord; i < row.lastWord; ++i) {
        const WordRun& run = comparison.words[size_t(i)];
        const bool changed = run.op != WordOp::Same || isShownAsChanged(run, left, right);
        const Piece::Kind kind = !changed ? Piece::Kind::Same
            : ofLeft                      ? Piece::Kind::Deleted
                                          : Piece::Kind::Inserted;
        builder.add({ kind, run.moved, changed ? run.change : Change::None, {} },
                    ofLeft ? run.left : run.right, article, ofLeft);
    }
    return builder.take();
}

} // namespace

std::vector<Piece> pieces(const Article& left, const Article& right, const Comparison& comparison,
                          const Row& row)
{
    const bool followLeft = row.left.size() > row.right.size();
    Builder builder(followLeft ? left : right, followLeft ? row.left : row.right, followLeft);
    for (qint32 i = row.firstWord; i < row.lastWord; ++i) {
        const WordRun& run = comparison.words[size_t(i)];
        if (run.op == WordOp::Same && !isShownAsChanged(run, left, right)) {
            if (builder.followsLeft())
                builder.add({}, run.left, left, true);
            else
                builder.add({}, run.right, right, false);
            continue;
        }
        if (run.op != WordOp::Inserted)
            builder.add({ Piece::Kind::Deleted, run.moved, run.change, {} }, run.left, left, true);
        if (run.op != WordOp::Deleted)
            builder.add({ Piece::Kind::Inserted, run.moved, run.change, {} }, run.right, right, false);
    }
    return builder.take();
}

std::vector<Piece> leftPieces(const Article& left, const Article& right, const Comparison& comparison,
                              const Row& row)
{
    return sidePieces(left, right, comparison, row, true);
}

std::vector<Piece> rightPieces(const Article& left, const Article& right, const Comparison& comparison,
                               const Row& row)
{
    return sidePieces(left, right, comparison, row, false);
}

} // namespace Redraft
