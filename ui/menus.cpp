// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "menus.h"

#include "menutext.h"
#include "session/session.h"
#include "settings.h"
#include "startpage.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace Redraft {

RecentMenu::RecentMenu(Settings& settings, QWidget* parent)
    : QMenu(tr("Open &Recent"), parent)
    , m_settings(settings)
{
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    const QList<QStringList> recent = m_settings.recent();
    for (const QStringList& files : recent) {
        QAction* action =
            addAction(menuText(fontMetrics().elidedText(comparisonName(files), Qt::ElideMiddle, 480)));
        connect(action, &QAction::triggered, this, [this, files] { Q_EMIT chosen(files); });
    }
    if (recent.isEmpty()) {
        addAction(tr("Nothing yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    connect(addAction(tr("&Forget These")), &QAction::triggered, this, [this] {
        m_settings.clearRecent();
        Q_EMIT cleared();
    });
}

VersionsMenu::VersionsMenu(Session& session, QWidget* parent)
    : QMenu(tr("&Versions"), parent)
    , m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &VersionsMenu::fill);
}

void VersionsMenu::fill()
{
    clear();
    const auto snapshot = m_session.snapshot();
    const int count = snapshot ? int(snapshot->versions.size()) : 0;
    if (count == 0)
        addAction(tr("No version is open"))->setEnabled(false);
    for (int version = 0; version < count; ++version) {
        const Version& shown = snapshot->versions[size_t(version)];
        QMenu* menu = addMenu(menuText(u"%1  %2"_s.arg(version + 1).arg(shown.label)));
        menu->addAction(tr("&Replace…"), this, [this, version] { Q_EMIT replaceRequested(version); });
        if (!shown.path.isEmpty())
            menu->addAction(tr("Re&load"), this, [this, version] { m_session.reload(version); });
        menu->addAction(tr("&Date of the Article…"), this,
                        [this, version] { Q_EMIT dateRequested(version); });
        menu->addSeparator();
        menu->addAction(tr("Move &Before"), this, [this, version] { m_session.move(version, version - 1); })
            ->setEnabled(version > 0);
        menu->addAction(tr("Move &After"), this, [this, version] { m_session.move(version, version + 1); })
            ->setEnabled(version + 1 < count);
        menu->addSeparator();
        menu->addAction(tr("Re&move"), this, [this, version] { m_session.remove(version); });
    }
}

AppearanceMenu::AppearanceMenu(QWidget* parent)
    : QMenu(tr("&Appearance"), parent)
{
    const auto add = [this](QActionGroup* group, const QString& text, auto choose) {
        QAction* action = addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choose] {
            Appearance next = m_appearance;
            choose(next);
            Q_EMIT chosen(next);
        });
        return action;
    };
    auto* brightness = new QActionGroup(this);
    m_brightness = {
        add(brightness, tr("As the &Desktop"),
            [](Appearance& next) { next.brightness = Brightness::System; }),
        add(brightness, tr("&Light"), [](Appearance& next) { next.brightness = Brightness::Light; }),
        add(brightness, tr("D&ark"), [](Appearance& next) { next.brightness = Brightness::Dark; }),
    };
    addSeparator();
    auto* colours = new QActionGroup(this);
    m_colours = {
        add(colours, tr("&Ordinary Colours"), [](Appearance& next) { next.colours = Colours::Standard; }),
        add(colours, tr("&Colour-Blind Safe"), [](Appearance& next) { next.colours = Colours::ColourBlind; }),
        add(colours, tr("&High Contrast"), [](Appearance& next) { next.colours = Colours::HighContrast; }),
    };
    setAppearance({});
}

void AppearanceMenu::setAppearance(const Appearance& appearance)
{
    m_appearance = appearance;
    m_brightness.at(int(appearance.brightness))->setChecked(true);
    m_colours.at(int(appearance.colours))->setChecked(true);
}

} // namespace Redraft
