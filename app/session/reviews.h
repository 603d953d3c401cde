// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reviews remembers which changes an editor has ticked as seen to. A change is known by its own words, not
/// by its number or place: the tick is there again when the same files are opened another day, when the
/// versions are looked at from another pair, and in the next version as long as the same words changed in the
/// same way. Two changes with the very same words share a tick.
///
/// The file is a line a tick, "KEY DATE\n", kept in the reader's own data folder. A new tick is appended, so
/// that two windows at once lose none; taking one back writes the file anew, by renaming.
#pragma once

#include "report/snapshot.h"
#include "text/result.h"

#include <QSet>

namespace Redraft {

/// 40 hexadecimal digits of the change's kind and its words on both sides.
QByteArray reviewKey(const Snapshot& snapshot, const ChangeItem& change);

class Reviews {
public:
    /// Reads the file where there is one; a missing or unreadable one holds no ticks.
    explicit Reviews(const QString& file);

    bool isEmpty() const { return m_keys.isEmpty(); }
    bool contains(const QByteArray& key) const { return m_keys.contains(key); }
    /// Fails with Unwritable; what is ticked for this session holds all the same.
    Result<void> set(const QByteArray& key, bool reviewed);

private:
    void read();

    QString m_file;
    QSet<QByteArray> m_keys;
};

} // namespace Redraft
