// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/csv.h"
#include "report/html.h"
#include "report/markdown.h"
#include "support/golden.h"
#include "support/madereport.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace Redraft;
using namespace Redraft::Testing;

namespace {

QByteArray written(const std::function<bool(QIODevice&)>& write)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return write(buffer) ? bytes : QByteArray("failed");
}

const QString kHostile = u"</p><script>alert(1)</script> \"><img src=x onerror=alert(2)> <!-- ]]> &lt; --> "
                         "=HYPERLINK(\"http://x\") **bold** [a](javascript:b) ' \u202e @you #1"_s;

/// The made report with one paragraph on each side that holds mark-up of many kinds, in texts, names and
/// labels.
Report hostileReport()
{
    Report report = madeReport();
    const auto spoil = [](Version& version, qsizetype paragraph) {
        auto article = std::make_shared<Article>(*version.article);
        Span& span = article->paragraphs[size_t(paragraph)].span;
        const auto start = qint32(article->text.size()) + 2;
        article->text += u"\n\n" + kHostile;
        span = { start, qint32(article->text.size()) };
        article->title = article->byline = kHostile;
        article->notices = { kHostile };
        version.article = article;
        version.label = version.path = kHostile;
        auto extraction = std::make_shared<Extraction>(*version.extraction);
        for (Speaker& speaker : extraction->speakers)
            speaker.name = speaker.role = kHostile;
        version.extraction = extraction;
    };
    spoil(report.versions[0], 1);
    spoil(report.versions[1], 4);
    auto comparison = std::make_shared<Comparison>(*report.pairs[0].comparison);
    for (Row& row : comparison->rows) {
        if (row.kind == RowKind::Deleted)
            comparison->words[size_t(row.firstWord)].left = report.versions[0].article->paragraphs[1].span;
        if (row.kind == RowKind::Inserted)
            comparison->words[size_t(row.firstWord)].right = report.versions[1].article->paragraphs[4].span;
    }
    comparison->notices = { kHostile };
    report.pairs[0].comparison = comparison;
    return report;
}

QByteArray html(const Report& report)
{
    return written([&](QIODevice& device) { return writeHtml(report, device); });
}

/// Names of elements and of attributes in the page; the page is well-formed but for its void elements.
QStringList elements(const QByteArray& page)
{
    QString text = QString::fromUtf8(page);
    static const QRegularExpression voids(u"<(meta[^>]*)>"_s);
    text.replace(voids, u"<\\1/>"_s).remove(u"<!DOCTYPE html>"_s);
    QXmlStreamReader xml(text);
    QStringList names;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            if (xml.tokenType() == QXmlStreamReader::Comment)
                names << u"comment"_s;
            continue;
        }
        QString name = xml.name().toString();
        for (const QXmlStreamAttribute& attribute : xml.attributes())
            name += u' ' + attribute.name();
        names << name;
    }
    if (xml.hasError())
        names << xml.errorString();
    names.sort();
    return names;
}

} // namespace

class TestExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldens()
    {
        const Report report = madeReport();
        const QByteArray page = html(report);
        const qsizetype body = page.indexOf("<body>");
        for (const auto& [name, actual] : {
                 std::pair(u"report/comparison.html.body"_s, page.sliced(body)),
                 std::pair(u"report/comparison.md"_s,
                           written([&](QIODevice& device) { return writeMarkdown(report, device); })),
                 std::pair(u"report/comparison.csv"_s, written([&](QIODevice& device) {
                                                           return writeComparisonCsv(report, device);
                                                       }).replace("\r\n", "\n")),
                 std::pair(u"report/extraction.csv"_s, written([&](QIODevice& device) {
                                                           return writeExtractionCsv(
                                                               *report.versions[1].article,
                                                               *report.versions[1].extraction, device);
                                                       }).replace("\r\n", "\n")),
             }) {
            const QString difference = differenceFromGolden(name, actual);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    /// Whatever the articles hold, the page has the elements that it has anyway, and the text is there to
    /// read.
    void nothingInTheTextBecomesMarkup()
    {
        const QStringList plain = elements(html(madeReport()));
        const QByteArray page = html(hostileReport());
        QStringList hostile = elements(page);
        for (const QString& name : plain) {
            QVERIFY2(hostile.contains(name), qPrintable(name));
            hostile.removeOne(name);
        }
        // The report made hostile has two more notices than the plain one, and no other element.
        hostile.removeAll(u"p class dir"_s);
        QCOMPARE(hostile, QStringList());
        QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        QVERIFY(page.contains("⟨U+202E⟩"));
        QVERIFY(!QString::fromUtf8(page).contains(QChar(0x202e)));
    }

    /// No script, no address, nothing fetched.
    void thePageStandsAlone()
    {
        const QByteArray page = html(madeReport());
        QVERIFY(page.contains("Content-Security-Policy"));
        QVERIFY(page.contains("default-src 'none'"));
        for (const QByteArray& word :
             QByteArrayList{ "<script", "http://", "https://", "url(", "@import", "<img", "<link", "src=" })
            QVERIFY2(!page.contains(word), word.constData());
    }

    void noCellComputes()
    {
        Report report = madeReport();
        report.versions[0].label = u"=1+1"_s;
        report.versions[1].label = u"@sum, \"x\""_s;
        const QByteArray csv = written([&](QIODevice& device) { return writeComparisonCsv(report, device); });
        QVERIFY2(csv.contains("\r\n'=1+1,\"'@sum, \"\"x\"\"\",edited,wording,"), csv.constData());
    }

    void markdownIsText()
    {
        const QString text = QString::fromUtf8(
            written([&](QIODevice& device) { return writeMarkdown(hostileReport(), device); }));
        QVERIFY(!text.contains(u"<script>"_s) || text.contains(u"\\<script\\>"_s));
        QVERIFY(!text.contains(u" <img"_s));
        QVERIFY(text.contains(u"\\[a\\](javascript:b)"_s));
        QVERIFY(text.contains(u"\\*\\*bold\\*\\*"_s));
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "test_exports.moc"
