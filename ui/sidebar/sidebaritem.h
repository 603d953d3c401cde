// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A SidebarItem is one entry of a list of findings, ready to be read: a speaker, a quotation, a date, a
/// fact. The lists are made by pure functions from a Snapshot (speakeritems.h, dateitems.h, factitems.h) and
/// shown by one thin model (itemmodel.h) and one delegate.
#pragma once

#include "findings/corrections.h"
#include "text/span.h"
#include "theme/changekind.h"

#include <QString>

#include <vector>

namespace Redraft {

/// Where in which version.
struct ItemPlace {
    int version = 0;
    Span span;

    auto operator<=>(const ItemPlace&) const = default;
};

/// What became of a finding from the first version to the last.
enum class Badge { None, Added, Dropped, Altered, Changed, Reattributed, Reworded };

/// One word for the badge, translated; empty for None.
QString badgeText(Badge badge);
/// The kind of change whose colours the badge wears.
ChangeKind badgeKind(Badge badge);

/// The ornament in front of an item: who or what it is, by form.
enum class Ornament { None, Change, Disc, Square, Sign };

/// A finding that an item's badge comes from.
struct FindingRef {
    int pair = 0; ///< index into Snapshot::pairs
    FindingList list = FindingList::Speakers;
    int index = 0;

    bool operator==(const FindingRef&) const = default;
};

struct SidebarItem {
    QString title;
    QString subtitle; ///< muted, below; empty: none
    QString detail; ///< a third line; empty: none
    QString toolTip; ///< plain text
    Ornament ornament = Ornament::None;
    QString ornamentText; ///< at most two letters
    int colour = 0; ///< of Disc and Square: which of the theme's inks for speakers
    Badge badge = Badge::None;
    bool strong = true; ///< the title in bold
    bool uncertain = false; ///< inferred or unclear, to look so
    bool muted = false; ///< nothing to go by as it stands, such as a date that could not be resolved
    std::vector<ItemPlace> places; ///< where a click goes, one after the other; the newest version's first
    std::vector<ItemPlace> marks; ///< what stands out in the panes while this item is looked at
    QString speaker; ///< of a speaker: the name in the newest version, to be corrected by; else empty
    int quotation = -1; ///< of a quotation: its index in the extraction of places.front().version
    std::vector<FindingRef> findings; ///< what the badge says, to be dismissed by; none: nothing to dismiss
    std::vector<SidebarItem> children;

    bool operator==(const SidebarItem&) const = default;
};

/// White space as single spaces, cut with "…" after `most` characters.
QString oneLine(QStringView text, int most = 400);

} // namespace Redraft
