// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/htmlmetadata.h"

#include "documents/htmlpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QDate dateOf(const QString& iso)
{
    return QDate::fromString(iso.first(std::min<qsizetype>(iso.size(), 10)), Qt::ISODate);
}

/// Names of "author" in any of the shapes that pages use: a name, an object with one, a list of either.
QString authors(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().startsWith(u"http") ? QString() : value.toString().simplified();
    if (value.isObject())
        return authors(value.toObject().value("name"_L1));
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue& one : list) {
        if (const QString name = authors(one); !name.isEmpty())
            names << name;
    }
    return names.join(u", "_s);
}

/// The article among what a JSON-LD block holds: an object, a list, or a graph.
QJsonObject articleIn(const QJsonValue& value, int depth = 0)
{
    if (depth > 3)
        return {};
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue& one : list) {
            if (const QJsonObject found = articleIn(one, depth + 1); !found.isEmpty())
                return found;
        }
        return {};
    }
    const QJsonObject object = value.toObject();
    const QJsonValue type = object.value("@type"_L1);
    const QString name = type.isArray() ? type.toArray().at(0).toString() : type.toString();
    if (name.endsWith("Article"_L1) || name == "BlogPosting"_L1 || name == "Report"_L1)
        return object;
    for (const auto& key : { "@graph"_L1, "mainEntity"_L1 }) {
        if (const QJsonObject found = articleIn(object.value(key), depth + 1); !found.isEmpty())
            return found;
    }
    return {};
}

/// "Ferry laid up | Harbour News" → "Ferry laid up".
QString withoutSite(const QString& title)
{
    for (const auto& bar : { " | "_L1, " – "_L1, " — "_L1, " - "_L1 }) {
        const qsizetype at = title.lastIndexOf(QString(bar));
        if (at > title.size() / 3)
            return title.first(at).trimmed();
    }
    return title;
}

void takeFirst(QString& into, const QString& value)
{
    if (into.isEmpty())
        into = value.simplified();
}

} // namespace

HtmlMetadata readHtmlMetadata(const HtmlPage& page)
{
    HtmlMetadata ld;
    HtmlMetadata meta;
    HtmlMetadata tags;
    QString title;
    QStringList headlines;
    HtmlPage::walk(page.root(), [&](const GumboNode* node) {
        const GumboTag tag = HtmlPage::tag(node);
        if (tag == GUMBO_TAG_SCRIPT && HtmlPage::attribute(node, "type") == "application/ld+json") {
            QByteArray json;
            HtmlPage::walk(node, [&](const GumboNode* inner) {
                if (HtmlPage::isText(inner))
                    json += HtmlPage::text(inner);
                return true;
            });
            const QJsonDocument document = QJsonDocument::fromJson(json);
            const QJsonObject article =
                articleIn(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
            takeFirst(ld.title, article.value("headline"_L1).toString());
            takeFirst(ld.byline, authors(article.value("author"_L1)));
            if (!ld.date.isValid())
                ld.date = dateOf(article.value("datePublished"_L1).toString());
            return false;
        }
        if (tag == GUMBO_TAG_META) {
            const QByteArrayView name = HtmlPage::attribute(node, "property").isEmpty()
                ? HtmlPage::attribute(node, "name")
                : HtmlPage::attribute(node, "property");
            const QString content = QString::fromUtf8(HtmlPage::attribute(node, "content"));
            if (name == "og:title")
                takeFirst(meta.title, content);
            else if (name == "author" && !content.startsWith(u"http"))
                takeFirst(meta.byline, content);
            else if (name == "article:published_time" || name == "date" || name == "pubdate"
                     || name == "dc.date")
                meta.date = meta.date.isValid() ? meta.date : dateOf(content);
        } else if (tag == GUMBO_TAG_TITLE) {
            takeFirst(title, HtmlPage::allText(node));
            return false;
        } else if (tag == GUMBO_TAG_H1) {
            if (const QString text = HtmlPage::allText(node).simplified(); !text.isEmpty())
                headlines << text;
            return false; // what stands in it was read: once, however deep headlines stand in each other
        } else if (tag == GUMBO_TAG_TIME && !tags.date.isValid()) {
            tags.date = dateOf(QString::fromUtf8(HtmlPage::attribute(node, "datetime")));
        }
        return true;
    });
    HtmlMetadata found;
    found.headline = headlines.size() == 1 ? headlines.front() : QString();
    takeFirst(found.title, ld.title);
    takeFirst(found.title, meta.title);
    takeFirst(found.title, found.headline);
    takeFirst(found.title, withoutSite(title));
    takeFirst(found.byline, ld.byline);
    takeFirst(found.byline, meta.byline);
    found.date = ld.date.isValid() ? ld.date : meta.date.isValid() ? meta.date : tags.date;
    return found;
}

} // namespace Redraft
