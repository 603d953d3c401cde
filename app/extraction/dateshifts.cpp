// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of DateResolver for dates counted from another: "last week", "Tuesday of next week", "two years
/// later".
#include "extraction/dateresolver.h"

#include "extraction/datereasons.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr int Unset = TimexDraft::Unset;

bool isSet(int field)
{
    return field != Unset;
}

} // namespace

DateResolver::Resolved DateResolver::shifted(const FoundDate& found)
{
    const TimexDraft& draft = found.draft;
    const int shift = isSet(draft.shift) ? draft.shift : 0;
    Resolved resolved;
    const bool byYear =
        draft.unit == TimeUnit::Year || draft.unit == TimeUnit::Decade || draft.unit == TimeUnit::Century;
    if (byYear) {
        const int year = baseYear(found, resolved);
        resolved.reason =
            resolved.anchor == Anchor::None ? DateReasons::unresolved() : DateReasons::counted();
        if (!isSet(year))
            resolved.value = draft.unit == TimeUnit::Year ? u"XXXX"_s
                : draft.unit == TimeUnit::Decade          ? u"XXX"_s
                                                          : u"XX"_s;
        else if (draft.unit == TimeUnit::Year)
            resolved.value = TimexValue::year(year + shift);
        else if (draft.unit == TimeUnit::Decade)
            resolved.value = QString::number(year / 10 + shift);
        else
            resolved.value = QString::number(year / 100 + shift);
        return resolved;
    }
    const QDate day = base(found, resolved);
    resolved.reason = day.isValid() ? DateReasons::counted() : DateReasons::unresolved();
    if (isSet(draft.weekday)) {
        if (!day.isValid()) {
            resolved.value = withTime(u"XXXX-WXX-"_s + QString::number(draft.weekday), draft, resolved);
            return resolved;
        }
        if (draft.unit == TimeUnit::Week) { // "Tuesday of next week"
            const QDate monday = day.addDays(1 - day.dayOfWeek() + 7 * shift);
            resolved.value = withTime(TimexValue::day(monday.addDays(draft.weekday - 1)), draft, resolved);
            return resolved;
        }
        const int behind = (day.dayOfWeek() - draft.weekday + 7) % 7;
        const int ahead = (draft.weekday - day.dayOfWeek() + 7) % 7;
        QDate target;
        if (shift < 0)
            target = day.addDays(behind == 0 ? -7 : -behind);
        else if (shift > 0)
            target = day.addDays(ahead == 0 ? 7 : ahead);
        else
            target = found.tense == Tense::Past ? day.addDays(-behind) : day.addDays(ahead);
        resolved.value = withTime(TimexValue::day(target), draft, resolved);
        return resolved;
    }
    if (isSet(draft.holiday)) {
        if (!day.isValid())
            return { u"XXXX"_s, TimexType::Date, Anchor::None, DateReasons::unresolved() };
        int year = day.year();
        if (shift < 0 && holidayIn(draft.holiday, year) >= day)
            --year;
        else if (shift > 0 && holidayIn(draft.holiday, year) <= day)
            ++year;
        resolved.value = TimexValue::day(holidayIn(draft.holiday, year));
        return resolved;
    }
    if (isSet(draft.month)) {
        if (!day.isValid()) {
            resolved.value = TimexValue::month(Unset, draft.month);
            return resolved;
        }
        int year = day.year();
        if (shift < 0 && draft.month >= day.month())
            --year;
        else if (shift > 0 && draft.month <= day.month())
            ++year;
        resolved.value = TimexValue::month(year, draft.month);
        return resolved;
    }
    if (isSet(draft.season)) {
        if (!day.isValid()) {
            resolved.value = TimexValue::season(Unset, draft.season);
            return resolved;
        }
        int year = day.year();
        const bool current = TimexValue::seasonOf(day) == draft.season;
        const QDate start = TimexValue::seasonStart(year, draft.season);
        if (shift < 0 && (start > day || current))
            --year;
        else if (shift > 0 && (start <= day || current))
            ++year;
        resolved.value = TimexValue::season(year, draft.season);
        return resolved;
    }
    switch (draft.unit) {
    case TimeUnit::Week:
    case TimeUnit::Fortnight:
        resolved.value = day.isValid() ? TimexValue::week(day.addDays(7 * shift)) : u"XXXX-WXX"_s;
        return resolved;
    case TimeUnit::Weekend: {
        if (!day.isValid()) {
            resolved.value = u"XXXX-WXX-WE"_s;
            return resolved;
        }
        int weeks = shift;
        if (shift == 0 && found.tense != Tense::Future && day.dayOfWeek() < 6)
            weeks = -1; // reported afterwards: the one just past
        resolved.value = TimexValue::weekend(day.addDays(7 * weeks));
        return resolved;
    }
    case TimeUnit::Month:
        if (isSet(draft.day) && day.isValid()) { // "the 15th of next month"
            const QDate month = day.addMonths(shift);
            if (draft.day > month.daysInMonth())
                return {};
            resolved.value = TimexValue::day(month.year(), month.month(), draft.day);
            return resolved;
        }
        resolved.value = day.isValid() ? day.addMonths(shift).toString(u"yyyy-MM") : u"XXXX-XX"_s;
        return resolved;
    case TimeUnit::Quarter: {
        if (!day.isValid()) {
            resolved.value = u"XXXX-QX"_s;
            return resolved;
        }
        const QDate then = day.addMonths(3 * shift);
        resolved.value = TimexValue::year(then.year()) + u"-Q" + QString::number((then.month() - 1) / 3 + 1);
        return resolved;
    }
    default:
        break;
    }
    // days and parts of days: "last night" is yesterday's
    if (draft.aboutMention && !m_narrative && resolved.anchor != Anchor::Mention)
        return {}; // "that day" of nothing told: no date
    const int days = draft.unit == TimeUnit::Day || draft.part != DayPart::None ? shift : 0;
    if (draft.unit == TimeUnit::Hour || draft.unit == TimeUnit::Minute || draft.unit == TimeUnit::Second) {
        resolved.type = TimexType::Time;
        resolved.value = (day.isValid() ? TimexValue::day(day) : u"XXXX-XX-XX"_s) + u"TXX:XX";
        return resolved;
    }
    resolved.value =
        withTime(day.isValid() ? TimexValue::day(day.addDays(days)) : u"XXXX-XX-XX"_s, draft, resolved);
    return resolved;
}

