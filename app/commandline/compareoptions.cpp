// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/compareoptions.h"

#include "commandline/arguments.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<void> wrongType(const QString& member)
{
    return usage(
        tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” has a value of the wrong type.")).arg(member));
}

} // namespace

Result<void> setIgnored(CompareOptions& options, const QString& words)
{
    static constexpr std::array allowed{ "typography"_L1, "case"_L1, "space"_L1 };
    for (const QString& word : words.split(u',', Qt::SkipEmptyParts)) {
        const Result<int> which = parseChoice(u"ignore"_s, word.trimmed(), allowed);
        if (!which)
            return std::unexpected(which.error());
        options.ignoreTypography = options.ignoreTypography || *which == 0;
        options.ignoreCase = options.ignoreCase || *which == 1;
        options.ignoreSpace = options.ignoreSpace || *which == 2;
    }
    return {};
}

Result<void> setGranularity(CompareOptions& options, const QString& word)
{
    static constexpr std::array allowed{ "word"_L1, "sentence"_L1, "paragraph"_L1 };
    const Result<int> which = parseChoice(u"granularity"_s, word, allowed);
    if (!which)
        return std::unexpected(which.error());
    options.granularity = Granularity(*which);
    return {};
}

Result<void> setFromJson(CompareHow& how, const QJsonObject& options)
{
    for (auto member = options.begin(); member != options.end(); ++member) {
        const QString key = member.key();
        const QJsonValue value = member.value();
        Result<void> done;
        if (key == "ignore"_L1 && value.isString()) {
            done = setIgnored(how.options.compare, value.toString());
        } else if (key == "ignore"_L1 && value.isArray()) {
            for (const QJsonValue& word : value.toArray()) {
                if (done)
                    done =
                        word.isString() ? setIgnored(how.options.compare, word.toString()) : wrongType(key);
            }
        } else if (key == "granularity"_L1 && value.isString()) {
            done = setGranularity(how.options.compare, value.toString());
        } else if (key == "findings"_L1 && value.isBool()) {
            how.options.findings = value.toBool();
        } else if (key == "base"_L1 && value.isDouble()) {
            how.base = value.toInt(-1);
        } else if (key == "ignore"_L1 || key == "granularity"_L1 || key == "findings"_L1
                   || key == "base"_L1) {
            done = wrongType(key);
        } else {
            done = usage(tr(QT_TRANSLATE_NOOP("CommandLine", "There is no option “%1”.")).arg(key.left(40)));
        }
        if (!done)
            return done;
    }
    return {};
}

Result<Report> makeReport(const std::vector<std::shared_ptr<const Article>>& articles,
                          const QStringList& labels, const CompareHow& how)
{
    if (how.base >= int(articles.size())) {
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "The base is version %1, but there are only %2."))
                         .arg(how.base + 1)
                         .arg(articles.size()));
    }
    SnapshotOptions options = how.options;
    options.levelRows = false; // reports tell changes, they do not draw pages
    const Result<Snapshot> snapshot = makeSnapshot(articles, labels, options);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    if (how.base < 0)
        return makeReport(*snapshot, how.options.findings);
    return makeReport(*snapshot, how.base, how.options);
}

} // namespace Redraft
