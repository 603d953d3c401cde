// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of a JSON Lines file, one at a time, from a file handle: memory holds one line, and of a line longer
/// than the limit nothing but that it was there. A line ends at \n (a \r before it goes too) or at the end of
/// the input.
#pragma once

#include <QByteArray>
#include <QtTypes>

#include <optional>

namespace Redraft {

class LineReader {
public:
    struct Line {
        qint64 number = 0; ///< from 1
        bool tooLong = false; ///< then bytes is empty
        QByteArray bytes; ///< without the line's end; the first line without a byte order mark
    };

    /// The handle stays the caller's.
    LineReader(int handle, qsizetype longest);

    /// Empty at the end of the input, or when reading failed.
    std::optional<Line> next();

    /// The system's number of the error that ended the reading; 0: none.
    int error() const { return m_error; }

private:
    bool fill();

    int m_handle;
    qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qsizetype m_size = 0;
    qint64 m_number = 0;
    bool m_atEnd = false;
    int m_error = 0;
};

} // namespace Redraft
