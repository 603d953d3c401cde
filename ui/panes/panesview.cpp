// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/panesview.h"
#include "panes/paneaccessible.h"
#include "panes/panesview_p.h"
#include "panes/redlinetext.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>

#include <cmath>

namespace Redraft {

PanesView::Private::Private(PanesView* view)
    : q(view)
    , theme(Theme::light())
    , splitter(new PaneSplitter(view))
    , overview(new OverviewMap(layout, view))
    , bar(new QScrollBar(Qt::Vertical, view))
    , edge(new QWidget(view))
    , drop(new DropOverlay(view))
{
    auto* side = new QHBoxLayout;
    side->setSpacing(0);
    side->addWidget(overview);
    side->addWidget(bar);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    edge->setAutoFillBackground(true);
    right->addWidget(edge);
    right->addLayout(side, 1);
    auto* all = new QHBoxLayout(view);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(splitter, 1);
    all->addLayout(right);

    bar->setAccessibleName(PanesView::tr("Scroll all versions"));
    connect(bar, &QScrollBar::valueChanged, q, [this](int value) { scrollBy(active, value - barValue); });
    connect(overview, &OverviewMap::navigated, q, [this](qint64 middle) {
        setPlace(active, layout.moved(layout.placeAt(middle), -viewHeight() / 2, viewHeight()));
    });
    connect(overview, &OverviewMap::scrolled, q, [this](int pixels) { scrollBy(active, pixels); });
    // A book is laid out for all its new widths at once, not for one pane after the other.
    connect(splitter, &PaneSplitter::resizing, q, [this, outer = false](bool begins) mutable {
        if (begins) {
            outer = std::exchange(applyingWidths, true);
            return;
        }
        applyingWidths = outer;
        applyWidths();
    });
    PaneAccessible::install();
    layout.setTypography(Typography(reading, zoom));
    makeColumns(2);
}

void PanesView::Private::makeColumns(int count)
{
    // The others are resized while one comes or goes; their widths are taken when all are there.
    applyingWidths = true;
    while (int(columns.size()) > count) {
        const std::unique_ptr<QWidget> gone(columns.back().widget);
        columns.pop_back();
    }
    while (int(columns.size()) < count) {
        Column column;
        column.widget = new QWidget(splitter);
        column.header = new PaneHeader(column.widget);
        column.pane = new ArticlePane(layout, int(columns.size()), column.widget);
        auto* box = new QVBoxLayout(column.widget);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(0);
        box->addWidget(column.header);
        box->addWidget(column.pane, 1);
        splitter->addWidget(column.widget);
        splitter->setStretchFactor(int(columns.size()), 1);
        columns.push_back(column);
        connectColumn(int(columns.size()) - 1);
    }
    for (int v = 0; v < count; ++v) {
        ArticlePane* pane = columns[size_t(v)].pane;
        pane->setNeighbours(v > 0 || isRedline(), v + 1 < count);
        columns[size_t(v)].widget->setMinimumWidth(pane->minimumPaneWidth());
        if (v > 0)
            splitter->gutter(v)->setPanes(columns[size_t(v) - 1].pane, pane);
    }
    active = std::clamp(active, 0, std::max(0, count - 1));
    edge->setFixedHeight(columns.empty() ? 0 : columns[0].header->sizeHint().height());
    applyTheme();
    applyingWidths = false;
}

void PanesView::Private::connectColumn(int version)
{
    const Column& column = columns[size_t(version)];
    ArticlePane* pane = column.pane;
    pane->installEventFilter(q);
    connect(pane, &ArticlePane::scrolled, q, [this, version](int pixels) { scrollBy(version, pixels); });
    connect(pane, &ArticlePane::jumped, q, [this, version](qint64 pixels) { scrollBy(version, pixels); });
    connect(pane, &ArticlePane::caretMoved, q,
            [this, version, pane] { keepInView(version, pane->selection().caret()); });
    connect(pane, &ArticlePane::selectionChanged, q, &PanesView::selectionChanged);
    connect(pane, &ArticlePane::zoomed, q, [this](int steps) { q->setZoom(zoom * std::pow(1.1, steps)); });
    connect(pane, &ArticlePane::focused, q, [this, version] {
        active = version;
        for (size_t v = 0; v < columns.size(); ++v)
            columns[v].header->setActive(int(v) == version);
        syncBars();
        Q_EMIT q->activeVersionChanged(version);
    });
    connect(pane, &ArticlePane::paragraphClicked, q,
            [this, version](int paragraph, bool onMark) { clickedParagraph(version, paragraph, onMark); });
    connect(pane, &ArticlePane::foldClicked, q, [this] { q->setContext(-1); });
    connect(column.header, &PaneHeader::replaceRequested, q,
            [this, version] { Q_EMIT q->replaceRequested(version); });
    connect(column.header, &PaneHeader::reloadRequested, q,
            [this, version] { Q_EMIT q->reloadRequested(version); });
    connect(column.header, &PaneHeader::removeRequested, q,
            [this, version] { Q_EMIT q->removeRequested(version); });
    connect(column.header, &PaneHeader::dateRequested, q,
            [this, version] { Q_EMIT q->dateRequested(version); });
    connect(column.header, &PaneHeader::encodingRequested, q,
            [this, version](const QString& encoding) { Q_EMIT q->encodingRequested(version, encoding); });
    connect(column.header, &PaneHeader::recordRequested, q,
            [this, version] { Q_EMIT q->recordRequested(version); });
    connect(column.header, &PaneHeader::historyRequested, q,
            [this, version] { Q_EMIT q->historyRequested(version); });
    connect(column.header, &PaneHeader::moveToFrontRequested, q,
            [this, version] { Q_EMIT q->moveRequested(version, 0); });
    connect(column.header, &PaneHeader::dragged, q,
            [this, version](const QPoint& global) { headerDragged(version, global); });
    connect(column.header, &PaneHeader::dropped, q,
            [this, version](const QPoint& global) { headerDropped(version, global); });
    connect(column.header, &PaneHeader::dragCancelled, q, [this] { drop->hide(); });
    if (version > 0) {
        Gutter* gutter = splitter->gutter(version);
        connect(gutter, &Gutter::clicked, q,
                [this](int pair, qint32 row, bool right) { goToRow(pair, row, right); });
        connect(gutter, &Gutter::scrolled, q, [this](int pixels) { scrollBy(active, pixels); });
    }
}

void PanesView::Private::applyTheme()
{
    for (const Column& column : columns) {
        column.header->setTheme(theme);
        column.pane->setTheme(theme);
    }
    for (int v = 1; v < int(columns.size()); ++v)
        splitter->gutter(v)->setTheme(theme);
    overview->setTheme(theme);
    drop->setTheme(theme);
    QPalette palette = q->palette();
    palette.setColor(QPalette::Window, theme.gutter);
    edge->setPalette(palette);
}

void PanesView::Private::fillHeaders()
{
    for (size_t v = 0; v < columns.size() && snapshot && v < snapshot->versions.size(); ++v) {
        // The comparison has counted already.
        int words = -1;
        for (const Pair& pair : snapshot->pairs) {
            if (pair.left == int(v))
                words = pair.comparison->counts.leftWords;
            else if (pair.left + 1 == int(v))
                words = pair.comparison->counts.rightWords;
        }
        if (words <= 0)
            words = PaneHeader::countWords(*snapshot->versions[v].article);
        columns[v].header->setVersion(snapshot->versions[v], words, int(v),
                                      isRedline() ? 0 : int(snapshot->versions.size()));
        columns[v].pane->setAccessibleName(snapshot->versions[v].label);
    }
}

int PanesView::Private::columnAt(const QPoint& global) const
{
    for (size_t v = 0; v < columns.size(); ++v) {
        const QWidget* widget = columns[v].widget;
        if (widget->rect().contains(widget->mapFromGlobal(global)))
            return int(v);
    }
    return -1;
}

void PanesView::Private::headerDragged(int version, const QPoint& global)
{
    const int over = columnAt(global);
    if (over < 0 || over == version) {
        drop->hide();
        return;
    }
    const QWidget* widget = columns[size_t(over)].widget;
    drop->showFor({ widget->mapTo(q, QPoint()), widget->size() },
                  PanesView::tr("Move “%1” here").arg(snapshot->versions[size_t(version)].label));
}

void PanesView::Private::headerDropped(int version, const QPoint& global)
{
    drop->hide();
    if (const int over = columnAt(global); over >= 0 && over != version)
        Q_EMIT q->moveRequested(version, over);
}

void PanesView::Private::relayout(const std::function<void()>& change)
{
    if (!held && !columns.empty())
        held = layout.anchor(columns[size_t(active)].pane->place(), active);
    std::vector<TextAnchor> own; // panes that go their own ways keep them
    for (size_t v = 0; !locked && v < columns.size() && int(v) < layout.flow().versionCount(); ++v)
        own.push_back(layout.anchor(columns[v].pane->place(), int(v)));
    change();
    if (columns.empty() || layout.isEmpty())
        return;
    const auto placeAt = [&](const TextAnchor& anchor) {
        return anchor.version >= 0 && anchor.version < layout.flow().versionCount()
            ? layout.placeOf(anchor.version, anchor.position, anchor.below, viewHeight())
            : layout.moved(layout.placeAt(0), 0, viewHeight());
    };
    const Place common = placeAt(held.value_or(TextAnchor()));
    for (size_t v = 0; v < columns.size(); ++v)
        columns[v].pane->setPlace(locked || v >= own.size() ? common : placeAt(own[v]));
    syncBars(true);
    overview->refresh();
    for (int v = 1; v < int(columns.size()); ++v)
        splitter->gutter(v)->update();
}

void PanesView::Private::applyWidths()
{
    if (applyingWidths)
        return;
    applyingWidths = true;
    std::vector<int> widths;
    for (const Column& column : columns)
        widths.push_back(column.pane->columnWidth(column.pane->width()));
    relayout([&] { layout.setColumnWidths(widths); });
    applyingWidths = false;
}

PanesView::PanesView(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setAcceptDrops(true);
    for (const auto& [key, step] :
         { std::pair(QKeySequence(Qt::Key_F6), 1), std::pair(QKeySequence(Qt::SHIFT | Qt::Key_F6), -1) }) {
        auto* shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, [this, step = step] { d->cycle(step); });
    }
}

