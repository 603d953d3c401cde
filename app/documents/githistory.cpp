// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/githistory.h"

#include "documents/documents.h"
#include "documents/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

std::unexpected<Error> sentenceError(const QString& words, const QString& file)
{
    return std::unexpected(Error{ ErrorKind::Usage, words, file });
}

/// A repository can come from anywhere: its settings must not start programs (signatures, text conversion,
/// file-system monitors), and missing parts must not be fetched.
QStringList withoutPrograms(const QStringList& command)
{
    return QStringList{ u"--no-pager"_s,
                        u"--no-optional-locks"_s,
                        u"--literal-pathspecs"_s,
                        u"-c"_s,
                        u"core.fsmonitor=false"_s,
                        u"-c"_s,
                        u"core.hooksPath=/dev/null"_s,
                        u"-c"_s,
                        u"log.showSignature=false"_s,
                        u"-c"_s,
                        u"protocol.allow=never"_s,
                        u"-c"_s,
                        u"diff.relative=false"_s }
    + command;
}

Result<QByteArray> git(const QString& file, const QStringList& command, const Tick& tick)
{
    const QString program = QStandardPaths::findExecutable(u"git"_s);
    if (program.isEmpty())
        return sentenceError(
            QCoreApplication::translate("Git", "The history of %1 cannot be read: git is not installed.")
                .arg(file),
            file);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const auto& name : { u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s, u"GIT_EXTERNAL_DIFF"_s })
        environment.remove(name); // set while git runs us as its difftool
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QFileInfo(file).absolutePath());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, withoutPrograms(command), QIODevice::ReadOnly);
    QByteArray answer;
    constexpr int kStep = 50;
    const qint64 most = kMaximumFileSize;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(kStep);
        answer += process.readAllStandardOutput();
        const bool stopped = !goOn(tick, std::min<qint64>(answer.size(), most), most);
        if (stopped || answer.size() > most) {
            process.kill();
            process.waitForFinished();
            return std::unexpected(Error{
                stopped ? ErrorKind::Cancelled : ErrorKind::TooLarge,
                stopped ? QString()
                        : QCoreApplication::translate("Git", "more than %1 MB").arg(most / (1024 * 1024)),
                file });
        }
    }
    answer += process.readAllStandardOutput();
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        return sentenceError(QCoreApplication::translate(
                                 "Git", "%1 is in no repository that git can read; choose another file.")
                                 .arg(file),
                             file);
    }
    return answer;
}

} // namespace

Result<GitHistory> readGitHistory(const QString& file, const Tick& tick)
{
    // Each commit: 0x1e, then hash, author's date, author, subject with 0x1f between and a zero after them;
    // then, for --follow names one file a commit, its name with another zero.
    const Result<QByteArray> answer =
        git(file,
            { u"log"_s, u"--follow"_s, u"--no-ext-diff"_s, u"--no-textconv"_s, u"--no-show-signature"_s,
              u"--diff-filter=d"_s, u"--name-only"_s, u"-z"_s, u"--encoding=UTF-8"_s,
              u"--max-count=%1"_s.arg(kMaximumVersions), u"--format=%x1e%H%x1f%aI%x1f%an%x1f%s"_s, u"--"_s,
              QFileInfo(file).fileName() },
            tick);
    if (!answer)
        return std::unexpected(answer.error());
    GitHistory history{ file, {} };
    for (const QByteArray& entry : answer->split('\x1e')) {
        const qsizetype end = entry.indexOf('\0');
        if (end < 0)
            continue;
        const QList<QByteArray> fields = entry.first(end).split('\x1f');
        QByteArray name = entry.sliced(end + 1);
        while (name.startsWith('\n') || name.startsWith('\0'))
            name.remove(0, 1);
        name = name.first(std::max<qsizetype>(0, name.indexOf('\0')));
        if (fields.size() < 4 || name.isEmpty())
            continue;
        history.commits.push_back({ QString::fromLatin1(fields[0]), QString::fromUtf8(name),
                                    QString::fromUtf8(fields[2]), QString::fromUtf8(fields[3]),
                                    QDateTime::fromString(QString::fromLatin1(fields[1]), Qt::ISODate) });
    }
    if (history.commits.empty())
        return sentenceError(
            QCoreApplication::translate("Git", "%1 is not kept by git: it has no history to open.").arg(file),
            file);
    std::ranges::reverse(history.commits);
    return history;
}

Result<Article> loadFromGit(const GitHistory& history, int commit, const Tick& tick)
{
    const GitCommit& one = history.commits.at(size_t(commit));
    const Result<QByteArray> bytes =
        git(history.file, { u"cat-file"_s, u"blob"_s, one.hash + u':' + one.path }, tick);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<Article> article = loadBytes(*bytes, one.path, {}, tick);
    if (article && !article->date.isValid()) {
        article->date = one.date.date();
        article->dateSource = DateSource::Metadata;
    }
    return article;
}

} // namespace Redraft
