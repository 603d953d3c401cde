// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/correctionmenu.h"

#include "menutext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

/// The names of all versions' speakers, in the order of an index of names.
QStringList speakerNames(const Snapshot& snapshot)
{
    QStringList names;
    for (const Version& version : snapshot.versions) {
        for (const Speaker& speaker : version.extraction->speakers) {
            if (!names.contains(speaker.name))
                names.append(speaker.name);
        }
    }
    std::ranges::sort(names, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

SpeakerKind kindOf(const Snapshot& snapshot, const QString& name)
{
    for (const Version& version : snapshot.versions) {
        for (const Speaker& speaker : version.extraction->speakers) {
            if (speaker.name == name)
                return speaker.kind;
        }
    }
    return SpeakerKind::Person;
}

} // namespace

CorrectionMenu::CorrectionMenu(const Snapshot& snapshot, const SidebarItem& item, QWidget* parent)
    : QMenu(parent)
{
    if (!item.speaker.isEmpty())
        addSpeaker(snapshot, item);
    if (item.quotation >= 0)
        addQuotation(snapshot, item);
    if (item.badge != Badge::None || item.ornament == Ornament::Sign)
        addFindings(snapshot, item);
}

void CorrectionMenu::addSpeaker(const Snapshot& snapshot, const SidebarItem& item)
{
    addAction(tr("&Rename…"), this, [this, name = item.speaker] { Q_EMIT renameRequested(name); });
    QMenu* same = addMenu(tr("Is the &Same as"));
    const QStringList names = speakerNames(snapshot);
    for (const QString& name : names) {
        if (name != item.speaker)
            same->addAction(menuText(name), this, [this, from = item.speaker, name] {
                Q_EMIT chosen({ MergeSpeakers{ from, name } });
            });
    }
    same->setEnabled(!same->isEmpty());
}

void CorrectionMenu::addQuotation(const Snapshot& snapshot, const SidebarItem& item)
{
    const Version& version = snapshot.versions[size_t(item.places.front().version)];
    const QuotationKey key = quotationKey(*version.article, *version.extraction, item.quotation);
    const int speaker = version.extraction->quotations[size_t(item.quotation)].speaker;
    const QString now = speaker < 0 ? QString() : version.extraction->speakers[size_t(speaker)].name;
    QMenu* who = addMenu(tr("&Said by"));
    const QStringList names = speakerNames(snapshot);
    for (const QString& name : names) {
        QAction* action =
            who->addAction(menuText(name), this, [this, key, name, kind = kindOf(snapshot, name)] {
                Q_EMIT chosen({ AttributeQuotation{ key, name, kind } });
            });
        action->setCheckable(true);
        action->setChecked(name == now);
    }
    who->addSeparator();
    who->addAction(tr("Somebody &Else…"), this, [this, key] { Q_EMIT speakerRequested(key); });
    who->addAction(tr("&Nobody Known"), this,
                   [this, key] { Q_EMIT chosen({ AttributeQuotation{ key, {}, {} } }); })
        ->setEnabled(!now.isEmpty());
}

void CorrectionMenu::addFindings(const Snapshot& snapshot, const SidebarItem& item)
{
    std::vector<Correction> steps;
    for (const FindingRef& finding : item.findings)
        steps.push_back(DismissFinding{ keyOf(snapshot, finding.pair, finding.list, finding.index) });
    if (steps.empty())
        return;
    if (!isEmpty())
        addSeparator();
    const QString badge = badgeText(item.badge);
    addAction(badge.isEmpty() ? tr("&Not a Change") : tr("Is &Not “%1”").arg(badge), this,
              [this, steps] { Q_EMIT chosen(steps); });
}

} // namespace Redraft
