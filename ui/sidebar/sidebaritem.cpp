// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebaritem.h"

#include <QCoreApplication>

namespace Redraft {

QString badgeText(Badge badge)
{
    switch (badge) {
    case Badge::None:
        return {};
    case Badge::Added:
        return QCoreApplication::translate("Sidebar", "added");
    case Badge::Dropped:
        return QCoreApplication::translate("Sidebar", "dropped");
    case Badge::Altered:
        return QCoreApplication::translate("Sidebar", "altered");
    case Badge::Changed:
        return QCoreApplication::translate("Sidebar", "changed");
    case Badge::Reattributed:
        return QCoreApplication::translate("Sidebar", "reattributed");
    case Badge::Reworded:
        return QCoreApplication::translate("Sidebar", "reworded");
    }
    Q_UNREACHABLE_RETURN({});
}

ChangeKind badgeKind(Badge badge)
{
    switch (badge) {
    case Badge::None:
        return ChangeKind::None;
    case Badge::Added:
        return ChangeKind::Inserted;
    case Badge::Dropped:
        return ChangeKind::Deleted;
    case Badge::Altered:
    case Badge::Changed:
    case Badge::Reattributed:
        return ChangeKind::Edited;
    case Badge::Reworded:
        return ChangeKind::Cosmetic;
    }
    Q_UNREACHABLE_RETURN({});
}

QString oneLine(QStringView text, int most)
{
    // Only as much as can be shown is looked at: a paragraph may be a book.
    const bool long_ = text.size() > 2 * most;
    QString result = (long_ ? text.first(2 * most) : text).toString().simplified();
    if (result.size() > most) {
        result.truncate(most - 1);
        if (result.back().isHighSurrogate())
            result.chop(1);
        result += QChar(0x2026);
    }
    return result;
}

} // namespace Redraft
