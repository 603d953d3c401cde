// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What an editor does beside reading: one column, ticks, corrections, another order, pasting, settings; in
/// the whole window with real keys and mouse.
#include "notices.h"
#include "panes/articlepane.h"
#include "panes/pagelayout.h"
#include "panes/paneheader.h"
#include "sidebar/correctionmenu.h"
#include "sidebar/roles.h"
#include "sidebar/sidebar.h"
#include "window/opened.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QProcess>
#include <QStyleFactory>

class TestEditing : public QObject {
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

    /// A folder's files become versions, by their numbers where they have no dates; what is no text is said.
    void aFolderIsDropped()
    {
        Opened opened;
        opened.file(u"draft 10.txt"_s, "The council votes on Friday.\n");
        opened.file(u"draft 2.txt"_s, "The council votes on Monday.\n");
        QDir(opened.folder.path()).mkdir(u"in"_s);
        for (const QString& name : { u"draft 10.txt"_s, u"draft 2.txt"_s })
            QVERIFY(QFile::rename(opened.folder.filePath(name), opened.folder.filePath(u"in/"_s + name)));
        drop(opened->centralWidget(), { 50, 50 }, { opened.folder.filePath(u"in"_s) });
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels(), QStringList({ u"draft 2.txt"_s, u"draft 10.txt"_s }));
    }

    /// The user's choice wins over what was found out, and is known again.
    void anEncodingIsChosen()
    {
        Opened opened;
        const QString file = opened.file(u"old.txt"_s, "Le maire a d\xe9missionn\xe9.\n");
        opened->session().open({ file });
        QVERIFY(opened.wait());
        opened->intake().setEncoding(0, u"KOI8-R"_s);
        QVERIFY(opened.wait());
        QVERIFY(opened->session().snapshot()->versions[0].article->text.contains(u"dИmissionnИ"));
        opened.window.reset();
        opened.start();
        opened->session().open({ file });
        QVERIFY(opened.wait());
        QVERIFY(opened->session().snapshot()->versions[0].article->text.contains(u"dИmissionnИ"));
        opened->intake().setEncoding(0, {});
        QVERIFY(opened.wait());
        QVERIFY(opened->session().snapshot()->versions[0].article->text.contains(u"démissionné"));
    }

    void anArticleOfACollectionIsPicked()
    {
        Opened opened;
        const QString file = opened.file(u"all.csv"_s,
                                         "title,body\nFirst,The first article says this and no more.\n"
                                         "Second,The second article says something else.\n");
        opened->session().open({ file });
        QVERIFY(opened.wait());
        QVERIFY(opened->session().snapshot()->versions[0].article->text.contains(u"The first article"));
        opened.answers.picked = 1;
        opened->intake().chooseRecord(0);
        QTRY_COMPARE(opened.answers.offered.size(), 2);
        QVERIFY(opened.wait());
        QVERIFY(opened->session().snapshot()->versions[0].article->text.contains(u"The second article"));
    }

    /// What git has of a file, as versions; correcting and reloading go on working.
    void versionsFromGit()
    {
        Opened opened;
        const auto git = [&](const QStringList& words) {
            QProcess process;
            process.setWorkingDirectory(opened.folder.path());
            process.start(
                u"git"_s,
                QStringList{ u"-c"_s, u"user.name=Ida Renn"_s, u"-c"_s, u"user.email=ida@example.com"_s }
                    + words);
            QVERIFY2(process.waitForFinished() && process.exitCode() == 0,
                     process.readAllStandardError().constData());
        };
        git({ u"init"_s, u"-q"_s });
        QString file;
        for (const char* day : { "Monday", "Tuesday", "Friday" }) {
            file = opened.file(u"story.txt"_s, QByteArray("The council votes on ") + day + ".\n");
            git({ u"add"_s, u"story.txt"_s });
            git({ u"commit"_s, u"-q"_s, u"-m"_s, QString::fromLatin1(day) });
        }
        opened->session().open({ file });
        QVERIFY(opened.wait());
        opened->intake().chooseHistory(0);
        QTRY_COMPARE(opened.answers.commits, 3U);
        QVERIFY(opened.wait());
        const auto snapshot = opened->session().snapshot();
        QCOMPARE(snapshot->versions.size(), 2U);
        QVERIFY(snapshot->versions[0].article->text.contains(u"Monday"));
        QVERIFY(snapshot->versions[1].article->text.contains(u"Friday"));
        QVERIFY(snapshot->versions[0].label.startsWith(u"story.txt · "));
        QVERIFY(snapshot->versions[0].label != snapshot->versions[1].label);
        opened->session().reloadAll();
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels().size(), 2);
        const QString alone = opened.file(u"alone.txt"_s, "Nobody keeps this.\n");
        opened->session().open({ alone });
        QVERIFY(opened.wait());
        opened->intake().chooseHistory(0);
        QTRY_COMPARE(opened->notices().texts().size(), 1);
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
};

QTEST_MAIN(TestEditing)
#include "test_editing.moc"
