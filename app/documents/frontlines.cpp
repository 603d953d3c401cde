// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/frontlines.h"

#include "text/characters.h"
#include "text/fulldate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Redraft {

namespace {

using namespace std::string_view_literals;

/// A headline, a byline and a published line stand among the first so many paragraphs.
constexpr size_t kFront = 8;
constexpr qint32 kLongestHeadline = 160;
constexpr qint32 kLongestByline = 90;
constexpr qint32 kLongestPlace = 60;

/// The words are in small letters. Almost no line begins with any: look at one letter before comparing.
bool startsWithAny(QStringView text, std::span<const std::u16string_view> words)
{
    if (text.isEmpty())
        return false;
    const char32_t first = QChar::toCaseFolded(char32_t(text.front().unicode()));
    return std::ranges::any_of(words, [&](std::u16string_view w) {
        return w.front() == first && text.startsWith(QStringView(w), Qt::CaseInsensitive);
    });
}

constexpr std::array kPublished = { u"published"sv,  u"updated"sv,         u"last updated"sv,
                                    u"posted"sv,     u"date:"sv,           u"publié"sv,
                                    u"mis à jour"sv, u"first published"sv, u"date :"sv };
constexpr std::array kReadMore = {
    u"read more"sv, u"read also"sv,    u"related:"sv,        u"more:"sv,   u"watch:"sv,       u"see also"sv,
    u"more on"sv,   u"also read"sv,    u"related stories"sv, u"listen:"sv, u"à lire aussi"sv, u"lire aussi"sv,
    u"à lire :"sv,  u"à voir aussi"sv, u"voir aussi"sv,      u"read:"sv,   u"more from"sv,    u"analysis:"sv,
    u"video:"sv,    u"photos:"sv,      u"gallery:"sv
};
constexpr std::array kCaption = { u"photo:"sv, u"file photo"sv, u"(photo"sv, u"caption:"sv,
                                  u"image:"sv, u"photo :"sv,    u"légende"sv };
constexpr std::array kCredit = { u"photo"sv,   u"photograph"sv, u"news"sv,    u"press"sv,    u"images"sv,
                                 u"reuters"sv, u"/ap"sv,        u"presse"sv,  u"courtesy"sv, u"file"sv,
                                 u"afp"sv,     u"wire"sv,       u"handout"sv, u"times"sv };

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && isClosingMark(text.back().unicode()))
        text.chop(1);
    // Latin, then the full stops of Arabic, Armenian, Devanagari, Ethiopic, Khmer, and of Chinese and
    // Japanese
    static constexpr auto kStops = u".!…\u06d4\u0589\u0964\u1362\u17d4\u3002\uff01\uff0e\uff61"sv;
    return !text.isEmpty() && kStops.find(text.back().unicode()) != kStops.npos;
}

/// A line that is a clock time or a date and nothing else.
bool isOnlyDate(QStringView line, const FullDate& date)
{
    const auto letters = [&](QStringView part) {
        return std::ranges::count_if(part, [](QChar c) { return c.isLetter(); });
    };
    // What else may stand there: a weekday, "at", a time, a zone.
    return letters(line.first(date.span.start)) <= 10 && letters(line.sliced(date.span.end)) <= 8
        && line.size() <= 60;
}

/// "(Reuters / Ann Lee)" at the end of a short paragraph: a picture's credit.
bool hasCredit(QStringView text)
{
    if (!text.endsWith(u')') || text.size() > 400)
        return false;
    const qsizetype open = text.lastIndexOf(u'(');
    if (open <= 0)
        return false;
    const QStringView inner = text.sliced(open + 1).chopped(1);
    if (inner.size() > 60 || inner.isEmpty() || !isUpper(inner.front().unicode()))
        return false;
    // The sentence is over before the bracket, so that the bracket is no part of it.
    if (!endsSentence(text.first(open).trimmed()))
        return false;
    return std::ranges::any_of(
        kCredit, [&](std::u16string_view w) { return inner.contains(QStringView(w), Qt::CaseInsensitive); });
}

/// Two to four capitalised words, joined by "and" at most: a name or names.
bool isNames(QStringView text)
{
    int words = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        ++words;
        const bool joint = word == u"and" || word == u"et" || word == u"&" || word == u"de" || word == u"van"
            || word == u"von" || word == u"with" || word == u"for" || word == u"du" || word == u"la"
            || word == u"bin" || word == u"al";
        if (!joint && !isUpper(word.front().unicode()))
            return false;
    }
    return words >= 2 && words <= 14;
}

