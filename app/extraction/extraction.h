// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Extraction: who is quoted in an article and which dates it mentions. Values of positions (UTF-16,
/// half-open) into the article's text. Rules are tables in resources/lang/<code>/; each finding names the
/// rule that made it, how sure it is (0..1, the measured precision of that rule) and, in words for the
/// reader, why.
#pragma once

#include "text/article.h"
#include "text/progress.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace Redraft {

enum class SpeakerKind { Person, Organisation, Anonymous, Document };

struct Speaker {
    QString
        name; ///< the fullest form in the article, without role or honorific: "François-Philippe Champagne"
    SpeakerKind kind = SpeakerKind::Person;
    QString role; ///< "Foreign Affairs Minister"; empty: not said
    QString organisation; ///< empty: not said
    QStringList forms; ///< how the article names them, in order of appearance: "Momani", "she"
    std::vector<Span> mentions;
    int direct = 0; ///< quotations, mixed ones count as direct
    int indirect = 0;

    bool operator==(const Speaker&) const = default;
};

enum class QuotationKind { Direct, Indirect, Mixed };

struct Quotation {
    Span span; ///< direct: with its marks; indirect: the clause without cue, leading "that", closing stop
    std::vector<Span> segments; ///< more than one where the attribution or a paragraph's end interrupts it
    QuotationKind kind = QuotationKind::Direct;
    int speaker = -1; ///< index into Extraction::speakers; -1: unattributed
    Span mention; ///< the speaker's noun phrase next to the cue; empty: floating
    Span cue; ///< empty: none
    bool floating = false; ///< without an attribution of its own
    QString rule;
    QString reason; ///< translated, for the reader
    float confidence = 0;

    bool operator==(const Quotation&) const = default;
};

enum class TimexType { Date, Time, Duration, Set };

struct DateMention {
    Span span; ///< TIMEX3 extent: "Friday morning", "June 2019", without preposition
    TimexType type = TimexType::Date;
    QString value; ///< TIMEX3 value: "2019-06", "2020-01-03TMO", "P1W", "PRESENT_REF"
    QDate from; ///< first day meant; invalid where there is none
    QDate to; ///< last day meant, inclusive
    QString anchor; ///< the date it was resolved against and where that came from, for the reader; empty:
                    ///< none needed
    QString rule;
    QString reason;
    float confidence = 0;

    bool operator==(const DateMention&) const = default;
};

/// How a confidence is to be read, measured on the development texts: what is stated is right in 95 of 100
/// findings and more, what is inferred in 80 and more; what is unclear is shown, with its doubt.
enum class Certainty { Stated, Inferred, Unclear };

constexpr Certainty certainty(float confidence)
{
    return confidence >= 0.9F ? Certainty::Stated
        : confidence >= 0.75F ? Certainty::Inferred
                              : Certainty::Unclear;
}

struct Extraction {
    std::vector<Speaker> speakers; ///< in order of their first quotation
    std::vector<Quotation> quotations; ///< in order of their start
    std::vector<DateMention> dates; ///< in order

    bool operator==(const Extraction&) const = default;
};

struct ExtractOptions {
    QDate
        siblingDate; ///< the date of another version of the story, used where the article has none of its own

    bool operator==(const ExtractOptions&) const = default;
};

/// Never fails; a cancelled tick gives what was found so far (the caller throws it away). The language is the
/// article's, or English where it is unknown or has no tables. Code: extraction.cpp calls the two halves
/// below.
Extraction extract(const Article& article, const ExtractOptions& options = {}, const Tick& tick = {});

/// The halves: quotations with their speakers (quotations.cpp), dates (dates.cpp).
void extractQuotations(const Article& article, Extraction& into, const Tick& tick = {});
void extractDates(const Article& article, const ExtractOptions& options, Extraction& into,
                  const Tick& tick = {});

} // namespace Redraft
