// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList& words, std::span<const OptionSpec> known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == "--"_L1) {
            arguments.m_files += words.sliced(i + 1);
            break;
        }
        if (!word.startsWith(u'-') || word.size() == 1) {
            arguments.m_files << word;
            continue;
        }
        const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
        const QString option = equals < 0 ? word : word.first(equals);
        const auto spec = std::find_if(known.begin(), known.end(), [&option](const OptionSpec& each) {
            return option == each.name || (!each.same.isEmpty() && option == each.same);
        });
        if (spec == known.end())
            return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "There is no option %1; --help lists them."))
                             .arg(option));
        QString value;
        if (equals >= 0) {
            if (spec->value == OptionSpec::Value::None)
                return usage(
                    tr(QT_TRANSLATE_NOOP("CommandLine", "The option %1 takes no value.")).arg(option));
            value = word.sliced(equals + 1);
        } else if (spec->value == OptionSpec::Value::Required) {
            if (i + 1 == words.size())
                return usage(
                    tr(QT_TRANSLATE_NOOP("CommandLine", "The option %1 needs a value.")).arg(option));
            value = words[++i];
        }
        arguments.m_values[spec->name] << value;
    }
    return arguments;
}

std::unexpected<Error> usage(const QString& sentence)
{
    return std::unexpected(Error{ ErrorKind::Usage, sentence, {} });
}

Result<QDate> parseDay(const QString& text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!day.isValid()) {
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” is not a date; write it as 2020-01-03."))
                         .arg(text.left(40)));
    }
    return day;
}

Result<int> parseNumber(const QString& option, const QString& text, int least)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least) {
        return usage(
            tr(QT_TRANSLATE_NOOP("CommandLine", "The option %1 needs a number from %2 on, not “%3”."))
                .arg(option)
                .arg(least)
                .arg(text.left(40)));
    }
    return number;
}

Result<int> parseChoice(const QString& option, const QString& word,
                        std::span<const QLatin1StringView> allowed)
{
    const auto found = std::find(allowed.begin(), allowed.end(), word);
    if (found != allowed.end())
        return int(found - allowed.begin());
    QStringList list;
    for (const QLatin1StringView each : allowed)
        list << QString(each);
    return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "%1 knows no “%2”; there are: %3."))
                     .arg(option, word.left(40), list.join(u", "_s)));
}

} // namespace Redraft
