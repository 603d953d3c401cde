// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Quotations walks through an article in reading order: each sentence's reports (attribution.h) get their
/// speakers (people.h), quotations without a cue are given to whoever was speaking, and parts of one
/// quotation become one. Where two people fit, the nearer one is taken and the confidence says so.
#pragma once

#include "extraction/attribution.h"
#include "extraction/people.h"

namespace Redraft {

class Quotations {
public:
    Quotations(const Article& article, const ProseReading& reading);

    void run(Extraction& into, const Tick& tick);

private:
    struct Speech {
        Quotation quotation;
        int party = -1;
        int paragraph = -1;
        int sentence = -1;
        bool unsure = false;
        Subject::Kind by = Subject::None; ///< what says who speaks
        int lastMarked = -1; ///< the last stretch in marks that belongs to it
    };

    void sentence(int index);
    void add(const SpeechReport& report, int index, bool body);
    void leftOver(int index, bool body);
    bool signature(int index);
    bool blockQuotation(int index);
    void leadNamed(const Subject& subject, int index);
    void advance(int item);
    int resolve(const Subject& subject, int index, bool* unsure);
    int pronoun(const Subject& subject, bool* unsure);
    int noun(const Subject& subject, int index);
    bool statementOf(QStringView word, int index) const;
    int described(const Subject& subject) const;
    int who(const Subject& subject, int index);
    void headlineEchoes();
    int sentenceOf(int item) const;
    template <typename Fits> int latest(Fits fits) const;
    int floatingSpeaker(int index, bool* unsure);
    Span span(int first, int last) const;
    void finish(Extraction& into);
    float confidence(const Speech& speech) const;
    QString reason(const Speech& speech) const;

    const Article& m_article;
    const ProseReading& m_reading;
    People m_people;
    Attribution m_attribution;
    std::vector<Speech> m_speeches;
    std::vector<bool> m_used; // per marked stretch
    size_t m_nextMention = 0;
    SpeechReport m_pending; // "Obama tweeted:", what it reports stands in the next paragraph
    int m_pendingSentence = -1;
    bool m_pendingLead = false; // it reports nothing yet: what comes may be a quotation without marks
    int m_lead = -1; // the first paragraph of the body
    int m_leadParty = -1; // who speaks in it without a name
    int m_block = -1; // the paragraph that is a quotation as a whole
    int m_sentence = 0; // the one that is being read
    int m_speaker = -1; // who spoke last in the body
    int m_speakerSentence = -1;
    int m_subject = -1; // the first subject of the sentence before, if it is somebody
    int m_subjectSentence = -1;
    std::vector<std::pair<int, Span>> m_pronouns; // party, where a pronoun or noun means it
};

} // namespace Redraft
