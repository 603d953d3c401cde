// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a reader does in the panes: going to a place, selecting, copying, finding, jumping back; headers and
/// drops.
#include "panes/articlepane.h"
#include "panes/dropoverlay.h"
#include "panes/paneheader.h"
#include "panes/panesview.h"
#include "support/snapshots.h"
#include "ui/shownpanes.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Redraft::Testing::HandMade;

class TestPaneReading : public Testing::ShownPanes {
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void cleanup() { drop(); }

    void goToShowsThePlace();
    void selectionAndCopy();
    void dropsSayWhatTheyDo();
    void headers();
    void highlightsAreSeen();
    void findGoesThroughAllVersions();
    void jumpsLeadBack();
    void copyWithMarks();
};

void TestPaneReading::goToShowsThePlace()
{
    const auto snapshot = HandMade::book(3000).snapshot();
    show(snapshot);
    const Span target = snapshot->versions[0].article->paragraphs[2222].span;
    const Span words{ target.start + 3, target.start + 30 };
    m_view->goTo(0, words);
    const QRectF rect = m_view->pane(0)->rectOf(words.start);
    QVERIFY(rect.top() > 0 && rect.bottom() < m_view->pane(0)->height());
    const qint64 before = top(0);
    m_view->goTo(0, words); // already in view: nothing moves
    QCOMPARE(top(0), before);
    m_view->goTo(7, words);
    m_view->goTo(-1, words);
}

