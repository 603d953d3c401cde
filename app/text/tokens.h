// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Tokens are what the comparison aligns: words, numbers and signs. They cover every visible character of the
/// text in order; what lies between two of them is white space. Positions are UTF-16, half-open, into the
/// whole text.
///
///     Mr. O’Neill's co-op paid $3.5m (up 7.5%) at 6 a.m. -- "wow..."
///     Mr | . | O’Neill's | co-op | paid | $3.5m | ( | up | 7.5% | ) | at | 6 | a.m. | -- | " | wow | ... | "
///
/// Hyphenated compounds, contractions, abbreviations with inner dots, and numbers with sign, currency,
/// separators and unit are one token. Han and Hiragana are a token each character, Katakana a run, Thai and
/// its kin a cluster each; a grapheme is never cut.
#pragma once

#include "text/hashing.h"
#include "text/span.h"

#include <vector>

namespace Redraft {

enum class TokenKind : quint8 { Word, Number, Sign, Ideograph };

/// A token as it is found. Whoever keeps many interns the hash (see hashing.h).
struct FoundToken {
    Span span;
    TokenKind kind = TokenKind::Word;
    quint64 hash = 0; ///< of the loose form (see forms.h)
};

/// Appends the tokens of `span` in `text`.
void tokenise(QStringView text, Span span, std::vector<FoundToken>& into);

/// Words of a text for the reader's statistics: stretches between white space; Han, Kana and Thai by
/// character.
int countWords(QStringView text);

} // namespace Redraft
