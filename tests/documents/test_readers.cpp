// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"
#include "documents/pdflayout.h"
#include "documents/zipped.h"

#include <KZip>
#include <QBuffer>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

/// The article that every reader is given in its own format.
const QStringList kParagraphs{
    u"Ferry laid up until spring"_s,
    u"The ferry will not sail before spring, the council said on Monday, and nobody was surprised."_s,
    u"“We waited,” said Ann Lee. “Café owners — all of them — will wait as well.”"_s,
    u"A hearing is planned for 3 May 2021, after the boards & beams are dry."_s,
};

QByteArray each(const char* before, const char* after)
{
    QByteArray all;
    for (const QString& paragraph : kParagraphs) {
        all += before;
        all += paragraph.toHtmlEscaped().toUtf8();
        all += after;
    }
    return all;
}

QByteArray docxOf(const QByteArray& body)
{
    return zipped({ { u"[Content_Types].xml"_s, "<Types/>" },
                    { u"word/document.xml"_s,
                      QByteArray("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>")
                          .append(body)
                          .append("</w:body></w:document>") } });
}

QByteArray odtOf(const QByteArray& body, const QByteArray& doctype = {})
{
    return zipped({ { u"mimetype"_s, "application/vnd.oasis.opendocument.text" },
                    { u"content.xml"_s,
                      QByteArray("<?xml version=\"1.0\"?>")
                          .append(doctype)
                          .append("<office:document-content xmlns:office=\"o\" xmlns:text=\"t\">"
                                  "<office:body><office:text>")
                          .append(body)
                          .append("</office:text></office:body></office:document-content>") } });
}

QByteArray epub()
{
    return zipped(
        { { u"mimetype"_s, "application/epub+zip" },
          { u"META-INF/container.xml"_s,
            "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>" },
          { u"OEBPS/book.opf"_s,
            "<package><manifest><item id=\"a\" href=\"text/one.xhtml\"/><item id=\"b\" "
            "href=\"../../../etc/passwd\"/></manifest><spine><itemref idref=\"a\"/><itemref "
            "idref=\"b\"/></spine></package>" },
          { u"OEBPS/text/one.xhtml"_s,
            QByteArray("<html><head><title>x</title></head><body>")
                .append(each("<p>", "</p>"))
                .append("</body></html>") } });
}

QByteArray newsPage()
{
    QByteArray page(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Ferry laid up until spring | Harbour "
        "News</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry "
        "laid "
        "up until spring\",\"datePublished\":\"2021-04-26T08:00:00Z\",\"author\":[{\"name\":\"Ida "
        "Renn\"}]}</script><style>p{color:red}</style></head><body><nav><ul><li>Home</li><li>Sport</li></"
        "ul></nav>"
        "<div class=\"cookie-banner\"><p>We and our partners value your privacy, and store cookies, as you "
        "know, on your device.</p></div><article><h1>");
    page += kParagraphs[0].toUtf8();
    page += "</h1><div class=\"share\">Share on everything</div>";
    for (qsizetype i = 1; i < kParagraphs.size(); ++i)
        page += QByteArray("<p>").append(kParagraphs[i].toHtmlEscaped().toUtf8()).append("</p>");
    page +=
        "</article><section id=\"comments\"><p>First! What a ferry, what a town, what a council, I say, and "
        "say again.</p></section><footer><p>Copyright, all rights reserved, and so on, for ever.</p></footer>"
        "</body></html>";
    return page;
}

QByteArray rtf()
{
    QByteArray all("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Serif;}}{\\*\\generator X;}\\f0\\uc1 ");
    for (const QString& paragraph : kParagraphs) {
        for (const QChar c : paragraph) {
            if (c.unicode() < 0x80)
                all += char(c.unicode());
            else if (c == u'é')
                all += "\\'e9";
            else
                all += QByteArray("\\u").append(QByteArray::number(qint16(c.unicode()))).append("?");
        }
        all += "\\par\n";
    }
    return all + "}";
}

