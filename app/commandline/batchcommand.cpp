// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/batchcommand.h"

#include "commandline/arguments.h"
#include "commandline/linereader.h"
#include "commandline/orderedpool.h"
#include "documents/documents.h"
#include "documents/filenames.h"
#include "report/json.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QScopeGuard>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

/// A line can hold two of the largest files, with some characters escaped.
constexpr qsizetype kLongestLine = 3 * kMaximumFileSize;

constexpr std::array kTasks{ "compare"_L1, "extract"_L1 }; // in the order of Task

constexpr std::array kOptions{
    OptionSpec{ "--jobs"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--output"_L1, OptionSpec::Value::Required, "-o"_L1 },
    OptionSpec{ "--ignore"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--granularity"_L1, OptionSpec::Value::Required },
    OptionSpec{ "--no-findings"_L1 },
};

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString systemWords(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

Result<int> openInput(const QString& path)
{
    if (path.isEmpty() || path == u'-')
        return STDIN_FILENO;
    // A pipe is welcome here: whoever names one has its writer running.
    const int handle = ::open(encodeFileName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) {
        const ErrorKind kind = errno == ENOENT ? ErrorKind::NotFound
            : errno == EACCES                  ? ErrorKind::NoPermission
                                               : ErrorKind::Unreadable;
        return std::unexpected(Error{ kind, systemWords(errno), path });
    }
    struct stat info = {};
    if (::fstat(handle, &info) == 0 && S_ISDIR(info.st_mode)) {
        ::close(handle);
        return std::unexpected(
            Error{ ErrorKind::NotAFile, tr(QT_TRANSLATE_NOOP("CommandLine", "a folder")), path });
    }
    return handle;
}

bool isBlank(const QByteArray& line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

QByteArray tooLong(qint64 lineNumber)
{
    QByteArray out;
    QBuffer device(&out);
    device.open(QIODevice::WriteOnly);
    const QString why = tr(QT_TRANSLATE_NOOP("CommandLine", "Line %1 is longer than %2 MB."))
                            .arg(lineNumber)
                            .arg(kLongestLine / (1024 * 1024));
    writeErrorJson({ ErrorKind::Usage, why, {} }, device);
    return out;
}

/// Answers all lines; false when the device took no more.
bool answerAll(const BatchRequest& request, LineReader& reader, QIODevice& device)
{
    const int threads =
        request.jobs > 0 ? request.jobs : std::max(1, int(std::thread::hardware_concurrency()));
    bool taken = true; // written by one delivering thread at a time, read after finish()
    {
        OrderedPool pool(threads, [&device, &taken](const QByteArray& result) {
            taken = device.write(result) == result.size();
            return taken;
        });
        while (std::optional<LineReader::Line> line = reader.next()) {
            if (!line->tooLong && isBlank(line->bytes))
                continue;
            const bool going = line->tooLong ? pool.add([number = line->number] { return tooLong(number); })
                                             : pool.add([&request, line = std::move(*line)] {
                                                   return answer(request, line.number, line.bytes);
                                               });
            if (!going)
                break;
        }
    }
    return taken;
}

} // namespace

Result<BatchRequest> parseBatch(const QStringList& words)
{
    const Result<Arguments> arguments = Arguments::parse(words, kOptions);
    if (!arguments)
        return std::unexpected(arguments.error());
    const Result<int> task = parseChoice(u"batch"_s, arguments->files().value(0), kTasks);
    if (!task)
        return std::unexpected(task.error());
    if (arguments->files().size() > 2)
        return usage(tr(QT_TRANSLATE_NOOP("CommandLine", "batch reads one file, or standard input.")));
    BatchRequest request;
    request.task = BatchRequest::Task(*task);
    request.input = arguments->files().value(1);
    request.output = arguments->value("--output"_L1);
    if (arguments->has("--jobs"_L1)) {
        const Result<int> jobs = parseNumber(u"--jobs"_s, arguments->value("--jobs"_L1), 1);
        if (!jobs)
            return std::unexpected(jobs.error());
        request.jobs = std::min(*jobs, 1024);
    }
    for (const QString& ignored : arguments->values("--ignore"_L1)) {
        if (const Result<void> done = setIgnored(request.how.options.compare, ignored); !done)
            return std::unexpected(done.error());
    }
    if (arguments->has("--granularity"_L1)) {
        const Result<void> done =
            setGranularity(request.how.options.compare, arguments->value("--granularity"_L1));
        if (!done)
            return std::unexpected(done.error());
    }
    request.how.options.findings = !arguments->has("--no-findings"_L1);
    request.how.options.compare.threads = 1; // the lines are what runs side by side
    return request;
}

Exit run(const BatchRequest& request)
{
    const Result<int> handle = openInput(request.input);
    if (!handle)
        return Console::trouble(handle.error());
    const auto closing = qScopeGuard([&handle] {
        if (*handle != STDIN_FILENO)
            ::close(*handle);
    });
    LineReader reader(*handle, kLongestLine);
    const Result<void> written = Console::writeTo(
        request.output, [&](QIODevice& device) { return answerAll(request, reader, device); });
    if (!written)
        return Console::trouble(written.error());
    if (reader.error() != 0) {
        const QString path = request.input.isEmpty() ? u"-"_s : request.input;
        return Console::trouble({ ErrorKind::Unreadable, systemWords(reader.error()), path });
    }
    return Exit::Same;
}

QString batchHelp()
{
    return tr(QT_TRANSLATE_NOOP(
        "CommandLine",
        "Usage: redraft-cli batch compare|extract [options] [FILE.jsonl]\n"
        "\n"
        "Answers one JSON object a line with one JSON object a line, in the same order. Without a file it "
        "reads\n"
        "standard input. A line that cannot be answered gives an error object and stops nothing.\n"
        "\n"
        "  compare   {\"id\", \"versions\": [{\"path\"} or {\"text\", \"label\"?, \"date\"?}, …], "
        "\"options\"?}\n"
        "            options: {\"ignore\", \"granularity\", \"findings\", \"base\"}\n"
        "  extract   {\"id\", \"path\" or \"text\", \"date\": \"YYYY-MM-DD\" or null}\n"
        "\n"
        "  --jobs N              threads (as many as the machine has)\n"
        "  -o, --output FILE     write there instead of standard output\n"
        "  --ignore, --granularity, --no-findings     as for compare, where a line says nothing else\n"
        "\n"
        "Exit status: 0 every line was answered, 2 trouble.\n"));
}

} // namespace Redraft
