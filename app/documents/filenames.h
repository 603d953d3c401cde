// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// File names on Unix are bytes, not text. A name that is not UTF-8 is carried in a QString with each bad
/// byte 0xNN as the lone surrogate U+DCNN, which no good text holds, and turned back when the file is opened.
#pragma once

#include <QByteArray>
#include <QString>

namespace Redraft {

QString decodeFileName(const QByteArray& bytes);
QByteArray encodeFileName(const QString& name);

/// Whether the name holds bytes that are not UTF-8.
bool isOddFileName(const QString& name);

} // namespace Redraft
