// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/linereader.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace Redraft {

LineReader::LineReader(int handle, qsizetype longest)
    : m_handle(handle)
    , m_longest(longest)
    , m_buffer(64 * 1024, Qt::Uninitialized)
{
}

std::optional<LineReader::Line> LineReader::next()
{
    Line line;
    bool any = false;
    for (;;) {
        if (m_position == m_size && !fill())
            break;
        any = true;
        const char* const from = m_buffer.constData() + m_position;
        const auto* const end =
            static_cast<const char*>(std::memchr(from, '\n', size_t(m_size - m_position)));
        const qsizetype length = end ? end - from : m_size - m_position;
        if (line.bytes.size() + length > m_longest) {
            line.tooLong = true;
            line.bytes = QByteArray();
        }
        if (!line.tooLong)
            line.bytes.append(from, length);
        m_position += length + (end ? 1 : 0);
        if (end)
            break;
    }
    if (!any)
        return std::nullopt;
    line.number = ++m_number;
    if (line.bytes.endsWith('\r'))
        line.bytes.chop(1);
    if (line.number == 1 && line.bytes.startsWith("\xef\xbb\xbf"))
        line.bytes.remove(0, 3);
    return line;
}

bool LineReader::fill()
{
    if (m_atEnd)
        return false;
    ssize_t got = 0;
    do {
        got = ::read(m_handle, m_buffer.data(), size_t(m_buffer.size()));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        m_error = errno;
    m_atEnd = got <= 0;
    m_position = 0;
    m_size = m_atEnd ? 0 : got;
    return !m_atEnd;
}

} // namespace Redraft
