// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/readcommand.h"

#include "commandline/arguments.h"
#include "commandline/input.h"
#include "comparison/comparison.h"
#include "report/json.h"

#include <QCoreApplication>

#include <optional>

namespace Redraft {

using namespace Qt::StringLiterals;
using Format = ReadRequest::Format;
using Lines = JsonWriter::Lines;

namespace {

constexpr std::array kFormats{ "json"_L1, "text"_L1 }; // in the order of Format

constexpr std::array kOptions{
    OptionSpec{ "--format"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--output"_L1, OptionSpec::Value::Required, "-o"_L1 },
    OptionSpec{ "--against"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--encoding"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--record"_L1, OptionSpec::Value::Required },
};

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Paragraphs that differ, counted on the side that has more of them in a row. White space, which a change of
/// format brings along, does not count.
Result<int> changedParagraphs(const Article& other, const Article& article)
{
    CompareOptions options;
    options.ignoreSpace = true;
    options.sentences = false;
    const Result<Comparison> comparison = compare(other, article, options);
    if (!comparison)
        return std::unexpected(comparison.error());
    int changed = 0;
    for (const Row& row : comparison->rows) {
        if (row.kind != RowKind::Same)
            changed += int(std::max(row.left.size(), row.right.size()));
    }
    return changed;
}

bool writeReadJson(const Article& article, std::optional<int> changed, QIODevice& device)
{
    JsonWriter json(device, JsonWriter::Layout::Readable);
    json.beginObject(Lines::Each);
    json.key("ok"_L1);
    json.boolean(true);
    json.key("format"_L1);
    json.string(article.format);
    json.key("encoding"_L1);
    json.string(article.encoding);
    const auto optional = [&json](QLatin1StringView key, QAnyStringView given) {
        const QString value = given.toString();
        if (value.isEmpty())
            return;
        json.key(key);
        json.string(value);
    };
    optional("title"_L1, article.title);
    optional("title_from"_L1, name(article.titleOrigin));
    optional("byline"_L1, article.byline);
    optional("byline_from"_L1, name(article.bylineOrigin));
    optional("date"_L1, article.date.toString(Qt::ISODate));
    optional("date_from"_L1, name(article.dateSource));
    optional("language"_L1, article.language);
    json.key("paragraphs"_L1);
    json.beginArray(Lines::Each);
    for (int i = 0; i < int(article.paragraphs.size()); ++i)
        json.string(article.paragraphText(i));
    json.endArray();
    json.key("notices"_L1);
    json.beginArray(Lines::Each);
    for (const QString& notice : article.notices)
        json.string(notice);
    json.endArray();
    if (changed)
        json.member("changed_paragraphs"_L1, *changed);
    json.endObject();
    return json.finish();
}

bool writeFailureJson(const Error& error, QIODevice& device)
{
    JsonWriter json(device, JsonWriter::Layout::Readable);
    json.beginObject();
    json.key("ok"_L1);
    json.boolean(false);
    json.key("error"_L1);
    json.string(sentence(error));
    json.member("kind"_L1, name(error.kind));
    json.endObject();
    return json.finish();
}

bool writeReadText(const Article& article, std::optional<int> changed, QIODevice& device,
                   const TerminalText::Options& options)
{
    using Style = TerminalText::Style;
    TerminalText text(options);
    const auto line = [&text](const QString& name, const QString& value) {
        if (value.isEmpty())
            return;
        text.begin(name + u": ", Style::Dim);
        text.add(value);
        text.end();
    };
    line(tr(QT_TRANSLATE_NOOP("CommandLine", "Format")), article.format + u", " + article.encoding);
    line(tr(QT_TRANSLATE_NOOP("CommandLine", "Title")), article.title);
    line(tr(QT_TRANSLATE_NOOP("CommandLine", "By")), article.byline);
    line(tr(QT_TRANSLATE_NOOP("CommandLine", "Date")), article.date.toString(Qt::ISODate));
    line(tr(QT_TRANSLATE_NOOP("CommandLine", "Language")), article.language);
    for (const QString& notice : article.notices)
        line(tr(QT_TRANSLATE_NOOP("CommandLine", "Notice")), notice);
    if (changed)
        line(tr(QT_TRANSLATE_NOOP("CommandLine", "Changed paragraphs")), QString::number(*changed));
    for (int i = 0; i < int(article.paragraphs.size()); ++i) {
        text.blankLine();
        text.begin();
        text.add(article.paragraphText(i));
        text.end();
    }
    const QByteArray bytes = text.take();
    return device.write(bytes) == bytes.size();
}

} // namespace

Result<ReadRequest> parseRead(const QStringList& words)
{
    const Result<Arguments> arguments = Arguments::parse(words, kOptions);
    if (!arguments)
        return std::unexpected(arguments.error());
    if (arguments->files().size() != 1)
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "read needs one file.")));
    ReadRequest request;
    request.file = arguments->files().front();
    request.against = arguments->value("--against"_L1);
    request.output = arguments->value("--output"_L1);
    request.encoding = arguments->value("--encoding"_L1);
    if (const Result<void> known = checkEncoding(request.encoding); !known)
        return std::unexpected(known.error());
    if (arguments->has("--record"_L1)) {
        const Result<int> record = parseNumber(u"--record"_s, arguments->value("--record"_L1), 1);
        if (!record)
            return std::unexpected(record.error());
        request.record = *record - 1;
    }
    if (const Result<void> input = checkStandardInput({ request.file, request.against }); !input)
        return std::unexpected(input.error());
    if (arguments->has("--format"_L1)) {
        const Result<int> format = parseChoice(u"--format"_s, arguments->value("--format"_L1), kFormats);
        if (!format)
            return std::unexpected(format.error());
        request.format = Format(*format);
    }
    return request;
}

Exit run(const ReadRequest& request)
{
    const Result<Article> article = load(request.file, { {}, request.encoding, request.record });
    Result<std::optional<int>> changed;
    if (article && !request.against.isEmpty()) {
        const Result<Article> other = load(request.against);
        const Result<int> count =
            other ? changedParagraphs(*other, *article) : std::unexpected(other.error());
        if (count)
            changed = *count;
        else
            changed = std::unexpected(count.error());
    }
    if (!article || !changed) {
        const Error error = article ? changed.error() : article.error();
        if (request.format == Format::Text)
            return Console::trouble(error);
        const Result<void> written = Console::writeTo(
            request.output, [&error](QIODevice& device) { return writeFailureJson(error, device); });
        return written ? Exit::Trouble : Console::trouble(written.error());
    }
    const Result<void> written = Console::writeTo(request.output, [&](QIODevice& device) {
        return request.format == Format::Json
            ? writeReadJson(*article, *changed, device)
            : writeReadText(*article, *changed, device, Console::textOptions(request.output));
    });
    return written ? Exit::Same : Console::trouble(written.error());
}

QString readHelp()
{
    return tr(QT_TRANSLATE_NOOP(
        "CommandLine",
        "Usage: redraft-cli read FILE [options]\n"
        "\n"
        "Shows what is read from a file, and how: format, encoding, title, date, paragraphs, notices.\n"
        "\n"
        "  --against OTHER       count the paragraphs that differ from this file's\n"
        "  --encoding NAME       read text in this encoding instead of finding it out\n"
        "  --record N            which article of a collection (CSV, JSON lines); the first\n"
        "  --format FORMAT       text (for a terminal) or json\n"
        "  -o, --output FILE     write there instead of standard output\n"
        "\n"
        "Exit status: 0 done, 2 trouble.\n"));
}

} // namespace Redraft
