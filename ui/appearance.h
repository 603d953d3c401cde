// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Appearance is how light and how coloured the window is by the user's choice, and the theme that follows
/// from it. QStyleHints::setColorScheme() does nothing on Linux in Qt 6.8, so that the palette is ours.
#pragma once

#include "theme/theme.h"

namespace Redraft {

enum class Brightness { System, Light, Dark };
enum class Colours { Standard, ColourBlind, HighContrast };

struct Appearance {
    Brightness brightness = Brightness::System;
    Colours colours = Colours::Standard;

    bool operator==(const Appearance&) const = default;
};

/// Whether the desktop asks for dark windows: its colour scheme, or else the palette that the program was
/// given. The first call must come before the application's palette is set.
bool systemIsDark();

ThemeName themeName(const Appearance& appearance, bool dark);

/// Gives the whole application the theme's palette.
void apply(const Theme& theme);

} // namespace Redraft
