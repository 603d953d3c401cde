// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// JsonWriter writes one JSON value straight to a device: no tree in memory, a buffer of fixed size. Strings
/// are UTF-16 in, UTF-8 out; a surrogate without its other half comes out as U+FFFD, so that the output is
/// always valid and every code point in is one code point out. Readable layout puts the items of a container
/// that was begun with Lines::Each on lines of their own and leaves the others on one line; Line layout has
/// no line ends at all, so that a value is one line of a JSON Lines file.
#pragma once

#include "text/span.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>
#include <QVarLengthArray>

#include <memory>

class QIODevice;

namespace Redraft {

class JsonWriter {
public:
    enum class Layout { Line, Readable };
    enum class Lines { None, Each };

    /// The device stays the caller's and must be open for writing.
    explicit JsonWriter(QIODevice& device, Layout layout = Layout::Line);
    Q_DISABLE_COPY_MOVE(JsonWriter)

    void beginObject(Lines lines = Lines::None) { begin('{', lines); }
    void endObject() { end('}'); }
    void beginArray(Lines lines = Lines::None) { begin('[', lines); }
    void endArray() { end(']'); }

    void key(QLatin1StringView name); ///< ASCII without anything to escape

    void string(QStringView value);
    void string(QLatin1StringView value); ///< ASCII without anything to escape
    void number(qint64 value);
    void fraction(double value); ///< rounded to three decimals; NaN and infinity become 0
    void boolean(bool value);
    void null();
    void span(Span value); ///< [start,end]
    void raw(QByteArrayView json); ///< one value that is JSON already

    /// The two most used pairs of key and value.
    void member(QLatin1StringView name, QLatin1StringView value);
    void member(QLatin1StringView name, qint64 value);

    /// Ends the line, hands everything to the device; false when the device took less than it was given at
    /// any time.
    bool finish();

private:
    struct Level {
        bool eachLine = false;
        bool empty = true;
    };

    void begin(char bracket, Lines lines);
    void end(char bracket);
    void item(); // the comma and the line end before an item, unless a key was just written
    void newLine();
    void put(char c) { *room(1) = c, ++m_size; }
    void put(QByteArrayView bytes);
    char* room(qsizetype bytes); // a place for so many bytes at the buffer's end
    void flush();

    QIODevice& m_device;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_size = 0;
    QVarLengthArray<Level, 16> m_levels;
    bool m_readable = false;
    bool m_afterKey = false;
    bool m_ok = true;
};

} // namespace Redraft
