// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A full date written in a line: "2020-01-03", "January 3, 2020", "3 Jan. 2020", "le 3 janvier 2020". Only
/// what names day, month and year; for the lines of an article that say when it was written. Everything else
/// about dates is the extraction room's.
#pragma once

#include "text/span.h"

#include <QDate>

#include <optional>

namespace Redraft {

struct FullDate {
    QDate date;
    Span span; ///< within the line that was given
    bool hasYear =
        true; ///< false: the year is not written, `date` has the year that was passed as a fallback

    bool operator==(const FullDate&) const = default;
};

/// The first full date in the line. With a fallback year (0: none) also "Jan. 3" is taken.
std::optional<FullDate> findFullDate(QStringView line, int fallbackYear = 0);

/// 1..12 for the name or abbreviation of a month, English or French, any case, without stop; 0: none.
int monthNumber(QStringView word);

} // namespace Redraft
