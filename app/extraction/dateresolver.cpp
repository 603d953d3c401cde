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
    int whole = 0; // of those far away, with a month
    int partial = 0; // a month without a year
    int news = 0;
    for (const FoundDate& date : found) {
        const TimexDraft& draft = date.draft;
        if (draft.kind == DraftKind::Date && isSet(draft.year) && !draft.shortYear) {
            const bool past =
                draft.beforeChrist || !m_document.isValid() || draft.year < m_document.year() - 1;
            if (past) {
                ++far;
                whole += isSet(draft.month);
            } else if (isSet(draft.month))
                ++near;
        } else if (draft.kind == DraftKind::Date && isSet(draft.month)) {
            ++partial;
        } else if (draft.kind == DraftKind::Deictic || (draft.kind == DraftKind::Shift && !draft.aboutMention)
                   || (draft.kind == DraftKind::Date && isSet(draft.weekday) && !isSet(draft.month))) {
            ++news;
        }
    }
    return far >= 7 && near * 2 <= far && news * 4 <= far && (whole >= 3 || partial >= 8);
}

/// In a narrative what is not said to be counted from today is counted from the date before; "last week" and
/// Thursday are still the writer's.
bool DateResolver::countsFromMention(const TimexDraft& draft) const
{
    if (draft.aboutMention || !m_narrative)
        return draft.aboutMention;
    switch (draft.kind) {
    case DraftKind::Date:
        return !isSet(draft.weekday) || isSet(draft.month);
    case DraftKind::Shift:
        return draft.aboutStory;
    case DraftKind::Clock:
        return true;
    default:
        return !m_document.isValid();
    }
}

QDate DateResolver::base(const FoundDate& found, Resolved& resolved) const
{
    if (countsFromMention(found.draft)) {
        const Place& place = isSet(m_lastDay.year) ? m_lastDay : m_last;
        const bool sameDay = found.draft.unit == TimeUnit::Hour || found.draft.unit == TimeUnit::Minute
            || found.draft.unit == TimeUnit::Second;
        const bool near = m_narrative || sameDay || found.paragraph - place.paragraph <= 3;
        const bool known = isSet(place.day)
            || (!sameDay && found.draft.unit != TimeUnit::Day && found.draft.part == DayPart::None);
        if (near && known && place.date().isValid()) {
            resolved.anchor = Anchor::Mention;
            return place.date();
        }
        if (m_narrative)
            return {};
    }
    if (m_document.isValid())
        resolved.anchor = Anchor::Document;
    return m_document;
}

int DateResolver::baseYear(const FoundDate& found, Resolved& resolved) const
{
    if (countsFromMention(found.draft) && isSet(m_last.year)) {
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

QString DateResolver::anchorText(Anchor anchor)
{
    switch (anchor) {
    case Anchor::None:
        return {};
    case Anchor::Document:
        if (m_documentText.isEmpty())
            m_documentText = DateReasons::articleDate(m_document, m_source, m_sibling);
        return m_documentText;
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
            // what is counted from the writer's day does not carry a story on
            const bool aside = m_narrative && resolved.anchor == Anchor::Document;
            if (date.draft.kind != DraftKind::Clock && !aside)
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
