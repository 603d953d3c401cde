// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole window with real mouse and key events, as a person uses it.
#include "busybar.h"
#include "dialogs/prompts.h"
#include "findbar.h"
#include "mainwindow.h"
#include "notices.h"
#include "panes/articlepane.h"
#include "panes/pagelayout.h"
#include "panes/paneheader.h"
#include "panes/panesview.h"
#include "sidebar/correctionmenu.h"
#include "sidebar/roles.h"
#include "sidebar/sidebar.h"
#include "startpage.h"
#include "support/files.h"
#include "toolbar.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
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

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

/// Answers instead of dialogs.
class Answers : public Prompts {
public:
    QStringList files;
    QDate day;
    int paragraph = 0;
    ReadingSettings read;
    int shortcutSheets = 0;
    int legends = 0;
    int abouts = 0;

    void openFiles(QWidget*, const QString&, const QString&, bool,
                   std::function<void(const QStringList&)> answer) override
    {
        if (!files.isEmpty())
            answer(files);
    }
    void date(QWidget*, const QString&, const QDate&, std::function<void(const QDate&)> answer) override
    {
        answer(day);
    }
    void reading(QWidget*, const ReadingSettings&,
                 std::function<void(const ReadingSettings&)> changed) override
    {
        changed(read);
    }
    void number(QWidget*, const QString&, const QString&, int most, std::function<void(int)> answer) override
    {
        answer(std::min(paragraph, most));
    }
    QString said;
    void words(QWidget*, const QString&, const QString&, const QString&,
               std::function<void(const QString&)> answer) override
    {
        answer(said);
    }
    void shortcuts(QWidget*, const Actions&) override { ++shortcutSheets; }
    void legend(QWidget*, const Theme&) override { ++legends; }
    void about(QWidget*) override { ++abouts; }
};

/// A window with settings of its own, shown.
struct Opened {
    QTemporaryDir folder;
    QSettings store{ folder.filePath(u"settings"_s), QSettings::IniFormat };
    Settings settings{ store };
    Answers answers;
    std::unique_ptr<MainWindow> window;

    Opened() { start(); }

    void start()
    {
        window = std::make_unique<MainWindow>(settings, answers);
        window->show();
        window->activateWindow(); // there may be no window manager
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("no active window");
    }

    MainWindow& operator*() { return *window; }
    MainWindow* operator->() { return window.get(); }

