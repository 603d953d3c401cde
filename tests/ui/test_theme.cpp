// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/highlighter.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QPainter>
#include <QRegularExpression>
#include <QStyleOption>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Redraft;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contrastOfKnownColours();
    void everyRoleHasItsColour_data() { themes(); }
    void everyRoleHasItsColour();
    void textIsLegible_data() { themes(); }
    void textIsLegible();
    void kindsDifferToEveryEye_data() { themes(); }
    void kindsDifferToEveryEye();
    void paletteFollows_data() { themes(); }
    void paletteFollows();
    void boxesToTickAreSeen_data() { themes(); }
    void boxesToTickAreSeen();
    void articleColours_data();
    void articleColours();
    void markdownIsCarriedOn();

private:
    static void themes();

    /// The same files as the highlighter's module reads.
    struct Reader : KSyntaxHighlighting::Repository {
        Reader() { addCustomSearchPath(u":/"_s); }
    } m_reader;
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
    const KSyntaxHighlighting::Definition definition = m_reader.definitionForName(u"Article"_s);
    QVERIFY(definition.isValid());
    QVERIFY(!definition.formats().isEmpty());
}

void TestTheme::everyRoleHasItsColour()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    for (const QColor& colour :
         { theme.page, theme.text, theme.muted, theme.gutter, theme.line, theme.current })
        QVERIFY(colour.isValid());
    QList<Role> roles{ theme.selection,    theme.accent,      theme.highlight, theme.find,
                       theme.wordInserted, theme.wordDeleted, theme.wordMoved };
    for (const ChangeKind kind : kAllChanges)
        roles.append(theme.of(kind));
    for (const Role& role : roles)
        QVERIFY(role.ink.isValid() && role.tint.isValid());
    for (const QColor& ink : theme.speakers)
        QVERIFY(ink.isValid());

    // The window around the text and the text itself are of one theme.
    const KSyntaxHighlighting::Theme read = m_reader.theme(theme.name);
    QVERIFY(read.isValid());
    QCOMPARE(theme.page.rgb(), read.editorColor(KSyntaxHighlighting::Theme::BackgroundColor));
    QCOMPARE(theme.text.rgb(), read.textColor(KSyntaxHighlighting::Theme::Normal));
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
    const auto formats = m_reader.definitionForName(u"Article"_s).formats();
    for (const KSyntaxHighlighting::Format& format : formats)
        inks.append({ format.name(), format.textColor(m_reader.theme(theme.name)) });
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
    atLeast(4.5, theme.wordDeleted.ink, theme.wordInserted.tint, u"words new and gone again"_s);
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

// What two colours differ by in CIE L*a*b* (1976) once somebody's eye has reduced them.
static double distance(const QColor& one, const QColor& other,
                       const std::array<std::array<double, 3>, 3>& eye)
{
    const auto lab = [&](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        const std::array rgb{ linear(double(colour.redF())), linear(double(colour.greenF())),
                              linear(double(colour.blueF())) };
        std::array<double, 3> seen{};
        for (size_t i = 0; i < 3; ++i)
            seen[i] = std::clamp(eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2], 0.0, 1.0);
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return std::array{ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
    };
    const auto a = lab(one);
    const auto b = lab(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

void TestTheme::kindsDifferToEveryEye()
{
    QFETCH(ThemeName, name);
    // Viénot, Brettel, Mollon 1999, on linear light.
    using Eye = std::array<std::array<double, 3>, 3>;
    const Eye ordinary{ { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } };
    const Eye protan{ { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } } };
    const Eye deutan{ { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } } };
    const Eye grey{ { { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 } } };
    // A difference of 2 is just noticed side by side. Palettes that are not made for it rely on form
    // (test_painter).
    const bool safe = name == ThemeName::ColourBlindLight || name == ThemeName::ColourBlindDark;
    const Theme theme = Theme::named(name);
    for (size_t i = 0; i < kAllChanges.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const QColor one = theme.of(kAllChanges[i]).ink;
            const QColor other = theme.of(kAllChanges[j]).ink;
            const QString pair = Redraft::name(kAllChanges[i]) + u" and " + Redraft::name(kAllChanges[j]);
            QVERIFY2(distance(one, other, ordinary) >= 14, qPrintable(pair));
            if (safe) {
                QVERIFY2(distance(one, other, protan) >= 12, qPrintable(pair));
                QVERIFY2(distance(one, other, deutan) >= 12, qPrintable(pair));
                QVERIFY2(distance(one, other, grey) >= 3, qPrintable(pair));
            }
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

/// WCAG 2.2, 1.4.11: the outline of a box against the window around it, ticked or not.
void TestTheme::boxesToTickAreSeen()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::named(name);
    const QColor window = theme.palette.color(QPalette::Window);
    const Style style;
    for (const QStyle::StateFlag state : { QStyle::State_Off, QStyle::State_On }) {
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(window);
        QPainter painter(&image);
        QStyleOptionButton option;
        option.rect = image.rect();
        option.palette = theme.palette;
        option.state = QStyle::State_Enabled | state;
        style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter);
        painter.end();
        double best = 0; // across the outline at half its height
        for (int x = 0; x < 4; ++x)
            best = std::max(best, contrast(image.pixelColor(x, 5), window));
        QVERIFY2(best >= 3, qPrintable(QString::number(best)));
    }
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
    const std::unique_ptr<Highlighter> highlighter = makeHighlighter(article, theme);
    QVERIFY(highlighter);
    QHash<QRgb, QChar> letters;
    const auto formats = m_reader.definitionForName(u"Article"_s).formats();
    for (const KSyntaxHighlighting::Format& format : formats) {
        const QChar letter = format.name() == u"Date"_s ? u't' : format.name().at(0).toLower();
        letters.insert(format.textColor(m_reader.theme(theme.name)).rgb(), letter);
    }
    QString found(text.size(), u'.');
    const auto ranges = highlighter->formats(0, { 0, qint32(text.size()) });
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
    const auto described = [&](Highlighter& highlighter, int paragraph) {
        QStringList words;
        const auto ranges = highlighter.formats(paragraph, article->paragraphs[size_t(paragraph)].span);
        for (const QTextLayout::FormatRange& range : ranges)
            words.append(u"%1+%2 %3"_s.arg(range.start)
                             .arg(range.length)
                             .arg(range.format.foreground().color().name()));
        return words.join(u", "_s);
    };
    const std::unique_ptr<Highlighter> inOrder = makeHighlighter(article, theme);
    QStringList first;
    for (int i = 0; i < 4; ++i)
        first.append(described(*inOrder, i));
    const std::unique_ptr<Highlighter> backwards = makeHighlighter(article, theme);
    for (int i = 3; i >= 0; --i)
        QCOMPARE(described(*backwards, i), first[i]);
    QVERIFY(!first[2].isEmpty());
    QVERIFY(first[3].isEmpty());
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
