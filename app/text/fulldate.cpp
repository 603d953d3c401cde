// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/fulldate.h"

#include "text/characters.h"

#include <array>
#include <string_view>
#include <vector>

namespace Redraft {

namespace {

using namespace std::string_view_literals;

struct Month {
    std::u16string_view name;
    int number;
};

constexpr std::array kMonths = {
    Month{ u"january"sv, 1 },   Month{ u"jan"sv, 1 },       Month{ u"janvier"sv, 1 },
    Month{ u"janv"sv, 1 },      Month{ u"february"sv, 2 },  Month{ u"feb"sv, 2 },
    Month{ u"février"sv, 2 },   Month{ u"févr"sv, 2 },      Month{ u"fevrier"sv, 2 },
    Month{ u"march"sv, 3 },     Month{ u"mar"sv, 3 },       Month{ u"mars"sv, 3 },
    Month{ u"april"sv, 4 },     Month{ u"apr"sv, 4 },       Month{ u"avril"sv, 4 },
    Month{ u"avr"sv, 4 },       Month{ u"may"sv, 5 },       Month{ u"mai"sv, 5 },
    Month{ u"june"sv, 6 },      Month{ u"jun"sv, 6 },       Month{ u"juin"sv, 6 },
    Month{ u"july"sv, 7 },      Month{ u"jul"sv, 7 },       Month{ u"juillet"sv, 7 },
    Month{ u"juil"sv, 7 },      Month{ u"august"sv, 8 },    Month{ u"aug"sv, 8 },
    Month{ u"août"sv, 8 },      Month{ u"aout"sv, 8 },      Month{ u"september"sv, 9 },
    Month{ u"sept"sv, 9 },      Month{ u"sep"sv, 9 },       Month{ u"septembre"sv, 9 },
    Month{ u"october"sv, 10 },  Month{ u"oct"sv, 10 },      Month{ u"octobre"sv, 10 },
    Month{ u"november"sv, 11 }, Month{ u"nov"sv, 11 },      Month{ u"novembre"sv, 11 },
    Month{ u"december"sv, 12 }, Month{ u"dec"sv, 12 },      Month{ u"décembre"sv, 12 },
    Month{ u"déc"sv, 12 },      Month{ u"decembre"sv, 12 },
};

struct Piece {
    Span span;
    int number = -1; ///< digits (with "st", "er" and the like behind them); -1: not a number
    int digits = 0;
    int month = 0;
};

/// Words and numbers of the line, in order; punctuation only separates.
std::vector<Piece> pieces(QStringView line)
{
    std::vector<Piece> found;
    for (qint32 i = 0; i < line.size();) {
        const char16_t c = line[i].unicode();
        Piece piece;
        piece.span.start = i;
        if (isAsciiDigit(c)) {
            piece.number = 0;
            while (i < line.size() && isAsciiDigit(line[i].unicode()) && piece.digits < 9) {
                piece.number = piece.number * 10 + (line[i].unicode() - u'0');
                ++piece.digits;
                ++i;
            }
            while (i < line.size() && isLetter(line[i].unicode()))
                ++i;
        } else if (isLetter(c)) {
            while (i < line.size() && isLetter(line[i].unicode()))
                ++i;
            piece.month = monthNumber(line.sliced(piece.span.start, i - piece.span.start));
        } else {
            ++i;
            continue;
        }
        piece.span.end = i;
        found.push_back(piece);
    }
    return found;
}

bool adjacent(QStringView line, const Piece& left, const Piece& right)
{
    for (qint32 i = left.span.end; i < right.span.start; ++i) {
        const char16_t c = line[i].unicode();
        if (!isSpace(c) && c != u'.' && c != u',')
            return false;
    }
    return right.span.start - left.span.end <= 3;
}

bool isYear(const Piece& piece)
{
    return piece.digits == 4 && piece.number >= 1500 && piece.number <= 2200;
}

bool isDay(const Piece& piece)
{
    return piece.digits >= 1 && piece.digits <= 2 && piece.number >= 1 && piece.number <= 31;
}

} // namespace

int monthNumber(QStringView word)
{
    if (word.size() < 3 || word.size() > 9)
        return 0;
    for (const Month& month : kMonths) {
        if (word.compare(QStringView(month.name), Qt::CaseInsensitive) == 0)
            return month.number;
    }
    return 0;
}

std::optional<FullDate> findFullDate(QStringView line, int fallbackYear)
{
    const std::vector<Piece> p = pieces(line);
    for (size_t i = 0; i < p.size(); ++i) {
        const auto found = [&](int year, int month, int day, size_t last,
                               bool hasYear = true) -> std::optional<FullDate> {
            const QDate date(year, month, day);
            if (!date.isValid())
                return std::nullopt;
            return FullDate{ date, { p[i].span.start, p[last].span.end }, hasYear };
        };
        std::optional<FullDate> date;
        if (i + 2 < p.size() && isYear(p[i]) && p[i + 1].digits == 2 && p[i + 2].digits == 2
            && p[i + 1].span.start == p[i].span.end + 1 && p[i + 2].span.start == p[i + 1].span.end + 1
            && line[p[i].span.end] == line[p[i + 1].span.end]
            && (line[p[i].span.end] == u'-' || line[p[i].span.end] == u'/' || line[p[i].span.end] == u'.')) {
            // "2020-01-03T10:30" ends after the day: the unit letter T is part of the last number's piece.
            date = found(p[i].number, p[i + 1].number, p[i + 2].number, i + 2);
            if (date)
                date->span.end = p[i + 2].span.start + 2;
        } else if (i + 1 < p.size() && p[i].month > 0 && isDay(p[i + 1]) && adjacent(line, p[i], p[i + 1])) {
            if (i + 2 < p.size() && isYear(p[i + 2]) && adjacent(line, p[i + 1], p[i + 2]))
                date = found(p[i + 2].number, p[i].month, p[i + 1].number, i + 2);
            else if (fallbackYear > 0)
                date = found(fallbackYear, p[i].month, p[i + 1].number, i + 1, false);
        } else if (i + 1 < p.size() && isDay(p[i]) && p[i + 1].month > 0 && adjacent(line, p[i], p[i + 1])) {
            if (i + 2 < p.size() && isYear(p[i + 2]) && adjacent(line, p[i + 1], p[i + 2]))
                date = found(p[i + 2].number, p[i + 1].month, p[i].number, i + 2);
            else if (fallbackYear > 0)
                date = found(fallbackYear, p[i + 1].month, p[i].number, i + 1, false);
        }
        if (date)
            return date;
    }
    return std::nullopt;
}

} // namespace Redraft
