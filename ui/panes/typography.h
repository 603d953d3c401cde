// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Typography is how a page is set: faces, sizes, leading, measure. A value made from ReadingSettings and a
/// zoom; all lengths are in device-independent pixels. The measure is the width of a column of about so many
/// characters.
#pragma once

#include "text/article.h"

#include <QFont>

#include <array>

namespace Redraft {

/// What a reader may set (dialog of settings).
struct ReadingSettings {
    QString family; ///< empty: the first book face that there is
    double size = 17; ///< of body text, pixels at zoom 1
    double leading = 1.5; ///< line spacing as a multiple of the size
    double measure = 68; ///< characters a line, 40..100
    bool justified = false;

    bool operator==(const ReadingSettings&) const = default;
};

struct TextStyle {
    QFont font;
    int lineHeight = 0; ///< from line to line; taller scripts get what they need
    int before = 0; ///< space above
    int after = 0; ///< space below
    int indent = 0; ///< from the side where the text starts
    double advance = 0; ///< of an average character, for estimates
    bool muted = false;
};

class Typography {
public:
    explicit Typography(const ReadingSettings& settings = {}, double zoom = 1);

    const TextStyle& style(const Paragraph& paragraph) const;
    const TextStyle& body() const { return m_styles[0]; }
    const ReadingSettings& settings() const { return m_settings; }
    double zoom() const { return m_zoom; }
    int columnWidth() const { return m_columnWidth; } ///< at most this wide
    int pageMargin() const { return m_pageMargin; } ///< above the first and below the last paragraph
    int laneWidth() const { return m_laneWidth; } ///< beside the column, where marks of changes stand
    int scaled(double pixels) const { return qRound(pixels * m_zoom); }

private:
    ReadingSettings m_settings;
    double m_zoom = 1;
    int m_columnWidth = 0;
    int m_pageMargin = 0;
    int m_laneWidth = 0;
    std::array<TextStyle, 14> m_styles;
};

} // namespace Redraft
