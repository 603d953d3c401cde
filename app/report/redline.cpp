// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/redline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr qint32 kTop = -1; // ghosts that stand before every row

} // namespace

/// Writes the merged article row by row.
class RedlineMaker {
public:
    RedlineMaker(Redline& redline, const Snapshot& snapshot, const Pair& pair)
        : m_redline(redline)
        , m_snapshot(snapshot)
        , m_pair(pair)
        , m_old(*pair.comparison)
        , m_left(*snapshot.versions[size_t(pair.left)].article)
        , m_right(*snapshot.versions[size_t(pair.left) + 1].article)
    {
    }

    void make();

private:
    void placeGhosts();
    void ghosts(qint32 after);
    void row(const Row& old);
    void runs(const Row& old, Row& now);
    void whole(const Article& article, qint32 paragraph, bool right, WordOp op, Row& now);

    void begin(const Paragraph& like);
    void end(Row& now);
    /// Appends text and answers where it stands.
    Span append(const Article& article, Span span);
    Span append(const Article& article, Span span, qint32 left, qint32 right, qint32 leftLength);

    Redline& m_redline;
    const Snapshot& m_snapshot;
    const Pair& m_pair;
    const Comparison& m_old;
    const Article& m_left;
    const Article& m_right;
    Article m_merged;
    Comparison m_new;
    std::vector<std::vector<qint32>> m_ghosts; // by row, after which; the first for kTop
    std::vector<Indices> m_ghostParagraphs; // by row: of the merged article
    std::vector<std::vector<WordRun>> m_ghostRuns; // by row
    qint32 m_begun = 0;
};

void RedlineMaker::begin(const Paragraph& like)
{
    if (!m_merged.text.isEmpty())
        m_merged.text += u"\n\n"_s;
    m_begun = qint32(m_merged.text.size());
    m_merged.paragraphs.push_back({ { m_begun, m_begun }, like.kind, like.level });
}

void RedlineMaker::end(Row& now)
{
    const qint32 stop = qint32(m_merged.text.size());
    if (stop == m_begun) { // nothing came: no such paragraph
        m_merged.paragraphs.pop_back();
        m_merged.text.chop(m_merged.text.endsWith(u"\n\n") ? 2 : 0);
        return;
    }
    m_merged.paragraphs.back().span.end = stop;
    now.right.append(qint32(m_merged.paragraphs.size()) - 1);
}

Span RedlineMaker::append(const Article& article, Span span)
{
    const qint32 start = qint32(m_merged.text.size());
    m_merged.text += span.in(article.text);
    for (Emphasis emphasis : article.emphasisIn(span)) {
        emphasis.span = { emphasis.span.start - span.start + start, emphasis.span.end - span.start + start };
        m_merged.emphasis.push_back(emphasis);
    }
    return { start, qint32(m_merged.text.size()) };
}

Span RedlineMaker::append(const Article& article, Span span, qint32 left, qint32 right, qint32 leftLength)
{
    const Span merged = append(article, span);
    if (!merged.isEmpty())
        m_redline.m_pieces.push_back({ merged, left, right, leftLength });
    return merged;
}

// The struck copy of a moved paragraph follows what stood before it in the left version: the row of the
// paragraph above it, or the copy of that one.
void RedlineMaker::placeGhosts()
{
    m_ghosts.resize(m_old.rows.size() + 1);
    m_ghostParagraphs.resize(m_old.rows.size());
    m_ghostRuns.resize(m_old.rows.size());
    std::vector<qint32> rowOf(m_left.paragraphs.size(), -1);
    for (size_t r = 0; r < m_old.rows.size(); ++r) {
        for (const qint32 paragraph : m_old.rows[r].left)
            rowOf[size_t(paragraph)] = qint32(r);
    }
    qint32 after = kTop; // where a copy would stand now
    qint32 last = -1;
    for (const qint32 r : rowOf) {
        if (r < 0 || r == last)
            continue;
        last = r;
        if (m_old.rows[size_t(r)].kind == RowKind::Moved)
            m_ghosts[size_t(after + 1)].push_back(r);
        else
            after = r;
    }
}

void RedlineMaker::ghosts(qint32 after)
{
    for (const qint32 r : m_ghosts[size_t(after + 1)]) {
        Row carrier;
        for (const qint32 paragraph : m_old.rows[size_t(r)].left) {
            begin(m_left.paragraphs[size_t(paragraph)]);
            const Span from = m_left.paragraphs[size_t(paragraph)].span;
            const Span at = append(m_left, from); // no piece of its own: the words stand at the new place
            m_ghostRuns[size_t(r)].push_back({ WordOp::Deleted, true, Change::None, from, at });
            end(carrier);
        }
        m_ghostParagraphs[size_t(r)] = carrier.right;
    }
}