DateResolver::Resolved DateResolver::offset(const FoundDate& found)
{
    const TimexDraft& draft = found.draft;
    const int direction = draft.shift < 0 ? -1 : 1;
    Resolved resolved;
    const bool byYear =
        draft.unit == TimeUnit::Year || draft.unit == TimeUnit::Decade || draft.unit == TimeUnit::Century;
    if (std::isnan(draft.count)) {
        resolved.value = direction < 0 ? u"PAST_REF"_s : u"FUTURE_REF"_s;
        resolved.reason = DateReasons::vague();
        return resolved;
    }
    const int count = int(std::clamp(draft.count < 0 ? 1.0 : draft.count, 0.0, 1e6));
    if (byYear) {
        const int year = baseYear(found, resolved);
        resolved.reason = isSet(year) ? DateReasons::counted() : DateReasons::unresolved();
        const int factor = draft.unit == TimeUnit::Year ? 1 : draft.unit == TimeUnit::Decade ? 10 : 100;
        resolved.value = isSet(year) ? TimexValue::year(year + direction * factor * count) : u"XXXX"_s;
        return resolved;
    }
    const QDate day = base(found, resolved);
    resolved.reason = day.isValid() ? DateReasons::counted() : DateReasons::unresolved();
    switch (draft.unit) {
    case TimeUnit::Week:
    case TimeUnit::Fortnight:
        resolved.value = day.isValid()
            ? TimexValue::week(
                  day.addDays(direction * 7 * count * (draft.unit == TimeUnit::Fortnight ? 2 : 1)))
            : u"XXXX-WXX"_s;
        return resolved;
    case TimeUnit::Month:
    case TimeUnit::Quarter:
        resolved.value = day.isValid()
            ? day.addMonths(direction * count * (draft.unit == TimeUnit::Quarter ? 3 : 1))
                  .toString(u"yyyy-MM")
            : u"XXXX-XX"_s;
        return resolved;
    case TimeUnit::Hour:
    case TimeUnit::Minute:
    case TimeUnit::Second:
        if (draft.unit == TimeUnit::Hour && count % 24 == 0 && day.isValid()) {
            resolved.value = TimexValue::day(day.addDays(direction * count / 24));
            return resolved;
        }
        resolved.type = TimexType::Time;
        resolved.value = (day.isValid() ? TimexValue::day(day) : u"XXXX-XX-XX"_s) + u"TXX:XX";
        return resolved;
    default:
        resolved.value =
            withTime(day.isValid() ? TimexValue::day(day.addDays(direction * count)) : u"XXXX-XX-XX"_s, draft,
                     resolved);
        return resolved;
    }
}

} // namespace Redraft
