// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"
#include "documents/limits.h"
#include "documents/zipped.h"
#include "support/bars.h"

#include <KZip>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

QByteArray docx(const QByteArray& body)
{
    return zipped({ { u"[Content_Types].xml"_s, "<Types/>" },
                    { u"word/document.xml"_s,
                      QByteArray("<w:document xmlns:w=\"w\"><w:body>")
                          .append(body)
                          .append("</w:body></w:document>") } });
}

QByteArray odt(const QByteArray& body)
{
    return zipped({ { u"mimetype"_s, "application/vnd.oasis.opendocument.text" },
                    { u"content.xml"_s, QByteArray("<o:c xmlns:o=\"o\">").append(body).append("</o:c>") } });
}

QByteArray epub(const QByteArray& items, const QByteArray& spine)
{
    return zipped({ { u"mimetype"_s, "application/epub+zip" },
                    { u"META-INF/container.xml"_s,
                      "<container><rootfiles><rootfile full-path=\"O/b.opf\"/></rootfiles></container>" },
                    { u"O/b.opf"_s,
                      QByteArray("<package><manifest><item id=\"a\" href=\"a.xhtml\"/>")
                          .append(items)
                          .append("</manifest><spine><itemref idref=\"a\"/>")
                          .append(spine)
                          .append("</spine></package>") },
                    { u"O/a.xhtml"_s, "<html><body><p>A good chapter.</p></body></html>" },
                    { u"etc/passwd"_s, "an entry of that name" } });
}

QByteArray numbered(const char* before, int count, const char* after)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all.append(before).append(QByteArray::number(i)).append(after);
    return all;
}

double workOfThisThread()
{
    struct timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

#ifdef __SANITIZE_ADDRESS__
constexpr double kSlower = 10;
#else
constexpr double kSlower = 1;
#endif

} // namespace

