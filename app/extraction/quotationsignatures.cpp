// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Quotations that are set apart from the text: pull quotes with who signs them (“…” — Ann Lee | The road
/// stays shut. Ann Lee, mayor), and paragraphs without marks after a colon (Lee wrote: | The road stays
/// shut.).

#include "extraction/quotations.h"

using namespace Qt::StringLiterals;

namespace Redraft {

// The last sentence of a paragraph that is nothing but a name, and what it signs. False: it is none.
bool Quotations::signature(int index)
{
    const auto& sentences = m_reading.sentences;
    const auto& items = m_reading.items;
    const ProseSentence& sentence = sentences[size_t(index)];
    const int paragraph = sentence.paragraph;
    if (size_t(index) + 1 < sentences.size() && sentences[size_t(index) + 1].paragraph == paragraph)
        return false;
    int first = sentence.first;
    const bool marked = items[size_t(first)].kind == ItemKind::Quotation;
    first += marked ? 1 : 0;
    const bool dash = first < sentence.last && items[size_t(first)].kind == ItemKind::Dash;
    first += dash ? 1 : 0;
    if (marked && !dash)
        return false;
    const Subject subject = m_attribution.signatory(first, sentence.last);
    if (subject.kind == Subject::None)
        return false;

    Speech speech;
    speech.paragraph = paragraph;
    speech.sentence = index;
    if (marked) {
        const int mark = items[size_t(sentence.first)].marked;
        m_used[size_t(mark)] = true;
        speech.lastMarked = mark;
        speech.quotation.segments = { span(sentence.first, sentence.first + 1) };
    } else if (!m_speeches.empty() && m_speeches.back().paragraph == paragraph) {
        if (!m_speeches.back().quotation.floating)
            return false;
        speech = m_speeches.back(); // it was given to whoever spoke before
        m_speeches.pop_back();
    } else {
        // A paragraph without marks: only a person's full name signs it.
        const NameMention* name = subject.name;
        int begin = index;
        while (begin > 0 && sentences[size_t(begin) - 1].paragraph == paragraph)
            --begin;
        const bool full = name && name->party >= 0 && name->last - name->name > 1
            && m_people.parties()[size_t(name->party)].kind == SpeakerKind::Person;
        // Who signs is somebody of the article, or has an office: else it is a photographer's name.
        const bool known = full
            && (subject.last < sentence.last
                || std::ranges::any_of(
                    m_people.mentions(),
                    [&](const NameMention& other) {
                        return other.party == name->party
                            && (other.last <= sentences[size_t(begin)].first || other.first >= sentence.last);
                    }));
        if (!known || begin == index
            || items[size_t(sentences[size_t(index) - 1].last - 1)].kind != ItemKind::Stop)
            return false;
        for (int i = sentences[size_t(begin)].first; i < first; ++i) {
            if (items[size_t(i)].kind == ItemKind::Quotation)
                return false;
        }
        speech.quotation.segments = { span(sentences[size_t(begin)].first,
                                           sentences[size_t(index) - 1].last) };
    }
    speech.quotation.kind = QuotationKind::Direct;
    speech.quotation.floating = false;
    speech.quotation.rule = u"signature"_s;
    speech.quotation.mention = span(subject.first, subject.last);
    advance(subject.first);
    speech.unsure = false;
    speech.by = subject.kind;
    speech.party = resolve(subject, index, &speech.unsure);
    m_speeches.push_back(speech);
    return true;
}

// A paragraph without marks that somebody's verb and a colon announce, or the next one of a quotation that is
// set as such. Its sentences are nobody else's.
bool Quotations::blockQuotation(int index)
{
    const auto& sentences = m_reading.sentences;
    const int paragraph = sentences[size_t(index)].paragraph;
    if (paragraph == m_block)
        return true;
    const Paragraph& block = m_article.paragraphs[size_t(paragraph)];
    const bool set = block.kind == ParagraphKind::Quotation;
    const bool goesOn = set && paragraph == m_block + 1 && m_block >= 0
        && m_article.paragraphs[size_t(m_block)].kind == ParagraphKind::Quotation;
    const bool led = m_pendingLead && m_pendingSentence == index - 1 && m_pendingSentence >= 0
        && sentences[size_t(m_pendingSentence)].paragraph != paragraph;
    if (!led && !goesOn)
        return false;
    int last = index;
    for (; last < int(sentences.size()) && sentences[size_t(last)].paragraph == paragraph; ++last) {
        for (int i = sentences[size_t(last)].first; i < sentences[size_t(last)].last; ++i) {
            if (m_reading.items[size_t(i)].kind == ItemKind::Quotation)
                return false;
        }
        if (!set && !m_attribution.reports(sentences[size_t(last)]).empty())
            return false; // it says itself who speaks
    }
    const ItemKind end = m_reading.items[size_t(sentences[size_t(last) - 1].last - 1)].kind;
    if (!set && end != ItemKind::Stop)
        return false;
    const Span part = span(sentences[size_t(index)].first, sentences[size_t(last) - 1].last);
    m_block = paragraph;
    if (goesOn && !m_speeches.empty() && m_speeches.back().paragraph == paragraph - 1) {
        m_speeches.back().quotation.segments.push_back(part);
        m_speeches.back().paragraph = paragraph;
        return true;
    }
    Speech speech;
    speech.paragraph = paragraph;
    speech.sentence = index;
    speech.quotation.kind = QuotationKind::Direct;
    speech.quotation.segments = { part };
    speech.quotation.rule = u"block"_s;
    speech.quotation.mention = span(m_pending.subject.first, m_pending.subject.last);
    speech.quotation.cue = span(m_pending.cue, m_pending.cueEnd);
    speech.by = m_pending.subject.kind;
    speech.party = resolve(m_pending.subject, index, &speech.unsure);
    m_speeches.push_back(speech);
    return true;
}

} // namespace Redraft
