// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DateScanner walks over a text by hand, word by word: what a word, a number and a mark is for the date
/// rules, and what a number written in figures can be. A number says at once everything it may mean (day,
/// hour, year, ISO date …).
#pragma once

#include "extraction/datetokens.h"

namespace Redraft {

class DateScanner {
public:
    enum class Kind { Word, Number, Mark };

    DateScanner(QStringView text, qint32 from, qint32 to)
        : m_text(text.utf16())
        , m_at(from)
        , m_end(to)
    {
    }

    /// Moves to the next word, number or mark; false: there is none.
    bool next();

    qint32 start = 0;
    qint32 end = 0;
    Kind kind = Kind::Mark;
    bool space = true; ///< white space before
    int length = 0; ///< of the folded word; above LongestWord: too long to be known
    char16_t folded[DateLexicon::LongestWord + 2];
    DateToken figure; ///< of a number: number, packed and classes

private:
    bool isContraction(qint32 position) const;
    char16_t at(qint32 position) const { return position < m_end ? m_text[position] : u'\0'; }
    void word();
    void number();
    bool fullDate(int first, int digits);
    int digitsAt(qint32& position, int most) const;
    qint32 suffix(qint32 position) const;

    const char16_t* m_text;
    qint32 m_at;
    qint32 m_end;
};

} // namespace Redraft
