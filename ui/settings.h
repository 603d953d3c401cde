// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Settings are what the window remembers between two starts, typed, over a QSettings that the caller owns
/// (the user's, or a test's own file). Handed on by reference; there is no global one.
#pragma once

#include "appearance.h"
#include "panes/typography.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace Redraft {

class Settings {
public:
    /// `dataFolder` is where what the reader made is kept, such as ticks; empty: beside the settings.
    explicit Settings(QSettings& store, const QString& dataFolder = {});

    QByteArray geometry() const; ///< empty: never saved
    void setGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);

    Appearance appearance() const;
    void setAppearance(const Appearance& appearance);
    bool sidebar() const; ///< shown; true unless said otherwise
    void setSidebar(bool shown);
    double zoom() const; ///< 1: the ordinary size
    void setZoom(double zoom);
    ReadingSettings reading() const; ///< out of bounds: the ordinary ones
    void setReading(const ReadingSettings& reading);
    QString folder() const; ///< where the open dialog starts; empty: the documents
    void setFolder(const QString& folder);

    /// The encoding that the user chose for a file; empty: none.
    QString encodingOf(const QString& path) const;
    void setEncodingOf(const QString& path, const QString& encoding);

    /// The comparisons opened last, newest first: each the files of its versions in order.
    QList<QStringList> recent() const;
    /// Puts the files first; a comparison that they go on from (all its files are among them) is replaced.
    void addRecent(const QStringList& files);
    void clearRecent();

    /// The file of the changes ticked as reviewed.
    QString reviewsFile() const;
    /// The file of what the user set right among speakers and findings.
    QString correctionsFile() const;

    static constexpr int MostRecent = 10;
    static constexpr int MostEncodings = 200; ///< beyond, the ones chosen longest ago are forgotten

private:
    QSettings& m_store;
    QString m_dataFolder;
};

} // namespace Redraft
