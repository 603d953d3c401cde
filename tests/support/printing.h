// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Models and lists as text, so that an expectation can be read and compared as a whole.
#pragma once

#include <QAbstractItemModel>
#include <QString>

namespace Redraft::Testing {

/// One line an item, children indented by two spaces: the values of `roles` that are not empty, joined by " |
/// ".
inline QString printed(const QAbstractItemModel& model, const QList<int>& roles,
                       const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QStringList values;
        for (const int role : roles) {
            const QString value = index.data(role).toString();
            if (!value.isEmpty())
                values.append(value);
        }
        text += QString(2 * depth, u' ') + values.join(QStringLiteral(" | ")) + u'\n';
        text += printed(model, roles, index, depth + 1);
    }
    return text;
}

} // namespace Redraft::Testing
