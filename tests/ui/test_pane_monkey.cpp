// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A monkey at the panes: random events, the same ones for the same seed, none of which may crash, hang or
// lose the page. What it finds under the sanitizers becomes a test of its own.

#include "panes/articlepane.h"
#include "panes/gutter.h"
#include "panes/overviewmap.h"
#include "panes/panesview.h"
#include "support/snapshots.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <random>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Redraft::Testing::HandMade;

class TestPaneMonkey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void play_data();
    void play();

private:
    void act(PanesView& view, std::minstd_rand& random);
    void checkPage(const PanesView& view);

    std::vector<std::shared_ptr<const Snapshot>> m_snapshots;
    std::vector<Theme> m_themes;
};

void TestPaneMonkey::play_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;

    HandMade huge;
    huge.same(u"Short."_s)
        .edited(HandMade::prose(9000, 1), HandMade::prose(4000, 2))
        .inserted(HandMade::prose(5000, 3))
        .deleted(u"مجلس المدينة يقر خطة النهر"_s)
        .inserted(u"👩‍👩‍👧 𝒳 e\u0301 \u202Eabc\u202C \u200B"_s);
    auto single = std::make_shared<Snapshot>(*HandMade::everyKind().snapshot());
    single->versions.pop_back();
    single->pairs.clear();
    single->rows.clear();
    m_snapshots = { HandMade::everyKind().snapshot(),
                    HandMade::book(3000).snapshot(),
                    huge.snapshot(),
                    single,
                    HandMade().snapshot(),
                    nullptr };
    m_themes = { Theme::light(), Theme::dark() };
}

void TestPaneMonkey::act(PanesView& view, std::minstd_rand& random)
{
    const auto upTo = [&](int limit) { return int(random() % unsigned(std::max(1, limit))); };
    const int versions = view.snapshot() ? int(view.snapshot()->versions.size()) : 0;
    ArticlePane* pane = view.pane(upTo(std::max(1, versions)));
    QWidget* target = pane;
    if (const int which = upTo(10); which == 0)
        target = view.findChild<OverviewMap*>();
    else if (which == 1 && view.pane(1))
        target = view.findChild<PaneSplitter*>()->gutter(1);
    const QPoint point(upTo(target->width()), upTo(target->height() + 20) - 10);
    constexpr std::array modifiers{ Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier };
    const Qt::KeyboardModifiers modifier = modifiers[size_t(upTo(4))];
    switch (upTo(16)) {
    case 0:
    case 1: {
        QWheelEvent wheel(point, target->mapToGlobal(QPointF(point)), {}, { 0, (upTo(41) - 20) * 60 },
                          Qt::NoButton, modifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &wheel);
        break;
    }
    case 2:
    case 3:
    case 4: {
        constexpr std::array keys{ Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Left,  Qt::Key_Right,
                                   Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home,  Qt::Key_End,
                                   Qt::Key_F6,     Qt::Key_A,        Qt::Key_Space, Qt::Key_Escape };
        QTest::keyClick(pane, keys[size_t(upTo(int(keys.size())))], modifier);
        break;
    }
    case 5:
        QTest::mouseClick(target, Qt::LeftButton, modifier, point);
        break;
    case 6:
        QTest::mouseDClick(target, Qt::LeftButton, modifier, point);
        QTest::mouseRelease(target, Qt::LeftButton, modifier, point);
        break;
    case 7:
        QTest::mousePress(target, Qt::LeftButton, modifier, point);
        QTest::mouseMove(target, { upTo(target->width()), upTo(target->height()) });
        QTest::mouseRelease(target, Qt::LeftButton, modifier,
                            { upTo(target->width()), upTo(target->height()) });
        break;
    case 8:
        view.resize(200 + upTo(1400), 100 + upTo(900));
        break;
    case 9:
        upTo(2) ? view.nextChange() : view.previousChange();
        if (upTo(6) == 0)
            view.find(upTo(3) ? u"the"_s : QString());
        upTo(2) ? view.findNext() : view.findPrevious();
        view.copyWithMarks();
        break;
    case 10:
        view.goToChange(upTo(view.changeCount() + 2) - 1);
        break;
    case 11:
        view.setZoom(0.4 + upTo(40) / 10.0);
        break;
    case 12:
        view.setScrollLocked(upTo(3) > 0);
        view.setContext(upTo(3) > 0 ? -1 : upTo(3));
        break;
    case 13:
        if (versions > 0) {
            const int version = upTo(versions);
            const int length = int(view.snapshot()->versions[size_t(version)].article->text.size());
            const Span span{ qint32(upTo(length)), qint32(length) };
            view.goTo(version, span);
            view.setHighlights(version, { span });
            upTo(2) ? view.goBack() : view.goForward();
            view.scrollToParagraph(version, upTo(4000) - 1);
        }
        break;
    case 14:
        if (upTo(4) == 0)
            view.setSnapshot(m_snapshots[size_t(upTo(int(m_snapshots.size())))]);
        else if (upTo(8) == 0)
            view.setTheme(m_themes[size_t(upTo(2))]);
        view.copy();
        break;
    case 15:
        if (auto* splitter = view.findChild<PaneSplitter*>(); view.pane(1))
            splitter->setSizes({ 50 + upTo(900), 50 + upTo(900) });
        break;
    }
}

void TestPaneMonkey::checkPage(const PanesView& view)
{
    const PageLayout& layout = view.pageLayout();
    if (layout.isEmpty())
        return;
    for (int version = 0; version < layout.flow().versionCount(); ++version) {
        const ArticlePane* pane = view.pane(version);
        QVERIFY(pane);
        QVERIFY(pane->place().band >= 0 && size_t(pane->place().band) < layout.flow().bands().size());
        const qint64 top = layout.top(pane->place());
        QVERIFY2(top >= 0 && top < std::max<qint64>(1, layout.height()), qPrintable(QString::number(top)));
        const Span selected = pane->selection().span();
        QVERIFY(selected.start >= 0 && selected.end <= pane->article().text.size());
    }
    QVERIFY(view.currentChange() < view.changeCount());
}

void TestPaneMonkey::play()
{
    QFETCH(unsigned, seed);
    std::minstd_rand random(seed * 7919);
    PanesView view;
    view.setTheme(m_themes[0]);
    view.resize(1000, 700);
    view.show();
    view.setSnapshot(m_snapshots[seed % 3]);
    const int turns = std::max(600, qEnvironmentVariableIntValue("REDRAFT_MONKEY_TURNS"));
    for (int turn = 0; turn < turns; ++turn) {
        act(view, random);
        if (turn % 8 == 0)
            view.grab();
        checkPage(view);
        if (QTest::currentTestFailed()) {
            qInfo("turn %d", turn);
            return;
        }
    }
}

QTEST_MAIN(TestPaneMonkey)
#include "test_pane_monkey.moc"
