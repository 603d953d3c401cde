// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a file that somebody named: only of regular files (opening a pipe would wait for its writer,
/// a device may never end), never above the limit of kMaximumFileSize, read in pieces and never mapped:
/// whoever cuts a mapped file short ends the program.
#pragma once

#include "documents/decoding.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>
#include <QFile>

#include <optional>

namespace Redraft {

/// Opens what can be read to its end, and says how many bytes it has; 0: nobody knows. "-" is standard input.
Result<qint64> openFile(QFile& file, const QString& path);

/// What is left of the file, behind the `bytes` that were read before.
Result<QByteArray> readAll(QFile& file, const QString& path, qint64 expected, const Tick& tick,
                           QByteArray bytes = {});

/// The file's bytes, whatever they are.
Result<QByteArray> bytesOf(const QString& path, const Tick& tick);

/// A large file of plain UTF-8, decoded while it is read. Nothing: it is something else, and `begun` has the
/// bytes that were read to find out.
Result<std::optional<Decoded>> readInPieces(QFile& file, const QString& path, qint64 expected,
                                            const Tick& tick, QByteArray& begun);

} // namespace Redraft
