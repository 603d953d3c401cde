// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Analysis: sentences and tokens of the paragraphs that the exact anchors left over.
///
///     paragraph   "He went.  He came."
///     sentences   [He went.][He came.]
///     tokens      He|went|.|He|came|.      keys  0 1 2 0 3 2     (interned loose forms)
///     word keys   [0 1] [0 3]                                    (sorted, without signs)
///
/// Scanning and hashing run on both sides at once; interning, which decides the numbers, runs in order.
#include "comparison/reading.h"
#include "comparison/thresholds.h"

#include "text/blocks.h"
#include "text/forms.h"
#include "text/functionwords.h"
#include "text/sentences.h"

#include <algorithm>
#include <cmath>

namespace Redraft {

namespace {

void scan(Reading& side, const std::vector<bool>& wanted, Watch& watch)
{
    const qint32 count = side.count();
    side.paragraphTokens.assign(size_t(count), {});
    side.paragraphSentences.assign(size_t(count), {});
    const QStringView text = side.text();
    qint64 units = 0;
    for (qint32 p = 0; p < count; ++p)
        units += wanted[size_t(p)] ? side.span(p).length() : 0;
    side.tokens.reserve(size_t(units / 4) + 16); // more than prose has; what is not used is never touched
    side.sentences.reserve(size_t(units / 64) + 16);
    for (qint32 p = 0; p < count; ++p) {
        if (!wanted[size_t(p)])
            continue;
        const Span span = side.span(p);
        watch.pass(span.length());
        const auto first = qint32(side.tokens.size());
        tokenise(text, span, side.tokens);
        if (qint32(side.tokens.size()) == first) // nothing but invisible signs
            side.tokens.push_back({ span.start, span.end, 0, TokenKind::Sign, hashText(span.in(text)) });
        const auto last = qint32(side.tokens.size());
        side.paragraphTokens[size_t(p)] = { first, last };

        // Tokens go to the sentence in which they start; a sentence without one has nothing to compare.
        const auto firstSentence = qint32(side.sentences.size());
        qint32 token = first;
        std::vector<Span> spans = sentences(text, span);
        if (spans.empty())
            spans.push_back(span);
        for (size_t k = 0; k < spans.size(); ++k) {
            const qint32 end = k + 1 < spans.size() ? spans[k + 1].start : span.end;
            const qint32 from = token;
            while (token < last && (k + 1 == spans.size() || side.tokens[size_t(token)].start < end))
                ++token;
            if (token > from)
                side.sentences.push_back({ spans[k], p, { from, token }, {}, 0, 0 });
            else if (qint32(side.sentences.size()) > firstSentence)
                side.sentences.back().span.end = spans[k].end;
        }
        side.paragraphSentences[size_t(p)] = { firstSentence, qint32(side.sentences.size()) };
    }
}

void internTokens(Reading& side, Interner& keys, Model& model)
{
    for (Token& token : side.tokens) {
        token.key = keys.intern(token.hash);
        if (token.key == model.samples.size()) {
            const QStringView sample = token.span().in(side.text());
            model.samples.push_back(sample);
            model.functionWords.push_back(token.kind == TokenKind::Word && isFunctionWord(token.hash));
        }
    }
}

void internSentences(Reading& side, Interner& ids)
{
    side.wordKeys.reserve(side.tokens.size());
    for (Sentence& sentence : side.sentences) {
        quint64 hash = kHashSeed;
        const auto from = qint32(side.wordKeys.size());
        for (qint32 t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
            const Token& token = side.tokens[size_t(t)];
            hash = hashStep(hash, token.key + 1);
            hash ^= hash >> 32;
            sentence.visible += token.end - token.start;
            if (token.kind != TokenKind::Sign)
                side.wordKeys.push_back(token.key);
        }
        if (qint32(side.wordKeys.size()) == from) { // "***": signs are better than nothing
            for (qint32 t = sentence.tokens.first; t < sentence.tokens.last; ++t)
                side.wordKeys.push_back(side.tokens[size_t(t)].key);
        }
        std::sort(side.wordKeys.begin() + from, side.wordKeys.end());
        sentence.words = { from, qint32(side.wordKeys.size()) };
        sentence.id = ids.intern(hashEnd(hash));
    }
}

// The trigrams of the padded word, hashed to slots; letters without case.
void appendTrigrams(QStringView word, std::vector<quint16>& into)
{
    const qsizetype size = std::min(word.size(), Trigrams::kLongestWord);
    const auto letter = [&](qsizetype at) -> quint32 {
        const char16_t unit = word[at].unicode();
        if (unit < 0x80)
            return unit >= u'A' && unit <= u'Z' ? unit | 0x20U : unit;
        return QChar::toCaseFolded(char32_t(unit));
    };
    quint32 a = u' ';
    quint32 b = letter(0);
    for (qsizetype at = 0; at < size; ++at) {
        const quint32 c = at + 1 < size ? letter(at + 1) : u' ';
        const quint32 hash = (a * 0x9e3779b1U) ^ (b * 0x85ebca6bU) ^ (c * 0xc2b2ae35U);
        into.push_back(quint16(hash >> (32 - Trigrams::kSlotBits)));
        a = b;
        b = c;
    }
}

void spell(Model& model, Watch& watch)
{
    Trigrams& trigrams = model.trigrams;
    trigrams.first.reserve(model.samples.size() + 1);
    trigrams.slots.reserve(model.samples.size() * 8);
    for (const QStringView sample : model.samples) {
        appendTrigrams(sample, trigrams.slots);
        trigrams.first.push_back(quint32(trigrams.slots.size()));
    }
    watch.pass(qint64(trigrams.slots.size()));
}

} // namespace

qint32 visibleCharacters(QStringView text)
{
    return countUnits(text, [](char16_t unit) { return (unit > 0x20) & (unit != 0xa0); });
}

void analyse(Model& model, Watch& watch)
{
    const auto rest = [&](const Reading& side, bool isLeft) {
        std::vector<bool> wanted(size_t(side.count()), false);
        for (qint32 p = 0; p < side.count(); ++p)
            wanted[size_t(p)] = side.partner[size_t(p)] < 0;
        for (const auto& [l, r] : model.constraints.together())
            wanted[size_t(isLeft ? l : r)] = true;
        return wanted;
    };
    Reading* const sides[] = { &model.left, &model.right };
    const std::vector<bool> wanted[] = { rest(model.left, true), rest(model.right, false) };
    const bool large = model.left.text().size() + model.right.text().size() > 100'000;
    watch.spread(2, large ? 1 : 2, [&](size_t k) { scan(*sides[k], wanted[k], watch); });

    Interner keys((model.left.tokens.size() + model.right.tokens.size()) / 8);
    Interner ids(model.left.sentences.size() + model.right.sentences.size());
    for (Reading* side : sides) {
        internTokens(*side, keys, model);
        internSentences(*side, ids);
        watch.pass(qint64(side->tokens.size()) * 4);
    }
    model.keys = keys.size();
    model.sentenceIds = ids.size();
    spell(model, watch);

    // A word says the more the fewer sentences it is in; function words say little in any text.
    std::vector<qint32> frequency(model.keys, 0);
    for (const Reading* side : sides) {
        for (const Sentence& sentence : side->sentences) {
            for (qint32 k = sentence.words.first; k < sentence.words.last; ++k) {
                if (k == sentence.words.first || side->wordKeys[size_t(k)] != side->wordKeys[size_t(k - 1)])
                    ++frequency[side->wordKeys[size_t(k)]];
            }
        }
    }
    const auto total = float(model.left.sentences.size() + model.right.sentences.size()) + 20.0F;
    model.weights.resize(model.keys);
    for (size_t key = 0; key < model.weights.size(); ++key) {
        const float rarity = std::log(1.0F + total / float(frequency[key] + 1));
        model.weights[key] = model.functionWords[key] ? Threshold::kFunctionWord * rarity : rarity;
    }
}

} // namespace Redraft
