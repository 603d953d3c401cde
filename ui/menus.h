// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The menus that are made anew whenever they open: comparisons of before, the versions with what can be done
/// to each, and the appearance.
#pragma once

#include "appearance.h"

#include <QMenu>

namespace Redraft {

class Session;
class Settings;

class RecentMenu : public QMenu {
    Q_OBJECT

public:
    RecentMenu(Settings& settings, QWidget* parent);

Q_SIGNALS:
    void chosen(const QStringList& files);
    void cleared();

private:
    void fill();

    Settings& m_settings;
};

class VersionsMenu : public QMenu {
    Q_OBJECT

public:
    VersionsMenu(Session& session, QWidget* parent);

Q_SIGNALS:
    void replaceRequested(int version);
    void dateRequested(int version);

private:
    void fill();

    Session& m_session;
};

class AppearanceMenu : public QMenu {
    Q_OBJECT

public:
    explicit AppearanceMenu(QWidget* parent);

    void setAppearance(const Appearance& appearance);

Q_SIGNALS:
    void chosen(const Redraft::Appearance& appearance);

private:
    Appearance m_appearance;
    QList<QAction*> m_brightness;
    QList<QAction*> m_colours;
};

} // namespace Redraft
