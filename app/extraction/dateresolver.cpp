// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

QDate DateResolver::Place::date() const
{
    if (!isSet(year) || year <= 0)
        return {};
    return QDate(year, isSet(month) ? month : 1, isSet(day) ? day : 1);
}

DateResolver::DateResolver(const DateLexicon& lexicon, const Article& article, const ExtractOptions& options,
                           const QString& language)
    : m_lexicon(lexicon)
    , m_document(article.date.isValid() ? article.date : options.siblingDate)
    , m_source(article.date.isValid() ? article.dateSource : DateSource::None)
    , m_sibling(!article.date.isValid() && options.siblingDate.isValid())
    , m_dayFirst(language != u"en")
{
}

/// A text that gives many full dates of other years and hardly a weekday or a "today" tells a story of its
/// own time.
bool DateResolver::isNarrative(const std::vector<FoundDate>& found) const
{
    int far = 0;
    int near = 0;
    int news = 0;
    for (const FoundDate& date : found) {
        const TimexDraft& draft = date.draft;
        if (draft.kind == DraftKind::Date && isSet(draft.year) && !draft.shortYear) {
            const bool past =
                draft.beforeChrist || !m_document.isValid() || draft.year < m_document.year() - 1;
            if (past)
                ++far;
            else if (isSet(draft.month))
                ++near;
        } else if (draft.kind == DraftKind::Deictic || (draft.kind == DraftKind::Shift && !draft.aboutMention)
                   || (draft.kind == DraftKind::Date && isSet(draft.weekday) && !isSet(draft.month))) {
            ++news;
        }
    }
    return far >= 7 && near * 2 <= far && news * 4 <= far;
}

QDate DateResolver::base(const FoundDate& found, Resolved& resolved) const
{
    const bool wantsMention = found.draft.aboutMention || m_narrative;
    if (wantsMention) {
        const Place& place = isSet(m_lastDay.year) ? m_lastDay : m_last;
        const bool sameDay = found.draft.unit == TimeUnit::Hour || found.draft.unit == TimeUnit::Minute
            || found.draft.unit == TimeUnit::Second;
        const bool near = m_narrative || sameDay || found.paragraph - place.paragraph <= 3;
        const bool known =
            isSet(place.day) || (found.draft.unit != TimeUnit::Day && found.draft.part == DayPart::None);
        if (near && known && place.date().isValid()) {
            resolved.anchor = Anchor::Mention;
            return place.date();
        }
    }
    if (m_document.isValid())
        resolved.anchor = Anchor::Document;
    return m_document;
}

int DateResolver::baseYear(const FoundDate& found, Resolved& resolved) const
{
    if ((m_narrative || found.draft.aboutMention) && isSet(m_last.year)) {
        resolved.anchor = Anchor::Mention;
        return m_last.year;
    }
    if (m_document.isValid()) {
        resolved.anchor = Anchor::Document;
        return m_document.year();
    }
    if (isSet(m_last.year)) {
        resolved.anchor = Anchor::Mention;
        return m_last.year;
    }
    return Unset;
}

QDate DateResolver::weekdayNear(QDate day, int weekday, const FoundDate& found) const
{
    if (found.tense == Tense::Future)
        return day.addDays((weekday - day.dayOfWeek() + 7) % 7);
    return day.addDays(-((day.dayOfWeek() - weekday + 7) % 7));
}

QDate DateResolver::holidayIn(int holiday, int year) const
{
    // "12-25", "easter-2", "nth 11 4 4": the fourth Thursday of November; "nth 5 1 -1": the last Monday of
    // May.
    const QString& rule = m_lexicon.holiday(holiday);
    if (rule.startsWith(u"easter"))
        return TimexValue::easter(year).addDays(rule.sliced(6).toInt());
    if (rule.startsWith(u"nth")) {
        const QStringList parts = rule.split(u' ');
        const int month = parts.value(1).toInt();
        const int weekday = parts.value(2).toInt();
        const int nth = parts.value(3).toInt();
        if (nth > 0) {
            const QDate first(year, month, 1);
            return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1)
                                 + parts.value(4).toInt());
        }
        const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    return QDate(year, rule.section(u'-', 0, 0).toInt(), rule.section(u'-', 1, 1).toInt());
}