QByteArray email()
{
    return QByteArray(
               "From: \"Ida Renn\" <ida@example.com>\r\nTo: desk@example.com\r\nSubject: "
               "=?utf-8?q?Caf=C3=A9_draft?=\r\nDate: Mon, 26 Apr 2021 08:00:00 +0000\r\nMIME-Version: "
               "1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; "
               "charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        .append(kParagraphs.join(u"\n\n"_s).toUtf8().toBase64())
        .append(
            "\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nxx\r\n--b--\r\n");
}

} // namespace

/// One article in every format; and what is refused, with which words.
class ReadersTest : public QObject {
    Q_OBJECT

    static QStringList paragraphs(const Article& article)
    {
        QStringList found;
        for (int i = 0; i < int(article.paragraphs.size()); ++i)
            found << article.paragraphText(i).toString();
        return found;
    }

private Q_SLOTS:
    void sameInEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("docx") << docxOf(each("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")) << u"docx"_s;
        QTest::newRow("odt") << odtOf(each("<text:p>", "</text:p>")) << u"odt"_s;
        QTest::newRow("epub") << epub() << u"epub"_s;
        QTest::newRow("news page") << newsPage() << u"html"_s;
        QTest::newRow("plain page")
            << QByteArray("<html><body>").append(each("<div>", "</div>")).append("</body></html>")
            << u"html"_s;
        QTest::newRow("rtf") << rtf() << u"rtf"_s;
        QTest::newRow("email") << email() << u"eml"_s;
        QTest::newRow("json") << QByteArray("{\"headline\": \"x\", \"articleBody\": \"")
                                     .append(kParagraphs.join(u"\\n\\n"_s).toUtf8())
                                     .append("\"}")
                              << u"json"_s;
    }

    void sameInEveryFormat()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        // The name says nothing: content decides.
        const auto article = loadBytes(bytes, u"draft"_s);
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        QCOMPARE(article->format, format);
        QCOMPARE(paragraphs(*article), kParagraphs);
    }

    void metadata()
    {
        const auto page = loadBytes(newsPage(), u"page.html"_s);
        QVERIFY(page.has_value());
        QCOMPARE(page->title, kParagraphs[0]);
        QCOMPARE(page->byline, u"Ida Renn"_s);
        QCOMPARE(page->date, QDate(2021, 4, 26));
        QCOMPARE(page->paragraphs.front().kind, ParagraphKind::Headline);
        const auto mail = loadBytes(email(), u"mail.eml"_s);
        QVERIFY(mail.has_value());
        QCOMPARE(mail->title, u"Café draft"_s);
        QCOMPARE(mail->byline, u"Ida Renn"_s);
        QCOMPARE(mail->date, QDate(2021, 4, 26));
        QCOMPARE(mail->notices.size(), 1);
    }

    void trackedChangesAreAccepted()
    {
        const auto article = loadBytes(
            docxOf("<w:p><w:r><w:t xml:space=\"preserve\">Stays "
                   "</w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r>"
                   "</w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p><w:moveFrom><w:p><w:r><w:t>Moved "
                   "away</w:t></w:r></w:p></w:moveFrom><w:p><w:pPr><w:rPr><w:del/></w:rPr></"
                   "w:pPr><w:r><w:t>Joined"
                   "</w:t></w:r></w:p><w:p><w:r><w:t>lines</w:t></w:r></w:p>"),
            u"a.docx"_s);
        QVERIFY(article.has_value());
        QCOMPARE(paragraphs(*article), (QStringList{ u"Stays new"_s, u"Joined lines"_s }));
        QVERIFY2(article->notices.join(u' ').contains(u"tracked"_s), qPrintable(article->notices.join(u' ')));
    }

    void aWrongNameIsSaid()
    {
        const auto article = loadBytes(newsPage(), u"page.docx"_s);
        QVERIFY(article.has_value());
        QVERIFY2(article->notices.join(u' ').contains(u"html"_s), qPrintable(article->notices.join(u' ')));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray good = docxOf(each("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"));
        QByteArray locked = good;
        for (qsizetype i = locked.indexOf("PK\1\2"); i >= 0; i = locked.indexOf("PK\1\2", i + 1))
            locked[i + 8] = char(locked[i + 8] | 1);
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n....") << ErrorKind::NotText << u"PNG"_s;
        QTest::newRow("cut archive") << good.first(good.size() * 6 / 10) << ErrorKind::Format << u"damaged"_s;
        QTest::newRow("locked archive") << locked << ErrorKind::Protected << u"password"_s;
        QTest::newRow("no document") << zipped({ { u"[Content_Types].xml"_s, "<Types/>" } })
                                     << ErrorKind::Format << u"missing"_s;
        QTest::newRow("other archive")
            << zipped({ { u"a.txt"_s, "text" } }) << ErrorKind::NotText << u"archive"_s;
        QTest::newRow("entities") << odtOf("<text:p>&a;</text:p>", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>")
                                  << ErrorKind::Format << u"DOCTYPE"_s;
        QTest::newRow("deep xml") << odtOf(QByteArray("<text:list>").repeated(5000)
                                           + QByteArray("</text:list>").repeated(5000))
                                  << ErrorKind::Format << u"nested"_s;
        QTest::newRow("deep page") << QByteArray("<html><body>" + QByteArray("<div>").repeated(100'000)
                                                 + "deep")
                                   << ErrorKind::Format << u"nested"_s;
        QTest::newRow("deep groups") << QByteArray("{\\rtf1 " + QByteArray("{").repeated(100'000) + "deep")
                                     << ErrorKind::Format << u"nested"_s;
        QTest::newRow("bomb") << docxOf(QByteArray("<w:p><w:r><w:t>")
                                        + QByteArray("spaces ").repeated(12'000'000) + "</w:t></w:r></w:p>")
                              << ErrorKind::TooLarge << u"too large"_s;
        QTest::newRow("cut xml") << docxOf("<w:p><w:r><w:t>never closed") << ErrorKind::Format
                                 << u"damaged"_s;
    }

    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        const auto article = loadBytes(bytes, u"/tmp/draft"_s);
        QVERIFY(!article.has_value());
        QCOMPARE(article.error().kind, kind);
        const QString words = sentence(article.error());
        QVERIFY2(words.contains(says) && words.contains(u"draft"_s), qPrintable(words));
    }

    /// Bytes of every format cut at many places: a value or an error, never anything else.
    void cutAnywhere()
    {
        for (const QByteArray& bytes : { docxOf(each("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")), epub(),
                                         newsPage(), rtf(), email(), odtOf(each("<text:p>", "</text:p>")) }) {
            for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 97) {
                const auto article = loadBytes(bytes.first(size), u"draft"_s);
                QVERIFY(article.has_value() || !sentence(article.error()).isEmpty());
            }
        }
    }

    /// A page can say that it is larger than the earth, or nothing that is a number: such lines are passed
    /// over.
    void coordinatesOutOfThisWorld()
    {
        const QByteArray answer = "pages\t1\t842\t0\n"
                                  "0\t60\t100\t400\t112\tThe ferry stays in the harbour.\n"
                                  "0\t-4e67\t120\t1e67\t132\tToo wide.\n"
                                  "0\t60\tnan\t400\tinf\tNowhere.\n"
                                  "0\t60\t2e6\t400\t2000012\tFar below.\n";
        const PdfPages pages = pagesFromAnswer(answer);
        QCOMPARE(pages.lines.size(), 1U);
        QCOMPARE(articleFromPages(pages).text.trimmed(), u"The ferry stays in the harbour."_s);
    }

    void printedPages()
    {
        PdfPages pages;
        pages.count = 2;
        pages.height = 800;
        const auto add = [&](int page, double left, double top, double right, const QString& text) {
            pages.lines.push_back({ page, left, top, right, top + 10, text });
        };
        add(0, 50, 20, 200, u"Harbour News 1"_s);
        add(0, 50, 100, 300, u"The ferry will not sail be-"_s);
        add(0, 50, 112, 298, u"fore spring, the council said, and no-"_s);
        add(0, 50, 124, 150, u"body was surprised."_s);
        add(0, 50, 150, 300, u"A hearing is planned, which will"_s);
        add(1, 50, 20, 200, u"Harbour News 2"_s);
        add(1, 50, 100, 200, u"end in May."_s);
        const Article article = articleFromPages(pages);
        QCOMPARE(paragraphs(article),
                 (QStringList{
                     u"The ferry will not sail before spring, the council said, and nobody was surprised."_s,
                     u"A hearing is planned, which will end in May."_s }));
    }

    /// Things in a document that are no text, or no longer whole: what is read, and what is said about it.
    void oddParts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says"); // in the notices; empty: nothing is said
        QTest::newRow("hidden in a page")
            << QByteArray("<html><body><p>One.</p><p hidden>Two.</p><p style=\"display:none\">Three.</p>")
            << u"One."_s << u"Hidden text"_s;
        QTest::newRow("hidden in RTF") << QByteArray("{\\rtf1 One{\\v two} three \\v four\\v0 five.\\par}")
                                       << u"One three five."_s << u"Hidden text"_s;
        QTest::newRow("the end of a DOS file") << QByteArray("One.\r\n\x1a") << u"One.\n"_s << QString();
        QTest::newRow("escapes") << QByteArray("One \x1b[1mtwo\x1b[0m.") << u"One \x1b[1mtwo\x1b[0m."_s
                                 << u"2 control character(s)"_s;
        QTest::newRow("half a character") << QByteArray("\xff\xfeO\0n\0\x3d\xd8\x3d\xd8\x00\xde.\0", 14)
                                          << u"On\ufffd\U0001f600."_s << u"1 invalid"_s;
        QTest::newRow("a boundary without its end")
            << QByteArray("From: a@b.c\nTo: d@e.f\nSubject: s\nMIME-Version: 1.0\nContent-Type: "
                          "multipart/mixed; boundary=\"x\n\n--x\nContent-Type: text/plain\n\nOne.\n--x--\n")
            << u"One.\n"_s << QString();
        const QByteArray word = docxOf("<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:altChunk/>");
        QTest::newRow("a part from elsewhere") << word << u"One."_s << u"embedded"_s;
        QByteArray broken = word;
        const qsizetype directory = broken.indexOf("PK\1\2", broken.indexOf("PK\1\2") + 1);
        broken[directory + 16] = char(~broken[directory + 16]); // of the document's checksum
        QTest::newRow("a wrong checksum") << broken << u"One."_s << u"checksum"_s;
        QByteArray commented = word;
        commented[commented.size() - 2] = 40;
        commented += QByteArray("PK\5\6").append(36, 'x');
        QTest::newRow("an archive's comment") << commented << u"One."_s << u"embedded"_s;
        QTest::newRow("OpenDocument in one file")
            << QByteArray("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"o\" xmlns:text=\"t\" "
                          "xmlns:style=\"s\"><office:master-styles><style:header><text:p>Page 1</text:p>"
                          "</style:header></office:master-styles><office:body><office:text><text:p>One."
                          "<office:binary-data>QUJD</office:binary-data></text:p></office:text>"
                          "</office:body></office:document>")
            << u"One."_s << QString();
    }

    void oddParts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto article = loadBytes(bytes, u"draft"_s);
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        QCOMPARE(article->text, text);
        const QString notices = article->notices.join(u' ');
        QVERIFY2(says.isEmpty() ? notices.isEmpty() : notices.contains(says), qPrintable(notices));
    }

    void metadataOfOneFile()
    {
        const auto article = loadBytes(
            "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:text=\"t\" xmlns:dc=\"d\" "
            "xmlns:meta=\"m\"><office:meta><dc:title>Ferry</dc:title><meta:creation-date>2021-05-03T10:00:00"
            "</meta:creation-date></office:meta><office:body><office:text><text:p>One.</text:p></office:text>"
            "</office:body></office:document>",
            u"draft.fodt"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->format, u"odt"_s);
        QCOMPARE(article->title, u"Ferry"_s);
        QCOMPARE(article->date, QDate(2021, 5, 3));
        QVERIFY(article->notices.isEmpty());
    }

    /// What the author set in bold and in italics stays known, whatever the format.
    void emphasis_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("page") << QByteArray(
            "<html><body><h1><b>Ferry</b></h1><p>The  <b>ferry <i>will</i></b> not "
            "<span style=\"color: red; font-style : italic\">sail</span>.</p><div "
            "hidden><b>Menu</b></div><p>So.</p>");
        QTest::newRow("docx") << docxOf(
            "<w:p><w:pPr><w:outlineLvl "
            "w:val=\"0\"/><w:rPr><w:i/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>"
            "Ferry</w:t></w:r></w:p><w:p><w:r><w:t>The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ferry "
            "</w:t></w:r>"
            "<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>will</w:t></w:r><w:r><w:rPr><w:b "
            "w:val=\"0\"/></w:rPr><w:t> not "
            "</w:t></w:r><w:r><w:rPr><w:i "
            "w:val=\"true\"/></w:rPr><w:t>sail</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"
            "<w:p><w:r><w:t>So.</w:t></w:r></w:p>");
        QTest::newRow("odt") << odtOf(
            "<style:style xmlns:style=\"s\" style:name=\"T1\"><style:text-properties xmlns:fo=\"f\" "
            "fo:font-weight=\"bold\"/></style:style><text:h text:outline-level=\"1\"><text:span "
            "text:style-name=\"T1\">Ferry</text:span></text:h><text:p>The <text:span "
            "text:style-name=\"T1\">ferry "
            "<text:span text:style-name=\"Emphasis\">will</text:span></text:span> not <text:span "
            "text:style-name=\"Emphasis\">sail</text:span>.</text:p><text:p>So.</text:p>");
        QTest::newRow("rtf") << QByteArray(
            "{\\rtf1\\pard\\outlinelevel0{\\b Ferry}\\par\\pard The {\\b ferry {\\i "
            "will}} not \\i sail\\i0 .\\par So.\\par}");
    }

    void emphasis()
    {
        QFETCH(QByteArray, bytes);
        const auto article = loadBytes(bytes, u"draft"_s);
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        QCOMPARE(article->text, u"Ferry\n\nThe ferry will not sail.\n\nSo."_s);
        QStringList found;
        for (const Emphasis& one : article->emphasis) {
            found << one.span.in(article->text).toString() + (one.bold ? u" bold"_s : QString())
                    + (one.italic ? u" italic"_s : QString());
        }
        QCOMPARE(found.join(u"; "_s), u"ferry  bold; will bold italic; sail italic"_s);
    }

    /// A block that is left out does not end the one around it.
    void blocksAroundOthers()
    {
        const auto article =
            loadBytes("<html><body><blockquote><p>One.</p><div hidden>Two.</div><p>Three.</p>"
                      "</blockquote><p>Four.</p>",
                      u"page"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->paragraphs.size(), 3U);
        QCOMPARE(article->paragraphs[1].kind, ParagraphKind::Quotation);
        QCOMPARE(article->paragraphs[2].kind, ParagraphKind::Body);
    }

    /// Of a title and a byline it is known whether the document says them or the text shows them.
    void origins()
    {
        const auto said =
            loadBytes("---\ntitle: Ferry\nauthor: Ann Lee\n---\n\nThe ferry will not sail.\n", u"a.md"_s);
        QVERIFY(said.has_value());
        QCOMPARE(said->titleOrigin, Origin::Metadata);
        QCOMPARE(said->bylineOrigin, Origin::Metadata);
        const auto shown =
            loadBytes("Ferry laid up\n\nBy Ann Lee\n\nThe ferry will not sail before spring.\n", u"a.txt"_s);
        QVERIFY(shown.has_value());
        QCOMPARE(shown->title, u"Ferry laid up"_s);
        QCOMPARE(shown->titleOrigin, Origin::Text);
        QCOMPARE(shown->bylineOrigin, Origin::Text);
        const auto heading = loadBytes("# Ferry\n\nThe ferry will not sail.\n", u"a.md"_s);
        QVERIFY(heading.has_value());
        QCOMPARE(heading->title, u"Ferry"_s);
        QCOMPARE(heading->titleOrigin, Origin::Text);
        const auto neither = loadBytes("the ferry will not sail before spring, they say.\n", u"a.txt"_s);
        QVERIFY(neither.has_value());
        QCOMPARE(neither->titleOrigin, Origin::None);
        QCOMPARE(neither->bylineOrigin, Origin::None);
    }
};

QTEST_GUILESS_MAIN(ReadersTest)
#include "test_readers.moc"
