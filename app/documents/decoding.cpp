// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/decoding.h"

#include "documents/inpieces.h"
#include "documents/largepages.h"
#include "documents/oddities.h"
#include "text/blocks.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <uchardet.h>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

/// More NUL bytes than one in so many: no text.
constexpr qsizetype kNulShare = 100;

QString notice(const char* text)
{
    return QCoreApplication::translate("Decoding", text);
}

/// How the bytes at one place of every unit (two bytes) are spread.
struct ByteSpread {
    std::array<int, 256> count{};
    int nuls() const { return count[0]; }
    /// The share of the two most frequent values.
    double topShare(int all) const
    {
        std::array<int, 256> sorted = count;
        std::ranges::nth_element(sorted, sorted.begin() + 2, std::greater());
        return all > 0 ? double(sorted[0] + sorted[1]) / all : 0;
    }
};

/// Read as UTF-16 with the higher byte at `high` of each two, is it Chinese, Japanese or Korean? In the other
/// order, or in another encoding, characters fall anywhere, and none of them parts sentences.
bool isEastAsian(QByteArrayView bytes, qsizetype high)
{
    qsizetype fitting = 0;
    qsizetype marks = 0; // what parts sentences and lines
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const auto c = char16_t(uchar(bytes[i + high]) << 8 | uchar(bytes[i + 1 - high]));
        fitting += (c >= 0x4e00 && c < 0xa000) || (c >= 0x3000 && c < 0x3100) || (c >= 0xac00 && c < 0xd7a4)
            || (c >= 0xff00 && c < 0xfff0) || (c >= 0x2010 && c < 0x2040) || (c < 0x80 && c >= 9);
        marks += (c >= 0x3000 && c <= 0x3002) || c == 0xff0c || c == u' ' || c == u'\n';
    }
    const qsizetype units = bytes.size() / 2;
    return fitting * 20 >= units * 19 && marks * 50 >= units;
}

bool isUtf8(QByteArrayView bytes)
{
    return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
}

/// UTF-16 and UTF-32 without a mark. Of a unit's two bytes one is nearly always the same in alphabetic
/// scripts: zero in Latin, 4 in Cyrillic. Where neither is, the characters themselves have to tell.
QByteArray wideByPattern(QByteArrayView bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 8192) & ~qsizetype(3);
    if (looked < 8)
        return bytes.size() == 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] && bytes[2] ? "UTF-16LE"_ba
            : bytes.size() == 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] && bytes[3]  ? "UTF-16BE"_ba
                                                                                           : QByteArray();
    int little = 0; // quadruples that can be UTF-32
    int big = 0;
    ByteSpread even;
    ByteSpread odd;
    int controls = 0;
    for (qsizetype i = 0; i < looked; i += 4) {
        little += bytes[i + 3] == 0 && uchar(bytes[i + 2]) <= 0x10 && (bytes[i] | bytes[i + 1]) != 0;
        big += bytes[i] == 0 && uchar(bytes[i + 1]) <= 0x10 && (bytes[i + 2] | bytes[i + 3]) != 0;
        for (qsizetype k = i; k < i + 4; ++k) {
            ++(k % 2 == 0 ? even : odd).count[uchar(bytes[k])];
            controls += uchar(bytes[k]) < 9;
        }
    }
    const int quads = int(looked / 4);
    if (bytes.size() % 4 == 0 && little == quads)
        return "UTF-32LE"_ba;
    if (bytes.size() % 4 == 0 && big == quads)
        return "UTF-32BE"_ba;
    const int units = int(looked / 2);
    if (controls * 10 > looked) {
        const double evenTop = even.topShare(units);
        const double oddTop = odd.topShare(units);
        if (oddTop > 0.85 && evenTop < 0.7 && even.nuls() * 20 < units)
            return "UTF-16LE"_ba;
        if (evenTop > 0.85 && oddTop < 0.7 && odd.nuls() * 20 < units)
            return "UTF-16BE"_ba;
    }
    if (!isUtf8(bytes)) {
        if (isEastAsian(bytes.first(looked), 1))
            return "UTF-16LE"_ba;
        if (isEastAsian(bytes.first(looked), 0))
            return "UTF-16BE"_ba;
    }
    return {};
}

constexpr bool isHigh(char c)
{
    return uchar(c) >= 0x80;
}

