// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/pagelayout.h"
#include "panes/eastasianfaces.h"

#include <QFontMetricsF>

#include <cmath>

namespace Redraft {

namespace {

constexpr int kKeptBands = 150; // around a place
constexpr int kTrimAbove = 700; // blocks

// How wide this article's characters are beside those of English: some lines from its middle.
double relativeAdvance(const Article& article, const TextStyle& style, const QFont& font)
{
    constexpr qsizetype length = 600;
    const QString sample =
        article.text.mid(std::max<qsizetype>(0, article.text.size() / 2 - length / 2), length).simplified();
    if (sample.isEmpty() || style.advance <= 0)
        return 1;
    const double advance = QFontMetricsF(font).horizontalAdvance(sample) / double(sample.size());
    return std::clamp(advance / style.advance, 0.3, 4.0);
}

} // namespace

PageLayout::PageLayout() = default;

void PageLayout::setSnapshot(std::shared_ptr<const Snapshot> snapshot, const FlowOptions& options,
                             const Theme& theme)
{
    m_snapshot = std::move(snapshot);
    m_flow = m_snapshot ? Flow(*m_snapshot, options) : Flow();
    m_text = m_snapshot ? std::make_unique<PageText>(m_snapshot, theme) : nullptr;
    m_laid.clear();
    m_laid.resize(size_t(m_flow.versionCount()));
    m_widths.resize(size_t(m_flow.versionCount()), m_typography.columnWidth());
    m_advances.clear();
    m_faces.clear();
    for (const Version& version : m_snapshot ? m_snapshot->versions : std::vector<Version>())
        m_faces.push_back(eastAsianFaces(version.article->text));
    forget();
}

QFont PageLayout::font(size_t version, const TextStyle& style) const
{
    if (m_faces[version].isEmpty())
        return style.font;
    QFont font = style.font;
    font.setFamilies(font.families() + m_faces[version]);
    return font;
}

void PageLayout::setTheme(const Theme& theme)
{
    if (!m_snapshot)
        return;
    m_text = std::make_unique<PageText>(m_snapshot, theme);
    ++m_generation;
    for (auto& laid : m_laid)
        laid.clear();
}

void PageLayout::setTypography(const Typography& typography)
{
    m_typography = typography;
    m_advances.clear();
    forget();
}

void PageLayout::setColumnWidths(const std::vector<int>& widths)
{
    if (widths == m_widths)
        return;
    m_widths = widths;
    m_widths.resize(size_t(m_flow.versionCount()), m_typography.columnWidth());
    forget();
}

void PageLayout::forget()
{
    ++m_generation;
    for (auto& laid : m_laid)
        laid.clear();
    estimate();
}

void PageLayout::estimate()
{
    if (m_advances.size() != size_t(m_flow.versionCount())) {
        m_advances.clear();
        for (const Version& version : m_snapshot ? m_snapshot->versions : std::vector<Version>())
            m_advances.push_back(relativeAdvance(*version.article, m_typography.body(),
                                                 font(m_advances.size(), m_typography.body())));
    }
    std::vector<int> heights(m_flow.bands().size());
    for (size_t i = 0; i < heights.size(); ++i) {
        const Band& band = m_flow.bands()[i];
        int highest = band.folded > 0 ? 3 * m_typography.body().lineHeight : 0;
        for (qsizetype v = 0; v < band.versions.size(); ++v) {
            int sum = 0;
            for (qint32 b = band.versions[v].first; b < band.versions[v].last; ++b) {
                const Block& block = m_flow.blocks(int(v))[size_t(b)];
                const Article& article = *m_snapshot->versions[size_t(v)].article;
                const TextStyle& style = m_typography.style(article.paragraphs[size_t(block.paragraph)]);
                const double width = std::max(40, m_widths[size_t(v)] - style.indent);
                // Lines end about half a word early.
                const double lines =
                    block.span.length() * style.advance * m_advances[size_t(v)] * 1.04 / width;
                sum += style.before + style.after + int(std::ceil(lines)) * style.lineHeight;
            }
            highest = std::max(highest, sum);
        }
        heights[i] = highest;
    }
    m_heights.fill(heights);
}

const LaidBlock& PageLayout::block(int version, int index)
{
    std::unique_ptr<LaidBlock>& slot = m_laid[size_t(version)][index];
    if (slot)
        return *slot;
    slot = std::make_unique<LaidBlock>();
    ++m_layoutsMade;
    const Block& block = m_flow.blocks(version)[size_t(index)];
    const Article& article = *m_snapshot->versions[size_t(version)].article;
    const Paragraph& paragraph = article.paragraphs[size_t(block.paragraph)];
    const TextStyle& style = m_typography.style(paragraph);

    QTextLayout& layout = slot->layout;
    layout.setText(m_text->shown(version, m_flow, block));
    layout.setFont(font(size_t(version), style));
    layout.setFormats(m_text->formats(version, m_flow, block));
    for (const MarkedRun& mark : markedRuns(*m_snapshot, m_flow, version, block)) {
        if (ChangePainter::isShort(mark.span.in(article.text)))
            slot->shortMarks.push_back(mark);
    }
    layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    // The document's reading direction is the text's own: lines of Arabic start, and stay level, at the
    // right.
    const bool fromRight = layout.text().isRightToLeft();
    option.setAlignment(m_typography.settings().justified ? Qt::AlignJustify
                            : fromRight                   ? Qt::AlignRight | Qt::AlignAbsolute
                                                          : Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);

    const bool startsParagraph = block.span.start == paragraph.span.start;
    const bool endsParagraph = block.span.end == paragraph.span.end;
    const int width = std::max(40, m_widths[size_t(version)] - style.indent);
    const int left = fromRight ? 0 : style.indent;
    int y = startsParagraph ? style.before : 0;
    slot->textTop = y;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int natural = int(std::ceil(line.height()));
        const int advance = std::max(style.lineHeight, natural);
        line.setPosition(QPointF(left, y + (advance - natural) / 2));
        y += advance;
    }
    layout.endLayout();
    slot->textBottom = y;
    slot->height = y + (endsParagraph ? style.after : 0);
    return *slot;
}

