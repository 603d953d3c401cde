// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/highlighter.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contrastOfKnownColours();
    void textIsLegible_data() { themes(); }
    void textIsLegible();
    void kindsDiffer_data() { themes(); }
    void kindsDiffer();
    void paletteFollows_data() { themes(); }
    void paletteFollows();
    void articleColours_data();
    void articleColours();
    void markdownIsCarriedOn();

private:
    static void themes();
};

void TestTheme::themes()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("colour-blind light") << ThemeName::ColourBlindLight;
    QTest::newRow("colour-blind dark") << ThemeName::ColourBlindDark;
    QTest::newRow("high contrast light") << ThemeName::HighContrastLight;
    QTest::newRow("high contrast dark") << ThemeName::HighContrastDark;
}

void TestTheme::initTestCase()
{
    // KSyntaxHighlighting only logs what is wrong with a definition or a theme.
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const Theme theme = Theme::light();
    for (const QString& name : { u"Article"_s, u"Redraft"_s }) {
        const KSyntaxHighlighting::Definition definition = theme.repository->definitionForName(name);
        QVERIFY2(definition.isValid(), qPrintable(name));
        QVERIFY(!definition.formats().isEmpty());
    }
}

void TestTheme::contrastOfKnownColours()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
}

void TestTheme::textIsLegible()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    struct Named {
        QString what;
        QColor colour;
    };
    QList<Named> grounds{ { u"page"_s, theme.page },
                          { u"selection"_s, theme.selection.tint },
                          { u"highlight"_s, theme.highlight.tint },
                          { u"found"_s, theme.find.tint },
                          { u"word inserted"_s, theme.wordInserted.tint },
                          { u"word moved"_s, theme.wordMoved.tint } };
    for (const ChangeKind kind : kAllChanges)
        grounds.append({ Redraft::name(kind), theme.of(kind).tint });
    QList<Named> inks{ { u"text"_s, theme.text } };
    const auto formats = theme.repository->definitionForName(u"Article"_s).formats();
    for (const KSyntaxHighlighting::Format& format : formats)
        inks.append({ format.name(), format.textColor(theme.syntax) });
    for (const Named& ground : grounds) {
        for (const Named& ink : inks) {
            const double value = contrast(ink.colour, ground.colour);
            QVERIFY2(value >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(ink.what, ground.what).arg(value)));
        }
    }
    const auto atLeast = [](double least, const QColor& ink, const QColor& ground, const QString& what) {
        const double value = contrast(ink, ground);
        QVERIFY2(value >= least, qPrintable(u"%1: %2"_s.arg(what).arg(value)));
    };
    atLeast(4.5, theme.wordDeleted.ink, theme.wordDeleted.tint, u"deleted words"_s);
    atLeast(4.5, theme.muted, theme.page, u"muted on page"_s);
    atLeast(4.5, theme.muted, theme.gutter, u"muted on chrome"_s);
    atLeast(4.5, theme.text, theme.gutter, u"text on chrome"_s);
    atLeast(4.5, theme.accent.ink, theme.accent.tint, u"accent"_s);
    for (const QColor& speaker : theme.speakers)
        atLeast(4.5, speaker, theme.page, u"speaker"_s);
    for (const ChangeKind kind : kAllChanges) {
        // Bars and signs: graphics need 3, but they are the reader's words as well.
        atLeast(4.5, theme.of(kind).ink, theme.page, Redraft::name(kind) + u" ink on page"_s);
        atLeast(4.0, theme.of(kind).ink, theme.of(kind).tint, Redraft::name(kind) + u" ink on tint"_s);
    }
}

void TestTheme::kindsDiffer()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    for (const ChangeKind one : kAllChanges) {
        for (const ChangeKind other : kAllChanges) {
            if (one != other)
                QVERIFY2(theme.of(one).ink != theme.of(other).ink, qPrintable(Redraft::name(one)));
        }
    }
}

void TestTheme::paletteFollows()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    const bool dark =
        name == ThemeName::Dark || name == ThemeName::ColourBlindDark || name == ThemeName::HighContrastDark;
    QCOMPARE(theme.isDark(), dark);
    QCOMPARE(Theme::isDark(theme.palette), dark);
    for (const auto& [ink, ground] : { std::pair{ QPalette::Text, QPalette::Base },
                                       { QPalette::WindowText, QPalette::Window },
                                       { QPalette::ButtonText, QPalette::Button },
                                       { QPalette::ToolTipText, QPalette::ToolTipBase },
                                       { QPalette::HighlightedText, QPalette::Highlight },
                                       { QPalette::Link, QPalette::Base },
                                       { QPalette::PlaceholderText, QPalette::Base } })
        QVERIFY2(contrast(theme.palette.color(ink), theme.palette.color(ground)) >= 4.5,
                 qPrintable(QString::number(ink)));
}