/// Read as Windows-1252, is it what Western European prose has: letters with accents that stand beside plain
/// letters, quotation marks, dashes? Too few bytes tell uchardet little; this tells them apart.
bool looksWestern(const QString& text)
{
    static const QString kUsual =
        u"àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ«»“”‘’„‚—–…€£°§·•¡¿®©™\u00a0"_s;
    qsizetype high = 0;
    qsizetype usual = 0;
    qsizetype letters = 0;
    for (const QChar c : text) {
        letters += c.isLetter();
        if (c.unicode() < 0x80)
            continue;
        ++high;
        usual += kUsual.contains(c);
    }
    return usual * 20 >= high * 19 && high * 3 < std::max<qsizetype>(letters, 3);
}

/// What uchardet thinks of the bytes; empty: nothing, or something that we cannot read.
QByteArray guess(QByteArrayView bytes)
{
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
        uchardet_new(), &uchardet_delete);
    constexpr qsizetype kMost = 256 * 1024; // more does not make it any surer
    // Feed what matters: a long start in plain ASCII would be all that it sees.
    const auto first = std::find_if(bytes.begin(), bytes.end(), isHigh);
    const qsizetype from = std::max<qsizetype>(0, (first - bytes.begin()) - 1024);
    const QByteArrayView part = bytes.sliced(from, std::min(kMost, bytes.size() - from));
    if (uchardet_handle_data(detector.get(), part.data(), size_t(part.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return knownEncoding(QByteArray(uchardet_get_charset(detector.get())));
}

struct DecodedBytes {
    QString text;
    bool sound = true; ///< every byte could be read
};

/// Where a character of UTF-8 begins that is cut at the end of the bytes; their size: none is.
qsizetype wholeCharacters(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = uchar(bytes[bytes.size() - back]);
        if (byte < 0x80)
            break;
        if (byte >= 0xc0)
            return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.size() - back : bytes.size();
    }
    return bytes.size();
}

/// Nothing: stopped.
std::optional<DecodedBytes> readingAs(QByteArrayView bytes, const QByteArray& encoding, const Tick& tick)
{
    // After a character that was cut off, Qt's decoder loses the next one when both are in different pieces.
    // Where no piece ends within a character, it need not remember anything between them.
    const bool utf8 = encoding == "UTF-8";
    QStringDecoder decoder = utf8
        ? QStringDecoder(QStringDecoder::Utf8,
                         QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom)
        : QStringDecoder(encoding.constData());
    QString text(decoder.requiredSpace(bytes.size()), Qt::Uninitialized);
    wishForLargePages(text.data(), text.size() * qsizetype(sizeof(QChar)));
    QChar* end = text.data();
    const bool whole = inPieces(bytes.size(), tick, [&](qsizetype from, qsizetype to) {
        if (utf8) {
            from = wholeCharacters(bytes.first(from));
            to = to < bytes.size() ? wholeCharacters(bytes.first(to)) : to;
        }
        end = decoder.appendToBuffer(end, bytes.sliced(from, to - from));
    });
    if (!whole)
        return {};
    text.truncate(end - text.constData());
    return DecodedBytes{ std::move(text), !decoder.hasError() };
}

/// The encoding of bytes that are no Unicode.
QByteArray guessLegacy(QByteArrayView bytes)
{
    const QByteArray western = "windows-1252"_ba;
    constexpr int kFew = 12;
    int high = 0;
    for (auto at = bytes.begin(); high < kFew && (at = std::find_if(at, bytes.end(), isHigh)) != bytes.end();
         ++at)
        ++high;
    const QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 64 * 1024));
    if (high < kFew && looksWestern(QStringDecoder(western.constData()).decode(start)))
        return western;
    const QByteArray guessed = guess(bytes);
    const QByteArrayView much = bytes.first(std::min<qsizetype>(bytes.size(), 1024 * 1024));
    // A character may be cut at the end of what is looked at: that alone is no error.
    if (guessed.isEmpty() || guessed == "UTF-8")
        return western;
    return readingAs(much, guessed, {})->sound ? guessed : western;
}

