// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole way from the start page to a copied passage without a pointer: each step by the key that a
/// person would press, sent to the widget that has the keyboard.
#include "findbar.h"
#include "panes/articlepane.h"
#include "panes/panesview.h"
#include "sidebar/roles.h"
#include "sidebar/sidebar.h"
#include "toolbar.h"
#include "window/opened.h"

#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QStyleFactory>
#include <QTest>

#include <set>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

/// A key goes to whatever has the keyboard.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
    QCoreApplication::processEvents();
}

void type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QCoreApplication::processEvents();
}

} // namespace

class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }

    /// Tab goes round through everything and comes back, both ways.
    void tabGoesRound_data()
    {
        QTest::addColumn<bool>("back");
        QTest::newRow("Tab") << false;
        QTest::newRow("Shift+Tab") << true;
    }

    void tabGoesRound()
    {
        QFETCH(const bool, back);
        Opened opened;
        QVERIFY(opened.openSample());
        QWidget* first = opened->panes().pane(0);
        first->setFocus(Qt::TabFocusReason);
        std::set<QWidget*> reached;
        QWidget* at = nullptr;
        for (int i = 0; i < 60 && at != first; ++i) {
            press(back ? Qt::Key_Backtab : Qt::Key_Tab, back ? Qt::ShiftModifier : Qt::NoModifier);
            at = QApplication::focusWidget();
            reached.insert(at);
        }
        QCOMPARE(at, first);
        QVERIFY(reached.contains(opened->panes().pane(1)));
        const SidebarPage* page = opened->sidebar().page(Sidebar::Changes);
        QVERIFY(reached.contains(page->view()));
        QVERIFY(reached.contains(static_cast<QWidget*>(opened->sidebar().tabs())));
        for (const QWidget* widget : reached)
            QVERIFY(widget && widget->isVisible());
    }

    void wholeFlow()
    {
        Opened opened;
        // Open: the answer of the dialog is given.
        opened.answers.files = { Testing::olderSample(), Testing::newerSample() };
        press(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(opened.wait());
        QCOMPARE(opened.labels().size(), 2);
        PanesView& panes = opened->panes();

        // Changes, forwards and back.
        press(Qt::Key_F7);
        QCOMPARE(panes.currentChange(), 0);
        press(Qt::Key_F7);
        QCOMPARE(panes.currentChange(), 1);
        press(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(panes.currentChange(), 0);

        // The other pane, and a passage of it copied.
        press(Qt::Key_F6);
        QVERIFY(qobject_cast<ArticlePane*>(QApplication::focusWidget()));
        auto* first = qobject_cast<ArticlePane*>(QApplication::focusWidget());
        press(Qt::Key_F6);
        auto* second = qobject_cast<ArticlePane*>(QApplication::focusWidget());
        QVERIFY(second && second != first);
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Right);
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!second->selectedText().isEmpty());
        QGuiApplication::clipboard()->clear();
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), second->selectedText());
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(second->selectedText().size() > 1000, true);
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); // with marks
        QVERIFY(QGuiApplication::clipboard()->text().contains("{+"_L1));
        press(Qt::Key_Escape);
        QVERIFY(!panes.hasSelection());

        // Find, on and back, close.
        press(Qt::Key_F, Qt::ControlModifier);
        auto* bar = opened->findChild<FindBar*>();
        QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        type(u"soleimani"_s);
        QTRY_VERIFY(panes.foundCount() > 1);
        press(Qt::Key_Return);
        press(Qt::Key_F3);
        press(Qt::Key_F3, Qt::ShiftModifier);
        press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(QApplication::focusWidget()); // the keyboard is not lost with the bar

        // The list of changes: down it the panes follow; space ticks it off.
        press(Qt::Key_1, Qt::AltModifier);
        SidebarView& list = *opened->sidebar().page(Sidebar::Changes)->view();
        QCOMPARE(QApplication::focusWidget(), &list);
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        QCOMPARE(list.currentIndex().row(), 1);
        QCOMPARE(panes.currentChange(), 1);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(panes.currentChange(), 2);
        QCOMPARE(list.currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        press(Qt::Key_Space);
        QCOMPARE(list.currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));

        // Speakers, and from one of them into the text.
        press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), opened->sidebar().page(Sidebar::Speakers)->view());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        press(Qt::Key_F6);
        QVERIFY(qobject_cast<ArticlePane*>(QApplication::focusWidget()));

        // Out by the keyboard.
        press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!opened->isVisible());
    }

    // Every action of the menus has a key or stands in a menu that Alt opens; no key stands for two.
    void keysAreTheirOwn()
    {
        Opened opened;
        QVERIFY(opened.openSample());
        QHash<QString, QString> taken;
        for (const QAction* action : opened->findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!taken.contains(text) || taken[text] == action->text(),
                         qPrintable(text + u": "_s + taken[text] + u", "_s + action->text()));
                taken.insert(text, action->text());
            }
        }
        QVERIFY(taken.size() > 20);
        for (const QAction* menu : opened->menuBar()->actions()) {
            QVERIFY2(menu->text().contains(u'&'), qPrintable(menu->text()));
            std::set<QChar> letters;
            for (const QAction* action : menu->menu()->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at >= 0 && action->isVisible())
                    QVERIFY2(letters.insert(action->text()[at + 1].toLower()).second,
                             qPrintable(menu->text() + u": "_s + action->text()));
            }
        }
    }
};

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
