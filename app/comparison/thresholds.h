// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every number that decides something in the comparison, in one place, with what chose it.
///
/// Measured on human-aligned drafts (essays: links of sentences and paragraphs), the same with scripted
/// moves, news stories in two versions, sentences that became two, and generated revisions whose truth is
/// known. A figure is F1 of links where nothing else is said; "flat" means that no set changed between the
/// two values named. Each number was varied alone, the others as they then were, and looked at on two halves
/// of the essays; where the halves disagreed it was left alone. The same essays chose and measured: figures
/// on others may be lower.
#pragma once

#include <QtTypes>

namespace Redraft::Threshold {

// Moves. Below this many visible characters a paragraph or sentence carries no evidence of having moved:
// dialogue and headings recur by chance. 30: one false move more in the essays; 60: news stories .993 for
// .996.
constexpr qint32 kMoveCharacters = 40;
constexpr qint32 kMoveOfEqual =
    25; ///< … of a paragraph that stands once on both sides. 40: with moves .9739 for .9753
// Of the voted sentences of a paragraph that stands elsewhere alone. At .57: 1.066 of the characters that had
// to move were marked in news stories, at .58: .985, as at .60; at .65: with moves .9752 for .9753. Two news
// stories alone tell .57 from .58: one false move less, one true one less.
constexpr float kMovedLikeness = 0.58F;

// Votes (votes.cpp): sentences link when they are each other's best and this similar, strictest round first.
// The first two are flat from .65 to .85 and from .45 to .60. The last at .50: paragraphs .970, at .45: .971,
// at .40: .973. No bonus: sentences .9720 for .9729; twice of it is flat, three times too much with moves
// (.968 for .971).
constexpr float kFirstRound = 0.75F;
constexpr float kMiddleRound = 0.50F;
constexpr float kLastRound = 0.40F;
constexpr float kNeighbourBonus = 0.05F; ///< when the sentence before or after is linked in step
constexpr int kPostingLimit = 32; ///< a word in more sentences than this proposes no candidates
constexpr int kRareWords = 12; ///< of a sentence's words, the rarest this many propose candidates
constexpr float kCandidateShare = 0.10F; ///< of the sentence's weight that the rare words in common must have
constexpr int kCandidates = 8; ///< best proposals that are looked at closely

// Paragraph links (groups.cpp): voted characters, as a share of the smaller paragraph, or in absolute number.
// .30: paragraphs .966 for .969; .20: with moves .970 for .971. The number is flat from 100 to 200. A square
// at .70: .9691 for .9705; at .30: .9667.
constexpr float kLinkShare = 0.25F;
constexpr qint32 kLinkCharacters = 150;
constexpr float kSquareShare = 0.40F; ///< of the smaller paragraph: makes a group of two by two
// Of the evidence of a paragraph and its parts that must have moved for all to be called moved. .25:
// paragraphs .9746 for .9759; .45 and more: with moves .9753 for .9781.
constexpr float kTornWhole = 0.33F;

// Likeness (likeness.cpp). Function words at .5: paragraphs .969 for .971; half by words: .968 and sentences
// .9723 for .9729, as letters see "delay" in "delayed". A part at .08: sentences .9721.
constexpr float kFunctionWord = 1.0F; ///< of a word's weight, when it is a function word
constexpr float kLeastWords = 0.08F; ///< likeness by words below which letters are not looked at
constexpr size_t kFewWords = 8; ///< … unless both sides have no more words than this
constexpr float kPartLikeness = 0.12F; ///< of a part of a split with the whole, before more is computed
constexpr float kShareOfWords = 0.35F; ///< of the likeness; the rest is by letters

// Gaps (gaps.cpp): what two paragraphs between the same neighbours need to be one edited paragraph.
// .45: with moves .965 for .971; .35 is flat, and .30 pairs a paragraph with the one that replaced it. A part
// at .4: with moves .970. The factor is flat from 1 to 1.1, the gain from 0 to .05.
constexpr float kGapSimilarity = 0.40F;
constexpr float kGapPart = 0.5F; ///< share of each part of a split that the whole has
constexpr float kGapSplit = 1.05F; ///< factor on the likeness of a split or merge
constexpr float kGapJoin = 0.02F; ///< gain in likeness for which a neighbour joins a group
// Paragraphs within a moved block that are looked at like a gap. None: moves of heavily edited generated
// paragraphs found .949 for .970 (with those at a block's ends .980); flat from 1 to 8.
constexpr qint32 kMovedHole = 4;
constexpr qint64 kGapCells = 2'500; ///< larger gaps are left to the votes

// Sentences within a group (sentencepairs.cpp), with splits at .60 and .15 (below). Similarity at .33: .9757
// for .9765, at .37: .9751.
// Base flat from .10 to .25. No opening: .9754, at .12: .9760, at .24: .9765; of three tokens .9760, of six
// .9762. Alone at .25: .9768, but one half of the essays loses; .33 is flat. Moved at .70: .9757, at .85:
// .9768, as the essays' annotators call nothing moved.
constexpr float kSentenceSimilarity = 0.35F;
constexpr float kSentenceBase = 0.20F; ///< likeness that is worth nothing
constexpr float kOpening = 0.16F; ///< added to the likeness of sentences that open alike …
constexpr qint32 kOpeningTokens = 4; ///< … with all of this many tokens
constexpr float kSentenceAlone = 0.30F; ///< alone between two linked neighbours on both sides
constexpr float kMovedSentence = 0.80F;
// Splits and merges of sentences. In the essays, annotators linked both parts of a sentence of which each
// part has .60 half of the time (15 of 28), and where one part has less of it hardly ever (2 of 14): among
// other sentences a split must be good. As in rows of nothing else: sentences .9739; part .50 and cost .03:
// .9758, and .92 of divided sentences are found by these numbers; .60 and .15: .9765, but .72. Where a row
// has only this sentence and its parts, nothing else can be meant: found .978; part .40: .970, cost -.03:
// .972.
constexpr float kSentencePart = 0.50F; ///< share of each part of a split that the whole has
constexpr float kSentenceSplit = 0.03F; ///< what a split costs against a pair
constexpr float kRowPart = 0.30F; ///< the same two where the row has no other sentence
constexpr float kRowSplit = -0.06F; ///< it is favoured
constexpr qint64 kSentenceCells = 40'000;

// Words (words.cpp). Measured on what the essays' annotators marked within sentences (words F1 / spans
// exactly met). Run share at .10: .945 / .856, at .05: .951 / .890, at .02: .956 / .903; none: a little
// better still, but islands of "of the" read badly. Survives at .20: .953 / .897 for .955 / .899. Generated
// pairs are flat in both.
constexpr qint64 kRunCells =
    60'000; ///< up to this many cells the longest run is searched, beyond it anchors first
constexpr float kLightWord = 0.3F; ///< weight of a function word; a content word is 1
constexpr float kLightSign = 0.1F;
constexpr float kRunShare = 0.02F; ///< of the stretch around it that a run of light words must be
constexpr float kIslandNeighbour = 2; ///< weight of the replacements on both sides of an island …
constexpr float kIslandRatio = 5; ///< … which are at least this many times heavier than it
constexpr float kSentenceSurvives = 0.15F; ///< share of the smaller sentence's weight; less is a replacement
constexpr int kMovedPhraseCharacters =
    15; ///< visible characters a phrase needs to be moved within its sentence
constexpr int kMovedPhraseWords = 3;

// A paragraph is shown whole when less than this share of it survived (60-66 % changed).
constexpr float kRewritten = 0.37F;

} // namespace Redraft::Threshold
