// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/corrections.h"

#include "findings/findingwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

/// Dice over the words: what an edited quotation has to share with what it was, as in findings().
constexpr double KnownAgain = 0.6;
/// Below this a quotation is too short to be known again by a part of its words.
constexpr int FewWords = 4;

QString wordsOf(const Article& article, const std::vector<Span>& spans)
{
    return findingWords(article.text, spans).join(u' ');
}

QString quotedWords(const Article& article, const Quotation& quotation)
{
    return wordsOf(article, segmentsOf(quotation));
}

bool sameName(const QString& a, const QString& b)
{
    const QStringList words = nameWords(a);
    return words.isEmpty() ? a == b : words == nameWords(b);
}

/// One version while the steps are applied to it.
class Correcting {
public:
    Correcting(const Article& article, const Extraction& extraction, const Corrections& corrections)
        : m_found(extraction)
    {
        const bool attributes = std::ranges::any_of(corrections.steps, [](const Correction& step) {
            return std::holds_alternative<AttributeQuotation>(step);
        });
        if (!attributes)
            return;
        for (const Quotation& quotation : extraction.quotations)
            m_words.append(quotedWords(article, quotation));
        for (const Correction& step : corrections.steps) {
            const auto* attribute = std::get_if<AttributeQuotation>(&step);
            const int exact = attribute ? exactly(attribute->quotation) : -1;
            if (exact >= 0)
                m_taken.push_back(exact);
        }
    }

    void apply(const RenameSpeaker& step) { rename(step.from, step.to); }
    void apply(const MergeSpeakers& step) { rename(step.from, step.into); }
    void apply(const DismissFinding&) { }

    void apply(const AttributeQuotation& step)
    {
        const int index = find(step.quotation);
        if (index < 0)
            return;
        Quotation& quotation = m_found.quotations[size_t(index)];
        const int before = quotation.speaker;
        int speaker = step.speaker.isEmpty() ? -1 : meant(step);
        if (speaker < 0 && !step.speaker.isEmpty()) {
            speaker = int(m_found.speakers.size());
            Speaker made;
            made.name = step.speaker;
            made.kind = step.kind;
            m_found.speakers.push_back(made);
        }
        if (before != speaker && !quotation.mention.isEmpty())
            moveMention(quotation.mention, before, speaker);
        quotation.speaker = speaker;
        quotation.confidence = 1;
        quotation.rule = u"corrected"_s;
        quotation.reason = QCoreApplication::translate("Corrections", "You said who speaks here.");
        m_changed = true;
    }

    /// Speakers in the order of their first quotation, with their quotations counted anew.
    Extraction result()
    {
        if (!m_changed)
            return m_found;
        std::vector<Speaker> ordered;
        std::vector<int> numbers(m_found.speakers.size(), -1);
        for (Quotation& quotation : m_found.quotations) {
            if (quotation.speaker < 0)
                continue;
            int& number = numbers[size_t(quotation.speaker)];
            if (number < 0) {
                number = int(ordered.size());
                ordered.push_back(std::move(m_found.speakers[size_t(quotation.speaker)]));
                ordered.back().direct = 0;
                ordered.back().indirect = 0;
            }
            quotation.speaker = number;
            Speaker& speaker = ordered[size_t(number)];
            (quotation.kind == QuotationKind::Indirect ? speaker.indirect : speaker.direct) += 1;
        }
        m_found.speakers = std::move(ordered);
        return std::move(m_found);
    }

private:
    int named(const QString& name) const
    {
        const auto found = std::ranges::find_if(
            m_found.speakers, [&](const Speaker& speaker) { return sameName(speaker.name, name); });
        return found == m_found.speakers.end() ? -1 : int(found - m_found.speakers.begin());
    }

    // Who has the name, or the only one whom the version may call otherwise: "Rook" for "Ben Rook".
    int meant(const AttributeQuotation& step) const
    {
        const int exact = named(step.speaker);
        if (exact >= 0)
            return exact;
        Speaker wanted;
        wanted.name = step.speaker;
        wanted.kind = step.kind;
        int found = -1;
        for (int i = 0; i < int(m_found.speakers.size()); ++i) {
            if (!compatibleNames(wanted, m_found.speakers[size_t(i)]))
                continue;
            if (found >= 0)
                return -1;
            found = i;
        }
        return found;
    }

    int exactly(const QuotationKey& key) const
    {
        int left = key.occurrence;
        for (int i = 0; i < int(m_words.size()); ++i) {
            if (m_words[i] == key.words && left-- == 0)
                return i;
        }
        return -1;
    }

