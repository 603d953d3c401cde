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

} // namespace

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
        { u"none"_s, DraftKind::None },     { u"date"_s, DraftKind::Date },
        { u"today"_s, DraftKind::Deictic }, { u"shift"_s, DraftKind::Shift },
        { u"ago"_s, DraftKind::Offset },    { u"duration"_s, DraftKind::Duration },
        { u"set"_s, DraftKind::Set },       { u"clock"_s, DraftKind::Clock },
        { u"now"_s, DraftKind::Reference }
    };
    TimexDraft& draft = rule.draft;
    const QStringList words = means.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0) {
            if (word == u"mention")
                draft.aboutMention = true;
            else if (word == u"story")
                draft.aboutStory = true;
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
            draft.unit = TimexValue::unitOf(value);
        else if (key == u"part")
            draft.part = TimexValue::partOf(value);
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
        else if (key == u"now")
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

} // namespace Redraft
