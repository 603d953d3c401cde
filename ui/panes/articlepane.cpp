// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/articlepane.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace Redraft {

namespace {

constexpr int kTintPad = 12; // tints reach so far beyond the column
constexpr int kBareMargin = 22; // beside the column where no marks stand

} // namespace

ArticlePane::ArticlePane(PageLayout& layout, int version, QWidget* parent)
    : QWidget(parent)
    , m_layout(layout)
    , m_version(version)
    , m_painter(Theme())
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setCursor(Qt::IBeamCursor);
    setMinimumHeight(80);
    m_fade.setDuration(1600);
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_fade.setEasingCurve(QEasingCurve::InQuad);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    m_dragScroll.setInterval(30);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] {
        const int y = mapFromGlobal(QCursor::pos()).y();
        const int beyond = y < 0 ? y : y > height() ? y - height() : 0;
        if (beyond == 0)
            return;
        Q_EMIT scrolled(std::clamp(beyond, -60, 60));
        dragTo(mapFromGlobal(QCursor::pos()));
    });
    m_tripleClick.setSingleShot(true);
}

void ArticlePane::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_painter = ChangePainter(theme, m_layout.typography().zoom());
    update();
}

void ArticlePane::setNeighbours(bool left, bool right)
{
    m_left = left;
    m_right = right;
    forgetShown();
    update();
}

void ArticlePane::setPlace(const Place& place)
{
    m_place = place;
    update();
}

void ArticlePane::setCurrent(int pair, qint32 row)
{
    m_currentPair = pair;
    m_currentRow = row;
    update();
}

void ArticlePane::setHighlights(std::vector<Span> spans)
{
    m_highlights = std::move(spans);
    update();
}

void ArticlePane::setFound(std::vector<Span> spans, int current)
{
    m_found = std::move(spans);
    m_foundCurrent = current;
    update();
}

void ArticlePane::flash(Span span)
{
    m_flash = span;
    m_fade.stop();
    m_fade.start();
}

void ArticlePane::reset()
{
    m_fade.stop();
    m_flash = {};
    m_highlights.clear();
    m_found.clear();
    m_foundCurrent = -1;
    m_currentRow = -1;
    m_selection = {};
    update();
}

const Article& ArticlePane::article() const
{
    return *m_layout.snapshot()->versions[size_t(m_version)].article;
}

int ArticlePane::sideSpace(bool neighbour) const
{
    return neighbour ? m_layout.typography().laneWidth() + 4 : kBareMargin;
}

int ArticlePane::columnWidth(int paneWidth) const
{
    const int available = paneWidth - sideSpace(m_left) - sideSpace(m_right);
    return std::clamp(available, 60, m_layout.typography().columnWidth());
}

int ArticlePane::minimumPaneWidth() const
{
    return sideSpace(m_left) + sideSpace(m_right) + 110;
}

QRect ArticlePane::column() const
{
    const int available = width() - sideSpace(m_left) - sideSpace(m_right);
    const int columnWide = columnWidth(width());
    return { sideSpace(m_left) + std::max(0, available - columnWide) / 2, 0, columnWide, height() };
}

QRectF ArticlePane::lane(Edge edge, double top, double bottom) const
{
    const QRect text = column();
    const int wide = m_layout.typography().laneWidth();
    return { double(edge == Edge::Left ? text.left() - wide : text.left() + text.width()), top, double(wide),
             bottom - top };
}

QRectF ArticlePane::tintRect(const ShownChange& change) const
{
    // To the pane's rim on the side of the gutter, where the join goes on in the same colour.
    const QRect text = column();
    const double reach =
        m_version > 0 ? 0 : text.left() - m_layout.typography().laneWidth() - 4; // of a redline
    const double left = change.edge == Edge::Left ? reach : text.left() - kTintPad;
    const double right = change.edge == Edge::Right ? width() : text.left() + text.width() + kTintPad;
    return { left, change.top, right - left, change.bottom - change.top };
}

const QList<ShownChange>& ArticlePane::shownChanges() const
{
    if (m_shown.generation == m_layout.generation() && m_shown.place == m_place && m_shown.size == size())
        return m_shown.changes;
    m_shown.changes.clear();
    const Snapshot* snapshot = m_layout.snapshot();
    for (size_t i = 0; snapshot && !m_layout.isEmpty() && i < snapshot->pairs.size(); ++i) {
        if (snapshot->pairs[i].left + 1 == m_version && m_left)
            m_shown.changes += findChanges(int(i), Edge::Left);
        if (snapshot->pairs[i].left == m_version && m_right)
            m_shown.changes += findChanges(int(i), Edge::Right);
    }
    m_shown.generation = m_layout.generation();
    m_shown.place = m_place;
    m_shown.size = size();
    return m_shown.changes;
}

