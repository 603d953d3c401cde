// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QString say(const char* text, int number = -1)
{
    return QCoreApplication::translate("Sidebar", text, nullptr, number);
}

QString dayText(const QDate& day)
{
    return QLocale().toString(day, say(QT_TRANSLATE_NOOP("Sidebar", "d MMMM yyyy")));
}

/// What follows the T of a value: "MO", "14:30".
QString timeText(const QString& time)
{
    if (time == "MO"_L1)
        return say(QT_TRANSLATE_NOOP("Sidebar", "morning"));
    if (time == "MI"_L1)
        return say(QT_TRANSLATE_NOOP("Sidebar", "midday"));
    if (time == "AF"_L1)
        return say(QT_TRANSLATE_NOOP("Sidebar", "afternoon"));
    if (time == "EV"_L1)
        return say(QT_TRANSLATE_NOOP("Sidebar", "evening"));
    if (time == "NI"_L1)
        return say(QT_TRANSLATE_NOOP("Sidebar", "night"));
    return time;
}

QString durationText(const QString& value)
{
    static const QRegularExpression form(u"^P(T?)(\\d+)([YMWDHS])$"_s);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return {};
    const int count = match.captured(2).toInt();
    const bool time = !match.captured(1).isEmpty();
    switch (match.captured(3).front().unicode()) {
    case u'Y':
        return say(QT_TRANSLATE_N_NOOP("Sidebar", "%n year(s)"), count);
    case u'M':
        return time ? say(QT_TRANSLATE_N_NOOP("Sidebar", "%n minute(s)"), count)
                    : say(QT_TRANSLATE_N_NOOP("Sidebar", "%n month(s)"), count);
    case u'W':
        return say(QT_TRANSLATE_N_NOOP("Sidebar", "%n week(s)"), count);
    case u'D':
        return say(QT_TRANSLATE_N_NOOP("Sidebar", "%n day(s)"), count);
    case u'H':
        return say(QT_TRANSLATE_N_NOOP("Sidebar", "%n hour(s)"), count);
    default:
        return say(QT_TRANSLATE_N_NOOP("Sidebar", "%n second(s)"), count);
    }
}

} // namespace

QString whyText(const QString& reason, float confidence, const QString& rule)
{
    QStringList lines;
    if (!reason.isEmpty())
        lines.append(reason);
    if (confidence > 0) {
        const QString sure = QString::number(int(std::lround(100 * confidence)));
        static constexpr std::array Words{ QT_TRANSLATE_NOOP("Sidebar", "Stated, %1 % sure"),
                                           QT_TRANSLATE_NOOP("Sidebar", "Inferred, %1 % sure"),
                                           QT_TRANSLATE_NOOP("Sidebar", "Unclear, %1 % sure") };
        QString line = say(Words[size_t(certainty(confidence))]).arg(sure);
        if (!rule.isEmpty())
            line = say(QT_TRANSLATE_NOOP("Sidebar", "%1 (rule “%2”)")).arg(line, rule);
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString dateText(const DateMention& date)
{
    if (date.type == TimexType::Duration) {
        if (const QString words = durationText(date.value); !words.isEmpty())
            return words;
    }
    if (date.type == TimexType::Set)
        return {};
    static const QRegularExpression form(u"^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T(.+))?$"_s);
    if (const QRegularExpressionMatch match = form.match(date.value); match.hasMatch()) {
        QString day = match.captured(1);
        if (!match.captured(3).isEmpty())
            day = dayText(QDate::fromString(date.value.first(10), Qt::ISODate));
        else if (!match.captured(2).isEmpty())
            day = QLocale().toString(QDate(match.captured(1).toInt(), match.captured(2).toInt(), 1),
                                     u"MMMM yyyy"_s);
        if (match.captured(4).isEmpty())
            return day;
        return say(QT_TRANSLATE_NOOP("Sidebar", "%1, %2")).arg(day, timeText(match.captured(4)));
    }
    if (date.from.isValid() && date.to.isValid()) {
        return date.from == date.to
            ? dayText(date.from)
            : say(QT_TRANSLATE_NOOP("Sidebar", "%1 – %2")).arg(dayText(date.from), dayText(date.to));
    }
    return {};
}

} // namespace Redraft
