// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/eastasianfaces.h"

#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr qsizetype kSample = 2000; // from the beginning, and as much from the middle

struct Letters {
    int ideographs = 0;
    int kana = 0;
    int hangul = 0;
    int traditional = 0;
    int simplified = 0;
};

void count(QStringView text, Letters& letters)
{
    // Among the most frequent characters, those that are written in two ways.
    constexpr QStringView traditional = u"這個們說國會為來時對開發經過後學長們問題還沒點當見從動種";
    constexpr QStringView simplified = u"这个们说国会为来时对开发经过后学长们问题还没点当见从动种";
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u >= 0x4e00 && u <= 0x9fff) {
            ++letters.ideographs;
            const bool one = traditional.contains(c);
            const bool other = simplified.contains(c);
            letters.traditional += one && !other;
            letters.simplified += other && !one;
        }
        letters.kana += u >= 0x3041 && u <= 0x30ff;
        letters.hangul += u >= 0xac00 && u <= 0xd7a3;
    }
}

/// The desktop's families for a way of writing, those for reading first.
QStringList families(QFontDatabase::WritingSystem system, const QStringList& wished)
{
    QStringList found = QFontDatabase::families(system);
    found.removeIf([](const QString& family) { return QFontDatabase::isFixedPitch(family); });
    std::ranges::stable_sort(found, {}, [&wished](const QString& family) {
        const qsizetype rank = wished.indexOf(family);
        return rank < 0 ? wished.size() : rank;
    });
    return found.first(std::min<qsizetype>(found.size(), 2)); // the second for what the first has not
}

} // namespace

QStringList eastAsianFaces(QStringView text)
{
    Letters letters;
    count(text.first(std::min(kSample, text.size())), letters);
    count(text.sliced(text.size() / 2).first(std::min(kSample, text.size() - text.size() / 2)), letters);
    const int sum = letters.ideographs + letters.kana + letters.hangul;
    // Names and quotations make no page of that language.
    if (sum == 0 || sum * 4 < std::min(2 * kSample, text.size()))
        return {};
    if (letters.kana * 20 > sum) {
        return families(QFontDatabase::Japanese,
                        { u"Noto Serif CJK JP"_s, u"Source Han Serif"_s, u"Source Han Serif JP"_s,
                          u"IPAexMincho"_s, u"IPAMincho"_s, u"Noto Sans CJK JP"_s, u"Source Han Sans"_s,
                          u"IPAexGothic"_s, u"IPAGothic"_s });
    }
    if (letters.hangul * 2 > sum) {
        return families(QFontDatabase::Korean,
                        { u"Noto Serif CJK KR"_s, u"Source Han Serif K"_s, u"Source Han Serif KR"_s,
                          u"UnBatang"_s, u"NanumMyeongjo"_s, u"Noto Sans CJK KR"_s, u"NanumGothic"_s });
    }
    if (letters.traditional > letters.simplified) {
        return families(QFontDatabase::TraditionalChinese,
                        { u"Noto Serif CJK TC"_s, u"Source Han Serif TC"_s, u"AR PL UMing TW"_s,
                          u"Noto Sans CJK TC"_s, u"Source Han Sans TC"_s });
    }
    return families(QFontDatabase::SimplifiedChinese,
                    { u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"AR PL UMing CN"_s,
                      u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Micro Hei"_s });
}

} // namespace Redraft
