// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decoding: bytes → text. A byte-order mark decides, else strict UTF-8, else the pattern of NUL bytes that
/// UTF-16 leaves; what is left and looks like text is read as Windows-1252, with a notice that this was a
/// guess. NUL bytes of no pattern mean that it is no text at all. Line ends become \n; nothing else changes.
#pragma once

#include "text/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Redraft {

struct Decoded {
    QString text;
    QString encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", …
    QStringList notices;

    bool operator==(const Decoded&) const = default;
};

/// Fails with NotText (without a path: the caller knows it).
Result<Decoded> decode(QByteArrayView bytes);

} // namespace Redraft
