// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Result is what every border returns: a value, or an Error of a kind (which maps once to an exit code and
/// once to a sentence), with the path it is about and a detail for the sentence. An empty path means "no
/// file".
#pragma once

#include <QString>

#include <expected>

namespace Redraft {

enum class ErrorKind {
    NotFound, ///< no such file
    NoPermission, ///< the file may not be read
    NotAFile, ///< a folder, a device, a pipe, a socket
    Unreadable, ///< reading failed; detail holds the system's words
    Empty, ///< nothing that could be compared
    NotText, ///< binary content
    Encoding, ///< text in an encoding that is not understood
    Format, ///< a known format, but broken; detail says what
    Protected, ///< needs a password, or is under copy protection
    TooLarge, ///< above a named limit; detail says which
    Cancelled, ///< the user or the caller stopped the work
    Unwritable, ///< a result could not be written
    Usage, ///< the command line or a batch line asks for something impossible; detail says what
};

struct Error {
    ErrorKind kind = ErrorKind::Unreadable;
    QString detail;
    QString path;

    bool operator==(const Error&) const = default;
};

template <typename T> using Result = std::expected<T, Error>;

/// The error as one sentence that names the file and the remedy; translatable, plain text.
QString sentence(const Error& error);

/// The stable name of a kind in machine-readable output, such as "not-found".
QLatin1StringView name(ErrorKind kind);

} // namespace Redraft
