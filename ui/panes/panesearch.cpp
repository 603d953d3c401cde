// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// PanesView's search through all versions, and its way back to where the reader was before a jump.

#include "panes/panesview_p.h"

#include <algorithm>

namespace Redraft {

namespace {

constexpr size_t kLongestHistory = 100;

} // namespace

void PanesView::Private::search()
{
    found.clear();
    foundCurrent = -1;
    const int versions = wanted.isEmpty() || !snapshot ? 0 : int(snapshot->versions.size());
    struct Keyed {
        int band;
        Found found;
    };
    std::vector<Keyed> all;
    for (int v = 0; v < int(columns.size()); ++v) {
        std::vector<Span> spans;
        if (v < versions)
            spans = occurrences(*snapshot->versions[size_t(v)].article, wanted, findOptions);
        for (size_t i = 0; i < spans.size(); ++i) {
            const int paragraph = paragraphAt(*snapshot->versions[size_t(v)].article, spans[i].start);
            all.push_back({ layout.flow().bandOfParagraph(v, paragraph), { v, int(i), spans[i] } });
        }
        columns[size_t(v)].pane->setFound(std::move(spans), -1);
    }
    // Row by row: who reads on goes through both sides of a row before the next.
    std::ranges::stable_sort(all, {}, &Keyed::band);
    found.reserve(all.size());
    for (const Keyed& one : all)
        found.push_back(one.found);
    Q_EMIT q->foundChanged(foundCurrent, int(found.size()));
}

int PanesView::Private::nextFoundFrom(const Place& place) const
{
    const auto next = std::ranges::find_if(found, [&](const Found& one) {
        const int paragraph = paragraphAt(*snapshot->versions[size_t(one.version)].article, one.span.start);
        return layout.flow().bandOfParagraph(one.version, paragraph) >= place.band;
    });
    return int(next - found.begin());
}

void PanesView::Private::goToFound(int index)
{
    if (found.empty())
        return;
    const int count = int(found.size());
    foundCurrent = (index % count + count) % count;
    const Found& at = found[size_t(foundCurrent)];
    for (size_t v = 0; v < columns.size(); ++v) {
        std::vector<Span> spans;
        for (const Found& one : found) {
            if (one.version == int(v))
                spans.push_back(one.span);
        }
        std::ranges::sort(spans);
        columns[v].pane->setFound(std::move(spans), int(v) == at.version ? at.index : -1);
    }
    if (!isInView(at.version, at.span.start, 0.04, 0.85))
        bringTo(at.version, at.span.start, 0.35);
    Q_EMIT q->foundChanged(foundCurrent, count);
}

int PanesView::find(const QString& words, const FindOptions& options)
{
    d->wanted = words;
    d->findOptions = options;
    d->search();
    return foundCount();
}

void PanesView::findNext()
{
    if (d->found.empty())
        return;
    d->goToFound(d->foundCurrent >= 0 ? d->foundCurrent + 1 : d->nextFoundFrom(d->activePane()->place()));
}

void PanesView::findPrevious()
{
    if (d->found.empty())
        return;
    d->goToFound((d->foundCurrent >= 0 ? d->foundCurrent : d->nextFoundFrom(d->activePane()->place())) - 1);
}

int PanesView::foundCount() const
{
    return int(d->found.size());
}

int PanesView::foundCount(int version) const
{
    return int(std::ranges::count(d->found, version, &Private::Found::version));
}

void PanesView::Private::remember()
{
    if (columns.empty() || layout.isEmpty())
        return;
    back.push_back(layout.anchor(columns[size_t(active)].pane->place(), active));
    if (back.size() > kLongestHistory)
        back.erase(back.begin());
    forward.clear();
    Q_EMIT q->historyChanged();
}

void PanesView::Private::goAlong(std::vector<TextAnchor>& from, std::vector<TextAnchor>& to)
{
    if (from.empty() || layout.isEmpty())
        return;
    to.push_back(layout.anchor(columns[size_t(active)].pane->place(), active));
    const TextAnchor anchor = from.back();
    from.pop_back();
    setPlace(active,
             anchor.version >= 0 ? layout.placeOf(anchor.version, anchor.position, anchor.below, viewHeight())
                                 : layout.moved(layout.placeAt(0), 0, viewHeight()));
    Q_EMIT q->historyChanged();
}

void PanesView::Private::forgetHistory()
{
    if (back.empty() && forward.empty())
        return;
    back.clear();
    forward.clear();
    Q_EMIT q->historyChanged();
}

bool PanesView::canGoBack() const
{
    return !d->back.empty();
}

bool PanesView::canGoForward() const
{
    return !d->forward.empty();
}

void PanesView::goBack()
{
    d->goAlong(d->back, d->forward);
}

void PanesView::goForward()
{
    d->goAlong(d->forward, d->back);
}

} // namespace Redraft
