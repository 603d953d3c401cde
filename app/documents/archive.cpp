// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/archive.h"

#include "documents/limits.h"

#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KZip>
#include <QBuffer>
#include <QCoreApplication>
#include <QtEndian>

#include <zlib.h>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString words(const char* text)
{
    return QCoreApplication::translate("Archive", text);
}

constexpr qsizetype kEndRecord = 22;
constexpr qsizetype kDirectoryRecord = 46;
constexpr qsizetype kLongestComment = 65'535;

/// Where the record is that ends the directory; -1: there is none. A comment may follow it, as long as it
/// says, and hold the same mark; behind that some programs leave a few bytes more.
qsizetype endRecord(const QByteArray& bytes, qsizetype from)
{
    if (bytes.size() < kEndRecord)
        return -1;
    const auto before = [&bytes](qsizetype at) { return at < 0 ? -1 : bytes.lastIndexOf("PK\5\6", at); };
    const qsizetype last = before(bytes.size() - kEndRecord);
    for (qsizetype at = last; at >= from; at = before(at - 1)) {
        if (at + kEndRecord + qFromLittleEndian<quint16>(bytes.constData() + at + 20) == bytes.size())
            return at;
    }
    return last;
}

/// What the central directory says before anything trusts it: how many entries, and whether one has a
/// password.
struct Look {
    int entries = -1; ///< -1: there is no central directory (cut off)
    bool encrypted = false;
};

Look lookAt(const QByteArray& bytes)
{
    const qsizetype from = std::max<qsizetype>(0, bytes.size() - kEndRecord - kLongestComment);
    const qsizetype end = endRecord(bytes, from);
    if (end < from)
        return {};
    Look look{ qFromLittleEndian<quint16>(bytes.constData() + end + 10), false };
    const auto* data = bytes.constData();
    qint64 at = qFromLittleEndian<quint32>(data + end + 16);
    int seen = 0;
    while (at + kDirectoryRecord <= end && bytes.mid(qsizetype(at), 4) == "PK\1\2"
           && seen <= kMaximumEntries) {
        look.encrypted = look.encrypted || (qFromLittleEndian<quint16>(data + at + 8) & 1) != 0;
        at += kDirectoryRecord + qFromLittleEndian<quint16>(data + at + 28)
            + qFromLittleEndian<quint16>(data + at + 30) + qFromLittleEndian<quint16>(data + at + 32);
        ++seen;
    }
    // More than the field can hold: the directory itself has to be counted.
    constexpr int kUnsaid = 0xffff;
    look.entries = look.entries == kUnsaid ? seen : std::max(look.entries, seen);
    return look;
}

void collect(const KArchiveDirectory* folder, const QString& prefix, int depth, QStringList& into)
{
    if (depth > kMaximumNesting)
        return;
    const QStringList entries = folder->entries();
    for (const QString& name : entries) {
        const KArchiveEntry* entry = folder->entry(name);
        if (entry && entry->isDirectory())
            collect(static_cast<const KArchiveDirectory*>(entry), prefix + name + u'/', depth + 1, into);
        else if (entry)
            into << prefix + name;
    }
}

/// KArchive gives the topmost folder the name of whoever runs the program as its owner. To find that out it
/// asks the system's users, which may ask a network; nobody needs it.
class UnownedZip : public KZip {
public:
    using KZip::KZip;

protected:
    KArchiveDirectory* rootDir() override
    {
        if (!m_root) {
            m_root = new KArchiveDirectory(this, u"/"_s, 0777, {}, {}, {}, {});
            setRootDir(m_root); // owns it from now on
        }
        return m_root;
    }

private:
    KArchiveDirectory* m_root = nullptr;
};

} // namespace

Archive::Archive() = default;
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

Result<Archive> Archive::open(const QByteArray& bytes, const Tick& tick)
{
    const Look look = lookAt(bytes);
    if (look.entries < 0)
        return std::unexpected(
            Error{ ErrorKind::Format, words(QT_TRANSLATE_NOOP("Archive", "its end is missing")), {} });
    if (look.entries > kMaximumEntries) {
        return std::unexpected(
            Error{ ErrorKind::TooLarge,
                   words(QT_TRANSLATE_NOOP("Archive", "too many entries: more than %1")).arg(kMaximumEntries),
                   {} });
    }
    if (look.encrypted)
        return std::unexpected(Error{ ErrorKind::Protected, {}, {} });
    Archive archive;
    archive.m_tick = tick;
    archive.m_buffer = std::make_unique<QBuffer>();
    archive.m_buffer->setData(bytes);
    archive.m_zip = std::make_unique<UnownedZip>(archive.m_buffer.get());
    if (!archive.m_zip->open(QIODevice::ReadOnly))
        return std::unexpected(
            Error{ ErrorKind::Format, words(QT_TRANSLATE_NOOP("Archive", "its parts cannot be found")), {} });
    return archive;
}

bool Archive::has(const QString& name) const
{
    const KArchiveEntry* entry = m_zip->directory()->entry(name);
    return entry && entry->isFile();
}

QStringList Archive::names() const
{
    QStringList found;
    collect(m_zip->directory(), {}, 0, found);
    return found;
}

Result<QByteArray> Archive::read(const QString& name)
{
    const KArchiveEntry* entry = m_zip->directory()->entry(name);
    if (!entry || !entry->isFile())
        return std::unexpected(Error{
            ErrorKind::Format, words(QT_TRANSLATE_NOOP("Archive", "the part %1 is missing")).arg(name), {} });
    const auto* file = static_cast<const KZipFileEntry*>(entry);
    const std::unique_ptr<QIODevice> device(file->createDevice());
    if (!device)
        return std::unexpected(
            Error{ ErrorKind::Format,
                   words(QT_TRANSLATE_NOOP("Archive", "the part %1 cannot be unpacked")).arg(name),
                   {} });
    constexpr qint64 kPiece = 256 * 1024;
    QByteArray bytes;
    auto checksum = ::crc32_z(0, nullptr, 0);
    for (;;) {
        if (!goOn(m_tick, m_unpacked, kMaximumUnpacked))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
        const QByteArray piece = device->read(kPiece);
        if (piece.isEmpty())
            break;
        bytes += piece;
        checksum =
            ::crc32_z(checksum, reinterpret_cast<const Bytef*>(piece.constData()), size_t(piece.size()));
        m_unpacked += piece.size();
        const bool tooTight = bytes.size() > kRatioMatters
            && bytes.size() > kMaximumRatio * std::max<qint64>(file->compressedSize(), 1);
        if (m_unpacked > kMaximumUnpacked || tooTight) {
            return std::unexpected(
                Error{ ErrorKind::TooLarge,
                       words(QT_TRANSLATE_NOOP("Archive", "it unpacks to more than the limit of %1 MB"))
                           .arg((tooTight ? kRatioMatters : kMaximumUnpacked) / (1024 * 1024)),
                       {} });
        }
    }
    m_damaged = m_damaged || checksum != file->crc32();
    if (bytes.isEmpty() && file->size() > 0)
        return std::unexpected(
            Error{ ErrorKind::Format,
                   words(QT_TRANSLATE_NOOP("Archive", "the part %1 cannot be unpacked")).arg(name),
                   {} });
    return bytes;
}

} // namespace Redraft
