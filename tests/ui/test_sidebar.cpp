// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/dateitems.h"
#include "sidebar/factitems.h"
#include "sidebar/itemdelegate.h"
#include "sidebar/roles.h"
#include "sidebar/sidebar.h"
#include "sidebar/speakeritems.h"
#include "sidebar/threads.h"
#include "sidebar/wording.h"
#include "support/printing.h"
#include "support/snapshots.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

/// A version made by hand: what is found is looked up by its words.
struct Made {
    Article article;
    Extraction found;

    explicit Made(const QString& text)
    {
        article.text = text;
        article.paragraphs = { { { 0, qint32(text.size()) }, ParagraphKind::Body, 0 } };
    }

    Span span(const QString& words) const
    {
        const qsizetype at = article.text.indexOf(words);
        if (at < 0)
            qFatal("not in the text: %ls", qUtf16Printable(words));
        return { qint32(at), qint32(at + words.size()) };
    }

    Made& speaker(const QString& name, const QString& role = {}, SpeakerKind kind = SpeakerKind::Person)
    {
        Speaker speaker;
        speaker.name = name;
        speaker.role = role;
        speaker.kind = kind;
        found.speakers.push_back(speaker);
        return *this;
    }

    Made& quotation(const QString& words, int speaker, const QString& cue = {}, float confidence = 0.9f)
    {
        Quotation quotation;
        quotation.span = span(words);
        quotation.segments = { quotation.span };
        quotation.kind = words.startsWith(u'"') ? QuotationKind::Direct : QuotationKind::Indirect;
        quotation.speaker = speaker;
        quotation.confidence = confidence;
        quotation.reason = u"said beside it"_s;
        quotation.rule = u"cue"_s;
        if (!cue.isEmpty())
            quotation.cue = span(cue);
        found.quotations.push_back(quotation);
        if (speaker >= 0)
            ++(quotation.kind == QuotationKind::Direct ? found.speakers[size_t(speaker)].direct
                                                       : found.speakers[size_t(speaker)].indirect);
        return *this;
    }

    Made& date(const QString& words, const QString& value, QDate day = {}, float confidence = 0.9f)
    {
        DateMention mention;
        mention.span = span(words);
        mention.value = value;
        mention.from = mention.to = day;
        mention.confidence = confidence;
        found.dates.push_back(mention);
        return *this;
    }
};

Snapshot snapshotOf(const std::vector<Made>& versions, const std::vector<Findings>& findings)
{
    Snapshot snapshot;
    for (size_t i = 0; i < versions.size(); ++i) {
        snapshot.versions.push_back({ u"v%1"_s.arg(i + 1),
                                      {},
                                      std::make_shared<const Article>(versions[i].article),
                                      std::make_shared<const Extraction>(versions[i].found) });
    }
    for (size_t i = 0; i < findings.size(); ++i)
        snapshot.pairs.push_back(
            { int(i), std::make_shared<const Comparison>(), std::make_shared<const Findings>(findings[i]) });
    return snapshot;
}

