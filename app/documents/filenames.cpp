// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/filenames.h"

#include <QStringDecoder>

#include <algorithm>

namespace Redraft {

namespace {

bool isCarriedByte(QChar c)
{
    return c.unicode() >= 0xdc80 && c.unicode() <= 0xdcff;
}

/// Bytes of the UTF-8 sequence at the start; 0: not one.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto first = uchar(bytes.front());
    const qsizetype length = first < 0x80 ? 1
        : first < 0xc2                    ? 0
        : first < 0xe0                    ? 2
        : first < 0xf0                    ? 3
        : first < 0xf5                    ? 4
                                          : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    return bytes.first(length).isValidUtf8() ? length : 0;
}

} // namespace

QString decodeFileName(const QByteArray& bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    QString name;
    for (QByteArrayView rest(bytes); !rest.isEmpty();) {
        const qsizetype length = sequenceLength(rest);
        if (length == 0)
            name += QChar(0xdc00 + uchar(rest.front()));
        else
            name += QString::fromUtf8(rest.first(length));
        rest = rest.sliced(std::max<qsizetype>(length, 1));
    }
    return name;
}

QByteArray encodeFileName(const QString& name)
{
    QByteArray bytes;
    qsizetype start = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool paired = i > 0 && name[i - 1].isHighSurrogate();
        if (paired || !isCarriedByte(name[i]))
            continue;
        bytes += QStringView(name).sliced(start, i - start).toUtf8();
        bytes += char(name[i].unicode() & 0xff);
        start = i + 1;
    }
    return bytes + QStringView(name).sliced(start).toUtf8();
}

bool isOddFileName(const QString& name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (isCarriedByte(name[i]) && (i == 0 || !name[i - 1].isHighSurrogate()))
            return true;
    }
    return false;
}

} // namespace Redraft
