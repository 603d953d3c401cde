// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/sentencerows.h"

#include "text/forms.h"
#include "text/sentences.h"

#include <algorithm>

namespace Redraft {

namespace {

// The sentences of one side, paragraph by paragraph.
struct Cut {
    std::vector<std::vector<Span>> ofParagraph;
    std::vector<qint32> first; // per paragraph: number of its first sentence

    qint32 count(qint32 paragraph) const { return qint32(ofParagraph[size_t(paragraph)].size()); }
};

Cut cut(const Reading& side, const Reading* source, const Cut* sourceCut, Watch& watch)
{
    Cut out;
    const auto count = size_t(side.count());
    out.ofParagraph.resize(count);
    watch.spread(count, 256, [&](size_t p) {
        std::vector<Span>& spans = out.ofParagraph[p];
        const auto paragraph = qint32(p);
        if (side.isAnalysed(paragraph)) {
            const Stretch stretch = side.paragraphSentences[p];
            for (qint32 s = stretch.first; s < stretch.last; ++s)
                spans.push_back(side.sentences[size_t(s)].span);
            return;
        }
        const qint32 partner = side.partner[p];
        if (source && partner >= 0 && source->span(partner).length() == side.span(paragraph).length()) {
            spans = sourceCut->ofParagraph[size_t(partner)];
            const qint32 shift = side.span(paragraph).start - source->span(partner).start;
            for (Span& span : spans) {
                span.start += shift;
                span.end += shift;
            }
            return;
        }
        spans = sentences(side.text(), side.span(paragraph));
        if (spans.empty())
            spans.push_back(side.span(paragraph));
        watch.pass(side.span(paragraph).length());
    });
    out.first.resize(count);
    qint32 total = 0;
    for (size_t p = 0; p < count; ++p) {
        out.first[p] = total;
        total += qint32(out.ofParagraph[p].size());
    }
    return out;
}

std::vector<Span> flat(Cut& cut)
{
    std::vector<Span> all;
    for (std::vector<Span>& spans : cut.ofParagraph)
        all.insert(all.end(), spans.begin(), spans.end());
    return all;
}

class Rows {
public:
    Rows(const Core& core, const Cut& left, const Cut& right, Comparison& into)
        : m_core(core)
        , m_left(left)
        , m_right(right)
        , m_into(into)
    {
    }

    void add(const Row& row, qint32 group)
    {
        if (group < 0) {
            for (const qint32 p : row.left)
                alone(p, true);
            for (const qint32 p : row.right)
                alone(p, false);
            return;
        }
        const Group& of = m_core.groups[size_t(group)];
        if (of.exact)
            return equal(row);
        for (const SentencePair& pair : of.sentences) {
            const auto single = [&](const Indices& sentences, const std::vector<bool>& known) {
                return !sentences.isEmpty() && !known.empty() && known[size_t(sentences[0])];
            };
            if (pair.right.isEmpty() && single(pair.left, movedLeft))
                continue; // stands with its counterpart below
            if (pair.left.isEmpty() && single(pair.right, movedRight))
                continue;
            push(pair, row.kind == RowKind::Moved);
        }
    }

    std::vector<bool> movedLeft; // per analysed sentence: moved to another group
    std::vector<bool> movedRight;

    void moves()
    {
        for (const SentenceMove& move : m_core.moves)
            push({ { move.left }, { move.right }, true }, false);
    }

private:
    qint32 global(const Reading& side, const Cut& cut, qint32 sentence) const
    {
        const qint32 p = side.sentences[size_t(sentence)].paragraph;
        return cut.first[size_t(p)] + sentence - side.paragraphSentences[size_t(p)].first;
    }

