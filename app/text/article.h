// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An Article is one version of a story as it was read: the whole text, decoded, line ends as \n, nothing
/// added or taken away, and what stands where in it. Everything else in Redraft points into `text` with spans
/// (UTF-16, half-open) and never copies it. Paragraphs are in order, do not overlap, are never empty, begin
/// and end with a visible character, and together hold every visible character of the text; what lies between
/// two of them is white space. A hard-wrapped paragraph holds its line ends: whoever shows it, shows them as
/// spaces.
#pragma once

#include "text/span.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Redraft {

enum class ParagraphKind {
    Body,
    Headline,
    Byline,
    Published,
    Heading,
    ListItem,
    Quotation,
    Caption,
    ReadMore
};

struct Paragraph {
    Span span;
    ParagraphKind kind = ParagraphKind::Body;
    int level = 0; ///< of a heading (1..6) or a list item (1..); else 0

    bool operator==(const Paragraph&) const = default;
};

/// "OTTAWA -- " or "TORONTO, Jan. 3 (Reuters) - " at the start of the first body paragraph.
struct Dateline {
    Span span; ///< with the dash, without the space after it
    Span place;
    QDate date; ///< invalid where the dateline names none (a missing year is taken from the article's other
                ///< date)

    bool operator==(const Dateline&) const = default;
};

/// Where the article's own date was found.
enum class DateSource { None, Metadata, LeadingLine, Published, Byline, Dateline, FileName, Given };

struct Article {
    QString text;
    std::vector<Paragraph> paragraphs;
    QString path; ///< as given; empty for pasted text
    QString format; ///< "txt", "md", "html", "docx", …: the usual suffix
    QString encoding; ///< "UTF-8", …
    QString title; ///< empty: none found
    QString byline; ///< the names alone, without "By"; empty: none found
    QString language; ///< "en", "fr"; empty: unknown
    std::optional<Dateline> dateline;
    QDate date; ///< the day the article was written; invalid: unknown
    DateSource dateSource = DateSource::None;
    Span dateSpan; ///< where the date is written; empty: not in the text
    QStringList notices; ///< one sentence each, translated: what was guessed, recovered, left out

    QStringView paragraphText(int index) const { return paragraphs[size_t(index)].span.in(text); }

    bool operator==(const Article&) const = default;
};

} // namespace Redraft
