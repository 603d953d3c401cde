// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/pdflayout.h"

#include "documents/builder.h"
#include "text/characters.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace Redraft {

namespace {

/// Lines whose middle is in this share of the page at its top or foot may be running heads.
constexpr double kMargin = 0.09;
/// A gap of more than this many line heights parts paragraphs (ordinary leading leaves up to .6).
constexpr double kGap = 0.85;
/// A line that could have taken the next one's first word, and this many line heights more, ends its
/// paragraph: the room is measured to the column's edge where a sentence ends, and else to the edge of the
/// lines around that begin at the same place (a quotation's are shorter than the column).
constexpr double kRoom = 0.4;
constexpr double kMuchRoom = 1.2;
/// Left edges that differ by less are one edge.
constexpr double kSameEdge = 2;

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

/// "•", or "3." in a box of its own: what stands before a list's item.
bool isListMark(QStringView text)
{
    text = text.trimmed();
    if (text.size() == 1)
        return QStringView(u"•◦‣▪●○■□–-*\uf0b7\u2043").contains(text.front());
    return text.size() <= 4 && (text.endsWith(u'.') || text.endsWith(u')'))
        && std::ranges::all_of(text.chopped(1), [](QChar c) { return isAsciiDigit(c.unicode()); });
}

double heightOf(const PdfLine& line)
{
    return std::max(line.bottom - line.top, 1.0);
}

bool sameSize(const PdfLine& a, const PdfLine& b)
{
    return std::abs(heightOf(a) - heightOf(b)) <= 0.2 * heightOf(a);
}

using Lines = std::vector<const PdfLine*>;

/// The lines without list marks; `items`: those that a mark stands before.
Lines withoutListMarks(const Lines& lines, QSet<const PdfLine*>& items)
{
    // Marks find their line among those of their page, sorted by height on it.
    std::map<int, std::vector<const PdfLine*>> pages;
    for (const PdfLine* line : lines) {
        if (!isListMark(line->text))
            pages[line->page].push_back(line);
    }
    for (auto& [number, page] : pages)
        std::ranges::sort(page, {}, [](const PdfLine* line) { return line->top; });
    Lines kept;
    for (const PdfLine* line : lines) {
        const PdfLine* item = nullptr;
        if (isListMark(line->text)) {
            const std::vector<const PdfLine*>& page = pages[line->page];
            auto at = std::ranges::lower_bound(page, line->top - heightOf(*line), {},
                                               [](const PdfLine* other) { return other->top; });
            for (; at != page.end() && (*at)->top < line->bottom; ++at) {
                const double middle = ((*at)->top + (*at)->bottom) / 2;
                const bool level = middle > line->top && middle < line->bottom;
                if (level && (*at)->left >= line->right && (!item || (*at)->left < item->left))
                    item = *at;
            }
        }
        if (item)
            items.insert(item);
        else
            kept.push_back(line);
    }
    return kept;
}

/// Where the lines could have ended: the right edge of each line's column, and of the lines around it that
/// begin at the same place.
struct LineEdges {
    double column = 0;
    double around = 0;
    bool item =
        false; ///< one of some lines, set in from the page's text, that each hold whole sentences: a list
};

std::vector<LineEdges> edgesOf(const Lines& lines)
{
    std::vector<LineEdges> edges(lines.size());
    // A column: lines of one page and size whose left edges lie near each other, taken by steps.
    constexpr double kStep = 60;
    std::map<std::pair<int, int>, double> columns;
    const auto key = [&](const PdfLine& line, int step) {
        return std::pair(line.page, int(line.left / kStep) + step);
    };
    for (const PdfLine* line : lines) {
        double& right = columns[key(*line, 0)];
        right = std::max(right, line->right);
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        for (int step = -1; step <= 1; ++step) {
            const auto found = columns.find(key(*lines[i], step));
            if (found != columns.end())
                edges[i].column = std::max(edges[i].column, found->second);
        }
    }
    // The left edge that most lines of a page have.
    std::map<int, std::map<int, int>> lefts;
    for (const PdfLine* line : lines)
        ++lefts[line->page][int(line->left / kSameEdge)];
    std::map<int, double> usual;
    for (const auto& [page, counts] : lefts) {
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
        usual[page] = most->first * kSameEdge;
    }
    for (size_t first = 0; first < lines.size();) {
        size_t last = first + 1;
        double right = lines[first]->right;
        bool sentences = endsSentence(lines[first]->text);
        for (; last < lines.size() && lines[last]->page == lines[first]->page
             && std::abs(lines[last]->left - lines[first]->left) < kSameEdge
             && lines[last]->top > lines[last - 1]->top;
             ++last) {
            right = std::max(right, lines[last]->right);
            sentences = sentences && endsSentence(lines[last]->text);
        }
        const bool setIn = lines[first]->left > usual[lines[first]->page] + 2 * kSameEdge;
        const bool items = sentences && setIn && last - first > 1;
        for (; first < last; ++first) {
            edges[first].around = right;
            edges[first].item = items;
        }
    }
    return edges;
}

/// Was there room for the next line's first word? Then somebody ended the line there.
bool couldHaveGoneOn(const PdfLine& line, const PdfLine& next, const LineEdges& edges)
{
    const qsizetype word = std::max<qsizetype>(QStringView(next.text).indexOf(u' '), 0);
    const qsizetype letters = word > 0 ? word : next.text.size();
    const double width =
        (next.right - next.left) * double(letters) / double(std::max<qsizetype>(1, next.text.size()));
    const double height = heightOf(line);
    return (endsSentence(line.text) && edges.column - line.right > width + kRoom * height)
        || edges.around - line.right > width + kMuchRoom * height;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(values.size() / 2));
    return values[values.size() / 2];
}

} // namespace

