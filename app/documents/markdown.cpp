// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/markdown.h"

#include "text/characters.h"
#include "text/fulldate.h"

#include <algorithm>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

struct Block {
    ParagraphKind kind = ParagraphKind::Body;
    int level = 0;
    bool alone = false; ///< one line is the whole paragraph
    bool starts = false; ///< begins a paragraph even right after another line
};

/// What the line's first characters say.
Block blockOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    const QStringView body = line.sliced(indent).trimmed();
    if (indent < 4 && body.startsWith(u'#')) {
        int level = 0;
        while (level < body.size() && body[level] == u'#')
            ++level;
        if (level <= 6 && (level == body.size() || isSpace(body[level].unicode())))
            return { ParagraphKind::Heading, level, true, true };
    }
    if (body.startsWith(u'>'))
        return { ParagraphKind::Quotation, 0, false, false };
    const bool bullet = body.size() >= 2 && (body[0] == u'-' || body[0] == u'*' || body[0] == u'+')
        && isSpace(body[1].unicode());
    qsizetype digits = 0;
    while (digits < body.size() && isAsciiDigit(body[digits].unicode()))
        ++digits;
    const bool numbered = digits > 0 && digits < 4 && digits + 1 < body.size()
        && (body[digits] == u'.' || body[digits] == u')') && isSpace(body[digits + 1].unicode());
    if (bullet || numbered)
        return { ParagraphKind::ListItem, int(indent / 2) + 1, false, true };
    const bool rule = body.size() >= 3
        && std::ranges::all_of(body, [&](QChar c) { return c == body[0] || c == u' '; })
        && (body[0] == u'-' || body[0] == u'*' || body[0] == u'_' || body[0] == u'=');
    return { ParagraphKind::Body, 0, rule, rule };
}

/// The span of "---\n…\n---" at the very start; empty: none.
Span frontMatter(QStringView text)
{
    if (!text.startsWith(u"---\n"))
        return {};
    const qsizetype close = text.indexOf(u"\n---", 3);
    if (close < 0 || (close + 4 < text.size() && text[close + 4] != u'\n'))
        return {};
    return { 0, qint32(close + 4) };
}

} // namespace

bool looksLikeMarkdown(QStringView text)
{
    const QStringView start = text.first(std::min<qsizetype>(text.size(), 20'000));
    bool heading = false;
    bool marked = start.contains(u"](");
    for (const QStringView line : start.tokenize(u'\n')) {
        const Block block = blockOf(line);
        heading = heading || block.kind == ParagraphKind::Heading;
        marked = marked || block.kind == ParagraphKind::ListItem || line.startsWith(u"```");
    }
    return heading && marked;
}

bool segmentMarkdown(Article& article, const Tick& tick)
{
    const QStringView text = article.text;
    Paragraph open; // being gathered; an empty span: none
    bool fenced = false;
    const auto close = [&] {
        if (!open.span.isEmpty())
            article.paragraphs.push_back(open);
        open = {};
    };
    const Span matter = frontMatter(text);
    if (!matter.isEmpty()) {
        article.paragraphs.push_back({ matter, ParagraphKind::Published });
        for (const QStringView line : matter.in(text).tokenize(u'\n')) {
            const auto value = [&](QStringView key) {
                QStringView rest = line.startsWith(key) ? line.sliced(key.size()).trimmed() : QStringView();
                if (rest.size() >= 2 && rest.front() == rest.back()
                    && (rest.front() == u'"' || rest.front() == u'\''))
                    rest = rest.sliced(1, rest.size() - 2);
                return rest;
            };
            if (article.title.isEmpty())
                article.title = value(u"title:").toString();
            if (article.byline.isEmpty())
                article.byline = value(u"author:").toString();
            if (const auto date = findFullDate(value(u"date:")); date && !article.date.isValid()) {
                const qsizetype at = value(u"date:").utf16() - text.utf16();
                article.date = date->date;
                article.dateSource = DateSource::Metadata;
                article.dateSpan = { qint32(at) + date->span.start, qint32(at) + date->span.end };
            }
        }
    }
    constexpr int kLinesBetween = 0x4000;
    int lines = 0;
    for (qint32 start = matter.end; start < text.size();) {
        if (++lines % kLinesBetween == 0 && !goOn(tick, start, text.size()))
            return false;
        const qsizetype found = text.indexOf(u'\n', start);
        const qint32 stop = found < 0 ? qint32(text.size()) : qint32(found);
        const QStringView line = text.sliced(start, stop - start);
        Span visible{ start, stop };
        while (visible.start < visible.end && isSpace(text[visible.start].unicode()))
            ++visible.start;
        while (visible.end > visible.start && isSpace(text[visible.end - 1].unicode()))
            --visible.end;
        const bool fence = line.trimmed().startsWith(u"```") || line.trimmed().startsWith(u"~~~");
        if (visible.isEmpty()) {
            if (!fenced)
                close();
        } else if (fenced || fence) {
            // Code stays in one piece, blank lines and all.
            if (fence && !fenced)
                close();
            if (open.span.isEmpty())
                open.span = visible;
            open.span.end = visible.end;
            if (fence && fenced)
                close();
            fenced = fence ? !fenced : fenced;
        } else {
            const Block block = blockOf(line);
            if (block.starts
                || (open.kind == ParagraphKind::Quotation) != (block.kind == ParagraphKind::Quotation))
                close();
            if (open.span.isEmpty())
                open = { visible, block.kind, block.level };
            open.span.end = visible.end;
            if (block.alone)
                close();
        }
        start = stop + 1;
    }
    close();
    const auto title = std::ranges::find_if(article.paragraphs, [](const Paragraph& p) {
        return p.kind == ParagraphKind::Heading && p.level == 1;
    });
    if (title != article.paragraphs.end() && article.title.isEmpty()) {
        QStringView words = title->span.in(text);
        while (!words.isEmpty() && (words.front() == u'#' || isSpace(words.front().unicode())))
            words = words.sliced(1);
        article.title = words.trimmed().toString();
        article.titleOrigin = Origin::Text;
    }
    return true;
}

} // namespace Redraft
