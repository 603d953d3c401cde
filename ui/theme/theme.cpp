// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

// Reading the index of all definitions takes some milliseconds: all themes alive share one repository.
std::shared_ptr<KSyntaxHighlighting::Repository> sharedRepository()
{
    static std::weak_ptr<KSyntaxHighlighting::Repository> last;
    std::shared_ptr<KSyntaxHighlighting::Repository> repository = last.lock();
    if (!repository) {
        repository = std::make_shared<KSyntaxHighlighting::Repository>();
        repository->addCustomSearchPath(u":/"_s);
        last = repository;
    }
    return repository;
}

QString syntaxName(ThemeName name)
{
    switch (name) {
    case ThemeName::Light:
        break;
    case ThemeName::Dark:
        return u"Redraft Dark"_s;
    case ThemeName::ColourBlindLight:
        return u"Redraft Colour-blind Light"_s;
    case ThemeName::ColourBlindDark:
        return u"Redraft Colour-blind Dark"_s;
    case ThemeName::HighContrastLight:
        return u"Redraft High Contrast Light"_s;
    case ThemeName::HighContrastDark:
        return u"Redraft High Contrast Dark"_s;
    }
    return u"Redraft Light"_s;
}

QColor mixed(const QColor& one, const QColor& other, float share)
{
    return QColor::fromRgbF(one.redF() + (other.redF() - one.redF()) * share,
                            one.greenF() + (other.greenF() - one.greenF()) * share,
                            one.blueF() + (other.blueF() - one.blueF()) * share);
}

QPalette makePalette(const Theme& theme, const QColor& button)
{
    QPalette palette;
    const QColor disabled = mixed(theme.muted, theme.gutter, 0.35f);
    palette.setColor(QPalette::Window, theme.gutter);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.page);
    palette.setColor(QPalette::AlternateBase, mixed(theme.page, theme.gutter, 0.5f));
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.of(ChangeKind::Deleted).ink);
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent.tint);
    palette.setColor(QPalette::HighlightedText, theme.accent.ink);
    palette.setColor(QPalette::Accent, theme.accent.tint);
    const QColor link = theme.of(ChangeKind::Moved).ink;
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, theme.of(ChangeKind::MovedEdited).ink);
    palette.setColor(QPalette::Light, mixed(button, Qt::white, theme.isDark() ? 0.08f : 0.6f));
    palette.setColor(QPalette::Midlight, mixed(button, Qt::white, theme.isDark() ? 0.04f : 0.3f));
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, mixed(theme.line, Qt::black, 0.25f));
    palette.setColor(QPalette::Shadow, mixed(theme.line, Qt::black, 0.6f));
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

} // namespace

Theme Theme::named(ThemeName name)
{
    Theme theme;
    theme.repository = sharedRepository();
    theme.syntax = theme.repository->theme(syntaxName(name));

    QHash<QString, Role> roles;
    const auto formats = theme.repository->definitionForName(u"Redraft"_s).formats();
    for (const KSyntaxHighlighting::Format& format : formats)
        roles.insert(format.name(), { format.textColor(theme.syntax), format.backgroundColor(theme.syntax) });

    using Editor = KSyntaxHighlighting::Theme;
    theme.page = QColor::fromRgba(theme.syntax.editorColor(Editor::BackgroundColor));
    theme.text = QColor::fromRgba(theme.syntax.textColor(Editor::Normal));
    theme.selection = { theme.text, QColor::fromRgba(theme.syntax.editorColor(Editor::TextSelection)) };
    theme.muted = roles[u"Muted"_s].ink;
    theme.gutter = roles[u"Chrome"_s].tint;
    theme.line = roles[u"Line"_s].ink;
    theme.current = roles[u"Current"_s].ink;
    theme.accent = roles[u"Accent"_s];
    theme.highlight = roles[u"Highlight"_s];
    theme.find = roles[u"Find"_s];
    theme.wordInserted = roles[u"Word Inserted"_s];
    theme.wordDeleted = roles[u"Word Deleted"_s];
    theme.wordMoved = roles[u"Word Moved"_s];
    theme.kinds = { Role{ theme.text, theme.page },
                    roles[u"Inserted"_s],
                    roles[u"Deleted"_s],
                    roles[u"Edited"_s],
                    roles[u"Moved"_s],
                    roles[u"Moved Edited"_s],
                    roles[u"Split"_s],
                    roles[u"Merged"_s],
                    roles[u"Rewritten"_s],
                    roles[u"Cosmetic"_s] };
    for (size_t i = 0; i < theme.speakers.size(); ++i)
        theme.speakers[i] = roles[u"Speaker %1"_s.arg(i + 1)].ink;
    theme.palette = makePalette(theme, roles[u"Button"_s].tint);
    return theme;
}

double contrast(const QColor& one, const QColor& other)
{
    // Relative luminance of WCAG 2.2.
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        const QColor rgb = colour.toRgb();
        return 0.2126 * linear(double(rgb.redF())) + 0.7152 * linear(double(rgb.greenF()))
            + 0.0722 * linear(double(rgb.blueF()));
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace Redraft