int DateResolver::hourOf(const TimexDraft& draft) const
{
    int hour = draft.hour;
    const bool late = draft.part == DayPart::Afternoon || draft.part == DayPart::Evening
        || (draft.part == DayPart::Night && hour >= 6);
    if (hour < 12 && (draft.meridiem == 1 || (draft.meridiem == Unset && late)))
        return hour + 12;
    if (hour == 12 && (draft.meridiem == 0 || (draft.meridiem == Unset && draft.part == DayPart::Night)))
        return 0;
    return hour;
}

QString DateResolver::withTime(QString value, const TimexDraft& draft, Resolved& resolved)
{
    if (isSet(draft.hour)) {
        resolved.type = TimexType::Time;
        const int hour = hourOf(draft);
        value += TimexValue::clock(hour, draft.minute, draft.second);
        if (draft.universal)
            value += u'Z';
        m_lastClock = hour * 60 + (isSet(draft.minute) ? draft.minute : 0);
    } else if (draft.part != DayPart::None) {
        resolved.type = TimexType::Time;
        value += TimexValue::partCode(draft.part);
    }
    return value;
}

DateResolver::Resolved DateResolver::calendar(const FoundDate& found)
{
    const TimexDraft& draft = found.draft;
    Resolved resolved;
    int year = draft.year;
    if (isSet(year) && draft.shortYear) {
        const int reference = baseYear(found, resolved);
        resolved.anchor = Anchor::None;
        const int now = isSet(reference) && reference > 0 ? reference : 2000;
        year += now / 100 * 100;
        if (year > now + (m_narrative ? 40 : 10))
            year -= 100;
    }
    if (isSet(year) && draft.beforeChrist)
        year = -year;
    resolved.reason = DateReasons::written();

    if (isSet(draft.decade)) {
        const int decade = draft.decade < 100 ? 190 + draft.decade : draft.decade;
        resolved.value = QString::number(decade);
        return resolved;
    }
    if (isSet(draft.century)) {
        resolved.value = u"%1"_s.arg(draft.century, 2, 10, QLatin1Char('0'));
        return resolved;
    }
    if (isSet(draft.holiday)) {
        if (isSet(year)) {
            resolved.value = TimexValue::day(holidayIn(draft.holiday, year));
        } else {
            int y = baseYear(found, resolved);
            if (isSet(y) && y > 0) {
                if (resolved.anchor == Anchor::Document) {
                    const QDate day = holidayIn(draft.holiday, y);
                    if (found.tense == Tense::Future && day < m_document)
                        ++y;
                    else if (found.tense != Tense::Future && day > m_document.addDays(60))
                        --y;
                }
                resolved.value = TimexValue::day(holidayIn(draft.holiday, y));
                resolved.reason = DateReasons::yearFilled();
            } else {
                const QDate day = holidayIn(draft.holiday, 2001);
                const QString& rule = m_lexicon.holiday(draft.holiday);
                resolved.value =
                    rule[0].isDigit() ? TimexValue::day(Unset, day.month(), day.day()) : u"XXXX"_s;
            }
        }
        resolved.value = withTime(resolved.value, draft, resolved);
        return resolved;
    }
    if (isSet(draft.quarter) || isSet(draft.half) || isSet(draft.week)) {
        if (!isSet(year)) {
            year = baseYear(found, resolved);
            resolved.reason = DateReasons::yearFilled();
        }
        if (isSet(draft.quarter))
            resolved.value = TimexValue::year(year) + u"-Q" + QString::number(draft.quarter);
        else if (isSet(draft.half))
            resolved.value = TimexValue::year(year) + u"-H" + QString::number(draft.half);
        else
            resolved.value =
                TimexValue::year(year) + u"-W" + u"%1"_s.arg(draft.week, 2, 10, QLatin1Char('0'));
        return resolved;
    }
    if (isSet(draft.season)) {
        if (!isSet(year)) {
            year = baseYear(found, resolved);
            resolved.reason = DateReasons::yearFilled();
            if (resolved.anchor == Anchor::Document) {
                const QDate start = TimexValue::seasonStart(year, draft.season);
                if (found.tense == Tense::Future && start.addMonths(3) <= m_document)
                    ++year;
                else if (found.tense != Tense::Future && start > m_document)
                    --year;
                resolved.reason = DateReasons::nearest(found.tense == Tense::Future);
            }
        }
        resolved.value = TimexValue::season(year, draft.season);
        return resolved;
    }
    if (isSet(draft.weekday) && !isSet(draft.day)) {
        const QDate day = base(found, resolved);
        if (!day.isValid()) {
            resolved.value = withTime(u"XXXX-WXX-"_s + QString::number(draft.weekday), draft, resolved);
            resolved.reason = DateReasons::unresolved();
            return resolved;
        }
        resolved.value = withTime(TimexValue::day(weekdayNear(day, draft.weekday, found)), draft, resolved);
        resolved.reason = DateReasons::nearest(found.tense == Tense::Future);
        return resolved;
    }
    int month = draft.month;
    if (!isSet(month) && isSet(draft.day)) { // "the 20th"
        if (isSet(draft.weekday) && m_document.isValid()) { // "Friday the 13th": the nearest one
            for (const int months : { 0, 1, -1, 2, -2, 3, -3 }) {
                const QDate first = QDate(m_document.year(), m_document.month(), 1).addMonths(months);
                if (draft.day > first.daysInMonth()
                    || first.addDays(draft.day - 1).dayOfWeek() != draft.weekday)
                    continue;
                resolved.anchor = Anchor::Document;
                resolved.reason = DateReasons::monthFilled();
                resolved.value = withTime(TimexValue::day(first.addDays(draft.day - 1)), draft, resolved);
                return resolved;
            }
        }
        const Place& place = isSet(m_last.month) ? m_last : m_lastDay;
        if (isSet(place.month) && (m_narrative || found.paragraph - place.paragraph <= 2)) {
            month = place.month;
            year = place.year;
            resolved.anchor = Anchor::Mention;
        } else if (m_document.isValid()) {
            month = m_document.month();
            year = m_document.year();
            resolved.anchor = Anchor::Document;
        }
        resolved.reason = DateReasons::monthFilled();
        if (!isSet(month)) {
            resolved.value = u"XXXX-XX-"_s + u"%1"_s.arg(draft.day, 2, 10, QLatin1Char('0'));
            return resolved;
        }
        resolved.value = withTime(TimexValue::day(year, month, draft.day), draft, resolved);
        return resolved;
    }
    if (isSet(month) && !isSet(year)) {
        year = baseYear(found, resolved);
        resolved.reason =
            resolved.anchor == Anchor::None ? DateReasons::unresolved() : DateReasons::yearFilled();
        if (m_narrative && resolved.anchor == Anchor::Mention && !draft.aboutMention && isSet(m_last.month)
            && month < m_last.month - 7)
            ++year; // "in December 1940 … in February": a story goes forward
        if (resolved.anchor == Anchor::Document && !draft.aboutMention) {
            const int day = isSet(draft.day) ? draft.day : 0;
            const auto isBefore = [&](int y) {
                // what is to come may have begun lately: "is to run from January 23"
                return isSet(draft.day)
                    ? QDate(y, month, day).addDays(45) < m_document

                    : std::pair(y, month) < std::pair(m_document.year(), m_document.month());
            };
            const auto isAfter = [&](int y) {
                return isSet(draft.day)
                    ? QDate(y, month, day) > m_document
                    : std::pair(y, month) > std::pair(m_document.year(), m_document.month());
            };
            const int ahead = month - m_document.month();
            if (found.tense == Tense::Future && isBefore(year))
                ++year;
            else if (found.tense == Tense::Past && isAfter(year))
                --year;
            else if (found.tense != Tense::Past && found.tense != Tense::Future && ahead > 6)
                --year;
            else if (found.tense != Tense::Past && found.tense != Tense::Future && ahead < -9)
                ++year;
            if (isSet(draft.weekday) && isSet(draft.day)) {
                for (const int y : { year, year - 1, year + 1 }) {
                    if (QDate(y, month, day).dayOfWeek() == draft.weekday) {
                        year = y;
                        break;
                    }
                }
            }
            resolved.reason = DateReasons::nearest(found.tense == Tense::Future);
        }
    }
    if (isSet(month) && isSet(draft.day)) {
        const int probe = isSet(year) && year > 0 ? year : 2000; // a leap year
        if (!QDate::isValid(probe, month, draft.day))
            return {};
        resolved.value = withTime(TimexValue::day(year, month, draft.day), draft, resolved);
    } else if (isSet(month)) {
        resolved.value = TimexValue::month(year, month);
    } else {
        resolved.value = TimexValue::year(year);
    }
    return resolved;
}

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