PdfPages pagesFromAnswer(const QByteArray& answer)
{
    PdfPages pages;
    for (const QByteArray& raw : answer.split('\n')) {
        const QList<QByteArray> parts = raw.split('\t');
        if (parts.size() == 4 && parts[0] == "pages") {
            pages.count = parts[1].toInt();
            pages.height = parts[2].toDouble();
            pages.pictures = parts[3].toInt();
        } else if (parts.size() == 6) {
            // A page can say that it is larger than the earth.
            constexpr double kFarthest = 1e6;
            const auto far = [](const QByteArray& number) {
                return !(std::abs(number.toDouble()) < kFarthest);
            };
            if (std::any_of(parts.begin() + 1, parts.begin() + 5, far))
                continue;
            pages.lines.push_back({ parts[0].toInt(), parts[1].toDouble(), parts[2].toDouble(),
                                    parts[3].toDouble(), parts[4].toDouble(), QString::fromUtf8(parts[5]) });
        }
    }
    return pages;
}

Article articleFromPages(const PdfPages& pages)
{
    Builder builder(QStringLiteral("pdf"));
    QHash<QString, int> heads;
    for (const PdfLine& line : pages.lines) {
        if (isMarginal(line, pages.height))
            ++heads[withoutFigures(line.text)];
    }
    Lines lines;
    bool dropped = false;
    std::map<int, double> lowest; // line of each page
    for (const PdfLine& line : pages.lines)
        lowest[line.page] = std::max(lowest[line.page], line.top);
    for (const PdfLine& line : pages.lines) {
        const QString bare = withoutFigures(line.text);
        const bool repeats = heads.value(bare) >= std::max(2, (pages.count + 1) / 2);
        const bool number = bare.size() <= 4 && line.text.size() <= 12
            && std::ranges::any_of(line.text, [](QChar c) { return c.isDigit(); });
        const bool ownNumber = line.top >= lowest[line.page] && line.top > pages.height / 2
            && line.text.trimmed() == QString::number(line.page + 1);
        if (ownNumber || (isMarginal(line, pages.height) && pages.count > 1 && (repeats || number))) {
            dropped = true;
            continue;
        }
        lines.push_back(&line);
    }
    QSet<const PdfLine*> items;
    lines = withoutListMarks(lines, items);
    const std::vector<LineEdges> edges = edgesOf(lines);
    std::vector<double> heights;
    for (const PdfLine* line : lines)
        heights.push_back(line->bottom - line->top);
    const double height = median(heights);
    bool item = false; // the open paragraph began at a list's mark
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
            const bool gap = !flows && next->top - line.bottom > kGap * std::max(height, 1.0);
            const bool early = !flows && couldHaveGoneOn(line, *next, edges[i]);
            const bool indented = !flows && next->left > line.left + 0.8 * height && endsSentence(text);
            ends = gap || early || indented || edges[i].item || !sameSize(line, *next) || items.contains(next)
                || (flows && endsSentence(text));
        }
        const bool hyphen = !ends && next && text.size() > 2
            && (text.endsWith(u'-') || text.endsWith(QChar(0x2010)) || text.endsWith(QChar(0xad)))
            && isLetter(text[text.size() - 2].unicode()) && !next->text.isEmpty()
            && isLower(next->text.front().unicode());
        if (hyphen) {
            builder.addText(text.chopped(1));
        } else {
            builder.addText(text);
            item = item || items.contains(&line);
            if (ends) {
                builder.endParagraph(item ? ParagraphKind::ListItem : ParagraphKind::Body, item ? 1 : 0);
                item = false;
            } else {
                builder.addText(u" ");
            }
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
