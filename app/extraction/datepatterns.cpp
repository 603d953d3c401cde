// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datepatterns.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

struct Element {
    QVarLengthArray<std::pair<bool, qint32>, 4> choices; // word?, key
    bool optional = false;
};

bool isClassName(QStringView name)
{
    return name.startsWith(u'@') || ((name.size() > 1 && name[0].isUpper() && !name[1].isLower()));
}

TimeUnit unitOf(QStringView code)
{
    static const QHash<QString, TimeUnit> units{
        { u"s"_s, TimeUnit::Second },      { u"min"_s, TimeUnit::Minute },
        { u"h"_s, TimeUnit::Hour },        { u"d"_s, TimeUnit::Day },
        { u"w"_s, TimeUnit::Week },        { u"2w"_s, TimeUnit::Fortnight },
        { u"we"_s, TimeUnit::Weekend },    { u"m"_s, TimeUnit::Month },
        { u"q"_s, TimeUnit::Quarter },     { u"season"_s, TimeUnit::Season },
        { u"half"_s, TimeUnit::HalfYear }, { u"y"_s, TimeUnit::Year },
        { u"10y"_s, TimeUnit::Decade },    { u"100y"_s, TimeUnit::Century }
    };
    return units.value(code.toString(), TimeUnit::None);
}

DayPart partOf(QStringView code)
{
    static const QHash<QString, DayPart> parts{
        { u"MO"_s, DayPart::Morning }, { u"MI"_s, DayPart::Midday }, { u"AF"_s, DayPart::Afternoon },
        { u"EV"_s, DayPart::Evening }, { u"NI"_s, DayPart::Night },  { u"DT"_s, DayPart::Daytime }
    };
    return parts.value(code.toString(), DayPart::None);
}

} // namespace

struct DatePatterns::Search {
    const DateLexicon& lexicon;
    const std::vector<DateToken>& tokens;
    const std::vector<DateMatch>& earlier;
    size_t from = 0;
    QVarLengthArray<Step, 16> path;
    DateMatch best;
    qint32 bestEnd = -1; // of the whole pattern
};

void DatePatterns::load(QStringView language, QStringView name, DateLexicon& lexicon)
{
    const RuleTable table = RuleTable::load(language, name);
    m_nodes.emplace_back();
    for (int row = 0; row < table.rows(); ++row) {
        DateRule rule;
        rule.name = table.cell(row, u"rule");
        rule.confidence = table.cell(row, u"confidence").toFloat();
        rule.line = table.line(row);
        readMeaning(rule, table.cell(row, u"means"));
        m_rules.push_back(rule);
        m_before.push_back(readCondition(table.cell(row, u"before"), lexicon));
        m_after.push_back(readCondition(table.cell(row, u"after"), lexicon));
        addPattern(table.cell(row, u"pattern"), qint32(m_rules.size()) - 1, lexicon);
    }
    for (const Edge& edge : m_nodes[0].edges) {
        if (!edge.isWord) {
            m_startClasses |= quint64(1) << edge.key;
            continue;
        }
        if (m_startWords.size() <= size_t(edge.key))
            m_startWords.resize(size_t(edge.key) + 1);
        m_startWords[size_t(edge.key)] = true;
    }
}

void DatePatterns::readMeaning(DateRule& rule, const QString& means) const
{
    static const QHash<QString, DraftKind> kinds{
        { u"none"_s, DraftKind::None },       { u"date"_s, DraftKind::Date },
        { u"deictic"_s, DraftKind::Deictic }, { u"shift"_s, DraftKind::Shift },
        { u"offset"_s, DraftKind::Offset },   { u"duration"_s, DraftKind::Duration },
        { u"set"_s, DraftKind::Set },         { u"clock"_s, DraftKind::Clock },
        { u"ref"_s, DraftKind::Reference }
    };
    TimexDraft& draft = rule.draft;
    const QStringList words = means.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0) {
            if (word == u"mention")
                draft.aboutMention = true;
            else if (word == u"exact")
                draft.exact = true;
            else if (word == u"bc")
                draft.beforeChrist = true;
            else if (word == u"pair")
                draft.unit2 = TimeUnit::Second; // the second NUM and UNIT belong to it
            else
                draft.kind = kinds.value(word, DraftKind::None);
            continue;
        }
        const QString key = word.first(equals);
        const QString value = word.sliced(equals + 1);
        if (key == u"unit")
            draft.unit = unitOf(value);
        else if (key == u"part")
            draft.part = partOf(value);
        else if (key == u"count")
            draft.count = value == u"X" ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
        else if (key == u"shift")
            draft.shift = value.toInt();
        else if (key == u"month")
            draft.month = value.toInt();
        else if (key == u"hour")
            draft.hour = value.toInt();
        else if (key == u"minute")
            draft.minute = value.toInt();
        else if (key == u"ref")
            draft.reference = value.toInt();
        else if (key == u"half")
            draft.half = value.toInt();
        else if (key == u"meridiem")
            draft.meridiem = value.toInt();
        else if (key == u"weekday")
            draft.weekday = value.toInt();
        else
            qFatal("a date rule means nothing: %ls", qUtf16Printable(word));
    }
}

