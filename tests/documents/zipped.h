// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A ZIP archive in memory, as the containers of documents are made for a test.
#pragma once

#include <KZip>

#include <QBuffer>
#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

inline QByteArray zipped(const QList<std::pair<QString, QByteArray>>& parts)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("the archive for a test cannot be written");
    for (const auto& [name, bytes] : parts)
        zip.writeFile(name, bytes);
    zip.close();
    return buffer.data();
}
