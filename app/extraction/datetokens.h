// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DateTokens cuts a paragraph into words, numbers and punctuation marks for the date rules, in one pass by
/// hand: dates are looked for in every word of every version, so this is where the time goes. A number
/// written in figures says at once everything that it can be (day, hour, year, ISO date …); number words are
/// put together ("twenty-five").
#pragma once

#include "extraction/datelexicon.h"
#include "text/span.h"

#include <QStringList>

namespace Redraft {

struct DateToken {
    qint32 start = 0; ///< UTF-16, in the whole text
    qint32 end = 0;
    qint32 word = DateLexicon::Unknown; ///< folded word in the lexicon
    quint64 classes = 0; ///< bit(DateClass)
    double number = 0; ///< of a number; NaN for "some"
    qint32 packed =
        0; ///< Iso, Slash: yyyymmdd (Slash as written: first, second, year); Time: hhmmss, ss 99 if none
    qint32 sentence = 0; ///< counted from 0 in the paragraph
    qint32 match = -1; ///< second pass: index of the match that it stands for
    Tense tense = Tense::None;
    bool capital = false;
    bool comma = false;
    bool spaceBefore = true;
    bool starts = false; ///< first of its sentence

    bool is(DateClass c) const { return classes & bit(c); }
    Span span() const { return { start, end }; }
};

/// Appends the tokens of the paragraph. A token's offsets point into `text`.
void scanDateTokens(const DateLexicon& lexicon, QStringView text, Span paragraph,
                    std::vector<DateToken>& into);

/// The value of the word of a token in one of its classes, or of its number.
int valueOf(const DateLexicon& lexicon, const DateToken& token, DateClass c);

/// How a spelling in a table falls into tokens: "p.m." is one, "new year's day" four.
QStringList pieceTexts(QStringView spelling);

} // namespace Redraft
