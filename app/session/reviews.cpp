// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/reviews.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Redraft {

namespace {

constexpr qsizetype KeyLength = 40;

} // namespace

QByteArray reviewKey(const Snapshot& snapshot, const ChangeItem& change)
{
    const Pair& pair = snapshot.pairs[size_t(change.pair)];
    const Row& row = pair.comparison->rows[size_t(change.row)];
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    const auto add = [&hash](const Article& article, const Indices& paragraphs) {
        for (const qint32 paragraph : paragraphs) {
            hash.addData(article.paragraphText(paragraph).toUtf8());
            hash.addData(QByteArrayView("\n\n", 2));
        }
        hash.addData(QByteArrayView("\0", 1));
    };
    // The order of the enum may change one day; the words written here may not.
    constexpr std::array kinds{ "same", "edited", "inserted", "deleted", "moved", "split", "merged" };
    hash.addData(QByteArrayView(kinds[size_t(row.kind)]));
    hash.addData(QByteArrayView("\0", 1));
    add(*snapshot.versions[size_t(pair.left)].article, row.left);
    add(*snapshot.versions[size_t(pair.left) + 1].article, row.right);
    return hash.result().toHex();
}

Reviews::Reviews(const QString& file)
    : m_file(file)
{
    read();
}

void Reviews::read()
{
    QFile file(m_file);
    if (!QFileInfo(m_file).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray& line : file.readAll().split('\n')) {
        // a line cut off by a full disk is no tick
        if (line.size() > KeyLength && line[KeyLength] == ' ')
            m_keys.insert(line.first(KeyLength));
    }
}

Result<void> Reviews::set(const QByteArray& key, bool reviewed)
{
    const auto unwritable = [this](const QString& reason) {
        return std::unexpected(Error{ ErrorKind::Unwritable, reason, m_file });
    };
    if (reviewed == m_keys.contains(key))
        return {};
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (reviewed) {
        m_keys.insert(key);
        QFile file(m_file);
        const QByteArray line = key + ' ' + QDate::currentDate().toString(Qt::ISODate).toLatin1() + '\n';
        if (!file.open(QIODevice::Append) || file.write(line) != line.size() || !file.flush())
            return unwritable(file.errorString());
        return {};
    }
    read(); // what another window ticked meanwhile stays
    m_keys.remove(key);
    QFile old(m_file);
    QByteArray kept;
    if (old.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : old.readAll().split('\n')) {
            if (line.size() > KeyLength && !line.startsWith(key))
                kept += line + '\n';
        }
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(kept) != kept.size() || !file.commit())
        return unwritable(file.errorString());
    return {};
}

} // namespace Redraft
