// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/datereasons.h"

#include "text/isodate.h"

#include <QCoreApplication>

namespace Redraft::DateReasons {

QString written()
{
    return QCoreApplication::translate("Dates", "Written in full.");
}

QString yearFilled()
{
    return QCoreApplication::translate(
        "Dates", "The year is not written; it is taken from the date it is counted from.");
}

QString monthFilled()
{
    return QCoreApplication::translate(
        "Dates", "Only the day is written; month and year are those of the date it is counted from.");
}

QString nearest(bool future)
{
    return future
        ? QCoreApplication::translate("Dates", "The sentence speaks of what is to come: the next such date.")
        : QCoreApplication::translate("Dates", "The most recent such date.");
}

QString counted()
{
    return QCoreApplication::translate("Dates", "Counted from another date.");
}

QString unresolved()
{
    return QCoreApplication::translate("Dates", "The article has no date to count from.");
}

QString vague()
{
    return QCoreApplication::translate("Dates", "Names no particular day.");
}

QString repeated()
{
    return QCoreApplication::translate("Dates", "Repeats.");
}

QString length()
{
    return QCoreApplication::translate("Dates", "A length of time.");
}

QString dayOfClock()
{
    return QCoreApplication::translate("Dates", "A time of day; the day is that of the date it stands with.");
}

QString articleDate(QDate day, DateSource source, bool sibling)
{
    const QString iso = isoDate(day);
    if (sibling)
        return QCoreApplication::translate("Dates", "%1, the other version's date; this one names none")
            .arg(iso);
    switch (source) {
    case DateSource::Metadata:
        return QCoreApplication::translate("Dates", "%1, the article's date in its metadata").arg(iso);
    case DateSource::LeadingLine:
        return QCoreApplication::translate("Dates", "%1, the date at the head of the article").arg(iso);
    case DateSource::Published:
        return QCoreApplication::translate("Dates", "%1, the day of publication").arg(iso);
    case DateSource::Byline:
        return QCoreApplication::translate("Dates", "%1, the date beside the author's name").arg(iso);
    case DateSource::Dateline:
        return QCoreApplication::translate("Dates", "%1, the date of the dateline").arg(iso);
    case DateSource::FileName:
        return QCoreApplication::translate("Dates", "%1, the date in the file's name").arg(iso);
    case DateSource::Given:
        return QCoreApplication::translate("Dates", "%1, the date that was given for the article").arg(iso);
    case DateSource::None:
        break;
    }
    return QCoreApplication::translate("Dates", "%1, the article's date").arg(iso);
}

QString mentionedDate(const QString& value)
{
    return QCoreApplication::translate("Dates", "%1, the date mentioned before").arg(value);
}

} // namespace Redraft::DateReasons
