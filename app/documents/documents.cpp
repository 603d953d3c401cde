// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"

#include "documents/archive.h"
#include "documents/decoding.h"
#include "documents/docx.h"
#include "documents/email.h"
#include "documents/epub.h"
#include "documents/filebytes.h"
#include "documents/frontlines.h"
#include "documents/html.h"
#include "documents/jsonarticle.h"
#include "documents/limits.h"
#include "documents/markdown.h"
#include "documents/odt.h"
#include "documents/oldword.h"
#include "documents/pdf.h"
#include "documents/plaintext.h"
#include "documents/rtf.h"
#include "documents/sniff.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <ranges>

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
    if (!article.title.isEmpty() && article.titleOrigin == Origin::None)
        article.titleOrigin = Origin::Metadata;
    article.bylineOrigin = article.byline.isEmpty() ? Origin::None : Origin::Metadata;
    readFrontLines(article);
    if (weak && !article.date.isValid()) {
        article.date = created;
        article.dateSource = source;
    }
    article.language = detectLanguage(article.text);
    const auto front = article.paragraphs | std::views::take(3);
    const auto title = std::ranges::find_if(front, [](const Paragraph& paragraph) {
        return paragraph.kind == ParagraphKind::Headline
            || (paragraph.kind == ParagraphKind::Heading && paragraph.level == 1);
    });
    if (article.title.isEmpty() && title != front.end())
        article.title = title->span.in(article.text).toString().simplified();
    if (!article.title.isEmpty() && article.titleOrigin == Origin::None)
        article.titleOrigin = Origin::Text;
    if (!article.byline.isEmpty() && article.bylineOrigin == Origin::None)
        article.bylineOrigin = Origin::Text;
}

/// Text that a reader has found to be just that.
Result<Article> plainArticle(Decoded decoded, bool markdown, const Tick& tick = {})
{
    Article article;
    article.text = std::move(decoded.text);
    article.encoding = decoded.encoding;
    article.notices = decoded.notices;
    article.format = markdown ? u"md"_s : u"txt"_s;
    if (!(markdown ? segmentMarkdown(article, tick) : segmentPlainText(article, tick)))
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    return article;
}

Result<Article> readZip(const QByteArray& bytes, const Tick& tick)
{
    Result<Archive> archive = Archive::open(bytes, tick);
    if (!archive)
        return std::unexpected(archive.error());
    const auto kind = archive->read(u"mimetype"_s).value_or(QByteArray()).trimmed();
    const auto noteDamage = [&archive](Article article) {
        if (archive->isDamaged())
            article.notices << words(QT_TRANSLATE_NOOP(
                "Documents", "The file is damaged (a checksum is wrong); what could be read is shown."));
        return article;
    };
    if (kind == "application/epub+zip" || archive->has(u"META-INF/container.xml"_s))
        return readEpub(*archive).transform(noteDamage);
    if (kind.startsWith("application/vnd.oasis.opendocument.text")
        || (archive->has(u"content.xml"_s) && kind.isEmpty()))
        return readOdt(*archive).transform(noteDamage);
    if (archive->has(u"[Content_Types].xml"_s) && !archive->has(u"xl/workbook.xml"_s)
        && !archive->has(u"ppt/presentation.xml"_s))
        return readDocx(*archive).transform(noteDamage);
    return std::unexpected(Error{ ErrorKind::NotText,
                                  words(QT_TRANSLATE_NOOP("Documents", "an archive without a text document")),
                                  {} });
}

Result<Article> readPage(const Decoded& decoded, const Tick& tick)
{
    Result<Article> article = readHtml(decoded.text.toUtf8(), tick);
    if (article) {
        article->encoding = decoded.encoding;
        article->notices = decoded.notices + article->notices;
    }
    return article;
}