/// A story in which Ada stays, Bob goes, Cyd comes, and one of Ada's quotations is altered.
Snapshot story()
{
    Made before(
        u"\"We go,\" said Ada. \"We stay on,\" she added. \"No,\" said Bob in 2018 and on Tuesday."_s);
    before.speaker(u"Ada Lo"_s, u"Minister"_s).speaker(u"Bob Ray"_s);
    before.quotation(u"\"We go,\""_s, 0, u"said"_s)
        .quotation(u"\"We stay on,\""_s, 0, u"added"_s)
        .quotation(u"\"No,\""_s, 1);
    before.date(u"2018"_s, u"2018"_s, QDate(2018, 1, 1))
        .date(u"Tuesday"_s, u"2020-01-07"_s, QDate(2020, 1, 7));
    Made after(
        u"\"We go,\" said Ada. \"We stay here,\" she added. That it rains, Cyd wrote. On Wednesday it was 2018 again: 2018."_s);
    after.speaker(u"Ada Lo"_s, u"Minister"_s).speaker(u"The Cyd Office"_s, {}, SpeakerKind::Organisation);
    after.quotation(u"\"We go,\""_s, 0, u"said"_s)
        .quotation(u"\"We stay here,\""_s, 0, u"added"_s)
        .quotation(u"it rains"_s, 1, u"wrote"_s, 0.5f);
    after.date(u"Wednesday"_s, u"2020-01-08"_s, QDate(2020, 1, 8))
        .date(u"2018"_s, u"2018"_s, QDate(2018, 1, 1));
    after.date(u"2018."_s, u"2018"_s, QDate(2018, 1, 1));
    Findings findings;
    findings.speakers = { { SpeakerChange::Kept, 0, 0 },
                          { SpeakerChange::Dropped, 1, -1 },
                          { SpeakerChange::Added, -1, 1 } };
    findings.quotations = { { QuotationChange::Same, false, false, 0, 0 },
                            { QuotationChange::Altered, true, false, 1, 1 },
                            { QuotationChange::Dropped, false, false, 2, -1 },
                            { QuotationChange::Added, false, false, -1, 2 } };
    findings.dates = { { DateChange::Same, false, 0, 1 },
                       { DateChange::Changed, false, 1, 0 },
                       { DateChange::Added, false, -1, 2 } };
    return snapshotOf({ before, after }, { findings });
}

QString printedThreads(const std::vector<Thread>& all)
{
    QString text;
    for (const Thread& thread : all) {
        QStringList parts;
        for (const int index : thread)
            parts.append(index < 0 ? u"-"_s : QString::number(index));
        text += parts.join(u' ') + u'\n';
    }
    return text;
}

const QList<int> Shown{ Qt::DisplayRole, SubtitleRole, DetailRole };

QString printedItems(std::vector<SidebarItem> items)
{
    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(std::move(items));
    QString text;
    const auto print = [&](auto&& self, const QModelIndex& parent, const QString& indent) -> void {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const SidebarItem& item = *model.item(index);
            QStringList parts{ item.title, item.subtitle, item.detail, badgeText(item.badge),
                               item.uncertain ? u"?"_s : QString() };
            parts.removeAll(QString());
            text += indent + parts.join(u" | "_s) + u'\n';
            self(self, index, indent + u"  "_s);
        }
    };
    print(print, {}, {});
    return text;
}

} // namespace

class TestSidebar : public QObject {
    Q_OBJECT

