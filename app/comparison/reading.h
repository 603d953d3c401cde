// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The working model of a comparison: what the stages know of each side, and the links they find. Paragraphs
/// are first known by a hash alone; only what the exact anchors leave over is cut into sentences and tokens
/// ("analysed").
///
///     Reading   left, right: paragraph ids → (for the rest) sentences → tokens with interned keys
///     Link      a pair of paragraphs that belong together, with its evidence
///     Group     paragraphs of both sides joined by links: what will be a row
///
/// The two readings stand in a canonical order that does not depend on which text was given first, so that
/// every tie is broken alike and comparing B with A mirrors comparing A with B. compare() turns them back at
/// the end.
#pragma once

#include "comparison/chain.h"
#include "comparison/comparison.h"
#include "comparison/watch.h"
#include "text/tokens.h"

#include <array>
#include <span>
#include <vector>

namespace Redraft {

struct Stretch {
    qint32 first = 0;
    qint32 last = 0;

    qint32 size() const { return last - first; }
    bool isEmpty() const { return last <= first; }
    bool operator==(const Stretch&) const = default;
};

struct Token {
    qint32 start = 0;
    qint32 end = 0;
    quint32 key = 0; ///< equal for tokens of equal loose form
    TokenKind kind = TokenKind::Word;

    Span span() const { return { start, end }; }
};

struct Sentence {
    Span span;
    qint32 paragraph = 0;
    Stretch tokens;
    Stretch words; ///< into Reading::wordKeys: keys of its words, sorted
    qint32 visible = 0; ///< characters of its tokens
    quint32 id = 0; ///< equal for sentences of equal loose tokens
};

struct Reading {
    const Article* article = nullptr;
    std::vector<quint32> ids; ///< per paragraph: equal for paragraphs of equal text
    std::vector<qint32>
        partner; ///< per paragraph: where the same text stands on the other side; -1: not anchored

    std::vector<qint32> visible; ///< per paragraph: its visible characters where they were counted, else -1
    std::vector<qint32> words; ///< per paragraph: its words where they were counted, else -1

    // Of analysed paragraphs only:
    std::vector<Stretch> paragraphTokens; ///< per paragraph; empty: not analysed
    std::vector<Stretch> paragraphSentences;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<quint32> wordKeys;

    QStringView text() const { return article->text; }
    qint32 count() const { return qint32(article->paragraphs.size()); }
    Span span(qint32 paragraph) const { return article->paragraphs[size_t(paragraph)].span; }
    QStringView paragraph(qint32 index) const { return article->paragraphText(index); }
    QStringView tokenText(qint32 token) const { return tokens[size_t(token)].span().in(article->text); }
    bool isAnalysed(qint32 paragraph) const { return !paragraphTokens[size_t(paragraph)].isEmpty(); }
};

/// A sentence that belongs to one of the other side, found without regard to order.
struct Vote {
    qint32 left = 0; ///< index into Reading::sentences
    qint32 right = 0;
    float similarity = 0;
};

struct TokenPair {
    qint32 left = 0; ///< index into Reading::tokens
    qint32 right = 0;
    bool moved = false;
};

/// Sentences of a group that belong together, or (with the other side empty) to nothing.
struct SentencePair {
    Indices left; ///< indices into Reading::sentences
    Indices right;
    bool moved = false;
};

struct Group {
    Indices left;
    Indices right;
    bool exact = false; ///< both sides are one paragraph of the same text
    bool moved = false;
    std::vector<SentencePair> sentences; ///< unless exact
    std::vector<TokenPair> tokens; ///< unless exact: those that are kept, in the left side's order
};

/// The user's pairs, and which paragraphs they speak of.
class Constraints {
public:
    Constraints(const std::vector<ManualPair>& pairs, qint32 lefts, qint32 rights, bool flipped);

    bool isFixedLeft(qint32 paragraph) const { return !m_left.empty() && m_left[size_t(paragraph)]; }
    bool isFixedRight(qint32 paragraph) const { return !m_right.empty() && m_right[size_t(paragraph)]; }
    bool isApart(qint32 left, qint32 right) const;
    const std::vector<std::pair<qint32, qint32>>& together() const { return m_together; }

private:
    std::vector<bool> m_left; // paragraphs that are put together with others by hand; empty: none
    std::vector<bool> m_right;
    std::vector<std::pair<qint32, qint32>> m_together;
    std::vector<std::pair<qint32, qint32>> m_apart; // sorted
};

/// The letters of each key's word as trigrams, " fe", "fer", "err", …, each hashed to a slot: what the
/// likeness of words by letters is counted in.
struct Trigrams {
    static constexpr int kSlotBits = 13;
    static constexpr qsizetype kLongestWord =
        32; ///< letters that count; a megabyte without a space is no word

    /// Which of so many classes of slots a word has.
    using Marks = std::array<quint64, 8>;

    std::vector<quint32> first{ 0 }; ///< per key, into slots; one more at the end
    std::vector<quint16> slots;
    std::vector<Marks> marks; ///< per key
    std::vector<quint8> counts; ///< per key: its trigrams, as many as letters count

    std::span<const quint16> of(quint32 key) const
    {
        return { slots.data() + first[key], slots.data() + first[key + 1] };
    }
    static void mark(Marks& marks, quint16 slot)
    {
        const size_t bit = slot % (64 * std::tuple_size_v<Marks>);
        marks[bit / 64] |= quint64(1) << (bit % 64);
    }
    qsizetype letters(quint32 key) const { return counts[key]; }
};

struct Model {
    Reading left;
    Reading right;
    Constraints constraints;
    quint32 paragraphIds = 0; ///< every paragraph id is below it
    quint32 keys = 0; ///< every token key is below it
    quint32 sentenceIds = 0;
    std::vector<float> weights; ///< per key: how much a word says, by the number of sentences it is in
    std::vector<QStringView> samples; ///< per key: a text that has it
    std::vector<bool> functionWords; ///< per key
    Trigrams trigrams;

    bool isWord(const Token& token) const { return token.kind != TokenKind::Sign; }
};

/// Number of characters that are seen: neither white space nor invisible.
qint32 visibleCharacters(QStringView text);

/// Cuts the paragraphs that are nobody's partner into sentences and tokens, interns them and weighs the
/// words.
void analyse(Model& model, Watch& watch);

} // namespace Redraft
