// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/json.h"
#include "report/pieces.h"
#include "report/textreport.h"
#include "support/golden.h"
#include "support/madereport.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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

QJsonObject parsed(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s at %d", qPrintable(error.errorString()), error.offset);
    return document.object();
}

/// The text at an offset pair in code points, found the slow way.
QString at(const QString& text, const QJsonArray& span)
{
    const QList<uint> points = text.toUcs4();
    const int start = span.at(0).toInt();
    const int end = span.at(1).toInt();
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + start, end - start);
}

QJsonArray span(const QJsonObject& object)
{
    return { object["start"_L1], object["end"_L1] };
}

} // namespace

class TestWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("actual");

        const Report report = madeReport();
        Report bare = report;
        bare.findings = false;
        QTest::newRow("json") << u"comparison.json"_s << written([&](QIODevice& device) {
            return writeComparisonJson(report, device);
        });
        QTest::newRow("json without findings")
            << u"nofindings.json"_s
            << written([&](QIODevice& device) { return writeComparisonJson(bare, device); });
        QTest::newRow("extraction") << u"extraction.json"_s << written([&](QIODevice& device) {
            return writeExtractionJson(*report.versions[1].article, *report.versions[1].extraction, device);
        });
        QTest::newRow("text") << u"comparison.txt"_s << written([&](QIODevice& device) {
            return writeComparisonText(report, device, { .colour = false, .width = 60 });
        });
        QTest::newRow("extraction as text") << u"extraction.txt"_s << written([&](QIODevice& device) {
            return writeExtractionText(*report.versions[1].article, *report.versions[1].extraction, device,
                                       { .colour = false, .width = 60 });
        });
        QTest::newRow("summary") << u"summary.txt"_s
                                 << written([&](QIODevice& device) { return writeSummary(report, device); });
    }

    void goldens()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, actual);
        const QString difference = differenceFromGolden(u"report/"_s + name, actual);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    /// One line and readable are the same value.
    void lineLayoutIsTheSameValue()
    {
        const Report report = madeReport();
        const QByteArray readable =
            written([&](QIODevice& device) { return writeComparisonJson(report, device); });
        const QByteArray line = written([&](QIODevice& device) {
            return writeComparisonJson(report, device, { JsonWriter::Layout::Line, {} });
        });
        QCOMPARE(line.count('\n'), 1);
        QCOMPARE(parsed(line), parsed(readable));
    }

    /// Offsets are code points: what they point at is what was meant, on both sides of characters of two
    /// units.
    void offsetsAreCodePoints()
    {
        const QJsonObject json =
            parsed(written([&](QIODevice& device) { return writeComparisonJson(madeReport(), device); }));
        const QJsonArray versions = json["versions"_L1].toArray();
        const QString left = versions[0]["text"_L1].toString();
        const QString right = versions[1]["text"_L1].toString();
        QVERIFY(left.size() != left.toUcs4().size());

        QCOMPARE(at(right, versions[1]["paragraphs"_L1][6].toArray()), u"This one moves 13."_s);
        QCOMPARE(at(right, versions[1]["sentences"_L1][1].toArray()), u"First half."_s);
        const QJsonObject quote = versions[1]["quotes"_L1][0].toObject();
        QCOMPARE(at(right, span(quote)), u"\"We buy,\""_s);
        QCOMPARE(at(right, { quote["speaker_start"_L1], quote["speaker_end"_L1] }), u"Ann Lee"_s);
        QCOMPARE(at(right, { quote["cue_start"_L1], quote["cue_end"_L1] }), quote["cue"_L1].toString());
        QCOMPARE(at(left, versions[0]["speakers"_L1][0]["mentions"_L1][0].toArray()), u"Ann Lee"_s);
        const QJsonObject date = versions[1]["dates"_L1][0].toObject();
        QCOMPARE(at(right, span(date)), date["text"_L1].toString());
        QCOMPARE(at(right, span(versions[1]["dateline"_L1].toObject())), u"First half."_s);
        const QJsonObject fact = json["comparisons"_L1][0]["findings"_L1]["facts"_L1][0].toObject();
        QCOMPARE(at(left, span(fact["left"_L1].toObject())), u"31"_s);
        QCOMPARE(at(right, span(fact["right"_L1].toObject())), u"13"_s);
    }

    /// Both texts rebuild from the words, and what is called the same has the same characters.
    void textsRebuild()
    {
        const QJsonObject json =
            parsed(written([&](QIODevice& device) { return writeComparisonJson(madeReport(), device); }));
        const auto squeezed = [](QString text) { return text.remove(u' ').remove(u'\n'); };
        QMap<int, QString> leftParts;
        QMap<int, QString> rightParts;
        const QString left = json["versions"_L1][0]["text"_L1].toString();
        const QString right = json["versions"_L1][1]["text"_L1].toString();
        for (const QJsonValue& word : json["comparisons"_L1][0]["words"_L1].toArray()) {
            const QString before = at(left, word["left"_L1].toArray());
            const QString after = at(right, word["right"_L1].toArray());
            const QString op = word["op"_L1].toString();
            if (op == "same"_L1)
                QCOMPARE(squeezed(before), squeezed(after));
            else
                QVERIFY(op == "deleted"_L1 ? after.isEmpty() : before.isEmpty());
            if (!before.isEmpty())
                leftParts[word["left"_L1][0].toInt()] = before;
            if (!after.isEmpty())
                rightParts[word["right"_L1][0].toInt()] = after;
        }
        QCOMPARE(squeezed(leftParts.values().join(u""_s)), squeezed(left));
        QCOMPARE(squeezed(rightParts.values().join(u""_s)), squeezed(right));
    }

    /// "a senior official" is neither a person with a name nor an organisation: a list of its own, ids go on.
    void sourcesWithoutANameStandApart()
    {
        Article article;
        article.text = u"abcd"_s;
        Extraction found;
        const std::vector<std::pair<QString, SpeakerKind>> speakers{
            { u"a senior official"_s, SpeakerKind::Anonymous },
            { u"Ann Lee"_s, SpeakerKind::Person },
            { u"The memo"_s, SpeakerKind::Document },
            { u"Harbour Board"_s, SpeakerKind::Organisation }
        };
        for (int i = 0; i < 4; ++i) {
            Speaker speaker;
            speaker.name = speakers[size_t(i)].first;
            speaker.kind = speakers[size_t(i)].second;
            found.speakers.push_back(speaker);
            Quotation quotation;
            quotation.span = { i, i + 1 };
            quotation.speaker = i;
            found.quotations.push_back(quotation);
        }
        const QJsonObject json =
            parsed(written([&](QIODevice& device) { return writeExtractionJson(article, found, device); }));
        QStringList seen;
        for (const QString& list : { u"speakers"_s, u"unnamed"_s }) {
            for (const QJsonValue& speaker : json[list].toArray())
                seen << u"%1 %2 %3"_s.arg(speaker["id"_L1].toInt())
                            .arg(speaker["name"_L1].toString(),
                                 speaker["isOrganisation"_L1].isUndefined()  ? u"-"_s
                                     : speaker["isOrganisation"_L1].toBool() ? u"yes"_s
                                                                             : u"no"_s);
        }
        QCOMPARE(seen.join(u"; "_s),
                 u"0 Ann Lee no; 1 Harbour Board yes; 2 a senior official -; 3 The memo -"_s);
        seen.clear();
        for (const QJsonValue& quotation : json["quotes"_L1].toArray())
            seen << u"%1 %2 %3"_s.arg(quotation["speaker"_L1].toInt(-1))
                        .arg(quotation["unnamed"_L1].toInt(-1))
                        .arg(quotation["name"_L1].toString());
        QCOMPARE(seen.join(u"; "_s),
                 u"-1 2 a senior official; 0 -1 Ann Lee; -1 3 The memo; 1 -1 Harbour Board"_s);
    }

    void idsComeBackAsTheyCame()
    {
        const Report report = madeReport();
        for (const QByteArray& id : { QByteArray("\"a\\u0022b\""), QByteArray("7"), QByteArray("null") }) {
            const QByteArray json = written([&](QIODevice& device) {
                return writeExtractionJson(*report.versions[0].article, *report.versions[0].extraction,
                                           device, { JsonWriter::Layout::Line, id });
            });
            QVERIFY2(json.contains(QByteArray("\"id\":" + id + ',')), json.left(80).constData());
        }
    }

    void errors()
    {
        const Error error{ ErrorKind::NotFound, {}, u"no \"such\".txt"_s };
        const QJsonObject json =
            parsed(written([&](QIODevice& device) { return writeErrorJson(error, device, "\"x\""); }));
        QCOMPARE(json["id"_L1].toString(), u"x"_s);
        const QJsonObject told = json["error"_L1].toObject();
        QCOMPARE(told["kind"_L1].toString(), u"not-found"_s);
        QCOMPARE(told["path"_L1].toString(), error.path);
        QCOMPARE(told["message"_L1].toString(), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "test_writers.moc"
