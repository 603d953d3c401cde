// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/console.h"

#include "documents/filenames.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Redraft::Console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualWidth = 80;
constexpr int kLongestLine = 120; // prose in longer lines is hard to read

/// The detail of an Unwritable error whose reader went away.
const QLatin1StringView kReaderGone = "reader gone"_L1;

Error unwritable(const QString& file, const QString& detail)
{
    const bool standard = file.isEmpty() || file == u'-';
    return { ErrorKind::Unwritable, detail,
             standard ? QCoreApplication::translate("CommandLine", "Standard output") : file };
}

/// Whether the other end of the pipe is closed; errno may belong to another thread's write.
bool isReaderGone(int handle)
{
    pollfd asked{ handle, POLLOUT, 0 };
    return ::poll(&asked, 1, 0) == 1 && (asked.revents & (POLLERR | POLLHUP)) != 0;
}

Result<void> writeToHandle(int handle, const QString& file, const std::function<bool(QIODevice&)>& write)
{
    QFile out;
    if (!out.open(handle, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return std::unexpected(unwritable(file, out.errorString()));
    if (write(out))
        return {};
    if (isReaderGone(handle))
        return std::unexpected(unwritable(file, kReaderGone));
    return std::unexpected(unwritable(file, out.errorString()));
}

/// A device, a pipe or an oddly named file: written in place, for there is nothing to rename.
Result<void> writeInPlace(const QString& file, const std::function<bool(QIODevice&)>& write)
{
    const int handle =
        ::open(encodeFileName(file).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (handle < 0)
        return std::unexpected(unwritable(file, QString::fromLocal8Bit(std::strerror(errno))));
    const Result<void> written = writeToHandle(handle, file, write);
    if (::close(handle) != 0 && written)
        return std::unexpected(unwritable(file, QString::fromLocal8Bit(std::strerror(errno))));
    return written;
}

} // namespace

void complain(const Error& error)
{
    const QByteArray line = "redraft-cli: " + printable(sentence(error)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

Result<void> writeTo(const QString& file, const std::function<bool(QIODevice&)>& write)
{
    if (file.isEmpty() || file == u'-')
        return writeToHandle(STDOUT_FILENO, file, write);
    const QFileInfo info(file);
    if (isOddFileName(file) || (info.exists() && !info.isFile()))
        return writeInPlace(file, write);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return std::unexpected(unwritable(file, out.errorString()));
    // QSaveFile's commit() forgives a short write that its buffer hid: ask each step.
    if (!write(out) || !out.flush() || !out.commit())
        return std::unexpected(unwritable(file, out.errorString()));
    return {};
}

TerminalText::Options textOptions(const QString& file)
{
    if ((!file.isEmpty() && file != u'-') || !::isatty(STDOUT_FILENO))
        return { .colour = false, .width = kUsualWidth };
    TerminalText::Options options{ .colour = true, .width = kUsualWidth };
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        options.width = std::min<int>(size.ws_col, kLongestLine);
    // no-color.org: any value but the empty one; "dumb" terminals know no colours.
    if (!qEnvironmentVariableIsEmpty("NO_COLOR") || qgetenv("TERM") == "dumb")
        options.colour = false;
    return options;
}

Exit trouble(const Error& error)
{
    if (error.kind != ErrorKind::Unwritable || error.detail != kReaderGone)
        complain(error);
    return Exit::Trouble;
}

} // namespace Redraft::Console