/// A collection's record or a JSON object's text; nothing: the text is neither.
Result<std::optional<Article>> readRecord(const Decoded& decoded, const LoadOptions& options,
                                          const Tick& tick)
{
    std::optional<Article> article;
    const QStringView start = QStringView(decoded.text).first(std::min<qsizetype>(decoded.text.size(), 64));
    if (start.trimmed().startsWith(u'{') && decoded.text.size() <= kMaximumJson) {
        const QJsonDocument document = QJsonDocument::fromJson(decoded.text.toUtf8());
        article = articleFromFields(document.object());
        if (article) {
            article->format = u"json"_s;
            article->notices << words(
                QT_TRANSLATE_NOOP("Documents", "Read from a JSON record: only its text is shown."));
        }
    }
    if (!article) {
        const Result<std::optional<Collection>> collection = Collection::find(decoded.text, tick);
        if (!collection)
            return std::unexpected(collection.error());
        if (!*collection)
            return std::nullopt;
        const int count = int((*collection)->records().size());
        Result<Article> picked = (*collection)->read(std::max(0, options.record), tick);
        if (!picked)
            return std::unexpected(picked.error());
        article = std::move(*picked);
        if (options.record < 0 && count > 1)
            article->notices << QCoreApplication::translate(
                "Documents", "The file is a collection of %n articles: the first one is shown.", nullptr,
                count);
    } else if (const auto cut = cutFieldText(*article, tick); !cut) {
        return std::unexpected(cut.error());
    }
    article->encoding = decoded.encoding;
    article->notices = decoded.notices + article->notices;
    return article;
}

Result<Article> readOle(const QByteArray& bytes, const Tick& tick)
{
    // Names in these files are UTF-16.
    const auto holds = [&bytes](QLatin1StringView name) {
        QByteArray wide;
        for (const QChar c : QString(name))
            wide += QByteArray{ 2, '\0' }.replace(0, 1, QByteArray(1, c.toLatin1()));
        return bytes.contains(wide.chopped(1));
    };
    if (holds("EncryptedPackage"_L1))
        return std::unexpected(Error{ ErrorKind::Protected, {}, {} });
    if (holds("WordDocument"_L1))
        return readOldWord(bytes, tick);
    return std::unexpected(Error{
        ErrorKind::NotText, words(QT_TRANSLATE_NOOP("Documents", "an old Office file without a text")), {} });
}

/// A text in some format that is text, of which sniff() said that it looks like `format`.
Result<Article> readText(Decoded decoded, Format format, const QString& path, const LoadOptions& options,
                         const Tick& tick)
{
    // In UTF-16 a page looks like one only now.
    if (decoded.encoding.startsWith(u"UTF-16") || decoded.encoding.startsWith(u"UTF-32")) {
        if (looksLikeHtml(decoded.text.first(std::min<qsizetype>(decoded.text.size(), 2048)).toUtf8()))
            return readPage(decoded, tick);
    }
    Result<std::optional<Article>> record = readRecord(decoded, options, tick);
    if (!record)
        return std::unexpected(record.error());
    if (*record)
        return std::move(**record);
    if (decoded.text.size() > kMaximumJson && format == Format::Json) {
        decoded.notices << words(QT_TRANSLATE_NOOP(
                                     "Documents",
                                     "It looks like JSON, but an object of more than %1 MB is not taken "
                                     "apart: the text is shown as it is."))
                               .arg(kMaximumJson / (1024 * 1024));
    }
    const bool named =
        path.endsWith(u".md", Qt::CaseInsensitive) || path.endsWith(u".markdown", Qt::CaseInsensitive);
    const bool markdown = named || looksLikeMarkdown(decoded.text);
    return plainArticle(std::move(decoded), markdown, tick);
}

