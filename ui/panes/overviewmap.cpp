// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/overviewmap.h"

#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace Redraft {

namespace {

constexpr int kColumn = 8;
constexpr int kSpace = 3;

// Which kind is seen where several share a pixel.
int weight(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::None:
        return 0;
    case ChangeKind::Cosmetic:
        return 1;
    case ChangeKind::Edited:
        return 2;
    case ChangeKind::Moved:
    case ChangeKind::MovedEdited:
        return 3;
    case ChangeKind::Split:
    case ChangeKind::Merged:
        return 4;
    case ChangeKind::Rewritten:
        return 5;
    case ChangeKind::Inserted:
    case ChangeKind::Deleted:
        return 6;
    }
    return 0;
}

} // namespace

OverviewMap::OverviewMap(PageLayout& layout, QWidget* parent)
    : QWidget(parent)
    , m_layout(layout)
    , m_painter(Theme())
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Overview"));
}

QSize OverviewMap::sizeHint() const
{
    const int versions = std::clamp(m_layout.flow().versionCount(), 1, 8);
    return { versions * kColumn + (versions + 1) * kSpace, 100 };
}

void OverviewMap::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_painter = ChangePainter(theme);
    refresh();
}

void OverviewMap::setView(qint64 top, int viewHeight)
{
    // Corrected estimates shift the marks: drawn anew when the page grew or shrank by more than the map can
    // show.
    if (std::abs(m_layout.height() - m_drawnHeight) > std::max<qint64>(8, m_drawnHeight / 400))
        m_picture = {};
    m_top = top;
    m_viewHeight = viewHeight;
    update();
}

void OverviewMap::setHighlights(int version, const std::vector<Span>& spans)
{
    if (m_highlights.size() <= size_t(version))
        m_highlights.resize(size_t(version) + 1);
    m_highlights[size_t(version)] = spans;
    refresh();
}

void OverviewMap::refresh()
{
    m_picture = {};
    updateGeometry();
    update();
}

double OverviewMap::scale() const
{
    return std::min(1.0, double(height()) / double(std::max<qint64>(1, m_layout.height())));
}

std::vector<OverviewMap::Pixel> OverviewMap::pixels(int version) const
{
    std::vector<Pixel> pixels(size_t(std::max(0, height())));
    const Snapshot* snapshot = m_layout.snapshot();
    if (!snapshot || m_layout.isEmpty() || pixels.empty())
        return pixels;
    const Comparison* before = nullptr;
    const Comparison* after = nullptr;
    for (const Pair& pair : snapshot->pairs) {
        if (pair.left + 1 == version)
            before = pair.comparison.get();
        if (pair.left == version)
            after = pair.comparison.get();
    }
    const double factor = scale();
    const int half = m_layout.typography().body().after / 2;
    double y = m_layout.typography().pageMargin();
    const Flow& flow = m_layout.flow();
    for (size_t b = 0; b < flow.bands().size(); ++b) {
        const double high = m_layout.knownHeight(int(b));
        ChangeKind kind = ChangeKind::None;
        const IndexRange range = flow.bands()[b].versions[version];
        for (qint32 i = range.first; i < range.last; ++i) {
            const ParagraphRows rows = flow.rows(version, flow.blocks(version)[size_t(i)].paragraph);
            for (const ChangeKind one :
                 { before && rows.before >= 0 ? changeKind(before->rows[size_t(rows.before)])
                                              : ChangeKind::None,
                   after && rows.after >= 0 ? changeKind(after->rows[size_t(rows.after)])
                                            : ChangeKind::None }) {
                if (weight(one) > weight(kind))
                    kind = one;
            }
        }
        if (kind != ChangeKind::None) {
            const double exactTop = std::max(0.0, (y - half) * factor);
            const double exactBottom = (y + high - 2 * half) * factor;
            const int from = std::clamp(int(exactTop), 0, height() - 1);
            const int to = std::min(height(), std::max(from + 2, int(std::floor(exactBottom))));
            for (int p = from; p < to; ++p) {
                Pixel& pixel = pixels[size_t(p)];
                pixel.share += float(std::clamp(exactBottom - exactTop, 0.0, 1.0));
                if (weight(kind) > weight(pixel.kind))
                    pixel.kind = kind;
            }
        }
        y += high;
    }
    // In steps, so that neighbours that look the same are drawn in one. A lonely change stands out in full.
    const bool crowded = factor < 0.05;
    for (Pixel& pixel : pixels)
        pixel.share = pixel.kind == ChangeKind::None ? 0
            : !crowded                               ? 1
                                                     : std::min(1.0f, std::ceil(pixel.share * 6) / 6);
    return pixels;
}

void OverviewMap::draw()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(m_theme.gutter);
    m_drawnHeight = m_layout.height();
    QPainter painter(&m_picture);
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.line);
    const int versions = m_layout.flow().versionCount();
    const double column = versions > 0 ? (width() - kSpace * (versions + 1.0)) / versions : 0;
    const int end = int(double(m_layout.height()) * scale());
    for (int v = 0; v < versions; ++v) {
        const double x = kSpace + v * (column + kSpace);
        painter.fillRect(QRectF(x, 0, column, end), m_theme.page);
        const std::vector<Pixel> drawn = pixels(v);
        for (size_t p = 0; p < drawn.size();) {
            size_t to = p + 1;
            while (to < drawn.size() && drawn[to] == drawn[p])
                ++to;
            painter.setOpacity(0.2 + 0.8 * double(drawn[p].share));
            m_painter.paintOverview(painter, QRectF(x, double(p), column, double(to - p)), drawn[p].kind);
            p = to;
        }
        painter.setOpacity(1);
        if (size_t(v) >= m_highlights.size())
            continue;
        for (const Span& span : m_highlights[size_t(v)]) {
            const int block = m_layout.flow().blockAt(v, span.start);
            if (block < 0)
                continue;
            const double y = double(m_layout.bandTop(m_layout.flow().bandOfBlock(v, block))) * scale();
            painter.fillRect(QRectF(x - kSpace, y, kSpace + 1, 3), m_theme.highlight.ink);
        }
    }
}

void OverviewMap::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull())
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_layout.isEmpty() || m_viewHeight >= m_layout.height())
        return;
    const double top = double(m_top) * scale();
    const double high = std::max(8.0, m_viewHeight * scale());
    const QRectF frame(1, std::min(top, height() - high), width() - 2, high);
    QColor fill = m_theme.accent.tint;
    fill.setAlphaF(0.14f);
    painter.fillRect(frame, fill);
    painter.setPen(QPen(m_theme.accent.tint, 1.2));
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
}

void OverviewMap::navigate(double y)
{
    Q_EMIT navigated(qint64(y / scale()));
}

void OverviewMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        navigate(event->position().y());
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        navigate(event->position().y());
}

void OverviewMap::wheelEvent(QWheelEvent* event)
{
    Q_EMIT scrolled(-event->angleDelta().y() * 3 * m_layout.typography().body().lineHeight / 120);
    event->accept();
}

void OverviewMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_picture = {};
}

} // namespace Redraft
