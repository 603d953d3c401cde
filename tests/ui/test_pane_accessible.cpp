// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader is told, asked through the interface; over AT-SPI it is asked by the window's tests.

#include "panes/articlepane.h"
#include "panes/panesview.h"
#include "support/snapshots.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Redraft::Testing::HandMade;

class TestPaneAccessible : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void rolesAndNames();
    void textIsTheArticle();
    void units_data();
    void units();
    void changesAreAttributes();
    void kindsAreTints();
    void readingByKeyboard();
    void attributesTile();
    void caretAndSelection();
    void placesOnScreen();
    void nothingIsSafe();

private:
    QAccessibleInterface* interface(int version) const
    {
        return QAccessible::queryAccessibleInterface(m_view->pane(version));
    }
    QAccessibleTextInterface* text(int version) const { return interface(version)->textInterface(); }
    /// Without the tint, which goes with the kind.
    QString attributesAt(int version, const QString& words) const
    {
        static const QRegularExpression tint(u"background-color:[^;]*;"_s);
        return allAttributesAt(version, words).remove(tint);
    }
    QString allAttributesAt(int version, const QString& words) const
    {
        int start = 0;
        int end = 0;
        const int at = int(m_view->pane(version)->article().text.indexOf(words));
        return text(version)->attributes(at, &start, &end);
    }

    std::unique_ptr<PanesView> m_view;
};

void TestPaneAccessible::init()
{
    m_view = std::make_unique<PanesView>();
    m_view->resize(1000, 700);
    m_view->setSnapshot(HandMade::everyKind().snapshot());
    m_view->show();
}

void TestPaneAccessible::rolesAndNames()
{
    QCOMPARE(interface(0)->role(), QAccessible::Document);
    QCOMPARE(interface(0)->text(QAccessible::Name), u"first draft.txt"_s);
    QCOMPARE(interface(1)->text(QAccessible::Name), u"as published.txt"_s);
    QVERIFY(interface(0)->state().readOnly);
    QVERIFY(interface(0)->state().selectableText);
    QVERIFY(interface(0)->state().focusable);
    QVERIFY(text(0));
}