void TestTheme::articleColours_data()
{
    // ' marks text without a colour of its own, q quotation, d dateline, t date, a attribution.
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("dateline") << u"OTTAWA -- The mayor left."_s << u"ddddddddd................"_s;
    QTest::newRow("dateline with agency")
        << u"TORONTO, Jan. 3 (Reuters) - The mayor"_s << u"ddddddddddddddddddddddddddd.........."_s;
    QTest::newRow("quotation") << u"\"It is done,\" she said."_s << u"qqqqqqqqqqqqq.....aaaa."_s;
    QTest::newRow("curly") << u"He said “it is” twice."_s << u"...aaaa.qqqqqqq......."_s;
    QTest::newRow("unclosed") << u"\"It goes on"_s << u"qqqqqqqqqqq"_s;
    QTest::newRow("wrapped") << u"\"It is\ndone,\" he says"_s << u"qqqqqqqqqqqqq....aaaa"_s;
    QTest::newRow("dates") << u"In June 2019 and on Friday morning"_s
                           << u"...ttttttttt........tttttttttttttt"_s;
    QTest::newRow("apostrophe") << u"Iran’s leader's men"_s << u"..................."_s;
    QTest::newRow("nothing") << u"Nobody came."_s << u"............"_s;
}

void TestTheme::articleColours()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Theme theme = Theme::light();
    auto article = std::make_shared<Article>();
    article->text = text;
    article->paragraphs = { { { 0, qint32(text.size()) }, ParagraphKind::Body, 0 } };
    Highlighter highlighter(article, theme);
    QHash<QRgb, QChar> letters;
    const auto formats = theme.repository->definitionForName(u"Article"_s).formats();
    for (const KSyntaxHighlighting::Format& format : formats) {
        const QChar letter = format.name() == u"Date"_s ? u't' : format.name().at(0).toLower();
        letters.insert(format.textColor(theme.syntax).rgb(), letter);
    }
    QString found(text.size(), u'.');
    const auto ranges = highlighter.formats(0, { 0, qint32(text.size()) });
    for (const QTextLayout::FormatRange& range : ranges) {
        for (int i = range.start; i < range.start + range.length; ++i)
            found[i] = letters.value(range.format.foreground().color().rgb(), u'?');
    }
    QCOMPARE(found, expected);
}

void TestTheme::markdownIsCarriedOn()
{
    // A paragraph inside a fence is code, whether or not the fence's own paragraph was asked for before.
    const Theme theme = Theme::light();
    auto article = std::make_shared<Article>();
    article->format = u"md"_s;
    article->text = u"Plain *words*.\n\n```\nint a;\n\nint b;\n```\n\nPlain."_s;
    article->paragraphs = { { { 0, 14 }, ParagraphKind::Body, 0 },
                            { { 16, 26 }, ParagraphKind::Body, 0 },
                            { { 28, 38 }, ParagraphKind::Body, 0 },
                            { { 40, 46 }, ParagraphKind::Body, 0 } };
    QCOMPARE(article->paragraphs.back().span.in(article->text), u"Plain.");
    QCOMPARE(Highlighter::definitionFor(*article), u"Markdown"_s);
    const auto described = [&](Highlighter& highlighter, int paragraph) {
        QStringList words;
        const auto ranges = highlighter.formats(paragraph, article->paragraphs[size_t(paragraph)].span);
        for (const QTextLayout::FormatRange& range : ranges)
            words.append(u"%1+%2 %3"_s.arg(range.start)
                             .arg(range.length)
                             .arg(range.format.foreground().color().name()));
        return words.join(u", "_s);
    };
    Highlighter inOrder(article, theme);
    QStringList first;
    for (int i = 0; i < 4; ++i)
        first.append(described(inOrder, i));
    Highlighter backwards(article, theme);
    for (int i = 3; i >= 0; --i)
        QCOMPARE(described(backwards, i), first[i]);
    QVERIFY(!first[2].isEmpty());
    QVERIFY(first[3].isEmpty());
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