/// Nothing: stopped.
std::optional<Decoded> decodeAs(QByteArrayView bytes, const QByteArray& encoding, const char* said,
                                const Tick& tick)
{
    std::optional<DecodedBytes> reading = readingAs(bytes, encoding, tick);
    if (!reading)
        return {};
    Decoded decoded{ std::move(reading->text), QString::fromLatin1(encoding), {} };
    if (said)
        decoded.notices << notice(said).arg(decoded.encoding);
    if (decoded.text.startsWith(QChar(0xfeff)))
        decoded.text.remove(0, 1);
    // The decoder waits for the rest of a unit that was cut off.
    const int unit = encoding.startsWith("UTF-16") ? 2 : encoding.startsWith("UTF-32") ? 4 : 1;
    if (bytes.size() % unit != 0)
        decoded.text += QChar(QChar::ReplacementCharacter);
    if (unit == 2)
        replaceLoneSurrogates(decoded.text);
    return decoded;
}

/// A mark at the start, and how long it is.
struct ByteOrderMark {
    const char* bytes;
    qsizetype size;
    const char* encoding;
};

constexpr ByteOrderMark kMarks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" }, { "\xff\xfe\0\0", 4, "UTF-32LE" }, { "\0\0\xfe\xff", 4, "UTF-32BE" },
    { "\xff\xfe", 2, "UTF-16LE" },  { "\xfe\xff", 2, "UTF-16BE" },     { "\x84\x31\x95\x33", 4, "GB18030" },
};

bool startsWithMark(QByteArrayView bytes)
{
    return std::ranges::any_of(kMarks, [&](const ByteOrderMark& mark) {
        return bytes.startsWith(QByteArrayView(mark.bytes, mark.size));
    });
}

/// What the bytes are, in the order of the header's first paragraph; nothing: no text, or stopped.
std::optional<Decoded> findOut(QByteArrayView bytes, const Tick& tick)
{
    for (const ByteOrderMark& mark : kMarks) {
        if (bytes.startsWith(QByteArrayView(mark.bytes, mark.size)))
            return decodeAs(bytes.sliced(mark.size), mark.encoding, nullptr, tick);
    }
    if (const QByteArray wide = wideByPattern(bytes); !wide.isEmpty())
        return decodeAs(bytes, wide, QT_TRANSLATE_NOOP("Decoding", "Read as %1, guessed from its bytes."),
                        tick);
    if (bytes.contains('\0') && bytes.count('\0') * kNulShare > bytes.size())
        return {};
    constexpr const char* kGuessed =
        QT_TRANSLATE_NOOP("Decoding", "The encoding is not UTF-8: read as %1, which is a guess.");
    if (isUtf8(bytes)) {
        // Japanese mail is ASCII with shifts in between, which only look like UTF-8.
        if (bytes.contains('\x1b') && bytes.contains("\x1b$")) {
            if (const QByteArray guessed = guess(bytes); guessed.startsWith("ISO-2022"))
                return decodeAs(bytes, guessed, kGuessed, tick);
        }
        return decodeAs(bytes, "UTF-8"_ba, nullptr, tick);
    }
    qsizetype controls = 0;
    const bool counted = inPieces(bytes.size(), tick, [&](qsizetype from, qsizetype to) {
        for (const char c : bytes.sliced(from, to - from))
            controls += uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1a';
    });
    if (!counted || controls * 50 > bytes.size())
        return {};
    // A text that is UTF-8 but for a few broken bytes is not in another encoding: look which reading is the
    // better one.
    if (std::optional<DecodedBytes> utf8 = readingAs(bytes, "UTF-8"_ba, tick)) {
        qsizetype broken = 0;
        qsizetype foreign = 0; // broken or not
        (void)inPieces(utf8->text.size(), tick, [&](qsizetype from, qsizetype to) {
            const QStringView piece = QStringView(utf8->text).sliced(from, to - from);
            broken += countUnits(piece, [](char16_t c) { return c == QChar::ReplacementCharacter; });
            foreign += countUnits(piece, [](char16_t c) { return c > 0x7f; });
        });
        if (foreign - broken >= broken)
            return Decoded{ std::move(utf8->text), u"UTF-8"_s, {} };
    }
    if (!goOn(tick, 1, 4))
        return {};
    return decodeAs(bytes, guessLegacy(bytes), kGuessed, tick);
}

} // namespace

PieceDecoder::PieceDecoder(qsizetype expected)
    : m_text(expected, Qt::Uninitialized)
{
    wishForLargePages(m_text.data(), m_text.size() * qsizetype(sizeof(QChar)));
}

