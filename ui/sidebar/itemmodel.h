// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ItemModel shows a list of SidebarItem with one level of children; it resets from a value.
#pragma once

#include "sidebar/sidebaritem.h"

#include <QAbstractItemModel>

namespace Redraft {

class ItemModel : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setItems(std::vector<SidebarItem> items);
    /// Null for an invalid index.
    const SidebarItem* item(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<SidebarItem> m_items;
};

} // namespace Redraft
