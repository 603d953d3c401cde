// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/assembly.h"

#include "comparison/runs.h"
#include "comparison/sentencerows.h"
#include "comparison/thresholds.h"

#include <algorithm>
#include <numeric>

namespace Redraft {

namespace {

constexpr qint32 kNoGroup = -1;

// What a row is made from: a group, or a paragraph of one side alone.
struct Draft {
    qint32 group = kNoGroup;
    qint32 left = -1;
    qint32 right = -1;
};

std::vector<qint32> groupOf(const Core& core, bool left)
{
    std::vector<qint32> of(size_t((left ? core.model.left : core.model.right).count()), kNoGroup);
    for (size_t g = 0; g < core.groups.size(); ++g) {
        for (const qint32 p : left ? core.groups[g].left : core.groups[g].right)
            of[size_t(p)] = qint32(g);
    }
    return of;
}

std::vector<Draft> readingOrder(const Core& core)
{
    const std::vector<qint32> ofLeft = groupOf(core, true);
    const std::vector<qint32> ofRight = groupOf(core, false);
    const qint32 lefts = core.model.left.count();
    const qint32 rights = core.model.right.count();
    std::vector<Draft> drafts;
    drafts.reserve(core.groups.size() + 16);
    std::vector<bool> placed(size_t(lefts), false);
    // Deleted paragraphs from `l` on, up to the next one that stands in order.
    const auto deletedFrom = [&](qint32 l) {
        for (; l < lefts; ++l) {
            const qint32 g = ofLeft[size_t(l)];
            if (g == kNoGroup) {
                if (!placed[size_t(l)])
                    drafts.push_back({ kNoGroup, l, -1 });
                placed[size_t(l)] = true;
            } else if (!core.groups[size_t(g)].moved) {
                return;
            }
        }
    };
    deletedFrom(0);
    for (qint32 r = 0; r < rights; ++r) {
        const qint32 g = ofRight[size_t(r)];
        if (g == kNoGroup) {
            drafts.push_back({ kNoGroup, -1, r });
            continue;
        }
        const Group& group = core.groups[size_t(g)];
        if (group.right.front() != r)
            continue;
        drafts.push_back({ g, -1, -1 });
        // Behind each of them: another group may stand between two.
        for (const qint32 l : group.left) {
            if (!group.moved)
                deletedFrom(l + 1);
        }
    }
    return drafts;
}

void number(std::vector<Row>& rows)
{
    qint32 block = -1;
    for (size_t k = 0; k < rows.size(); ++k) {
        if (rows[k].block < 0)
            continue;
        const bool goesOn = k > 0 && rows[k - 1].block >= 0
            && rows[k - 1].left.back() + 1 == rows[k].left.front()
            && rows[k - 1].right.back() + 1 == rows[k].right.front();
        if (!goesOn)
            ++block;
        rows[k].block = block;
    }
}

// White space of the line ends apart, two paragraphs without any changed word.
RowKind kindOf(const Group& group, Change change)
{
    if (group.moved)
        return RowKind::Moved;
    if (group.left.size() == 1 && group.right.size() > 1)
        return RowKind::Split;
    if (group.left.size() > 1 && group.right.size() == 1)
        return RowKind::Merged;
    return change == Change::None && group.left.size() == 1 ? RowKind::Same : RowKind::Edited;
}

class RowMaker {
public:
    RowMaker(const Core& core, const CompareOptions& options)
        : m_core(core)
        , m_builder(core, options)
    {
    }

