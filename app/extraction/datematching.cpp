// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Matching: the walk through the tree of DatePatterns, and what the matched tokens say together.
#include "extraction/datepatterns.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace Redraft {

struct DatePatterns::Search {
    const DateLexicon& lexicon;
    const std::vector<DateToken>& tokens;
    const std::vector<DateMatch>& earlier;
    size_t from = 0;
    QVarLengthArray<Step, 16> path;
    DateMatch best;
    qint32 bestEnd = -1; // of the whole pattern
};

bool DatePatterns::holds(const Condition& condition, const std::vector<DateToken>& tokens, qint64 at)
{
    if (condition.empty)
        return true;
    bool found = false;
    if (at < 0 || at >= qint64(tokens.size())) {
        found = at < 0 ? condition.start : condition.end;
    } else {
        const DateToken& token = tokens[size_t(at)];
        found = token.classes & condition.classes;
        for (const qint32 word : condition.words)
            found |= token.word == word;
    }
    return found != condition.negative;
}

DateMatch DatePatterns::match(const DateLexicon& lexicon, const std::vector<DateToken>& tokens, size_t at,
                              const std::vector<DateMatch>& earlier) const
{
    Search search{ lexicon, tokens, earlier, at, {}, {}, -1 };
    walk(search, 0, at);
    return search.best;
}

void DatePatterns::walk(Search& search, qint32 nodeIndex, size_t at) const
{
    const Node& node = m_nodes[size_t(nodeIndex)];
    for (const Accept& accepted : node.accepts)
        accept(search, accepted);
    if (at >= search.tokens.size())
        return;
    const DateToken& token = search.tokens[at];
    for (const Edge& edge : node.edges) {
        if (edge.isWord ? token.word != edge.key : !(token.classes >> edge.key & 1))
            continue;
        search.path.append({ qint32(at), edge.isWord ? DateClass::Count : DateClass(edge.key) });
        walk(search, edge.target, at + 1);
        search.path.removeLast();
    }
}

