// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/language.h"

#include "text/characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Redraft {

namespace {

using namespace std::string_view_literals;

// Words that one language uses constantly and the other hardly: "on", "a", "me" would count for both.
constexpr std::array kEnglish = { u"the"sv,  u"and"sv,  u"of"sv,  u"to"sv,   u"in"sv,   u"is"sv,
                                  u"that"sv, u"was"sv,  u"for"sv, u"with"sv, u"it"sv,   u"he"sv,
                                  u"she"sv,  u"they"sv, u"by"sv,  u"from"sv, u"said"sv, u"are"sv,
                                  u"has"sv,  u"this"sv, u"i"sv,   u"at"sv,   u"be"sv,   u"we"sv };
constexpr std::array kFrench = { u"le"sv,   u"la"sv,   u"les"sv,  u"des"sv, u"et"sv,   u"que"sv, u"est"sv,
                                 u"dans"sv, u"une"sv,  u"pour"sv, u"du"sv,  u"qui"sv,  u"un"sv,  u"il"sv,
                                 u"elle"sv, u"au"sv,   u"sur"sv,  u"pas"sv, u"avec"sv, u"de"sv,  u"je"sv,
                                 u"vous"sv, u"nous"sv, u"ce"sv,   u"aux"sv, u"par"sv };
// Of the neighbours, which share short words with both: Spanish, Portuguese, Italian, German, Dutch, Swedish.
constexpr std::array kOthers = { u"el"sv,  u"los"sv, u"las"sv, u"con"sv, u"del"sv, u"una"sv, u"y"sv,
                                 u"um"sv,  u"uma"sv, u"da"sv,  u"em"sv,  u"di"sv,  u"che"sv, u"per"sv,
                                 u"non"sv, u"gli"sv, u"der"sv, u"und"sv, u"das"sv, u"ist"sv, u"den"sv,
                                 u"het"sv, u"een"sv, u"van"sv, u"och"sv, u"att"sv, u"det"sv, u"som"sv };
constexpr size_t kLongest = 4; // letters of the words above
constexpr qsizetype kLooked = 16'000;

} // namespace

QString detectLanguage(QStringView text)
{
    text.truncate(std::min(text.size(), kLooked));
    int words = 0;
    int english = 0;
    int french = 0;
    int others = 0;
    std::u16string word;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text[i].unicode() : u' ';
        if (isLetter(c)) {
            word.push_back(char16_t(QChar(c).toLower().unicode()));
            continue;
        }
        if (!word.empty()) {
            ++words;
            if (word.size() > kLongest) {
                word.clear();
                continue;
            }
            english += std::ranges::find(kEnglish, std::u16string_view(word)) != kEnglish.end();
            french += std::ranges::find(kFrench, std::u16string_view(word)) != kFrench.end();
            others += std::ranges::find(kOthers, std::u16string_view(word)) != kOthers.end();
            word.clear();
        }
    }
    // A twelfth of function words is far below either language's own share (a fifth) and above the other's.
    if (english * 12 > words && english > 2 * french && english > 2 * others)
        return QStringLiteral("en");
    if (french * 12 > words && french > 2 * english && french > 2 * others)
        return QStringLiteral("fr");
    return {};
}

} // namespace Redraft
