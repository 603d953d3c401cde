// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/jsonarticle.h"

#include "documents/builder.h"
#include "documents/html.h"
#include "documents/plaintext.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

// The likeliest first; compared in lower case.
constexpr std::array kText{ "articlebody"_L1, "body"_L1,  "text"_L1,     "content"_L1,
                            "article"_L1,     "story"_L1, "fulltext"_L1, "full_text"_L1 };
constexpr std::array kTitle{ "headline"_L1, "title"_L1, "name"_L1 };
constexpr std::array kByline{ "author"_L1, "byline"_L1, "authors"_L1 };
constexpr std::array kDate{ "datepublished"_L1, "date"_L1, "published"_L1, "pubdate"_L1, "published_at"_L1 };
constexpr std::array kOther{ "id"_L1,       "url"_L1,   "source"_L1,  "publication"_L1,
                             "section"_L1,  "label"_L1, "version"_L1, "summary"_L1,
                             "language"_L1, "link"_L1,  "category"_L1 };

bool isAmong(const QString& name, std::span<const QLatin1StringView> names)
{
    return std::ranges::any_of(
        names, [&](QLatin1StringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

/// The words in the value: a string, an object with a name, or the first of a list of either.
QString wordsOf(const QJsonValue& value)
{
    if (value.isObject())
        return value.toObject().value("name"_L1).toString();
    if (value.isArray()) {
        const QJsonValue first = value.toArray().at(0);
        return first.isObject() ? first.toObject().value("name"_L1).toString() : first.toString();
    }
    return value.toString();
}

QString first(const QJsonObject& object, std::span<const QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key().compare(key, Qt::CaseInsensitive) != 0)
                continue;
            if (const QString words = wordsOf(member.value()); !words.trimmed().isEmpty())
                return words;
        }
    }
    return {};
}

} // namespace

std::optional<Article> articleFromFields(const QJsonObject& object)
{
    Article article;
    article.text = first(object, kText);
    if (article.text.isEmpty())
        return std::nullopt;
    article.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(u'\0'), QChar(0xfffd));
    article.title = first(object, kTitle).simplified();
    article.byline = first(object, kByline).simplified();
    article.date = QDate::fromString(first(object, kDate).trimmed().left(10), Qt::ISODate);
    article.dateSource = article.date.isValid() ? DateSource::Metadata : DateSource::None;
    return article;
}

Result<void> cutFieldText(Article& article, const Tick& tick)
{
    constexpr qsizetype kLooked = 2048;
    const QStringView start = QStringView(article.text).first(std::min(article.text.size(), kLooked));
    if (looksLikeHtml(start.toUtf8())) {
        Builder builder(article.format);
        if (auto added = addHtmlText(article.text.toUtf8(), builder, tick); !added)
            return added;
        Article built = builder.take();
        article.text = built.text;
        article.paragraphs = std::move(built.paragraphs);
        article.emphasis = std::move(built.emphasis);
    } else if (!segmentPlainText(article, tick)) {
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    }
    return {};
}

bool namesText(const QString& name)
{
    return isAmong(name, kText);
}

bool namesOther(const QString& name)
{
    return isAmong(name, kTitle) || isAmong(name, kByline) || isAmong(name, kDate) || isAmong(name, kOther);
}

} // namespace Redraft