    QString file(const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QStringList labels()
    {
        QStringList result;
        if (const auto snapshot = window->session().snapshot()) {
            for (const Version& version : snapshot->versions)
                result.append(version.label);
        }
        return result;
    }

    bool wait()
    {
        return QTest::qWaitFor([this] { return !window->session().isBusy(); }, 30000);
    }

    bool openSample()
    {
        window->session().open({ Testing::olderSample(), Testing::newerSample() });
        return wait();
    }
};

/// What a drag and a drop from the file manager deliver to the widget under the pointer.
void drop(QWidget* target, const QPoint& place, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

QColor pageColour(MainWindow& window)
{
    return window.palette().color(QPalette::Base);
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }

    /// One column: changes keep their numbers, places are found, and back again all is as it was.
    void oneColumn()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        PanesView& panes = opened->panes();
        QTest::keyClick(&*opened, Qt::Key_F7);
        QTest::keyClick(&*opened, Qt::Key_F7);
        const int change = panes.currentChange();
        QVERIFY(change >= 0);
        QTest::keyClick(&*opened, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(panes.isRedline());
        QVERIFY(panes.pane(0) && !panes.pane(1));
        QCOMPARE(panes.changeCount(), 14);
        QCOMPARE(panes.currentChange(), change);
        const QString text = panes.pane(0)->article().text;
        QVERIFY(text.contains(u"date 2020-01-03 OTTAWA"));
        QVERIFY(text.contains(u"closely briefed"));
        QTest::keyClick(&*opened, Qt::Key_F7);
        QCOMPARE(panes.currentChange(), change + 1);
        QCOMPARE(panes.find(u"heinous"_s), 1); // once, though both versions have it
        panes.selectAll();
        panes.copyWithMarks();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"[-date 2020-01-03-] OTTAWA"));
        QTest::keyClick(&*opened, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!panes.isRedline());
        QVERIFY(panes.pane(1));
        QCOMPARE(panes.find(u"heinous"_s), 2);
    }

    /// Ticked by key and by mouse; there again in another window and in another session.
    void reviewedChangesStay()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        SidebarView* list = opened->sidebar().page(Sidebar::Changes)->view();
        const auto tick = [&](int row) {
            return list->model()->index(row, 0).data(Qt::CheckStateRole).toInt();
        };
        QVERIFY(!opened->actions()[Do::Reviewed]->isEnabled());
        QTest::keyClick(&*opened, Qt::Key_F7);
        QTest::keyClick(&*opened, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(tick(0), int(Qt::Checked));
        QVERIFY(opened->actions()[Do::Reviewed]->isChecked());
        const QRect third = list->visualRect(list->model()->index(2, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, { third.right() - 14, third.center().y() });
        QCOMPARE(tick(2), int(Qt::Checked));
        QCOMPARE(opened->panes().currentChange(), 0); // a tick goes nowhere
        opened->sidebar().showTab(Sidebar::Changes);
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(tick(1), int(Qt::Checked));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(tick(1), int(Qt::Unchecked));
        opened.window.reset();
        opened.start();
        QVERIFY(opened.openSample());
        list = opened->sidebar().page(Sidebar::Changes)->view();
        QCOMPARE(tick(0), int(Qt::Checked));
        QCOMPARE(tick(1), int(Qt::Unchecked));
        QCOMPARE(tick(2), int(Qt::Checked));
    }

    /// A version's header dragged over another one takes that one's place.
    void headersAreDragged()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        const QStringList before = opened.labels();
        const QList<PaneHeader*> headers = opened->findChildren<PaneHeader*>();
        QCOMPARE(headers.size(), 2);
        QTest::mousePress(headers[0], Qt::LeftButton, {}, { 60, 20 });
        const QPoint there = headers[0]->mapFromGlobal(headers[1]->mapToGlobal(QPoint(80, 20)));
        QTest::mouseMove(headers[0], { 100, 20 });
        QTest::mouseMove(headers[0], there);
        QTest::mouseRelease(headers[0], Qt::LeftButton, {}, there);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), QStringList({ before[1], before[0] }));
    }

    /// By the context menu a speaker is renamed, a quotation given to somebody else, a badge taken off;
    /// undone by key; kept for the next session, also beside a further version.
    void findingsAreCorrected()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        opened->sidebar().showTab(Sidebar::Speakers);
        SidebarView* list = opened->sidebar().page(Sidebar::Speakers)->view();
        const auto names = [&] {
            QStringList result;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                result.append(list->model()->index(row, 0).data().toString());
            return result;
        };
        const auto choose = [&](const QModelIndex& item, const QStringList& path) {
            list->setCurrentIndex(item);
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, list->mapToGlobal(QPoint()));
            QCoreApplication::sendEvent(list->viewport(), &event);
            const QMenu* menu = opened->sidebar().findChild<CorrectionMenu*>();
            QVERIFY(menu);
            for (const QString& step : path) {
                QAction* found = nullptr;
                for (QAction* action : menu->actions()) {
                    if (action->text().remove(u'&') == step)
                        found = action;
                }
                QVERIFY2(found && found->isEnabled(), qPrintable(step));
                menu = found->menu();
                if (!menu)
                    found->trigger();
            }
            delete opened->sidebar().findChild<CorrectionMenu*>();
            QVERIFY(opened.wait());
        };
        const auto row = [&](const QString& name) {
            return list->model()->index(int(names().indexOf(name)), 0);
        };
        QVERIFY(names().contains(u"Jagmeet Singh"));
        opened.answers.said = u"J. Singh"_s;
        choose(row(u"Jagmeet Singh"_s), { u"Rename…"_s });
        QVERIFY(names().contains(u"J. Singh") && !names().contains(u"Jagmeet Singh"));
        QTest::keyClick(&*opened, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(opened.wait());
        QVERIFY(names().contains(u"Jagmeet Singh"));
        QTest::keyClick(&*opened, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(opened.wait());
        QVERIFY(names().contains(u"J. Singh"));

        QVERIFY(names().contains(u"Iran"));
        choose(row(u"Iran"_s), { u"Is the Same as"_s, u"Hassan Rouhani"_s });
        QVERIFY(!names().contains(u"Iran"));

        const QModelIndex quotation = list->model()->index(0, 0, row(u"J. Singh"_s));
        choose(quotation, { u"Said by"_s, u"Bessma Momani"_s });
        QCOMPARE(list->model()->rowCount(row(u"J. Singh"_s)), 1);

        QCOMPARE(row(u"Bessma Momani"_s).data(BadgeRole).toInt(), int(Badge::Added));
        choose(row(u"Bessma Momani"_s), { u"Is Not “added”"_s });
        QCOMPARE(row(u"Bessma Momani"_s).data(BadgeRole).toInt(), int(Badge::None));

        opened.window.reset();
        opened.start();
        const QString third = opened.file(u"third.txt"_s, "\"It is so,\" Jagmeet Singh said on Friday.\n");
        opened->session().open({ Testing::newerSample(), third });
        QVERIFY(opened.wait());
        list = opened->sidebar().page(Sidebar::Speakers)->view();
        QVERIFY(names().contains(u"J. Singh") && !names().contains(u"Jagmeet Singh"));
        QVERIFY(!opened->session().canUndo());
    }

    /// A browser's selection comes with its headings; an address alone is not fetched, and that is said.
    void pastedMarkUpAndAddresses()
    {
        Opened opened;
        auto* data = new QMimeData;
        data->setHtml(
            u"<meta charset='utf-8'><h1>Harbour plan</h1><p>The <b>council</b> voted.</p><p>It rained.</p>"_s);
        data->setText(u"Harbour plan The council voted. It rained."_s);
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&*opened, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), QStringList{ u"Pasted text"_s });
        const Article& article = *opened->session().snapshot()->versions[0].article;
        QCOMPARE(article.paragraphs.size(), 3U);
        QCOMPARE(article.format, u"html"_s);
        // What a reader of pages would take for a menu is wanted all the same when it was copied.
        auto* menu = new QMimeData;
        menu->setHtml(
            u"<nav><ul><li><a href='/'>First point</a></li><li><a href='/'>Second</a></li></ul></nav>"_s);
        menu->setText(u"First point\nSecond"_s);
        QGuiApplication::clipboard()->setMimeData(menu);
        QTest::keyClick(&*opened, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels().size(), 2);
        QVERIFY(opened->session().snapshot()->versions[1].article->text.contains(u"Second"));
        opened->session().remove(1);
        QVERIFY(opened.wait());
        QGuiApplication::clipboard()->setText(u"https://news.example/story.html"_s);
        QTest::keyClick(&*opened, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels().size(), 1);
        QCOMPARE(opened->notices().texts().size(), 1);
        QVERIFY(opened->notices().texts().first().contains(u"news.example"));
    }

    void goesToAParagraph()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        opened.answers.paragraph = 20;
        QTest::mouseClick(opened->panes().pane(1), Qt::LeftButton);
        QTest::keyClick(&*opened, Qt::Key_J, Qt::ControlModifier);
        QVERIFY(opened->panes().firstVisibleParagraph(1) > 5);
    }

    void readingSettingsAreKept()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        opened.answers.read = { .family = u"DejaVu Serif"_s, .size = 22, .leading = 1.7, .measure = 50 };
        QTest::keyClick(&*opened, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(opened->panes().pageLayout().typography().settings(), opened.answers.read);
        opened.window.reset();
        opened.start();
        QCOMPARE(opened->panes().pageLayout().typography().settings(), opened.answers.read);
    }

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
        QCOMPARE(opened.labels(), (QStringList{ u"b.txt"_s, u"a.txt"_s }));
        // On a pane: that one is replaced.
        Q_EMIT opened->panes().filesDropped(1, { c });
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), (QStringList{ u"b.txt"_s, u"c.txt"_s }));
        // One file beside the panes joins the others.
        drop(opened.window.get(), { 5, 40 }, { a });
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), (QStringList{ u"b.txt"_s, u"c.txt"_s, u"a.txt"_s }));
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
