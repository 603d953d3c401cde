// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/jsonarticle.h"

#include "documents/builder.h"
#include "documents/html.h"
#include "documents/plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString first(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QJsonValue value = object.value(key);
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return value.toString();
        if (value.isObject() && value.toObject().value("name"_L1).isString())
            return value.toObject().value("name"_L1).toString();
        if (value.isArray() && value.toArray().at(0).isString())
            return value.toArray().at(0).toString();
    }
    return {};
}

} // namespace

std::optional<Article> readJsonArticle(const QByteArray& utf8)
{
    const QJsonDocument document = QJsonDocument::fromJson(utf8);
    QJsonObject object = document.object();
    if (document.isArray() && document.array().size() == 1)
        object = document.array().at(0).toObject();
    const QString body =
        first(object, { "articleBody"_L1, "body"_L1, "text"_L1, "content"_L1, "article"_L1, "story"_L1 });
    if (body.isEmpty())
        return std::nullopt;
    Article article;
    if (looksLikeHtml(body.toUtf8())) {
        Builder builder(u"json"_s);
        if (!addHtmlText(body.toUtf8(), builder))
            return std::nullopt;
        article = builder.take();
    } else {
        article.text = body;
        article.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        segmentPlainText(article);
    }
    article.format = u"json"_s;
    article.title = first(object, { "headline"_L1, "title"_L1, "name"_L1 }).simplified();
    article.byline = first(object, { "author"_L1, "byline"_L1, "authors"_L1 }).simplified();
    article.date = QDate::fromString(
        first(object, { "datePublished"_L1, "date"_L1, "published"_L1, "pubDate"_L1 }).left(10), Qt::ISODate);
    article.dateSource = article.date.isValid() ? DateSource::Metadata : DateSource::None;
    article.notices << QCoreApplication::translate("Json",
                                                   "Read from a JSON record: only its text is shown.");
    return article;
}

} // namespace Redraft
