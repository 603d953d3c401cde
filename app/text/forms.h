// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Normal forms: on which level two stretches of text agree. Three forms, each coarser than the one before:
///
///     exact      as written, in Unicode's composed form (NFC), so that é is é however it is stored
///     canonical  quotation marks, dashes and the ellipsis folded to their plain signs; soft hyphens,
///     zero-width
///                signs, marks of direction, tatweel and Arabic vowel signs dropped
///     folded     canonical without case
///     loose      folded, hyphens joined: "co-operative" is "cooperative"
///
/// Words are aligned by their loose form; the first form that agrees names the difference.
#pragma once

#include "text/hashing.h"

#include <QString>
#include <QStringView>

namespace Redraft {

/// The first form in which two texts agree; None: in none of them.
enum class Agreement { Exact, Canonical, Folded, Loose, None };

Agreement agreement(QStringView left, QStringView right);

/// The canonical form of a word or a sign (no white space in it).
QString canonicalForm(QStringView text);

/// The hash of the loose form; tokens are interned by it.
quint64 looseHash(QStringView text);

/// White space, and the invisible signs that count as such between words (zero-width space, byte order mark).
bool isSpaceLike(char16_t unit);

/// Signs without any look of their own inside a word: soft hyphen, joiners, marks of direction.
bool isInvisible(char16_t unit);

/// How two stretches of white space between the same words differ: a line end counts as a space, and one
/// space as good as none at a line end. Exact or Canonical ("only the space differs").
Agreement spaceAgreement(QStringView left, QStringView right);

} // namespace Redraft