int PageLayout::bandHeight(int band)
{
    if (m_heights.isMeasured(band))
        return m_heights.height(band);
    const Band& of = m_flow.bands()[size_t(band)];
    int highest = of.folded > 0 ? 3 * m_typography.body().lineHeight : 0;
    for (qsizetype v = 0; v < of.versions.size(); ++v) {
        int sum = 0;
        for (qint32 b = of.versions[v].first; b < of.versions[v].last; ++b)
            sum += block(int(v), b).height;
        highest = std::max(highest, sum);
    }
    m_heights.set(band, highest);
    return highest;
}

int PageLayout::blockTop(int version, int index)
{
    const int band = m_flow.bandOfBlock(version, index);
    int y = 0;
    for (qint32 b = m_flow.bands()[size_t(band)].versions[version].first; b < index; ++b)
        y += block(version, b).height;
    return y;
}

qint64 PageLayout::height() const
{
    return isEmpty() ? 0 : m_heights.total() + 2 * m_typography.pageMargin();
}

qint64 PageLayout::bandTop(int band) const
{
    return m_typography.pageMargin() + m_heights.top(band);
}

qint64 PageLayout::top(const Place& place) const
{
    return isEmpty() ? 0 : bandTop(place.band) + place.offset;
}

Place PageLayout::placeAt(qint64 top) const
{
    if (isEmpty())
        return {};
    const int band = m_heights.at(top - m_typography.pageMargin());
    return { band, int(top - bandTop(band)) };
}

Place PageLayout::moved(Place place, qint64 pixels, int viewHeight)
{
    if (isEmpty())
        return {};
    // A far jump goes by the estimates; nearby every band that is passed is measured, so that nothing jumps.
    if (std::abs(pixels) > 6LL * std::max(viewHeight, 500))
        return clamped(placeAt(std::clamp<qint64>(top(place) + pixels, 0, height())), viewHeight);
    place.offset += int(pixels);
    return clamped(place, viewHeight);
}

