// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"

#include "documents/decoding.h"
#include "documents/frontlines.h"
#include "documents/markdown.h"
#include "documents/plaintext.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

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
    }
    if (article.format == u"md")
        segmentMarkdown(article);
    else
        segmentPlainText(article);
    readFrontLines(article);
    article.language = detectLanguage(article.text);
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
    Article article;
    article.text = text;
    article.format = u"txt"_s;
    article.encoding = u"UTF-16"_s;
    article.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    finish(article, options);
    return article;
}

Result<Article> loadBytes(const QByteArray& bytes, const QString& path, const LoadOptions& options,
                          const Tick& tick)
{
    Result<Decoded> decoded = decode(bytes);
    if (!decoded) {
        decoded.error().path = path;
        return std::unexpected(decoded.error());
    }
    if (!goOn(tick, 1, 2))
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, path });
    Article article;
    article.text = std::move(decoded->text);
    article.encoding = decoded->encoding;
    article.notices = decoded->notices;
    article.path = path;
    const bool named =
        path.endsWith(u".md", Qt::CaseInsensitive) || path.endsWith(u".markdown", Qt::CaseInsensitive);
    article.format = named || looksLikeMarkdown(article.text) ? u"md"_s : u"txt"_s;
    finish(article, options);
    if (article.paragraphs.empty())
        article.notices << words(QT_TRANSLATE_NOOP("Documents", "There is no text in this version."));
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