void TestPaneAccessible::textIsTheArticle()
{
    const QString& all = m_view->pane(1)->article().text;
    QCOMPARE(text(1)->characterCount(), int(all.size()));
    QCOMPARE(text(1)->text(0, -1), all);
    QCOMPARE(text(1)->text(3, 9), all.mid(3, 6));
    QCOMPARE(text(1)->text(-5, 100'000), all);
}

void TestPaneAccessible::units_data()
{
    QTest::addColumn<QAccessible::TextBoundaryType>("type");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("after");
    QTest::newRow("character") << QAccessible::CharBoundary << u"r"_s << u"i"_s << u"v"_s;
    QTest::newRow("word") << QAccessible::WordBoundary << u" "_s << u"river"_s << u" "_s;
    QTest::newRow("sentence") << QAccessible::SentenceBoundary << u"\n"_s
                              << u"The river last flooded in 2018, when three houses were lost."_s << u"\n"_s;
    QTest::newRow("paragraph")
        << QAccessible::ParagraphBoundary
        << u"The bridge had been closed to heavy traffic since the spring, and detours ran "
           "through the old market."_s
        << u"The river last flooded in 2018, when three houses were lost."_s
        << u"Shops on the south bank will stay open during all of the works, the council said."_s;
}

void TestPaneAccessible::units()
{
    QFETCH(QAccessible::TextBoundaryType, type);
    const int offset = int(m_view->pane(1)->article().text.indexOf(u"river last")) + 1;
    int start = 0;
    int end = 0;
    QTEST(text(1)->textAtOffset(offset, type, &start, &end), "at");
    QVERIFY(start <= offset && offset < end);
    QTEST(text(1)->textBeforeOffset(offset, type, &start, &end), "before");
    QTEST(text(1)->textAfterOffset(offset, type, &start, &end), "after");
}

void TestPaneAccessible::changesAreAttributes()
{
    QCOMPARE(attributesAt(0, u"A map of"_s), QString());
    QCOMPARE(attributesAt(1, u"The builders welcomed"_s), u"change:inserted;"_s);
    QCOMPARE(attributesAt(0, u"A spokesman"_s), u"change:deleted;text-line-through-style:solid;"_s);
    QCOMPARE(attributesAt(0, u"The bridge"_s), u"change:moved;"_s);
    QCOMPARE(attributesAt(1, u"The bridge"_s), u"change:moved;"_s);
    QCOMPARE(attributesAt(1, u"Shops"_s), u"change:moved-edited;"_s);
    QCOMPARE(attributesAt(0, u"The plan sets"_s), u"change:split;"_s);
    QCOMPARE(attributesAt(0, u"A first hearing"_s), u"change:merged;"_s);
    QCOMPARE(attributesAt(1, u"Some forty"_s), u"change:rewritten;"_s);
    QCOMPARE(attributesAt(0, u"\"We are"_s), u"change:edited;"_s);
    QCOMPARE(attributesAt(0, u"glad"_s),
             u"change:edited;word-change:deleted;text-line-through-style:solid;"_s);
    QCOMPARE(attributesAt(1, u"relieved"_s),
             u"change:edited;word-change:inserted;text-underline-type:single;text-underline-style:solid;"_s);
    QCOMPARE(
        attributesAt(1, u"mayor’s"_s),
        u"change:cosmetic;word-change:cosmetic;text-underline-type:single;text-underline-style:dotted;"_s);
}

void TestPaneAccessible::kindsAreTints()
{
    // The bridge to AT-SPI hands on what it has a name for: the tint among it.
    for (const Theme& theme : { Theme::light(), Theme::dark() }) {
        m_view->setTheme(theme);
        const auto tinted = [&](ChangeKind kind) {
            const QColor tint = theme.of(kind).tint;
            return u"background-color:rgb(%1,%2,%3);"_s.arg(tint.red()).arg(tint.green()).arg(tint.blue());
        };
        QVERIFY(!allAttributesAt(0, u"A map of"_s).contains("background-color"_L1));
        QVERIFY(allAttributesAt(1, u"The builders welcomed"_s).contains(tinted(ChangeKind::Inserted)));
        QVERIFY(allAttributesAt(0, u"A spokesman"_s).contains(tinted(ChangeKind::Deleted)));
        QVERIFY(allAttributesAt(1, u"Shops"_s).contains(tinted(ChangeKind::MovedEdited)));
    }
}

// What a screen reader adds to this is tested over its bus: the offscreen platform has none.
void TestPaneAccessible::readingByKeyboard()
{
    ArticlePane* pane = m_view->pane(1);
    QTest::keyClick(pane, Qt::Key_Right);
    QCOMPARE(text(1)->cursorPosition(), 1);
    QTest::keyClick(pane, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(text(1)->cursorPosition(), int(pane->article().text.indexOf(u' ')) + 1);
    QTest::keyClick(pane, Qt::Key_PageDown); // turns the page
    QCOMPARE(text(1)->cursorPosition(), int(pane->article().text.indexOf(u' ')) + 1);
    // A jump takes the caret along in both versions, but leaves a selection alone.
    m_view->goToChange(0);
    QCOMPARE(text(0)->cursorPosition(), int(m_view->pane(0)->article().text.indexOf(u"\"We are"_s)));
    QCOMPARE(text(1)->cursorPosition(), int(pane->article().text.indexOf(u"\"We are"_s)));
    text(1)->setSelection(0, 3, 9);
    m_view->goToChange(1);
    QCOMPARE(text(1)->selectionCount(), 1);
}

void TestPaneAccessible::attributesTile()
{
    // A reader goes on at `end`: stretches must follow each other without a hole, and each must hold its
    // offset.
    for (int version = 0; version < 2; ++version) {
        int offset = 0;
        for (int turn = 0; offset < text(version)->characterCount(); ++turn) {
            int start = 0;
            int end = 0;
            const QString here = text(version)->attributes(offset, &start, &end);
            QCOMPARE(start, offset);
            QVERIFY(end > offset);
            int otherStart = 0;
            int otherEnd = 0;
            QCOMPARE(text(version)->attributes(end - 1, &otherStart, &otherEnd), here);
            QVERIFY(turn < 500);
            offset = end;
        }
    }
}

void TestPaneAccessible::caretAndSelection()
{
    text(1)->setCursorPosition(20);
    QCOMPARE(text(1)->cursorPosition(), 20);
    QCOMPARE(text(1)->selectionCount(), 0);
    text(1)->setSelection(0, 3, 9);
    int start = 0;
    int end = 0;
    text(1)->selection(0, &start, &end);
    QCOMPARE(start, 3);
    QCOMPARE(end, 9);
    QCOMPARE(text(1)->selectionCount(), 1);
    text(1)->removeSelection(0);
    QCOMPARE(text(1)->selectionCount(), 0);
    // Setting the caret brings it into view.
    m_view->resize(700, 300);
    m_view->grab();
    text(1)->setCursorPosition(text(1)->characterCount() - 3);
    const QRectF caret = m_view->pane(1)->rectOf(text(1)->cursorPosition());
    QVERIFY(caret.top() >= 0 && caret.bottom() <= m_view->pane(1)->height());
}

void TestPaneAccessible::placesOnScreen()
{
    m_view->grab();
    const int offset = int(m_view->pane(1)->article().text.indexOf(u"OTTAWA"));
    const QRect rect = text(1)->characterRect(offset);
    QVERIFY(!rect.isEmpty());
    QCOMPARE(text(1)->offsetAtPoint(rect.center() - QPoint(rect.width() / 4, 0)), offset);
}

void TestPaneAccessible::nothingIsSafe()
{
    m_view->setSnapshot(nullptr);
    int start = 0;
    int end = 0;
    QCOMPARE(text(0)->characterCount(), 0);
    QCOMPARE(text(0)->text(0, 10), QString());
    QCOMPARE(text(0)->attributes(0, &start, &end), QString());
    QCOMPARE(text(0)->textAtOffset(0, QAccessible::WordBoundary, &start, &end), QString());
    text(0)->setCursorPosition(4);
    text(0)->setSelection(0, 1, 2);
    QCOMPARE(text(0)->selectionCount(), 0);
}

QTEST_MAIN(TestPaneAccessible)
#include "test_pane_accessible.moc"