Place PageLayout::clamped(Place place, int viewHeight)
{
    const int last = m_heights.count() - 1;
    const int margin = m_typography.pageMargin();
    while (place.offset < 0 && place.band > 0)
        place.offset += bandHeight(--place.band);
    while (place.band < last && place.offset >= bandHeight(place.band))
        place.offset -= bandHeight(place.band++);
    // The end of the page does not rise above the lower edge of the view …
    qint64 below = margin - place.offset;
    for (int band = place.band; band <= last && below < viewHeight; ++band)
        below += bandHeight(band);
    if (below < viewHeight) {
        place.offset -= int(viewHeight - below);
        while (place.offset < 0 && place.band > 0)
            place.offset += bandHeight(--place.band);
    }
    // … unless the page is shorter than the view; its top never sinks.
    if (place.band == 0)
        place.offset = std::max(place.offset, -margin);
    return place;
}

Place PageLayout::placeOf(int version, qint32 position, int below, int viewHeight)
{
    if (isEmpty())
        return {};
    const int paragraph = paragraphAt(*m_snapshot->versions[size_t(version)].article, position);
    if (paragraph < 0)
        return clamped({}, viewHeight);
    Place place{ m_flow.bandOfParagraph(version, paragraph), 0 };
    if (m_flow.firstBlock(version, paragraph) < m_flow.firstBlock(version, paragraph + 1)) {
        const int index = m_flow.blockAt(version, position);
        place.band = m_flow.bandOfBlock(version, index);
        bandHeight(place.band);
        const LaidBlock& laid = block(version, index);
        const int inside = position - m_flow.blocks(version)[size_t(index)].span.start;
        const QTextLine line = laid.layout.lineForTextPosition(std::max(0, inside));
        place.offset = blockTop(version, index) + (line.isValid() ? int(line.y()) : 0);
    }
    place.offset -= below;
    return clamped(place, viewHeight);
}

TextAnchor PageLayout::anchor(const Place& place, int preferredVersion)
{
    TextAnchor found;
    if (isEmpty() || (place.band == 0 && place.offset < 0))
        return found;
    // The first line of the band, or of one of the next, that is wholly in view.
    int y = -place.offset;
    for (int band = place.band; band < m_heights.count() && band < place.band + 20; ++band) {
        for (int turn = 0; turn < m_flow.versionCount(); ++turn) {
            const int version = (preferredVersion + turn) % m_flow.versionCount();
            const IndexRange range = m_flow.bands()[size_t(band)].versions[version];
            int blockY = y;
            for (qint32 b = range.first; b < range.last; ++b) {
                const LaidBlock& laid = block(version, b);
                for (int l = 0; l < laid.layout.lineCount() && blockY + laid.height > 0; ++l) {
                    const QTextLine line = laid.layout.lineAt(l);
                    if (blockY + line.y() >= 0) {
                        const qint32 start = m_flow.blocks(version)[size_t(b)].span.start;
                        return { version, start + line.textStart(), blockY + int(line.y()) };
                    }
                }
                blockY += laid.height;
            }
        }
        y += bandHeight(band);
    }
    return found;
}

void PageLayout::eachBand(const Place& place, int viewHeight, const std::function<void(int, int)>& use)
{
    if (isEmpty())
        return;
    // Spaces and tints reach a little over the edges of their bands: begin one early.
    int band = place.band;
    int y = -place.offset;
    if (band > 0)
        y -= bandHeight(--band);
    for (; band < m_heights.count() && y < viewHeight + m_typography.pageMargin(); ++band) {
        const int height = bandHeight(band);
        use(band, y);
        y += height;
    }
}

void PageLayout::trim(const std::vector<Place>& places)
{
    if (laidOutCount() < kTrimAbove)
        return;
    for (int v = 0; v < m_flow.versionCount(); ++v) {
        std::erase_if(m_laid[size_t(v)], [&](const auto& entry) {
            const int band = m_flow.bandOfBlock(v, entry.first);
            return std::ranges::none_of(
                places, [&](const Place& place) { return std::abs(place.band - band) < kKeptBands; });
        });
    }
}

int PageLayout::laidOutCount() const
{
    size_t count = 0;
    for (const auto& laid : m_laid)
        count += laid.size();
    return int(count);
}

} // namespace Redraft
