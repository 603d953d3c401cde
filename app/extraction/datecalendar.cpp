// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of DateResolver for dates that name calendar fields: "July 21", "Thursday", "the third quarter".
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

} // namespace Redraft
