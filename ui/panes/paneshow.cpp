// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What PanesView shows: a snapshot side by side, or its redline in one column. Places, highlights and
// versions are told in the snapshot's own terms and translated here.

#include "panes/panesview_p.h"

#include <algorithm>
#include <functional>

namespace Redraft {

// Anchors count versions and characters as the versions themselves do, also where a redline is shown.
TextAnchor PanesView::Private::asGiven(TextAnchor anchor) const
{
    if (isRedline() && anchor.version >= 0) {
        const Redline::Origin origin = redline.origin(anchor.position);
        anchor.version = origin.right ? 1 : 0;
        anchor.position = origin.position;
    }
    return anchor;
}

TextAnchor PanesView::Private::asShown(TextAnchor anchor) const
{
    if (isRedline() && anchor.version >= 0) {
        const Span at = placedInRedline(anchor.version, { anchor.position, anchor.position + 1 });
        anchor.version = at.isEmpty() ? -1 : 0;
        anchor.position = at.start;
    }
    return anchor;
}

Span PanesView::Private::placedInRedline(int version, Span span) const
{
    return redline.placed(version > 0, span);
}

void PanesView::Private::applyHighlights()
{
    std::vector<std::vector<Span>> shown = highlights;
    if (isRedline()) {
        std::vector<Span> merged;
        for (size_t v = 0; v < highlights.size(); ++v) {
            for (const Span& span : highlights[v]) {
                if (const Span at = placedInRedline(int(v), span); !at.isEmpty())
                    merged.push_back(at);
            }
        }
        std::ranges::sort(merged);
        merged.erase(std::ranges::unique(merged).begin(), merged.end());
        shown = { merged };
    }
    shown.resize(columns.size());
    for (size_t v = 0; v < columns.size(); ++v) {
        overview->setHighlights(int(v), shown[v]);
        columns[v].pane->setHighlights(std::move(shown[v]));
    }
}

void PanesView::Private::show(std::shared_ptr<const Snapshot> next)
{
    // Places survive where the version looked at is the same article, or the same file read anew.
    const std::shared_ptr<const Snapshot> old = given;
    const bool wasRedline = isRedline();
    const size_t count = next ? next->versions.size() : 0;
    if (!held && !columns.empty())
        held = layout.anchor(columns[size_t(active)].pane->place(), active);
    if (held)
        held = asGiven(*held);
    bool stays = held && held->version >= 0 && old && size_t(held->version) < count
        && size_t(held->version) < old->versions.size();
    std::vector<bool> same(count, false);
    for (size_t v = 0; v < count && old && v < old->versions.size(); ++v)
        same[v] = old->versions[v].article == next->versions[v].article;
    if (stays) {
        const size_t v = size_t(held->version);
        stays =
            same[v] || (!next->versions[v].path.isEmpty() && old->versions[v].path == next->versions[v].path);
    }
    if (!stays)
        held = TextAnchor();
    const bool allSame = std::ranges::all_of(same, std::identity()) && old && old->versions.size() == count;

    given = std::move(next);
    redline = redlineWanted && given && given->pairs.size() == 1 ? Redline(*given, 0) : Redline();
    snapshot = isRedline() ? redline.snapshot() : given;
    held = asShown(*held);
    items = snapshot ? changes(*snapshot) : std::vector<ChangeItem>();
    m_indexOf.clear();
    for (const Pair& pair : snapshot ? snapshot->pairs : std::vector<Pair>())
        m_indexOf.emplace_back(pair.comparison->rows.size(), -1);
    for (size_t i = 0; i < items.size(); ++i)
        m_indexOf[size_t(items[i].pair)][size_t(items[i].row)] = int(i);

    // Panes must not paint another snapshot's positions in between.
    layout.setSnapshot(snapshot, flowOptions, theme);
    const size_t shownCount = snapshot ? snapshot->versions.size() : 0;
    const bool turned = wasRedline != isRedline();
    highlights.clear();
    for (size_t v = 0; v < columns.size(); ++v) {
        const bool keeps = !turned && (isRedline() ? allSame : v < count && same[v]);
        if (!keeps)
            columns[v].pane->reset();
        columns[v].pane->setPlace({});
        overview->setHighlights(int(v), {});
    }
    const int shown = std::max(1, int(shownCount));
    if (shown != int(columns.size()) || turned) {
        makeColumns(shown);
        splitter->setSizes(QList<int>(shown, 1000));
    }
    for (int v = 1; v < int(columns.size()); ++v)
        splitter->gutter(v)->setPair(snapshot && size_t(v) <= snapshot->pairs.size() ? v - 1 : -1);
    fillHeaders();
    for (const Column& column : columns)
        column.header->setVisible(count > 0);
    edge->setVisible(count > 0);
    const int before = current;
    setCurrent(turned && allSame ? current : -1);
    if (before != current)
        Q_EMIT q->currentChangeChanged(current);
    const std::optional<TextAnchor> kept = held;
    applyWidths();
    held = kept;
    relayout([] { });
    held.reset();
    if (!allSame || turned)
        forgetHistory();
    search();
}

void PanesView::setRedline(bool redline)
{
    if (d->redlineWanted == redline)
        return;
    d->redlineWanted = redline;
    const std::vector<std::vector<Span>> highlights = d->highlights;
    d->show(d->given);
    d->highlights = highlights;
    d->applyHighlights();
}

bool PanesView::isRedline() const
{
    return d->isRedline();
}

void PanesView::setHighlights(int version, std::vector<Span> spans)
{
    if (version < 0)
        return;
    if (size_t(version) >= d->highlights.size())
        d->highlights.resize(size_t(version) + 1);
    d->highlights[size_t(version)] = std::move(spans);
    d->applyHighlights();
}

} // namespace Redraft
