// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/email.h"

#include "documents/builder.h"
#include "documents/decoding.h"
#include "documents/html.h"
#include "documents/limits.h"
#include "documents/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QStringDecoder>

#include <vector>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

using Headers = QHash<QByteArray, QByteArray>; // lower-case name → unfolded value

struct Part {
    Headers headers;
    QByteArray body;
};

/// Splits a block into headers and what follows the first blank line.
Part split(const QByteArray& block)
{
    Part part;
    QByteArray name;
    qsizetype at = 0;
    while (at < block.size()) {
        qsizetype end = block.indexOf('\n', at);
        end = end < 0 ? block.size() : end;
        QByteArray line = block.mid(at, end - at);
        at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            part.headers[name] += ' ' + line.trimmed();
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            name = line.first(colon).toLower();
            part.headers.insert(name, line.sliced(colon + 1).trimmed());
        }
    }
    part.body = at < block.size() ? block.sliced(at) : QByteArray();
    return part;
}

QByteArray parameter(const QByteArray& header, QByteArrayView name)
{
    const QByteArray wanted = name.toByteArray().append('=');
    const qsizetype at = header.toLower().indexOf(wanted);
    if (at < 0)
        return {};
    QByteArray value = header.sliced(at + wanted.size());
    if (value.startsWith('"')) {
        value = value.sliced(1);
        const qsizetype mark = value.indexOf('"');
        return mark < 0 ? value : value.first(mark);
    }
    const qsizetype end = value.indexOf(';');
    return (end < 0 ? value : value.first(end)).trimmed();
}

QByteArray quotedPrintable(const QByteArray& body)
{
    QByteArray decoded;
    decoded.reserve(body.size());
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] != '=') {
            decoded += body[i];
            continue;
        }
        if (i + 1 < body.size() && body[i + 1] == '\n') {
            i += 1;
        } else if (i + 2 < body.size() && body[i + 1] == '\r' && body[i + 2] == '\n') {
            i += 2;
        } else {
            bool valid = false;
            const uint code = body.mid(i + 1, 2).toUInt(&valid, 16);
            if (valid)
                decoded += char(code);
            else
                decoded += '=';
            i += valid ? 2 : 0;
        }
    }
    return decoded;
}