/// Files that are made to hurt: each ends soon, with a text or with a sentence that says what is wrong.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says"); // of the error, or in the notices; empty: read without a word
        const QByteArray attributes = numbered(" a", 100'000, "=\"1\"");
        QTest::newRow("attributes in Word")
            << docx(QByteArray("<w:p").append(attributes).append("/>")) << u"attributes"_s;
        QTest::newRow("attributes in OpenDocument")
            << odt(QByteArray("<o:p").append(attributes).append("/>")) << u"attributes"_s;
        QTest::newRow("attributes in a page")
            << QByteArray("<html><body><p").append(attributes).append(">text</p>")
            << u"more memory or time"_s;
        QTest::newRow("open formatting") << QByteArray("<html><body><p>")
                                                .append(numbered("<b class=", 3000, ">"))
                                                .append(QByteArray("</p><p>x").repeated(20'000))
                                         << u"more memory or time"_s;
        QTest::newRow("headlines in headlines") << QByteArray("<html><body>")
                                                       .append(QByteArray("<h1><div>").repeated(1900))
                                                       .append(QByteArray("word ").repeated(100'000))
                                                << QString();
        QTest::newRow("unclosed comments")
            << QByteArray("<html><body>text").append(QByteArray("<!-- ").repeated(300'000)) << QString();
        QTest::newRow("nested templates")
            << QByteArray("<html><body>").append(QByteArray("<template>").repeated(100'000)).append("text")
            << u"empty"_s;
        QTest::newRow("a chapter outside")
            << epub("<item id=\"b\" href=\"../../../../etc/passwd\"/>", "<itemref idref=\"b\"/>")
            << u"outside"_s;
        QTest::newRow("a chapter by a whole path")
            << epub("<item id=\"b\" href=\"/etc/passwd\"/>", "<itemref idref=\"b\"/>") << u"Missing"_s;
        QTest::newRow("a chapter that is missing")
            << epub("<item id=\"b\" href=\"c.xhtml\"/>", "<itemref idref=\"b\"/>") << u"Missing"_s;
        QTest::newRow("one chapter for ever")
            << epub({}, QByteArray("<itemref idref=\"a\"/>").repeated(20'000)) << QString();
        QTest::newRow("an e-mail of parts")
            << QByteArray("From: a@b.c\nTo: d@e.f\nSubject: s\nMIME-Version: 1.0\nContent-Type: "
                          "multipart/mixed; boundary=b\n\n")
                   .append(QByteArray("--b\n\n").repeated(1'000'000))
            << u"empty"_s;
        QByteArray deep("From: a@b.c\nTo: d@e.f\nSubject: s\nMIME-Version: 1.0\n");
        for (int i = 0; i < 2000; ++i)
            deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b"
                + QByteArray::number(i) + "\n";
        QTest::newRow("an e-mail of e-mails") << deep << u"empty"_s;
        QTest::newRow("deep JSON") << QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000)
                                   << QString();
        QTest::newRow("a quotation mark that never closes")
            << QByteArray("title,body\nOne,\"").append(QByteArray("word \"\" ").repeated(500'000))
            << QString();
        QTest::newRow("a table whose columns have no names")
            << QByteArray("id,,,body\n1,a,b,text\n") << QString();
        QTest::newRow("a mail with zeros")
            << QByteArray("From: a@b.c\nTo: d@e.f\nSubject: s\nDate: x\n\nText") + QByteArray(3, '\0')
                + "more\n"
            << QString();
        QTest::newRow("more bytes than are there")
            << QByteArray("{\\rtf1 \\bin2147483647 text}") << u"damaged"_s;
        QTest::newRow("a table of tables in Word")
            << docx(QByteArray("<w:tbl><w:tr><w:tc>").repeated(3000)) << u"nested"_s;
    }

    void bounded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const double began = workOfThisThread();
        const auto article = loadBytes(bytes, u"draft"_s);
        const double work = workOfThisThread() - began;
        QVERIFY2(work < 4000 * kSlower * Testing::slack(), QByteArray::number(work).constData());
        const QString words = article ? article->notices.join(u' ') : sentence(article.error());
        QVERIFY2(says.isEmpty() ? article.has_value() : words.contains(says), qPrintable(words));
        QVERIFY(!article || !article->text.contains(u"an entry of that name"));
        QVERIFY(!article || !article->text.contains(QChar(u'\0')));
    }

    /// Whoever stops the reading does not wait: no reader works for long without asking whether to go on. In
    /// time of work, so that a busy machine changes nothing.
    void asksWhetherToGoOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray prose =
            "The ferry will not sail before spring, the council said on Monday, and nobody was surprised. ";
        // Digits that differ keep archives from packing it better than prose.
        const auto paragraphs = [&](const char* before, const char* after, int count) {
            QByteArray all;
            all.reserve(qsizetype(count) * (prose.size() * 3 + 80));
            quint64 state = 1;
            for (int i = 0; i < count; ++i) {
                all.append(before).append(prose).append(prose).append(prose);
                for (int number = 0; number < 4; ++number) {
                    state = state * 6364136223846793005 + 1442695040888963407;
                    all.append(QByteArray::number(state >> 8)).append(' ');
                }
                all.append(after);
            }
            return all;
        };
        // Where the bars count, files of the size that somebody would want to stop reading.
        const bool large = qEnvironmentVariableIsSet("REDRAFT_BARS");
        const int many = large ? 600'000 : 10'000;
        const int fewer = large ? 80'000 : 10'000; // pages, mails and JSON values have a limit of 32 MB
        QTest::newRow("text") << paragraphs("", "\n\n", many);
        QTest::newRow("windows-1252") << paragraphs("Caf\xe9 ", "\n\n", many);
        QTest::newRow("page") << QByteArray("<html><body>").append(paragraphs("<p>", "</p>", fewer));
        QTest::newRow("docx") << docx(
            paragraphs("<w:p><w:r><w:t>", "</w:t></w:r></w:p>", large ? 300'000 : 10'000));
        QTest::newRow("rtf") << QByteArray("{\\rtf1 ").append(paragraphs("", "\\par\n", many)).append("}");
        QTest::newRow("json") << QByteArray("{\"title\":\"a\",\"body\":\"")
                                     .append(paragraphs("", "\\n\\n", fewer))
                                     .append("\"}");
        QTest::newRow("json array") << QByteArray("[")
                                           .append(
                                               paragraphs("{\"title\":\"a\",\"body\":\"", "\"},\n", fewer))
                                           .append("{}]");
        QTest::newRow("json lines") << paragraphs("{\"title\":\"a\",\"body\":\"", "\"}\n", many);
        QTest::newRow("table") << QByteArray("title,body\n").append(paragraphs("a,\"", "\"\n", many));
        QTest::newRow("markdown") << QByteArray("# A\n\n- b\n\n").append(paragraphs("", "\n\n", many));
        QTest::newRow("e-mail")
            << QByteArray("From: a@b.c\nTo: d@e.f\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain\n"
                          "Content-Transfer-Encoding: base64\n\n")
                   .append(paragraphs("", "\n\n", fewer / 2).toBase64());
    }

    void asksWhetherToGoOn()
    {
        QFETCH(QByteArray, bytes);
        double last = workOfThisThread();
        double longest = 0;
        int asked = 0;
        const auto ask = [&](qint64, qint64) {
            const double now = workOfThisThread();
            longest = std::max(longest, now - last);
            last = now;
            ++asked;
            return true;
        };
        const auto article = loadBytes(bytes, u"draft"_s, {}, ask);
        QVERIFY2(article.has_value(), article ? "" : qPrintable(sentence(article.error())));
        ask(0, 0);
        qInfo("%lld MB, asked %d times, at most %.0f ms of work between", bytes.size() / 1'000'000, asked,
              longest);
        QVERIFY(longest < 100 * kSlower * Testing::slack());
        // And it stops when told so, whenever that is.
        for (const int at : { 1, 2, asked / 2 }) {
            int count = 0;
            const auto stopped =
                loadBytes(bytes, u"draft"_s, {}, [&](qint64, qint64) { return ++count < at; });
            QVERIFY(stopped.has_value() || stopped.error().kind == ErrorKind::Cancelled);
            QVERIFY(at > 2 || !stopped);
        }
    }

    void filesThatChangeMeanwhile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"draft.txt"_s);
        const auto write = [&path](qsizetype megabytes) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(QByteArray("The ferry will not sail. ").repeated(megabytes * 40'000));
        };
        for (int round = 0; round < 100; ++round) {
            write(3);
            int asked = 0;
            const auto article = load(path, {}, [&](qint64, qint64) {
                if (++asked == 1 + round % 4) {
                    if (round % 3 == 0)
                        QFile::remove(path); // vanishes
                    else
                        QFile::resize(path, round % 3 == 1 ? 10 : 5'000'000); // shrinks, grows
                }
                return true;
            });
            QVERIFY(article.has_value() || !sentence(article.error()).isEmpty());
        }
        QFile::remove(path);
        const auto gone = load(path);
        QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "test_hostile.moc"
