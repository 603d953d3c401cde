// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/correctionstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QString keyOf(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

Corrections read(const QJsonValue& story)
{
    return correctionsFromJson(
               { { u"schema"_s, u"redraft.corrections/1"_s }, { u"steps"_s, story["steps"_L1] } })
        .value_or(Corrections());
}

} // namespace

QJsonArray CorrectionStore::stories() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !QFileInfo(m_file).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll())["stories"_L1].toArray();
}

// A file that cannot be understood is not written over: it is put aside, for somebody to look at.
void CorrectionStore::putAsideIfDamaged() const
{
    QFile file(m_file);
    if (!QFileInfo(m_file).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    QJsonParseError error;
    QJsonDocument::fromJson(file.readAll(), &error);
    file.close();
    if (error.error != QJsonParseError::NoError)
        file.rename(m_file + QDateTime::currentDateTime().toString(u"'.damaged-'yyyyMMdd-hhmmss-zzz"_s));
}

Corrections CorrectionStore::of(const QStringList& paths) const
{
    QStringList keys;
    for (const QString& path : paths)
        keys.append(keyOf(path));
    Corrections all;
    const QJsonArray kept = stories();
    for (const QJsonValue& story : kept) {
        if (!keys.contains(story["file"_L1].toString()))
            continue;
        for (const Correction& step : read(story).steps) {
            if (!std::ranges::contains(all.steps, step))
                all.steps.push_back(step);
        }
    }
    return all;
}

Result<void> CorrectionStore::keep(const QStringList& paths, const Corrections& corrections) const
{
    if (m_file.isEmpty() || paths.isEmpty())
        return {};
    putAsideIfDamaged();
    QJsonArray kept = stories();
    for (const QString& path : paths) {
        const QString key = keyOf(path);
        for (qsizetype i = kept.size() - 1; i >= 0; --i) {
            if (kept[i]["file"_L1].toString() == key)
                kept.removeAt(i);
        }
        if (!corrections.isEmpty())
            kept.append(QJsonObject{ { u"file"_s, key }, { u"steps"_s, toJson(corrections)["steps"_L1] } });
    }
    while (kept.size() > Most)
        kept.removeFirst();
    const QJsonDocument document(
        QJsonObject{ { u"schema"_s, u"redraft.corrections/1"_s }, { u"stories"_s, kept } });
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(document.toJson()) < 0 || !file.commit())
        return std::unexpected(Error{ ErrorKind::Unwritable, file.errorString(), m_file });
    return {};
}

} // namespace Redraft
