// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/documents.h"
#include "panes/bandheights.h"
#include "panes/eastasianfaces.h"
#include "panes/finder.h"
#include "panes/flow.h"
#include "panes/pagelayout.h"
#include "panes/pagetext.h"
#include "panes/paneselection.h"
#include "report/redline.h"
#include "support/snapshots.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>
#include <QTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace Redraft;
using Redraft::Testing::HandMade;

class TestPaneFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heightsAgreeWithSums();
    void flowTiles_data();
    void flowTiles();
    void foldsHideOnlyTheUnchanged();
    void longParagraphsAreCut();
    void paragraphsAtPositions();
    void marksBelongToRows();
    void placesAreKeptWhileEstimatesChange();
    void endsAreClamped();
    void anchorsSurviveWidths_data();
    void anchorsSurviveWidths();
    void controlCharactersShow();
    void selectedText();
    void linesStartWhereTheirTextDoes();
    void languagesKeepToTheirFace_data();
    void languagesKeepToTheirFace();
    void marksTooShortToBeSeen();
    void newAndGoneAgain();
    void emphasisIsShown();
    void wordsAreFound_data();
    void wordsAreFound();
};

void TestPaneFlow::heightsAgreeWithSums()
{
    std::minstd_rand random(7);
    std::vector<int> heights(777);
    for (int& height : heights)
        height = int(random() % 90); // also 0
    BandHeights bands;
    bands.fill(heights);
    for (int turn = 0; turn < 500; ++turn) {
        const int band = int(random() % heights.size());
        heights[size_t(band)] = int(random() % 200);
        bands.set(band, heights[size_t(band)]);
        QVERIFY(bands.isMeasured(band));
        const int probe = int(random() % (heights.size() + 1));
        const qint64 top = std::accumulate(heights.begin(), heights.begin() + probe, qint64(0));
        QCOMPARE(bands.top(probe), top);
        const qint64 y = qint64(random() % quint64(std::max<qint64>(1, bands.total())));
        const int at = bands.at(y);
        QVERIFY(bands.top(at) <= y && y < bands.top(at + 1));
    }
    QCOMPARE(bands.at(-5), 0);
    QCOMPARE(bands.at(bands.total() + 5), int(heights.size()) - 1);
}

void TestPaneFlow::flowTiles_data()
{
    QTest::addColumn<std::shared_ptr<const Snapshot>>("snapshot");
    QTest::addColumn<int>("context");
    for (const int context : { -1, 0, 2 }) {
        QTest::addRow("every kind, context %d", context) << HandMade::everyKind().snapshot() << context;
        QTest::addRow("book, context %d", context) << HandMade::book(300).snapshot() << context;
        HandMade huge;
        huge.same(u"Short."_s)
            .edited(HandMade::prose(9000, 1), HandMade::prose(4000, 2))
            .inserted(HandMade::prose(5000, 3));
        huge.split(HandMade::prose(8000, 4),
                   { HandMade::prose(3000, 4), HandMade::prose(30, 5), HandMade::prose(3000, 6) });
        QTest::addRow("huge paragraphs, context %d", context) << huge.snapshot() << context;
        QTest::addRow("nothing, context %d", context) << HandMade().snapshot() << context;
    }
}

void TestPaneFlow::flowTiles()
{
    QFETCH(std::shared_ptr<const Snapshot>, snapshot);
    QFETCH(int, context);
    const Flow flow(*snapshot, { context });
    QCOMPARE(flow.versionCount(), 2);
    for (int v = 0; v < 2; ++v) {
        const Article& article = *snapshot->versions[size_t(v)].article;
        QCOMPARE(flow.paragraphCount(v), int(article.paragraphs.size()));
        qint32 next = 0;
        for (size_t b = 0; b < flow.bands().size(); ++b) {
            const IndexRange range = flow.bands()[b].versions[v];
            QCOMPARE(range.first, next);
            QVERIFY(range.last >= range.first);
            next = range.last;
            for (qint32 i = range.first; i < range.last; ++i)
                QCOMPARE(flow.bandOfBlock(v, i), int(b));
        }
        QCOMPARE(next, qint32(flow.blocks(v).size()));
        for (int p = 0; p < flow.paragraphCount(v); ++p) {
            qint32 at = article.paragraphs[size_t(p)].span.start;
            const int first = flow.firstBlock(v, p);
            const int last = flow.firstBlock(v, p + 1);
            for (int i = first; i < last; ++i) {
                const Block& block = flow.blocks(v)[size_t(i)];
                QCOMPARE(block.paragraph, p);
                QCOMPARE(block.span.start, at);
                QVERIFY(block.span.length() > 0 && block.span.length() <= kPieceLength * 3 / 2);
                QCOMPARE(flow.blockAt(v, at), i);
                at = block.span.end;
            }
            if (first < last) {
                QCOMPARE(at, article.paragraphs[size_t(p)].span.end);
                QCOMPARE(flow.bandOfParagraph(v, p), flow.bandOfBlock(v, first));
            } else {
                QVERIFY(context >= 0);
                QVERIFY(flow.bands()[size_t(flow.bandOfParagraph(v, p))].folded > 0);
            }
        }
    }
}

