// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How findings are put for the reader: dates as one says them, and how sure a finding is.
#pragma once

#include "extraction/extraction.h"

#include <QString>

namespace Redraft {

/// What is unclear is to look so.
constexpr bool isUncertain(float confidence)
{
    return certainty(confidence) == Certainty::Unclear;
}

/// The reason, and how sure by which rule; plain text, a line each.
QString whyText(const QString& reason, float confidence, const QString& rule);

/// "3 January 2020, morning", "June 2019", "2018", "1 week": a TIMEX3 value in the words of the user's
/// language. Empty where the value says no more than the words themselves.
QString dateText(const DateMention& date);

} // namespace Redraft
