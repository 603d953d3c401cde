// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/epub.h"

#include "documents/archive.h"
#include "documents/builder.h"
#include "documents/html.h"
#include "documents/xmlpart.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QUrl>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString translated(const char* text)
{
    return QCoreApplication::translate("Epub", text);
}

struct Book {
    QStringList chapters; ///< names of entries, in reading order
    int outside = 0; ///< chapters whose path leaves the book: never looked for
    QString title;
    QDate date;
};

Result<Book> readPackage(Archive& archive, const QString& name)
{
    const Result<QByteArray> package = archive.read(name);
    if (!package)
        return std::unexpected(package.error());
    const QString folder = name.contains(u'/') ? name.first(name.lastIndexOf(u'/') + 1) : QString();
    QHash<QString, QString> items;
    QStringList spine;
    const auto visited = visitXml(*package,
                                  { [&](QStringView element, const QXmlStreamAttributes& attributes) {
                                       if (element == u"item") {
                                           items.insert(attributeOf(attributes, u"id").toString(),
                                                        attributeOf(attributes, u"href").toString());
                                       } else if (element == u"itemref") {
                                           spine << attributeOf(attributes, u"idref").toString();
                                       }
                                   },
                                    {},
                                    {} });
    if (!visited)
        return std::unexpected(visited.error());
    Book book{ {},
               0,
               firstText(*package, u"title"),
               QDate::fromString(firstText(*package, u"date").left(10), Qt::ISODate) };
    for (const QString& id : std::as_const(spine)) {
        const QString href = QUrl::fromPercentEncoding(items.value(id).section(u'#', 0, 0).toUtf8());
        const QString path = QDir::cleanPath(folder + href);
        if (path.startsWith(u'/') || path == u".." || path.startsWith(u"../"))
            ++book.outside;
        else
            book.chapters << path;
    }
    return book;
}

} // namespace

Result<Article> readEpub(Archive& archive)
{
    const Result<QByteArray> container = archive.read(u"META-INF/container.xml"_s);
    if (!container)
        return std::unexpected(container.error());
    QString package;
    const auto visited = visitXml(*container,
                                  { [&](QStringView name, const QXmlStreamAttributes& attributes) {
                                       if (name == u"rootfile" && package.isEmpty())
                                           package = attributeOf(attributes, u"full-path").toString();
                                   },
                                    {},
                                    {} });
    if (!visited)
        return std::unexpected(visited.error());
    const Result<Book> book = readPackage(archive, package);
    if (!book)
        return std::unexpected(book.error());
    QByteArray encrypted;
    if (const auto encryption = archive.read(u"META-INF/encryption.xml"_s))
        encrypted = *encryption;
    Builder builder(u"epub"_s);
    int missing = 0;
    for (const QString& chapter : book->chapters) {
        if (!archive.has(chapter)) {
            ++missing;
            continue;
        }
        // Fonts are often scrambled in honest books; chapters only under copy protection.
        if (!encrypted.isEmpty() && encrypted.contains(chapter.toUtf8()))
            return std::unexpected(Error{ ErrorKind::Protected, {}, {} });
        const Result<QByteArray> bytes = archive.read(chapter);
        if (!bytes)
            return std::unexpected(bytes.error());
        const Result<Decoded> page = decodePage(*bytes, {}, archive.tick());
        if (!page) // a picture as a chapter
            continue;
        if (const auto added = addHtmlText(page->text.toUtf8(), builder, archive.tick()); !added)
            return std::unexpected(added.error());
    }
    if (missing > 0)
        builder.addNotice(translated(QT_TRANSLATE_NOOP(
            "Epub", "Missing chapters, which the book names but does not hold, were left out.")));
    if (book->outside > 0)
        builder.addNotice(QCoreApplication::translate(
            "Epub", "%n chapter(s) whose path leads outside of the book were left out.", nullptr,
            book->outside));
    if (book->chapters.isEmpty())
        return std::unexpected(
            Error{ ErrorKind::Format, translated(QT_TRANSLATE_NOOP("Epub", "it has no chapters")), {} });
    Article article = builder.take();
    article.title = book->title;
    article.date = book->date;
    article.dateSource = book->date.isValid() ? DateSource::Metadata : DateSource::None;
    return article;
}

} // namespace Redraft
