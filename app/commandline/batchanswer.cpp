// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/batchcommand.h"

#include "commandline/arguments.h"
#include "commandline/input.h"
#include "report/json.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

std::unexpected<Error> wrong(const QString& member, const QString& shouldBe)
{
    return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” is missing or not %2.")).arg(member, shouldBe));
}

/// The value as JSON again, so that an id comes back as it came.
QByteArray asJson(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// An absent or null date is none.
Result<QDate> dateOf(const QJsonObject& object)
{
    const QJsonValue date = object.value("date"_L1);
    if (date.isUndefined() || date.isNull())
        return QDate();
    return date.isString() ? parseDay(date.toString())
                           : wrong(u"date"_s, tr(QT_TRANSLATE_NOOP("CommandLine", "a date")));
}

Result<Article> articleOf(const QJsonObject& object)
{
    const Result<QDate> date = dateOf(object);
    if (!date)
        return std::unexpected(date.error());
    const QJsonValue text = object.value("text"_L1);
    const QJsonValue path = object.value("path"_L1);
    if (text.isString() && path.isUndefined())
        return articleFromText(text.toString(), { *date });
    // Standard input is the batch itself.
    if (path.isString() && text.isUndefined() && path.toString() != "-"_L1)
        return load(path.toString(), { *date });
    return usage(
        tr(QT_TRANSLATE_NOOP("CommandLine", "An article needs either “text” or “path”, as a string.")));
}

Result<void> answerExtract(const QJsonObject& object, const JsonOptions& options, QIODevice& device)
{
    const Result<Article> article = articleOf(object);
    if (!article)
        return std::unexpected(article.error());
    writeExtractionJson(*article, extract(*article), device, options);
    return {};
}

Result<void> answerCompare(const QJsonObject& object, CompareHow how, const JsonOptions& options,
                           QIODevice& device)
{
    const QJsonValue versions = object.value("versions"_L1);
    const QJsonArray list = versions.toArray();
    if (!versions.isArray() || list.size() < 2)
        return wrong(u"versions"_s, tr(QT_TRANSLATE_NOOP("CommandLine", "a list of two versions or more")));
    const QJsonValue asked = object.value("options"_L1);
    if (!asked.isUndefined() && !asked.isNull()) {
        if (!asked.isObject())
            return wrong(u"options"_s, tr(QT_TRANSLATE_NOOP("CommandLine", "an object")));
        if (const Result<void> done = setFromJson(how, asked.toObject()); !done)
            return done;
    }
    std::vector<std::shared_ptr<const Article>> articles;
    QStringList labels;
    for (const QJsonValue& version : list) {
        if (!version.isObject())
            return wrong(u"versions"_s, tr(QT_TRANSLATE_NOOP("CommandLine", "a list of objects")));
        Result<Article> article = articleOf(version.toObject());
        if (!article)
            return std::unexpected(article.error());
        labels << version.toObject().value("label"_L1).toString();
        articles.push_back(std::make_shared<const Article>(std::move(*article)));
    }
    const Result<Report> report = makeReport(articles, labels, how);
    if (!report)
        return std::unexpected(report.error());
    writeComparisonJson(*report, device, options);
    return {};
}

} // namespace

QByteArray answer(const BatchRequest& request, qint64 lineNumber, const QByteArray& line)
{
    QByteArray out;
    QBuffer device(&out);
    device.open(QIODevice::WriteOnly);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject()) {
        const QString why = problem.error == QJsonParseError::NoError
            ? tr(QT_TRANSLATE_NOOP("CommandLine", "Line %1 is not a JSON object.")).arg(lineNumber)
            : tr(QT_TRANSLATE_NOOP("CommandLine", "Line %1 is not JSON: %2."))
                  .arg(lineNumber)
                  .arg(problem.errorString());
        writeErrorJson({ ErrorKind::Usage, why, {} }, device);
        return out;
    }
    const QJsonObject object = document.object();
    JsonOptions options{ .layout = JsonWriter::Layout::Line, .id = {} };
    if (object.contains("id"_L1))
        options.id = asJson(object.value("id"_L1));
    const Result<void> done = request.task == BatchRequest::Task::Extract
        ? answerExtract(object, options, device)
        : answerCompare(object, request.how, options, device);
    if (!done)
        writeErrorJson(done.error(), device, options.id);
    return out;
}

} // namespace Redraft