void RedlineMaker::whole(const Article& article, qint32 paragraph, bool right, WordOp op, Row& now)
{
    const Paragraph& source = article.paragraphs[size_t(paragraph)];
    begin(source);
    const Span at = append(article, source.span, right ? -1 : source.span.start,
                           right ? source.span.start : -1, source.span.length());
    const Span none{ 0, 0 };
    m_new.words.push_back({ op, false, Change::None, right ? none : source.span, at });
    end(now);
}

void RedlineMaker::runs(const Row& old, Row& now)
{
    size_t next = 0; // of the row's right paragraphs
    qint32 leftAt = 0; // and of its left ones
    begin(m_right.paragraphs[size_t(old.right[0])]);
    const auto into = [&](qint32 position) {
        while (next + 1 < size_t(old.right.size())
               && position >= m_right.paragraphs[size_t(old.right[qsizetype(next) + 1])].span.start) {
            end(now);
            ++next;
            begin(m_right.paragraphs[size_t(old.right[qsizetype(next)])]);
        }
    };
    // A paragraph that ended here on the left and no longer does: its mark is struck.
    const auto pilcrows = [&](qint32 position) {
        while (leftAt + 1 < old.left.size()
               && position >= m_left.paragraphs[size_t(old.left[leftAt + 1])].span.start) {
            ++leftAt;
            if (old.kind != RowKind::Merged)
                continue;
            const qint32 start = qint32(m_merged.text.size());
            m_merged.text += u"¶ "_s;
            const Span gone{ position, position };
            m_new.words.push_back({ WordOp::Deleted, false, Change::None, gone, { start, start + 1 } });
        }
    };
    for (qint32 w = old.firstWord; w < old.lastWord; ++w) {
        WordRun run = m_old.words[size_t(w)];
        if (!run.left.isEmpty())
            pilcrows(run.left.start);
        if (run.op == WordOp::Deleted) {
            run.right = append(m_left, run.left, run.left.start, -1, run.left.length());
            m_new.words.push_back(run);
            continue;
        }
        // A run may go on past the end of a paragraph.
        for (Span rest = run.right; !rest.isEmpty();) {
            into(rest.start);
            const qint32 stop =
                std::min(rest.end,
                         next + 1 < size_t(old.right.size())
                             ? std::max(rest.start + 1,
                                        m_right.paragraphs[size_t(old.right[qsizetype(next) + 1])].span.start)
                             : rest.end);
            Span part{ rest.start, stop };
            part.end = std::min(part.end, m_right.paragraphs[size_t(old.right[qsizetype(next)])].span.end);
            const qint32 before = part.start - run.right.start;
            if (!part.isEmpty()) {
                const bool same = run.op == WordOp::Same;
                const bool first = part.start == run.right.start;
                const bool only = first && stop == rest.end;
                WordRun put = run;
                put.right =
                    append(m_right, part, same ? run.left.start + std::min(before, run.left.length()) : -1,
                           part.start,
                           !same      ? 0
                               : only ? run.left.length()
                                      : std::min(part.length(), run.left.length()));
                if (!first)
                    put.left = { run.left.end, run.left.end };
                m_new.words.push_back(put);
            }
            rest.start = stop;
        }
    }
    end(now);
}

void RedlineMaker::row(const Row& old)
{
    Row now = old;
    now.right.clear();
    now.firstWord = qint32(m_new.words.size());
    if (old.right.isEmpty()) {
        for (const qint32 paragraph : old.left)
            whole(m_left, paragraph, false, WordOp::Deleted, now);
    } else if (old.left.isEmpty()) {
        for (const qint32 paragraph : old.right)
            whole(m_right, paragraph, true, WordOp::Inserted, now);
    } else if (old.rewritten) {
        now.rewritten = false; // both stand here, so that their words are to be told apart
        for (const qint32 paragraph : old.left)
            whole(m_left, paragraph, false, WordOp::Deleted, now);
        for (const qint32 paragraph : old.right)
            whole(m_right, paragraph, true, WordOp::Inserted, now);
    } else if (old.firstWord == old.lastWord) {
        for (qsizetype i = 0; i < old.right.size(); ++i) {
            const Paragraph& source = m_right.paragraphs[size_t(old.right[i])];
            const Span left = i < old.left.size() ? m_left.paragraphs[size_t(old.left[i])].span : Span();
            begin(source);
            append(m_right, source.span, left.isEmpty() ? -1 : left.start, source.span.start, left.length());
            end(now);
        }
    } else {
        runs(old, now);
    }
    now.lastWord = qint32(m_new.words.size());
    m_new.rows.push_back(std::move(now));
}

