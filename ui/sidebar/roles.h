// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the sidebar's models tell its delegate besides the display text (the title) and the tool tip.
#pragma once

#include <Qt>

namespace Redraft {

enum ItemRole {
    SubtitleRole = Qt::UserRole + 1, ///< QString
    DetailRole, ///< QString
    OrnamentRole, ///< int of Ornament
    OrnamentTextRole, ///< QString; of Ornament::Sign an icon's name
    ColourRole, ///< int: the number of a speaker's ink; of Ornament::Change an int of ChangeKind
    DirectionRole, ///< int of a move: below 0 it went up, above 0 down
    BadgeRole, ///< int of Badge
    StrongRole, ///< bool
    UncertainRole, ///< bool
    MutedRole, ///< bool
    CountRole, ///< int: children
    FilterRole, ///< QString: all that a filter looks in
};

} // namespace Redraft