    // The quotation itself, or the one that it became: the likest that no other step means.
    int find(const QuotationKey& key) const
    {
        const int exact = exactly(key);
        if (exact >= 0 || m_words.contains(key.words))
            return exact;
        const QStringList words = key.words.split(u' ', Qt::SkipEmptyParts);
        if (words.size() < FewWords)
            return -1;
        int best = -1;
        double most = KnownAgain;
        for (int i = 0; i < int(m_words.size()); ++i) {
            if (std::ranges::find(m_taken, i) != m_taken.end())
                continue;
            const double likeness = wordLikeness(words, m_words[i].split(u' ', Qt::SkipEmptyParts));
            if (likeness > most || (best < 0 && likeness >= most)) {
                best = i;
                most = likeness;
            }
        }
        return best;
    }

    void rename(const QString& from, const QString& to)
    {
        const int speaker = named(from);
        if (speaker < 0)
            return;
        const int other = named(to);
        if (other < 0 || other == speaker) {
            m_found.speakers[size_t(speaker)].name = to;
            return;
        }
        merge(m_found.speakers[size_t(speaker)], m_found.speakers[size_t(other)]);
        for (Quotation& quotation : m_found.quotations) {
            if (quotation.speaker == speaker)
                quotation.speaker = other;
        }
        m_changed = true;
    }

    static void merge(Speaker& from, Speaker& into)
    {
        if (into.role.isEmpty())
            into.role = from.role;
        if (into.organisation.isEmpty())
            into.organisation = from.organisation;
        for (const QString& form : std::as_const(from.forms)) {
            if (!into.forms.contains(form))
                into.forms.append(form);
        }
        std::vector<Span> mentions;
        std::ranges::merge(from.mentions, into.mentions, std::back_inserter(mentions));
        into.mentions = mentions;
        from.mentions.clear();
    }

    void moveMention(Span mention, int from, int to)
    {
        if (from >= 0)
            std::erase(m_found.speakers[size_t(from)].mentions, mention);
        if (to < 0)
            return;
        std::vector<Span>& mentions = m_found.speakers[size_t(to)].mentions;
        const auto at = std::ranges::lower_bound(mentions, mention);
        if (at == mentions.end() || *at != mention)
            mentions.insert(at, mention);
    }

    Extraction m_found;
    QStringList m_words; // of the quotations
    std::vector<int> m_taken; // quotations that a step means exactly
    bool m_changed = false;
};

/// What the findings say, in words.
class Naming {
public:
    Naming(const Findings& findings, const Article& left, const Extraction& leftFound, const Article& right,
           const Extraction& rightFound)
        : m_findings(findings)
        , m_left(left)
        , m_leftFound(leftFound)
        , m_right(right)
        , m_rightFound(rightFound)
    {
    }

    int size(FindingList list) const
    {
        switch (list) {
        case FindingList::Speakers:
            return int(m_findings.speakers.size());
        case FindingList::Quotations:
            return int(m_findings.quotations.size());
        case FindingList::Dates:
            return int(m_findings.dates.size());
        case FindingList::Facts:
            return int(m_findings.facts.size());
        }
        Q_UNREACHABLE_RETURN(0);
    }

    /// The key of a finding as if it were the first that says so.
    FindingKey said(FindingList list, int index) const
    {
        FindingKey key;
        key.list = list;
        switch (list) {
        case FindingList::Speakers: {
            const SpeakerFinding& finding = m_findings.speakers[size_t(index)];
            key.change = int(finding.kind);
            key.left = speaker(m_leftFound, finding.left);
            key.right = speaker(m_rightFound, finding.right);
            break;
        }
        case FindingList::Quotations: {
            const QuotationFinding& finding = m_findings.quotations[size_t(index)];
            key.change = int(finding.kind);
            const bool who = finding.kind == QuotationChange::Reattributed;
            key.left = quotation(m_left, m_leftFound, finding.left, who);
            key.right = quotation(m_right, m_rightFound, finding.right, who);
            break;
        }
        case FindingList::Dates: {
            const DateFinding& finding = m_findings.dates[size_t(index)];
            key.change = int(finding.kind);
            if (finding.left >= 0)
                key.left = wordsOf(m_left, { m_leftFound.dates[size_t(finding.left)].span });
            if (finding.right >= 0)
                key.right = wordsOf(m_right, { m_rightFound.dates[size_t(finding.right)].span });
            break;
        }
        case FindingList::Facts: {
            const FactFinding& finding = m_findings.facts[size_t(index)];
            key.change = int(finding.kind);
            key.left = wordsOf(m_left, { finding.left });
            key.right = wordsOf(m_right, { finding.right });
            break;
        }
        }
        return key;
    }

