// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/decoding.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <cstring>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

/// More NUL bytes than one in so many: no text.
constexpr qsizetype kNulShare = 100;

QString notice(const char* text)
{
    return QCoreApplication::translate("Decoding", text);
}

/// \r\n and a lone \r become \n, in place; almost every text has none, so look before copying.
void unifyLineEnds(QString& text)
{
    if (!text.contains(u'\r'))
        return;
    QChar* out = text.data();
    const QChar* in = text.constData();
    const QChar* const end = in + text.size();
    for (; in != end; ++in) {
        if (*in != u'\r') {
            *out++ = *in;
        } else {
            *out++ = u'\n';
            if (in + 1 != end && in[1] == u'\n')
                ++in;
        }
    }
    text.truncate(out - text.constData());
}

/// UTF-16 text of a Latin or mostly Latin script has a zero in every other byte.
QByteArray utf16ByPattern(QByteArrayView bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    if (bytes.size() % 2 != 0 || looked < 4)
        return {};
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    const qsizetype half = looked / 2;
    if (odd * 10 > half * 4 && even * 20 < half)
        return "UTF-16LE"_ba;
    if (even * 10 > half * 4 && odd * 20 < half)
        return "UTF-16BE"_ba;
    return {};
}

/// Says what is odd in the decoded text, and takes the characters out that no program could show.
void noteOddities(Decoded& decoded)
{
    const auto count = [&](auto isOdd) {
        return qsizetype(
            std::ranges::count_if(std::as_const(decoded.text), [&](QChar c) { return isOdd(c.unicode()); }));
    };
    const qsizetype broken = count([](char16_t c) { return c == QChar::ReplacementCharacter; });
    if (broken > 0) {
        decoded.notices << QCoreApplication::translate(
                               "Decoding",
                               "%n invalid byte sequence(s) could not be read and are shown as %1.", nullptr,
                               int(broken))
                               .arg(QChar(QChar::ReplacementCharacter));
    }
    if (const qsizetype nuls = decoded.text.count(QChar(u'\0'))) {
        decoded.text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
        decoded.notices << QCoreApplication::translate("Decoding", "%n NUL character(s) are shown as %1.",
                                                       nullptr, int(nuls))
                               .arg(QChar(QChar::ReplacementCharacter));
    }
    // Overrides and isolates can make a line read as another one (CVE-2021-42574): honest prose hardly has
    // them.
    const qsizetype hidden =
        count([](char16_t c) { return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069); });
    if (hidden > 0) {
        decoded.notices << QCoreApplication::translate(
            "Decoding", "The text holds %n invisible character(s) that change its direction (bidi controls).",
            nullptr, int(hidden));
    }
}

Decoded decodeAs(QByteArrayView bytes, const QByteArray& encoding, const char* said)
{
    QStringDecoder decoder(encoding.constData());
    Decoded decoded{ decoder.decode(bytes), QString::fromLatin1(encoding), {} };
    if (said)
        decoded.notices << notice(said).arg(decoded.encoding);
    if (decoded.text.startsWith(QChar(0xfeff)))
        decoded.text.remove(0, 1);
    return decoded;
}

} // namespace

Result<Decoded> decode(QByteArrayView bytes)
{
    Decoded decoded;
    const auto starts = [&](const char* mark, qsizetype size) {
        return bytes.size() >= size && std::memcmp(bytes.data(), mark, size_t(size)) == 0;
    };
    if (starts("\xef\xbb\xbf", 3)) {
        decoded = decodeAs(bytes.sliced(3), "UTF-8"_ba, nullptr);
    } else if (starts("\xff\xfe\0\0", 4)) {
        decoded = decodeAs(bytes.sliced(4), "UTF-32LE"_ba, nullptr);
    } else if (starts("\0\0\xfe\xff", 4)) {
        decoded = decodeAs(bytes.sliced(4), "UTF-32BE"_ba, nullptr);
    } else if (starts("\xff\xfe", 2)) {
        decoded = decodeAs(bytes.sliced(2), "UTF-16LE"_ba, nullptr);
    } else if (starts("\xfe\xff", 2)) {
        decoded = decodeAs(bytes.sliced(2), "UTF-16BE"_ba, nullptr);
    } else if (const QByteArray wide = utf16ByPattern(bytes); !wide.isEmpty()) {
        decoded = decodeAs(bytes, wide, QT_TRANSLATE_NOOP("Decoding", "Read as %1, guessed from its bytes."));
    } else if (bytes.count('\0') * kNulShare > bytes.size()) {
        return std::unexpected(
            Error{ ErrorKind::NotText, notice(QT_TRANSLATE_NOOP("Decoding", "it holds binary data")), {} });
    } else if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) {
        decoded.text = QString::fromUtf8(bytes);
        decoded.encoding = u"UTF-8"_s;
    } else {
        // A text that is UTF-8 but for a few broken bytes is not Windows-1252: look which reading is the
        // better one.
        qsizetype controls = 0;
        for (const char c : bytes)
            controls += uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1a';
        if (controls * 50 > bytes.size()) {
            return std::unexpected(Error{
                ErrorKind::NotText, notice(QT_TRANSLATE_NOOP("Decoding", "it holds binary data")), {} });
        }
        const QString utf8 = QString::fromUtf8(bytes);
        const qsizetype broken = utf8.count(QChar::ReplacementCharacter);
        const qsizetype whole =
            std::ranges::count_if(utf8, [](QChar c) { return c.unicode() > 0x7f; }) - broken;
        if (whole >= broken) {
            decoded = { utf8, u"UTF-8"_s, {} };
        } else {
            decoded = decodeAs(
                bytes, "windows-1252"_ba,
                QT_TRANSLATE_NOOP("Decoding", "The encoding is not UTF-8: read as %1, which is a guess."));
        }
    }
    noteOddities(decoded);
    unifyLineEnds(decoded.text);
    return decoded;
}

} // namespace Redraft
