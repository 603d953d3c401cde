// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Golden pictures of two panes in which every kind of change occurs, in each palette, with pinned fonts. They
// are compared with a little patience, since another version of the font renderer moves an edge by a shade: a
// pixel differs when a channel is off by more than 40 of 255, and one pixel in five hundred may. Where more
// do, the picture and the difference (what was in red, what is in green) are left in a folder that the
// message names. REDRAFT_BLESS=1 writes the golden pictures anew; look at them before you commit them.

#include "panes/panesview.h"
#include "support/snapshots.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Redraft::Testing::HandMade;

namespace {

constexpr int kOff = 40;
constexpr double kMost = 1.0 / 500;

bool differs(QRgb one, QRgb other)
{
    return std::abs(qRed(one) - qRed(other)) > kOff || std::abs(qGreen(one) - qGreen(other)) > kOff
        || std::abs(qBlue(one) - qBlue(other)) > kOff;
}

/// The share of pixels that differ, and where: red what is missing, green what is new, grey the rest.
std::pair<double, QImage> compare(const QImage& golden, const QImage& picture)
{
    if (golden.size() != picture.size())
        return { 1, picture };
    QImage shown = golden.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    qint64 count = 0;
    for (int y = 0; y < golden.height(); ++y) {
        for (int x = 0; x < golden.width(); ++x) {
            const QRgb was = golden.pixel(x, y);
            const QRgb is = picture.pixel(x, y);
            if (!differs(was, is))
                continue;
            ++count;
            shown.setPixel(x, y, qGray(was) < qGray(is) ? qRgb(220, 0, 0) : qRgb(0, 160, 0));
        }
    }
    return { double(count) / (double(golden.width()) * golden.height()), shown };
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void kinds_data();
    void kinds();
    void differencesAreSeen();

private:
    static QImage picture(const Theme& theme, const Snapshot& snapshot);
};

void TestPictures::initTestCase()
{
    QFont sans(u"DejaVu Sans"_s);
    sans.setPixelSize(13);
    QApplication::setFont(sans);
    for (const QString& family : { u"DejaVu Sans"_s, u"Liberation Serif"_s })
        QVERIFY2(QFontInfo(QFont(family)).family() == family, qPrintable(u"needs the font "_s + family));
}

QImage TestPictures::picture(const Theme& theme, const Snapshot& snapshot)
{
    PanesView view;
    ReadingSettings reading;
    reading.family = u"Liberation Serif"_s;
    view.setReading(reading);
    view.setTheme(theme);
    view.resize(860, 900);
    view.setSnapshot(std::make_shared<const Snapshot>(snapshot));
    view.show();
    view.goToChange(2);
    QCoreApplication::processEvents();
    return view.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

void TestPictures::kinds_data()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("colour-blind-light") << ThemeName::ColourBlindLight;
    QTest::newRow("high-contrast-dark") << ThemeName::HighContrastDark;
}

void TestPictures::kinds()
{
    QFETCH(ThemeName, name);
    const QImage drawn = picture(Theme::named(name), *HandMade::everyKind().snapshot());
    const QString file = QString::fromLatin1(QTest::currentDataTag()) + u".png"_s;
    const QString path = QStringLiteral(REDRAFT_TEST_DATA "/pictures/") + file;
    if (qEnvironmentVariableIsSet("REDRAFT_BLESS")) {
        QDir().mkpath(QFileInfo(path).path());
        QVERIFY(drawn.convertToFormat(QImage::Format_RGB888).save(path, "PNG", 0));
        return;
    }
    const QImage golden(path);
    QVERIFY2(!golden.isNull(), qPrintable(path));
    const auto [share, shown] = compare(golden, drawn);
    if (share <= kMost)
        return;
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    QDir().mkpath(folder.path());
    drawn.save(folder.filePath(file));
    shown.save(folder.filePath(u"difference-"_s + file));
    QFAIL(qPrintable(u"%1 % of the pixels differ: %2"_s.arg(100 * share, 0, 'f', 2)
                         .arg(folder.filePath(u"difference-"_s + file))));
}

// The patience does not hide a missing mark: each of these is smaller than anything that the page says.
void TestPictures::differencesAreSeen()
{
    const QImage golden = picture(Theme::light(), *HandMade::everyKind().snapshot());
    QCOMPARE(compare(golden, golden).first, 0.0);
    QImage less = golden;
    // a bar of four by two hundred pixels, as beside one paragraph
    for (int y = 300; y < 500; ++y) {
        for (int x = 100; x < 110; ++x)
            less.setPixel(x, y, golden.pixel(x, y) ^ 0x00ffffff);
    }
    QVERIFY(compare(golden, less).first > kMost);
}

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
