// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Corrections: what the user set right in what was found. A plain value, a list of steps that are applied in
/// order; undo is the value before, redo the one after. Steps name speakers and repeat the words of
/// quotations and findings instead of pointing into a text, so that they hold for the next version of the
/// article too: words are compared without case and typography (curly marks, dashes, spaces), and a quotation
/// whose wording was edited since is known again by the words that it kept. The empty value changes nothing.
/// A step that meets nothing in a version does nothing there and stays for the next.
///
/// The way: extract() → corrected() for each version → findings() between them → dismissed().
#pragma once

#include "findings/findings.h"
#include "text/result.h"

#include <QJsonObject>

#include <array>
#include <variant>
#include <vector>

namespace Redraft {

/// A quotation by its words: the `occurrence`-th (from 0) of those in the version that have the same words.
struct QuotationKey {
    QString words; ///< lower case, one space between two
    int occurrence = 0;

    bool operator==(const QuotationKey&) const = default;
};

/// The lists of Findings.
enum class FindingList : quint8 { Speakers, Quotations, Dates, Facts };

/// A finding by what stands on its two sides: the `occurrence`-th (from 0) of those that say the same.
struct FindingKey {
    FindingList list = FindingList::Speakers;
    int change = 0; ///< SpeakerChange, QuotationChange, DateChange or FactKind, as the list says
    QString left; ///< words, a name, or of a reattributed quotation "name: words"; empty: nothing there
    QString right;
    int occurrence = 0;

    bool operator==(const FindingKey&) const = default;
};

/// A speaker's name is another one. If somebody has that name already, the two are one speaker afterwards.
struct RenameSpeaker {
    QString from;
    QString to;

    bool operator==(const RenameSpeaker&) const = default;
};

/// Two speakers are one, who is called `into`; role, organisation and kind are those of `into`, where it has
/// any. In a version that has only `from`, that one is renamed.
struct MergeSpeakers {
    QString from;
    QString into;

    bool operator==(const MergeSpeakers&) const = default;
};

/// Somebody else said it. Whoever has no quotation left is no speaker any more.
struct AttributeQuotation {
    QuotationKey quotation;
    QString speaker; ///< empty: nobody, the quotation is unattributed; a version that knows the speaker by a
                     ///< shorter name only ("Rook") keeps that
    SpeakerKind kind = SpeakerKind::Person; ///< of a speaker who is new in the version

    bool operator==(const AttributeQuotation&) const = default;
};

/// The finding is not to be listed.
struct DismissFinding {
    FindingKey finding;

    bool operator==(const DismissFinding&) const = default;
};

using Correction = std::variant<RenameSpeaker, MergeSpeakers, AttributeQuotation, DismissFinding>;

struct Corrections {
    std::vector<Correction> steps;

    bool isEmpty() const { return steps.empty(); }

    /// The value with one more step. A quotation attributed once more has only its latest attribution; a step
    /// that stands there already, or that names nobody and nothing, is not added.
    Corrections with(const Correction& step) const;

    bool operator==(const Corrections&) const = default;
};

/// The key of quotation `index` of the extraction, 0 ≤ index < quotations.size().
QuotationKey quotationKey(const Article& article, const Extraction& extraction, int index);

/// The key of finding `index` of a list. The extractions are those that the findings were made from.
FindingKey findingKey(FindingList list, int index, const Findings& findings, const Article& left,
                      const Extraction& leftFound, const Article& right, const Extraction& rightFound);

/// What was found, set right: speakers renamed and merged, quotations attributed (their confidence is 1,
/// their rule "corrected"). Speakers stay in the order of their first quotation; quotations and dates stay
/// where they are.
Extraction corrected(const Article& article, const Extraction& extraction, const Corrections& corrections);

/// Which findings of each list the user dismissed. They are told, not left out: a finding is also what joins
/// a thing of one version to the same thing in the other.
struct Dismissed {
    std::array<std::vector<bool>, 4> lists; ///< by FindingList, then by index; an empty list: none of it

    bool contains(FindingList list, int index) const
    {
        const std::vector<bool>& of = lists[size_t(list)];
        return size_t(index) < of.size() && of[size_t(index)];
    }
    bool operator==(const Dismissed&) const = default;
};

Dismissed dismissed(const Findings& findings, const Article& left, const Extraction& leftFound,
                    const Article& right, const Extraction& rightFound, const Corrections& corrections);

/// For a session's file: {"schema": "redraft.corrections/1", "steps": [{"do": "rename", …}, …]}.
QJsonObject toJson(const Corrections& corrections);

/// ErrorKind::Format, with the step in the detail, for what toJson() does not write.
Result<Corrections> correctionsFromJson(const QJsonObject& json);

} // namespace Redraft
