// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/collection.h"

#include "documents/builder.h"
#include "documents/html.h"
#include "documents/jsonarticle.h"
#include "documents/limits.h"
#include "documents/plaintext.h"
#include "documents/table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

/// A table whose first line names a column for the text. Nothing: it is no such table.
Result<std::optional<std::vector<Article>>> fromTable(const QString& text, const Tick& tick)
{
    std::optional<Table> table = Table::open(text);
    if (!table)
        return std::nullopt;
    const QStringList names = table->names();
    std::vector<Article> articles;
    for (QStringList row; table->next(row);) {
        if (!goOn(tick, table->position(), text.size()))
            return cancelled();
        QJsonObject object; // the columns' names are those that JSON records use
        for (qsizetype i = 0; i < std::min(row.size(), names.size()); ++i) {
            if (!names[i].isEmpty()) // Qt 6.8 crashes when an empty name comes a second time
                object.insert(names[i].toLower(), row[i]);
        }
        if (std::optional<Article> article = articleFromFields(object))
            articles.push_back(std::move(*article));
    }
    return articles;
}

/// One JSON object a line.
Result<std::optional<std::vector<Article>>> fromLines(const QString& text, const Tick& tick)
{
    std::vector<Article> articles;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!goOn(tick, at, text.size()))
            return cancelled();
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QStringView line = QStringView(text).sliced(at, end - at).trimmed();
        at = end + 1;
        if (line.isEmpty())
            continue;
        if (!line.startsWith(u'{') || !line.endsWith(u'}') || line.size() > kMaximumJson)
            return std::nullopt;
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
        if (!document.isObject())
            return std::nullopt;
        if (std::optional<Article> article = articleFromFields(document.object()))
            articles.push_back(std::move(*article));
        else if (articles.empty())
            return std::nullopt; // no text under a usual name in the first line: not what we look for
    }
    return articles;
}

Result<std::optional<std::vector<Article>>> fromList(const QString& text, const Tick& tick)
{
    if (text.size() > kMaximumJson)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<Article> articles;
    const QJsonArray list = document.array();
    for (const QJsonValue& one : list) {
        if (!goOn(tick, qint64(articles.size()), list.size()))
            return cancelled();
        if (std::optional<Article> article = articleFromFields(one.toObject()))
            articles.push_back(std::move(*article));
    }
    return articles;
}

} // namespace

bool mayHoldSeveral(const QString& format)
{
    return format == "csv"_L1 || format == "jsonl"_L1 || format == "json"_L1;
}

Result<std::optional<Collection>> Collection::find(const QString& text, const Tick& tick)
{
    const QStringView start = QStringView(text).first(std::min<qsizetype>(text.size(), 256)).trimmed();
    Collection collection;
    Result<std::optional<std::vector<Article>>> articles;
    if (start.startsWith(u'{')) {
        collection.m_format = u"jsonl"_s;
        articles = fromLines(text, tick);
    } else if (start.startsWith(u'[')) {
        collection.m_format = u"json"_s;
        articles = fromList(text, tick);
    } else {
        collection.m_format = u"csv"_s;
        articles = fromTable(text, tick);
    }
    if (!articles)
        return std::unexpected(articles.error());
    if (!*articles || (*articles)->empty())
        return std::nullopt;
    collection.m_articles = std::move(**articles);
    std::ranges::transform(collection.m_articles, std::back_inserter(collection.m_records), recordOf);
    return collection;
}

Result<Article> Collection::read(int record, const Tick& tick) const
{
    if (record < 0 || record >= int(m_articles.size())) {
        return std::unexpected(
            Error{ ErrorKind::Usage,
                   QCoreApplication::translate("Collection", "There is no record %1: the file holds %n.",
                                               nullptr, int(m_articles.size()))
                       .arg(record + 1),
                   {} });
    }
    Article article = m_articles[size_t(record)];
    article.format = m_format;
    if (looksLikeHtml(article.text.toUtf8())) {
        Builder builder(m_format);
        if (const auto added = addHtmlText(article.text.toUtf8(), builder, tick); !added)
            return std::unexpected(added.error());
        Article built = builder.take();
        article.text = built.text;
        article.paragraphs = std::move(built.paragraphs);
    } else {
        segmentPlainText(article);
    }
    return article;
}

} // namespace Redraft
