// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/commandline.h"

#include "commandline/arguments.h"
#include "commandline/batchcommand.h"
#include "commandline/comparecommand.h"
#include "commandline/extractcommand.h"
#include "commandline/readcommand.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// argv → request → run: the same two steps for every command.
template <typename Request, Result<Request> (*parse)(const QStringList&)>
Exit parseAndRun(const QStringList& words)
{
    const Result<Request> request = parse(words);
    return request ? run(*request) : Console::trouble(request.error());
}

struct Command {
    QLatin1StringView name;
    Exit (*run)(const QStringList& words);
    QString (*help)();
};

constexpr std::array kCommands{
    Command{ "compare"_L1, parseAndRun<CompareRequest, parseCompare>, compareHelp },
    Command{ "extract"_L1, parseAndRun<ExtractRequest, parseExtract>, extractHelp },
    Command{ "read"_L1, parseAndRun<ReadRequest, parseRead>, readHelp },
    Command{ "batch"_L1, parseAndRun<BatchRequest, parseBatch>, batchHelp },
};

QString generalHelp()
{
    return tr(QT_TRANSLATE_NOOP("CommandLine",
                                "Usage: redraft-cli COMMAND …\n"
                                "\n"
                                "Compares versions of an article, without a display.\n"
                                "\n"
                                "  compare A B [C…]      what changed between versions\n"
                                "  extract FILE…         who is quoted and which dates are mentioned\n"
                                "  read FILE             what is read from a file, and how\n"
                                "  batch compare|extract one JSON line in, one out, for whole collections\n"
                                "\n"
                                "  --help                this, or a command's own help after its name\n"
                                "  --version             the program's version\n"));
}

Exit print(const QString& text)
{
    const Result<void> written = Console::writeTo(
        {}, [bytes = text.toUtf8()](QIODevice& device) { return device.write(bytes) == bytes.size(); });
    return written ? Exit::Same : Console::trouble(written.error());
}

bool asksForHelp(const QStringList& words)
{
    const auto end = std::find(words.begin(), words.end(), "--"_L1);
    return std::any_of(words.begin(), end,
                       [](const QString& word) { return word == "--help"_L1 || word == "-h"_L1; });
}

} // namespace

Exit runCommandLine(const QStringList& words)
{
    const QString first = words.value(0);
    if (first == "--version"_L1)
        return print(u"redraft-cli " REDRAFT_VERSION "\n"_s);
    const auto command = std::find_if(kCommands.begin(), kCommands.end(),
                                      [&first](const Command& each) { return first == each.name; });
    if (command != kCommands.end()) {
        const QStringList rest = words.sliced(1);
        return asksForHelp(rest) ? print(command->help()) : command->run(rest);
    }
    if (asksForHelp(words))
        return print(generalHelp());
    if (words.isEmpty())
        return Console::trouble(
            { ErrorKind::Usage,
              tr(QT_TRANSLATE_NOOP("CommandLine", "A command is missing; --help lists them.")),
              {} });
    return Console::trouble(
        { ErrorKind::Usage,
          tr(QT_TRANSLATE_NOOP("CommandLine", "There is no command “%1”; --help lists them."))
              .arg(first.left(40)),
          {} });
}

} // namespace Redraft
