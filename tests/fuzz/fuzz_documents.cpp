// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// libFuzzer targets for the readers: one program under many names, fuzz_docx and so on, which say which. The
/// archives' readers get the input as their document part in a sound archive, or the fuzzer would spend its
/// time on check sums; `archive` gets the archive itself. Law: an article whose paragraphs are what article.h
/// promises, or an error that is one sentence.
#include "documents/decoding.h"
#include "documents/documents.h"
#include "documents/pdflayout.h"
#include "documents/sniff.h"
#include "text/characters.h"

#include <KZip>
#include <QBuffer>
#include <QCoreApplication>

#include <cstdlib>
#include <string>

namespace {

using namespace Redraft;
using namespace Qt::StringLiterals;

std::string kReader; // NOLINT: set once, before anything runs

void require(bool law)
{
    if (!law)
        std::abort();
}

void requireArticle(const Article& article)
{
    qint32 at = 0;
    for (const Paragraph& paragraph : article.paragraphs) {
        require(paragraph.span.start >= at && paragraph.span.end > paragraph.span.start
                && paragraph.span.end <= article.text.size());
        for (; at < paragraph.span.start; ++at)
            require(isSpace(article.text[at].unicode()) || isInvisible(article.text[at].unicode()));
        require(!isSpace(article.text[paragraph.span.start].unicode())
                && !isSpace(article.text[paragraph.span.end - 1].unicode()));
        at = paragraph.span.end;
    }
    for (; at < article.text.size(); ++at)
        require(isSpace(article.text[at].unicode()) || isInvisible(article.text[at].unicode()));
    require(!article.text.contains(u'\r') && !article.text.contains(QChar(u'\0')));
    for (const QString& notice : article.notices)
        require(!notice.isEmpty() && !notice.contains(u'\n'));
}

QByteArray zipped(std::initializer_list<std::pair<QString, QByteArray>> parts)
{
    QBuffer buffer;
    KZip zip(&buffer);
    zip.setCompression(KZip::NoCompression);
    require(zip.open(QIODevice::WriteOnly));
    for (const auto& [name, bytes] : parts)
        zip.writeFile(name, bytes);
    zip.close();
    return buffer.data();
}

QByteArray document(const QByteArray& input)
{
    if (kReader == "docx")
        return zipped({ { u"[Content_Types].xml"_s, "<Types/>" }, { u"word/document.xml"_s, input } });
    if (kReader == "odt") {
        return zipped(
            { { u"mimetype"_s, "application/vnd.oasis.opendocument.text" }, { u"content.xml"_s, input } });
    }
    if (kReader == "epub") {
        return zipped({ { u"mimetype"_s, "application/epub+zip" },
                        { u"META-INF/container.xml"_s,
                          "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>" },
                        { u"b.opf"_s, input },
                        { u"a.xhtml"_s, "<p>One chapter.</p>" } });
    }
    if (kReader == "rtf")
        return QByteArray("{\\rtf1 ").append(input);
    if (kReader == "html")
        return QByteArray("<html>").append(input);
    if (kReader == "email")
        return QByteArray("From: a@b.c\nTo: d@e.f\nSubject: s\nDate: Mon, 26 Apr 2021 08:00:00 +0000\n")
            .append(input);
    return input;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char*** words)
{
    const std::string name = (*words)[0];
    kReader = name.substr(name.rfind('_') + 1);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static int count = 0;
    static char name[] = "fuzz";
    static char* words[] = { name, nullptr };
    static int one = 1;
    static const QCoreApplication app(one, words);
    const QByteArray input(reinterpret_cast<const char*>(data), qsizetype(size));
    if (kReader == "pdfpages") {
        requireArticle(articleFromPages(pagesFromAnswer(input)));
        return 0;
    }
    if (kReader == "decoder") {
        const auto decoded = decode(input);
        require(!decoded || !decoded->text.contains(u'\r'));
        // The user's choice is anything that is offered.
        const QStringList offered = offeredEncodings();
        require(decode(input, offered[++count % offered.size()]).has_value());
        return 0;
    }
    const QByteArray bytes = document(input);
    if (sniff(bytes).format == Format::Pdf || sniff(bytes).format == Format::Ole)
        return 0; // other programs' work
    const auto article = loadBytes(bytes, kReader == "markdown" ? u"a.md"_s : u"a"_s);
    if (article)
        requireArticle(*article);
    else
        require(!sentence(article.error()).isEmpty() && !sentence(article.error()).contains(u'\n'));
    return 0;
}
