// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decoding: bytes → text. What the user chose decides; else a byte-order mark, else the pattern that UTF-16
/// and UTF-32 leave in their bytes, else strict UTF-8; what is left and looks like text is guessed by
/// uchardet, with a notice that says so. NUL bytes of no pattern mean that it is no text at all. Line ends
/// become \n; nothing else changes.
#pragma once

#include "text/progress.h"
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

/// `chosen`: the user's choice; empty: to be found out. Fails with NotText, Encoding (a choice that is none)
/// or Cancelled, without a path: the caller knows it.
Result<Decoded> decode(QByteArrayView bytes, const QString& chosen = {}, const Tick& tick = {});

/// The name under which the encoding is known here ("latin1" → "windows-1252", as browsers read it); empty:
/// it is not known.
QByteArray knownEncoding(const QByteArray& name);

} // namespace Redraft