    using Links = QList<QList<std::pair<int, int>>>;

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        QLocale::setDefault(QLocale::c());
    }

    void threads_data()
    {
        QTest::addColumn<QList<int>>("counts");
        QTest::addColumn<Links>("links");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QList<int>{} << Links{} << QString();
        QTest::newRow("one version") << QList{ 2 } << Links{} << u"0\n1\n"_s;
        QTest::newRow("kept") << QList{ 2, 2 } << Links{ { { 0, 0 }, { 1, 1 } } } << u"0 0\n1 1\n"_s;
        QTest::newRow("added in its place")
            << QList{ 2, 3 } << Links{ { { 0, 0 }, { 1, 2 } } } << u"0 0\n- 1\n1 2\n"_s;
        QTest::newRow("dropped") << QList{ 3, 2 } << Links{ { { 0, 0 }, { 2, 1 } } } << u"0 0\n1 -\n2 1\n"_s;
        QTest::newRow("added first") << QList{ 1, 2 } << Links{ { { 0, 1 } } } << u"- 0\n0 1\n"_s;
        QTest::newRow("three versions")
            << QList{ 1, 2, 1 } << Links{ { { 0, 0 } }, { { 1, 0 } } } << u"0 0 -\n- 1 0\n"_s;
        QTest::newRow("linked twice") << QList{ 1, 2 } << Links{ { { 0, 0 }, { 0, 1 } } } << u"0 0\n- 1\n"_s;
        QTest::newRow("out of range")
            << QList{ 1, 1 } << Links{ { { 4, 0 }, { 0, 7 }, { -1, 0 } } } << u"- 0\n0 -\n"_s;
    }

    void threads()
    {
        QFETCH(QList<int>, counts);
        QFETCH(const Links, links);
        QFETCH(QString, expected);
        std::vector<std::vector<ThreadLink>> joined;
        for (const auto& version : links) {
            auto& into = joined.emplace_back();
            for (const auto& [left, right] : version)
                into.push_back({ left, right });
        }
        QCOMPARE(printedThreads(Redraft::threads({ counts.begin(), counts.end() }, joined)), expected);
    }

    void speakers()
    {
        QCOMPARE(printedItems(speakerItems(story())),
                 u"The Cyd Office | 1 indirect | added\n"
                 "  it rains | indirect · wrote | added | ?\n"
                 "Bob Ray | 1 direct | dropped\n"
                 "  \"No,\" | direct · no attribution of its own | dropped\n"
                 "Ada Lo | Minister | 2 direct | altered\n"
                 "  \"We go,\" | direct · said\n"
                 "  \"We stay here,\" | direct · added | before: \"We stay on,\" | altered\n"_s);
    }

    /// With one version nothing is added or dropped; who says nothing more than once is counted once.
    void speakersOfOneVersion()
    {
        Made only(u"\"Yes,\" said Ada. \"Perhaps.\""_s);
        only.speaker(u"Ada Lo"_s).quotation(u"\"Yes,\""_s, 0, u"said"_s).quotation(u"\"Perhaps.\""_s, -1);
        QCOMPARE(printedItems(speakerItems(snapshotOf({ only }, {}))),
                 u"Ada Lo | 1 direct\n"
                 "  \"Yes,\" | direct · said\n"
                 "Nobody known | Quotations without a speaker | ?\n"
                 "  \"Perhaps.\" | direct · no attribution of its own\n"_s);
    }

    /// More words of a speaker who stays: the counts say so.
    void countsOverVersions()
    {
        Made one(u"\"A\" said Ada."_s);
        one.speaker(u"Ada"_s, u"Senator"_s).quotation(u"\"A\""_s, 0);
        Made two(u"\"A\" and \"B\" said Ada."_s);
        two.speaker(u"Ada"_s, u"Minister"_s).quotation(u"\"A\""_s, 0).quotation(u"\"B\""_s, 0);
        Findings findings;
        findings.speakers = { { SpeakerChange::Kept, 0, 0 } };
        findings.quotations = { { QuotationChange::Same, false, false, 0, 0 },
                                { QuotationChange::Added, false, false, -1, 1 } };
        const std::vector<SidebarItem> items = speakerItems(snapshotOf({ one, two }, { findings }));
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].subtitle, u"Senator → Minister"_s);
        QCOMPARE(items[0].detail, u"1 → 2 direct"_s);
        QCOMPARE(items[0].places.size(), size_t(2));
        QCOMPARE(items[0].marks.size(), size_t(3));
    }

    void dates()
    {
        QCOMPARE(printedItems(dateItems(story())),
                 u"2018 | “2018”, “2018.” | 2 place(s)\n"
                 "  “2018” | … it rains, Cyd wrote. On Wednesday it was 2018 again: "
                 "2018.\n"
                 "  “2018.” | … Cyd wrote. On Wednesday it was 2018 again: 2018. | added\n"
                 "7 January 2020 → 8 January 2020 | “Tuesday” → “Wednesday” | changed\n"_s);
    }

    void dateWords_data()
    {
        QTest::addColumn<TimexType>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("day") << TimexType::Date << u"2020-01-03"_s << u"3 January 2020"_s;
        QTest::newRow("morning") << TimexType::Time << u"2020-01-03TMO"_s << u"3 January 2020, morning"_s;
        QTest::newRow("clock") << TimexType::Time << u"2020-01-03T14:30"_s << u"3 January 2020, 14:30"_s;
        QTest::newRow("month") << TimexType::Date << u"2019-06"_s << u"June 2019"_s;
        QTest::newRow("year") << TimexType::Date << u"2018"_s << u"2018"_s;
        QTest::newRow("weeks") << TimexType::Duration << u"P2W"_s << u"2 week(s)"_s;
        QTest::newRow("minutes") << TimexType::Duration << u"PT5M"_s << u"5 minute(s)"_s;
        QTest::newRow("now") << TimexType::Date << u"PRESENT_REF"_s << QString();
        QTest::newRow("set") << TimexType::Set << u"P1D"_s << QString();
        QTest::newRow("open") << TimexType::Date << u"XXXX-WXX-5"_s << QString();
    }

    void dateWords()
    {
        QFETCH(TimexType, type);
        QFETCH(QString, value);
        DateMention date;
        date.type = type;
        date.value = value;
        QTEST(dateText(date), "expected");
    }

    void facts()
    {
        Made one(u"It cost 250 dollars."_s);
        Made two(u"It cost 300 dollars."_s);
        Findings findings;
        findings.facts = { { FactKind::Number, one.span(u"250"_s), two.span(u"300"_s) } };
        const std::vector<SidebarItem> items = factItems(snapshotOf({ one, two }, { findings }));
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].title, u"250 → 300"_s);
        QCOMPARE(items[0].subtitle, u"Number"_s);
        QCOMPARE(items[0].places,
                 (std::vector<ItemPlace>{ { 1, two.span(u"300"_s) }, { 0, one.span(u"250"_s) } }));
    }

    void changesInWords()
    {
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto snapshot = Testing::HandMade::everyKind().snapshot();
        model.setSnapshot(snapshot);
        QCOMPARE(model.rowCount(), int(changes(*snapshot).size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            QCOMPARE(index.data().toString(), describe(*snapshot, changes(*snapshot)[size_t(row)]));
            QVERIFY(!index.data(SubtitleRole).toString().isEmpty());
            QVERIFY(ChangeKind(index.data(ColourRole).toInt()) != ChangeKind::None);
        }
        model.setSnapshot(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    /// An edited paragraph is shown from shortly before its first changed word.
    void excerptBeginsNearTheChange()
    {
        Testing::HandMade made;
        made.edited(u"One two three four five six seven eight nine ten old end."_s,
                    u"One two three four five six seven eight nine ten new end."_s);
        ChangesModel model;
        model.setSnapshot(made.snapshot());
        QCOMPARE(model.index(0).data(SubtitleRole).toString(), u"… seven eight nine ten new end."_s);
    }

    void clicksCycleThroughPlaces()
    {
        Sidebar sidebar;
        sidebar.setTheme(Theme::light());
        sidebar.setSnapshot(std::make_shared<const Snapshot>(story()));
        sidebar.resize(320, 600);
        sidebar.show();
        sidebar.showTab(Sidebar::Speakers);
        QSignalSpy gone(&sidebar, &Sidebar::placeActivated);
        QSignalSpy marked(&sidebar, &Sidebar::marksChanged);
        const SidebarView& view = *sidebar.page(Sidebar::Speakers)->view();
        const QPoint ada = view.visualRect(view.model()->index(2, 0)).center();
        QList<qint32> starts;
        for (int i = 0; i < 3; ++i) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, ada);
            QCOMPARE(gone.last().at(0).toInt(), 1);
            starts.append(gone.last().at(1).value<Span>().start);
        }
        QVERIFY(starts.at(0) != starts.at(1));
        QCOMPARE(starts.at(2), starts.at(0));
        const auto marks = marked.last().at(0).value<std::vector<std::vector<Span>>>();
        QCOMPARE(marks.size(), size_t(2));
        QCOMPARE(marks[0].size(), size_t(2));
        QCOMPARE(marks[1].size(), size_t(2));
    }

    void keyboardGoesThroughChanges()
    {
        Sidebar sidebar;
        sidebar.setTheme(Theme::light());
        sidebar.setSnapshot(Testing::HandMade::everyKind().snapshot());
        sidebar.resize(320, 600);
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowActive(&sidebar));
        sidebar.showTab(Sidebar::Changes);
        QSignalSpy gone(&sidebar, &Sidebar::changeActivated);
        SidebarView& view = *sidebar.page(Sidebar::Changes)->view();
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(gone.last().at(0).toInt(), 1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(gone.last().at(0).toInt(), 1);
        // What the panes say moves the selection and nothing else.
        const qsizetype before = gone.size();
        sidebar.setCurrentChange(3);
        QCOMPARE(view.currentIndex().row(), 3);
        QCOMPARE(gone.size(), before);
    }

    void filters()
    {
        Sidebar sidebar;
        sidebar.setTheme(Theme::light());
        sidebar.setSnapshot(std::make_shared<const Snapshot>(story()));
        sidebar.show();
        SidebarPage& page = *sidebar.page(Sidebar::Speakers);
        sidebar.showTab(Sidebar::Speakers);
        QTest::keyClicks(page.filter(), u"STAY"_s);
        QTRY_COMPARE(Testing::printed(*page.view()->model(), { Qt::DisplayRole }),
                     u"Ada Lo\n  \"We stay here,\"\n"_s);
        QTest::keyClick(page.filter(), Qt::Key_Escape);
        QTRY_COMPARE(page.view()->model()->rowCount(), 3);
    }

    void countsInTabs()
    {
        Sidebar sidebar;
        sidebar.setSnapshot(std::make_shared<const Snapshot>(story()));
        QCOMPARE(sidebar.tabs()->count(Sidebar::Speakers), 3);
        QCOMPARE(sidebar.tabs()->count(Sidebar::Dates), 2);
        QVERIFY(!sidebar.tabs()->isTabVisible(Sidebar::Facts));
        QCOMPARE(sidebar.tabs()->accessibleTabName(Sidebar::Dates), u"Dates (2)"_s);
    }

    /// In a narrow sidebar counts go before a tab does.
    void tabsThatHaveNoRoom()
    {
        Sidebar sidebar;
        sidebar.setSnapshot(std::make_shared<const Snapshot>(story()));
        TabStrip* tabs = sidebar.tabs();
        sidebar.resize(600, 400);
        sidebar.show();
        const int wide = tabs->tabRect(Sidebar::Speakers).width();
        int bare = wide;
        for (int width = 600; width >= 120 && bare == wide; width -= 4) {
            sidebar.resize(width, 400);
            QVERIFY(tabs->tabRect(Sidebar::Dates).right() <= tabs->width());
            const int now = tabs->tabRect(Sidebar::Speakers).width();
            if (wide - now > 12) // more than the margins give: without its count
                bare = now;
        }
        QVERIFY(bare < wide);
        QCOMPARE(tabs->accessibleTabName(Sidebar::Speakers), u"Speakers (3)"_s);
    }

    /// Of a long text the page comes first: "nobody is quoted" would be untrue then.
    void whileTheSearchGoesOn()
    {
        const Snapshot found = story();
        Snapshot page = found;
        for (Version& version : page.versions)
            version.extraction = std::make_shared<const Extraction>();
        for (Pair& pair : page.pairs)
            pair.findings = std::make_shared<const Findings>();
        page.search = Search::Going;
        Sidebar sidebar;
        const auto saysOf = [&sidebar](Sidebar::Tab tab) { return sidebar.page(tab)->view()->emptyText(); };
        sidebar.setSnapshot(std::make_shared<const Snapshot>(page));
        QCOMPARE(sidebar.tabs()->count(Sidebar::Speakers), -1);
        QVERIFY(saysOf(Sidebar::Speakers).startsWith(u"Looking for"));
        QVERIFY(saysOf(Sidebar::Dates).startsWith(u"Looking for"));
        page.search = Search::Stopped;
        sidebar.setSnapshot(std::make_shared<const Snapshot>(page));
        QCOMPARE(sidebar.tabs()->count(Sidebar::Dates), -1);
        QVERIFY(saysOf(Sidebar::Speakers).contains(u"was stopped"));
        sidebar.setSnapshot(std::make_shared<const Snapshot>(found));
        QCOMPARE(sidebar.tabs()->count(Sidebar::Speakers), 3);
        QCOMPARE(saysOf(Sidebar::Speakers), u"Nobody is quoted."_s);
    }

    void toolTipsAreNoMarkUp()
    {
        QCOMPARE(safeToolTip({}), QString());
        QCOMPARE(safeToolTip(u"<img src=x> & so\non"_s), u"<qt>&lt;img src=x&gt; &amp; so<br>on</qt>"_s);
    }
};

QTEST_MAIN(TestSidebar)
#include "test_sidebar.moc"
