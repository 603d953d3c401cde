// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/comparecommand.h"

#include "commandline/arguments.h"
#include "commandline/heap.h"
#include "commandline/input.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/textreport.h"

#include <QCoreApplication>

namespace Redraft {

using namespace Qt::StringLiterals;
using Format = CompareRequest::Format;

namespace {

constexpr std::array kFormats{
    "json"_L1, "summary"_L1, "text"_L1, "html"_L1, "md"_L1, "csv"_L1
}; // as Format

constexpr std::array kOptions{
    OptionSpec{ "--format"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--output"_L1, OptionSpec::Value::Required, "-o"_L1 },
    OptionSpec{ "--ignore"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--label"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--date"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--encoding"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--granularity"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--base"_L1, OptionSpec::Value::Optional },
    OptionSpec{ "--no-findings"_L1 },
};

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool write(const Report& report, const CompareRequest& request, QIODevice& device)
{
    switch (request.format) {
    case Format::Json:
        return writeComparisonJson(report, device);
    case Format::Summary:
        return writeSummary(report, device);
    case Format::Text:
        return writeComparisonText(report, device, Console::textOptions(request.output));
    case Format::Html:
        return writeHtml(report, device);
    case Format::Markdown:
        return writeMarkdown(report, device);
    case Format::Csv:
        return writeComparisonCsv(report, device);
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace

Result<CompareRequest> parseCompare(const QStringList& words)
{
    const Result<Arguments> arguments = Arguments::parse(words, kOptions);
    if (!arguments)
        return std::unexpected(arguments.error());
    CompareRequest request;
    request.files = arguments->files();
    if (request.files.size() < 2)
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "compare needs two files or more.")));
    if (const Result<void> input = checkStandardInput(request.files); !input)
        return std::unexpected(input.error());
    if (arguments->has("--format"_L1)) {
        const Result<int> format = parseChoice(u"--format"_s, arguments->value("--format"_L1), kFormats);
        if (!format)
            return std::unexpected(format.error());
        request.format = Format(*format);
    }
    request.output = arguments->value("--output"_L1);
    request.encoding = arguments->value("--encoding"_L1);
    if (const Result<void> known = checkEncoding(request.encoding); !known)
        return std::unexpected(known.error());
    request.labels = arguments->values("--label"_L1);
    if (request.labels.size() > request.files.size())
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "There are more labels than files.")));
    const Result<QList<QDate>> dates = parseDays(arguments->values("--date"_L1), request.files.size());
    if (!dates)
        return std::unexpected(dates.error());
    request.dates = *dates;

    CompareOptions& compare = request.how.options.compare;
    for (const QString& ignored : arguments->values("--ignore"_L1)) {
        if (const Result<void> done = setIgnored(compare, ignored); !done)
            return std::unexpected(done.error());
    }
    if (arguments->has("--granularity"_L1)) {
        if (const Result<void> done = setGranularity(compare, arguments->value("--granularity"_L1)); !done)
            return std::unexpected(done.error());
    }
    if (arguments->has("--base"_L1)) {
        const QString which = arguments->value("--base"_L1);
        const Result<int> base = which.isEmpty() ? 1 : parseNumber(u"--base"_s, which, 1);
        if (!base)
            return std::unexpected(base.error());
        request.how.base = *base - 1;
    }
    // Counts and lists of changes need neither who speaks nor where sentences end.
    const bool counts = request.format == Format::Summary || request.format == Format::Csv;
    request.how.options.findings = !counts && !arguments->has("--no-findings"_L1);
    compare.sentences = request.format == Format::Json;
    return request;
}

Exit run(const CompareRequest& request)
{
    prepareHeap(request.files);
    const auto articles = loadArguments(request.files, request.dates, request.encoding);
    if (!articles)
        return Console::trouble(articles.error());
    const Result<Report> report = makeReport(*articles, request.labels, request.how);
    if (!report)
        return Console::trouble(report.error());
    const Result<void> written =
        Console::writeTo(request.output, [&](QIODevice& device) { return write(*report, request, device); });
    if (!written)
        return Console::trouble(written.error());
    return report->differs() ? Exit::Different : Exit::Same;
}

QString compareHelp()
{
    return tr(QT_TRANSLATE_NOOP(
        "CommandLine",
        "Usage: redraft-cli compare A B [C…] [options]\n"
        "\n"
        "Compares versions of an article: each with the next one. A file named - is standard input.\n"
        "\n"
        "  --format FORMAT       text (for a terminal), json, summary (the counts alone),\n"
        "                        html (one page that needs nothing else), md, csv (a list of changes)\n"
        "  -o, --output FILE     write there instead of standard output\n"
        "  --ignore KINDS        differences that do not count: typography, case, space, with commas "
        "between\n"
        "  --granularity UNIT    mark changes by word, sentence or paragraph\n"
        "  --base[=N]            compare version N (the first) with each other one\n"
        "  --label TEXT          a version's name in the report; once for each file, in order\n"
        "  --date YYYY-MM-DD     the day the article was written; once for all files, or once for each\n"
        "  --encoding NAME       read text in this encoding instead of finding it out\n"
        "  --no-findings         leave out speakers, quotations and dates\n"
        "\n"
        "Exit status: 0 nothing differs, 1 something differs, 2 trouble.\n"));
}

} // namespace Redraft
