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

/// Words that their author set in bold or in italics. For whoever shows them: no comparison looks at it.
/// (What Markdown writes as *signs* stays in the text.)
struct Emphasis {
    Span span;
    bool bold = false;
    bool italic = false;

    bool operator==(const Emphasis&) const = default;
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

/// Where its title and its byline were found: in what the document says about itself, or in the
/// text.
enum class Origin { None, Metadata, Text };

struct Article {
    QString text;
    std::vector<Paragraph> paragraphs;
    std::vector<Emphasis> emphasis; ///< in order; none overlap, none goes beyond its paragraph
    QString path; ///< as given; empty for pasted text
    QString format; ///< "txt", "md", "html", "docx", …: the usual suffix
    QString encoding; ///< "UTF-8", …
    QString title; ///< empty: none found
    Origin titleOrigin = Origin::None;
    QString byline; ///< the names alone, without "By"; empty: none found
    Origin bylineOrigin = Origin::None;
    QString language; ///< "en", "fr"; empty: unknown. Always found in the text: pages often say a wrong one
    std::optional<Dateline> dateline;
    QDate date; ///< the day the article was written; invalid: unknown
    DateSource dateSource = DateSource::None;
    Span dateSpan; ///< where the date is written; empty: not in the text
    QStringList notices; ///< one sentence each, translated: what was guessed, recovered, left out

    /// What is set apart in `part`: stretches that go beyond it are cut.
    std::vector<Emphasis> emphasisIn(Span part) const;

    QStringView paragraphText(int index) const { return paragraphs[size_t(index)].span.in(text); }

    bool operator==(const Article&) const = default;
};

} // namespace Redraft
