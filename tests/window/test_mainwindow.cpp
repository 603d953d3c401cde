// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole window with real mouse and key events, as a person uses it.
#include "busybar.h"
#include "findbar.h"
#include "mainwindow.h"
#include "notices.h"
#include "panes/panesview.h"
#include "sidebar/roles.h"
#include "sidebar/sidebar.h"
#include "startpage.h"
#include "toolbar.h"
#include "window/opened.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }

    void startPageOpensTheSample()
    {
        Opened opened;
        auto* sample = opened->findChild<QPushButton*>(u"sample"_s);
        QVERIFY(sample && sample->isVisible());
        QVERIFY(!opened->findChild<QDockWidget*>()->isVisible());
        QTest::mouseClick(sample, Qt::LeftButton);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels().size(), 2);
        QVERIFY(!sample->isVisible());
        QVERIFY(opened->findChild<QDockWidget*>()->isVisible());
        QCOMPARE(opened->toolBar().positionText(), u"14 change(s)"_s);
        QVERIFY2(opened->notices().texts().isEmpty(), qPrintable(opened->notices().texts().join(u'\n')));
    }

    void steppingThroughTheChanges()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        PanesView& panes = opened->panes();
        QCOMPARE(panes.changeCount(), 14);
        const SidebarView& list = *opened->sidebar().page(Sidebar::Changes)->view();
        for (int i = 0; i < 14; ++i) {
            QTest::keyClick(opened.window.get(), i % 2 ? Qt::Key_F7 : Qt::Key_Down,
                            i % 2 ? Qt::NoModifier : Qt::AltModifier);
            QCOMPARE(panes.currentChange(), i);
            QCOMPARE(opened->toolBar().positionText(), u"%1 of 14"_s.arg(i + 1));
            QCOMPARE(list.currentIndex().row(), i);
        }
        QTest::keyClick(opened.window.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(panes.currentChange(), 12);
        QTest::keyClick(opened.window.get(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(panes.currentChange(), 0);
        QTest::keyClick(opened.window.get(), Qt::Key_End, Qt::AltModifier);
        QCOMPARE(panes.currentChange(), 13);
    }

    void clickingInTheSidebar()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        SidebarView& list = *opened->sidebar().page(Sidebar::Changes)->view();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(4, 0)).center());
        QCOMPARE(opened->panes().currentChange(), 4);
        QCOMPARE(opened->toolBar().positionText(), u"5 of 14"_s);
        // To the speakers with the pointer, and to a quotation at the end of the article.
        TabStrip& tabs = *opened->sidebar().tabs();
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(Sidebar::Speakers).center());
        SidebarView& speakers = *opened->sidebar().page(Sidebar::Speakers)->view();
        QVERIFY(speakers.isVisible());
        QVERIFY(speakers.model()->rowCount() > 0);
        int singh = -1;
        for (int row = 0; row < speakers.model()->rowCount(); ++row) {
            if (speakers.model()->index(row, 0).data().toString().contains("Singh"_L1))
                singh = row;
        }
        QVERIFY(singh >= 0);
        const int before = opened->panes().firstVisibleParagraph(1);
        opened->panes().scrollToParagraph(1, 0);
        speakers.scrollTo(speakers.model()->index(singh, 0));
        QTest::mouseClick(speakers.viewport(), Qt::LeftButton, {},
                          speakers.visualRect(speakers.model()->index(singh, 0)).center());
        QTRY_VERIFY(opened->panes().firstVisibleParagraph(1) > 0 || before > 0
                    || opened->panes().height() > 2000);
    }

    void droppingFiles()
    {
        Opened opened;
        const QString a = opened.file(u"a.txt"_s, "One two.\n");
        const QString b = opened.file(u"b.txt"_s, "One three.\n");
        const QString c = opened.file(u"c.txt"_s, "One four.\n");
        drop(opened.window.get(), { 200, 200 }, { b, a });
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), (QStringList{ u"a.txt"_s, u"b.txt"_s })); // no dates: by name
        // On a pane: that one is replaced.
        Q_EMIT opened->panes().filesDropped(1, { c });
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), (QStringList{ u"a.txt"_s, u"c.txt"_s }));
        // One file beside the panes joins the others.
        drop(opened.window.get(), { 5, 40 }, { b });
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), (QStringList{ u"a.txt"_s, u"c.txt"_s, u"b.txt"_s }));
    }

    void oneVersionAsksForTheOther()
    {
        Opened opened;
        const QString a = opened.file(u"a.txt"_s, "One two.\n");
        opened.answers.files = { a };
        QTest::keyClick(opened.window.get(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(opened.wait());
        StartPage* second = nullptr;
        for (StartPage* page : opened->findChildren<StartPage*>()) {
            if (page->isVisible())
                second = page;
        }
        QVERIFY(second);
        QGuiApplication::clipboard()->setText(u"One three."_s);
        QTest::mouseClick(second->findChild<QPushButton*>(u"paste"_s), Qt::LeftButton);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), (QStringList{ u"a.txt"_s, u"Pasted text"_s }));
        QVERIFY(!second->isVisible());
    }

    void identicalVersionsAreSaid()
    {
        Opened opened;
        const QString a = opened.file(u"a.txt"_s, "One two.\n\nThree.\n");
        opened->session().open({ a, a });
        QVERIFY(opened.wait());
        QVERIFY(opened->notices().texts().value(0).startsWith("No differences"_L1));
        QCOMPARE(opened->toolBar().positionText(), u"No differences"_s);
    }

    void errorsAreASentence()
    {
        Opened opened;
        const QString a = opened.file(u"a.txt"_s, "One two.\n");
        const QString missing = opened.folder.filePath(u"<b>missing</b>.txt"_s);
        opened->session().open({ a, missing });
        QVERIFY(opened.wait());
        QTRY_COMPARE(opened->notices().texts().size(), 1);
        QVERIFY(opened->notices().texts().first().contains(missing));
        QCOMPARE(opened.labels(), QStringList{ u"a.txt"_s });
    }

    void changedOnDiskOffersToReload()
    {
        Opened opened;
        const QString a = opened.file(u"a.txt"_s, "One two.\n");
        const QString b = opened.file(u"b.txt"_s, "One three.\n");
        opened->session().open({ a, b });
        QVERIFY(opened.wait());
        opened.file(u"b.txt"_s, "One two three four.\n");
        QTRY_COMPARE(opened->notices().texts(), QStringList{ u"b.txt changed on disk."_s });
        QTest::mouseClick(opened->notices().findChild<QPushButton*>(u"action"_s), Qt::LeftButton);
        QVERIFY(opened.wait());
        QVERIFY(opened->session().snapshot()->versions[1].article->text.contains("four"_L1));
        QVERIFY(opened->notices().texts().isEmpty());
    }

    void brightness()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        opened->setAppearance({ Brightness::Light, Colours::Standard });
        QTRY_VERIFY(pageColour(*opened).lightness() > 128);
        auto* dark = opened->findChild<QToolButton*>(u"dark"_s);
        QVERIFY(dark && dark->isVisible());
        QTest::mouseClick(dark, Qt::LeftButton);
        QCOMPARE(opened.settings.appearance().brightness, Brightness::Dark);
        QTRY_VERIFY(pageColour(*opened).lightness() < 128);
        const QImage picture = opened->panes().grab().toImage();
        QVERIFY(picture.pixelColor(picture.width() / 2, picture.height() - 5).lightness() < 128);
        QTest::mouseClick(dark, Qt::LeftButton);
        QTRY_VERIFY(pageColour(*opened).lightness() > 128);
    }

    void zoomAndSidebarKeys()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        QTest::keyClick(opened.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(opened->panes().zoom() > 1);
        QTest::keyClick(opened.window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(opened->panes().zoom(), 1.0);
        auto* dock = opened->findChild<QDockWidget*>();
        QTest::keyClick(opened.window.get(), Qt::Key_F9);
        QVERIFY(!dock->isVisible());
        QTest::keyClick(opened.window.get(), Qt::Key_2, Qt::AltModifier);
        QVERIFY(dock->isVisible());
        QCOMPARE(opened->sidebar().tabs()->currentIndex(), int(Sidebar::Speakers));
        QTest::keyClick(opened.window.get(), Qt::Key_F1);
        QCOMPARE(opened.answers.shortcutSheets, 1);
    }

    void finding()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        auto* bar = opened->findChild<FindBar*>();
        QVERIFY(!bar->isVisible());
        QTest::keyClick(opened.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"soleimani"_s);
        QVERIFY(opened->panes().foundCount(0) > 0);
        QVERIFY(opened->panes().foundCount(1) > opened->panes().foundCount(0));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(opened.window.get(), Qt::Key_F3);
        QTest::keyClick(bar, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QCOMPARE(opened->panes().foundCount(), 0);
    }

    void onlyChangesAndBack()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        QTest::keyClick(opened.window.get(), Qt::Key_F8);
        QCOMPARE(opened->panes().context(), 1);
        QTest::keyClick(opened.window.get(), Qt::Key_F8);
        QCOMPARE(opened->panes().context(), -1);
        QVERIFY(!opened->actions()[Do::Back]->isEnabled());
        opened->panes().goTo(1, opened->session().snapshot()->versions[1].article->paragraphs.back().span);
        QVERIFY(opened->actions()[Do::Back]->isEnabled());
        QTest::keyClick(opened.window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(opened->actions()[Do::Forward]->isEnabled());
        opened->actions()[Do::Legend]->trigger();
        QCOMPARE(opened.answers.legends, 1);
    }

    void narrow()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        opened->resize(800, 600);
        QTRY_COMPARE(opened->size(), QSize(800, 600));
        QVERIFY(opened->panes().width() > 400);
        QTest::keyClick(opened.window.get(), Qt::Key_F7);
        QCOMPARE(opened->panes().currentChange(), 0);
    }

    void closeKeepsPlaceAndSize()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        opened->resize(911, 623);
        QTRY_COMPARE(opened->size(), QSize(911, 623));
        opened->setAppearance({ Brightness::Dark, Colours::Standard });
        QTest::keyClick(opened.window.get(), Qt::Key_F9);
        QTest::keyClick(opened.window.get(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!opened->isVisible());
        opened.window.reset();
        opened.start();
        QTRY_COMPARE(opened->size(), QSize(911, 623));
        QTRY_VERIFY(pageColour(*opened).lightness() < 128);
        QCOMPARE(opened.settings.recent().size(), 1);
        QVERIFY(opened.openSample());
        QVERIFY(!opened->findChild<QDockWidget*>()->isVisible());
    }

    void closedWhileWorking()
    {
        Opened opened;
        QByteArray text;
        for (int i = 0; i < 3000; ++i)
            text += "Paragraph number " + QByteArray::number(i) + " says something of its own.\n\n";
        const QString a = opened.file(u"a.txt"_s, text);
        const QString b = opened.file(u"b.txt"_s, text.toUpper());
        opened->session().open({ a, b });
        QVERIFY(opened->session().isBusy());
        QTest::qWait(20);
        opened->close();
        opened.window.reset();
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
