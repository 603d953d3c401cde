// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"

#include "documents/archive.h"
#include "documents/decoding.h"
#include "documents/docx.h"
#include "documents/email.h"
#include "documents/epub.h"
#include "documents/frontlines.h"
#include "documents/html.h"
#include "documents/jsonarticle.h"
#include "documents/markdown.h"
#include "documents/odt.h"
#include "documents/pdf.h"
#include "documents/plaintext.h"
#include "documents/rtf.h"
#include "documents/sniff.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>
#include <sys/stat.h>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString words(const char* text)
{
    return QCoreApplication::translate("Documents", text);
}

void finish(Article& article, const LoadOptions& options)
{
    if (options.date.isValid()) {
        article.date = options.date;
        article.dateSource = DateSource::Given;
        article.dateSpan = {};
    }
    // A document's own date of creation says less than what its author wrote at the top of the text.
    const QDate created = article.date;
    const DateSource source = article.dateSource;
    const bool weak =
        source == DateSource::Metadata && (article.format == u"docx" || article.format == u"odt");
    if (weak) {
        article.date = {};
        article.dateSource = DateSource::None;
    }
    readFrontLines(article);
    if (weak && !article.date.isValid()) {
        article.date = created;
        article.dateSource = source;
    }
    article.language = detectLanguage(article.text);
}

/// Text that a reader has found to be just that.
Article plainArticle(Decoded decoded, bool markdown)
{
    Article article;
    article.text = std::move(decoded.text);
    article.encoding = decoded.encoding;
    article.notices = decoded.notices;
    article.format = markdown ? u"md"_s : u"txt"_s;
    if (markdown)
        segmentMarkdown(article);
    else
        segmentPlainText(article);
    return article;
}

Result<Article> readZip(const QByteArray& bytes, const Tick& tick)
{
    Result<Archive> archive = Archive::open(bytes, tick);
    if (!archive)
        return std::unexpected(archive.error());
    const auto kind = archive->read(u"mimetype"_s).value_or(QByteArray()).trimmed();
    if (kind == "application/epub+zip" || archive->has(u"META-INF/container.xml"_s))
        return readEpub(*archive);
    if (kind.startsWith("application/vnd.oasis.opendocument.text")
        || (archive->has(u"content.xml"_s) && kind.isEmpty()))
        return readOdt(*archive);
    if (archive->has(u"[Content_Types].xml"_s) && !archive->has(u"xl/workbook.xml"_s)
        && !archive->has(u"ppt/presentation.xml"_s))
        return readDocx(*archive);
    return std::unexpected(Error{ ErrorKind::NotText,
                                  words(QT_TRANSLATE_NOOP("Documents", "an archive without a text document")),
                                  {} });
}

/// HTML and JSON in whatever encoding, as the UTF-8 that their parsers take.
Result<Decoded> decodeMarked(const QByteArray& bytes)
{
    const QByteArray declared = declaredEncoding(bytes);
    if (!declared.isEmpty() && declared != "utf-8" && declared != "utf8"
        && !bytes.startsWith("\xef\xbb\xbf")) {
        QStringDecoder decoder(declared.constData());
        if (decoder.isValid() && !declared.startsWith("utf-16"))
            return Decoded{ decoder.decode(bytes), QString::fromLatin1(declared), {} };
    }
    return decode(bytes);
}

Result<Article> readByContent(const QByteArray& bytes, const QString& path, const Tick& tick)
{
    const Sniffed kind = sniff(bytes);
    switch (kind.format) {
    case Format::Binary:
        return std::unexpected(Error{ ErrorKind::NotText, kind.words, {} });
    case Format::Zip:
        return readZip(bytes, tick);
    case Format::Pdf:
        return readPdf(bytes, tick);
    case Format::Rtf:
        return readRtf(bytes, tick);
    case Format::Email:
        return readEmail(bytes);
    case Format::Ole:
        if (bytes.contains(QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31)))
            return std::unexpected(Error{ ErrorKind::Protected, {}, {} });
        return std::unexpected(
            Error{ ErrorKind::NotText,
                   words(QT_TRANSLATE_NOOP("Documents", "an old Word document; save it as .docx or text")),
                   {} });
    case Format::Html:
        return decodeMarked(bytes).and_then([](const Decoded& decoded) {
            Result<Article> article = readHtml(decoded.text.toUtf8());
            if (article) {
                article->encoding = decoded.encoding;
                article->notices = decoded.notices + article->notices;
            }
            return article;
        });
    case Format::Json:
        if (auto article = readJsonArticle(bytes))
            return *article;
        break;
    case Format::Text:
        break;
    }
    return decode(bytes).transform([&](Decoded decoded) {
        const bool named =
            path.endsWith(u".md", Qt::CaseInsensitive) || path.endsWith(u".markdown", Qt::CaseInsensitive);
        const bool markdown = named || looksLikeMarkdown(decoded.text);
        return plainArticle(std::move(decoded), markdown);
    });
}

