// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Attribution reads one sentence: its reporting verbs, whose they are, and what they report. It knows
/// grammar only, no people: whom a subject means is for the caller, who reads the article in order.
#pragma once

#include "extraction/extraction.h"
#include "extraction/people.h"
#include "extraction/reading.h"

#include <utility>
#include <vector>

namespace Redraft {

/// The noun phrase of who speaks: items [first, last).
struct Subject {
    enum Kind : quint8 { None, Pronoun, Name, Noun };
    Kind kind = None;
    int first = 0;
    int last = 0;
    int outer =
        0; ///< where it begins with what is set off by a comma before it: "its manager, | Lorne Petit"
    int head = -1; ///< item of the noun or pronoun
    const NameMention* name =
        nullptr; ///< of a Name; of a Noun the organisation or person that it belongs to, if any
};

/// One cue with what it reports.
struct SpeechReport {
    Subject subject;
    int cue = -1; ///< items [cue, cueEnd); -1: none (a colon)
    int cueEnd = -1;
    std::vector<std::pair<int, int>> segments; ///< items, half-open
    QuotationKind kind = QuotationKind::Direct;
    const char* rule = "";
};

class Attribution {
public:
    Attribution(const ProseReading& reading, const People& people);

    /// The reports of the sentence, in order of their cues.
    std::vector<SpeechReport> reports(const ProseSentence& sentence);

    /// The subject of the sentence's first clause; None where it has none that could be somebody.
    Subject firstSubject(const ProseSentence& sentence) const;

    /// "— Ann Lee", "Ann Lee, mayor of Oxley" under a quotation: a name or an office, no verb. None:
    /// something else.
    Subject signatory(int first, int last);

    /// Of a sentence that ends with a colon: who is about to speak, and the verb that says so, if any.
    SpeechReport lead(const ProseSentence& sentence);

private:
    enum class Use : quint8 { No, Finite, Participle, Negated };

    Use use(int i) const;
    int cueAt(int i, quint16* frames, int* end) const;
    int skipBack(int i) const;
    int relativeBefore(int i) const;
    Subject subjectOf(int i, Use use, bool* inverted) const;
    Subject leftOf(int end, int bound) const;
    int beforeThat(int i) const;
    bool beginsSentence(int quotation) const;
    bool isName(int quotation) const;
    bool isNarrator(int pronoun) const;
    bool speaks(const Subject& noun) const;
    Subject acrossAsides(int comma, bool* asides = nullptr) const;
    Subject namedAfter(Subject subject) const;
    bool verbAt(int i) const;
    bool isOf(int i) const;
    bool isTime(int i) const;
    Subject rightOf(int i) const;
    Subject nounPhrase(int first, int last) const;
    bool isAside(int first, int last) const;
    int boundary(int i) const;
    int afterAdverbials(int i, quint16 frames) const;
    int afterHearer(int i) const;
    int clauseEnd(int i) const;
    int openingClauseEnd(int i) const;
    bool isDateline(int dash) const;
    int clauseStart(int before) const;
    bool plainly(int first, int last) const;
    bool speaksWithin(int first, int last) const;
    bool hasVerb(int first, int last) const;
    bool opensClause(int i) const;
    bool strong(int cue) const;
    bool clauseVerb(int first, int last) const;
    void report(int i, Use use);
    bool after(SpeechReport& report, int at, quint16 frames, bool speech) const;
    bool before(SpeechReport& report, int subjectFirst, int at) const;
    void accordingTo(int i);
    void colon();
    bool hasQuotation(int first, int last) const;
    bool isUtterance(int i) const;
    bool cueAfterComma(int i) const;
    bool asksFor(int i, int before) const;
    int words(int first, int last) const;
    const Item& item(int i) const { return m_items[size_t(i)]; }
    bool isKind(int i, ItemKind kind) const { return i >= m_first && i < m_last && item(i).kind == kind; }
    QStringView view(int i) const { return m_reading.view(i); }

    const ProseReading& m_reading;
    const Items& m_items;
    const People& m_people;
    const Lexicon& m_lexicon;
    int m_first = 0;
    int m_last = 0;
    std::vector<SpeechReport> m_reports;
};

} // namespace Redraft
