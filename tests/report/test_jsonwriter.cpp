// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/jsonwriter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using Redraft::JsonWriter;

namespace {

QByteArray written(const std::function<void(JsonWriter&)>& write,
                   JsonWriter::Layout layout = JsonWriter::Layout::Line)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer, layout);
    write(json);
    return json.finish() ? bytes : QByteArray("failed");
}

/// A device that takes so many bytes and no more, as a full disk does.
class FullDevice : public QIODevice {
public:
    explicit FullDevice(qint64 takes)
        : m_left(takes)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        const qint64 taken = std::min(size, m_left);
        m_left -= taken;
        return taken;
    }

private:
    qint64 m_left;
};

} // namespace

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strings_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("empty") << u""_s << QByteArray("\"\"");
        QTest::newRow("marks") << u"a\"b\\c/"_s << QByteArray("\"a\\\"b\\\\c/\"");
        QTest::newRow("controls") << QString(u"\n\r\t\b\x1f\x7f"_s + QChar(0))
                                  << QByteArray("\"\\n\\r\\t\\u0008\\u001f\x7f\\u0000\"");
        QTest::newRow("two, three, four bytes") << u"é€🙂"_s << QByteArray("\"é€🙂\"");
        QTest::newRow("line separators") << u"\u2028\ufeff"_s << QByteArray("\"\u2028\ufeff\"");
        QTest::newRow("half a pair") << QString(QString(QChar(0xd83d)) + u'x') << QByteArray("\"\ufffdx\"");
        QTest::newRow("half a pair last")
            << QString(u'x' + QString(QChar(0xd83d))) << QByteArray("\"x\ufffd\"");
        QTest::newRow("the other half") << QString(QChar(0xde42)) << QByteArray("\"\ufffd\"");
        QTest::newRow("halves exchanged")
            << QString(QString(QChar(0xde42)) + QChar(0xd83d)) << QByteArray("\"\ufffd\ufffd\"");
    }

    void strings()
    {
        QFETCH(const QString, value);
        QFETCH(const QByteArray, json);
        QCOMPARE(written([&](JsonWriter& writer) { writer.string(value); }), QByteArray(json + '\n'));
    }

    /// Longer than the buffer, with a pair across every border that the writer may cut at.
    void longStrings()
    {
        QString text;
        for (int i = 0; i < 50000; ++i)
            text += i % 7 == 3 ? u"🙂"_s : u"x\n"_s;
        for (const QString& value : { text, QString(u'y' + text) }) {
            const QByteArray json = written([&](JsonWriter& writer) {
                writer.beginArray();
                writer.string(value);
                writer.endArray();
            });
            QCOMPARE(QJsonDocument::fromJson(json).array().at(0).toString(), value);
        }
    }

    void fractions_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("one") << 1.0 << QByteArray("1");
        QTest::newRow("rounded") << 2.0 / 3 << QByteArray("0.667");
        QTest::newRow("single precision") << double(.95f) << QByteArray("0.95");
        QTest::newRow("small") << 1e-9 << QByteArray("0");
        QTest::newRow("below zero") << -1e-9 << QByteArray("0");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QByteArray("0");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("0");
    }

    void fractions()
    {
        QFETCH(const double, value);
        QFETCH(const QByteArray, json);
        QCOMPARE(written([&](JsonWriter& writer) { writer.fraction(value); }), QByteArray(json + '\n'));
    }

    void layouts()
    {
        const auto write = [](JsonWriter& json) {
            json.beginObject(JsonWriter::Lines::Each);
            json.member("a"_L1, 1);
            json.key("none"_L1);
            json.beginArray(JsonWriter::Lines::Each);
            json.endArray();
            json.key("spans"_L1);
            json.beginArray(JsonWriter::Lines::Each);
            json.span({ 0, 2 });
            json.span({ 3, 4 });
            json.endArray();
            json.key("inner"_L1);
            json.beginObject();
            json.member("b"_L1, "c"_L1);
            json.key("d"_L1);
            json.null();
            json.endObject();
            json.endObject();
        };
        QCOMPARE(written(write),
                 "{\"a\":1,\"none\":[],\"spans\":[[0,2],[3,4]],\"inner\":{\"b\":\"c\",\"d\":null}}\n");
        QCOMPARE(written(write, JsonWriter::Layout::Readable),
                 "{\n \"a\": 1,\n \"none\": [],\n \"spans\": [\n  [0, 2],\n  [3, 4]\n ],\n"
                 " \"inner\": {\"b\": \"c\", \"d\": null}\n}\n");
    }

    void aFullDeviceIsSaid()
    {
        for (const qint64 takes : { qint64(0), qint64(5), qint64(70000) }) {
            FullDevice device(takes);
            JsonWriter json(device);
            json.string(QString(100000, u'x'));
            QVERIFY(!json.finish());
        }
        FullDevice large(1 << 20);
        JsonWriter json(large);
        json.string(QString(100000, u'x'));
        QVERIFY(json.finish());
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "test_jsonwriter.moc"
