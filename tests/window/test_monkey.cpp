// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A monkey at the whole window: mouse, wheel, keys, typing, drops, sizes and zoom at random on the sample
/// and on a book, the same for the same seed. Nothing may crash, hang, warn or open a dialog; afterwards the
/// window still does its work. A long run, under the sanitizers: REDRAFT_MONKEY_TURNS=10000.
#include "panes/panesview.h"
#include "sidebar/sidebar.h"
#include "toolbar.h"
#include "window/book.h"
#include "window/opened.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QStyleFactory>
#include <QTest>
#include <QWheelEvent>

#include <random>

using namespace Redraft;
using namespace Qt::StringLiterals;
using Redraft::Testing::Book;

namespace {

class Monkey {
public:
    Monkey(Opened& opened, const QStringList& files, unsigned seed)
        : m_opened(opened)
        , m_files(files)
        , m_random(seed)
    {
    }

    /// One thing done; what it was, for a failure message.
    QString act()
    {
        switch (upTo(20)) {
        case 0:
        case 1:
        case 2:
            return click();
        case 3:
        case 4:
            return drag();
        case 5:
        case 6:
        case 7:
            return wheel();
        case 8:
        case 9:
        case 10:
        case 11:
        case 12:
            return key();
        case 13:
            return type();
        case 14:
        case 15:
            return resize();
        case 16:
            return upTo(8) == 0 ? dropFiles() : wheel();
        case 17:
            return action();
        case 18:
            return wait();
        default:
            m_opened->panes().setZoom(0.5 + upTo(30) / 10.0);
            return u"zoom"_s;
        }
    }

private:
    int upTo(int limit) { return int(m_random() % unsigned(std::max(1, limit))); }

    QPoint place(const QWidget* widget) { return { upTo(widget->width()), upTo(widget->height()) }; }

    Qt::KeyboardModifiers modifiers()
    {
        constexpr std::array all{ Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier };
        return all[size_t(upTo(4))];
    }

    /// What is at a random place of the window, an open menu included.
    std::pair<QWidget*, QPoint> target()
    {
        QWidget* window = QApplication::activePopupWidget();
        if (!window)
            window = m_opened.window.get();
        const QPoint point = place(window);
        QWidget* child = window->childAt(point);
        return child ? std::pair(child, child->mapFrom(window, point)) : std::pair(window, point);
    }

    QString click()
    {
        const auto [widget, point] = target();
        const QString words = u"click "_s + QString::fromLatin1(widget->metaObject()->className());
        if (widget->isEnabled()) {
            upTo(6)
                ? QTest::mouseClick(widget, upTo(8) ? Qt::LeftButton : Qt::RightButton, modifiers(), point)
                : QTest::mouseDClick(widget, Qt::LeftButton, modifiers(), point);
        }
        return words;
    }

    QString drag()
    {
        const QPointer<QWidget> widget(target().first);
        QTest::mousePress(widget, Qt::LeftButton, {}, place(widget));
        for (int i = upTo(4); i >= 0 && widget; --i)
            QTest::mouseMove(widget, place(widget));
        if (widget)
            QTest::mouseRelease(widget, Qt::LeftButton, {}, place(widget));
        return u"drag"_s;
    }

    QString wheel()
    {
        const auto [widget, point] = target();
        QWheelEvent event(point, widget->mapToGlobal(QPointF(point)), {}, { 0, (upTo(41) - 20) * 60 },
                          Qt::NoButton, modifiers(), Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
        return u"wheel"_s;
    }

    QWidget* focus()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup;
        return QApplication::focusWidget() ? QApplication::focusWidget() : m_opened.window.get();
    }

    QString key()
    {
        constexpr std::array keys{ Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Left,    Qt::Key_Right,
                                   Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home,    Qt::Key_End,
                                   Qt::Key_F3,     Qt::Key_F6,       Qt::Key_F7,      Qt::Key_F8,
                                   Qt::Key_F9,     Qt::Key_Tab,      Qt::Key_Backtab, Qt::Key_Space,
                                   Qt::Key_Return, Qt::Key_Escape,   Qt::Key_A,       Qt::Key_C,
                                   Qt::Key_D,      Qt::Key_F,        Qt::Key_L,       Qt::Key_V,
                                   Qt::Key_Delete };
        const Qt::Key one = keys[size_t(upTo(int(keys.size())))];
        constexpr std::array<Qt::KeyboardModifiers, 6> all{
            Qt::NoModifier,      Qt::NoModifier,  Qt::ShiftModifier,
            Qt::ControlModifier, Qt::AltModifier, Qt::ControlModifier | Qt::ShiftModifier
        };
        QTest::keyClick(focus(), one, all[size_t(upTo(6))]);
        return u"key "_s + QKeySequence(one).toString();
    }

