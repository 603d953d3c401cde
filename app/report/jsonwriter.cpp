// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/jsonwriter.h"

#include <QIODevice>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace Redraft {

namespace {

constexpr qsizetype kBufferSize = 64 * 1024;
constexpr qsizetype kUnitsAtOnce = 4096; // of UTF-16; one unit needs at most six bytes ("\u001f")

/// Writes one unit that is ASCII and must be escaped.
char* escape(char* to, char16_t unit)
{
    constexpr char digits[] = "0123456789abcdef";
    *to++ = '\\';
    switch (unit) {
    case u'"':
    case u'\\':
        *to++ = char(unit);
        return to;
    case u'\n':
        *to++ = 'n';
        return to;
    case u'\r':
        *to++ = 'r';
        return to;
    case u'\t':
        *to++ = 't';
        return to;
    default:
        std::memcpy(to, "u00", 3);
        to[3] = digits[unit >> 4];
        to[4] = digits[unit & 15];
        return to + 5;
    }
}

char* encode(char* to, char32_t point)
{
    if (point < 0x800) {
        *to++ = char(0xc0 | (point >> 6));
    } else if (point < 0x10000) {
        *to++ = char(0xe0 | (point >> 12));
        *to++ = char(0x80 | ((point >> 6) & 0x3f));
    } else {
        *to++ = char(0xf0 | (point >> 18));
        *to++ = char(0x80 | ((point >> 12) & 0x3f));
        *to++ = char(0x80 | ((point >> 6) & 0x3f));
    }
    *to++ = char(0x80 | (point & 0x3f));
    return to;
}

} // namespace

JsonWriter::JsonWriter(QIODevice& device, Layout layout)
    : m_device(device)
    , m_buffer(new char[kBufferSize])
    , m_readable(layout == Layout::Readable)
{
}

void JsonWriter::key(QLatin1StringView name)
{
    item();
    put('"');
    put(QByteArrayView(name.data(), name.size()));
    put(m_readable ? QByteArrayView("\": ") : QByteArrayView("\":"));
    m_afterKey = true;
}

void JsonWriter::string(QStringView value)
{
    item();
    put('"');
    const char16_t* from = value.utf16();
    const char16_t* const last = from + value.size();
    while (from < last) {
        const char16_t* const stop = last - from > kUnitsAtOnce ? from + kUnitsAtOnce : last;
        char* const start = room((stop - from) * 6 + 4);
        char* to = start;
        while (from < stop) {
            const char16_t unit = *from++;
            if (unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\') [[likely]] {
                *to++ = char(unit);
            } else if (unit < 0x80) {
                to = escape(to, unit);
            } else if (!QChar::isSurrogate(unit)) {
                to = encode(to, unit);
            } else if (QChar::isHighSurrogate(unit) && from < last && QChar::isLowSurrogate(*from)) {
                to = encode(to, QChar::surrogateToUcs4(unit, *from++));
            } else {
                to = encode(to, QChar::ReplacementCharacter);
            }
        }
        m_size += to - start;
    }
    put('"');
}

void JsonWriter::string(QLatin1StringView value)
{
    item();
    put('"');
    put(QByteArrayView(value.data(), value.size()));
    put('"');
}

void JsonWriter::number(qint64 value)
{
    item();
    char* const start = room(24);
    m_size += std::to_chars(start, start + 24, value).ptr - start;
}

void JsonWriter::fraction(double value)
{
    item();
    char* const start = room(400);
    const double rounded = std::isfinite(value) ? std::round(value * 1000) / 1000 : 0;
    m_size += std::to_chars(start, start + 400, rounded + 0.0, std::chars_format::fixed).ptr - start;
}

void JsonWriter::boolean(bool value)
{
    item();
    put(value ? QByteArrayView("true") : QByteArrayView("false"));
}

void JsonWriter::null()
{
    item();
    put("null");
}

void JsonWriter::span(Span value)
{
    item();
    char* const start = room(32);
    char* to = start;
    *to++ = '[';
    to = std::to_chars(to, start + 32, value.start).ptr;
    *to++ = ',';
    if (m_readable)
        *to++ = ' ';
    to = std::to_chars(to, start + 32, value.end).ptr;
    *to++ = ']';
    m_size += to - start;
}

void JsonWriter::raw(QByteArrayView json)
{
    item();
    put(json);
}

void JsonWriter::member(QLatin1StringView name, QLatin1StringView value)
{
    key(name);
    string(value);
}

void JsonWriter::member(QLatin1StringView name, qint64 value)
{
    key(name);
    number(value);
}

bool JsonWriter::finish()
{
    put('\n');
    flush();
    return m_ok;
}

void JsonWriter::begin(char bracket, Lines lines)
{
    item();
    put(bracket);
    m_levels.append({ m_readable && lines == Lines::Each, true });
}

void JsonWriter::end(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (level.eachLine && !level.empty)
        newLine();
    put(bracket);
}

void JsonWriter::item()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.isEmpty())
        return;
    Level& level = m_levels.last();
    if (!level.empty)
        put(m_readable && !level.eachLine ? QByteArrayView(", ") : QByteArrayView(","));
    level.empty = false;
    if (level.eachLine)
        newLine();
}

void JsonWriter::newLine()
{
    const qsizetype indent = m_levels.size();
    char* const start = room(indent + 1);
    *start = '\n';
    std::memset(start + 1, ' ', size_t(indent));
    m_size += indent + 1;
}

void JsonWriter::put(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype now = std::min(bytes.size(), kBufferSize / 2);
        std::memcpy(room(now), bytes.data(), size_t(now));
        m_size += now;
        bytes = bytes.sliced(now);
    }
}

char* JsonWriter::room(qsizetype bytes)
{
    Q_ASSERT(bytes <= kBufferSize);
    if (m_size + bytes > kBufferSize)
        flush();
    return m_buffer.get() + m_size;
}

void JsonWriter::flush()
{
    if (m_ok && m_size > 0)
        m_ok = m_device.write(m_buffer.get(), m_size) == m_size;
    m_size = 0;
}

} // namespace Redraft