    Row make(const Draft& draft, Counts& counts, std::vector<WordRun>& runs)
    {
        Row row;
        const Reading& left = m_core.model.left;
        const Reading& right = m_core.model.right;
        if (draft.group == kNoGroup) {
            alone(draft, row, counts, runs);
            return row;
        }
        const Group& group = m_core.groups[size_t(draft.group)];
        row.left = group.left;
        row.right = group.right;
        row.block = group.moved ? 0 : -1;
        if (group.exact) {
            row.kind = group.moved ? RowKind::Moved : RowKind::Same;
            runs.push_back(
                { WordOp::Same, false, Change::None, left.span(row.left[0]), right.span(row.right[0]) });
            return row;
        }
        m_builder.build(group, row, counts, runs);
        row.kind = kindOf(group, row.change);
        row.edited = row.change != Change::None;
        row.rewritten = row.change == Change::Wording && row.similarity < Threshold::kRewritten;
        return row;
    }

private:
    void alone(const Draft& draft, Row& row, Counts& counts, std::vector<WordRun>& runs)
    {
        const bool isLeft = draft.left >= 0;
        row.kind = isLeft ? RowKind::Deleted : RowKind::Inserted;
        row.similarity = 0;
        row.change = Change::Wording;
        Group group;
        (isLeft ? row.left : row.right).push_back(isLeft ? draft.left : draft.right);
        group.left = row.left;
        group.right = row.right;
        const Reading& side = isLeft ? m_core.model.left : m_core.model.right;
        const qint32 paragraph = isLeft ? draft.left : draft.right;
        const size_t first = runs.size();
        if (side.isAnalysed(paragraph)) {
            m_builder.build(group, row, counts, runs);
            row.change = Change::Wording;
            row.similarity = 0;
        } else {
            const Span span = side.span(paragraph);
            runs.push_back({ isLeft ? WordOp::Deleted : WordOp::Inserted, false, Change::None,
                             isLeft ? span : Span(), isLeft ? Span() : span });
            (isLeft ? counts.deletedWords : counts.insertedWords) += countWords(span.in(side.text()));
        }
        // Where it would stand on the other side.
        const Reading& other = isLeft ? m_core.model.right : m_core.model.left;
        const qint32 place = m_place < 0 || m_place >= other.count() ? 0 : other.span(m_place).end;
        for (size_t k = first; k < runs.size(); ++k)
            (isLeft ? runs[k].right : runs[k].left) = { place, place };
    }

public:
    qint32 m_place =
        -1; ///< the other side's paragraph behind which a paragraph alone would stand; -1: the start

private:
    const Core& m_core;
    RunBuilder m_builder;
};

// For each draft of one side alone, the paragraph of the other side behind which it stands.
std::vector<qint32> placesOf(const Core& core, const std::vector<Draft>& drafts)
{
    std::vector<qint32> places(drafts.size(), -1);
    qint32 left = -1;
    qint32 right = -1;
    for (size_t k = 0; k < drafts.size(); ++k) {
        const Draft& draft = drafts[k];
        if (draft.group != kNoGroup) {
            const Group& group = core.groups[size_t(draft.group)];
            if (!group.moved)
                left = group.left.back();
            right = group.right.back();
        } else if (draft.left >= 0) {
            places[k] = right;
            left = draft.left;
        } else {
            places[k] = left;
            right = draft.right;
        }
    }
    return places;
}

void add(Counts& into, const Counts& from)
{
    into.insertedWords += from.insertedWords;
    into.deletedWords += from.deletedWords;
}

void countRows(const std::vector<Row>& rows, Counts& counts)
{
    for (const Row& row : rows) {
        switch (row.kind) {
        case RowKind::Same:
            ++counts.same;
            break;
        case RowKind::Edited:
            ++counts.edited;
            counts.cosmetic += row.change != Change::None && row.change != Change::Wording;
            break;
        case RowKind::Inserted:
            ++counts.inserted;
            break;
        case RowKind::Deleted:
            ++counts.deleted;
            break;
        case RowKind::Moved:
            ++counts.moved;
            break;
        case RowKind::Split:
            ++counts.split;
            break;
        case RowKind::Merged:
            ++counts.merged;
            break;
        }
    }
}

// What was read for something else was counted then, and what stands anchored on both sides is counted once.
void countAllWords(const Core& core, Counts& counts, Watch& watch)
{
    constexpr size_t chunk = 1024;
    const auto count = [&](const Reading& side, const auto& known) {
        std::vector<qint32> words(size_t(side.count()));
        watch.spread(words.size(), chunk, [&](size_t p) {
            words[p] = known(p);
            if (words[p] >= 0)
                return;
            const QStringView text = side.paragraph(qint32(p));
            words[p] = countWords(text);
            watch.pass(text.size() / 8);
        });
        return words;
    };
    const Reading& left = core.model.left;
    const Reading& right = core.model.right;
    const std::vector<qint32> ofLeft = count(left, [&](size_t p) { return left.words[p]; });
    const std::vector<qint32> ofRight = count(right, [&](size_t p) {
        const qint32 partner = right.partner[p];
        return partner >= 0 ? ofLeft[size_t(partner)] : right.words[p];
    });
    counts.leftWords = std::accumulate(ofLeft.begin(), ofLeft.end(), counts.leftWords);
    counts.rightWords = std::accumulate(ofRight.begin(), ofRight.end(), counts.rightWords);
}

} // namespace

Comparison assemble(const Core& core, const CompareOptions& options, Watch& watch)
{
    Comparison out;
    const std::vector<Draft> drafts = readingOrder(core);
    const std::vector<qint32> places = placesOf(core, drafts);
    constexpr size_t chunk = 512;
    const size_t chunks = (drafts.size() + chunk - 1) / chunk;
    std::vector<std::vector<WordRun>> runs(chunks);
    std::vector<Counts> counts(chunks);
    out.rows.resize(drafts.size());
    watch.spread(chunks, 1, [&](size_t c) {
        RowMaker maker(core, options);
        for (size_t k = c * chunk; k < std::min(drafts.size(), (c + 1) * chunk); ++k) {
            maker.m_place = places[k];
            Row row;
            const auto first = qint32(runs[c].size());
            row = maker.make(drafts[k], counts[c], runs[c]);
            row.firstWord = first;
            row.lastWord = qint32(runs[c].size());
            out.rows[k] = std::move(row);
            watch.pass(qint64(runs[c].size()) - first + 8);
        }
    });
    size_t total = 0;
    for (const std::vector<WordRun>& part : runs)
        total += part.size();
    out.words.reserve(total);
    for (size_t c = 0; c < chunks; ++c) {
        const auto offset = qint32(out.words.size());
        out.words.insert(out.words.end(), runs[c].begin(), runs[c].end());
        std::vector<WordRun>().swap(runs[c]);
        for (size_t k = c * chunk; k < std::min(drafts.size(), (c + 1) * chunk); ++k) {
            out.rows[k].firstWord += offset;
            out.rows[k].lastWord += offset;
        }
        add(out.counts, counts[c]);
    }
    number(out.rows);
    countRows(out.rows, out.counts);
    countAllWords(core, out.counts, watch);
    if (options.sentences) {
        std::vector<qint32> groups(drafts.size());
        for (size_t k = 0; k < drafts.size(); ++k)
            groups[k] = drafts[k].group;
        makeSentenceRows(core, groups, out, watch);
    }
    return out;
}

} // namespace Redraft
