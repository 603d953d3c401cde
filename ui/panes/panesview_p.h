// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The inside of PanesView: the widgets of each version, the page layout they share, and where they are
/// scrolled to.
#pragma once

#include "panes/articlepane.h"
#include "panes/dropoverlay.h"
#include "panes/gutter.h"
#include "panes/overviewmap.h"
#include "panes/paneheader.h"
#include "panes/panesview.h"
#include "report/redline.h"

#include <QScrollBar>

#include <optional>

namespace Redraft {

class PanesView::Private {
public:
    explicit Private(PanesView* view);

    struct Column {
        QWidget* widget = nullptr;
        PaneHeader* header = nullptr;
        ArticlePane* pane = nullptr;
    };

    // Columns and layout (panesview.cpp)
    void makeColumns(int count);
    void connectColumn(int version);
    void fillHeaders();
    int columnAt(const QPoint& global) const; ///< -1: none
    void headerDragged(int version, const QPoint& global);
    void headerDropped(int version, const QPoint& global);
    void relayout(const std::function<void()>& change); ///< keeps the text in view that is in view
    void applyWidths();

    // What is shown (paneshow.cpp)
    void show(std::shared_ptr<const Snapshot> snapshot);
    bool isRedline() const { return redline.snapshot() != nullptr; }
    Span placedInRedline(int version, Span span) const; ///< version 0 or 1 of the pair
    TextAnchor asGiven(TextAnchor anchor) const;
    TextAnchor asShown(TextAnchor anchor) const;
    void applyHighlights();
    void applyTheme();

    // Scrolling (panescroll.cpp)
    int viewHeight() const;
    void scrollBy(int version, qint64 pixels);
    void setPlace(int version, const Place& place); ///< all panes when locked
    void syncBars(bool keepHeld = false);
    void bringTo(int version, qint32 position, double share); ///< share of the view's height above it
    bool isInView(int version, qint32 position, double fromShare, double toShare) const;
    void keepInView(int version, qint32 position);

    // Changes (panescroll.cpp)
    int indexOf(int pair, qint32 row) const
    {
        return m_indexOf.empty() ? -1 : m_indexOf[size_t(pair)][size_t(row)];
    }
    const Row& rowOf(const ChangeItem& item) const;
    void setCurrent(int index);
    qint32 startOf(int version, qint32 paragraph) const;
    void reveal(const ChangeItem& item);
    void stepTo(int index);
    void goToRow(int pair, qint32 row, bool right);
    void announce(int index);
    void cycle(int step);
    int firstChangeFrom(int band) const; ///< in reading order; changeCount(): none
    int bandOf(const ChangeItem& item) const;
    void clickedParagraph(int version, int paragraph, bool onMark);

    // Search and history (panesearch.cpp)
    void search();
    void goToFound(int index);
    int nextFoundFrom(const Place& place) const; ///< foundCount(): none
    void remember(); ///< before a jump
    void goAlong(std::vector<TextAnchor>& from, std::vector<TextAnchor>& to);
    void forgetHistory();

    ArticlePane* activePane() const;

    PanesView* q;
    Theme theme;
    ReadingSettings reading;
    double zoom = 1;
    FlowOptions flowOptions;
    std::shared_ptr<const Snapshot> given; ///< what was set
    Redline redline; ///< of `given`; without a snapshot: the versions are shown side by side
    bool redlineWanted = false;
    std::vector<std::vector<Span>> highlights; ///< by version of `given`
    std::shared_ptr<const Snapshot> snapshot; ///< what is shown: `given`, or its redline
    PageLayout layout;
    PaneSplitter* splitter;
    OverviewMap* overview;
    QScrollBar* bar;
    QWidget* edge; ///< above overview and bar: what the header is to a pane
    DropOverlay* drop;
    std::vector<Column> columns;
    int active = 0;
    bool locked = true;
    bool applyingWidths = false;
    std::optional<TextAnchor> held; ///< what stays in view while widths change; none: to be taken anew
    qint64 barValue = 0;

    std::vector<ChangeItem> items;
    std::vector<std::vector<int>> m_indexOf; ///< by pair and row: index of the change; -1: none
    int current = -1;

    struct Found {
        int version = 0;
        int index = 0; ///< among the version's own
        Span span;
    };
    QString wanted;
    FindOptions findOptions;
    std::vector<Found> found; ///< row by row, in a row version by version
    int foundCurrent = -1;
    std::vector<TextAnchor> back;
    std::vector<TextAnchor> forward;
};

} // namespace Redraft