void DatePatterns::accept(Search& search, const Accept& accepted) const
{
    const qint32 first = qint32(search.from) + accepted.first;
    const qint32 last = qint32(search.from) + accepted.last;
    const qint32 end = qint32(search.from) + qint32(search.path.size());
    DateMatch& best = search.best;
    if (best.rule >= 0
        && std::tuple(best.last, search.bestEnd, -best.rule) >= std::tuple(last, end, -accepted.rule))
        return;
    const std::vector<DateToken>& tokens = search.tokens;
    const Condition& before = m_before[size_t(accepted.rule)];
    const bool starts = tokens[size_t(first)].starts;
    if (!before.empty) {
        const bool atStart = before.start && starts;
        if (before.negative ? atStart || !holds(before, tokens, first - 1)
                            : !atStart && !holds(before, tokens, first - 1))
            return;
    }
    if (!holds(m_after[size_t(accepted.rule)], tokens, end))
        return;
    for (qint32 i = first + 1; i < end; ++i) {
        if (tokens[size_t(i)].starts) // no date runs over the end of a sentence
            return;
    }

    TimexDraft draft = m_rules[size_t(accepted.rule)].draft;
    // In the second pass the first whole date gives the kind; a clock or part of day gives it the time.
    for (const Step& step : search.path) {
        const DateToken& token = tokens[size_t(step.token)];
        if (token.match < 0 || step.as < DateClass::AtDay)
            continue;
        const TimexDraft& other = search.earlier[size_t(token.match)].draft;
        if (step.as == DateClass::AtClock || step.as == DateClass::AtPart) {
            if (TimexDraft::isSet(other.hour)) {
                draft.hour = other.hour;
                draft.minute = other.minute;
                draft.second = other.second;
                draft.universal = other.universal;
                draft.ambiguous = other.ambiguous;
            }
            if (other.meridiem != TimexDraft::Unset)
                draft.meridiem = other.meridiem;
            if (other.part != DayPart::None)
                draft.part = other.part;
            if (draft.kind == DraftKind::None)
                draft.kind = other.kind;
        } else {
            TimexDraft merged = other;
            if (draft.hasTime() || draft.meridiem != TimexDraft::Unset) {
                merged.hour = draft.hour;
                merged.minute = draft.minute;
                merged.second = draft.second;
                merged.meridiem = draft.meridiem;
                merged.universal = draft.universal;
                merged.part = draft.part;
            }
            if (draft.half != TimexDraft::Unset)
                merged.half = draft.half;
            if (draft.aboutMention)
                merged.aboutMention = true;
            draft = merged;
        }
    }
    const auto value = [&](const Step& step) {
        return valueOf(search.lexicon, tokens[size_t(step.token)], step.as);
    };
    const auto setOnce = [](int& field, int to) {
        if (field == TimexDraft::Unset)
            field = to;
    };
    for (size_t i = 0; i < size_t(search.path.size()); ++i) {
        const Step& step = search.path[qsizetype(i)];
        const DateToken& token = tokens[size_t(step.token)];
        const bool inside = step.token >= first && step.token < last;
        switch (step.as) {
        case DateClass::Num:
            if (!inside)
                break;
            if (draft.beforeChrist) {
                setOnce(draft.year, value(step));
                break;
            }
            if (draft.kind == DraftKind::Date && draft.unit == TimeUnit::Week) {
                setOnce(draft.week, std::clamp(value(step), 1, 53));
                break;
            }
            (draft.count >= 0 && draft.unit2 != TimeUnit::None ? draft.count2 : draft.count) = token.number;
            break;
        case DateClass::Several:
            draft.count = std::numeric_limits<double>::quiet_NaN();
            break;
        case DateClass::Unit:
        case DateClass::Units: {
            const auto unit = TimeUnit(value(step));
            (draft.unit != TimeUnit::None && draft.count2 >= 0 ? draft.unit2 : draft.unit) = unit;
            break;
        }
        case DateClass::Day:
        case DateClass::DayOrd:
            setOnce(draft.day, value(step));
            break;
        case DateClass::Month:
        case DateClass::PlainMonth:
        case DateClass::WordMonth:
        case DateClass::SmallMonth:
            setOnce(draft.month, value(step));
            break;
        case DateClass::Year:
            setOnce(draft.year, value(step));
            break;
        case DateClass::Year2:
        case DateClass::Num2:
            if (draft.year == TimexDraft::Unset) {
                draft.year = value(step);
                draft.shortYear = true;
            }
            break;
        case DateClass::Weekday:
        case DateClass::DayName:
        case DateClass::Weekdays:
            setOnce(draft.weekday, value(step));
            break;
        case DateClass::Hour:
        case DateClass::NumWord:
            setOnce(draft.hour, value(step));
            draft.ambiguous = true;
            break;
        case DateClass::Min:
            setOnce(draft.minute, value(step));
            break;
        case DateClass::Time:
        case DateClass::DotTime:
            draft.hour = token.packed / 10000;
            draft.ambiguous = token.end - token.start == 4; // 4:15, not 04:15
            draft.minute = token.packed / 100 % 100;
            if (token.packed % 100 != 99)
                draft.second = token.packed % 100;
            break;
        case DateClass::Iso:
            draft.year = token.packed / 10000;
            draft.month = token.packed / 100 % 100;
            draft.day = token.packed % 100;
            break;
        case DateClass::SlashShort:
        case DateClass::Slash: { // as written; the resolver knows which of the two is the month
            if (token.packed >= 10000)
                draft.year = token.packed / 10000;
            draft.month = token.packed / 100 % 100;
            draft.day = token.packed % 100;
            break;
        }
        case DateClass::Decade:
            draft.decade = value(step);
            break;
        case DateClass::Century:
        case DateClass::Ord:
            if (draft.kind == DraftKind::Date) {
                if (draft.unit == TimeUnit::Century)
                    draft.century = value(step) - 1;
                else if (draft.unit == TimeUnit::Quarter)
                    setOnce(draft.quarter, value(step));
                else if (draft.unit == TimeUnit::Week)
                    setOnce(draft.week, value(step));
            } else if (draft.kind == DraftKind::Set) {
                draft.count = value(step);
            }
            break;
        case DateClass::Half:
            setOnce(draft.half, value(step));
            break;
        case DateClass::Season:
        case DateClass::PlainSeason:
            setOnce(draft.season, value(step));
            break;
        case DateClass::Part:
        case DateClass::Parts:
            if (draft.part == DayPart::None)
                draft.part = DayPart(value(step));
            break;
        case DateClass::AmPm:
            draft.meridiem = value(step);
            break;
        case DateClass::Noon:
            draft.hour = value(step);
            draft.minute = 0;
            break;
        case DateClass::Today:
            draft.shift = value(step);
            break;
        case DateClass::LastNext:
        case DateClass::Following:
            setOnce(draft.shift, value(step));
            draft.aboutMention |= step.as == DateClass::Following;
            break;
        case DateClass::Ago:
            setOnce(draft.shift, value(step));
            break;
        case DateClass::Daily:
            draft.unit = TimeUnit(value(step));
            break;
        case DateClass::Now:
            draft.reference = value(step);
            break;
        case DateClass::Holiday:
            draft.holiday = value(step);
            break;
        case DateClass::Zone:
            draft.universal = value(step) == 1;
            break;
        default:
            break;
        }
    }
    if (draft.exact || draft.meridiem != TimexDraft::Unset)
        draft.ambiguous = false;
    // "les années 1960" names a decade by its first year
    if (draft.kind == DraftKind::Date && draft.unit == TimeUnit::Decade && TimexDraft::isSet(draft.year)) {
        draft.decade = draft.year / 10;
        draft.year = TimexDraft::Unset;
    }
    best = { first, last, accepted.rule, draft };
    search.bestEnd = end;
}

} // namespace Redraft