std::optional<qsizetype> PieceDecoder::add(QByteArrayView bytes)
{
    if (m_size == 0 && (startsWithMark(bytes) || !wideByPattern(bytes).isEmpty()))
        return {};
    const QByteArrayView whole = bytes.first(wholeCharacters(bytes));
    if (whole.contains('\0') || whole.contains('\x1b'))
        return {};
    if (m_size + whole.size() > m_text.size()) // the file has grown
        m_text.resize((m_size + whole.size()) * 3 / 2);
    // Pieces are whole, and a mark within the text is none.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QChar* const start = m_text.data() + m_size;
    const QChar* const end = decoder.appendToBuffer(start, whole);
    if (decoder.hasError())
        return {};
    addOddities({ start, end }, m_oddities);
    m_size += end - start;
    return whole.size();
}

QByteArray PieceDecoder::bytes() const
{
    return QStringView(m_text).first(m_size).toUtf8();
}

std::optional<Decoded> PieceDecoder::take(const Tick& tick)
{
    m_text.truncate(m_size);
    Decoded decoded{ std::move(m_text), u"UTF-8"_s, {} };
    if (!noteOddities(decoded.text, decoded.notices, m_oddities, tick))
        return {};
    return decoded;
}

QByteArray knownEncoding(const QByteArray& name)
{
    // Browsers read these names as what nearly every text called so really is (WHATWG Encoding Standard).
    static constexpr std::pair<const char*, const char*> kReally[] = { { "ascii", "windows-1252" },
                                                                       { "us-ascii", "windows-1252" },
                                                                       { "latin1", "windows-1252" },
                                                                       { "latin-1", "windows-1252" },
                                                                       { "iso-8859-1", "windows-1252" },
                                                                       { "iso8859-1", "windows-1252" },
                                                                       { "cp1252", "windows-1252" },
                                                                       { "cp1250", "windows-1250" },
                                                                       { "cp1251", "windows-1251" },
                                                                       { "iso-8859-9", "windows-1254" },
                                                                       { "gb2312", "GB18030" },
                                                                       { "gbk", "GB18030" },
                                                                       { "x-gbk", "GB18030" },
                                                                       { "x-sjis", "Shift_JIS" },
                                                                       { "sjis", "Shift_JIS" },
                                                                       { "ks_c_5601-1987", "EUC-KR" },
                                                                       { "uhc", "EUC-KR" },
                                                                       { "x-mac-roman", "macintosh" },
                                                                       { "mac", "macintosh" },
                                                                       { "mac-roman", "macintosh" },
                                                                       { "utf8", "UTF-8" },
                                                                       { "mac-cyrillic", "x-mac-cyrillic" } };
    const QByteArray plain = name.trimmed().toLower();
    QByteArray known = name.trimmed();
    for (const auto& [called, really] : kReally) {
        if (plain == called)
            known = really;
    }
    if (known.isEmpty() || known.contains('\0') || !QStringDecoder(known.constData()).isValid())
        return {};
    // One spelling for the names that others look at.
    const QByteArray lower = known.toLower();
    if (lower.startsWith("utf-"))
        return known.toUpper();
    if (lower.startsWith("windows-"))
        return lower;
    return known;
}

Result<Decoded> decode(QByteArrayView bytes, const QString& chosen, const Tick& tick)
{
    const auto stopped = [&tick](int step) { return !goOn(tick, step, 4); };
    const auto failed = [](ErrorKind kind, const QString& detail = {}) {
        return std::unexpected(Error{ kind, detail, {} });
    };
    if (stopped(0))
        return failed(ErrorKind::Cancelled);
    std::optional<Decoded> decoded;
    if (chosen.isEmpty()) {
        decoded = findOut(bytes, tick);
    } else {
        const QByteArray known = knownEncoding(chosen.toLatin1());
        if (known.isEmpty())
            return failed(ErrorKind::Encoding, chosen);
        decoded = decodeAs(bytes, known, nullptr, tick);
    }
    if (stopped(2))
        return failed(ErrorKind::Cancelled);
    if (!decoded)
        return failed(ErrorKind::NotText, notice(QT_TRANSLATE_NOOP("Decoding", "it holds binary data")));
    Oddities found;
    const bool whole = inPieces(decoded->text.size(), tick, [&](qsizetype from, qsizetype to) {
        addOddities(QStringView(decoded->text).sliced(from, to - from), found);
    });
    if (!whole || !noteOddities(decoded->text, decoded->notices, found, tick) || stopped(3))
        return failed(ErrorKind::Cancelled);
    return std::move(*decoded);
}

} // namespace Redraft