    void alone(qint32 paragraph, bool left)
    {
        const Reading& side = left ? m_core.model.left : m_core.model.right;
        const Cut& cut = left ? m_left : m_right;
        const std::vector<bool>& moved = left ? movedLeft : movedRight;
        for (qint32 k = 0; k < cut.count(paragraph); ++k) {
            if (side.isAnalysed(paragraph) && !moved.empty()
                && moved[size_t(side.paragraphSentences[size_t(paragraph)].first + k)])
                continue;
            SentenceRow row;
            row.kind = left ? RowKind::Deleted : RowKind::Inserted;
            (left ? row.left : row.right).push_back(cut.first[size_t(paragraph)] + k);
            m_into.sentences.push_back(row);
        }
    }

    void equal(const Row& row)
    {
        const qint32 l = row.left[0];
        const qint32 r = row.right[0];
        const RowKind kind = row.kind == RowKind::Moved ? RowKind::Moved : RowKind::Same;
        const qint32 lefts = m_left.count(l);
        const qint32 rights = m_right.count(r);
        if (lefts == rights) {
            for (qint32 k = 0; k < lefts; ++k)
                m_into.sentences.push_back(
                    { kind, false, { m_left.first[size_t(l)] + k }, { m_right.first[size_t(r)] + k } });
            return;
        }
        SentenceRow all{ kind, false, {}, {} }; // folded lines that were cut differently
        for (qint32 k = 0; k < lefts; ++k)
            all.left.push_back(m_left.first[size_t(l)] + k);
        for (qint32 k = 0; k < rights; ++k)
            all.right.push_back(m_right.first[size_t(r)] + k);
        m_into.sentences.push_back(all);
    }

    bool isEdited(const SentencePair& pair) const
    {
        const auto tokens = [](const Reading& side, const Indices& sentences) {
            std::vector<qint32> all;
            for (const qint32 s : sentences) {
                for (qint32 t = side.sentences[size_t(s)].tokens.first;
                     t < side.sentences[size_t(s)].tokens.last; ++t)
                    all.push_back(t);
            }
            return all;
        };
        const std::vector<qint32> a = tokens(m_core.model.left, pair.left);
        const std::vector<qint32> b = tokens(m_core.model.right, pair.right);
        return !std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](qint32 x, qint32 y) {
            return agreement(m_core.model.left.tokenText(x), m_core.model.right.tokenText(y))
                == Agreement::Exact;
        });
    }

    void push(const SentencePair& pair, bool inMoved)
    {
        SentenceRow row;
        for (const qint32 s : pair.left)
            row.left.push_back(global(m_core.model.left, m_left, s));
        for (const qint32 s : pair.right)
            row.right.push_back(global(m_core.model.right, m_right, s));
        if (pair.right.isEmpty()) {
            row.kind = RowKind::Deleted;
        } else if (pair.left.isEmpty()) {
            row.kind = RowKind::Inserted;
        } else {
            row.edited = isEdited(pair);
            row.kind = pair.moved || inMoved ? RowKind::Moved
                : pair.right.size() > 1      ? RowKind::Split
                : pair.left.size() > 1       ? RowKind::Merged
                : row.edited                 ? RowKind::Edited
                                             : RowKind::Same;
        }
        m_into.sentences.push_back(row);
    }

    const Core& m_core;
    const Cut& m_left;
    const Cut& m_right;
    Comparison& m_into;
};

} // namespace

void makeSentenceRows(const Core& core, const std::vector<qint32>& groups, Comparison& into, Watch& watch)
{
    Cut left = cut(core.model.left, nullptr, nullptr, watch);
    Cut right = cut(core.model.right, &core.model.left, &left, watch);
    Rows rows(core, left, right, into);
    if (!core.moves.empty()) {
        rows.movedLeft.assign(core.model.left.sentences.size(), false);
        rows.movedRight.assign(core.model.right.sentences.size(), false);
        for (const SentenceMove& move : core.moves) {
            rows.movedLeft[size_t(move.left)] = true;
            rows.movedRight[size_t(move.right)] = true;
        }
    }
    for (size_t k = 0; k < groups.size(); ++k) {
        rows.add(into.rows[k], groups[k]);
        watch.pass(8);
    }
    rows.moves();
    into.leftSentences = flat(left);
    into.rightSentences = flat(right);
}

} // namespace Redraft
