// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Theme is every colour of the window as one value, read from a theme of ours in KSyntaxHighlighting's
/// format (resources/themes): the page and its text from the editor colours, each kind of change from the
/// custom styles "Redraft", and a QPalette for the widgets around, since QStyleHints::setColorScheme() does
/// nothing on Linux in Qt 6.8. The same file colours the text itself (panes/highlighter.h).
#pragma once

#include "theme/changekind.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace Redraft {

enum class ThemeName { Light, Dark, ColourBlindLight, ColourBlindDark, HighContrastLight, HighContrastDark };

/// Two colours: `ink` for bars, signs, lines and words in that role; `tint` for what lies behind text.
struct Role {
    QColor ink;
    QColor tint;

    bool operator==(const Role&) const = default;
};

struct Theme {
    static Theme named(ThemeName name);
    static Theme light() { return named(ThemeName::Light); }
    static Theme dark() { return named(ThemeName::Dark); }
    /// Dark or light as the palette is: judged by the lightness of its base.
    static bool isDark(const QPalette& palette) { return palette.base().color().lightness() < 128; }

    QString name; ///< as its file has it: the highlighter of the panes asks for it
    QPalette palette; ///< for the application: menus, sidebar, dialogs

    QColor page; ///< behind the text
    QColor text;
    QColor muted; ///< bylines, captions, signs of no weight
    QColor gutter; ///< between the panes, and behind headers
    QColor line; ///< hairlines
    Role selection;
    Role accent; ///< of focus and the viewport; ink is text on it
    Role highlight; ///< a place gone to, a speaker's quotations
    Role find; ///< what a search found
    QColor current; ///< around the current change
    Role wordInserted;
    Role wordDeleted;
    Role wordMoved;
    std::array<Role, kChangeKinds> kinds; ///< by ChangeKind; None is page and text
    std::array<QColor, 8> speakers; ///< inks that tell speakers apart, calm

    const Role& of(ChangeKind kind) const { return kinds[size_t(kind)]; }
    bool isDark() const { return page.lightness() < 128; }
};

/// WCAG 2 contrast of two opaque colours, 1..21.
double contrast(const QColor& one, const QColor& other);

} // namespace Redraft
