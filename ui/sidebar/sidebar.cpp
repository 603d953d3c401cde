// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar.h"

#include "sidebar/correctionmenu.h"
#include "sidebar/dateitems.h"
#include "sidebar/factitems.h"
#include "sidebar/speakeritems.h"

#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace Redraft {

namespace {

// Wording so many findings takes some milliseconds, less than a frame.
constexpr size_t Many = 1000;

size_t findingCount(const Snapshot& snapshot)
{
    size_t count = 0;
    for (const Version& version : snapshot.versions)
        count += version.extraction->quotations.size() + version.extraction->dates.size();
    for (const Pair& pair : snapshot.pairs)
        count += pair.findings->facts.size();
    return count;
}

} // namespace

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new TabStrip(this))
    , m_stack(new QStackedLayout)
{
    const auto add = [this](Tab tab, QAbstractItemModel& model, const QString& name,
                            const QString& emptyText) {
        m_pages[tab] = new SidebarPage(&model, emptyText, this);
        m_pages[tab]->view()->setAccessibleName(name);
        m_stack->addWidget(m_pages[tab]);
        m_tabs->addTab(name);
    };
    add(Changes, m_changes, tr("Changes"), tr("Nothing differs."));
    add(Speakers, m_speakers, tr("Speakers"), tr("Nobody is quoted."));
    add(Dates, m_dates, tr("Dates"), tr("No date is mentioned."));
    add(Facts, m_facts, tr("Facts"), tr("No number, name or date changed."));
    m_pages[Changes]->view()->setFixedLines(2);
    m_pages[Facts]->view()->setFixedLines(2);
    m_tabs->setTabVisible(Facts, false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addLayout(m_stack, 1);
    setAutoFillBackground(true);

    connect(&m_wording, &QFutureWatcherBase::finished, this, [this] {
        if (!m_wording.isCanceled() && m_wording.future().resultCount() > 0)
            setItems(m_wording.future().takeResult());
    });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedLayout::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { Q_EMIT marksChanged({}); });
    connect(m_pages[Changes], &SidebarPage::activated, this,
            [this](const QModelIndex& index) { Q_EMIT changeActivated(index.row()); });
    connect(&m_changes, &ChangesModel::reviewRequested, this, &Sidebar::reviewRequested);
    connect(m_pages[Changes], &SidebarPage::lookedAt, this, [this](const QModelIndex& index) {
        // With the keyboard the panes follow; the pointer only passes over.
        const bool current = index.isValid() && m_pages[Changes]->view()->hasFocus()
            && m_pages[Changes]->view()->currentIndex().data(Qt::DisplayRole) == index.data(Qt::DisplayRole);
        if (current && !m_following && !m_pages[Changes]->view()->underMouse())
            Q_EMIT changeActivated(index.row());
    });
    for (const auto& [tab, model] :
         { std::pair(Speakers, &m_speakers), std::pair(Dates, &m_dates), std::pair(Facts, &m_facts) }) {
        connect(m_pages[tab], &SidebarPage::activated, this,
                [this, model = model](const QModelIndex& index) { cycle(*model, index); });
        connect(m_pages[tab], &SidebarPage::lookedAt, this,
                [this, model = model](const QModelIndex& index) { look(*model, index); });
        connect(m_pages[tab], &SidebarPage::menuRequested, this,
                [this, model = model](const QModelIndex& index, const QPoint& global) {
                    openMenu(*model, index, global);
                });
    }
}

Sidebar::~Sidebar()
{
    m_wording.cancel();
}

void Sidebar::setTheme(const Theme& theme)
{
    for (SidebarPage* page : m_pages)
        page->setTheme(theme);
}