    QString type()
    {
        QTest::keyClicks(focus(), QStringList{ u"the"_s, u"e"_s, u"zz"_s, u"1"_s }[upTo(4)]);
        return u"type"_s;
    }

    QString resize()
    {
        m_opened->resize(400 + upTo(1100), 300 + upTo(800));
        return u"resize"_s;
    }

    QString dropFiles()
    {
        QStringList files;
        for (int i = upTo(3); i >= 0; --i)
            files.append(m_files[upTo(int(m_files.size()))]);
        drop(m_opened.window.get(), place(m_opened.window.get()), files);
        return u"drop %1"_s.arg(files.size());
    }

    QString action()
    {
        // All but those that end the window.
        const QList<QAction*> all = m_opened->actions().all();
        QAction* chosen = all[upTo(int(all.size()))];
        if (chosen != m_opened->actions()[Do::Quit] && chosen != m_opened->actions()[Do::FullScreen])
            chosen->trigger();
        return u"action "_s + chosen->text();
    }

    QString wait()
    {
        QTest::qWait(upTo(30));
        return u"wait"_s;
    }

    Opened& m_opened;
    QStringList m_files;
    std::minstd_rand m_random;
};

} // namespace

class TestMonkey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QTest::failOnWarning();
    }

    void play_data()
    {
        QTest::addColumn<bool>("book");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("sample") << false << 11u;
        QTest::newRow("book") << true << 12u;
    }

    void play()
    {
        QFETCH(bool, book);
        QFETCH(unsigned, seed);
        Opened opened;
        QStringList files{ Testing::olderSample(), Testing::newerSample() };
        if (book)
            files = Book::write(opened.folder.path(), 3000);
        opened->session().open(files);
        QVERIFY(opened.wait());
        files.append(opened.file(u"empty.txt"_s, ""));
        files.append(opened.file(u"short.txt"_s, "One two.\n"));
        files.append(opened.folder.filePath(u"missing.txt"_s));
        opened.answers.files = files.first(2);

        Monkey monkey(opened, files, seed);
        const int turns = std::max(500, qEnvironmentVariableIntValue("REDRAFT_MONKEY_TURNS") / 2);
        QStringList last;
        // A menu that runs a loop of its own is left after a while.
        int lastTurn = -1;
        int turn = 0;
        QTimer leave;
        connect(&leave, &QTimer::timeout, this, [&] {
            if (turn == std::exchange(lastTurn, turn) && QApplication::activePopupWidget())
                QApplication::activePopupWidget()->close();
        });
        leave.start(100);
        for (; turn < turns; ++turn) {
            last.append(monkey.act());
            if (last.size() > 12)
                last.removeFirst();
            QCoreApplication::processEvents();
            if (!opened->isVisible())
                opened->show(); // it has found the way out
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"turn %1: %2"_s.arg(turn).arg(last.join(u", "_s))));
        }

        // The window still does what it is for.
        for (int i = 0; i < 5 && QApplication::activePopupWidget(); ++i)
            QApplication::activePopupWidget()->close();
        QVERIFY(opened.wait());
        opened->session().open({ Testing::olderSample(), Testing::newerSample() });
        QVERIFY(opened.wait());
        opened->actions()[Do::OneColumn]->setChecked(false);
        const int count = int(changes(*opened->session().snapshot()).size());
        QVERIFY(count >= 12);
        QCOMPARE(opened->panes().changeCount(), count);
        opened->panes().goToChange(count - 1);
        QCOMPARE(opened->toolBar().positionText(), u"%1 of %1"_s.arg(count));
    }
};

QTEST_MAIN(TestMonkey)
#include "test_monkey.moc"
