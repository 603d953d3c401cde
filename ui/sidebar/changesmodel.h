// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ChangesModel lists the changes of a snapshot in words. The words are made when they are asked for, so that
/// fifty thousand changes cost nothing until they are looked at.
#pragma once

#include "report/snapshot.h"
#include "session/reviews.h"

#include <QAbstractListModel>

#include <memory>

namespace Redraft {

class ChangesModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    /// Which changes are ticked; null: none can be. Must outlive the model.
    void setReviews(const Reviews* reviews) { m_reviews = reviews; }
    /// The ticks have changed.
    void refreshReviews();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Qt::CheckStateRole alone: asks for it by reviewRequested().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void reviewRequested(int change, bool reviewed);

private:
    bool isReviewed(int row) const;
    QString excerpt(const ChangeItem& change) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<ChangeItem> m_changes;
    const Reviews* m_reviews = nullptr;
    mutable std::vector<QByteArray> m_keys; // made when asked for: one is a hash of whole paragraphs
};

} // namespace Redraft