// Consecutive blocks of one row are one change, and gaps one after another one gap.
QList<ShownChange> ArticlePane::findChanges(int pair, Edge edge) const
{
    const int half = m_layout.typography().body().after / 2 - 1;
    const Comparison& comparison = *m_layout.snapshot()->pairs[size_t(pair)].comparison;
    const int other = edge == Edge::Left ? m_version - 1 : m_version + 1;
    QList<ShownChange> found;
    int lastBand = -2;
    m_layout.eachBand(m_place, height(), [&](int band, int y) {
        const Band& here = m_layout.flow().bands()[size_t(band)];
        const IndexRange range = here.versions[m_version];
        const IndexRange beyond = other < 0 ? IndexRange() : here.versions[other]; // none: a redline
        if (range.isEmpty() && !beyond.isEmpty()) {
            const int paragraph = m_layout.flow().blocks(other)[size_t(beyond.first)].paragraph;
            const ParagraphRows in = m_layout.flow().rows(other, paragraph);
            const qint32 row = edge == Edge::Left ? in.after : in.before;
            if (row < 0)
                return;
            const ChangeKind kind = changeKind(comparison.rows[size_t(row)]);
            const int bandHeight = m_layout.bandHeight(band);
            const double top = y - half;
            const double bottom = y + bandHeight - m_layout.typography().body().after + half;
            if (found.isEmpty() || !found.last().gap || found.last().kind != kind || lastBand != band - 1)
                found.append({ kind, edge, pair, row, {}, -1, top, bottom, 0, {}, true });
            found.last().bottom = bottom;
            found.last().rows.append(row);
            lastBand = band;
            return;
        }
        int blockY = y;
        for (qint32 b = range.first; b < range.last; ++b) {
            const Block& block = m_layout.flow().blocks(m_version)[size_t(b)];
            const LaidBlock& laid = m_layout.block(m_version, b);
            const ParagraphRows in = m_layout.flow().rows(m_version, block.paragraph);
            const qint32 row = edge == Edge::Left ? in.before : in.after;
            const ChangeKind kind = row < 0 ? ChangeKind::None : changeKind(comparison.rows[size_t(row)]);
            const double top = blockY + laid.textTop - half;
            const double bottom = blockY + laid.textBottom + half;
            blockY += laid.height;
            if (kind == ChangeKind::None)
                continue;
            if (!found.isEmpty() && found.last().row == row && !found.last().gap && lastBand >= band - 1) {
                lastBand = band;
                if (block.span.start == article().paragraphs[size_t(block.paragraph)].span.start)
                    found.last().parts.append(top + half - found.last().top);
                found.last().bottom = bottom;
                continue;
            }
            const QTextLine line = laid.layout.lineAt(0);
            const double sign =
                2 * half + (line.isValid() ? 2 * (line.y() - laid.textTop) + line.height() : 0);
            found.append({ kind, edge, pair, row, {}, block.paragraph, top, bottom, sign, {}, false });
            lastBand = band;
        }
    });
    return found;
}

QList<QTextLayout::FormatRange> ArticlePane::drawnOver(const Block& block) const
{
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&](Span span, const QColor& back, const QColor& fore = {}) {
        const Span part{ std::max(span.start, block.span.start), std::min(span.end, block.span.end) };
        if (part.isEmpty())
            return;
        QTextLayout::FormatRange range;
        range.start = part.start - block.span.start;
        range.length = part.length();
        range.format.setBackground(back);
        if (fore.isValid())
            range.format.setForeground(fore);
        ranges.append(range);
    };
    const auto addAll = [&](const std::vector<Span>& spans, const QColor& back, int strong,
                            const QColor& strongBack) {
        auto span = std::ranges::upper_bound(spans, block.span.start, {}, &Span::end);
        for (; span != spans.end() && span->start < block.span.end; ++span)
            add(*span, span - spans.begin() == strong ? strongBack : back);
    };
    addAll(m_highlights, m_theme.highlight.tint, -1, {});
    addAll(m_found, m_theme.find.tint, m_foundCurrent, m_theme.accent.tint);
    if (m_foundCurrent >= 0 && size_t(m_foundCurrent) < m_found.size())
        add(m_found[size_t(m_foundCurrent)], m_theme.accent.tint, m_theme.accent.ink);
    if (m_fade.state() == QAbstractAnimation::Running) {
        QColor colour = m_theme.highlight.tint;
        colour.setAlphaF(m_fade.currentValue().toFloat());
        add(m_flash, colour);
    }
    if (!m_selection.isEmpty())
        add(m_selection.span(), hasFocus() ? m_theme.selection.tint : m_theme.line, m_theme.selection.ink);
    return ranges;
}

