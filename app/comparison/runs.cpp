// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/runs.h"

#include "text/forms.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace Redraft {

namespace {

qint32 visibleEnd(QStringView text, Span span)
{
    qint32 end = span.end;
    while (end > span.start && isSpaceLike(text[end - 1].unicode()))
        --end;
    return end;
}

} // namespace

RunBuilder::RunBuilder(const Core& core, const CompareOptions& options)
    : m_core(core)
    , m_options(options)
{
    m_left.reading = &core.model.left;
    m_right.reading = &core.model.right;
    m_left.movedAway = &core.movedLeft;
    m_right.movedAway = &core.movedRight;
}

void RunBuilder::load(Side& side, const Indices& paragraphs) const
{
    side.tokens.clear();
    side.spans.clear();
    side.paragraph.clear();
    for (const qint32 p : paragraphs) {
        const Stretch stretch = side.reading->paragraphTokens[size_t(p)];
        const Span whole = side.reading->span(p);
        for (qint32 t = stretch.first; t < stretch.last; ++t) {
            const qint32 start = t == stretch.first ? whole.start : side.reading->tokens[size_t(t)].start;
            const qint32 end = t + 1 == stretch.last ? whole.end : side.reading->tokens[size_t(t + 1)].start;
            side.tokens.push_back(t);
            side.spans.push_back({ start, end });
            side.paragraph.push_back(p);
        }
    }
    side.of.assign(side.tokens.size(), -1);
    side.moved.assign(side.tokens.size(), false);
}

// A sentence (or paragraph) with any change in it counts as changed as a whole, and so does its counterpart.
void RunBuilder::coarsen(const Group& group)
{
    if (m_options.granularity == Granularity::Word)
        return;
    const auto clear = [](Side& side, Side& other) {
        for (size_t k = 0; k < side.of.size(); ++k) {
            if (side.of[k] >= 0)
                other.of[size_t(side.of[k])] = -1;
            side.of[k] = -1;
            side.moved[k] = false;
        }
    };
    const bool differs = std::count(m_left.of.begin(), m_left.of.end(), -1) > 0
        || std::count(m_right.of.begin(), m_right.of.end(), -1) > 0;
    if (m_options.granularity == Granularity::Paragraph) {
        if (differs) {
            clear(m_left, m_right);
            m_right.moved.assign(m_right.moved.size(), false);
        }
        return;
    }
    const auto position = [](const Side& side) {
        std::unordered_map<qint32, qint32> at;
        for (size_t k = 0; k < side.tokens.size(); ++k)
            at.emplace(side.tokens[k], qint32(k));
        return at;
    };
    const auto left = position(m_left);
    const auto right = position(m_right);
    for (const SentencePair& pair : group.sentences) {
        const auto tokensOf = [](const Reading& side, const Indices& sentences, const auto& at) {
            std::vector<qint32> all;
            for (const qint32 s : sentences) {
                const Stretch tokens = side.sentences[size_t(s)].tokens;
                for (qint32 t = tokens.first; t < tokens.last; ++t)
                    all.push_back(at.at(t));
            }
            return all;
        };
        const std::vector<qint32> a = tokensOf(*m_left.reading, pair.left, left);
        const std::vector<qint32> b = tokensOf(*m_right.reading, pair.right, right);
        const auto free = [](const Side& side, const std::vector<qint32>& tokens) {
            return std::any_of(tokens.begin(), tokens.end(),
                               [&](qint32 k) { return side.of[size_t(k)] < 0; });
        };
        if (!free(m_left, a) && !free(m_right, b))
            continue;
        for (const qint32 k : a) {
            m_left.of[size_t(k)] = -1;
            m_left.moved[size_t(k)] = false;
        }
        for (const qint32 k : b) {
            m_right.of[size_t(k)] = -1;
            m_right.moved[size_t(k)] = false;
        }
    }
}

// Kept tokens that are not called moved must be in order; whatever is not, is called moved.
void RunBuilder::straighten()
{
    qint32 last = -1;
    for (size_t i = 0; i < m_left.of.size(); ++i) {
        const qint32 j = m_left.of[i];
        if (j < 0 || m_left.moved[i])
            continue;
        if (j < last) {
            m_left.moved[i] = true;
            m_right.moved[size_t(j)] = true;
        } else {
            last = j;
        }
    }
}

