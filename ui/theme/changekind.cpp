// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/changekind.h"

#include <QCoreApplication>

namespace Redraft {

ChangeKind changeKind(const Row& row)
{
    switch (row.kind) {
    case RowKind::Same:
        return ChangeKind::None;
    case RowKind::Inserted:
        return ChangeKind::Inserted;
    case RowKind::Deleted:
        return ChangeKind::Deleted;
    case RowKind::Moved:
        return row.edited ? ChangeKind::MovedEdited : ChangeKind::Moved;
    case RowKind::Split:
        return ChangeKind::Split;
    case RowKind::Merged:
        return ChangeKind::Merged;
    case RowKind::Edited:
        break;
    }
    if (row.rewritten)
        return ChangeKind::Rewritten;
    return row.change == Change::None || row.change == Change::Wording ? ChangeKind::Edited
                                                                       : ChangeKind::Cosmetic;
}

QString name(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::None:
        return QCoreApplication::translate("Changes", "unchanged");
    case ChangeKind::Inserted:
        return QCoreApplication::translate("Changes", "inserted");
    case ChangeKind::Deleted:
        return QCoreApplication::translate("Changes", "deleted");
    case ChangeKind::Edited:
        return QCoreApplication::translate("Changes", "edited");
    case ChangeKind::Moved:
        return QCoreApplication::translate("Changes", "moved");
    case ChangeKind::MovedEdited:
        return QCoreApplication::translate("Changes", "moved and edited");
    case ChangeKind::Split:
        return QCoreApplication::translate("Changes", "split");
    case ChangeKind::Merged:
        return QCoreApplication::translate("Changes", "merged");
    case ChangeKind::Rewritten:
        return QCoreApplication::translate("Changes", "rewritten");
    case ChangeKind::Cosmetic:
        return QCoreApplication::translate("Changes", "cosmetic");
    }
    return {};
}

} // namespace Redraft
