// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QString fileOf(ThemeName name)
{
    switch (name) {
    case ThemeName::Light:
        break;
    case ThemeName::Dark:
        return u"redraft-dark"_s;
    case ThemeName::ColourBlindLight:
        return u"redraft-colour-blind-light"_s;
    case ThemeName::ColourBlindDark:
        return u"redraft-colour-blind-dark"_s;
    case ThemeName::HighContrastLight:
        return u"redraft-high-contrast-light"_s;
    case ThemeName::HighContrastDark:
        return u"redraft-high-contrast-dark"_s;
    }
    return u"redraft-light"_s;
}

QJsonObject readTheme(ThemeName name)
{
    QFile file(u":/themes/%1.theme"_s.arg(fileOf(name)));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
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
    const QJsonObject file = readTheme(name);
    const QJsonObject editor = file[u"editor-colors"].toObject();
    const QJsonObject styles = file[u"custom-styles"][u"Redraft"].toObject();
    const auto colour = [](const QJsonValue& value) { return QColor::fromString(value.toString()); };
    const auto role = [&](const QString& style) {
        const QJsonValue given = styles[style];
        return Role{ colour(given[u"text-color"]), colour(given[u"background-color"]) };
    };
    Theme theme;
    theme.name = file[u"metadata"][u"name"].toString();
    theme.page = colour(editor[u"BackgroundColor"]);
    theme.text = colour(file[u"text-styles"][u"Normal"][u"text-color"]);
    theme.selection = { theme.text, colour(editor[u"TextSelection"]) };
    theme.muted = role(u"Muted"_s).ink;
    theme.gutter = role(u"Chrome"_s).tint;
    theme.line = role(u"Line"_s).ink;
    theme.current = role(u"Current"_s).ink;
    theme.accent = role(u"Accent"_s);
    theme.highlight = role(u"Highlight"_s);
    theme.find = role(u"Find"_s);
    theme.wordInserted = role(u"Word Inserted"_s);
    theme.wordDeleted = role(u"Word Deleted"_s);
    theme.wordMoved = role(u"Word Moved"_s);
    theme.kinds = { Role{ theme.text, theme.page },
                    role(u"Inserted"_s),
                    role(u"Deleted"_s),
                    role(u"Edited"_s),
                    role(u"Moved"_s),
                    role(u"Moved Edited"_s),
                    role(u"Split"_s),
                    role(u"Merged"_s),
                    role(u"Rewritten"_s),
                    role(u"Cosmetic"_s) };
    for (size_t i = 0; i < theme.speakers.size(); ++i)
        theme.speakers[i] = role(u"Speaker %1"_s.arg(i + 1)).ink;
    theme.palette = makePalette(theme, role(u"Button"_s).tint);
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
