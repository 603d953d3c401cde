// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Corrections as JSON and back.

#include "findings/corrections.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr QLatin1StringView kSchema = "redraft.corrections/1"_L1;
constexpr QLatin1StringView kKinds[] = { "person"_L1, "organisation"_L1, "anonymous"_L1, "document"_L1 };
constexpr QLatin1StringView kSpeakerChanges[] = { "kept"_L1, "added"_L1, "dropped"_L1 };
constexpr QLatin1StringView kQuotationChanges[] = { "same"_L1, "altered"_L1, "added"_L1, "dropped"_L1,
                                                    "reattributed"_L1 };
constexpr QLatin1StringView kDateChanges[] = { "same"_L1, "changed"_L1, "added"_L1, "dropped"_L1 };
constexpr QLatin1StringView kFacts[] = { "number"_L1, "name"_L1, "date"_L1 };
constexpr QLatin1StringView kLists[] = { "speakers"_L1, "quotes"_L1, "dates"_L1, "facts"_L1 };

std::span<const QLatin1StringView> changesOf(FindingList list)
{
    switch (list) {
    case FindingList::Speakers:
        return kSpeakerChanges;
    case FindingList::Quotations:
        return kQuotationChanges;
    case FindingList::Dates:
        return kDateChanges;
    case FindingList::Facts:
        return kFacts;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject written(const RenameSpeaker& step)
{
    return { { "do"_L1, "rename"_L1 }, { "from"_L1, step.from }, { "to"_L1, step.to } };
}

QJsonObject written(const MergeSpeakers& step)
{
    return { { "do"_L1, "merge"_L1 }, { "from"_L1, step.from }, { "into"_L1, step.into } };
}

QJsonObject written(const AttributeQuotation& step)
{
    return { { "do"_L1, "attribute"_L1 },
             { "words"_L1, step.quotation.words },
             { "occurrence"_L1, step.quotation.occurrence },
             { "speaker"_L1, step.speaker },
             { "kind"_L1, kKinds[int(step.kind)] } };
}

QJsonObject written(const DismissFinding& step)
{
    const FindingKey& key = step.finding;
    return { { "do"_L1, "dismiss"_L1 },
             { "list"_L1, kLists[int(key.list)] },
             { "change"_L1, changesOf(key.list)[size_t(key.change)] },
             { "left"_L1, key.left },
             { "right"_L1, key.right },
             { "occurrence"_L1, key.occurrence } };
}

/// Reads one step; a member that is missing or of another type leaves nothing.
class StepReader {
public:
    explicit StepReader(const QJsonObject& json)
        : m_json(json)
    {
    }

    std::optional<Correction> read()
    {
        const std::optional<Correction> step = any();
        return m_good ? step : std::nullopt;
    }

private:
    std::optional<Correction> any()
    {
        const QString what = string("do"_L1);
        if (what == "rename"_L1)
            return RenameSpeaker{ string("from"_L1), string("to"_L1) };
        if (what == "merge"_L1)
            return MergeSpeakers{ string("from"_L1), string("into"_L1) };
        if (what == "attribute"_L1) {
            AttributeQuotation step;
            step.quotation = { string("words"_L1), occurrence() };
            step.speaker = string("speaker"_L1);
            step.kind = SpeakerKind(oneOf("kind"_L1, kKinds));
            return step;
        }
        if (what == "dismiss"_L1) {
            FindingKey key;
            key.list = FindingList(oneOf("list"_L1, kLists));
            key.change = oneOf("change"_L1, changesOf(key.list));
            key.left = string("left"_L1);
            key.right = string("right"_L1);
            key.occurrence = occurrence();
            return DismissFinding{ key };
        }
        return std::nullopt;
    }

    QString string(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        m_good = m_good && value.isString();
        return value.toString();
    }

    int occurrence()
    {
        const int count = m_json.value("occurrence"_L1).toInt(-1);
        m_good = m_good && count >= 0;
        return qMax(count, 0);
    }

    int oneOf(QLatin1StringView key, std::span<const QLatin1StringView> names)
    {
        const auto found = std::ranges::find(names, string(key));
        m_good = m_good && found != names.end();
        return found == names.end() ? 0 : int(found - names.begin());
    }

    const QJsonObject& m_json;
    bool m_good = true;
};

Error badStep(int number)
{
    return {
        ErrorKind::Format,
        QCoreApplication::translate("Corrections", "step %1 of the corrections cannot be read").arg(number),
        {}
    };
}

} // namespace

QJsonObject toJson(const Corrections& corrections)
{
    QJsonArray steps;
    for (const Correction& step : corrections.steps)
        steps.append(std::visit([](const auto& one) { return written(one); }, step));
    return { { "schema"_L1, kSchema }, { "steps"_L1, steps } };
}

Result<Corrections> correctionsFromJson(const QJsonObject& json)
{
    if (json.value("schema"_L1).toString() != kSchema || !json.value("steps"_L1).isArray())
        return std::unexpected(Error{
            ErrorKind::Format, QCoreApplication::translate("Corrections", "these are no corrections"), {} });
    Corrections corrections;
    const QJsonArray steps = json.value("steps"_L1).toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QJsonObject one = steps[i].toObject();
        const std::optional<Correction> step = StepReader(one).read();
        if (!step)
            return std::unexpected(badStep(int(i) + 1));
        corrections.steps.push_back(*step);
    }
    return corrections;
}

} // namespace Redraft
