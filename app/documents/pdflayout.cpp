// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/pdflayout.h"

#include "documents/builder.h"
#include "text/characters.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace Redraft {

namespace {

/// Lines whose middle is in this share of the page at its top or foot may be running heads.
constexpr double kMargin = 0.09;
/// A gap of more than this many line heights parts paragraphs (ordinary leading leaves up to .6).
constexpr double kGap = 0.85;
/// A line that ends this much of the column's width early ends its paragraph, when a sentence ends there.
constexpr double kShort = 0.12;

/// "Harbour News · 12" and "Harbour News · 13" are one head: figures do not count.
QString withoutFigures(const QString& text)
{
    QString found;
    for (const QChar c : text) {
        if (!c.isDigit() && !isSpace(c.unicode()))
            found += c.toLower();
    }
    return found;
}

bool isMarginal(const PdfLine& line, double height)
{
    const double middle = (line.top + line.bottom) / 2;
    return height > 0 && (middle < kMargin * height || middle > (1 - kMargin) * height);
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && (isClosingMark(text.back().unicode()) || isSpace(text.back().unicode())))
        text.chop(1);
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') || text.endsWith(u':')
        || text.endsWith(u'…');
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(values.size() / 2));
    return values[values.size() / 2];
}

} // namespace

Article articleFromPages(const PdfPages& pages)
{
    Builder builder(QStringLiteral("pdf"));
    QHash<QString, int> heads;
    for (const PdfLine& line : pages.lines) {
        if (isMarginal(line, pages.height))
            ++heads[withoutFigures(line.text)];
    }
    std::vector<const PdfLine*> lines;
    bool dropped = false;
    for (const PdfLine& line : pages.lines) {
        const QString bare = withoutFigures(line.text);
        const bool repeats = heads.value(bare) >= std::max(2, (pages.count + 1) / 2);
        const bool number = bare.size() <= 4 && line.text.size() <= 12
            && std::ranges::any_of(line.text, [](QChar c) { return c.isDigit(); });
        if (isMarginal(line, pages.height) && pages.count > 1 && (repeats || number)) {
            dropped = true;
            continue;
        }
        lines.push_back(&line);
    }
    std::vector<double> heights;
    for (const PdfLine* line : lines)
        heights.push_back(line->bottom - line->top);
    const double height = median(heights);
    for (size_t i = 0; i < lines.size(); ++i) {
        const PdfLine& line = *lines[i];
        const PdfLine* next = i + 1 < lines.size() ? lines[i + 1] : nullptr;
        QStringView text = line.text;
        while (!text.isEmpty() && isSpace(text.back().unicode()))
            text.chop(1);
        bool ends = !next;
        if (next) {
            const bool flows =
                next->page != line.page || next->top < line.top - height; // a new page or column
            const double ownHeight = line.bottom - line.top;
            const bool otherSize =
                std::abs((next->bottom - next->top) - ownHeight) > 0.2 * std::max(ownHeight, 1.0);
            const bool gap = !flows && next->top - line.bottom > kGap * std::max(height, 1.0);
            const double width = std::max(line.right, next->right) - std::min(line.left, next->left);
            const bool shortLine = !flows && line.right < next->right - kShort * width && endsSentence(text);
            const bool indented = !flows && next->left > line.left + 0.8 * height && endsSentence(text);
            ends = gap || otherSize || shortLine || indented || (flows && endsSentence(text));
        }
        const bool hyphen = !ends && next && text.size() > 2
            && (text.endsWith(u'-') || text.endsWith(QChar(0x2010)) || text.endsWith(QChar(0xad)))
            && isLetter(text[text.size() - 2].unicode()) && !next->text.isEmpty()
            && isLower(next->text.front().unicode());
        if (hyphen) {
            builder.addText(text.chopped(1));
        } else {
            builder.addText(text);
            if (ends)
                builder.endParagraph();
            else
                builder.addText(u" ");
        }
    }
    if (dropped)
        builder.addNotice(
            QCoreApplication::translate("Pdf", "Running heads and page numbers were left out."));
    if (pages.pictures > 0)
        builder.addNotice(QCoreApplication::translate(
            "Pdf", "%n page(s) without text, perhaps pictures, were left out.", nullptr, pages.pictures));
    builder.addNotice(QCoreApplication::translate(
        "Pdf", "A PDF does not say where paragraphs end: they were worked out from the layout."));
    return builder.take();
}

} // namespace Redraft