bool RunBuilder::goesOn(size_t i, size_t j) const
{
    return i + 1 < m_left.of.size() && j + 1 < m_right.of.size() && m_left.of[i + 1] == qint32(j) + 1
        && m_left.moved[i + 1] == m_left.moved[i] && m_left.paragraph[i + 1] == m_left.paragraph[i]
        && m_right.paragraph[j + 1] == m_right.paragraph[j];
}

// Two tokens are the same, and so is the space behind them: true of nearly all, and soon seen.
bool RunBuilder::isAsWritten(size_t i, size_t j) const
{
    const Token& a = m_left.reading->tokens[size_t(m_left.tokens[i])];
    const Token& b = m_right.reading->tokens[size_t(m_right.tokens[j])];
    const qint32 length = m_left.spans[i].end - a.start;
    return a.end - a.start == b.end - b.start && length == m_right.spans[j].end - b.start
        && std::memcmp(m_left.reading->text().utf16() + a.start, m_right.reading->text().utf16() + b.start,
                       size_t(length) * sizeof(char16_t))
        == 0;
}

Change RunBuilder::changeAt(size_t i, size_t j, bool goes) const
{
    if (isAsWritten(i, j))
        return Change::None;
    const QStringView a = m_left.reading->tokenText(m_left.tokens[i]);
    const QStringView b = m_right.reading->tokenText(m_right.tokens[j]);
    Change change = Change::None;
    if (a != b) {
        switch (agreement(a, b)) {
        case Agreement::Exact:
            break;
        case Agreement::Canonical:
            change = Change::Typography;
            break;
        default:
            change = Change::Case;
            break;
        }
    }
    if (change == Change::None && goes) {
        const auto gap = [](const Side& side, size_t k) {
            const Token& token = side.reading->tokens[size_t(side.tokens[k])];
            return Span{ token.end, side.spans[k].end }.in(side.reading->text());
        };
        if (spaceAgreement(gap(m_left, i), gap(m_right, j)) != Agreement::Exact)
            change = Change::Space;
    }
    if ((change == Change::Typography && m_options.ignoreTypography)
        || (change == Change::Case && m_options.ignoreCase)
        || (change == Change::Space && m_options.ignoreSpace))
        change = Change::None;
    return change;
}

