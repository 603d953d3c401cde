// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/json.h"

namespace Redraft {

using namespace Qt::StringLiterals;

QLatin1StringView name(Origin origin)
{
    switch (origin) {
    case Origin::None:
        return {};
    case Origin::Metadata:
        return "metadata"_L1;
    case Origin::Text:
        return "text"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(DateSource source)
{
    switch (source) {
    case DateSource::None:
        return {};
    case DateSource::Metadata:
        return "metadata"_L1;
    case DateSource::LeadingLine:
        return "leading-line"_L1;
    case DateSource::Published:
        return "published"_L1;
    case DateSource::Byline:
        return "byline"_L1;
    case DateSource::Dateline:
        return "dateline"_L1;
    case DateSource::FileName:
        return "file-name"_L1;
    case DateSource::Given:
        return "given"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(RowKind kind)
{
    switch (kind) {
    case RowKind::Same:
        return "same"_L1;
    case RowKind::Edited:
        return "edited"_L1;
    case RowKind::Inserted:
        return "inserted"_L1;
    case RowKind::Deleted:
        return "deleted"_L1;
    case RowKind::Moved:
        return "moved"_L1;
    case RowKind::Split:
        return "split"_L1;
    case RowKind::Merged:
        return "merged"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(Change change)
{
    switch (change) {
    case Change::None:
        return {};
    case Change::Space:
        return "space"_L1;
    case Change::Typography:
        return "typography"_L1;
    case Change::Case:
        return "case"_L1;
    case Change::Wording:
        return "wording"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(QuotationKind kind)
{
    switch (kind) {
    case QuotationKind::Direct:
        return "direct"_L1;
    case QuotationKind::Indirect:
        return "indirect"_L1;
    case QuotationKind::Mixed:
        return "mixed"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(TimexType type)
{
    switch (type) {
    case TimexType::Date:
        return "DATE"_L1;
    case TimexType::Time:
        return "TIME"_L1;
    case TimexType::Duration:
        return "DURATION"_L1;
    case TimexType::Set:
        return "SET"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(SpeakerChange kind)
{
    switch (kind) {
    case SpeakerChange::Kept:
        return "kept"_L1;
    case SpeakerChange::Added:
        return "added"_L1;
    case SpeakerChange::Dropped:
        return "dropped"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(QuotationChange kind)
{
    switch (kind) {
    case QuotationChange::Same:
        return "same"_L1;
    case QuotationChange::Altered:
        return "altered"_L1;
    case QuotationChange::Added:
        return "added"_L1;
    case QuotationChange::Dropped:
        return "dropped"_L1;
    case QuotationChange::Reattributed:
        return "reattributed"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(DateChange kind)
{
    switch (kind) {
    case DateChange::Same:
        return "same"_L1;
    case DateChange::Changed:
        return "changed"_L1;
    case DateChange::Added:
        return "added"_L1;
    case DateChange::Dropped:
        return "dropped"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(FactKind kind)
{
    switch (kind) {
    case FactKind::Number:
        return "number"_L1;
    case FactKind::Name:
        return "name"_L1;
    case FactKind::Date:
        return "date"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Redraft
