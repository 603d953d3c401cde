// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sidebar is everything found about the versions, in four lists: the changes in words, who is quoted, the
/// dates, the facts that changed (shown only where there are any). It reports where the reader wants to go
/// and what is to stand out; it knows no pane.
#pragma once

#include "report/snapshot.h"
#include "sidebar/changesmodel.h"
#include "sidebar/itemmodel.h"
#include "sidebar/sidebarpage.h"
#include "sidebar/tabstrip.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QWidget>

#include <array>
#include <memory>

class QStackedLayout;

namespace Redraft {

class Sidebar : public QWidget {
    Q_OBJECT

public:
    enum Tab { Changes, Speakers, Dates, Facts };

    explicit Sidebar(QWidget* parent = nullptr);
    ~Sidebar() override;

    void setTheme(const Theme& theme);
    /// Null: nothing is open. The changes are listed at once; speakers, dates and facts too unless there are
    /// thousands of them: then they follow when they are worded, off the window's thread.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    /// -1: none.
    void setCurrentChange(int change);
    /// Which changes are ticked; must outlive the sidebar.
    void setReviews(const Reviews* reviews) { m_changes.setReviews(reviews); }
    void refreshReviews() { m_changes.refreshReviews(); }
    /// Brings the tab to the front and the keyboard to its list.
    void showTab(Tab tab);
    SidebarPage* page(Tab tab) const { return m_pages[tab]; }
    TabStrip* tabs() const { return m_tabs; }

Q_SIGNALS:
    void changeActivated(int change);
    void reviewRequested(int change, bool reviewed);
    void corrected(const std::vector<Redraft::Correction>& steps);
    void renameRequested(const QString& speaker);
    void speakerRequested(const Redraft::QuotationKey& quotation);
    void placeActivated(int version, Redraft::Span span);
    /// For each version the passages to stand out, ascending.
    void marksChanged(const std::vector<std::vector<Redraft::Span>>& marks);

private:
    /// What the lists of findings hold.
    struct Items {
        std::vector<SidebarItem> speakers;
        std::vector<SidebarItem> dates;
        std::vector<SidebarItem> facts;
    };

    static Items itemsOf(const Snapshot& snapshot);
    void setItems(Items items);
    void cycle(const ItemModel& model, const QModelIndex& index);
    void look(const ItemModel& model, const QModelIndex& index);
    void openMenu(const ItemModel& model, const QModelIndex& index, const QPoint& global);
    void setCounts();

    std::shared_ptr<const Snapshot> m_snapshot;
    ChangesModel m_changes;
    ItemModel m_speakers;
    ItemModel m_dates;
    ItemModel m_facts;
    TabStrip* m_tabs;
    QStackedLayout* m_stack;
    std::array<SidebarPage*, 4> m_pages{};
    QPersistentModelIndex m_cycled; // the item last clicked, and which of its places was shown
    size_t m_cyclePlace = 0;
    QThreadPool m_pool; // its destructor waits
    QFutureWatcher<Items> m_wording;
    bool m_following = false; // the panes move the selection; it does not move them
};

} // namespace Redraft
