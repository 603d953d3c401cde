// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/language.h"

#include "text/characters.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Redraft {

namespace {

// Words that one language uses constantly and the other hardly: "on", "a", "me" would count for both.
constexpr QStringView kEnglish =
    u"the and of to in is that was for with it he she they by from said are has this i at be we";
constexpr QStringView kFrench =
    u"le la les des et que est dans une pour du qui un il elle au sur pas avec de je vous nous ce "
    u"aux par";
// Of the neighbours, which share short words with both: Spanish, Portuguese, Italian, German, Dutch, Swedish.
constexpr QStringView kOthers =
    u"el los las con del una y um uma da em di che per non gli der und das ist den het een van och "
    u"att det som";
constexpr int kLongest = 4; // letters of the words above
constexpr qsizetype kLooked = 16'000;

enum Tongue { English, French, Other };

// The letters of a short word in one number.
quint64 packed(quint64 word, char16_t letter)
{
    return word << 16 | letter;
}

std::vector<std::pair<quint64, Tongue>> telling()
{
    std::vector<std::pair<quint64, Tongue>> all;
    for (const auto& [words, tongue] :
         { std::pair(kEnglish, English), std::pair(kFrench, French), std::pair(kOthers, Other) }) {
        for (const QStringView word : words.tokenize(u' ')) {
            quint64 key = 0;
            for (const QChar c : word)
                key = packed(key, c.unicode());
            all.emplace_back(key, tongue);
        }
    }
    std::ranges::sort(all);
    return all;
}

} // namespace

QString detectLanguage(QStringView text)
{
    static const std::vector<std::pair<quint64, Tongue>> known = telling();
    text.truncate(std::min(text.size(), kLooked));
    int words = 0;
    int count[3] = {};
    quint64 word = 0;
    int letters = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text[i].unicode() : u' ';
        if (isLetter(c)) {
            if (++letters <= kLongest)
                word = packed(word, QChar(c).toLower().unicode());
            continue;
        }
        if (letters > 0) {
            ++words;
            if (letters <= kLongest) {
                const auto found = std::ranges::lower_bound(known, std::pair(word, English));
                if (found != known.end() && found->first == word)
                    ++count[found->second];
            }
            letters = 0;
            word = 0;
        }
    }
    const auto mostly = [&](Tongue tongue, Tongue neighbour) {
        // A twelfth of function words is far below either language's own share (a fifth) and above the
        // other's.
        return count[tongue] * 12 > words && count[tongue] > 2 * count[neighbour]
            && count[tongue] > 2 * count[Other];
    };
    if (mostly(English, French))
        return QStringLiteral("en");
    if (mostly(French, English))
        return QStringLiteral("fr");
    return {};
}

} // namespace Redraft
