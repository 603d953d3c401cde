// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/words.h"

#include "comparison/sequence.h"
#include "comparison/thresholds.h"
#include "text/forms.h"

#include <algorithm>
#include <numeric>

namespace Redraft {

namespace {

// Loosely equal tokens may still be different words: "email" and "e-mail".
bool isKept(QStringView left, QStringView right)
{
    return left == right || agreement(left, right) <= Agreement::Folded;
}

} // namespace

WordAligner::WordAligner(const Model& model, Watch& watch)
    : m_model(model)
    , m_watch(watch)
    , m_head(model.keys, -1)
{
}

void WordAligner::align(const std::vector<qint32>& left, const std::vector<qint32>& right,
                        std::vector<TokenPair>& into)
{
    m_left = &left;
    m_right = &right;
    const auto prepare = [&](const Reading& side, const std::vector<qint32>& tokens,
                             std::vector<quint32>& keys, std::vector<float>& weights, std::vector<qint32>& of,
                             std::vector<bool>& moved) {
        keys.resize(tokens.size());
        weights.resize(tokens.size());
        of.assign(tokens.size(), -1);
        moved.assign(tokens.size(), false);
        for (size_t k = 0; k < tokens.size(); ++k) {
            const Token& token = side.tokens[size_t(tokens[k])];
            keys[k] = token.key;
            weights[k] = token.kind == TokenKind::Sign ? Threshold::kLightSign
                : m_model.functionWords[token.key]     ? Threshold::kLightWord
                                                       : 1.0F;
        }
    };
    prepare(m_model.left, left, m_a, m_weightA, m_ofA, m_movedA);
    prepare(m_model.right, right, m_b, m_weightB, m_ofB, m_movedB);
    m_next.resize(m_b.size());
    m_row.assign(m_b.size(), -1);
    m_length.resize(m_b.size());
    m_runWeight.resize(m_b.size());

    m_work.push_back({ 0, qint32(m_a.size()), 0, qint32(m_b.size()) });
    while (!m_work.empty()) {
        const Range range = m_work.back();
        m_work.pop_back();
        match(range);
    }
    for (size_t i = 0; i < m_a.size(); ++i) {
        const qint32 j = m_ofA[i];
        if (j >= 0 && !isKept(m_model.left.tokenText(left[i]), m_model.right.tokenText(right[size_t(j)]))) {
            m_ofA[i] = -1;
            m_ofB[size_t(j)] = -1;
        }
    }
    absorbIslands();
    absorbSwaps();
    slide();
    giveUpWhenLittleIsLeft();
    movedPhrases();
    for (size_t i = 0; i < m_a.size(); ++i) {
        if (m_ofA[i] >= 0)
            into.push_back({ left[i], right[size_t(m_ofA[i])], bool(m_movedA[i]) });
    }
}

bool WordAligner::alignAlike(Stretch left, Stretch right, std::vector<TokenPair>& into) const
{
    const size_t before = into.size();
    for (qint32 k = 0; k < left.size(); ++k) {
        if (!isKept(m_model.left.tokenText(left.first + k), m_model.right.tokenText(right.first + k))) {
            into.resize(before);
            return false;
        }
        into.push_back({ left.first + k, right.first + k, false });
    }
    return true;
}

void WordAligner::join(qint32 a, qint32 b, qint32 length)
{
    for (qint32 k = 0; k < length; ++k) {
        m_ofA[size_t(a + k)] = b + k;
        m_ofB[size_t(b + k)] = a + k;
    }
}

void WordAligner::match(Range r)
{
    m_watch.pass(8 + (r.a1 - r.a0) + (r.b1 - r.b0));
    while (r.a0 < r.a1 && r.b0 < r.b1 && m_a[size_t(r.a0)] == m_b[size_t(r.b0)])
        join(r.a0++, r.b0++, 1);
    while (r.a0 < r.a1 && r.b0 < r.b1 && m_a[size_t(r.a1 - 1)] == m_b[size_t(r.b1 - 1)])
        join(--r.a1, --r.b1, 1);
    if (r.a0 >= r.a1 || r.b0 >= r.b1)
        return;
    if (qint64(r.a1 - r.a0) * (r.b1 - r.b0) > Threshold::kRunCells)
        return anchorLong(r);
    const Run run = heaviestRun(r);
    if (run.length == 0 || !isWorthKeeping(run, r))
        return;
    join(run.a, run.b, run.length);
    m_work.push_back({ r.a0, run.a, r.b0, run.b });
    m_work.push_back({ run.a + run.length, r.a1, run.b + run.length, r.b1 });
}

// A stretch too long for the search of runs: a common subsequence splits it at what it keeps of three words
// or more.
void WordAligner::anchorLong(Range r)
{
    std::vector<Match> matches;
    commonSubsequence(std::span(m_a).subspan(size_t(r.a0), size_t(r.a1 - r.a0)),
                      std::span(m_b).subspan(size_t(r.b0), size_t(r.b1 - r.b0)), m_model.keys, m_watch,
                      matches);
    qint32 a = r.a0;
    qint32 b = r.b0;
    for (size_t k = 0; k < matches.size();) {
        size_t end = k + 1;
        while (end < matches.size() && matches[end].first == matches[end - 1].first + 1
               && matches[end].second == matches[end - 1].second + 1)
            ++end;
        const qint32 runA = r.a0 + matches[k].first;
        const qint32 runB = r.b0 + matches[k].second;
        const auto length = qint32(end - k);
        if (weightOf(runA, runA + length) >= 1) {
            join(runA, runB, length);
            const Range before{ a, runA, b, runB };
            if (qint64(before.a1 - before.a0) * (before.b1 - before.b0) <= Threshold::kRunCells)
                m_work.push_back(before);
            a = runA + length;
            b = runB + length;
        }
        k = end;
    }
    const Range after{ a, r.a1, b, r.b1 };
    if (qint64(after.a1 - after.a0) * (after.b1 - after.b0) <= Threshold::kRunCells)
        m_work.push_back(after);
}

float WordAligner::weightOf(qint32 a0, qint32 a1) const
{
    return std::accumulate(m_weightA.begin() + a0, m_weightA.begin() + a1, 0.0F);
}

WordAligner::Run WordAligner::heaviestRun(Range r)
{
    for (qint32 j = r.b0; j < r.b1; ++j) {
        qint32& head = m_head[m_b[size_t(j)]];
        m_next[size_t(j)] = head;
        head = j;
        m_row[size_t(j)] = -2;
    }
    Run best;
    qint32 bestOffset = 0;
    const qint32 lengthA = r.a1 - r.a0;
    const qint32 lengthB = r.b1 - r.b0;
    for (qint32 i = r.a0; i < r.a1; ++i) {
        const float weight = m_weightA[size_t(i)];
        // From the last to the first, so that the run that ends before j is still the one of the row before.
        for (qint32 j = m_head[m_a[size_t(i)]]; j >= r.b0; j = m_next[size_t(j)]) {
            const bool goesOn = j > r.b0 && m_row[size_t(j - 1)] == i - 1;
            const qint32 length = goesOn ? m_length[size_t(j - 1)] + 1 : 1;
            const float total = goesOn ? m_runWeight[size_t(j - 1)] + weight : weight;
            m_row[size_t(j)] = i;
            m_length[size_t(j)] = length;
            m_runWeight[size_t(j)] = total;
            // Of equal runs the one nearest to the diagonal.
            const auto along = [&] {
                return std::abs((i - length + 1 - r.a0) * lengthB - (j - length + 1 - r.b0) * lengthA);
            };
            if (total > best.weight + 0.001F
                || (total > best.weight - 0.001F && best.length > 0 && along() < bestOffset)) {
                best = { i - length + 1, j - length + 1, length, total };
                bestOffset = along();
            }
        }
    }
    for (qint32 j = r.b0; j < r.b1; ++j)
        m_head[m_b[size_t(j)]] = -1;
    return best;
}

bool WordAligner::isWorthKeeping(const Run& run, Range r) const
{
    if (run.weight >= 1)
        return true;
    const float a = weightOf(r.a0, r.a1);
    const float b = std::accumulate(m_weightB.begin() + r.b0, m_weightB.begin() + r.b1, 0.0F);
    return run.weight >= Threshold::kRunShare * std::min(a, b);
}

// A kept run of little weight between two heavy replacements reads worse than one replacement:
//
//     [deleted: a plan that was agreed][kept: in][deleted: the spring of last year] …
void WordAligner::absorbIslands()
{
    struct Piece {
        qint32 a0, a1, b0, b1;
        float kept; // weight of the kept run
        float deleted; // weight of what is changed behind it
        float inserted;
    };
    std::vector<Piece> pieces;
    float firstDeleted = 0;
    float firstInserted = 0;
    qint32 j = 0;
    for (qint32 i = 0; i < qint32(m_a.size());) {
        if (m_ofA[size_t(i)] < 0) {
            (pieces.empty() ? firstDeleted : pieces.back().deleted) += m_weightA[size_t(i)];
            ++i;
            continue;
        }
        for (; j < m_ofA[size_t(i)]; ++j)
            (pieces.empty() ? firstInserted : pieces.back().inserted) += m_weightB[size_t(j)];
        Piece piece{ i, i, j, j, 0, 0, 0 };
        while (i < qint32(m_a.size()) && m_ofA[size_t(i)] == j) {
            piece.kept += m_weightA[size_t(i)];
            ++i;
            ++j;
        }
        piece.a1 = i;
        piece.b1 = j;
        pieces.push_back(piece);
    }
    for (; j < qint32(m_b.size()); ++j)
        (pieces.empty() ? firstInserted : pieces.back().inserted) += m_weightB[size_t(j)];

    for (size_t k = 0; k < pieces.size(); ++k) {
        const Piece& piece = pieces[k];
        const float before = k == 0 ? std::min(firstDeleted, firstInserted)
                                    : std::min(pieces[k - 1].deleted, pieces[k - 1].inserted);
        const float after = std::min(piece.deleted, piece.inserted);
        if (std::min(before, after) < Threshold::kIslandNeighbour
            || piece.kept * Threshold::kIslandRatio > std::min(before, after))
            continue;
        for (qint32 i = piece.a0; i < piece.a1; ++i) {
            m_ofB[size_t(m_ofA[size_t(i)])] = -1;
            m_ofA[size_t(i)] = -1;
        }
    }
}

// Two neighbours that changed their places are one replacement: which of them stayed, nobody can say.
//
//     left    … was also told …        replaced: "was also" by "also was",
//     right   … also was told …        not inserted: also – kept: was – deleted: also
void WordAligner::absorbSwaps()
{
    const auto each = [](std::vector<qint32>& mine, std::vector<qint32>& other,
                         const std::vector<quint32>& keys, const std::vector<quint32>& otherKeys,
                         const std::vector<float>& weights) {
        const auto count = qint32(mine.size());
        const auto otherCount = qint32(other.size());
        for (qint32 i = 0; i + 1 < count; ++i) {
            const qint32 j = mine[size_t(i)] < 0 ? mine[size_t(i + 1)] : -1;
            if (j < 0 || j + 1 >= otherCount || other[size_t(j + 1)] >= 0
                || otherKeys[size_t(j + 1)] != keys[size_t(i)]
                || std::min(weights[size_t(i)], weights[size_t(i + 1)]) < Threshold::kLightWord)
                continue;
            const bool before = (i == 0 && j == 0) || (i > 0 && j > 0 && mine[size_t(i - 1)] == j - 1);
            const bool after = (i + 2 == count && j + 2 == otherCount)
                || (i + 2 < count && j + 2 < otherCount && mine[size_t(i + 2)] == j + 2);
            if (!before || !after)
                continue;
            mine[size_t(i + 1)] = -1;
            other[size_t(j)] = -1;
        }
    };
    each(m_ofA, m_ofB, m_a, m_b, m_weightA);
    each(m_ofB, m_ofA, m_b, m_a, m_weightB);
}

// "He was tired. [He was hungry.] He went" could as well be "He [was hungry. He] went": a change whose first
// word is repeated behind it can slide. Best is a change between two stops; else the latest, which begins
// where a reader first sees a difference: "people to [be able to] sleep". Of the essays' annotators' spans
// .897 are exactly met so, with the earliest .891.
void WordAligner::slide()
{
    const auto each = [&](std::vector<qint32>& mine, std::vector<qint32>& other,
                          const std::vector<qint32>& tokens, const Reading& side) {
        const auto count = qint32(mine.size());
        for (qint32 first = 0; first < count;) {
            if (mine[size_t(first)] >= 0) {
                ++first;
                continue;
            }
            qint32 last = first;
            while (last < count && mine[size_t(last)] < 0)
                ++last;
            slideOne(mine, other, tokens, side, first, last);
            first = last + 1;
        }
    };
    each(m_ofA, m_ofB, *m_left, m_model.left);
    each(m_ofB, m_ofA, *m_right, m_model.right);
}

bool WordAligner::slideOne(std::vector<qint32>& mine, std::vector<qint32>& other,
                           const std::vector<qint32>& tokens, const Reading& side, qint32 first, qint32 last)
{
    const auto count = qint32(mine.size());
    const auto token = [&](qint32 k) -> const Token& { return side.tokens[size_t(tokens[size_t(k)])]; };
    const auto sameText = [&](qint32 a, qint32 b) {
        return token(a).key == token(b).key
            && token(a).span().in(side.text()) == token(b).span().in(side.text());
    };
    // Pure insertions and deletions only: the other side has nothing changed at this place.
    const qint32 before = first > 0 ? mine[size_t(first - 1)] : -1;
    const qint32 after = last < count ? mine[size_t(last)] : qint32(other.size());
    if (after != before + 1)
        return false;
    const auto isStop = [&](qint32 k) {
        if (k < 0 || k >= count)
            return true;
        const QStringView text = token(k).span().in(side.text());
        return token(k).kind == TokenKind::Sign
            && QStringView(u".,;:!?\u2026\u2014\u2013").contains(text.front());
    };
    const auto score = [&](qint32 shift) {
        int points = 0;
        if (isStop(first + shift - 1) && isStop(last + shift - 1))
            points += 4; // between two stops
        if (first + shift == 0 || last + shift == count)
            points += 1;
        if (token(first + shift).kind == TokenKind::Sign)
            points -= 2;
        return points;
    };
    qint32 lowest = 0;
    while (first + lowest > 0 && mine[size_t(first + lowest - 1)] >= 0
           && (lowest == 0 || mine[size_t(first + lowest - 1)] == mine[size_t(first + lowest)] - 1)
           && sameText(first + lowest - 1, last + lowest - 1))
        --lowest;
    qint32 highest = 0;
    while (last + highest < count && mine[size_t(last + highest)] >= 0
           && (highest == 0 || mine[size_t(last + highest)] == mine[size_t(last + highest - 1)] + 1)
           && sameText(first + highest, last + highest))
        ++highest;
    if (lowest == highest)
        return false;
    qint32 best = highest;
    for (qint32 shift = highest; shift-- > lowest;) {
        if (score(shift) > score(best))
            best = shift;
    }
    const auto set = [&](qint32 k, qint32 partner) {
        mine[size_t(k)] = partner;
        if (partner >= 0)
            other[size_t(partner)] = k;
    };
    for (qint32 shift = 0; shift > best; --shift) { // towards the start
        set(last + shift - 1, mine[size_t(first + shift - 1)]);
        mine[size_t(first + shift - 1)] = -1;
    }
    for (qint32 shift = 0; shift < best; ++shift) {
        set(first + shift, mine[size_t(last + shift)]);
        mine[size_t(last + shift)] = -1;
    }
    return best != 0;
}

// Two sentences that share little but "the" and "of" are shown as one replaced by the other.
void WordAligner::giveUpWhenLittleIsLeft()
{
    float kept = 0;
    for (size_t i = 0; i < m_a.size(); ++i)
        kept += m_ofA[i] >= 0 ? m_weightA[i] : 0.0F;
    const float a = weightOf(0, qint32(m_a.size()));
    const float b = std::accumulate(m_weightB.begin(), m_weightB.end(), 0.0F);
    if (kept >= Threshold::kSentenceSurvives * std::min(a, b))
        return;
    m_ofA.assign(m_ofA.size(), -1);
    m_ofB.assign(m_ofB.size(), -1);
}

// What is changed on both sides may share a phrase that stands elsewhere: "…, Minister Hansen said on
// Monday."
void WordAligner::movedPhrases()
{
    const auto wordsFree = [](const std::vector<qint32>& of) { return std::count(of.begin(), of.end(), -1); };
    if (wordsFree(m_ofA) < Threshold::kMovedPhraseWords || wordsFree(m_ofB) < Threshold::kMovedPhraseWords
        || qint64(m_a.size()) * qint64(m_b.size()) > Threshold::kRunCells)
        return;
    for (;;) {
        Run best;
        for (qint32 a0 = 0; a0 < qint32(m_a.size());) {
            if (m_ofA[size_t(a0)] >= 0) {
                ++a0;
                continue;
            }
            qint32 a1 = a0;
            while (a1 < qint32(m_a.size()) && m_ofA[size_t(a1)] < 0)
                ++a1;
            for (qint32 b0 = 0; a1 - a0 >= Threshold::kMovedPhraseWords && b0 < qint32(m_b.size());) {
                if (m_ofB[size_t(b0)] >= 0) {
                    ++b0;
                    continue;
                }
                qint32 b1 = b0;
                while (b1 < qint32(m_b.size()) && m_ofB[size_t(b1)] < 0)
                    ++b1;
                if (b1 - b0 >= Threshold::kMovedPhraseWords) {
                    m_watch.pass(qint64(a1 - a0) + (b1 - b0));
                    const Run run = heaviestRun({ a0, a1, b0, b1 });
                    if (run.weight > best.weight)
                        best = run;
                }
                b0 = b1;
            }
            a0 = a1;
        }
        int words = 0;
        qint32 characters = 0;
        for (qint32 k = best.a; k < best.a + best.length; ++k) {
            const Token& token = m_model.left.tokens[size_t((*m_left)[size_t(k)])];
            words += token.kind != TokenKind::Sign;
            characters += token.end - token.start;
        }
        if (words < Threshold::kMovedPhraseWords || characters < Threshold::kMovedPhraseCharacters
            || best.weight < 1.9F)
            return;
        for (qint32 k = 0; k < best.length; ++k) {
            if (!isKept(m_model.left.tokenText((*m_left)[size_t(best.a + k)]),
                        m_model.right.tokenText((*m_right)[size_t(best.b + k)])))
                return;
        }
        join(best.a, best.b, best.length);
        for (qint32 k = 0; k < best.length; ++k) {
            m_movedA[size_t(best.a + k)] = true;
            m_movedB[size_t(best.b + k)] = true;
        }
    }
}

} // namespace Redraft