Result<Article> readByContent(const QByteArray& bytes, const QString& path, const LoadOptions& options,
                              const Tick& tick)
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
        return readEmail(bytes, tick);
    case Format::Ole:
        return readOle(bytes, tick);
    case Format::Html:
        return decodePage(bytes, options.encoding, tick).and_then([&tick](const Decoded& decoded) {
            return readPage(decoded, tick);
        });
    case Format::FlatOdt:
        return readFlatOdt(bytes, tick);
    case Format::Json:
    case Format::Text:
        break;
    }
    Result<Decoded> decoded = decode(bytes, options.encoding, tick);
    if (!decoded)
        return std::unexpected(decoded.error());
    return readText(std::move(*decoded), kind.format, path, options, tick);
}

/// A page that is called .docx is read as what it is, and that is said.
void noteOtherName(Article& article)
{
    static constexpr const char* kNamed[] = {
        "html", "htm", "docx", "odt", "epub", "rtf", "pdf", "eml", "doc"
    };
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

/// What was read, as an article of that path.
Result<Article> named(Result<Article> article, const QString& path, const LoadOptions& options)
{
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

} // namespace

bool isKnownEncoding(const QString& name)
{
    return !knownEncoding(name.toLatin1()).isEmpty();
}

QStringList offeredEncodings()
{
    QStringList offered;
    for (const char* name :
         { "UTF-8",        "windows-1252", "ISO-8859-15",  "UTF-16LE",     "UTF-16BE",     "macintosh",
           "windows-1250", "ISO-8859-2",   "windows-1251", "KOI8-R",       "KOI8-U",       "ISO-8859-5",
           "windows-1253", "ISO-8859-7",   "windows-1254", "windows-1255", "windows-1256", "windows-1257",
           "windows-1258", "IBM437",       "IBM850",       "IBM866",       "GB18030",      "Big5",
           "Shift_JIS",    "EUC-JP",       "ISO-2022-JP",  "EUC-KR",       "UTF-32LE",     "UTF-32BE" }) {
        if (!knownEncoding(name).isEmpty())
            offered << QString::fromLatin1(name);
    }
    return offered;
}

Article articleFromText(const QString& text, const LoadOptions& options)
{
    QString unified = text;
    unified.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    Article article = *plainArticle({ std::move(unified), u"UTF-16"_s, {} }, false);
    finish(article, options);
    return article;
}

Result<Article> loadBytes(const QByteArray& bytes, const QString& path, const LoadOptions& options,
                          const Tick& tick)
{
    if (!goOn(tick, 0, 2))
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, path });
    return named(readByContent(bytes, path, options, tick), path, options);
}

Result<Article> load(const QString& path, const LoadOptions& options, const Tick& tick)
{
    constexpr qint64 kLarge = 512 * 1024;
    QFile file;
    const Result<qint64> size = openFile(file, path);
    if (!size)
        return std::unexpected(size.error());
    QByteArray begun;
    if (*size >= kLarge && options.encoding.isEmpty()) {
        Result<std::optional<Decoded>> decoded = readInPieces(file, path, *size, tick, begun);
        if (!decoded)
            return std::unexpected(decoded.error());
        if (*decoded)
            return named(readText(std::move(**decoded), Format::Text, path, options, tick), path, options);
    }
    return readAll(file, path, *size, tick, std::move(begun)).and_then([&](const QByteArray& bytes) {
        return loadBytes(bytes, path, options, tick);
    });
}

Result<std::vector<Record>> listRecords(const QString& path, const LoadOptions& options, const Tick& tick)
{
    const Result<QByteArray> bytes = bytesOf(path, tick);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Format format = sniff(*bytes).format;
    if (format != Format::Text && format != Format::Json)
        return std::vector<Record>();
    const auto named = [&path](Error error) {
        error.path = path;
        return error;
    };
    const Result<Decoded> decoded = decode(*bytes, options.encoding, tick);
    if (!decoded)
        return std::unexpected(named(decoded.error()));
    const Result<std::optional<Collection>> collection = Collection::find(decoded->text, tick);
    if (!collection)
        return std::unexpected(named(collection.error()));
    return *collection ? (*collection)->records() : std::vector<Record>();
}

} // namespace Redraft