DatePatterns::Condition DatePatterns::readCondition(const QString& text, DateLexicon& lexicon) const
{
    Condition condition;
    QString list = text;
    if (list.startsWith(u'!')) {
        condition.negative = true;
        list.remove(0, 1);
    }
    const QStringList words = list.split(u'|', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        condition.empty = false;
        if (word == u"START") {
            condition.start = true;
        } else if (word == u"END") {
            condition.end = true;
        } else if (isClassName(word)) {
            const DateClass c = DateLexicon::classNamed(word);
            if (c == DateClass::Count)
                qFatal("a date rule names no class: %ls", qUtf16Printable(word));
            condition.classes |= bit(c);
        } else {
            condition.words.push_back(lexicon.intern(word));
        }
    }
    return condition;
}

qint32 DatePatterns::child(qint32 node, bool isWord, qint32 key)
{
    for (const Edge& edge : m_nodes[size_t(node)].edges) {
        if (edge.isWord == isWord && edge.key == key)
            return edge.target;
    }
    const qint32 target = qint32(m_nodes.size());
    m_nodes[size_t(node)].edges.push_back({ isWord, key, target });
    m_nodes.emplace_back();
    return target;
}

void DatePatterns::addPattern(const QString& pattern, qint32 rule, DateLexicon& lexicon)
{
    std::vector<Element> elements;
    size_t first = 0;
    size_t last = size_t(-1);
    const QStringList words = pattern.split(u' ', Qt::SkipEmptyParts);
    for (QString word : words) {
        if (word == u"<") {
            first = elements.size();
            continue;
        }
        if (word == u">") {
            last = elements.size();
            continue;
        }
        Element element;
        if (word.size() > 2 && word.startsWith(u'[')) {
            element.optional = true;
            word = word.sliced(1, word.size() - 2);
        }
        const QStringList choices = word.split(u'|');
        for (const QString& choice : choices) {
            if (!isClassName(choice)) {
                element.choices.append({ true, lexicon.intern(choice) });
                continue;
            }
            const DateClass c = DateLexicon::classNamed(choice);
            if (c == DateClass::Count)
                qFatal("a date rule names no class: %ls", qUtf16Printable(choice));
            element.choices.append({ false, qint32(c) });
        }
        elements.push_back(element);
    }
    if (last == size_t(-1))
        last = elements.size();

    // Every way through the optional elements and alternatives becomes a path of the tree.
    struct Position {
        qint32 node = 0;
        qint32 depth = 0;
        qint32 first = -1;
        qint32 last = -1;
    };
    const qint32 comma = lexicon.intern(u",");
    std::vector<Position> ways{ {} };
    for (size_t i = 0; i <= elements.size(); ++i) {
        for (Position& way : ways) {
            if (i == first)
                way.first = way.depth;
            if (i == last)
                way.last = way.depth;
        }
        if (i == elements.size())
            break;
        std::vector<Position> longer;
        for (const Position& way : ways) {
            for (const auto& [isWord, key] : elements[i].choices) {
                // no date begins with a comma that stands between two optional elements
                if (way.depth == 0 && isWord && key == comma)
                    continue;
                longer.push_back({ child(way.node, isWord, key), way.depth + 1, way.first, way.last });
            }
            if (elements[i].optional)
                longer.push_back(way);
        }
        ways = std::move(longer);
    }
    for (const Position& way : ways)
        m_nodes[size_t(way.node)].accepts.push_back({ rule, way.first, way.last });
}

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
        case DateClass::Few:
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
        case DateClass::RiskyMonth:
        case DateClass::ShyMonth:
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
        case DateClass::Deixis:
            draft.shift = value(step);
            break;
        case DateClass::Dir:
        case DateClass::DirM:
            setOnce(draft.shift, value(step));
            draft.aboutMention |= step.as == DateClass::DirM;
            break;
        case DateClass::Ago:
            setOnce(draft.shift, value(step));
            break;
        case DateClass::Freq:
            draft.unit = TimeUnit(value(step));
            break;
        case DateClass::Ref:
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