PanesView::~PanesView() = default;

void PanesView::setTheme(const Theme& theme)
{
    d->theme = theme;
    d->layout.setTheme(theme);
    d->applyTheme();
}

void PanesView::setReading(const ReadingSettings& settings)
{
    d->reading = settings;
    setZoom(d->zoom);
}

void PanesView::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    if (d->given && snapshot && isSamePage(*d->given, *snapshot))
        d->given = std::move(snapshot); // what is new is not on the page
    else
        d->show(std::move(snapshot));
}

std::shared_ptr<const Snapshot> PanesView::snapshot() const
{
    return d->given;
}

void PanesView::setZoom(double factor)
{
    const double old = d->zoom;
    d->zoom = std::clamp(factor, 0.5, 4.0);
    if (std::abs(d->zoom - 1) < 0.04)
        d->zoom = 1;
    d->relayout([this] {
        d->layout.setTypography(Typography(d->reading, d->zoom));
        std::vector<int> widths;
        for (const Private::Column& column : d->columns) {
            column.widget->setMinimumWidth(column.pane->minimumPaneWidth());
            widths.push_back(column.pane->columnWidth(column.pane->width()));
        }
        d->layout.setColumnWidths(widths);
    });
    d->applyTheme();
    if (old != d->zoom)
        Q_EMIT zoomChanged(d->zoom);
}

