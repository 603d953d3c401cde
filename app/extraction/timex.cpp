// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/timex.h"

#include "text/isodate.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft::TimexValue {

namespace {

QString padded(int number, int width)
{
    return u"%1"_s.arg(number, width, 10, QLatin1Char('0'));
}

QString amount(double count)
{
    if (std::isnan(count))
        return u"X"_s;
    if (count == std::floor(count) && count < 1e15)
        return QString::number(qint64(count));
    return QString::number(count, 'g', 6);
}

struct Measure {
    QString text; // "3H"
    bool clock = false; // stands after the T
};

Measure measure(double count, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Second:
        return { amount(count) + u'S', true };
    case TimeUnit::Minute:
        return { amount(count) + u'M', true };
    case TimeUnit::Hour:
        if (count == 0.5)
            return { u"30M"_s, true };
        return { amount(count) + u'H', true };
    case TimeUnit::Week:
        return { amount(count) + u'W' };
    case TimeUnit::Fortnight:
        return { amount(2 * count) + u'W' };
    case TimeUnit::Weekend:
        return { amount(count) + u"WE" };
    case TimeUnit::Month:
        return { amount(count) + u'M' };
    case TimeUnit::Quarter:
        return { amount(3 * count) + u'M' };
    case TimeUnit::Season:
        return { amount(count) + u"SE" };
    case TimeUnit::HalfYear:
        return { amount(6 * count) + u'M' };
    case TimeUnit::Year:
        if (count == 0.5)
            return { u"6M"_s };
        return { amount(count) + u'Y' };
    case TimeUnit::Decade: // the years count: "nearly two decades" and "20 years" are one span
        return { std::isnan(count) ? u"XDE"_s : amount(10 * count) + u'Y' };
    case TimeUnit::Century:
        return { std::isnan(count) ? u"XCE"_s : amount(100 * count) + u'Y' };
    default:
        return { amount(count) + u'D' };
    }
}

QDate lastOfMonth(QDate first)
{
    return first.addMonths(1).addDays(-1);
}

QDate mondayOf(int year, int week)
{
    const QDate fourth(year, 1, 4); // always in week 1
    return fourth.addDays(1 - fourth.dayOfWeek() + 7 * (week - 1));
}

} // namespace

TimeUnit unitOf(QStringView code)
{
    constexpr QStringView codes[] = {
        u"",  u"s", u"min",    u"h",    u"d", u"w",   u"2w",  u"we",
        u"m", u"q", u"season", u"half", u"y", u"10y", u"100y"
    }; // in the order of TimeUnit
    const auto at = std::find(std::begin(codes), std::end(codes), code);
    return at == std::end(codes) ? TimeUnit::None : TimeUnit(at - std::begin(codes));
}

DayPart partOf(QStringView code)
{
    constexpr QStringView codes[] = {
        u"", u"MO", u"MI", u"AF", u"EV", u"NI", u"DT"
    }; // in the order of DayPart
    const auto at = std::find(std::begin(codes), std::end(codes), code);
    return at == std::end(codes) ? DayPart::None : DayPart(at - std::begin(codes));
}

QString year(int year)
{
    if (year == TimexDraft::Unset)
        return u"XXXX"_s;
    return year < 0 ? u"BC"_s + padded(-year, 4) : padded(year, 4);
}

QString month(int yearNumber, int month)
{
    return year(yearNumber) + u'-' + padded(month, 2);
}

QString day(QDate day)
{
    return isoDate(day);
}

QString day(int year, int monthNumber, int day)
{
    return month(year, monthNumber) + u'-' + padded(day, 2);
}

QString week(QDate anyDay)
{
    int weekYear = 0;
    const int number = anyDay.weekNumber(&weekYear);
    return padded(weekYear, 4) + u"-W" + padded(number, 2);
}

QString weekend(QDate anyDay)
{
    return week(anyDay) + u"-WE";
}

QLatin1StringView seasonCode(int season)
{
    constexpr QLatin1StringView codes[] = { "SP"_L1, "SU"_L1, "FA"_L1, "WI"_L1 };
    return codes[(season - 1) % 4];
}

