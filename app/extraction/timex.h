// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A TimexDraft is what the words of a date say before it is known which day they were written on: "last
/// Friday night" is {Shift, weekday 5, shift -1, part Night}. Fields that the words do not name are Unset.
/// TimexValue is the calendar arithmetic that turns fields into TIMEX3 values ("2020-W02", "1995-SU", "P2W")
/// and values into intervals. Years before Christ are negative and have no interval.
#pragma once

#include <QDate>
#include <QString>

#include <climits>
#include <optional>
#include <utility>

namespace Redraft {

enum class TimeUnit {
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century
};

enum class DayPart { None, Morning, Midday, Afternoon, Evening, Night, Daytime };

enum class DraftKind {
    None, ///< no date: the rule only keeps others away ("may be", "one day")
    Date, ///< calendar fields, some of which may be missing
    Deictic, ///< today and its neighbours: shift days
    Shift, ///< last, this, next: a unit, weekday, month, season or part of day
    Offset, ///< two weeks ago, three days later
    Duration,
    Set, ///< every Monday
    Clock, ///< a time of day
    Reference ///< now, recently
};

struct TimexDraft {
    static constexpr int Unset = INT_MIN;

    DraftKind kind = DraftKind::None;
    int year = Unset;
    int month = Unset;
    int day = Unset;
    int weekday = Unset; ///< 1 Monday … 7 Sunday
    int season = Unset; ///< 1 spring … 4 winter
    int quarter = Unset;
    int half = Unset;
    int decade = Unset; ///< 198 for the 1980s; below 10 ("the eighties") the century is missing
    int century = Unset; ///< 19 for the twentieth
    int week = Unset; ///< ISO week number
    int holiday = Unset; ///< index into the lexicon's holidays
    int hour = Unset;
    int minute = Unset;
    int second = Unset;
    int meridiem = Unset; ///< 0 a.m., 1 p.m.
    DayPart part = DayPart::None;
    int shift = Unset; ///< -1 last, 0 this, 1 next
    bool aboutStory = false; ///< in a narrative as aboutMention: "the end of the year"
    bool aboutMention = false; ///< counted from the date mentioned before, not from the article's
    bool beforeChrist = false;
    bool shortYear = false; ///< two figures: the century is missing
    bool universal = false; ///< GMT, UTC
    bool ambiguous = false; ///< an hour that may be before or after noon: "five o'clock"
    bool exact = false; ///< the rule says that it is not
    double count = -1; ///< below 0: none; NaN: some ("several")
    TimeUnit unit = TimeUnit::None;
    double count2 = -1; ///< "3 hours 30 minutes"
    TimeUnit unit2 = TimeUnit::None;
    int reference = 0; ///< -1 PAST_REF, 0 PRESENT_REF, 1 FUTURE_REF

    bool operator==(const TimexDraft&) const = default;
    static bool isSet(int field) { return field != Unset; }
    bool hasTime() const { return isSet(hour) || part != DayPart::None; }
};

namespace TimexValue {

/// A unit or part of day by its short name in the rule tables: "d", "2w", "MO". None: no such name.
TimeUnit unitOf(QStringView code);
DayPart partOf(QStringView code);

QString year(int year); ///< "2019", "BC0493", "XXXX" where unset
QString month(int year, int month);
QString day(QDate day);
QString day(int year, int month, int day);
QString week(QDate anyDay);
QString weekend(QDate anyDay);
QString season(int year, int season);
QLatin1StringView seasonCode(int season);
QLatin1StringView partCode(DayPart part); ///< "TMO"
QString clock(int hour, int minute, int second); ///< "T18:00"
QString duration(double count, TimeUnit unit, double count2 = -1, TimeUnit unit2 = TimeUnit::None);

/// 1 spring (March to May) … 4 winter (December to February).
int seasonOf(QDate day);
/// The first day of a season; winter begins in December of its year.
QDate seasonStart(int year, int season);
QDate easter(int year);

/// First and last day that a value names; both invalid where it names none.
std::pair<QDate, QDate> interval(const QString& value);

} // namespace TimexValue

} // namespace Redraft