double PanesView::zoom() const
{
    return d->zoom;
}

void PanesView::setContext(int rows)
{
    if (d->flowOptions.context == rows)
        return;
    d->flowOptions.context = rows;
    if (d->snapshot) {
        d->relayout([this] { d->layout.setSnapshot(d->snapshot, d->flowOptions, d->theme); });
        d->applyWidths();
    }
    Q_EMIT contextChanged(rows);
}

int PanesView::context() const
{
    return d->flowOptions.context;
}

void PanesView::copy()
{
    if (const ArticlePane* shown = d->activePane(); shown && !shown->selection().isEmpty())
        QGuiApplication::clipboard()->setText(shown->selectedText());
}

void PanesView::copyWithMarks()
{
    const ArticlePane* shown = d->activePane();
    if (shown && d->snapshot && !shown->selection().isEmpty())
        QGuiApplication::clipboard()->setText(
            redlineText(*d->snapshot, d->layout.flow(), shown->version(), shown->selection().span()));
}

int PanesView::activeVersion() const
{
    return d->isRedline() ? 1 : d->active;
}

bool PanesView::hasSelection() const
{
    const ArticlePane* shown = d->activePane();
    return shown && !shown->selection().isEmpty();
}

void PanesView::selectAll()
{
    if (ArticlePane* shown = d->activePane())
        shown->selectAll();
}

const PageLayout& PanesView::pageLayout() const
{
    return d->layout;
}

ArticlePane* PanesView::pane(int version) const
{
    return version >= 0 && size_t(version) < d->columns.size() ? d->columns[size_t(version)].pane : nullptr;
}

// Not by a focus proxy: one that changes leads the Tab key in a circle.
void PanesView::focusInEvent(QFocusEvent* event)
{
    if (ArticlePane* shown = d->activePane())
        shown->setFocus(event->reason());
}

bool PanesView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        d->applyWidths();
    return QWidget::eventFilter(watched, event);
}

void PanesView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F6)
        d->cycle(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace Redraft
