// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The window with a book of 50,000 paragraphs: no turn of its event loop takes longer than 50 ms while the
/// book is read, compared, shown, replaced and closed, and none longer than a frame may take while the reader
/// moves through it. All in processor time of the window's thread.
#include "panes/articlepane.h"
#include "panes/overviewmap.h"
#include "panes/panesview.h"
#include "sidebar/sidebar.h"
#include "support/bars.h"
#include "window/book.h"
#include "window/loopwatch.h"
#include "window/opened.h"

#include <QElapsedTimer>
#include <QStyleFactory>
#include <QTest>
#include <QWheelEvent>

using namespace Redraft;
using namespace Qt::StringLiterals;
using Redraft::Testing::Book;
using Redraft::Testing::kPatience;
using Redraft::Testing::LoopWatch;
using Redraft::Testing::slack;
using Redraft::Testing::threadMilliseconds;

namespace {

// Sanitizers look for faults, which a shorter book has as well; there the bars say nothing.
#if defined(__SANITIZE_ADDRESS__)
constexpr int Paragraphs = 3'000;
#else
constexpr int Paragraphs = 50'000;
#endif
constexpr double Blocked = 50; // milliseconds
constexpr double Frame = 16;
constexpr double ResizedFrame = 33;

/// Lets the loop run as a program does, until `done` and what follows from it.
template <typename Done> bool run(Done done)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done() || clock.elapsed() > 300'000)
            loop.quit();
    });
    look.start(5);
    loop.exec();
    QTimer::singleShot(300, &loop, &QEventLoop::quit); // late timers, the last painting
    loop.exec();
    return done();
}

/// What each of many steps costs until it is painted.
class Frames {
public:
    void step(const std::function<void()>& what)
    {
        const double begun = threadMilliseconds();
        what();
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        m_taken.push_back(threadMilliseconds() - begun);
    }

    double share(double part)
    {
        std::ranges::sort(m_taken);
        return m_taken[size_t(part * double(m_taken.size() - 1))];
    }

    QString report()
    {
        return QStringLiteral("%1 frames: half within %2 ms, 95 %% within %3 ms, longest %4 ms")
            .arg(m_taken.size())
            .arg(share(0.5), 0, 'f', 1)
            .arg(share(0.95), 0, 'f', 1)
            .arg(share(1), 0, 'f', 1);
    }

private:
    std::vector<double> m_taken;
};

} // namespace

class TestResponsive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QVERIFY(m_folder.isValid());
    }

    void opening_data()
    {
        QTest::addColumn<bool>("talk");
        QTest::newRow("prose") << false;
        QTest::newRow("talk") << true;
    }

    void opening()
    {
        QFETCH(bool, talk);
        m_files = Book::write(m_folder.path(), Paragraphs, talk);
        Opened opened;
        run([] { return true; });
        const auto settled = [&] {
            return !opened->session().isBusy() && opened->session().versionCount() == 2;
        };
        {
            LoopWatch watch;
            opened->session().open(m_files);
            QVERIFY(run(settled));
            qInfo("opened: %s", qPrintable(watch.report()));
            QVERIFY2(watch.longest < Blocked * kPatience * slack(), qPrintable(watch.report()));
        }
        QVERIFY(opened->panes().changeCount() > Paragraphs / 10);
        {
            LoopWatch watch;
            opened->session().reloadAll();
            QVERIFY(opened->session().isBusy());
            QVERIFY(run(settled));
            qInfo("reloaded: %s", qPrintable(watch.report()));
            QVERIFY2(watch.longest < Blocked * kPatience * slack(), qPrintable(watch.report()));
        }
        {
            LoopWatch watch;
            opened->session().open({});
            QVERIFY(run([&] { return opened->session().versionCount() == 0; }));
            qInfo("closed: %s", qPrintable(watch.report()));
            QVERIFY2(watch.longest < Blocked * kPatience * slack(), qPrintable(watch.report()));
        }
    }

    void moving_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how :
             { "wheel", "page", "end and start", "next change", "far change", "overview", "resize", "zoom" })
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    // Nineteen frames of twenty are within the time of a frame; the longest is as short as any turn has to
    // be.
    void moving()
    {
        QFETCH(QString, how);
        if (!m_open) {
            m_open = std::make_unique<Opened>();
            (*m_open)->resize(1200, 900);
            (*m_open)->session().open(Book::write(m_folder.path(), Paragraphs));
            QVERIFY(run([this] { return (*m_open)->session().versionCount() == 2; }));
        }
        MainWindow& window = **m_open;
        PanesView& panes = window.panes();
        ArticlePane* pane = panes.pane(1);
        auto* overview = panes.findChild<OverviewMap*>();
        QVERIFY(overview);
        panes.scrollToParagraph(1, Paragraphs / 3);
        const auto step = [&](int i) {
            if (how == "wheel"_L1) {
                const QPointF point(pane->rect().center());
                QWheelEvent wheel(point, pane->mapToGlobal(point), {}, { 0, i % 40 < 20 ? -120 : 120 },
                                  Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(pane, &wheel);
            } else if (how == "page"_L1) {
                QTest::keyClick(pane, i % 40 < 20 ? Qt::Key_PageDown : Qt::Key_PageUp);
            } else if (how == "end and start"_L1) {
                QTest::keyClick(pane, i % 2 ? Qt::Key_Home : Qt::Key_End);
            } else if (how == "next change"_L1) {
                QTest::keyClick(&window, Qt::Key_F7);
            } else if (how == "far change"_L1) {
                panes.goToChange(int(qint64(i) * 7919 % panes.changeCount()));
            } else if (how == "overview"_L1) {
                QTest::mouseClick(overview, Qt::LeftButton, {},
                                  { overview->width() / 2, i * 97 % overview->height() });
            } else if (how == "resize"_L1) {
                window.resize(1000 + i * 37 % 500, 700 + i * 53 % 400);
            } else {
                panes.setZoom(0.8 + i % 9 * 0.1);
            }
        };
        for (int i = 0; i < 5; ++i) { // fonts, first use
            step(i);
            QTest::qWait(20);
        }
        Frames frames;
        for (int i = 5; i < 105; ++i)
            frames.step([&] { step(i); });
        QVERIFY(panes.firstVisibleParagraph(1) >= 0);
        qInfo("%s", qPrintable(frames.report()));
        const double bar = how == "resize"_L1 || how == "zoom"_L1 ? ResizedFrame : Frame;
        QVERIFY2(frames.share(0.95) < bar * kPatience * slack(), qPrintable(frames.report()));
        QVERIFY2(frames.share(1) < Blocked * kPatience * slack(), qPrintable(frames.report()));
    }

    void cleanupTestCase() { m_open.reset(); }

private:
    std::unique_ptr<Opened> m_open; // shared by the rows of moving()
    QTemporaryDir m_folder;
    QStringList m_files;
};

int main(int argc, char** argv)
{
    Redraft::Testing::WatchedApplication application(argc, argv);
    TestResponsive test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_responsive.moc"