void RedlineMaker::make()
{
    m_merged.text.reserve(m_right.text.size() + m_left.text.size() / 8);
    m_merged.paragraphs.reserve(m_right.paragraphs.size());
    m_merged.title = m_right.title;
    m_merged.language = m_right.language;
    m_merged.format = m_right.format;
    placeGhosts();
    ghosts(kTop);
    for (size_t r = 0; r < m_old.rows.size(); ++r) {
        row(m_old.rows[r]);
        ghosts(qint32(r));
    }
    // The struck copies belong to the rows that moved: their words go behind the row's own.
    if (std::ranges::any_of(m_ghostRuns, [](const auto& runs) { return !runs.empty(); })) {
        std::vector<WordRun> words;
        words.reserve(m_new.words.size());
        for (size_t r = 0; r < m_new.rows.size(); ++r) {
            Row& row = m_new.rows[r];
            const auto first = m_new.words.begin();
            const auto begun = qint32(words.size());
            words.insert(words.end(), first + row.firstWord, first + row.lastWord);
            words.insert(words.end(), m_ghostRuns[r].begin(), m_ghostRuns[r].end());
            row.firstWord = begun;
            row.lastWord = qint32(words.size());
            for (const qint32 paragraph : m_ghostParagraphs[r])
                row.right.append(paragraph);
            std::ranges::sort(row.right);
        }
        m_new.words = std::move(words);
    }
    m_new.counts = m_old.counts;
    m_new.counts.rightWords = m_old.counts.rightWords + m_old.counts.deletedWords;

    auto made = std::make_shared<Snapshot>();
    const QString& before = m_snapshot.versions[size_t(m_pair.left)].label;
    const QString& after = m_snapshot.versions[size_t(m_pair.left) + 1].label;
    made->versions.push_back({ before + u" → "_s + after,
                               {},
                               std::make_shared<const Article>(std::move(m_merged)),
                               std::make_shared<const Extraction>() });
    made->pairs.push_back(
        { -1, std::make_shared<const Comparison>(std::move(m_new)), std::make_shared<const Findings>(), {} });
    m_redline.m_snapshot = std::move(made);
}

Redline::Redline(const Snapshot& snapshot, int pair)
{
    RedlineMaker(*this, snapshot, snapshot.pairs[size_t(pair)]).make();
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].left >= 0)
            m_byLeft.push_back(qint32(i));
        if (m_pieces[i].right >= 0)
            m_byRight.push_back(qint32(i));
    }
    // Moves put the left version's pieces out of its order.
    std::ranges::sort(m_byLeft, {}, [this](qint32 i) { return m_pieces[size_t(i)].left; });
    std::ranges::sort(m_byRight, {}, [this](qint32 i) { return m_pieces[size_t(i)].right; });
}

Span Redline::placed(bool right, Span span) const
{
    const std::vector<qint32>& order = right ? m_byRight : m_byLeft;
    const auto startOf = [&](qint32 i) {
        const Piece& piece = m_pieces[size_t(i)];
        return right ? piece.right : piece.left;
    };
    auto found = std::ranges::upper_bound(order, span.start, {}, startOf);
    if (found != order.begin())
        --found;
    Span merged;
    for (; found != order.end() && startOf(*found) < std::max(span.end, span.start + 1); ++found) {
        const Piece& piece = m_pieces[size_t(*found)];
        const qint32 length = right ? piece.merged.length() : piece.leftLength;
        const Span part{ std::max(span.start, startOf(*found)) - startOf(*found),
                         std::min(span.end, startOf(*found) + length) - startOf(*found) };
        if (part.isEmpty())
            continue;
        const qint32 start = piece.merged.start + std::min(part.start, piece.merged.length());
        const qint32 end = piece.merged.start + std::min(part.end, piece.merged.length());
        if (merged.isEmpty())
            merged = { start, end };
        else
            merged = { std::min(merged.start, start), std::max(merged.end, end) };
    }
    return merged;
}

Redline::Origin Redline::origin(qint32 position) const
{
    auto found = std::ranges::upper_bound(m_pieces, position, {},
                                          [](const Piece& piece) { return piece.merged.start; });
    if (found != m_pieces.begin())
        --found;
    if (found == m_pieces.end())
        return {};
    const qint32 inside = std::clamp(position - found->merged.start, 0, found->merged.length());
    return found->right >= 0 ? Origin{ true, found->right + inside }
                             : Origin{ false, found->left + std::min(inside, found->leftLength) };
}

} // namespace Redraft