void TestPaneReading::selectionAndCopy()
{
    show(HandMade().same(u"One is\nwrapped."_s).same(u"Two."_s).snapshot());
    ArticlePane* pane = m_view->pane(0);
    pane->setFocus();
    QSignalSpy selected(m_view.get(), &PanesView::selectionChanged);
    const auto at = [&](qint32 position) { return pane->rectOf(position).center().toPoint(); };
    QTest::mouseDClick(pane, Qt::LeftButton, {}, at(9));
    QCOMPARE(pane->selectedText(), u"wrapped"_s);
    QVERIFY(!selected.isEmpty());
    QTest::mouseRelease(pane, Qt::LeftButton, {}, at(9));
    // A drag over both paragraphs.
    QTest::mousePress(pane, Qt::LeftButton, {}, pane->rectOf(4).topLeft().toPoint() + QPoint(0, 4));
    QTest::mouseMove(pane, at(8) + QPoint(0, 20));
    QTest::mouseMove(pane, pane->rectOf(20).topLeft().toPoint() + QPoint(0, 4));
    QTest::mouseRelease(pane, Qt::LeftButton, {}, pane->rectOf(20).topLeft().toPoint() + QPoint(0, 4));
    QCOMPARE(pane->selectedText(), u"is wrapped.\n\nTwo"_s);
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"is wrapped.\n\nTwo"_s);
    // The keyboard goes on from there.
    QTest::keyClick(pane, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(pane->selectedText(), u"is wrapped.\n\nTwo."_s);
    QTest::keyClick(pane, Qt::Key_Home, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(pane->selectedText(), u"One "_s);
    QTest::keyClick(pane, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(pane->selectedText(), u"One is wrapped.\n\nTwo."_s);
    QVERIFY(m_view->hasSelection());
    QTest::keyClick(pane, Qt::Key_Escape);
    QVERIFY(!m_view->hasSelection());
    QTest::keyClick(pane, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QTest::keyClick(pane, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(pane, Qt::Key_PageUp, Qt::ShiftModifier);
    QVERIFY(pane->selectedText().startsWith(u"One"));
}

void TestPaneReading::dropsSayWhatTheyDo()
{
    show(HandMade::everyKind().snapshot());
    QSignalSpy dropped(m_view.get(), &PanesView::filesDropped);
    auto* overlay = m_view->findChild<DropOverlay*>();
    const auto drop = [&](const QPoint& point, const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &enter);
        QDragMoveEvent move(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &move);
        const QString words = overlay->isVisible() ? overlay->words() : QString();
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &event);
        return words;
    };
    const QPoint left(100, 300);
    const QPoint right(m_view->width() - 200, 300);
    QCOMPARE(drop(left, { u"/a/new.txt"_s }), u"Replace “first draft.txt” with “new.txt”"_s);
    QCOMPARE(dropped.takeFirst(), QVariantList({ 0, QStringList{ u"/a/new.txt"_s } }));
    QCOMPARE(drop(right, { u"/a/new.txt"_s }), u"Replace “as published.txt” with “new.txt”"_s);
    QCOMPARE(dropped.takeFirst().first().toInt(), 1);
    QCOMPARE(drop(right, { u"/a"_s, u"/b"_s, u"/c"_s }), u"Open 3 files as versions"_s);
    QCOMPARE(dropped.takeFirst(), QVariantList({ -1, QStringList{ u"/a"_s, u"/b"_s, u"/c"_s } }));
    QVERIFY(!overlay->isVisible());
    QMimeData odd; // a name that is not UTF-8, as file managers write it
    odd.setUrls({ QUrl::fromEncoded("file:///a/caf%E9.txt"), QUrl::fromEncoded("file:///a/caf%C3%A9.txt") });
    QCOMPARE(DropOverlay::files(&odd), QStringList({ u"/a/caf\xdce9.txt"_s, u"/a/café.txt"_s }));
    QCOMPARE(drop(right, {}), QString());
    QVERIFY(dropped.isEmpty());
}

void TestPaneReading::headers()
{
    Version version{ u"a.txt"_s, u"/a.txt"_s, nullptr, nullptr };
    auto article = std::make_shared<Article>();
    article->text = u"It’s one well-known man."_s;
    article->paragraphs = { { { 0, qint32(article->text.size()) }, ParagraphKind::Body, 0 } };
    article->format = u"txt"_s;
    article->encoding = u"windows-1252"_s;
    article->date = QDate(2020, 1, 3);
    version.article = article;
    QCOMPARE(PaneHeader::countWords(*article), 4);
    QVERIFY(PaneHeader::detail(version, 1234).contains(u"2020"));
    QVERIFY(PaneHeader::detail(version, 1).contains(u"1 word · Plain text, windows-1252"));

    show(HandMade::everyKind().snapshot());
    QSignalSpy replaced(m_view.get(), &PanesView::replaceRequested);
    const auto headers = m_view->findChildren<PaneHeader*>();
    QCOMPARE(headers.size(), 2);
    for (PaneHeader* header : headers)
        Q_EMIT header->replaceRequested();
    QSet<int> asked;
    for (const QVariantList& arguments : replaced)
        asked.insert(arguments[0].toInt());
    QCOMPARE(asked, QSet<int>({ 0, 1 }));
}

void TestPaneReading::highlightsAreSeen()
{
    show(HandMade::everyKind().snapshot());
    const QImage before = m_view->grab().toImage();
    const Span word{ m_view->pane(1)->article().paragraphs[2].span.start,
                     m_view->pane(1)->article().paragraphs[2].span.start + 9 };
    m_view->setHighlights(1, { word });
    const QImage after = m_view->grab().toImage();
    QVERIFY(before != after);
    const QPoint inside =
        m_view->pane(1)->mapTo(m_view.get(), m_view->pane(1)->rectOf(word.start).topLeft().toPoint());
    QCOMPARE(after.pixelColor(inside + QPoint(1, 2)), m_theme.highlight.tint);
    m_view->setHighlights(1, {});
    QCOMPARE(m_view->grab().toImage(), before);
    m_view->setHighlights(9, { word });
}

void TestPaneReading::findGoesThroughAllVersions()
{
    show(HandMade::everyKind().snapshot(), { 900, 400 });
    const QImage before = m_view->grab().toImage();
    QSignalSpy found(m_view.get(), &PanesView::foundChanged);
    QCOMPARE(m_view->find(u"Builders"_s), 2);
    QCOMPARE(m_view->foundCount(0), 1);
    QCOMPARE(m_view->foundCount(1), 1);
    QCOMPARE(found.takeLast(), QVariantList({ -1, 2 }));
    for (const int expected : { 0, 1, 0 }) {
        m_view->findNext();
        QCOMPARE(found.takeLast(), QVariantList({ expected, 2 }));
    }
    m_view->findPrevious();
    QCOMPARE(found.takeLast(), QVariantList({ 1, 2 }));
    QVERIFY(m_view->grab().toImage() != before);
    // Other versions are searched as they come.
    m_view->setSnapshot(HandMade().same(u"Builders, builders."_s).snapshot());
    QCOMPARE(m_view->foundCount(), 4);
    QCOMPARE(m_view->find(u"Builders"_s, { true, false }), 2);
    QCOMPARE(m_view->find(QString()), 0);
    m_view->findNext();
    m_view->findPrevious();
}

void TestPaneReading::jumpsLeadBack()
{
    const auto snapshot = HandMade::book(2000).snapshot();
    show(snapshot);
    QSignalSpy history(m_view.get(), &PanesView::historyChanged);
    QVERIFY(!m_view->canGoBack());
    wheel(m_view->pane(0), 5);
    const qint64 first = top(0);
    const int paragraph = m_view->firstVisibleParagraph(0);
    m_view->goTo(0, snapshot->versions[0].article->paragraphs[1500].span);
    QVERIFY(m_view->canGoBack());
    const int far = m_view->firstVisibleParagraph(0);
    m_view->goBack();
    QCOMPARE(m_view->firstVisibleParagraph(0), paragraph);
    QVERIFY(std::abs(top(0) - first) < 40);
    QVERIFY(!m_view->canGoBack());
    m_view->goForward();
    QCOMPARE(m_view->firstVisibleParagraph(0), far);
    m_view->goForward();
    QVERIFY(history.size() >= 3);
    m_view->setSnapshot(HandMade::everyKind().snapshot());
    QVERIFY(!m_view->canGoBack());
}

void TestPaneReading::copyWithMarks()
{
    show(HandMade()
             .edited(u"We are glad\nthat it is done."_s, u"We are relieved\nthat it is done."_s)
             .deleted(u"Gone."_s)
             .inserted(u"New."_s)
             .same(u"Same."_s)
             .snapshot());
    for (const auto& [version, expected] :
         { std::pair{ 0, u"We are [-glad-]{+relieved+} that it is done.\n\n[-Gone.-]\n\nSame."_s },
           std::pair{ 1, u"We are [-glad-]{+relieved+} that it is done.\n\n{+New.+}\n\nSame."_s } }) {
        m_view->pane(version)->setFocus();
        QTRY_VERIFY(m_view->pane(version)->hasFocus());
        m_view->pane(version)->selectAll();
        m_view->copyWithMarks();
        QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    }
}

QTEST_MAIN(TestPaneReading)
#include "test_pane_reading.moc"
