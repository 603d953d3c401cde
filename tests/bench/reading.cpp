// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// bench_reading: how fast each format is read, in megabytes of the file and of its text per second of
/// processor time; and, with "--soak FOLDER [ROUNDS]", whether reading the folder's files again and again
/// takes more and more memory (exit code 1: more than a kilobyte a reading).
#include "documents/documents.h"

#include <KZip>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <sys/resource.h>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

/// Seconds of processor time, those of the process that reads PDFs included.
double work()
{
    struct timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    struct rusage helpers = {};
    ::getrusage(RUSAGE_CHILDREN, &helpers);
    const auto seconds = [](const timeval& value) {
        return double(value.tv_sec) + double(value.tv_usec) / 1e6;
    };
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9 + seconds(helpers.ru_utime)
        + seconds(helpers.ru_stime);
}

QByteArray zipped(std::initializer_list<std::pair<QString, QByteArray>> parts)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("no archive");
    for (const auto& [name, bytes] : parts)
        zip.writeFile(name, bytes);
    zip.close();
    return buffer.data();
}

/// Paragraphs of made-up words: no two alike, so that archives pack them as they pack prose.
QByteArray paragraphs(const QByteArray& before, const QByteArray& after, const char* accented = "\xc3\xa9")
{
    static constexpr const char* kWords[] = { "council", "ferry",   "spring", "said",   "pier",   "the",
                                              "of",      "harbour", "mayor",  "Monday", "boats",  "island",
                                              "report",  "in",      "a",      "caf",    "winter", "euros" };
    QByteArray all;
    quint32 state = 1;
    for (int i = 0; i < 12'000; ++i) {
        all += before;
        for (int word = 0; word < 60; ++word) {
            state = state * 1664525 + 1013904223;
            const char* const picked = kWords[(state >> 16) % std::size(kWords)];
            all.append(picked)
                .append(picked[0] == 'c' && picked[3] == 0 ? accented : "")
                .append(word == 59 ? "." : " ");
            if ((state >> 8) % 9 == 0)
                all += QByteArray::number((state >> 20) % 1000).append(' ');
        }
        all += after;
    }
    return all;
}