QString inCharset(const QByteArray& bytes, const QByteArray& charset)
{
    QStringDecoder decoder(charset.isEmpty() ? "UTF-8" : charset.constData());
    if (!decoder.isValid())
        decoder = QStringDecoder("UTF-8");
    QString text = decoder.decode(bytes);
    // Bytes that are no text may stand behind any of the encodings of mail.
    return text.replace(u"\r\n"_s, u"\n"_s)
        .replace(u'\r', u'\n')
        .replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

/// "=?utf-8?q?Caf=C3=A9?=" (RFC 2047) → "Café".
QString headerText(const QByteArray& value)
{
    QString text;
    for (qsizetype i = 0; i < value.size();) {
        const qsizetype start = value.indexOf("=?", i);
        const qsizetype charset = start < 0 ? -1 : value.indexOf('?', start + 2);
        const qsizetype encoding = charset < 0 ? -1 : value.indexOf('?', charset + 1);
        const qsizetype end = encoding < 0 ? -1 : value.indexOf("?=", encoding + 1);
        if (end < 0) {
            text += QString::fromUtf8(value.sliced(i));
            break;
        }
        const QByteArray between = value.sliced(i, start - i);
        if (!between.trimmed().isEmpty())
            text += QString::fromUtf8(between);
        QByteArray word = value.sliced(encoding + 1, end - encoding - 1);
        const bool base64 = value.mid(charset + 1, 1).toLower() == "b";
        word = base64 ? QByteArray::fromBase64(word) : quotedPrintable(word.replace('_', ' '));
        text += inCharset(word, value.sliced(start + 2, charset - start - 2));
        i = end + 2;
    }
    return text.simplified();
}

struct Found {
    QString plain;
    QString html;
    int attachments = 0;
};

/// The first plain and the first HTML text among all parts; nested multiparts without recursion. Fails with
/// TooLarge or Cancelled.
Result<Found> textOf(const Part& message, const Tick& tick)
{
    Found found;
    std::vector<Part> open{ message };
    for (int seen = 0; !open.empty() && seen < kMaximumNesting; ++seen) {
        if (!goOn(tick, seen, kMaximumNesting))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
        const Part part = open.back();
        open.pop_back();
        const QByteArray type = part.headers.value("content-type", "text/plain");
        const QByteArray kind =
            type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
        const QByteArray boundary = parameter(type, "boundary");
        if (kind.startsWith("multipart/") && !boundary.isEmpty()) {
            std::vector<Part> children;
            const QByteArray mark = QByteArray("--").append(boundary);
            const QByteArray laterMark = QByteArray("\n").append(mark);
            qsizetype at = part.body.indexOf(mark);
            while (at >= 0 && qsizetype(children.size()) < kMaximumEntries) {
                qsizetype start = part.body.indexOf('\n', at);
                const qsizetype next = start < 0 ? -1 : part.body.indexOf(laterMark, start);
                if (next < 0)
                    break;
                children.push_back(split(part.body.sliced(start + 1, next - start)));
                at = next + 1;
                if (part.body.sliced(at + 2 + boundary.size()).startsWith("--"))
                    break;
            }
            open.insert(open.end(), children.rbegin(), children.rend());
            continue;
        }
        const bool attached = part.headers.value("content-disposition").toLower().startsWith("attachment");
        if (attached || !kind.startsWith("text/")) {
            ++found.attachments;
            continue;
        }
        if (part.body.size() > kMaximumMailText) {
            return std::unexpected(
                Error{ ErrorKind::TooLarge,
                       QCoreApplication::translate("Email", "a mail with more than %1 MB of text")
                           .arg(kMaximumMailText / (1024 * 1024)),
                       {} });
        }
        const QByteArray transfer = part.headers.value("content-transfer-encoding").toLower();
        const QByteArray body = transfer == "base64" ? QByteArray::fromBase64(part.body)
            : transfer == "quoted-printable"         ? quotedPrintable(part.body)
                                                     : part.body;
        QString& into = kind == "text/html" ? found.html : found.plain;
        if (into.isEmpty())
            into = inCharset(body, parameter(type, "charset"));
    }
    return found;
}

} // namespace

Result<Article> readEmail(const QByteArray& bytes, const Tick& tick)
{
    const Part message = split(bytes);
    const Result<Found> texts = textOf(message, tick);
    if (!texts)
        return std::unexpected(texts.error());
    if (!goOn(tick, 1, 1))
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    const Found& found = *texts;
    Article article;
    if (message.headers.contains("snapshot-content-location")) {
        // A page that a browser saved in one file.
        Result<Article> page = readHtml(found.html.toUtf8(), tick);
        if (page)
            page->format = u"mhtml"_s;
        return page;
    }
    if (found.plain.trimmed().isEmpty() && !found.html.isEmpty()) {
        Builder builder(u"eml"_s);
        if (const auto added = addHtmlText(found.html.toUtf8(), builder, tick); !added)
            return std::unexpected(added.error());
        article = builder.take();
    } else {
        article.text = found.plain;
        if (!segmentPlainText(article, tick))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    }
    article.format = u"eml"_s;
    article.title = headerText(message.headers.value("subject"));
    const QString from = headerText(message.headers.value("from"));
    article.byline = from.section(u'<', 0, 0).remove(u'"').trimmed();
    article.date =
        QDateTime::fromString(QString::fromLatin1(message.headers.value("date")), Qt::RFC2822Date).date();
    article.dateSource = article.date.isValid() ? DateSource::Metadata : DateSource::None;
    if (found.attachments > 0)
        article.notices << QCoreApplication::translate("Email", "%n attachment(s) were left out.", nullptr,
                                                       found.attachments);
    return article;
}

} // namespace Redraft