DateResolver::Resolved DateResolver::set(const FoundDate& found) const
{
    const TimexDraft& draft = found.draft;
    Resolved resolved;
    resolved.type = TimexType::Set;
    resolved.reason = DateReasons::repeated();
    QString& value = resolved.value;
    if (isSet(draft.weekday))
        value = u"XXXX-WXX-"_s + QString::number(draft.weekday);
    else if (isSet(draft.month))
        value = isSet(draft.day) ? TimexValue::day(Unset, draft.month, draft.day)
                                 : TimexValue::month(Unset, draft.month);
    else if (isSet(draft.day))
        value = u"XXXX-XX-"_s + u"%1"_s.arg(draft.day, 2, 10, QLatin1Char('0'));
    else if (isSet(draft.season))
        value = TimexValue::season(Unset, draft.season);
    else if (draft.unit == TimeUnit::Weekend)
        value = u"XXXX-WXX-WE"_s;
    else if (draft.hasTime())
        value = u"XXXX-XX-XX"_s;
    if (value.isEmpty())
        value = TimexValue::duration(draft.count < 0 ? 1 : draft.count, draft.unit);
    else if (isSet(draft.hour))
        value += TimexValue::clock(hourOf(draft), draft.minute, draft.second);
    else if (draft.part != DayPart::None)
        value += TimexValue::partCode(draft.part);
    return resolved;
}