/// A book as PDF, set by hand: 45 lines a page in Helvetica, ten words a line, a blank line between
/// paragraphs.
QByteArray pdf(int pages)
{
    QByteArray file = "%PDF-1.4\n";
    QList<qsizetype> places;
    const auto object = [&](const QByteArray& body) {
        places << file.size();
        file += QByteArray::number(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<</Type/Catalog/Pages 2 0 R>>");
    QByteArray kids;
    for (int page = 0; page < pages; ++page)
        kids += QByteArray::number(4 + 2 * page) + " 0 R ";
    object("<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages) + ">>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    const QList<QByteArray> words = paragraphs("", "").split(' ');
    qsizetype next = 0;
    for (int page = 0; page < pages; ++page) {
        QByteArray text = "BT /F 11 Tf 14 TL 60 760 Td\n";
        for (int line = 0; line < 45; ++line) {
            const auto set = words.sliced(next % (words.size() - 10), 10);
            next += 10;
            text += line % 9 == 8 ? QByteArray("T*\n") : "(" + set.join(' ') + ") Tj T*\n";
        }
        text += "ET";
        object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents "
               + QByteArray::number(5 + 2 * page) + " 0 R>>");
        object("<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text + "\nendstream");
    }
    const qsizetype table = file.size();
    file += "xref\n0 " + QByteArray::number(places.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : std::as_const(places))
        file += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return file + "trailer<</Root 1 0 R/Size " + QByteArray::number(places.size() + 1) + ">>\nstartxref\n"
        + QByteArray::number(table) + "\n%%EOF\n";
}

int measure()
{
    const QList<std::pair<const char*, QByteArray>> documents{
        { "txt, UTF-8", paragraphs("", "\n\n") },
        { "txt, Windows-1252", paragraphs("", "\n\n", "\xe9") },
        { "md", QByteArray("# A title\n\n- one\n\n").append(paragraphs("", "\n\n")) },
        { "html", QByteArray("<html><body><article>").append(paragraphs("<p>", "</p>\n")) },
        { "docx",
          zipped({ { u"[Content_Types].xml"_s, "<Types/>" },
                   { u"word/document.xml"_s,
                     QByteArray("<w:document xmlns:w=\"w\"><w:body>")
                         .append(paragraphs("<w:p><w:pPr><w:pStyle w:val=\"Text\"/></w:pPr><w:r><w:t>",
                                            "</w:t></w:r></w:p>"))
                         .append("</w:body></w:document>") } }) },
        { "odt",
          zipped({ { u"mimetype"_s, "application/vnd.oasis.opendocument.text" },
                   { u"content.xml"_s,
                     QByteArray("<o:c xmlns:o=\"o\">")
                         .append(paragraphs("<o:p o:style-name=\"P1\">", "</o:p>"))
                         .append("</o:c>") } }) },
        { "epub",
          zipped({ { u"mimetype"_s, "application/epub+zip" },
                   { u"META-INF/container.xml"_s,
                     "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>" },
                   { u"b.opf"_s,
                     "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref "
                     "idref=\"a\"/></spine></package>" },
                   { u"a.xhtml"_s, QByteArray("<html><body>").append(paragraphs("<p>", "</p>\n")) } }) },
        { "rtf", QByteArray("{\\rtf1\\ansi ").append(paragraphs("\\pard ", "\\par\n", "\\'e9")).append("}") },
        { "eml, base64",
          QByteArray("From: a@b.c\nTo: d@e.f\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; "
                     "charset=utf-8\n"
                     "Content-Transfer-Encoding: base64\n\n")
              .append(paragraphs("", "\n\n").toBase64()) },
        { "csv", QByteArray("title,body\n").append(paragraphs("a,\"", "\"\n")) },
        { "jsonl", paragraphs("{\"title\": \"a\", \"body\": \"", "\"}\n") },
        { "pdf, 400 pages", pdf(400) },
    };
    std::printf("%-18s %10s %12s %12s\n", "format", "file MB", "file MB/s", "text MB/s");
    for (const auto& [name, bytes] : documents) {
        double best = 1e9;
        qsizetype text = 0;
        for (int round = 0; round < 3; ++round) {
            const double began = work();
            const auto article = loadBytes(bytes, u"a"_s);
            best = std::min(best, work() - began);
            if (!article) {
                std::fprintf(stderr, "%s: %s\n", name, qPrintable(sentence(article.error())));
                return 1;
            }
            text = article->text.size();
        }
        // Of a collection one article is read: its text says nothing about the speed.
        const bool whole = text * 10 > bytes.size();
        std::printf("%-18s %10.1f %12.0f %12s\n", name, double(bytes.size()) / 1e6,
                    double(bytes.size()) / 1e6 / best,
                    whole ? QByteArray::number(double(text) / 1e6 / best, 'f', 0).constData() : "-");
    }
    return 0;
}

qint64 resident()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

int soak(const QString& folder, int rounds)
{
    QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    // These are read by another process, which ends each time: fewer rounds say as much.
    const QStringList slow = files.filter(u".pdf"_s) + files.filter(u".doc"_s);
    files.removeIf([&](const QString& file) { return file.endsWith(u".pdf") || file.endsWith(u".doc"); });
    qint64 heap = 0;
    const int warm = rounds / 10;
    for (int round = 0; round <= rounds; ++round) {
        const bool other = round % 100 == 99 && !slow.isEmpty();
        const QString name = other ? slow[(round / 100) % slow.size()] : files[round % files.size()];
        const auto article = load(folder + u'/' + name);
        if (!article && !name.endsWith(u".doc"))
            return 1;
        if (round == warm)
            heap = qint64(::mallinfo2().uordblks);
        if (round % warm == 0)
            std::printf("%6d readings: %lld KB in use, %lld KB resident\n", round,
                        qint64(::mallinfo2().uordblks) / 1024, resident());
    }
    const double growth = double(qint64(::mallinfo2().uordblks) - heap) / (rounds - warm);
    std::printf("growth: %.1f bytes a reading\n", growth);
    return growth < 1024 ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--soak")
        return soak(words.value(2), words.size() > 3 ? words[3].toInt() : 10'000);
    return measure();
}
