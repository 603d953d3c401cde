// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ChangesModel lists the changes of a snapshot in words. The words are made when they are asked for, so that
/// fifty thousand changes cost nothing until they are looked at.
#pragma once

#include "report/snapshot.h"

#include <QAbstractListModel>

#include <memory>

namespace Redraft {

class ChangesModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString excerpt(const ChangeItem& change) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<ChangeItem> m_changes;
};

} // namespace Redraft
