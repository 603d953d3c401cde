// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/itemmodel.h"

#include "sidebar/roles.h"

namespace Redraft {

// The internal id of a top item is 0, of a child its parent's row + 1.

void ItemModel::setItems(std::vector<SidebarItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

const SidebarItem* ItemModel::item(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalId() == 0)
        return &m_items[size_t(index.row())];
    return &m_items[index.internalId() - 1].children[size_t(index.row())];
}

QModelIndex ItemModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex ItemModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int ItemModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_items.size());
    return parent.internalId() == 0 && parent.column() == 0
        ? int(m_items[size_t(parent.row())].children.size())
        : 0;
}

int ItemModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant ItemModel::data(const QModelIndex& index, int role) const
{
    const SidebarItem* found = item(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: // the reason, and how sure
        return found->toolTip;
    case Qt::AccessibleTextRole:
        return QStringList{ found->title, badgeText(found->badge), found->subtitle, found->detail }.join(
            QStringLiteral(", "));
    case SubtitleRole:
        return found->subtitle;
    case DetailRole:
        return found->detail;
    case OrnamentRole:
        return int(found->ornament);
    case OrnamentTextRole:
        return found->ornamentText;
    case ColourRole:
        return found->colour;
    case BadgeRole:
        return int(found->badge);
    case StrongRole:
        return found->strong;
    case UncertainRole:
        return found->uncertain;
    case MutedRole:
        return found->muted;
    case CountRole:
        return int(found->children.size());
    case FilterRole:
        return QStringList{ found->title, badgeText(found->badge), found->subtitle, found->detail }.join(
            u'\n');
    default:
        return {};
    }
}

} // namespace Redraft