/// A page that is called .docx is read as what it is, and that is said.
void noteOtherName(Article& article)
{
    static constexpr const char* kNamed[] = { "html", "htm", "docx", "odt",  "epub",
                                              "rtf",  "pdf", "eml",  "json", "doc" };
    const QString suffix = article.path.section(u'/', -1).section(u'.', -1).toLower();
    const bool known =
        std::ranges::any_of(kNamed, [&](const char* name) { return suffix == QLatin1StringView(name); });
    const bool same = suffix == article.format || (suffix == u"htm" && article.format == u"html");
    if (known && !same) {
        article.notices << words(
                               QT_TRANSLATE_NOOP(
                                   "Documents", "The file is called .%1 but holds %2, and was read as that."))
                               .arg(suffix, article.format);
    }
}

/// What the thing at the path is, in words, when it is no regular file; empty: it is one.
QString kindOfThing(const QString& path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    if (S_ISREG(info.st_mode))
        return {};
    if (S_ISDIR(info.st_mode))
        return words(QT_TRANSLATE_NOOP("Documents", "a folder"));
    if (S_ISFIFO(info.st_mode))
        return words(QT_TRANSLATE_NOOP("Documents", "a pipe"));
    if (S_ISSOCK(info.st_mode))
        return words(QT_TRANSLATE_NOOP("Documents", "a socket"));
    return words(QT_TRANSLATE_NOOP("Documents", "a device"));
}

QString limit(qint64 bytes)
{
    return words(QT_TRANSLATE_NOOP("Documents", "more than %1 MB")).arg(bytes / (1024 * 1024));
}

Result<QByteArray> readAll(QFile& file, const QString& path, qint64 expected, const Tick& tick)
{
    constexpr qint64 kPiece = 1024 * 1024;
    QByteArray bytes;
    bytes.reserve(qsizetype(expected + kPiece)); // one piece over, to see the end without growing
    for (;;) {
        if (!goOn(tick, bytes.size(), expected))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, path });
        const qsizetype before = bytes.size();
        bytes.resize(before + kPiece);
        const qint64 got = file.read(bytes.data() + before, kPiece);
        bytes.resize(before + qsizetype(std::max<qint64>(got, 0)));
        if (got < 0)
            return std::unexpected(Error{ ErrorKind::Unreadable, file.errorString(), path });
        if (bytes.size() > kMaximumFileSize)
            return std::unexpected(Error{ ErrorKind::TooLarge, limit(kMaximumFileSize), path });
        if (got == 0)
            return bytes;
    }
}

} // namespace

Article articleFromText(const QString& text, const LoadOptions& options)
{
    QString unified = text;
    unified.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    Article article = plainArticle({ std::move(unified), u"UTF-16"_s, {} }, false);
    finish(article, options);
    return article;
}

Result<Article> loadBytes(const QByteArray& bytes, const QString& path, const LoadOptions& options,
                          const Tick& tick)
{
    if (!goOn(tick, 0, 2))
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, path });
    Result<Article> article = readByContent(bytes, path, tick);
    if (!article) {
        article.error().path = path;
        return article;
    }
    article->path = path;
    noteOtherName(*article);
    finish(*article, options);
    if (article->paragraphs.empty())
        article->notices << words(
            QT_TRANSLATE_NOOP("Documents", "There is no text in this version: it is empty."));
    return article;
}

Result<Article> load(const QString& path, const LoadOptions& options, const Tick& tick)
{
    QFile file;
    qint64 size = 0;
    if (path == u'-') {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return std::unexpected(Error{ ErrorKind::Unreadable, file.errorString(), path });
    } else {
        // Opening a pipe would wait for its writer, and a device may never end: look before opening.
        // /dev/null is the absent side that git difftool passes.
        if (const QString thing = kindOfThing(path); !thing.isEmpty() && path != u"/dev/null")
            return std::unexpected(Error{ ErrorKind::NotAFile, thing, path });
        file.setFileName(path);
        if (!file.open(QIODevice::ReadOnly)) {
            const QFileInfo info(path);
            const ErrorKind kind = !info.exists() && !info.isSymLink() ? ErrorKind::NotFound
                : file.error() == QFileDevice::PermissionsError || !info.isReadable()
                ? (info.exists() ? ErrorKind::NoPermission : ErrorKind::NotFound)
                : ErrorKind::Unreadable;
            return std::unexpected(Error{ kind, file.errorString(), path });
        }
        size = file.size();
        if (size > kMaximumFileSize)
            return std::unexpected(Error{ ErrorKind::TooLarge, limit(kMaximumFileSize), path });
    }
    Result<QByteArray> bytes = readAll(file, path, size, tick);
    if (!bytes)
        return std::unexpected(bytes.error());
    return loadBytes(*bytes, path, options, tick);
}

} // namespace Redraft
