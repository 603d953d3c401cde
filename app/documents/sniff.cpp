// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/sniff.h"

#include "documents/html.h"

#include <QCoreApplication>

#include <algorithm>

namespace Redraft {

namespace {

struct Magic {
    const char* bytes;
    qsizetype size;
    const char* words;
};

constexpr Magic kBinary[] = {
    { "\x89PNG\r\n\x1a\n", 8, QT_TRANSLATE_NOOP("Sniff", "a PNG image") },
    { "\xff\xd8\xff", 3, QT_TRANSLATE_NOOP("Sniff", "a JPEG image") },
    { "GIF8", 4, QT_TRANSLATE_NOOP("Sniff", "a GIF image") },
    { "RIFF", 4, QT_TRANSLATE_NOOP("Sniff", "an image, sound or film") },
    { "II*\0", 4, QT_TRANSLATE_NOOP("Sniff", "a TIFF image") },
    { "MM\0*", 4, QT_TRANSLATE_NOOP("Sniff", "a TIFF image") },
    { "\x1f\x8b", 2, QT_TRANSLATE_NOOP("Sniff", "a packed gzip file") },
    { "BZh", 3, QT_TRANSLATE_NOOP("Sniff", "a packed bzip2 file") },
    { "\xfd"
      "7zXZ\0",
      6, QT_TRANSLATE_NOOP("Sniff", "a packed xz file") },
    { "7z\xbc\xaf\x27\x1c", 6, QT_TRANSLATE_NOOP("Sniff", "a 7-Zip archive") },
    { "Rar!", 4, QT_TRANSLATE_NOOP("Sniff", "a RAR archive") },
    { "\x7f"
      "ELF",
      4, QT_TRANSLATE_NOOP("Sniff", "a program") },
    { "MZ\x90\0", 4, QT_TRANSLATE_NOOP("Sniff", "a program") },
    { "SQLite format 3\0", 16, QT_TRANSLATE_NOOP("Sniff", "a database") },
    { "ID3", 3, QT_TRANSLATE_NOOP("Sniff", "a sound") },
    { "OggS", 4, QT_TRANSLATE_NOOP("Sniff", "a sound or film") },
};

/// A header block as RFC 5322 has it: known names before the first blank line, and nothing that is no header.
bool looksLikeEmail(QByteArrayView bytes)
{
    int known = 0;
    int lines = 0;
    for (qsizetype at = 0; at < bytes.size() && lines < 60; ++lines) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        const QByteArrayView line = bytes.sliced(at, end - at);
        at = end + 1;
        if (line.trimmed().isEmpty())
            return known >= 3;
        if (line.startsWith(' ') || line.startsWith('\t'))
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.first(colon).contains(' '))
            return false;
        static constexpr const char* kNames[] = { "from",         "to",           "subject",    "date",
                                                  "mime-version", "content-type", "message-id", "received",
                                                  "return-path",  "delivered-to" };
        known += std::any_of(std::begin(kNames), std::end(kNames), [&](const char* name) {
            return line.first(colon).compare(QByteArrayView(name), Qt::CaseInsensitive) == 0;
        });
    }
    return false;
}

} // namespace

Sniffed sniff(QByteArrayView bytes)
{
    for (const Magic& magic : kBinary) {
        if (bytes.startsWith(QByteArrayView(magic.bytes, magic.size)))
            return { Format::Binary, QCoreApplication::translate("Sniff", magic.words) };
    }
    if (bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6"))
        return { Format::Zip, {} };
    // A PDF may have up to a kilobyte of something else before it.
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return { Format::Pdf, {} };
    if (bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return { Format::Ole, {} };
    if (bytes.startsWith("{\\rtf"))
        return { Format::Rtf, {} };
    if (looksLikeHtml(bytes))
        return { Format::Html, {} };
    if (bytes.startsWith("<?xml")
        && bytes.first(std::min<qsizetype>(bytes.size(), 2048)).contains("<office:document "))
        return { Format::FlatOdt, {} };
    if (looksLikeEmail(bytes))
        return { Format::Email, {} };
    const QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    if (start.startsWith('{') || (start.startsWith('[') && bytes.trimmed().endsWith(']')))
        return { Format::Json, {} };
    return {};
}

} // namespace Redraft
