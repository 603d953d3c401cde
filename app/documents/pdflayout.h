// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines of a printed page → paragraphs. Pure: boxes in, an article's text out, so that it is tested without
/// a PDF.
#pragma once

#include "text/article.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Redraft {

/// A line of text on a page, in reading order. Units are points, y downwards from the page's top.
struct PdfLine {
    int page = 0;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    QString text;

    bool operator==(const PdfLine&) const = default;
};

struct PdfPages {
    std::vector<PdfLine> lines;
    int count = 0;
    double height = 0; ///< of the first page
    int pictures = 0; ///< pages without a line but with something drawn
};

/// What redraft-pdftext answered: "pages", their number, height and how many are pictures; and a line each
/// with page, left, top, right, bottom and text; all parted by tabs. Anything else is passed over.
PdfPages pagesFromAnswer(const QByteArray& answer);

/// Drops running heads and page numbers, joins lines to paragraphs (also over page and column ends), rejoins
/// words that were hyphenated at a line's end.
Article articleFromPages(const PdfPages& pages);

} // namespace Redraft