void ArticlePane::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.page);
    if (m_layout.isEmpty())
        return;
    const QList<ShownChange>& changes = shownChanges();
    for (const ShownChange& change : changes) {
        if (change.gap)
            m_painter.paintGap(painter, tintRect(change), change.kind);
        else
            m_painter.paintTint(painter, tintRect(change), change.kind);
    }
    paintTexts(painter, event->rect());
    paintChanges(painter, changes);
    if (hasFocus()) {
        painter.fillRect(QRect(0, 0, width(), 2), m_theme.accent.tint);
        const QRectF caret = rectOf(m_selection.caret());
        if (event->rect().intersects(caret.toAlignedRect().adjusted(0, 0, 2, 0)))
            painter.fillRect(QRectF(std::floor(caret.left()), caret.top(), 1.5, caret.height()),
                             m_theme.text);
    }
}

void ArticlePane::paintTexts(QPainter& painter, const QRect& clip)
{
    const QRect text = column();
    m_layout.eachBand(m_place, height(), [&](int index, int y) {
        const Band& band = m_layout.flow().bands()[size_t(index)];
        if (band.folded > 0) {
            paintFold(painter, band, y, m_layout.bandHeight(index));
            return;
        }
        const IndexRange range = band.versions[m_version];
        for (qint32 b = range.first; b < range.last; ++b) {
            const LaidBlock& laid = m_layout.block(m_version, b);
            if (y + laid.height >= clip.top() && y <= clip.bottom()) {
                const Block& block = m_layout.flow().blocks(m_version)[size_t(b)];
                painter.setPen(m_theme.text);
                const QPointF origin(text.left(), y);
                laid.layout.draw(&painter, origin, drawnOver(block), clip.adjusted(0, -40, 0, 40));
                for (const MarkedRun& mark : laid.shortMarks) {
                    const int from = mark.span.start - block.span.start;
                    const QTextLine line = laid.layout.lineForTextPosition(from);
                    if (!line.isValid())
                        continue;
                    const double x1 = line.cursorToX(from);
                    const double x2 = line.cursorToX(mark.span.end - block.span.start);
                    const QRectF letters(std::min(x1, x2), line.y(), std::max(2.0, std::abs(x2 - x1)),
                                         line.height());
                    m_painter.paintShortMark(painter, letters.translated(origin), mark.run);
                }
                const ParagraphRows in = m_layout.flow().rows(m_version, block.paragraph);
                for (const Pair& pair : m_layout.snapshot()->pairs) {
                    const qint32 row = pair.left == m_version ? in.after : pair.left < 0 ? in.before : -1;
                    if (row >= 0 && pair.comparison->rows[size_t(row)].kind == RowKind::Deleted)
                        m_painter.paintStrike(painter, origin, laid.layout);
                }
            }
            y += laid.height;
        }
    });
}

void ArticlePane::paintChanges(QPainter& painter, const QList<ShownChange>& changes) const
{
    for (const ShownChange& change : changes) {
        if (change.gap)
            continue;
        Mark mark{ change.kind, change.edge, 0, false, change.signHeight, change.parts };
        mark.current = change.pair == m_currentPair && change.row == m_currentRow;
        if (change.kind == ChangeKind::Moved || change.kind == ChangeKind::MovedEdited)
            mark.direction =
                moveDirection(*m_layout.snapshot()->pairs[size_t(change.pair)].comparison, change.row);
        m_painter.paintMark(painter, lane(change.edge, change.top, change.bottom), mark);
    }
}