DateResolver::Resolved DateResolver::resolveOne(const FoundDate& found)
{
    const TimexDraft& draft = found.draft;
    Resolved resolved;
    switch (draft.kind) {
    case DraftKind::Date: {
        if (found.rule.contains(u"slash-")) {
            FoundDate turned = found;
            // packed as first, second: in English the month comes first unless it cannot
            const int first = draft.month;
            const int second = draft.day;
            const bool dayFirst = (m_dayFirst && second <= 12) || first > 12;
            turned.draft.month = dayFirst ? second : first;
            turned.draft.day = dayFirst ? first : second;
            return calendar(turned);
        }
        return calendar(found);
    }
    case DraftKind::Deictic: {
        if (m_narrative) { // somebody's own words, on a day that is not told
            resolved.value = withTime(u"XXXX-XX-XX"_s, draft, resolved);
            resolved.reason = DateReasons::unresolved();
            return resolved;
        }
        const QDate day = base(found, resolved);
        resolved.reason = day.isValid() ? DateReasons::counted() : DateReasons::unresolved();
        resolved.value = withTime(day.isValid() ? TimexValue::day(day.addDays(draft.shift)) : u"XXXX-XX-XX"_s,
                                  draft, resolved);
        return resolved;
    }
    case DraftKind::Shift:
        return shifted(found);
    case DraftKind::Offset:
        return offset(found);
    case DraftKind::Duration:
        resolved.type = TimexType::Duration;
        resolved.value =
            TimexValue::duration(draft.count < 0 ? 1 : draft.count, draft.unit, draft.count2, draft.unit2);
        resolved.reason = DateReasons::length();
        return resolved;
    case DraftKind::Set:
        return set(found);
    case DraftKind::Reference:
        resolved.value = draft.reference < 0 ? u"PAST_REF"_s
            : draft.reference > 0            ? u"FUTURE_REF"_s
                                             : u"PRESENT_REF"_s;
        resolved.reason = DateReasons::vague();
        return resolved;
    case DraftKind::Clock: // the day comes from attachClocks()
        resolved.type = TimexType::Time;
        resolved.value = u"?"_s;
        return resolved;
    case DraftKind::None:
        break;
    }
    return resolved;
}

void DateResolver::remember(const FoundDate& found, const QString& value)
{
    Place place;
    place.paragraph = found.paragraph;
    place.sentence = found.sentence;
    if (value.startsWith(u"BC")) {
        bool ok = false;
        const int year = value.sliced(2, 4).toInt(&ok);
        if (!ok)
            return;
        place.year = -year;
        if (value.size() >= 9 && value[7].isDigit())
            place.month = value.sliced(7, 2).toInt();
    } else {
        if (value.size() < 4 || !value[0].isDigit() || !value[3].isDigit())
            return;
        const auto [from, to] = TimexValue::interval(value);
        if (!from.isValid())
            return;
        place.year = from.year();
        const bool wholeYear = value.size() == 4;
        if (!wholeYear)
            place.month = from.month();
        if (from == to)
            place.day = from.day();
    }
    // In a story a single year from another time ("a treaty of 1814") does not carry the story off.
    if (m_narrative && isSet(m_last.month) && !isSet(place.month) && isSet(m_last.year)
        && std::abs(place.year - m_last.year) > 15)
        return;
    m_last = place;
    m_lastText = value.section(u'T', 0, 0);
    m_lastDay = place;
}

