// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Analysis: sentences and tokens of the paragraphs that the exact anchors left over.
///
///     paragraph   "He went.  He came."
///     sentences   [He went.][He came.]
///     tokens      He|went|.|He|came|.      keys  0 1 2 0 3 2     (interned loose forms)
///     word keys   [0 1] [0 3]                                    (sorted, without signs)
///
/// Both sides are scanned at once, each numbering its words in the order in which they come; then the right
/// side's words take the numbers that they have on the left, or the next ones. So numbers are those of going
/// through the left text and then the right one, however many threads there are.
#include "comparison/reading.h"
#include "comparison/thresholds.h"

#include "text/blocks.h"
#include "text/forms.h"
#include "text/functionwords.h"
#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Redraft {

namespace {

// The words of one side, numbered in the order in which they come.
struct Vocabulary {
    Interner keys = Interner();
    std::vector<quint64> hashes; // per key
    std::vector<QStringView> samples; // per key: a text that has it
    std::vector<bool> functionWords; // per key

    // The token's number here.
    quint32 keyOf(const FoundToken& token, QStringView text)
    {
        const quint32 key = keys.intern(token.hash);
        if (key == hashes.size())
            add(token.hash, token.span.in(text), token.kind == TokenKind::Word && isFunctionWord(token.hash));
        return key;
    }

