// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/filebytes.h"

#include "documents/documents.h"
#include "documents/filenames.h"
#include "documents/largepages.h"
#include "documents/sniff.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

namespace Redraft {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Documents", text);
}

/// What the thing at the path is, in words, when it is no regular file; empty: it is one.
QString kindOfThing(const QString& path)
{
    struct stat info = {};
    if (::stat(encodeFileName(path).constData(), &info) != 0)
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

bool mayNobodyRead(const QString& path)
{
    struct stat info = {};
    return ::stat(encodeFileName(path).constData(), &info) == 0 && S_ISREG(info.st_mode)
        && (info.st_mode & (S_IRUSR | S_IRGRP | S_IROTH)) == 0;
}

QString limit(qint64 bytes)
{
    return words(QT_TRANSLATE_NOOP("Documents", "more than %1 MB")).arg(bytes / (1024 * 1024));
}

/// Qt cannot spell a name that is not UTF-8, the system can.
bool openNamed(QFile& file, const QString& path)
{
    file.setFileName(path);
    if (!isOddFileName(path))
        return file.open(QIODevice::ReadOnly);
    const int handle = ::open(encodeFileName(path).constData(), O_RDONLY | O_CLOEXEC);
    return handle >= 0 && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

} // namespace

Result<QByteArray> readAll(QFile& file, const QString& path, qint64 expected, const Tick& tick,
                           QByteArray bytes)
{
    constexpr qint64 kPiece = 1024 * 1024;
    bytes.reserve(qsizetype(expected + kPiece)); // one piece over, to see the end without growing
    wishForLargePages(bytes.data(), qsizetype(expected));
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

Result<qint64> openFile(QFile& file, const QString& path)
{
    if (path == u'-') {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return std::unexpected(Error{ ErrorKind::Unreadable, file.errorString(), path });
        return 0;
    }
    // Opening a pipe would wait for its writer, and a device may never end: look before opening.
    // /dev/null is the absent side that git difftool passes.
    if (const QString thing = kindOfThing(path); !thing.isEmpty() && path != u"/dev/null")
        return std::unexpected(Error{ ErrorKind::NotAFile, thing, path });
    // The system lets its administrator read what its owner lets nobody read; we do not.
    if (mayNobodyRead(path))
        return std::unexpected(Error{ ErrorKind::NoPermission, {}, path });
    if (!openNamed(file, path)) {
        const bool isForbidden = file.error() == QFileDevice::PermissionsError || errno == EACCES;
        struct stat info = {};
        const bool isThere = ::stat(encodeFileName(path).constData(), &info) == 0;
        const ErrorKind kind = !isThere ? ErrorKind::NotFound
            : isForbidden               ? ErrorKind::NoPermission
                                        : ErrorKind::Unreadable;
        return std::unexpected(Error{ kind, file.errorString(), path });
    }
    if (file.size() > kMaximumFileSize)
        return std::unexpected(Error{ ErrorKind::TooLarge, limit(kMaximumFileSize), path });
    return file.size();
}

Result<QByteArray> bytesOf(const QString& path, const Tick& tick)
{
    QFile file;
    const Result<qint64> size = openFile(file, path);
    if (!size)
        return std::unexpected(size.error());
    return readAll(file, path, *size, tick);
}

Result<std::optional<Decoded>> readInPieces(QFile& file, const QString& path, qint64 expected,
                                            const Tick& tick, QByteArray& begun)
{
    constexpr qsizetype kPiece = 128 * 1024; // with its text a part of what a processor keeps near
    constexpr qsizetype kLinesLooked = 64; // more than sniff() looks at
    PieceDecoder decoder(qsizetype(expected) + 1);
    QByteArray piece(kPiece, Qt::Uninitialized);
    qsizetype kept = 0; // at the piece's start: of a character that was cut
    for (qint64 taken = 0;;) {
        if (!goOn(tick, taken, expected))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, path });
        const qint64 got = file.read(piece.data() + kept, kPiece - kept);
        if (got < 0)
            return std::unexpected(Error{ ErrorKind::Unreadable, file.errorString(), path });
        if (got == 0 && kept == 0) {
            std::optional<Decoded> decoded = decoder.take(tick);
            if (!decoded)
                return std::unexpected(Error{ ErrorKind::Cancelled, {}, path });
            return decoded;
        }
        const QByteArrayView bytes = QByteArrayView(piece).first(kept + qsizetype(got));
        const bool isOther = got == 0
            || (taken == 0 && (bytes.count('\n') < kLinesLooked || sniff(bytes).format != Format::Text));
        const std::optional<qsizetype> decoded = isOther ? std::nullopt : decoder.add(bytes);
        if (!decoded) {
            begun = decoder.bytes() + bytes;
            return std::nullopt;
        }
        taken += *decoded;
        if (taken > kMaximumFileSize)
            return std::unexpected(Error{ ErrorKind::TooLarge, limit(kMaximumFileSize), path });
        kept = bytes.size() - *decoded;
        std::copy_n(bytes.end() - kept, kept, piece.data());
    }
}

} // namespace Redraft