/// The names of "By Ann Lee, City Reporter" / "Par …" / "Ann Lee | KTV News"; empty: not a byline.
QStringView bylineOf(QStringView line)
{
    if (line.size() > kLongestByline || endsSentence(line))
        return {};
    QStringView rest;
    for (const std::u16string_view word : { u"By "sv, u"BY "sv, u"Par "sv, u"PAR "sv, u"by "sv }) {
        if (line.startsWith(QStringView(word)))
            rest = line.sliced(qsizetype(word.size()));
    }
    const qsizetype bar = line.indexOf(u'|');
    if (rest.isEmpty() && bar > 0) {
        const QStringView first = line.first(bar).trimmed();
        return isNames(first) && !first.contains(u':') ? first : QStringView();
    }
    if (rest.isEmpty() || !isUpper(rest.front().unicode()))
        return {};
    const QStringView names =
        rest.first(std::min(rest.size(), rest.indexOf(u',') < 0 ? rest.size() : rest.indexOf(u',')));
    QStringView first =
        names.first(std::min(names.size(), names.indexOf(u'|') < 0 ? names.size() : names.indexOf(u'|')));
    return isNames(first) || !first.contains(u' ') ? first.trimmed() : QStringView();
}

struct Found {
    Span span;
    Span place;
};

/// The dateline at the start of `paragraph`: a place in capitals (or a few capitalised words), perhaps a
/// state, a date and an agency in brackets, and a dash.
std::optional<Found> datelineOf(QStringView text, Span paragraph)
{
    const qint32 end = std::min(paragraph.end, paragraph.start + 2 * kLongestPlace);
    for (qint32 i = paragraph.start; i < end; ++i) {
        const char16_t c = text[i].unicode();
        qint32 dash = 0;
        if (c == 0x2014 || c == 0x2013)
            dash = 1;
        else if (c == u'-' && i + 1 < end && text[i + 1] == u'-')
            dash = 2;
        else if (c == u'-' && i > paragraph.start && text[i - 1] == u' ' && i + 1 < end
                 && text[i + 1] == u' ')
            dash = 1;
        if (c == u'"' || c == 0x201c || c == 0xab || c == u';' || c == u'!' || c == u'?')
            return std::nullopt;
        if (dash == 0)
            continue;
        while (i + dash < end && text[i + dash] == u'-')
            ++dash;
        // Before the dash: PLACE[, Place][, date][ (Agency)]
        QStringView before = text.sliced(paragraph.start, i - paragraph.start).trimmed();
        if (before.isEmpty())
            return std::nullopt;
        const qsizetype bracket = before.indexOf(u'(');
        const bool agency = bracket > 0 && before.endsWith(u')');
        const QStringView head = (agency ? before.first(bracket) : before).trimmed();
        const qsizetype comma = head.indexOf(u',');
        const QStringView place = (comma > 0 ? head.first(comma) : head).trimmed();
        int capitals = 0;
        int words = 0;
        bool allCapitals = true;
        for (const QStringView word : place.tokenize(u' ', Qt::SkipEmptyParts)) {
            ++words;
            capitals += isUpper(word.front().unicode());
            allCapitals = allCapitals && word == word.toString().toUpper();
        }
        const bool shouted = allCapitals && place.size() >= 3 && isUpper(place.front().unicode());
        // A place in mixed case needs more to be told from "Smith -- who": an agency or a date before the
        // dash.
        const bool dated = findFullDate(head, 2000).has_value();
        if (words == 0 || words > 5 || capitals == 0 || place.size() > kLongestPlace)
            return std::nullopt;
        if (!shouted && !(capitals == words && (agency || dated)))
            return std::nullopt;
        Found found;
        found.span = { paragraph.start, i + dash };
        const auto at = qint32(place.utf16() - text.utf16());
        found.place = { at, at + qint32(place.size()) };
        return found;
    }
    return std::nullopt;
}

void setDate(Article& article, const FullDate& found, qint32 offset, DateSource source)
{
    if (article.date.isValid())
        return;
    article.date = found.date;
    article.dateSource = source;
    article.dateSpan = { found.span.start + offset, found.span.end + offset };
}