void RunBuilder::build(const Group& group, Row& row, Counts& counts, std::vector<WordRun>& into)
{
    load(m_left, group.left);
    load(m_right, group.right);
    if (!group.tokens.empty()) {
        const auto place = [](const Side& side, qint32 token) {
            // The tokens of a paragraph follow each other, and most groups are of one paragraph.
            const auto straight = size_t(token - side.tokens.front());
            if (straight < side.tokens.size() && side.tokens[straight] == token)
                return straight;
            return size_t(std::lower_bound(side.tokens.begin(), side.tokens.end(), token)
                          - side.tokens.begin());
        };
        for (const TokenPair& pair : group.tokens) {
            const size_t i = place(m_left, pair.left);
            const size_t j = place(m_right, pair.right);
            m_left.of[i] = qint32(j);
            m_right.of[j] = qint32(i);
            m_left.moved[i] = pair.moved;
            m_right.moved[j] = pair.moved;
        }
        coarsen(group);
        straighten();
    }

    const size_t first = into.size();
    const auto n = m_left.tokens.size();
    const auto m = m_right.tokens.size();
    const auto movedAway = [](const Side& side, size_t k) {
        return !side.movedAway->empty() && (*side.movedAway)[size_t(side.tokens[k])];
    };
    const auto countWords = [](const Side& side, size_t from, size_t to) {
        int words = 0;
        for (size_t k = from; k < to; ++k)
            words += side.reading->tokens[size_t(side.tokens[k])].kind != TokenKind::Sign;
        return words;
    };
    const auto placeOf = [](const Side& side, size_t k, qint32 otherwise) {
        if (k > 0 && (k == side.tokens.size() || side.paragraph[k] != side.paragraph[k - 1]))
            return side.spans[k - 1].end;
        return k < side.tokens.size() ? side.spans[k].start : otherwise;
    };
    const auto freeRun = [&](const Side& side, size_t k) {
        size_t end = k + 1;
        while (end < side.of.size() && side.of[end] < 0 && side.paragraph[end] == side.paragraph[k]
               && movedAway(side, end) == movedAway(side, k))
            ++end;
        return end;
    };
    float keptCharacters = 0;
    float allCharacters = 0;
    for (const Side* side : { &m_left, &m_right }) {
        for (const qint32 t : side->tokens) {
            const Token& token = side->reading->tokens[size_t(t)];
            allCharacters += float(token.end - token.start);
        }
    }
    Change worst = Change::None;
    size_t i = 0;
    size_t j = 0;
    const auto same = [&](size_t a, size_t b) {
        const bool moved = m_left.moved[a];
        const size_t startA = a;
        const size_t startB = b;
        bool goes = goesOn(a, b);
        const Change change = changeAt(a, b, goes);
        for (;;) {
            const Token& token = m_left.reading->tokens[size_t(m_left.tokens[a])];
            const Token& other = m_right.reading->tokens[size_t(m_right.tokens[b])];
            keptCharacters += float(token.end - token.start + other.end - other.start);
            ++a;
            ++b;
            if (!goes)
                break;
            goes = goesOn(a, b);
            if (changeAt(a, b, goes) != change)
                break;
        }
        into.push_back({ WordOp::Same,
                         moved,
                         change,
                         { m_left.spans[startA].start, m_left.spans[a - 1].end },
                         { m_right.spans[startB].start, m_right.spans[b - 1].end } });
        worst = std::max(worst, moved ? Change::Wording : change);
        return std::pair(a, b);
    };
    while (i < n || j < m) {
        if (i < n && m_left.of[i] < 0) {
            const size_t end = freeRun(m_left, i);
            const qint32 place =
                placeOf(m_right, j, row.right.isEmpty() ? 0 : m_core.model.right.span(row.right[0]).start);
            const bool moved = movedAway(m_left, i);
            into.push_back({ WordOp::Deleted,
                             moved,
                             Change::None,
                             { m_left.spans[i].start, m_left.spans[end - 1].end },
                             { place, place } });
            counts.deletedWords += moved ? 0 : countWords(m_left, i, end);
            worst = Change::Wording;
            i = end;
        } else if (i < n && m_left.moved[i]) {
            ++i;
        } else if (j < m && m_right.of[j] < 0) {
            const size_t end = freeRun(m_right, j);
            const qint32 place =
                placeOf(m_left, i, row.left.isEmpty() ? 0 : m_core.model.left.span(row.left[0]).start);
            const bool moved = movedAway(m_right, j);
            into.push_back({ WordOp::Inserted,
                             moved,
                             Change::None,
                             { place, place },
                             { m_right.spans[j].start, m_right.spans[end - 1].end } });
            counts.insertedWords += moved ? 0 : countWords(m_right, j, end);
            worst = Change::Wording;
            j = end;
        } else if (j < m && m_right.moved[j]) {
            j = same(size_t(m_right.of[j]), j).second;
        } else {
            std::tie(i, j) = same(i, j);
        }
    }
    shareSpaces(into, first);
    row.change = worst;
    row.similarity = allCharacters > 0 ? keptCharacters / allCharacters : 1;
}

// Where a replacement ends with a space on both sides, the space is the next kept run's.
void RunBuilder::shareSpaces(std::vector<WordRun>& runs, size_t first) const
{
    for (size_t k = first; k < runs.size(); ++k) {
        WordRun& kept = runs[k];
        if (kept.op != WordOp::Same || kept.moved)
            continue;
        WordRun* deleted = nullptr;
        WordRun* inserted = nullptr;
        for (size_t before = k;
             before-- > first && (runs[before].op != WordOp::Same || runs[before].moved);) {
            if (runs[before].op == WordOp::Deleted && runs[before].left.end == kept.left.start)
                deleted = &runs[before];
            else if (runs[before].op == WordOp::Inserted && runs[before].right.end == kept.right.start)
                inserted = &runs[before];
        }
        if (!deleted || !inserted)
            continue;
        const qint32 leftEnd = visibleEnd(m_left.reading->text(), deleted->left);
        const qint32 rightEnd = visibleEnd(m_right.reading->text(), inserted->right);
        // Runs do not go over the end of a paragraph, so a space at the end is one within it.
        if (leftEnd == deleted->left.end || rightEnd == inserted->right.end || leftEnd == deleted->left.start
            || rightEnd == inserted->right.start)
            continue;
        deleted->left.end = kept.left.start = leftEnd;
        inserted->right.end = kept.right.start = rightEnd;
    }
}

} // namespace Redraft
