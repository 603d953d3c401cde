// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Panes move together and stay level; what is laid out, stepped through and folded.
#include "panes/articlepane.h"
#include "panes/overviewmap.h"
#include "panes/panesview.h"
#include "support/snapshots.h"
#include "ui/shownpanes.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Redraft::Testing::HandMade;

class TestPanes : public Testing::ShownPanes {
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void cleanup() { drop(); }

    void rowsAreLevel_data();
    void rowsAreLevel();
    void onlyWhatIsSeenIsLaidOut();
    void oneMotion();
    void wheelScrollsByPixel();
    void keysScroll();
    void resizeKeepsTheText();
    void changesAreSteppedThrough();
    void clickMakesCurrent();
    void clickOnAMoveGoesToItsOtherEnd();
    void zoomByWheel();
    void focusCycles();
    void overviewNavigates();
    void overviewShowsLonelyChanges();
    void foldsOpen();
    void newSnapshotKeepsThePlace();
    void threeVersions();
    void nothing();
};

void TestPanes::rowsAreLevel_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("left"); // share of the left pane, per cent
    for (const int width : { 420, 800, 1000, 1900 }) {
        for (const double zoom : { 0.5, 1.0, 1.37, 2.5 })
            QTest::addRow("%d wide, zoom %.2f", width, zoom) << QSize(width, 700) << zoom << 50;
    }
    QTest::addRow("uneven panes") << QSize(1000, 700) << 1.0 << 25;
}

void TestPanes::rowsAreLevel()
{
    QFETCH(QSize, size);
    QFETCH(double, zoom);
    QFETCH(int, left);
    const auto snapshot = HandMade::book(400).snapshot();
    m_view->setZoom(zoom);
    show(snapshot, size);
    auto* splitter = m_view->findChild<QSplitter*>();
    splitter->setSizes({ size.width() * left / 100, size.width() * (100 - left) / 100 });
    for (const int row : { 0, 150, 390 }) {
        const LevelRow& at = snapshot->rows[size_t(row)];
        m_view->scrollToParagraph(at.versions[1].isEmpty() ? 0 : 1,
                                  at.versions[1].isEmpty() ? at.versions[0].first : at.versions[1].first);
        m_view->grab();
        int seen = 0;
        for (const LevelRow& level : snapshot->rows) {
            if (level.versions[0].isEmpty() || level.versions[1].isEmpty())
                continue;
            const double l = topOf(0, level.versions[0].first);
            const double r = topOf(1, level.versions[1].first);
            if (l < 0 || l > m_view->pane(0)->height())
                continue;
            ++seen;
            QCOMPARE(l, r);
        }
        QVERIFY(seen > 0);
    }
}

