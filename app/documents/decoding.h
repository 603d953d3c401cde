// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decoding: bytes → text. What the user chose decides; else a byte-order mark, else the pattern that UTF-16
/// and UTF-32 leave in their bytes, else strict UTF-8; what is left and looks like text is guessed by
/// uchardet, with a notice that says so. NUL bytes of no pattern mean that it is no text at all. Line ends
/// become \n; nothing else changes.
#pragma once

#include "documents/oddities.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

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

/// Decodes a large file while it is read, so that its bytes and its text are never held side by side, and a
/// piece is decoded and looked through while it is near the processor. Takes plain UTF-8, as nearly every
/// text is; refuses what decode() must see as a whole: marks of an encoding, bytes that are no UTF-8, NULs,
/// shifts.
class PieceDecoder {
public:
    /// `expected`: bytes of all pieces, as far as that is known.
    explicit PieceDecoder(qsizetype expected);

    /// How many of the bytes were taken: all but a character that is cut at their end. Nothing: refused.
    std::optional<qsizetype> add(QByteArrayView bytes);

    /// The bytes that were taken.
    QByteArray bytes() const;

    /// What decode() makes of the bytes that were taken; nothing: stopped.
    std::optional<Decoded> take(const Tick& tick);

private:
    QString m_text; // longer than what there is of it
    qsizetype m_size = 0;
    Oddities m_oddities;
};

/// The name under which the encoding is known here ("latin1" → "windows-1252", as browsers read it); empty:
/// it is not known.
QByteArray knownEncoding(const QByteArray& name);

} // namespace Redraft