QString season(int yearNumber, int season)
{
    return year(yearNumber) + u'-' + seasonCode(season);
}

QLatin1StringView partCode(DayPart part)
{
    constexpr QLatin1StringView codes[] = {
        ""_L1, "TMO"_L1, "TMI"_L1, "TAF"_L1, "TEV"_L1, "TNI"_L1, "TDT"_L1
    };
    return codes[int(part)];
}

QString clock(int hour, int minute, int second)
{
    QString text = u'T' + padded(hour, 2) + u':' + padded(minute == TimexDraft::Unset ? 0 : minute, 2);
    if (second != TimexDraft::Unset)
        text += u':' + padded(second, 2);
    return text;
}

QString duration(double count, TimeUnit unit, double count2, TimeUnit unit2)
{
    const Measure first = measure(count, unit);
    QString text = (first.clock ? u"PT"_s : u"P"_s) + first.text;
    if (unit2 != TimeUnit::None) {
        const Measure second = measure(count2, unit2);
        text += (second.clock && !first.clock ? u"T"_s : QString()) + second.text;
    }
    return text;
}

int seasonOf(QDate day)
{
    return (day.month() % 12) / 3 == 0 ? 4 : (day.month() % 12) / 3;
}

QDate seasonStart(int year, int season)
{
    return QDate(year, 3 * season, 1);
}

QDate easter(int year)
{
    // The anonymous Gregorian computus (Meeus, Jones, Butcher).
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

std::pair<QDate, QDate> interval(const QString& value)
{
    const qsizetype clock = value.indexOf(u'T');
    const QStringView date = QStringView(value).first(clock < 0 ? value.size() : clock);
    if (date.isEmpty() || !date.front().isDigit())
        return {};
    const QList<QStringView> parts = date.split(u'-');
    bool ok = false;
    const int number = parts[0].toInt(&ok);
    if (!ok || number <= 0)
        return {};
    if (parts.size() == 1) {
        if (date.size() == 4)
            return { QDate(number, 1, 1), QDate(number, 12, 31) };
        if (date.size() == 3)
            return { QDate(number * 10, 1, 1), QDate(number * 10 + 9, 12, 31) };
        if (date.size() == 2) // "19" names the years 1900 to 1999
            return { QDate(number * 100, 1, 1), QDate(number * 100 + 99, 12, 31) };
        return {};
    }
    const QStringView second = parts[1];
    if (parts.size() == 2 && second.size() == 2) {
        constexpr QLatin1StringView seasons[] = { "SP"_L1, "SU"_L1, "FA"_L1, "WI"_L1 };
        for (int i = 0; i < 4; ++i) {
            if (second == seasons[i]) {
                const QDate from = seasonStart(number, i + 1);
                return { from, from.addMonths(3).addDays(-1) };
            }
        }
        if (second[0] == u'Q' || second[0] == u'H') {
            const int months = second[0] == u'Q' ? 3 : 6;
            const QDate from(number, (second[1].digitValue() - 1) * months + 1, 1);
            return { from, from.addMonths(months).addDays(-1) };
        }
        const QDate from(number, second.toInt(), 1);
        return from.isValid() ? std::pair(from, lastOfMonth(from)) : std::pair<QDate, QDate>();
    }
    if (second.startsWith(u'W')) {
        const int week = second.sliced(1).toInt(&ok);
        if (!ok)
            return {};
        const QDate monday = mondayOf(number, week);
        if (parts.size() == 2)
            return { monday, monday.addDays(6) };
        if (parts[2] == u"WE")
            return { monday.addDays(5), monday.addDays(6) };
        const int weekday = parts[2].toInt(&ok);
        return ok ? std::pair(monday.addDays(weekday - 1), monday.addDays(weekday - 1))
                  : std::pair<QDate, QDate>();
    }
    const QDate day(number, second.toInt(), parts.size() == 3 && parts[2].size() == 2 ? parts[2].toInt() : 0);
    return { day, day };
}

} // namespace Redraft::TimexValue
