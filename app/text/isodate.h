// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// isoDate writes a day as "2020-01-03", as QDate::toString(Qt::ISODate) does, without printf behind it: a
/// batch over a corpus writes some dates for every article.
#pragma once

#include <QDate>
#include <QString>

namespace Redraft {

/// Empty for an invalid date.
inline QString isoDate(QDate day)
{
    if (!day.isValid() || day.year() < 1 || day.year() > 9999)
        return day.toString(Qt::ISODate);
    QString text(10, u'-');
    const auto put = [&text](int at, int digits, int number) {
        for (int i = at + digits - 1; i >= at; --i, number /= 10)
            text[i] = QChar(u'0' + number % 10);
    };
    put(0, 4, day.year());
    put(5, 2, day.month());
    put(8, 2, day.day());
    return text;
}

} // namespace Redraft