void Sidebar::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    const QScopedValueRollback following(m_following, true);
    const bool samePage = m_snapshot && snapshot && isSamePage(*m_snapshot, *snapshot);
    m_snapshot = std::move(snapshot);
    if (!samePage) // else the list keeps its place
        m_changes.setSnapshot(m_snapshot);
    m_wording.cancel();
    m_wording.setFuture({});
    const bool many = m_snapshot && findingCount(*m_snapshot) > Many;
    if (many)
        m_wording.setFuture(QtConcurrent::run(&m_pool, [shown = m_snapshot] { return itemsOf(*shown); }));
    setItems(m_snapshot && !many ? itemsOf(*m_snapshot) : Items());
    Q_EMIT marksChanged({});
}

Sidebar::Items Sidebar::itemsOf(const Snapshot& snapshot)
{
    return { speakerItems(snapshot), dateItems(snapshot), factItems(snapshot) };
}

void Sidebar::setItems(Items items)
{
    m_cycled = QPersistentModelIndex();
    m_speakers.setItems(std::move(items.speakers));
    m_dates.setItems(std::move(items.dates));
    m_facts.setItems(std::move(items.facts));
    setCounts();
}

void Sidebar::setCurrentChange(int change)
{
    const QScopedValueRollback following(m_following, true);
    m_pages[Changes]->selectRow(change);
}

void Sidebar::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    m_pages[tab]->focusList();
}

// A click goes to the item's first place, each further click on it to the next one.
void Sidebar::cycle(const ItemModel& model, const QModelIndex& index)
{
    const SidebarItem* item = model.item(index);
    if (!item || item->places.empty())
        return;
    m_cyclePlace = m_cycled == index ? (m_cyclePlace + 1) % item->places.size() : 0;
    m_cycled = index;
    const ItemPlace place = item->places[m_cyclePlace];
    look(model, index);
    Q_EMIT placeActivated(place.version, place.span);
}

void Sidebar::look(const ItemModel& model, const QModelIndex& index)
{
    std::vector<std::vector<Span>> marks(m_snapshot ? m_snapshot->versions.size() : 0);
    if (const SidebarItem* item = model.item(index)) {
        for (const ItemPlace& place : item->marks)
            marks[size_t(place.version)].push_back(place.span);
    }
    for (std::vector<Span>& spans : marks)
        std::ranges::sort(spans);
    Q_EMIT marksChanged(marks);
}

void Sidebar::openMenu(const ItemModel& model, const QModelIndex& index, const QPoint& global)
{
    const SidebarItem* item = model.item(index);
    if (!item || !m_snapshot)
        return;
    auto* menu = new CorrectionMenu(*m_snapshot, *item, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &CorrectionMenu::chosen, this, &Sidebar::corrected);
    connect(menu, &CorrectionMenu::renameRequested, this, &Sidebar::renameRequested);
    connect(menu, &CorrectionMenu::speakerRequested, this, &Sidebar::speakerRequested);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(global);
}

void Sidebar::setCounts()
{
    const bool comparing = m_snapshot && m_snapshot->versions.size() > 1;
    m_tabs->setCount(Changes, comparing ? m_changes.rowCount() : -1);
    m_pages[Changes]->setEmptyText(comparing ? tr("Nothing differs.")
                                             : tr("Add another version to see what changed."));
    const Search search = m_wording.isRunning() ? Search::Going
        : m_snapshot                            ? m_snapshot->search
                                                : Search::Done;
    const auto emptyText = [search](const QString& found) {
        return search == Search::Going ? tr("Looking for speakers and dates…")
            : search == Search::Stopped
            ? tr("The search for speakers and dates was stopped. Reload the versions to have it done.")
            : found;
    };
    m_pages[Speakers]->setEmptyText(emptyText(tr("Nobody is quoted.")));
    m_pages[Dates]->setEmptyText(emptyText(tr("No date is mentioned.")));
    m_tabs->setCount(Speakers, search == Search::Done ? m_speakers.rowCount() : -1);
    m_tabs->setCount(Dates, search == Search::Done ? m_dates.rowCount() : -1);
    m_tabs->setTabVisible(Facts, m_facts.rowCount() > 0);
    m_tabs->setCount(Facts, m_facts.rowCount()); // the last, which looks whether all have room
}

} // namespace Redraft
