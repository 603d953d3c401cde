// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

const QString Geometry = u"window/geometry"_s;
const QString State = u"window/state"_s;
const QString SidebarKey = u"window/sidebar"_s;
const QString BrightnessKey = u"appearance/brightness"_s;
const QString ColoursKey = u"appearance/colours"_s;
const QString Zoom = u"appearance/zoom"_s;
const QString Face = u"reading/face"_s;
const QString Size = u"reading/size"_s;
const QString Leading = u"reading/leading"_s;
const QString Measure = u"reading/measure"_s;
const QString Justified = u"reading/justified"_s;
const QString Folder = u"files/folder"_s;
const QString Encodings = u"files/encodings"_s;
const QString Recent = u"files/recent"_s;

// Written as words, so that the file can be read and a later order of the enum does no harm.
const QStringList BrightnessWords{ u"system"_s, u"light"_s, u"dark"_s };
const QStringList ColoursWords{ u"standard"_s, u"colour-blind"_s, u"high-contrast"_s };

template <typename Enum> Enum fromWord(const QStringList& words, const QString& word)
{
    return Enum(std::max(0, int(words.indexOf(word))));
}

} // namespace

Settings::Settings(QSettings& store, const QString& dataFolder)
    : m_store(store)
    , m_dataFolder(dataFolder.isEmpty() ? QFileInfo(store.fileName()).absolutePath() : dataFolder)
{
}

QByteArray Settings::geometry() const
{
    return m_store.value(Geometry).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_store.setValue(Geometry, geometry);
}

QByteArray Settings::windowState() const
{
    return m_store.value(State).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    m_store.setValue(State, state);
}

bool Settings::sidebar() const
{
    return m_store.value(SidebarKey, true).toBool();
}

void Settings::setSidebar(bool shown)
{
    m_store.setValue(SidebarKey, shown);
}

Appearance Settings::appearance() const
{
    return { fromWord<Brightness>(BrightnessWords, m_store.value(BrightnessKey).toString()),
             fromWord<Colours>(ColoursWords, m_store.value(ColoursKey).toString()) };
}

void Settings::setAppearance(const Appearance& appearance)
{
    m_store.setValue(BrightnessKey, BrightnessWords.at(int(appearance.brightness)));
    m_store.setValue(ColoursKey, ColoursWords.at(int(appearance.colours)));
}

double Settings::zoom() const
{
    bool ok = false;
    const double zoom = m_store.value(Zoom, 1.0).toDouble(&ok);
    return ok ? std::clamp(zoom, 0.5, 4.0) : 1;
}

void Settings::setZoom(double zoom)
{
    m_store.setValue(Zoom, zoom);
}

ReadingSettings Settings::reading() const
{
    const ReadingSettings ordinary;
    const auto number = [this](const QString& key, double least, double most, double otherwise) {
        bool ok = false;
        const double value = m_store.value(key, otherwise).toDouble(&ok);
        return ok && value >= least && value <= most ? value : otherwise;
    };
    return { .family = m_store.value(Face).toString(),
             .size = number(Size, 8, 60, ordinary.size),
             .leading = number(Leading, 1, 3, ordinary.leading),
             .measure = number(Measure, 40, 100, ordinary.measure),
             .justified = m_store.value(Justified, false).toBool() };
}

void Settings::setReading(const ReadingSettings& reading)
{
    m_store.setValue(Face, reading.family);
    m_store.setValue(Size, reading.size);
    m_store.setValue(Leading, reading.leading);
    m_store.setValue(Measure, reading.measure);
    m_store.setValue(Justified, reading.justified);
}

QString Settings::reviewsFile() const
{
    return m_dataFolder + u"/reviewed"_s;
}

QString Settings::encodingOf(const QString& path) const
{
    const QStringList kept = m_store.value(Encodings).toStringList(); // name, path, name, path …
    for (qsizetype i = 0; i + 1 < kept.size(); i += 2) {
        if (kept[i + 1] == path)
            return kept[i];
    }
    return {};
}

void Settings::setEncodingOf(const QString& path, const QString& encoding)
{
    QStringList kept = m_store.value(Encodings).toStringList();
    for (qsizetype i = kept.size() - 2; i >= 0; i -= 2) {
        if (kept[i + 1] == path)
            kept.remove(i, 2);
    }
    if (!encoding.isEmpty())
        kept = QStringList{ encoding, path } + kept;
    m_store.setValue(Encodings, kept.first(std::min<qsizetype>(kept.size(), 2 * MostEncodings)));
}

QString Settings::correctionsFile() const
{
    return m_dataFolder + u"/corrections.json"_s;
}

QString Settings::folder() const
{
    return m_store.value(Folder).toString();
}

void Settings::setFolder(const QString& folder)
{
    m_store.setValue(Folder, folder);
}

QList<QStringList> Settings::recent() const
{
    QList<QStringList> result;
    const int count = std::min(m_store.beginReadArray(Recent), MostRecent);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        const QStringList files = m_store.value(u"files"_s).toStringList();
        if (!files.isEmpty())
            result.append(files);
    }
    m_store.endArray();
    return result;
}

void Settings::addRecent(const QStringList& files)
{
    if (files.isEmpty())
        return;
    QList<QStringList> all = recent();
    if (!all.isEmpty() && all.first() == files)
        return;
    const auto isIn = [&files](const QString& file) { return files.contains(file); };
    const auto replaced = [&](const QStringList& other) {
        return other == files || (other.size() < files.size() && std::ranges::all_of(other, isIn));
    };
    all.removeIf(replaced);
    all.prepend(files);
    clearRecent();
    m_store.beginWriteArray(Recent);
    for (int i = 0; i < std::min(int(all.size()), MostRecent); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(u"files"_s, all.at(i));
    }
    m_store.endArray();
}

void Settings::clearRecent()
{
    m_store.remove(Recent);
}

} // namespace Redraft
