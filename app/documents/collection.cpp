// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/collection.h"

#include "documents/jsonarticle.h"
#include "documents/limits.h"
#include "documents/table.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

Record recordOf(const Article& article)
{
    constexpr qsizetype kShown = 80;
    QString title = article.title;
    if (title.isEmpty()) {
        title = article.text.first(std::min<qsizetype>(article.text.size(), 4 * kShown)).simplified();
        if (title.size() > kShown)
            title = title.first(kShown).trimmed() + u'…';
    }
    return { title, article.date };
}

std::unexpected<Error> cancelled()
{
    return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
}

/// The article in a table's row.
std::optional<Article> articleFromRow(const QStringList& names, const QStringList& row)
{
    QJsonObject object; // the columns' names are those that JSON records use
    for (qsizetype i = 0; i < std::min(row.size(), names.size()); ++i) {
        if (!names[i].isEmpty()) // Qt 6.8 crashes when an empty name comes a second time
            object.insert(names[i].toLower(), row[i]);
    }
    return articleFromFields(object);
}

qsizetype afterSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// Where the JSON object that begins at `at` ends; -1: there is none, or it is above the limit.
qsizetype objectEnd(QStringView text, qsizetype at)
{
    if (text[at] != u'{')
        return -1;
    const qsizetype last = std::min(text.size(), at + kMaximumJson);
    int depth = 0;
    bool quoted = false;
    for (; at < last; ++at) {
        const QChar c = text[at];
        if (quoted && c == u'\\')
            ++at;
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'{' || c == u'['))
            ++depth;
        else if (!quoted && (c == u'}' || c == u']') && --depth == 0)
            return at + 1;
    }
    return -1;
}

QStringView lineAt(const QString& text, qsizetype start)
{
    const qsizetype found = text.indexOf(u'\n', start);
    return QStringView(text).sliced(start, (found < 0 ? text.size() : found) - start);
}

} // namespace

bool mayHoldSeveral(const QString& format)
{
    return format == "csv"_L1 || format == "jsonl"_L1 || format == "json"_L1;
}

Collection::Collection(Kind kind, const QString& text)
    : m_kind(kind)
    , m_text(text)
{
    static constexpr std::array kFormats{ "csv"_L1, "jsonl"_L1, "json"_L1 }; // in the order of Kind
    m_format = kFormats[size_t(kind)];
}

Result<std::optional<Collection>> Collection::find(const QString& text, const Tick& tick)
{
    const QStringView start = QStringView(text).first(std::min<qsizetype>(text.size(), 256)).trimmed();
    const Kind kind = start.startsWith(u'{') ? Kind::Lines
        : start.startsWith(u'[')             ? Kind::List
                                             : Kind::Table;
    Collection collection(kind, text);
    const Result<bool> found = collection.findRecords(tick);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || collection.m_records.empty())
        return std::nullopt;
    return collection;
}

Result<bool> Collection::findRecords(const Tick& tick)
{
    switch (m_kind) {
    case Kind::Table:
        return findRows(tick);
    case Kind::Lines:
        return findLines(tick);
    case Kind::List:
        return findElements(tick);
    }
    return false;
}

void Collection::add(const Article& article, qsizetype place)
{
    m_records.push_back(recordOf(article));
    m_places.push_back(place);
}

/// A table whose first line names a column for the text.
Result<bool> Collection::findRows(const Tick& tick)
{
    std::optional<Table> table = Table::open(m_text);
    if (!table)
        return false;
    qsizetype place = table->position();
    for (QStringList row; table->next(row); place = table->position()) {
        if (!goOn(tick, place, m_text.size()))
            return cancelled();
        if (const std::optional<Article> article = articleFromRow(table->names(), row))
            add(*article, place);
    }
    return true;
}

/// One JSON object a line.
Result<bool> Collection::findLines(const Tick& tick)
{
    for (qsizetype at = 0; at < m_text.size();) {
        if (!goOn(tick, at, m_text.size()))
            return cancelled();
        const qsizetype place = at;
        const QStringView line = lineAt(m_text, at);
        at += line.size() + 1;
        const QStringView object = line.trimmed();
        if (object.isEmpty())
            continue;
        if (!object.startsWith(u'{') || !object.endsWith(u'}') || object.size() > kMaximumJson)
            return false;
        const QJsonDocument document = QJsonDocument::fromJson(object.toUtf8());
        if (!document.isObject())
            return false;
        if (const std::optional<Article> article = articleFromFields(document.object()))
            add(*article, place);
        else if (m_records.empty())
            return false; // no text under a usual name in the first line: not what we look for
    }
    return true;
}

/// A JSON list of objects. Each is parsed by itself: the whole could be large.
Result<bool> Collection::findElements(const Tick& tick)
{
    const QStringView text = m_text;
    qsizetype at = afterSpace(text, 0) + 1;
    for (;;) {
        at = afterSpace(text, at);
        if (!goOn(tick, at, text.size()))
            return cancelled();
        if (at == text.size())
            return false; // it breaks off
        if (text[at] == u']')
            return afterSpace(text, at + 1) == text.size();
        const qsizetype end = objectEnd(text, at);
        if (end < 0)
            return false;
        const QJsonDocument document = QJsonDocument::fromJson(text.sliced(at, end - at).toUtf8());
        if (!document.isObject())
            return false;
        if (const std::optional<Article> article = articleFromFields(document.object()))
            add(*article, at);
        at = afterSpace(text, end);
        if (at < text.size() && text[at] == u',')
            ++at;
        else if (at < text.size() && text[at] != u']')
            return false;
    }
}

Result<Article> Collection::read(int record, const Tick& tick) const
{
    if (record < 0 || record >= int(m_places.size())) {
        return std::unexpected(
            Error{ ErrorKind::Usage,
                   QCoreApplication::translate("Collection", "There is no record %1: the file holds %n.",
                                               nullptr, int(m_places.size()))
                       .arg(record + 1),
                   {} });
    }
    const qsizetype place = m_places[size_t(record)];
    std::optional<Article> article;
    if (m_kind == Kind::Table) {
        std::optional<Table> table = Table::open(m_text);
        QStringList row;
        table->seek(place);
        table->next(row);
        article = articleFromRow(table->names(), row);
    } else {
        const QStringView object = m_kind == Kind::Lines
            ? lineAt(m_text, place)
            : QStringView(m_text).sliced(place, objectEnd(m_text, place) - place);
        article = articleFromFields(QJsonDocument::fromJson(object.toUtf8()).object());
    }
    article->format = m_format;
    return cutFieldText(*article, tick).transform([&article] { return std::move(*article); });
}

} // namespace Redraft