void ArticlePane::paintFold(QPainter& painter, const Band& band, int y, int bandHeight) const
{
    const QRect text = column();
    const QString words =
        band.folded == 1 ? tr("1 unchanged paragraph") : tr("%1 unchanged paragraphs").arg(band.folded);
    QFont small = font();
    painter.setFont(small);
    const int middle = y + (bandHeight - m_layout.typography().body().after) / 2;
    const int wide = std::min(text.width(), QFontMetrics(small).horizontalAdvance(words) + 24);
    painter.fillRect(QRect(text.left(), middle, text.width(), 1), m_theme.line);
    const QRect label(text.center().x() - wide / 2, middle - 12, wide, 24);
    painter.fillRect(label, m_theme.page);
    painter.setPen(m_theme.muted);
    painter.drawText(label, Qt::AlignCenter, QFontMetrics(small).elidedText(words, Qt::ElideRight, wide));
}

qint32 ArticlePane::positionAt(const QPointF& point) const
{
    if (m_layout.isEmpty() || article().paragraphs.empty())
        return -1;
    // The block at this height, or the last one above it in this version.
    int found = -1;
    int foundY = 0;
    m_layout.eachBand(m_place, height(), [&](int index, int y) {
        const IndexRange range = m_layout.flow().bands()[size_t(index)].versions[m_version];
        for (qint32 b = range.first; b < range.last; ++b) {
            if (found < 0 || y <= point.y()) {
                found = b;
                foundY = y;
            }
            y += m_layout.block(m_version, b).height;
        }
    });
    if (found < 0)
        return -1;
    const LaidBlock& laid = m_layout.block(m_version, found);
    const qint32 start = m_layout.flow().blocks(m_version)[size_t(found)].span.start;
    const double inside = point.y() - foundY;
    for (int l = 0; l < laid.layout.lineCount(); ++l) {
        const QTextLine line = laid.layout.lineAt(l);
        const bool last = l + 1 == laid.layout.lineCount();
        if (last || inside < laid.layout.lineAt(l + 1).y())
            return start + line.xToCursor(point.x() - column().left());
    }
    return start;
}

QRectF ArticlePane::rectOf(qint32 position) const
{
    constexpr double nowhere = -1e6;
    QRectF found(0, nowhere, 1, 1);
    const int index = m_layout.isEmpty() ? -1 : m_layout.flow().blockAt(m_version, position);
    if (index < 0)
        return found;
    const int band = m_layout.flow().bandOfBlock(m_version, index);
    const qint64 y = m_layout.bandTop(band) - m_layout.top(m_place);
    if (std::abs(y) > 20'000'000)
        return found;
    if (std::abs(band - m_place.band) > 400) // not laid out for the asking; the estimate says which way
        return { 0, double(y), 1, 1 };
    const LaidBlock& laid = m_layout.block(m_version, index);
    const int inside = std::clamp(position - m_layout.flow().blocks(m_version)[size_t(index)].span.start, 0,
                                  int(laid.layout.text().size()));
    const QTextLine line = laid.layout.lineForTextPosition(inside);
    if (!line.isValid())
        return found;
    const double blockY =
        double(m_layout.bandTop(band) - m_layout.top(m_place)) + m_layout.blockTop(m_version, index);
    const double x = line.cursorToX(inside);
    const double next = inside < laid.layout.text().size() ? line.cursorToX(inside + 1) : x;
    return { column().left() + std::min(x, next), blockY + line.y(), std::max(1.0, std::abs(next - x)),
             line.height() };
}

int ArticlePane::paragraphAtY(double y) const
{
    int found = -1;
    m_layout.eachBand(m_place, height(), [&](int index, int top) {
        const IndexRange range = m_layout.flow().bands()[size_t(index)].versions[m_version];
        for (qint32 b = range.first; b < range.last; ++b) {
            const LaidBlock& laid = m_layout.block(m_version, b);
            if (y >= top && y < top + laid.height)
                found = m_layout.flow().blocks(m_version)[size_t(b)].paragraph;
            top += laid.height;
        }
    });
    return found;
}

int moveDirection(const Comparison& comparison, qint32 index)
{
    const Row& row = comparison.rows[size_t(index)];
    if (row.left.isEmpty() || row.right.isEmpty())
        return 0;
    // Against what stayed: the nearest row before it (by the right side) that is anchored on both sides.
    for (qint32 i = index - 1; i >= 0; --i) {
        const Row& other = comparison.rows[size_t(i)];
        if (other.kind != RowKind::Moved && !other.left.isEmpty() && !other.right.isEmpty())
            return other.left.last() > row.left.first() ? 1 : -1;
    }
    return -1;
}

} // namespace Redraft
