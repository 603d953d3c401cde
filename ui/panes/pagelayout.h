// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PageLayout knows where every block of all versions stands. Bands are as high as their highest version, so
/// that paragraphs that belong together start on one line. Only bands that are looked at are laid out; the
/// others have estimated heights. A place is therefore a band and an offset into it, not a height from the
/// top: when estimates above are corrected, what is looked at stays where it is. Pixels.
#pragma once

#include "panes/bandheights.h"
#include "panes/flow.h"
#include "panes/markedruns.h"
#include "panes/pagetext.h"
#include "panes/typography.h"

#include <QTextLayout>

#include <functional>
#include <memory>
#include <unordered_map>

namespace Redraft {

struct LaidBlock {
    QTextLayout layout; ///< lines are placed with 0 at the block's top
    int height = 0; ///< with the spaces above and below
    int textTop = 0;
    int textBottom = 0;
    std::vector<MarkedRun> shortMarks; ///< of a character or of signs: drawn with a frame
};

/// The line at the top of a view. The offset is below 0 only in the page's upper margin.
struct Place {
    int band = 0;
    int offset = 0;

    bool operator==(const Place&) const = default;
};

/// A place that survives new widths: a character and how far below the top of the view its line begins.
struct TextAnchor {
    int version = -1; ///< -1: none
    qint32 position = 0;
    int below = 0;
};

class PageLayout {
public:
    PageLayout();

    /// Null: empty.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot, const FlowOptions& options,
                     const Theme& theme);
    void setTheme(const Theme& theme); ///< heights stay
    void setTypography(const Typography& typography);
    void setColumnWidths(const std::vector<int>& widths); ///< by version

    const Snapshot* snapshot() const { return m_snapshot.get(); }
    const Flow& flow() const { return m_flow; }
    const Typography& typography() const { return m_typography; }
    bool isEmpty() const { return m_flow.bands().empty(); }

    const LaidBlock& block(int version, int index); ///< laid out now, if it was not
    int bandHeight(int band); ///< measured now, if it was not
    int blockTop(int version, int index); ///< below the top of its band

    qint64 height() const; ///< of the whole page, with its margins; partly estimated
    qint64 top(const Place& place) const; ///< of the page, 0 at its upper edge
    qint64 bandTop(int band) const; ///< partly estimated
    int knownHeight(int band) const { return m_heights.height(band); } ///< measured or estimated
    Place placeAt(qint64 top) const;

    /// The place `pixels` further down (up when negative), kept so that a view of `viewHeight` stays on the
    /// page.
    Place moved(Place place, qint64 pixels, int viewHeight);
    /// The place from which a position of the text stands `below` the view's top.
    Place placeOf(int version, qint32 position, int below, int viewHeight);
    TextAnchor anchor(const Place& place, int preferredVersion);

    /// Calls use(band, y of its top in the view) for every band in the view, measuring it.
    void eachBand(const Place& place, int viewHeight, const std::function<void(int band, int y)>& use);

    /// Forgets what is laid out far from these places.
    void trim(const std::vector<Place>& places);
    int laidOutCount() const; ///< blocks laid out and kept
    int generation() const { return m_generation; } ///< another one whenever what was laid out is forgotten
    qint64 layoutsMade() const { return m_layoutsMade; } ///< ever; what laziness is measured by

private:
    void estimate();
    void forget();
    QFont font(size_t version, const TextStyle& style) const;
    Place clamped(Place place, int viewHeight);

    std::shared_ptr<const Snapshot> m_snapshot;
    Flow m_flow;
    std::unique_ptr<PageText> m_text;
    Typography m_typography;
    BandHeights m_heights;
    std::vector<int> m_widths; // of the columns
    std::vector<QStringList> m_faces; // of each version's own script, after the page's
    std::vector<double> m_advances; // of each version's characters, relative to Latin text
    std::vector<std::unordered_map<int, std::unique_ptr<LaidBlock>>> m_laid;
    int m_generation = 0;
    qint64 m_layoutsMade = 0;
};

} // namespace Redraft
