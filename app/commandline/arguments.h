// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Arguments are the words after a command's name, sorted into options and files. An option's value follows
/// it or stands after "="; "--" ends the options; "-" alone is a file (standard input). Short names are "-o",
/// "-h".
#pragma once

#include "text/result.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <span>

namespace Redraft {

struct OptionSpec {
    enum class Value { None, Required, Optional }; ///< Optional: only with "="

    QLatin1StringView name; ///< with its dashes: "--format"
    Value value = Value::None;
    QLatin1StringView same = {}; ///< another spelling, such as "-o"
};

class Arguments {
public:
    /// ErrorKind::Usage for an unknown option, a value that is missing or one too many.
    static Result<Arguments> parse(const QStringList& words, std::span<const OptionSpec> known);

    bool has(QLatin1StringView name) const { return m_values.contains(name); }
    /// All values given for the option, in order; an empty one for an optional value that was not given.
    QStringList values(QLatin1StringView name) const { return m_values.value(name); }
    /// The last value given; empty: none.
    QString value(QLatin1StringView name) const { return values(name).value(values(name).size() - 1); }
    const QStringList& files() const { return m_files; }

private:
    QHash<QLatin1StringView, QStringList> m_values;
    QStringList m_files;
};

/// An error of kind Usage with the sentence.
std::unexpected<Error> usage(const QString& sentence);

/// A day written YYYY-MM-DD.
Result<QDate> parseDay(const QString& text);

/// A number of at least `least`.
Result<int> parseNumber(const QString& option, const QString& text, int least);

/// The index of the word among those allowed, or a usage error that lists them.
Result<int> parseChoice(const QString& option, const QString& word,
                        std::span<const QLatin1StringView> allowed);

} // namespace Redraft
