// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "main/arguments.h"
#include "notices.h"
#include "settings.h"
#include "startpage.h"
#include "support/snapshots.h"
#include "toolbar.h"
#include "versionnotices.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestMainParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void arguments_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<WindowArguments>("expected");
        QTest::newRow("none") << QStringList{} << WindowArguments{};
        QTest::newRow("files") << QStringList{ u"a"_s, u"b"_s }
                               << WindowArguments{ .files = { u"a"_s, u"b"_s } };
        QTest::newRow("all") << u"--theme dark --size 800x600 a --screenshot=o.png"_s.split(u' ')
                             << WindowArguments{ .files = { u"a"_s },
                                                 .dark = true,
                                                 .size = { 800, 600 },
                                                 .screenshot = u"o.png"_s };
        QTest::newRow("after --") << QStringList{ u"--"_s, u"--theme"_s }
                                  << WindowArguments{ .files = { u"--theme"_s } };
        QTest::newRow("standard input") << QStringList{ u"-"_s } << WindowArguments{ .files = { u"-"_s } };
        QTest::newRow("light") << QStringList{ u"--theme=light"_s } << WindowArguments{ .dark = false };
        QTest::newRow("help") << QStringList{ u"-h"_s } << WindowArguments{ .help = true };
    }

    void arguments()
    {
        QFETCH(QStringList, given);
        QFETCH(WindowArguments, expected);
        const Result<WindowArguments> parsed = parseArguments(given);
        QVERIFY(parsed.has_value());
        QVERIFY(*parsed == expected);
    }

    void wrongArguments_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::newRow("unknown") << QStringList{ u"--nope"_s };
        QTest::newRow("theme") << QStringList{ u"--theme"_s, u"blue"_s };
        QTest::newRow("size") << QStringList{ u"--size"_s, u"800"_s };
        QTest::newRow("no picture") << QStringList{ u"--screenshot"_s };
    }

    void wrongArguments()
    {
        QFETCH(QStringList, given);
        const Result<WindowArguments> parsed = parseArguments(given);
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error().kind, ErrorKind::Usage);
        QVERIFY(!sentence(parsed.error()).isEmpty());
    }

    void settingsComeBack()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings"_s);
        const Appearance appearance{ Brightness::Dark, Colours::HighContrast };
        {
            QSettings store(file, QSettings::IniFormat);
            Settings settings(store);
            QCOMPARE(settings.appearance(), Appearance{});
            QCOMPARE(settings.zoom(), 1.0);
            QVERIFY(settings.sidebar());
            QVERIFY(settings.recent().isEmpty());
            settings.setAppearance(appearance);
            settings.setZoom(1.5);
            settings.setSidebar(false);
            settings.setGeometry("geometry");
            settings.addRecent({ u"a"_s, u"b"_s });
        }
        QSettings store(file, QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.appearance(), appearance);
        QCOMPARE(settings.zoom(), 1.5);
        QVERIFY(!settings.sidebar());
        QCOMPARE(settings.geometry(), QByteArray("geometry"));
        QCOMPARE(settings.recent(), QList<QStringList>{ QStringList({ u"a"_s, u"b"_s }) });
    }

    void damagedSettings()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings"_s), QSettings::IniFormat);
        store.setValue(u"appearance/brightness"_s, u"purple"_s);
        store.setValue(u"appearance/zoom"_s, u"huge"_s);
        const Settings settings(store);
        QCOMPARE(settings.appearance(), Appearance{});
        QCOMPARE(settings.zoom(), 1.0);
        store.setValue(u"appearance/zoom"_s, 900);
        QCOMPARE(settings.zoom(), 4.0);
    }

    void recent()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings"_s), QSettings::IniFormat);
        Settings settings(store);
        settings.addRecent({ u"a"_s });
        settings.addRecent({ u"a"_s, u"b"_s });
        settings.addRecent({ u"c"_s });
        settings.addRecent({ u"a"_s, u"b"_s });
        QCOMPARE(settings.recent(), (QList<QStringList>{ { u"a"_s, u"b"_s }, { u"c"_s } }));
        for (int i = 0; i < 30; ++i)
            settings.addRecent({ QString::number(i) });
        QCOMPARE(settings.recent().size(), Settings::MostRecent);
        QCOMPARE(settings.recent().first(), QStringList{ u"29"_s });
        settings.clearRecent();
        QVERIFY(settings.recent().isEmpty());
    }

    void themeNames()
    {
        QCOMPARE(themeName({}, false), ThemeName::Light);
        QCOMPARE(themeName({}, true), ThemeName::Dark);
        QCOMPARE(themeName({ Brightness::Light, Colours::Standard }, true), ThemeName::Light);
        QCOMPARE(themeName({ Brightness::Dark, Colours::ColourBlind }, false), ThemeName::ColourBlindDark);
        QCOMPARE(themeName({ Brightness::System, Colours::HighContrast }, false),
                 ThemeName::HighContrastLight);
    }

    /// No key does two things; every icon of the table exists.
    void actionTable()
    {
        QWidget window;
        const Actions actions(&window);
        QSet<QKeySequence> keys;
        for (const QAction* action : actions.all()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys.insert(key);
            }
        }
        QVERIFY(!actions[Do::Open]->icon().isNull());
        QCOMPARE(actions[Do::NextChange]->shortcut(), QKeySequence(Qt::Key_F7));
        QCOMPARE(actions.menuName(actions.menuOf(actions[Do::NextChange])), u"Go"_s);
    }

    void noticesComeAndGo()
    {
        NoticeStack stack;
        stack.setTheme(Theme::light());
        bool done = false;
        stack.show(
            { u"disk:a"_s, Tone::Warning, u"<b>a</b> changed"_s, u"Reload"_s, [&done] { done = true; } });
        stack.show({ u"same"_s, Tone::Same, u"No differences"_s, {}, {} });
        stack.show({ u"same"_s, Tone::Same, u"No differences at all"_s, {}, {} });
        QCOMPARE(stack.texts(), (QStringList{ u"<b>a</b> changed"_s, u"No differences at all"_s }));
        for (const QLabel* label : stack.findChildren<QLabel*>())
            QVERIFY(label->pixmap().isNull() == false || label->textFormat() == Qt::PlainText);
        stack.findChild<QPushButton*>(u"action"_s)->click();
        QVERIFY(done);
        QCOMPARE(stack.texts(), QStringList{ u"No differences at all"_s });
        stack.clear(u"disk"_s);
        QCOMPARE(stack.texts().size(), 1);
        stack.clear();
        QVERIFY(stack.texts().isEmpty());
    }

    void whatIsSaidAboutVersions()
    {
        const auto texts = [](const Snapshot& snapshot) {
            QStringList result;
            for (const Notice& notice : versionNotices(snapshot))
                result.append(notice.text);
            return result;
        };
        Testing::HandMade made;
        made.same(u"One."_s).same(u"Two."_s);
        QCOMPARE(texts(*made.snapshot()), QStringList{ u"No differences: both versions say the same."_s });

        Snapshot ignoring = *made.snapshot();
        auto comparison = std::make_shared<Comparison>(*ignoring.pairs[0].comparison);
        comparison->rows[1].change = Change::Case;
        ignoring.pairs[0].comparison = comparison;
        QCOMPARE(texts(ignoring),
                 QStringList{
                     u"No differences, apart from 1 paragraph(s) that differ only in what is ignored."_s });

        Snapshot noticed = *Testing::HandMade::everyKind().snapshot();
        auto article = std::make_shared<Article>(*noticed.versions[0].article);
        article->notices = { u"Guessed."_s, u"Left out."_s };
        noticed.versions[0].article = article;
        noticed.versions[0].label = u"a.txt"_s;
        QCOMPARE(texts(noticed), QStringList{ u"a.txt: Guessed. Left out."_s });
    }

    void summary()
    {
        QCOMPARE(summaryText(*Testing::HandMade().same(u"One."_s).snapshot()), QString());
        const auto snapshot =
            Testing::HandMade().same(u"One."_s).inserted(u"Two."_s).inserted(u"Three."_s).snapshot();
        Snapshot counted = *snapshot;
        auto comparison = std::make_shared<Comparison>(*counted.pairs[0].comparison);
        comparison->counts.inserted = 2;
        comparison->counts.edited = 1;
        counted.pairs[0].comparison = comparison;
        QCOMPARE(summaryText(counted), u"1 edited · 2 inserted"_s);
    }

    void recentOnTheStartPage()
    {
        StartPage page(StartPage::Asks::First);
        page.setTheme(Theme::light());
        page.setRecent({ { u"/x/a & b.txt"_s, u"/x/c.txt"_s } });
        page.ensurePolished(); // as it is before it is shown
        QSignalSpy chosen(&page, &StartPage::recentRequested);
        for (QPushButton* button : page.findChildren<QPushButton*>()) {
            if (button->isFlat()) {
                QCOMPARE(button->text(), u"a && b.txt – c.txt"_s);
                button->click();
            }
        }
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toStringList(), (QStringList{ u"/x/a & b.txt"_s, u"/x/c.txt"_s }));
    }
};

QTEST_MAIN(TestMainParts)
#include "test_mainparts.moc"
