// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/extractcommand.h"

#include "commandline/arguments.h"
#include "commandline/input.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/textreport.h"

#include <QCoreApplication>

#include <utility>

namespace Redraft {

using namespace Qt::StringLiterals;
using Format = ExtractRequest::Format;

namespace {

constexpr std::array kFormats{ "json"_L1, "text"_L1, "csv"_L1 }; // in the order of Format

constexpr std::array kOptions{
    OptionSpec{ "--format"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--output"_L1, OptionSpec::Value::Required, "-o"_L1 },
    OptionSpec{ "--date"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--encoding"_L1, OptionSpec::Value::Required },
};

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool writeOne(const Article& article, const ExtractRequest& request, QIODevice& device, bool first)
{
    const Extraction extraction = extract(article);
    if (request.format == Format::Text)
        return writeExtractionText(article, extraction, device, Console::textOptions(request.output));
    if (request.format == Format::Csv)
        return writeExtractionCsv(article, extraction, device, first);
    const bool alone = request.files.size() == 1;
    return writeExtractionJson(article, extraction, device,
                               { alone ? JsonWriter::Layout::Readable : JsonWriter::Layout::Line, {} });
}

} // namespace

Result<ExtractRequest> parseExtract(const QStringList& words)
{
    const Result<Arguments> arguments = Arguments::parse(words, kOptions);
    if (!arguments)
        return std::unexpected(arguments.error());
    ExtractRequest request;
    request.files = arguments->files();
    if (request.files.isEmpty())
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "extract needs a file.")));
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
    const Result<QList<QDate>> dates = parseDays(arguments->values("--date"_L1), request.files.size());
    if (!dates)
        return std::unexpected(dates.error());
    request.dates = *dates;
    return request;
}

Exit run(const ExtractRequest& request)
{
    bool trouble = false;
    bool first = true;
    const Result<void> written = Console::writeTo(request.output, [&](QIODevice& device) {
        for (qsizetype i = 0; i < request.files.size(); ++i) {
            const QDate date = request.dates.size() == 1 ? request.dates.front() : request.dates.value(i);
            const Result<Article> article = load(request.files[i], { date, request.encoding });
            bool fine = true;
            if (article) {
                fine = writeOne(*article, request, device, std::exchange(first, false));
            } else {
                trouble = true;
                Console::complain(article.error());
                if (request.format == Format::Json && request.files.size() > 1)
                    fine = writeErrorJson(article.error(), device);
            }
            if (!fine)
                return false;
        }
        return true;
    });
    if (!written)
        return Console::trouble(written.error());
    return trouble ? Exit::Trouble : Exit::Same;
}

QString extractHelp()
{
    return tr(QT_TRANSLATE_NOOP(
        "CommandLine",
        "Usage: redraft-cli extract FILE… [options]\n"
        "\n"
        "Lists who is quoted in an article and which dates it mentions. A file named - is standard input.\n"
        "\n"
        "  --format FORMAT       text (for a terminal), json (several files: one line each), csv\n"
        "  -o, --output FILE     write there instead of standard output\n"
        "  --date YYYY-MM-DD     the day the article was written; once for all files, or once for each\n"
        "  --encoding NAME       read text in this encoding instead of finding it out\n"
        "\n"
        "Exit status: 0 done, 2 trouble.\n"));
}

} // namespace Redraft