/// "date 2020-01-03 OTTAWA -- …": what crawlers put before a text. Returns where the text proper starts.
qint32 readLeadingDate(Article& article, const Paragraph& paragraph)
{
    const QStringView text = paragraph.span.in(article.text);
    if (!text.startsWith(u"date", Qt::CaseInsensitive))
        return paragraph.span.start;
    qsizetype i = 4;
    while (i < text.size() && (isSpace(text[i].unicode()) || text[i] == u':'))
        ++i;
    const auto date = findFullDate(text.sliced(i, std::min<qsizetype>(30, text.size() - i)));
    if (i == 4 || !date || date->span.start != 0)
        return paragraph.span.start;
    setDate(article, *date, paragraph.span.start + qint32(i), DateSource::LeadingLine);
    qint32 after = paragraph.span.start + qint32(i) + date->span.end;
    while (after < paragraph.span.end && isSpace(article.text[after].unicode()))
        ++after;
    return after;
}

void markLine(Article& article, Paragraph& paragraph)
{
    const QStringView text = paragraph.span.in(article.text);
    if (text.size() > 400)
        return;
    if (text.size() < 200 && startsWithAny(text, kReadMore))
        paragraph.kind = ParagraphKind::ReadMore;
    else if (startsWithAny(text, kCaption) || hasCredit(text))
        paragraph.kind = ParagraphKind::Caption;
}

} // namespace

void readFrontLines(Article& article)
{
    auto& paragraphs = article.paragraphs;
    // Of a long text only the ends of each paragraph are looked at, which are far from each other in memory:
    // what comes soon is asked for beforehand.
    constexpr size_t kAhead = 8;
    for (size_t p = 0; p < paragraphs.size(); ++p) {
        if (p + kAhead < paragraphs.size()) {
            const Span soon = paragraphs[p + kAhead].span;
            __builtin_prefetch(article.text.constData() + soon.start);
            __builtin_prefetch(article.text.constData() + soon.end - 1);
        }
        if (paragraphs[p].kind == ParagraphKind::Body)
            markLine(article, paragraphs[p]);
    }
    if (paragraphs.empty())
        return;
    const qint32 textStart = readLeadingDate(article, paragraphs.front());
    size_t body = 0; // the first paragraph that is none of the front lines
    for (; body < std::min(kFront, paragraphs.size()); ++body) {
        Paragraph& paragraph = paragraphs[body];
        const QStringView line = paragraph.span.in(article.text);
        if (paragraph.kind == ParagraphKind::Caption || paragraph.kind == ParagraphKind::Heading
            || paragraph.kind == ParagraphKind::Headline || paragraph.kind == ParagraphKind::Published)
            continue;
        if (paragraph.kind != ParagraphKind::Body)
            break;
        const auto date = line.size() <= 120 ? findFullDate(line) : std::nullopt;
        if (date && (startsWithAny(line, kPublished) || isOnlyDate(line, *date))) {
            paragraph.kind = ParagraphKind::Published;
            setDate(article, *date, paragraph.span.start, DateSource::Published);
            continue;
        }
        if (const QStringView names = bylineOf(line); !names.isEmpty()) {
            paragraph.kind = ParagraphKind::Byline;
            if (article.byline.isEmpty())
                article.byline = names.toString();
            if (date)
                setDate(article, *date, paragraph.span.start, DateSource::Byline);
            continue;
        }
        // A headline is short, has no full stop and something longer below it.
        const bool first = body == 0;
        if (first && line.size() <= kLongestHeadline && !endsSentence(line) && paragraphs.size() > 1
            && !datelineOf(article.text, paragraph.span) && textStart == paragraph.span.start
            && !line.contains(u'\n')) {
            const bool frontFollows = paragraphs[1].span.length() < kLongestByline;
            const bool bodyFollows = paragraphs[1].span.length() > line.size();
            if (frontFollows || bodyFollows) {
                paragraph.kind = ParagraphKind::Headline;
                if (article.title.isEmpty())
                    article.title = line.toString();
                continue;
            }
        }
        break;
    }
    if (body >= paragraphs.size())
        return;
    Span start = paragraphs[body].span;
    if (body == 0)
        start.start = textStart;
    if (const auto found = datelineOf(article.text, start)) {
        Dateline dateline{ found->span, found->place, {} };
        const QStringView line = found->span.in(article.text);
        if (const auto date = findFullDate(line, article.date.isValid() ? article.date.year() : 0)) {
            dateline.date = date->date;
            if (date->hasYear)
                setDate(article, *date, found->span.start, DateSource::Dateline);
        }
        article.dateline = dateline;
    }
}

} // namespace Redraft