    // The number here of what has the number `key` there.
    quint32 keyOf(const Vocabulary& other, size_t key)
    {
        const quint32 own = keys.intern(other.hashes[key]);
        if (own == hashes.size())
            add(other.hashes[key], other.samples[key], other.functionWords[key]);
        return own;
    }

private:
    void add(quint64 hash, QStringView sample, bool isFunctionWord)
    {
        hashes.push_back(hash);
        samples.push_back(sample);
        functionWords.push_back(isFunctionWord);
    }
};

// One side, and what is needed only until its words have their numbers.
struct Scan {
    Reading& side;
    Vocabulary words = {};
    std::vector<quint64> sentenceHashes = {}; // per sentence
};

void addSentence(Scan& scan, Span span, qint32 paragraph, Stretch tokens, const FoundToken* found)
{
    Sentence sentence{ span, paragraph, tokens, {}, 0, 0 };
    quint64 hash = kHashSeed;
    for (qint32 t = 0; t < tokens.size(); ++t) {
        hash = hashStep(hash, found[t].hash);
        hash ^= hash >> 32;
        sentence.visible += found[t].span.length();
    }
    scan.side.sentences.push_back(sentence);
    scan.sentenceHashes.push_back(hashEnd(hash));
}

void scanSide(Scan& scan, const std::vector<bool>& wanted, Watch& watch)
{
    Reading& side = scan.side;
    const qint32 count = side.count();
    side.paragraphTokens.assign(size_t(count), {});
    side.paragraphSentences.assign(size_t(count), {});
    const QStringView text = side.text();
    qint64 units = 0;
    for (qint32 p = 0; p < count; ++p)
        units += wanted[size_t(p)] ? side.span(p).length() : 0;
    side.tokens.reserve(size_t(units / 4) + 16); // more than prose has; what is not used is never touched
    side.sentences.reserve(size_t(units / 64) + 16);
    scan.sentenceHashes.reserve(side.sentences.capacity());
    std::vector<FoundToken> found; // of the paragraph
    std::vector<Span> spans; // of its sentences
    for (qint32 p = 0; p < count; ++p) {
        if (!wanted[size_t(p)])
            continue;
        const Span span = side.span(p);
        watch.pass(span.length());
        found.clear();
        tokenise(text, span, found);
        if (found.empty()) // nothing but invisible signs
            found.push_back({ span, TokenKind::Sign, hashText(span.in(text)) });
        const auto first = qint32(side.tokens.size());
        const qint32 last = first + qint32(found.size());
        for (const FoundToken& token : found)
            side.tokens.push_back(
                { token.span.start, token.span.end, scan.words.keyOf(token, text), token.kind });
        side.paragraphTokens[size_t(p)] = { first, last };
        side.words[size_t(p)] = countWords(span.in(text));

        // Tokens go to the sentence in which they start; a sentence without one has nothing to compare.
        const auto firstSentence = qint32(side.sentences.size());
        qint32 token = first;
        spans.clear();
        sentences(text, span, spans);
        if (spans.empty())
            spans.push_back(span);
        for (size_t k = 0; k < spans.size(); ++k) {
            const qint32 end = k + 1 < spans.size() ? spans[k + 1].start : span.end;
            const qint32 from = token;
            while (token < last && (k + 1 == spans.size() || side.tokens[size_t(token)].start < end))
                ++token;
            if (token > from)
                addSentence(scan, spans[k], p, { from, token }, found.data() + (from - first));
            else if (qint32(side.sentences.size()) > firstSentence)
                side.sentences.back().span.end = spans[k].end;
        }
        side.paragraphSentences[size_t(p)] = { firstSentence, qint32(side.sentences.size()) };
    }
}

// Sorts the words of a sentence. Of so few, counting for each how many are less takes no longer than a step
// or two of sorting by comparison, as there is nothing to foresee and several are compared at once.
REDRAFT_INLINE void sortFew(std::span<quint32> keys)
{
    constexpr size_t kFew = 32;
    constexpr size_t kAtOnce = 8;
    if (keys.size() > kFew) {
        std::sort(keys.begin(), keys.end());
        return;
    }
    std::array<qint32, kFew> unsorted;
    const size_t padded = (keys.size() + kAtOnce - 1) / kAtOnce * kAtOnce;
    std::copy(keys.begin(), keys.end(), unsorted.begin());
    std::fill(unsorted.begin() + keys.size(), unsorted.begin() + padded, std::numeric_limits<qint32>::max());
    constexpr quint32 kNone = 0xffffffffU;
    std::fill(keys.begin(), keys.end(), kNone);
    const size_t count = keys.size();
    for (size_t k = 0; k < count; ++k) {
        const qint32 key = unsorted[k];
        qint32 less = 0;
        for (size_t from = 0; from < padded; from += kAtOnce) {
            for (size_t other = from; other < from + kAtOnce; ++other)
                less += unsorted[other] < key;
        }
        keys[size_t(less)] = quint32(key);
    }
    // Equal ones went to one place and left those behind it empty.
    for (size_t k = 1; k < count; ++k)
        keys[k] = keys[k] == kNone ? keys[k - 1] : keys[k];
}

REDRAFT_WIDE void listWords(Reading& side, Watch& watch)
{
    side.wordKeys.reserve(side.tokens.size());
    for (Sentence& sentence : side.sentences) {
        const auto from = qint32(side.wordKeys.size());
        for (qint32 t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
            const Token& token = side.tokens[size_t(t)];
            if (token.kind != TokenKind::Sign)
                side.wordKeys.push_back(token.key);
        }
        if (qint32(side.wordKeys.size()) == from) { // "***": signs are better than nothing
            for (qint32 t = sentence.tokens.first; t < sentence.tokens.last; ++t)
                side.wordKeys.push_back(side.tokens[size_t(t)].key);
        }
        sortFew(std::span(side.wordKeys).subspan(size_t(from)));
        sentence.words = { from, qint32(side.wordKeys.size()) };
        watch.pass(4 * sentence.tokens.size());
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
    trigrams.marks.reserve(model.samples.size());
    trigrams.counts.reserve(model.samples.size());
    for (const QStringView sample : model.samples) {
        appendTrigrams(sample, trigrams.slots);
        Trigrams::Marks& marks = trigrams.marks.emplace_back();
        for (size_t slot = trigrams.first.back(); slot < trigrams.slots.size(); ++slot)
            Trigrams::mark(marks, trigrams.slots[slot]);
        trigrams.counts.push_back(quint8(trigrams.slots.size() - trigrams.first.back()));
        trigrams.first.push_back(quint32(trigrams.slots.size()));
    }
    watch.pass(qint64(trigrams.slots.size()));
}

} // namespace

REDRAFT_WIDE qint32 visibleCharacters(QStringView text)
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
    const auto onBothSides = [&](const auto& work) { watch.spread(2, large ? 1 : 2, work); };
    Scan scans[] = { { model.left }, { model.right } };
    onBothSides([&](size_t k) { scanSide(scans[k], wanted[k], watch); });

    Vocabulary& words = scans[0].words;
    std::vector<quint32> numbers(scans[1].words.hashes.size()); // of the right side's words
    for (size_t key = 0; key < numbers.size(); ++key)
        numbers[key] = words.keyOf(scans[1].words, key);
    Interner ids(model.left.sentences.size() + model.right.sentences.size());
    for (Scan& scan : scans) {
        for (size_t s = 0; s < scan.sentenceHashes.size(); ++s)
            scan.side.sentences[s].id = ids.intern(scan.sentenceHashes[s]);
    }
    onBothSides([&](size_t k) {
        if (k == 1) {
            for (Token& token : model.right.tokens)
                token.key = numbers[token.key];
        }
        listWords(*sides[k], watch);
    });
    model.keys = words.keys.size();
    model.sentenceIds = ids.size();
    model.samples = std::move(words.samples);
    model.functionWords = std::move(words.functionWords);
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