void TestPanes::onlyWhatIsSeenIsLaidOut()
{
    show(HandMade::book(20'000, 30).snapshot());
    const PageLayout& layout = m_view->pageLayout();
    QVERIFY2(layout.layoutsMade() < 80, qPrintable(QString::number(layout.layoutsMade())));
    m_view->goToChange(m_view->changeCount() / 2);
    m_view->grab();
    QVERIFY2(layout.layoutsMade() < 200, qPrintable(QString::number(layout.layoutsMade())));
    m_view->resize(800, 600);
    m_view->grab();
    QVERIFY2(layout.layoutsMade() < 400, qPrintable(QString::number(layout.layoutsMade())));
    // Scrolled over for long, only the neighbourhood is kept.
    for (int i = 0; i < 300; ++i)
        QTest::keyClick(m_view->pane(0), Qt::Key_PageDown);
    QVERIFY2(layout.laidOutCount() < 1500, qPrintable(QString::number(layout.laidOutCount())));
}

void TestPanes::oneMotion()
{
    show(HandMade::book(100).snapshot());
    wheel(m_view->pane(0), 3);
    QVERIFY(top(0) > 0);
    QCOMPARE(top(1), top(0));
    m_view->setScrollLocked(false);
    const qint64 before = top(0);
    wheel(m_view->pane(1), 8);
    QCOMPARE(top(0), before);
    QVERIFY(top(1) > before);
    // Another width leaves each where it is.
    const int first = m_view->firstVisibleParagraph(0);
    const int second = m_view->firstVisibleParagraph(1);
    QVERIFY(first != second);
    m_view->resize(800, 700);
    m_view->grab();
    QVERIFY(std::abs(m_view->firstVisibleParagraph(0) - first) <= 1);
    QVERIFY(std::abs(m_view->firstVisibleParagraph(1) - second) <= 1);
    m_view->setScrollLocked(true);
    QCOMPARE(top(1), top(0));
}

void TestPanes::wheelScrollsByPixel()
{
    show(HandMade::book(100).snapshot());
    QWheelEvent event({ 50, 50 }, m_view->mapToGlobal(QPointF(50, 50)), { 0, -7 }, { 0, -10 }, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->pane(0), &event);
    QCOMPARE(top(0), 7);
    auto* bar = m_view->findChild<QScrollBar*>();
    QCOMPARE(bar->value(), 7);
    bar->setValue(19);
    QCOMPARE(top(1), 19);
}

void TestPanes::keysScroll()
{
    show(HandMade::book(100).snapshot());
    ArticlePane* pane = m_view->pane(0);
    QTest::keyClick(pane, Qt::Key_Down);
    const qint64 line = top(0);
    QVERIFY(line > 10);
    QTest::keyClick(pane, Qt::Key_PageDown);
    QVERIFY(top(0) > line + pane->height() / 2);
    QVERIFY(top(0) < line + pane->height());
    QTest::keyClick(pane, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(top(0) + pane->height(), m_view->pageLayout().height());
    QTest::keyClick(pane, Qt::Key_PageUp);
    QTest::keyClick(pane, Qt::Key_Home);
    QCOMPARE(top(0), 0);
}

void TestPanes::resizeKeepsTheText()
{
    show(HandMade::book(500).snapshot());
    m_view->scrollToParagraph(1, 200);
    wheel(m_view->pane(0), 2);
    const int paragraph = m_view->firstVisibleParagraph(1);
    for (const int width : { 900, 700, 500, 640, 1200, 1000 }) {
        m_view->resize(width, 700);
        m_view->grab();
        QVERIFY2(std::abs(m_view->firstVisibleParagraph(1) - paragraph) <= 1,
                 qPrintable(QString::number(width)));
    }
    QCOMPARE(m_view->firstVisibleParagraph(1), paragraph);
    m_view->setZoom(2);
    QVERIFY(std::abs(m_view->firstVisibleParagraph(1) - paragraph) <= 1);
}

void TestPanes::changesAreSteppedThrough()
{
    show(HandMade::everyKind().snapshot(), { 900, 400 });
    QSignalSpy changed(m_view.get(), &PanesView::currentChangeChanged);
    QCOMPARE(m_view->currentChange(), -1);
    for (int i = 0; i < m_view->changeCount(); ++i) {
        m_view->nextChange();
        QCOMPARE(m_view->currentChange(), i);
    }
    QCOMPARE(changed.size(), m_view->changeCount());
    m_view->nextChange(); // stays at the last
    QCOMPARE(m_view->currentChange(), m_view->changeCount() - 1);
    m_view->previousChange();
    QCOMPARE(m_view->currentChange(), m_view->changeCount() - 2);
    m_view->goToChange(99);
    QCOMPARE(m_view->currentChange(), m_view->changeCount() - 2);
    // In view, wherever it was.
    for (int i = 0; i < m_view->changeCount(); ++i) {
        m_view->goToChange(i);
        const ChangeItem item = changes(*m_view->snapshot())[size_t(i)];
        const Row& row = m_view->snapshot()->pairs[0].comparison->rows[size_t(item.row)];
        const double y = row.right.isEmpty() ? topOf(0, row.left.first()) : topOf(1, row.right.first());
        QVERIFY2(y >= 0 && y < m_view->pane(0)->height() * 0.8, qPrintable(QString::number(i)));
    }
}

void TestPanes::clickMakesCurrent()
{
    show(HandMade::everyKind().snapshot());
    QSignalSpy changed(m_view.get(), &PanesView::currentChangeChanged);
    ArticlePane* pane = m_view->pane(1);
    const auto items = changes(*m_view->snapshot());
    for (size_t i = 0; i < items.size(); ++i) {
        const Row& row = m_view->snapshot()->pairs[0].comparison->rows[size_t(items[i].row)];
        if (row.kind != RowKind::Inserted)
            continue;
        QTest::mouseClick(pane, Qt::LeftButton, {},
                          { pane->column().left() + 40, int(topOf(1, row.right.first())) + 8 });
        QCOMPARE(m_view->currentChange(), int(i));
        QCOMPARE(changed.size(), 1);
    }
}

void TestPanes::clickOnAMoveGoesToItsOtherEnd()
{
    HandMade made;
    made.movedAway(0, HandMade::prose(30, 900));
    for (int i = 0; i < 60; ++i)
        made.same(HandMade::prose(40, unsigned(i)));
    made.movedHere(0, HandMade::prose(30, 900));
    show(made.snapshot());
    ArticlePane* left = m_view->pane(0);
    const QRect column = left->column();
    QTest::mouseClick(left, Qt::LeftButton, {},
                      { column.left() + column.width() + 12, int(topOf(0, 0)) + 8 });
    QCOMPARE(m_view->currentChange(), 0);
    QVERIFY(topOf(1, 60) >= 0 && topOf(1, 60) < left->height());
    QVERIFY(topOf(0, 0) < 0);
    // And back, from the other end.
    ArticlePane* right = m_view->pane(1);
    QTest::mouseClick(right, Qt::LeftButton, {}, { right->column().left() - 12, int(topOf(1, 60)) + 8 });
    QVERIFY(topOf(0, 0) >= 0 && topOf(0, 0) < left->height());
}

void TestPanes::zoomByWheel()
{
    show(HandMade::everyKind().snapshot());
    QSignalSpy zoomed(m_view.get(), &PanesView::zoomChanged);
    wheel(m_view->pane(0), -1, Qt::ControlModifier);
    QCOMPARE(zoomed.size(), 1);
    QVERIFY(m_view->zoom() > 1.05);
    wheel(m_view->pane(0), 1, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.0);
    m_view->setZoom(100);
    QCOMPARE(m_view->zoom(), 4.0);
    m_view->setZoom(0);
    QCOMPARE(m_view->zoom(), 0.5);
}

void TestPanes::focusCycles()
{
    show(HandMade::everyKind().snapshot());
    m_view->activateWindow();
    m_view->pane(0)->setFocus();
    QSignalSpy active(m_view.get(), &PanesView::activeVersionChanged);
    QTest::keyClick(m_view->pane(0), Qt::Key_F6);
    QTRY_VERIFY(m_view->pane(1)->hasFocus());
    QTest::keyClick(m_view->pane(1), Qt::Key_F6);
    QTRY_VERIFY(m_view->pane(0)->hasFocus());
    QCOMPARE(active.size(), 2);
}

void TestPanes::overviewNavigates()
{
    show(HandMade::book(500).snapshot());
    auto* map = m_view->findChild<OverviewMap*>();
    QTest::mouseClick(map, Qt::LeftButton, {}, { map->width() / 2, map->height() / 2 });
    const qint64 middle = top(0) + m_view->pane(0)->height() / 2;
    QVERIFY(std::abs(middle - m_view->pageLayout().height() / 2) < m_view->pageLayout().height() / 20);
    QCOMPARE(top(1), top(0));
    QTest::mousePress(map, Qt::LeftButton, {}, { 5, 10 });
    QTest::mouseMove(map, { 5, map->height() - 1 });
    QTest::mouseRelease(map, Qt::LeftButton, {}, { 5, map->height() - 1 });
    QVERIFY(top(0) > m_view->pageLayout().height() / 2);
}

void TestPanes::overviewShowsLonelyChanges()
{
    HandMade made;
    for (int i = 0; i < 4000; ++i)
        made.same(HandMade::prose(30, unsigned(i)));
    made.inserted(u"Here."_s);
    for (int i = 0; i < 4000; ++i)
        made.same(HandMade::prose(30, unsigned(i)));
    show(made.snapshot());
    auto* map = m_view->findChild<OverviewMap*>();
    const auto changed = [&](int version) {
        QList<int> rows;
        const auto pixels = map->pixels(version);
        for (size_t y = 0; y < pixels.size(); ++y) {
            if (pixels[y].kind != ChangeKind::None)
                rows.append(int(y));
        }
        return rows;
    };
    QCOMPARE(changed(0).size(), 0);
    QCOMPARE(changed(1).size(), 2);
    QVERIFY(std::abs(changed(1).first() - map->height() / 2) < map->height() / 10);
}

void TestPanes::foldsOpen()
{
    show(HandMade::book(300).snapshot());
    const qint64 all = m_view->pageLayout().height();
    QSignalSpy context(m_view.get(), &PanesView::contextChanged);
    m_view->setContext(0);
    m_view->grab();
    QVERIFY(m_view->pageLayout().height() < all * 2 / 3);
    QCOMPARE(m_view->changeCount(), 60);
    m_view->goToChange(59);
    QCOMPARE(m_view->currentChange(), 59);
    // Going to what is folded away opens it.
    m_view->goTo(0, m_view->snapshot()->versions[0].article->paragraphs[0].span);
    QCOMPARE(m_view->context(), -1);
    QCOMPARE(context.size(), 2);
}

void TestPanes::newSnapshotKeepsThePlace()
{
    const auto first = HandMade::book(500).snapshot();
    show(first);
    m_view->scrollToParagraph(0, 250);
    const int paragraph = m_view->firstVisibleParagraph(0);
    m_view->setSnapshot(std::make_shared<const Snapshot>(*first)); // the same articles, compared anew
    QCOMPARE(m_view->firstVisibleParagraph(0), paragraph);
    HandMade other;
    other.same(u"Something else."_s);
    auto stranger = std::make_shared<Snapshot>(*other.snapshot());
    for (Version& version : stranger->versions)
        version.path = u"/elsewhere"_s;
    m_view->setSnapshot(stranger);
    QCOMPARE(m_view->firstVisibleParagraph(0), 0);
    QCOMPARE(m_view->currentChange(), -1);
}

void TestPanes::threeVersions()
{
    // The second pair is the mirror of the first: the third version is the first again.
    auto snapshot = std::make_shared<Snapshot>(*HandMade::book(100).snapshot());
    auto mirrored = std::make_shared<Comparison>(*snapshot->pairs[0].comparison);
    for (Row& row : mirrored->rows) {
        std::swap(row.left, row.right);
        if (row.kind == RowKind::Inserted || row.kind == RowKind::Deleted)
            row.kind = row.kind == RowKind::Inserted ? RowKind::Deleted : RowKind::Inserted;
        else if (row.kind == RowKind::Split)
            row.kind = RowKind::Merged;
    }
    for (WordRun& run : mirrored->words) {
        std::swap(run.left, run.right);
        if (run.op != WordOp::Same)
            run.op = run.op == WordOp::Inserted ? WordOp::Deleted : WordOp::Inserted;
    }
    snapshot->versions.push_back(snapshot->versions[0]);
    snapshot->pairs.push_back({ 1, mirrored, snapshot->pairs[0].findings });
    for (LevelRow& row : snapshot->rows)
        row.versions.append(row.versions[0]);
    show(snapshot, { 1500, 800 });
    QVERIFY(m_view->pane(2));
    QCOMPARE(m_view->pane(2)->version(), 2);
    QCOMPARE(m_view->changeCount(), 40);
    for (int i = 0; i < m_view->changeCount(); ++i)
        m_view->goToChange(i);
    int seen = 0;
    for (const LevelRow& level : snapshot->rows) {
        if (level.versions[0].isEmpty() || level.versions[1].isEmpty()
            || topOf(0, level.versions[0].first) < 0)
            continue;
        QCOMPARE(topOf(1, level.versions[1].first), topOf(0, level.versions[0].first));
        QCOMPARE(topOf(2, level.versions[2].first), topOf(0, level.versions[0].first));
        ++seen;
    }
    QVERIFY(seen > 2);
    // The middle pane has marks on both sides.
    QSet<Edge> edges;
    for (const ShownChange& change : m_view->pane(1)->shownChanges())
        edges.insert(change.edge);
    QCOMPARE(edges.size(), 2);
    m_view->setSnapshot(HandMade::everyKind().snapshot());
    QVERIFY(!m_view->pane(2));
    m_view->grab();
}

void TestPanes::nothing()
{
    show(nullptr);
    m_view->nextChange();
    m_view->previousChange();
    m_view->copy();
    m_view->selectAll();
    m_view->goTo(0, { 0, 4 });
    m_view->scrollToParagraph(0, 3);
    wheel(m_view->pane(0), 4);
    QTest::keyClick(m_view->pane(0), Qt::Key_End);
    QTest::mouseClick(m_view->pane(0), Qt::LeftButton);
    QCOMPARE(m_view->changeCount(), 0);
    QCOMPARE(m_view->firstVisibleParagraph(0), -1);
    // One version alone, and versions that hold nothing.
    auto single = std::make_shared<Snapshot>(*HandMade::everyKind().snapshot());
    single->versions.pop_back();
    single->pairs.clear();
    single->rows.clear();
    show(single);
    QVERIFY(!m_view->pane(1));
    QCOMPARE(m_view->firstVisibleParagraph(0), 0);
    show(HandMade().snapshot());
    QTest::mouseClick(m_view->pane(0), Qt::LeftButton);
    QTest::keyClick(m_view->pane(0), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->firstVisibleParagraph(1), -1);
}

QTEST_MAIN(TestPanes)
#include "test_panes.moc"
