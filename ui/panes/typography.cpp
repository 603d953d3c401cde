// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/typography.h"

#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

enum Index {
    Body,
    Headline,
    Heading1,
    Heading6 = Heading1 + 5,
    Byline,
    Published,
    ListItem,
    BlockQuote,
    Caption,
    ReadMore
};

QFont bookFace(const ReadingSettings& settings, double pixels)
{
    QFont font;
    QStringList families{ u"Source Serif 4"_s, u"Noto Serif"_s,       u"Libertinus Serif"_s, u"Charter"_s,
                          u"Georgia"_s,        u"Liberation Serif"_s, u"DejaVu Serif"_s };
    if (!settings.family.isEmpty())
        families.prepend(settings.family);
    font.setFamilies(families);
    font.setStyleHint(QFont::Serif);
    // Whole pixels: glyphs stay on the grid where the platform hints them.
    font.setPixelSize(std::max(6, qRound(pixels)));
    return font;
}

} // namespace

Typography::Typography(const ReadingSettings& settings, double zoom)
    : m_settings(settings)
    , m_zoom(zoom)
{
    const double size = settings.size * zoom;
    const auto set = [&](int index, double factor, double before, double after) -> TextStyle& {
        TextStyle& style = m_styles[size_t(index)];
        style.font = bookFace(settings, size * factor);
        const double leading = factor > 1.2 ? std::min(settings.leading, 1.28) : settings.leading;
        style.lineHeight = qRound(size * factor * leading);
        style.before = qRound(before * size);
        style.after = qRound(after * size);
        return style;
    };
    const double gap = 0.85;
    set(Body, 1, 0, gap);
    set(Headline, 1.75, 0, 0.7).font.setWeight(QFont::DemiBold);
    constexpr std::array factors{ 1.5, 1.3, 1.15, 1.05, 1.0, 1.0 };
    for (int level = 0; level < 6; ++level)
        set(Heading1 + level, factors[size_t(level)], 0.6, 0.5).font.setWeight(QFont::DemiBold);
    for (const int index : { int(Byline), int(Published), int(Caption), int(ReadMore) }) {
        TextStyle& style = set(index, 0.86, 0, index == Byline ? 0.5 : gap);
        style.muted = true;
    }
    set(ListItem, 1, 0, gap * 0.6);
    TextStyle& quotation = set(BlockQuote, 1, 0, gap);
    quotation.indent = qRound(size * 1.4);

    const QString sample =
        u"The minister said on Friday that nobody had been told about the decision before it was made."_s;
    double bodyAdvance = 0;
    for (size_t i = 0; i < m_styles.size(); ++i) {
        TextStyle& style = m_styles[i];
        // Measured once: the faces share a family, so that sizes and weights scale.
        if (i == Body)
            bodyAdvance = QFontMetricsF(style.font).horizontalAdvance(sample) / double(sample.size());
        style.advance = bodyAdvance * style.font.pixelSize() / m_styles[Body].font.pixelSize()
            * (style.font.weight() > QFont::Normal ? 1.06 : 1);
    }
    m_columnWidth = qRound(bodyAdvance * settings.measure);
    m_pageMargin = qRound(size * 1.9);
    m_laneWidth = qRound(15 + 17 * zoom);
}

const TextStyle& Typography::style(const Paragraph& paragraph) const
{
    switch (paragraph.kind) {
    case ParagraphKind::Body:
        break;
    case ParagraphKind::Headline:
        return m_styles[Headline];
    case ParagraphKind::Heading:
        return m_styles[size_t(Heading1 + std::clamp(paragraph.level, 1, 6) - 1)];
    case ParagraphKind::Byline:
        return m_styles[Byline];
    case ParagraphKind::Published:
        return m_styles[Published];
    case ParagraphKind::ListItem:
        return m_styles[ListItem];
    case ParagraphKind::Quotation:
        return m_styles[BlockQuote];
    case ParagraphKind::Caption:
        return m_styles[Caption];
    case ParagraphKind::ReadMore:
        return m_styles[ReadMore];
    }
    return m_styles[Body];
}

} // namespace Redraft
