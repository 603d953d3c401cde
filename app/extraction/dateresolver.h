// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DateResolver turns drafts into values. What a draft leaves open comes from the article's date (else
/// another version's), from the date mentioned before it, and from the tense of its sentence: a weekday in
/// the past or without tense is the most recent one, with "will" the following one. In a narrative (a text
/// about years long before it was written) dates count from the one before. What cannot be known stays XXXX.
#pragma once

#include "extraction/datelexicon.h"
#include "extraction/extraction.h"
#include "extraction/timex.h"

namespace Redraft {

/// A date found and not yet resolved, with what its place tells.
struct FoundDate {
    Span span;
    qint32 paragraph = 0;
    qint32 sentence = 0; ///< in its paragraph
    qint32 firstToken = 0; ///< in its paragraph
    qint32 lastToken = 0;
    Tense tense = Tense::None;
    TimexDraft draft;
    QString rule;
    float confidence = 0;
};

class DateResolver {
public:
    DateResolver(const DateLexicon& lexicon, const Article& article, const ExtractOptions& options,
                 const QString& language);

    /// All dates of an article, in the order of the text.
    std::vector<DateMention> resolve(const std::vector<FoundDate>& found);

private:
    enum class Anchor { None, Document, Mention };
    struct Resolved {
        QString value;
        TimexType type = TimexType::Date;
        Anchor anchor = Anchor::None;
        QString reason;
    };
    /// The calendar place of a date; fields that are not known are Unset.
    struct Place {
        int year = TimexDraft::Unset;
        int month = TimexDraft::Unset;
        int day = TimexDraft::Unset;
        qint32 paragraph = -1;
        qint32 sentence = -1;
        QDate date() const;
    };

    bool isNarrative(const std::vector<FoundDate>& found) const;
    bool countsFromMention(const TimexDraft& draft) const;
    Resolved resolveOne(const FoundDate& found);
    Resolved calendar(const FoundDate& found);
    Resolved shifted(const FoundDate& found);
    Resolved offset(const FoundDate& found);
    Resolved set(const FoundDate& found) const;
    QString withTime(QString value, const TimexDraft& draft, Resolved& resolved);
    int hourOf(const TimexDraft& draft) const;
    QDate base(const FoundDate& found, Resolved& resolved) const;
    int baseYear(const FoundDate& found, Resolved& resolved) const;
    QDate weekdayNear(QDate day, int weekday, const FoundDate& found) const;
    QDate holidayIn(int holiday, int year) const;
    void remember(const FoundDate& found, const QString& value);
    void attachClocks(const std::vector<FoundDate>& found, std::vector<DateMention>& mentions);
    QString anchorText(Anchor anchor);

    const DateLexicon& m_lexicon;
    QDate m_document;
    QString m_documentText; // as a reason, made once
    DateSource m_source = DateSource::None;
    bool m_sibling = false;
    bool m_dayFirst = false;
    bool m_narrative = false;
    Place m_last;
    Place m_lastDay; // the last whose day is known
    QString m_lastText;
    int m_lastClock = -1; // minutes of the last clock time
};

} // namespace Redraft
