// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearance.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace Redraft {

bool systemIsDark()
{
    static const bool givenDark = Theme::isDark(QGuiApplication::palette());
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return true;
    case Qt::ColorScheme::Light:
        return false;
    case Qt::ColorScheme::Unknown:
        break;
    }
    return givenDark;
}

ThemeName themeName(const Appearance& appearance, bool dark)
{
    if (appearance.brightness != Brightness::System)
        dark = appearance.brightness == Brightness::Dark;
    switch (appearance.colours) {
    case Colours::Standard:
        break;
    case Colours::ColourBlind:
        return dark ? ThemeName::ColourBlindDark : ThemeName::ColourBlindLight;
    case Colours::HighContrast:
        return dark ? ThemeName::HighContrastDark : ThemeName::HighContrastLight;
    }
    return dark ? ThemeName::Dark : ThemeName::Light;
}

void apply(const Theme& theme)
{
    QApplication::setPalette(theme.palette);
    QToolTip::setPalette(theme.palette);
}

} // namespace Redraft
