// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/input.h"

#include "commandline/arguments.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <future>

#include <fcntl.h>
#include <unistd.h>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Result<std::vector<std::shared_ptr<const Article>>>
loadArguments(const QStringList& paths, const QList<QDate>& dates, const QString& encoding)
{
    const auto read = [&](qsizetype i) {
        return load(paths[i], { dates.size() == 1 ? dates.front() : dates.value(i), encoding });
    };
    std::vector<std::shared_ptr<const Article>> articles;
    // Two at a time; whatever fails, it is the first one in order that is told.
    for (qsizetype i = 0; i < paths.size(); i += 2) {
        std::future<Result<Article>> second;
        if (i + 1 < paths.size())
            second = std::async(std::launch::async, read, i + 1);
        Result<Article> loaded[] = { read(i), second.valid() ? second.get() : Article() };
        for (qsizetype k = 0; k < 2 && i + k < paths.size(); ++k) {
            if (!loaded[k])
                return std::unexpected(loaded[k].error());
            articles.push_back(std::make_shared<const Article>(std::move(*loaded[k])));
        }
    }
    return articles;
}

Result<void> checkStandardInput(const QStringList& paths)
{
    if (paths.count(u"-"_s) > 1)
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "Standard input (-) can be read only once.")));
    return {};
}

Result<void> checkEncoding(const QString& name)
{
    if (name.isEmpty() || isKnownEncoding(name))
        return {};
    return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "There is no encoding “%1”; usual ones are %2."))
                     .arg(name, offeredEncodings().first(6).join(u", ")));
}

Result<QList<QDate>> parseDays(const QStringList& texts, qsizetype files)
{
    if (texts.size() > 1 && texts.size() != files) {
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine",
                                          "Give --date once for all files, or once for each of the %1."))
                         .arg(files));
    }
    QList<QDate> dates;
    for (const QString& text : texts) {
        const Result<QDate> date = parseDay(text);
        if (!date)
            return std::unexpected(date.error());
        dates << *date;
    }
    return dates;
}

} // namespace Redraft
