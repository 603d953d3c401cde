// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How PanesView moves: one motion for all panes, steps from change to change, jumps, drops.

#include "panes/panesview_p.h"

#include <QAccessible>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

#include <limits>

namespace Redraft {

ArticlePane* PanesView::Private::activePane() const
{
    return columns.empty() ? nullptr : columns[size_t(active)].pane;
}

int PanesView::Private::viewHeight() const
{
    return columns.empty() ? 0 : std::max(1, columns[0].pane->height());
}

void PanesView::Private::scrollBy(int version, qint64 pixels)
{
    if (pixels == 0 || layout.isEmpty())
        return;
    setPlace(version, layout.moved(columns[size_t(version)].pane->place(), pixels, viewHeight()));
}

void PanesView::Private::setPlace(int version, const Place& place)
{
    for (size_t v = 0; v < columns.size(); ++v) {
        if (locked || int(v) == version)
            columns[v].pane->setPlace(place);
    }
    for (int v = 1; v < int(columns.size()); ++v)
        splitter->gutter(v)->update();
    std::vector<Place> places;
    for (const Column& column : columns)
        places.push_back(column.pane->place());
    layout.trim(places);
    syncBars();
}

void PanesView::Private::syncBars(bool keepHeld)
{
    if (!keepHeld)
        held.reset();
    const ArticlePane* pane = activePane();
    if (!pane)
        return;
    const qint64 top = layout.top(pane->place());
    const qint64 most = std::max<qint64>(0, layout.height() - viewHeight());
    const auto clamped = [](qint64 value) {
        return int(std::min<qint64>(value, std::numeric_limits<int>::max()));
    };
    const QSignalBlocker blocker(bar);
    bar->setPageStep(viewHeight());
    bar->setSingleStep(layout.typography().body().lineHeight);
    bar->setRange(0, clamped(most));
    bar->setValue(clamped(top));
    barValue = bar->value();
    overview->setView(top, viewHeight());
}

void PanesView::Private::bringTo(int version, qint32 position, double share)
{
    if (layout.isEmpty())
        return;
    setPlace(version, layout.placeOf(version, position, int(viewHeight() * share), viewHeight()));
}

bool PanesView::Private::isInView(int version, qint32 position, double fromShare, double toShare) const
{
    const QRectF rect = columns[size_t(version)].pane->rectOf(position);
    return rect.top() >= viewHeight() * fromShare && rect.bottom() <= viewHeight() * toShare;
}

void PanesView::Private::keepInView(int version, qint32 position)
{
    const QRectF rect = columns[size_t(version)].pane->rectOf(position);
    const double margin = std::min(40.0, viewHeight() / 6.0);
    if (rect.top() < -viewHeight() || rect.top() > 2.0 * viewHeight())
        bringTo(version, position, 0.4);
    else if (rect.top() < margin)
        scrollBy(version, qint64(rect.top() - margin));
    else if (rect.bottom() > viewHeight() - margin)
        scrollBy(version, qint64(rect.bottom() - viewHeight() + margin));
}

const Row& PanesView::Private::rowOf(const ChangeItem& item) const
{
    return snapshot->pairs[size_t(item.pair)].comparison->rows[size_t(item.row)];
}

int PanesView::Private::bandOf(const ChangeItem& item) const
{
    const Row& row = rowOf(item);
    const int left = snapshot->pairs[size_t(item.pair)].left;
    return row.right.isEmpty() ? layout.flow().bandOfParagraph(left, row.left.first())
                               : layout.flow().bandOfParagraph(left + 1, row.right.first());
}

int PanesView::Private::firstChangeFrom(int band) const
{
    for (size_t i = 0; i < items.size(); ++i) {
        if (bandOf(items[i]) >= band)
            return int(i);
    }
    return int(items.size());
}

void PanesView::Private::setCurrent(int index)
{
    current = index;
    const ChangeItem item = index < 0 ? ChangeItem{ -1, -1 } : items[size_t(index)];
    for (const Column& column : columns)
        column.pane->setCurrent(item.pair, item.row);
    for (int v = 1; v < int(columns.size()); ++v)
        splitter->gutter(v)->setCurrent(item.pair, item.row);
}

qint32 PanesView::Private::startOf(int version, qint32 paragraph) const
{
    return snapshot->versions[size_t(version)].article->paragraphs[size_t(paragraph)].span.start;
}

void PanesView::Private::reveal(const ChangeItem& item)
{
    const Row& row = rowOf(item);
    const int left = snapshot->pairs[size_t(item.pair)].left;
    const auto bring = [&](int version, qint32 paragraph) {
        const qint32 position = startOf(version, paragraph);
        if (!isInView(version, position, 0.06, 0.55))
            bringTo(version, position, 0.25);
    };
    if (!row.right.isEmpty())
        bring(left + 1, row.right.first());
    if (left >= 0 && !row.left.isEmpty() && (row.right.isEmpty() || !locked))
        bring(left, row.left.first());
    // The keyboard goes on from there.
    if (!row.right.isEmpty())
        columns[size_t(left) + 1].pane->readFrom(startOf(left + 1, row.right.first()));
    if (left >= 0 && !row.left.isEmpty())
        columns[size_t(left)].pane->readFrom(startOf(left, row.left.first()));
}

void PanesView::Private::goToRow(int pair, qint32 row, bool right)
{
    const int index = indexOf(pair, row);
    if (index < 0)
        return;
    const Row& of = rowOf(items[size_t(index)]);
    const int left = snapshot->pairs[size_t(pair)].left;
    setCurrent(index);
    const int version = right || left < 0 ? left + 1 : left;
    const Indices& side = right || left < 0 ? of.right : of.left;
    if (!side.isEmpty()) {
        // a redline has both ends of a move: the later one is meant by "right"
        const qint32 paragraph = left < 0 && !isInView(version, startOf(version, side.first()), 0, 1)
            ? side.first()
            : left < 0 ? side.last()
                       : side.first();
        const qint32 position = startOf(version, paragraph);
        if (!isInView(version, position, 0, 0.8)) {
            remember();
            bringTo(version, position, 0.3);
        }
        columns[size_t(version)].pane->readFrom(position);
    }
    announce(index);
    Q_EMIT q->currentChangeChanged(index);
}

void PanesView::Private::clickedParagraph(int version, int paragraph, bool onMark)
{
    const ParagraphRows rows = layout.flow().rows(version, paragraph);
    for (size_t i = 0; i < snapshot->pairs.size(); ++i) {
        const bool asRight = snapshot->pairs[i].left + 1 == version;
        const qint32 row = asRight ? rows.before : snapshot->pairs[i].left == version ? rows.after : -1;
        const int index = row < 0 ? -1 : indexOf(int(i), row);
        if (index < 0)
            continue;
        const ChangeKind kind = changeKind(rowOf(items[size_t(index)]));
        if (onMark && (kind == ChangeKind::Moved || kind == ChangeKind::MovedEdited)) {
            goToRow(int(i), row, !asRight); // to the other end
            return;
        }
        if (index != current) {
            setCurrent(index);
            announce(index);
            Q_EMIT q->currentChangeChanged(index);
        }
        return;
    }
}

void PanesView::Private::announce(int index)
{
    if (!QAccessible::isActive())
        return;
    const QString words = describe(*given, items[size_t(index)]);
    QAccessibleAnnouncementEvent event(
        q, PanesView::tr("%1, %2 of %3").arg(words).arg(index + 1).arg(items.size()));
    QAccessible::updateAccessibility(&event);
}

// From anywhere in the window the keyboard comes to the panes; in them it goes on to the next one.
void PanesView::Private::cycle(int step)
{
    const int count = int(columns.size());
    const bool inside = count > 0 && q->window()->focusWidget() == activePane();
    if (count > 0)
        columns[size_t((active + (inside ? step + count : 0)) % count)].pane->setFocus(
            Qt::ShortcutFocusReason);
}

int PanesView::changeCount() const
{
    return int(d->items.size());
}

ChangeItem PanesView::change(int index) const
{
    return d->items[size_t(index)];
}

int PanesView::currentChange() const
{
    return d->current;
}

void PanesView::Private::stepTo(int index)
{
    setCurrent(index);
    reveal(items[size_t(index)]);
    announce(index);
    Q_EMIT q->currentChangeChanged(index);
}

void PanesView::goToChange(int index)
{
    if (index < 0 || index >= changeCount())
        return;
    d->remember();
    d->stepTo(index);
}

void PanesView::nextChange()
{
    if (d->items.empty() || d->layout.isEmpty())
        return;
    // From where the reader is: a current change that was scrolled away no longer counts.
    const Place place = d->activePane()->place();
    int next = d->current + 1;
    if (d->current < 0 || std::abs(d->bandOf(d->items[size_t(d->current)]) - place.band) > 60)
        next = d->firstChangeFrom(place.band + (place.offset > 0 ? 1 : 0));
    d->stepTo(std::min(next, changeCount() - 1));
}

void PanesView::previousChange()
{
    if (d->items.empty() || d->layout.isEmpty())
        return;
    const Place place = d->activePane()->place();
    int previous = d->current - 1;
    if (d->current < 0 || std::abs(d->bandOf(d->items[size_t(d->current)]) - place.band) > 60)
        previous = d->firstChangeFrom(place.band) - 1;
    d->stepTo(std::max(previous, 0));
}

void PanesView::goTo(int version, Span span)
{
    if (d->isRedline()) {
        span = d->placedInRedline(version, span);
        version = 0;
    }
    ArticlePane* shown = pane(version);
    if (!shown || !d->snapshot || size_t(version) >= d->snapshot->versions.size() || d->layout.isEmpty())
        return;
    const int paragraph = paragraphAt(*d->snapshot->versions[size_t(version)].article, span.start);
    if (paragraph >= 0
        && d->layout.flow().firstBlock(version, paragraph)
            == d->layout.flow().firstBlock(version, paragraph + 1))
        setContext(-1); // it was folded away
    if (!d->isInView(version, span.start, 0.04, 0.8)) {
        d->remember();
        d->bringTo(version, span.start, 0.3);
    }
    shown->flash(span);
}

int PanesView::firstVisibleParagraph(int version) const
{
    const ArticlePane* shown = pane(version);
    if (!shown || d->layout.isEmpty() || version >= d->layout.flow().versionCount())
        return -1;
    int found = -1;
    const Flow& flow = d->layout.flow();
    d->layout.eachBand(shown->place(), shown->height(), [&](int band, int y) {
        const IndexRange range = flow.bands()[size_t(band)].versions[version];
        for (qint32 b = range.first; b < range.last && found < 0; ++b) {
            const LaidBlock& laid = d->layout.block(version, b);
            if (y + laid.textBottom > 0)
                found = flow.blocks(version)[size_t(b)].paragraph;
            y += laid.height;
        }
    });
    return found;
}

void PanesView::scrollToParagraph(int version, int paragraph)
{
    if (!d->snapshot || version < 0 || size_t(version) >= d->snapshot->versions.size())
        return;
    const Article& article = *d->snapshot->versions[size_t(version)].article;
    if (paragraph < 0 || size_t(paragraph) >= article.paragraphs.size())
        return;
    d->setPlace(version,
                d->layout.placeOf(version, article.paragraphs[size_t(paragraph)].span.start,
                                  d->layout.typography().body().after, d->viewHeight()));
}

void PanesView::setScrollLocked(bool locked)
{
    d->locked = locked;
    if (locked && d->activePane())
        d->setPlace(d->active, d->activePane()->place());
}

bool PanesView::isScrollLocked() const
{
    return d->locked;
}

void PanesView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!DropOverlay::files(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PanesView::dragMoveEvent(QDragMoveEvent* event)
{
    const QStringList files = DropOverlay::files(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    const bool shown = d->snapshot && !d->snapshot->versions.empty();
    if (files.size() > 1) {
        d->drop->showFor(rect(), tr("Open %1 files as versions").arg(files.size()));
        return;
    }
    const QString file = QFileInfo(files.first()).fileName();
    for (size_t v = 0; shown && v < d->columns.size(); ++v) {
        const QWidget* widget = d->columns[v].widget;
        const QRect area(widget->mapTo(this, QPoint()), widget->size());
        if (area.contains(event->position().toPoint())) {
            d->drop->showFor(area, tr("Replace “%1” with “%2”").arg(d->snapshot->versions[v].label, file));
            return;
        }
    }
    d->drop->showFor(rect(), shown ? tr("Add “%1” as another version").arg(file) : tr("Open “%1”").arg(file));
}

void PanesView::dragLeaveEvent(QDragLeaveEvent* event)
{
    d->drop->hide();
    QWidget::dragLeaveEvent(event);
}

void PanesView::dropEvent(QDropEvent* event)
{
    d->drop->hide();
    const QStringList files = DropOverlay::files(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    int version = -1;
    for (size_t v = 0; files.size() == 1 && d->snapshot && v < d->snapshot->versions.size(); ++v) {
        const QWidget* widget = d->columns[v].widget;
        if (QRect(widget->mapTo(this, QPoint()), widget->size()).contains(event->position().toPoint()))
            version = int(v);
    }
    Q_EMIT filesDropped(version, files);
}

} // namespace Redraft