    /// The findings of a list that are dismissed, for each whether it is.
    std::vector<bool> dismissed(FindingList list, const Corrections& corrections) const
    {
        std::vector<bool> out(size_t(size(list)), false);
        std::vector<FindingKey> keys;
        for (const Correction& step : corrections.steps) {
            const auto* dismiss = std::get_if<DismissFinding>(&step);
            if (!dismiss || dismiss->finding.list != list)
                continue;
            if (keys.empty()) {
                for (int i = 0; i < int(out.size()); ++i)
                    keys.push_back(said(list, i));
            }
            FindingKey wanted = dismiss->finding;
            wanted.occurrence = 0;
            int before = dismiss->finding.occurrence;
            for (size_t i = 0; i < keys.size(); ++i) {
                if (keys[i] == wanted && before-- == 0)
                    out[i] = true;
            }
        }
        return out;
    }

private:
    static QString speaker(const Extraction& found, int index)
    {
        return index < 0 ? QString() : nameWords(found.speakers[size_t(index)].name).join(u' ');
    }

    static QString quotation(const Article& article, const Extraction& found, int index, bool who)
    {
        if (index < 0)
            return {};
        const Quotation& quotation = found.quotations[size_t(index)];
        const QString words = quotedWords(article, quotation);
        return who ? speaker(found, quotation.speaker) + u": " + words : words;
    }

    const Findings& m_findings;
    const Article& m_left;
    const Extraction& m_leftFound;
    const Article& m_right;
    const Extraction& m_rightFound;
};

bool saysSomething(const Correction& step)
{
    if (const auto* rename = std::get_if<RenameSpeaker>(&step))
        return !rename->from.isEmpty() && !rename->to.isEmpty() && rename->from != rename->to;
    if (const auto* merge = std::get_if<MergeSpeakers>(&step))
        return !merge->from.isEmpty() && !merge->into.isEmpty() && merge->from != merge->into;
    if (const auto* attribute = std::get_if<AttributeQuotation>(&step))
        return !attribute->quotation.words.isEmpty();
    return true;
}

} // namespace

Corrections Corrections::with(const Correction& step) const
{
    Corrections more = *this;
    if (!saysSomething(step))
        return more;
    if (const auto* attribute = std::get_if<AttributeQuotation>(&step)) {
        std::erase_if(more.steps, [attribute](const Correction& earlier) {
            const auto* other = std::get_if<AttributeQuotation>(&earlier);
            return other && other->quotation == attribute->quotation;
        });
    }
    const bool dismissal = std::holds_alternative<DismissFinding>(step);
    if (dismissal && std::ranges::find(more.steps, step) != more.steps.end())
        return more;
    if (!more.steps.empty() && more.steps.back() == step)
        return more;
    more.steps.push_back(step);
    return more;
}

QuotationKey quotationKey(const Article& article, const Extraction& extraction, int index)
{
    QuotationKey key;
    key.words = quotedWords(article, extraction.quotations[size_t(index)]);
    for (int i = 0; i < index; ++i) {
        if (quotedWords(article, extraction.quotations[size_t(i)]) == key.words)
            ++key.occurrence;
    }
    return key;
}

FindingKey findingKey(FindingList list, int index, const Findings& findings, const Article& left,
                      const Extraction& leftFound, const Article& right, const Extraction& rightFound)
{
    const Naming naming(findings, left, leftFound, right, rightFound);
    FindingKey key = naming.said(list, index);
    int occurrence = 0;
    for (int i = 0; i < index; ++i) {
        if (naming.said(list, i) == key)
            ++occurrence;
    }
    key.occurrence = occurrence;
    return key;
}

Extraction corrected(const Article& article, const Extraction& extraction, const Corrections& corrections)
{
    Correcting correcting(article, extraction, corrections);
    for (const Correction& step : corrections.steps)
        std::visit([&correcting](const auto& one) { correcting.apply(one); }, step);
    return correcting.result();
}

Dismissed dismissed(const Findings& findings, const Article& left, const Extraction& leftFound,
                    const Article& right, const Extraction& rightFound, const Corrections& corrections)
{
    const Naming naming(findings, left, leftFound, right, rightFound);
    Dismissed out;
    for (const FindingList list :
         { FindingList::Speakers, FindingList::Quotations, FindingList::Dates, FindingList::Facts })
        out.lists[size_t(list)] = naming.dismissed(list, corrections);
    return out;
}

} // namespace Redraft