QString DateResolver::anchorText(Anchor anchor) const
{
    switch (anchor) {
    case Anchor::None:
        return {};
    case Anchor::Document:
        return DateReasons::articleDate(m_document, m_source, m_sibling);
    case Anchor::Mention:
        return DateReasons::mentionedDate(m_lastText);
    }
    return {};
}

void DateResolver::attachClocks(const std::vector<FoundDate>& found, std::vector<DateMention>& mentions)
{
    const auto hasDay = [&](size_t i) {
        const QString& value = mentions[i].value;
        return found[i].draft.kind != DraftKind::Set && mentions[i].type != TimexType::Duration
            && value.size() >= 10 && value[4] == u'-' && value[7] == u'-' && value[9] != u'X'
            && !value.contains(u'W');
    };
    for (size_t i = 0; i < found.size(); ++i) {
        const FoundDate& clock = found[i];
        if (clock.draft.kind != DraftKind::Clock) {
            if (isSet(clock.draft.hour) && clock.draft.kind != DraftKind::Set)
                m_lastClock = hourOf(clock.draft) * 60 + std::max(0, clock.draft.minute);
            continue;
        }
        DateMention& mention = mentions[i];
        QString day;
        Resolved resolved;
        // "at 6 p.m. on Tuesday": the day right behind; else the nearest one before in the sentence, then
        // paragraph.
        for (size_t next = i + 1; next < found.size() && day.isEmpty(); ++next) {
            if (found[next].paragraph != clock.paragraph || found[next].sentence != clock.sentence
                || found[next].firstToken - clock.lastToken > 3)
                break;
            if (hasDay(next) && found[next].draft.kind != DraftKind::Clock)
                day = mentions[next].value.first(10);
        }
        for (size_t before = i; before-- > 0 && day.isEmpty();) {
            if (found[before].paragraph != clock.paragraph)
                break;
            if (hasDay(before)
                && (found[before].sentence == clock.sentence || clock.sentence - found[before].sentence == 1))
                day = mentions[before].value.first(10);
        }
        if (!day.isEmpty()) {
            m_lastText = day;
            resolved.anchor = Anchor::Mention;
        } else if ((m_narrative || !isSet(clock.draft.hour)) && m_lastDay.date().isValid()) {
            for (size_t before = i; before-- > 0 && day.isEmpty();) {
                if (hasDay(before))
                    day = mentions[before].value.first(10);
            }
            m_lastText = day;
            resolved.anchor = day.isEmpty() ? Anchor::None : Anchor::Mention;
        } else if (m_document.isValid()) {
            day = TimexValue::day(m_document);
            resolved.anchor = Anchor::Document;
        }
        TimexDraft draft = clock.draft;
        const bool ambiguous =
            draft.ambiguous && draft.hour >= 1 && draft.hour < 12 && draft.part == DayPart::None;
        if (ambiguous) {
            const int asWritten = draft.hour * 60 + std::max(0, draft.minute);
            if (m_lastClock >= 0)
                draft.meridiem =
                    std::abs(asWritten + 720 - m_lastClock) < std::abs(asWritten - m_lastClock) ? 1 : 0;
            else
                draft.meridiem = draft.hour <= 6 ? 1 : 0;
        }
        mention.value = withTime(day, draft, resolved);
        mention.anchor = anchorText(resolved.anchor);
        mention.reason =
            resolved.anchor == Anchor::None ? DateReasons::unresolved() : DateReasons::dayOfClock();
        std::tie(mention.from, mention.to) = TimexValue::interval(mention.value);
    }
}

std::vector<DateMention> DateResolver::resolve(const std::vector<FoundDate>& found)
{
    m_narrative = isNarrative(found);
    std::vector<DateMention> mentions;
    mentions.reserve(found.size());
    for (const FoundDate& date : found) {
        const Resolved resolved = resolveOne(date);
        DateMention mention;
        mention.span = date.span;
        mention.type = resolved.type;
        mention.value = resolved.value;
        mention.rule = date.rule;
        mention.confidence = date.confidence;
        mention.reason = resolved.reason;
        mention.anchor = anchorText(resolved.anchor);
        if (resolved.type == TimexType::Date || resolved.type == TimexType::Time) {
            std::tie(mention.from, mention.to) = TimexValue::interval(mention.value);
            if (date.draft.kind != DraftKind::Clock)
                remember(date, mention.value);
        }
        mentions.push_back(std::move(mention));
    }
    m_lastClock = -1;
    attachClocks(found, mentions);
    std::erase_if(mentions, [](const DateMention& mention) { return mention.value.isEmpty(); });
    return mentions;
}

} // namespace Redraft