void TestPaneFlow::foldsHideOnlyTheUnchanged()
{
    const auto snapshot = HandMade::book(200).snapshot();
    const Flow flow(*snapshot, { 0 });
    int folded = 0;
    for (const Band& band : flow.bands())
        folded += band.folded;
    QCOMPARE(folded, snapshot->pairs[0].comparison->counts.same);
    for (int v = 0; v < 2; ++v) {
        for (const Block& block : flow.blocks(v)) {
            const ParagraphRows rows = flow.rows(v, block.paragraph);
            const qint32 row = v == 0 ? rows.after : rows.before;
            QVERIFY(changeKind(snapshot->pairs[0].comparison->rows[size_t(row)]) != ChangeKind::None);
        }
    }
}

void TestPaneFlow::longParagraphsAreCut()
{
    HandMade made;
    made.edited(HandMade::prose(9000, 1), HandMade::prose(4000, 2));
    const auto snapshot = made.snapshot();
    const Flow flow(*snapshot);
    QVERIFY(flow.bands().size() > 2);
    // Words stay whole, and pieces of both sides share bands.
    const QString& text = snapshot->versions[0].article->text;
    for (const Block& block : flow.blocks(0))
        QVERIFY(block.span.end == text.size() || text[block.span.end - 1].isSpace());
    QVERIFY(!flow.bands()[1].versions[0].isEmpty());
    QVERIFY(!flow.bands()[1].versions[1].isEmpty());

    // Without any space: not inside a surrogate pair.
    HandMade blank;
    blank.same(u"𝒳"_s.repeated(20'000));
    const auto emoji = blank.snapshot();
    const Flow cut(*emoji);
    for (const Block& block : cut.blocks(0))
        QVERIFY(emoji->versions[0].article->text[block.span.start].isHighSurrogate());
}

void TestPaneFlow::paragraphsAtPositions()
{
    const auto snapshot = HandMade().same(u"One."_s).same(u"Two."_s).snapshot();
    const Article& article = *snapshot->versions[0].article;
    QCOMPARE(article.text, u"One.\n\nTwo."_s);
    for (const auto& [position, expected] :
         { std::pair{ 0, 0 }, { 3, 0 }, { 4, 0 }, { 5, 1 }, { 6, 1 }, { 10, 1 }, { 99, 1 } })
        QCOMPARE(paragraphAt(article, position), expected);
    QCOMPARE(paragraphAt(Article(), 0), -1);
}

void TestPaneFlow::marksBelongToRows()
{
    const auto snapshot = HandMade::everyKind().snapshot();
    const Flow flow(*snapshot);
    const std::vector<Row>& rows = snapshot->pairs[0].comparison->rows;
    for (int p = 0; p < flow.paragraphCount(0); ++p) {
        QCOMPARE(flow.rows(0, p).before, -1);
        QVERIFY(rows[size_t(flow.rows(0, p).after)].left.contains(p));
    }
    for (int p = 0; p < flow.paragraphCount(1); ++p) {
        QCOMPARE(flow.rows(1, p).after, -1);
        QVERIFY(rows[size_t(flow.rows(1, p).before)].right.contains(p));
    }
}

void TestPaneFlow::placesAreKeptWhileEstimatesChange()
{
    PageLayout layout;
    layout.setSnapshot(HandMade::book(2000).snapshot(), {}, Theme::light());
    layout.setColumnWidths({ 400, 300 });
    Place place = layout.placeAt(layout.height() / 2);
    place = layout.moved(place, 0, 800);
    // Upwards over estimates that are wrong: what was at the top of the view is exactly as much lower.
    for (int turn = 0; turn < 40; ++turn) {
        const Place before = place;
        place = layout.moved(place, -137, 800);
        QCOMPARE(layout.top(before) - layout.top(place), 137);
    }
    QVERIFY(layout.layoutsMade() < 400);
}

void TestPaneFlow::endsAreClamped()
{
    PageLayout layout;
    layout.setSnapshot(HandMade::book(300).snapshot(), {}, Theme::light());
    const Place start = layout.moved(layout.placeAt(0), -100'000, 700);
    QCOMPARE(layout.top(start), 0);
    const Place end = layout.moved(start, layout.height(), 700);
    QCOMPARE(layout.top(end) + 700, layout.height());
    QCOMPARE(layout.moved(end, 50, 700), end);
    // A page shorter than the view starts at its top.
    PageLayout small;
    small.setSnapshot(HandMade().same(u"One."_s).snapshot(), {}, Theme::light());
    QCOMPARE(small.top(small.moved(small.placeAt(0), 40, 700)), 0);
    PageLayout nothing;
    QCOMPARE(nothing.moved({}, 40, 700), Place());
    QCOMPARE(nothing.height(), 0);
}

void TestPaneFlow::anchorsSurviveWidths_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    QTest::addColumn<double>("zoom");
    QTest::newRow("narrower") << 250 << 250 << 1.0;
    QTest::newRow("wider") << 700 << 700 << 1.0;
    QTest::newRow("uneven") << 200 << 600 << 1.0;
    QTest::newRow("zoomed") << 400 << 400 << 2.0;
}

void TestPaneFlow::anchorsSurviveWidths()
{
    QFETCH(int, left);
    QFETCH(int, right);
    QFETCH(double, zoom);
    PageLayout layout;
    layout.setSnapshot(HandMade::book(2000).snapshot(), {}, Theme::light());
    layout.setColumnWidths({ 400, 400 });
    const Place place = layout.moved(layout.placeAt(40'000), 0, 800);
    const TextAnchor anchor = layout.anchor(place, 1);
    QVERIFY(anchor.version >= 0);
    layout.setTypography(Typography({}, zoom));
    layout.setColumnWidths({ left, right });
    const Place after = layout.placeOf(anchor.version, anchor.position, anchor.below, 800);
    // The line with that character stands where the other one stood.
    const int block = layout.flow().blockAt(anchor.version, anchor.position);
    const qint32 inside = anchor.position - layout.flow().blocks(anchor.version)[size_t(block)].span.start;
    const LaidBlock& laid = layout.block(anchor.version, block);
    const qint64 y = layout.bandTop(layout.flow().bandOfBlock(anchor.version, block)) - layout.top(after)
        + layout.blockTop(anchor.version, block) + qint64(laid.layout.lineForTextPosition(inside).y());
    QCOMPARE(y, anchor.below);
}

void TestPaneFlow::controlCharactersShow()
{
    HandMade made;
    made.edited(u"A plain\nword\there."_s, u"A \u202Eplain\u202C\nword\there.\u0007"_s);
    const auto snapshot = made.snapshot();
    const Flow flow(*snapshot);
    const PageText text(snapshot, Theme::light());
    QCOMPARE(text.shown(0, flow, flow.blocks(0)[0]), u"A plain word here."_s);
    QCOMPARE(text.shown(1, flow, flow.blocks(1)[0]), u"A ⇄plain⇄ word here.␇"_s);
    QCOMPARE(text.shown(1, flow, flow.blocks(1)[0]).size(), flow.blocks(1)[0].span.length());
}

void TestPaneFlow::selectedText()
{
    const auto snapshot = HandMade().same(u"One is\nwrapped."_s).same(u"Two."_s).snapshot();
    const Article& article = *snapshot->versions[0].article;
    PaneSelection selection;
    QCOMPARE(selection.text(article), QString());
    selection.set(4, qint32(article.text.size()));
    QCOMPARE(selection.text(article), u"is wrapped.\n\nTwo."_s);
    selection.set(qint32(article.text.size()), 4); // backwards
    QCOMPARE(selection.text(article), u"is wrapped.\n\nTwo."_s);
    QCOMPARE(PaneSelection::wordAt(article, 8).in(article.text), u"wrapped");
    QCOMPARE(PaneSelection::wordAt(article, 7).in(article.text), u"wrapped");
}

void TestPaneFlow::linesStartWhereTheirTextDoes()
{
    HandMade made;
    made.same(u"مجلس المدينة يقر خطة النهر"_s).same(u"The council approves."_s);
    made.same(u"اقتباس"_s, ParagraphKind::Quotation);
    PageLayout layout;
    layout.setSnapshot(made.snapshot(), {}, Theme::light());
    layout.setColumnWidths({ 400, 400 });
    const auto edges = [&](int block) {
        const QRectF rect = layout.block(0, block).layout.lineAt(0).naturalTextRect();
        return std::pair(qRound(rect.left()), qRound(rect.right()));
    };
    QVERIFY(std::abs(edges(0).second - 400) <= 2);
    QVERIFY(edges(0).first > 10);
    QVERIFY(std::abs(edges(1).first) <= 2);
    QVERIFY(edges(2).second < 400 - 10); // indented from the right
}

void TestPaneFlow::languagesKeepToTheirFace_data()
{
    QTest::addColumn<QFontDatabase::WritingSystem>("system");
    QTest::addColumn<QString>("text");
    // Commas after ideographs and after kana, which are of different scripts.
    QTest::newRow("Japanese") << QFontDatabase::Japanese
                              << u"町議会は月曜日、老朽化した橋を架け替える計画を承認した。昨年だけで十七回、"
                                 u"通行止めになり、工事は来年に始まる。「大きな一歩です」と町長は述べた。"_s;
    QTest::newRow("Korean")
        << QFontDatabase::Korean
        << u"시의회는 월요일, 오래된 다리를 새로 짓는 계획을 승인했다. 공사는 내년에 시작된다."_s;
    QTest::newRow("Chinese, simplified")
        << QFontDatabase::SimplifiedChinese
        << u"市议会星期一批准了计划，这个国家的人们说，新桥将来会对学生有帮助。工程后年开始。"_s;
    QTest::newRow("Chinese, traditional")
        << QFontDatabase::TraditionalChinese
        << u"市議會星期一批准了計劃，這個國家的人們說，新橋將來會對學生有幫助。工程後年開始。"_s;
}

void TestPaneFlow::languagesKeepToTheirFace()
{
    QFETCH(QFontDatabase::WritingSystem, system);
    QFETCH(QString, text);
    const QStringList faces = eastAsianFaces(text);
    QVERIFY(!faces.isEmpty()); // the fonts of the tests have them all
    QVERIFY(QFontDatabase::writingSystems(faces.first()).contains(system));
    PageLayout layout;
    layout.setSnapshot(HandMade().same(text).snapshot(), {}, Theme::light());
    layout.setColumnWidths({ 180, 180 });
    const QTextLayout& laid = layout.block(0, 0).layout;
    QVERIFY(laid.lineCount() > 2);
    for (int i = 1; i < laid.lineCount(); ++i)
        QCOMPARE(laid.lineAt(i).y() - laid.lineAt(i - 1).y(), laid.lineAt(1).y() - laid.lineAt(0).y());
    QSet<QString> used;
    for (const QGlyphRun& run : laid.glyphRuns())
        used.insert(run.rawFont().familyName());
    used.remove(Typography().body().font.families().value(1)); // Latin signs
    QCOMPARE(used, QSet<QString>{ faces.first() });

    // A name in another language does not make the page one of that language.
    QVERIFY(
        eastAsianFaces(u"The mayor, 佐藤健一, said on Monday that the old bridge would go. "_s.repeated(9))
            .isEmpty());
    QVERIFY(eastAsianFaces(u"Nobody came."_s).isEmpty());
    QVERIFY(eastAsianFaces({}).isEmpty());
}

void TestPaneFlow::marksTooShortToBeSeen()
{
    for (const QString& text : { u"\""_s, u"."_s, u".\""_s, u"a"_s, u" , "_s, u"—"_s })
        QVERIFY2(ChangePainter::isShort(text), qPrintable(text));
    for (const QString& text : { u"It"_s, u"word"_s, u"土"_s, u"𝒳"_s, u" "_s, u""_s, u"'s"_s })
        QVERIFY2(!ChangePainter::isShort(text), qPrintable(text));
}

/// Between two others a word can be both: it has the tint and line of the new, the ink and stroke of the
/// gone.
void TestPaneFlow::newAndGoneAgain()
{
    std::vector<std::shared_ptr<const Article>> articles;
    for (const QString& text :
         { u"The council met on the bridge today."_s, u"The council met late on the bridge today."_s,
           u"The council met on the bridge today."_s })
        articles.push_back(std::make_shared<const Article>(articleFromText(text)));
    Result<Snapshot> made = makeSnapshot(articles);
    QVERIFY(made);
    const auto snapshot = std::make_shared<const Snapshot>(std::move(*made));
    const Theme theme = Theme::light();
    const Flow flow(*snapshot);
    const Block& block = flow.blocks(1)[0];
    QTextCharFormat late; // what the ranges make of the word's first letter, in their order
    for (const QTextLayout::FormatRange& range : PageText(snapshot, theme).formats(1, flow, block)) {
        if (range.start <= 16 && 16 < range.start + range.length)
            late.merge(range.format);
    }
    QCOMPARE(late.background().color(), theme.wordInserted.tint);
    QCOMPARE(late.underlineStyle(), QTextCharFormat::SingleUnderline);
    QCOMPARE(late.foreground().color(), theme.wordDeleted.ink);
    QVERIFY(late.fontStrikeOut());
}

/// What the author set in bold or italics is shown so, in a version and in the one column of both; words that
/// changed are marked there all the same.
void TestPaneFlow::emphasisIsShown()
{
    std::vector<std::shared_ptr<const Article>> articles;
    for (const QByteArray& page : { "<html><p>The <b>old ferry</b> will <i>not</i> sail."_ba,
                                    "<html><p>The <b>new ferry</b> will <i>not</i> sail."_ba }) {
        Result<Article> read = loadBytes(page, u"page"_s);
        QVERIFY(read);
        articles.push_back(std::make_shared<const Article>(std::move(*read)));
    }
    Result<Snapshot> made = makeSnapshot(articles);
    QVERIFY(made);
    const auto versions = std::make_shared<const Snapshot>(std::move(*made));
    const Theme theme = Theme::light();
    const auto look = [&](const std::shared_ptr<const Snapshot>& snapshot, int version, QStringView word) {
        const Flow flow(*snapshot);
        QTextCharFormat format; // what the ranges make of the word's first letter, in their order
        const auto at = snapshot->versions[size_t(version)].article->text.indexOf(word);
        for (const auto& range : PageText(snapshot, theme).formats(version, flow, flow.blocks(version)[0])) {
            if (range.start <= at && at < range.start + range.length)
                format.merge(range.format);
        }
        return format;
    };
    QCOMPARE(look(versions, 0, u"old").fontWeight(), int(QFont::Bold));
    QVERIFY(look(versions, 0, u"old").fontStrikeOut());
    QCOMPARE(look(versions, 1, u"ferry").fontWeight(), int(QFont::Bold));
    QVERIFY(look(versions, 1, u"not").fontItalic());
    QVERIFY(look(versions, 1, u"sail").isEmpty());
    const std::shared_ptr<const Snapshot> column = Redline(*versions, 0).snapshot();
    QCOMPARE(column->versions[0].article->text, u"The oldnew ferry will not sail."_s);
    QCOMPARE(look(column, 0, u"old").fontWeight(), int(QFont::Bold));
    QCOMPARE(look(column, 0, u"new").fontWeight(), int(QFont::Bold));
    QVERIFY(look(column, 0, u"not").fontItalic());
}

void TestPaneFlow::wordsAreFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("wholeWords");
    QTest::addColumn<QList<int>>("starts");
    //        0123456789 0123456789  0  (the text of wordsAreFound)
    // "The other theme\nof the river.\n\nThe end."
    QTest::newRow("any case, anywhere") << u"the"_s << false << false << QList<int>{ 0, 5, 10, 19, 31 };
    QTest::newRow("case") << u"The"_s << true << false << QList<int>{ 0, 31 };
    QTest::newRow("whole words") << u"the"_s << false << true << QList<int>{ 0, 19, 31 };
    QTest::newRow("over a line's end") << u"theme of"_s << false << false << QList<int>{ 10 };
    QTest::newRow("space of any kind") << u"  theme \n of "_s << false << true << QList<int>{ 10 };
    QTest::newRow("not over paragraphs") << u"river. The"_s << false << false << QList<int>{};
    QTest::newRow("no pattern") << u".*"_s << false << false << QList<int>{};
    QTest::newRow("no pattern with space") << u". *"_s << false << false << QList<int>{};
    QTest::newRow("nothing") << u"  "_s << false << false << QList<int>{};
}

void TestPaneFlow::wordsAreFound()
{
    QFETCH(QString, words);
    QFETCH(bool, matchCase);
    QFETCH(bool, wholeWords);
    const auto snapshot = HandMade().same(u"The other theme\nof the river."_s).same(u"The end."_s).snapshot();
    const std::vector<Span> found =
        occurrences(*snapshot->versions[0].article, words, { matchCase, wholeWords });
    QList<int> starts;
    for (const Span& span : found)
        starts.append(span.start);
    QTEST(starts, "starts");
}

QTEST_MAIN(TestPaneFlow)
#include "test_pane_flow.moc"
