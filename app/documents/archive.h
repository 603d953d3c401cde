// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The ZIP archives inside which Word, OpenDocument and EPUB keep their parts, read with limits: entries are
/// counted, real unpacked bytes are counted (headers lie), nothing is ever written and no path is taken from
/// an entry's name.
#pragma once

#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

class KZip;
class QBuffer;

namespace Redraft {

class Archive {
public:
    /// Fails with Format (damaged), TooLarge (entries) or Protected; the bytes must outlive the archive.
    static Result<Archive> open(const QByteArray& bytes, const Tick& tick = {});
    ~Archive();
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;

    bool has(const QString& name) const;
    /// A part's bytes; fails with Format when it is missing, TooLarge above the limits, or Cancelled.
    Result<QByteArray> read(const QString& name);
    /// Whether the checksum of a part that was read is another one than the archive says.
    bool isDamaged() const { return m_damaged; }
    /// All names of files, in no special order.
    QStringList names() const;
    /// Who is asked whether to go on.
    const Tick& tick() const { return m_tick; }

private:
    Archive();
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<KZip> m_zip;
    qint64 m_unpacked = 0;
    bool m_damaged = false;
    Tick m_tick;
};

} // namespace Redraft
