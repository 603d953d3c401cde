// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/oldword.h"

#include "documents/decoding.h"
#include "documents/limits.h"
#include "documents/plaintext.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <optional>
#include <sys/resource.h>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString words(const char* text)
{
    return QCoreApplication::translate("OldWord", text);
}

struct Converter {
    const char* program;
    QStringList arguments; ///< "IN" and "FOLDER" stand for the document and its folder
    bool answers; ///< on standard output; else as FOLDER/in.txt
};

const std::vector<Converter>& converters()
{
    static const std::vector<Converter> all{
        { "antiword", { u"-m"_s, u"UTF-8.txt"_s, u"-w"_s, u"0"_s, u"IN"_s }, true },
        { "catdoc", { u"-d"_s, u"utf-8"_s, u"-w"_s, u"IN"_s }, true },
        { "soffice",
          { u"-env:UserInstallation=file://FOLDER/profile"_s, u"--headless"_s, u"--norestore"_s,
            u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, u"FOLDER"_s, u"IN"_s },
          false },
    };
    return all;
}

/// In the new process, before the program starts: only what may be called between fork and exec.
void bind()
{
    const auto limit = [](auto resource, qint64 value) {
        const struct rlimit bound = { rlim_t(value), rlim_t(value) };
        (void)::setrlimit(resource, &bound);
    };
    limit(RLIMIT_CPU, kConverterSeconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, kMaximumPdfText);
}

Result<QByteArray> convert(const Converter& converter, const QString& program, const QByteArray& bytes,
                           const Tick& tick)
{
    const auto failed = [](ErrorKind kind, const char* why) {
        return std::unexpected(Error{ kind, why ? words(why) : QString(), {} });
    };
    const QTemporaryDir folder;
    QFile in(folder.filePath(u"in.doc"_s));
    if (!folder.isValid() || !in.open(QIODevice::WriteOnly) || in.write(bytes) != bytes.size() || !in.flush())
        return failed(ErrorKind::Unreadable,
                      QT_TRANSLATE_NOOP("OldWord", "there is no room for a temporary copy of it"));
    in.close();
    QStringList arguments = converter.arguments;
    for (QString& argument : arguments)
        argument.replace(u"IN"_s, in.fileName()).replace(u"FOLDER"_s, folder.path());
    QProcess process;
    process.setChildProcessModifier(&bind);
    process.setWorkingDirectory(folder.path());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    QByteArray answer;
    constexpr int kStep = 50;
    constexpr int kMost = 3 * kConverterSeconds * 1000; // it may have to wait for the processor
    for (int waited = 0; process.state() != QProcess::NotRunning; waited += kStep) {
        process.waitForFinished(kStep);
        answer += process.readAllStandardOutput();
        const bool stopped = !goOn(tick, std::min(waited, kMost), kMost);
        if (stopped || waited > kMost || answer.size() > kMaximumPdfText) {
            process.kill();
            process.waitForFinished();
            return stopped
                ? failed(ErrorKind::Cancelled, nullptr)
                : failed(ErrorKind::TooLarge,
                         QT_TRANSLATE_NOOP("OldWord", "reading it takes more than the limit allows"));
        }
    }
    answer += process.readAllStandardOutput();
    if (!converter.answers) {
        QFile out(folder.filePath(u"in.txt"_s));
        if (out.open(QIODevice::ReadOnly))
            answer = out.read(kMaximumPdfText);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || answer.trimmed().isEmpty())
        return failed(ErrorKind::Format, QT_TRANSLATE_NOOP("OldWord", "no text can be found in it"));
    return answer;
}

} // namespace

Result<Article> readOldWord(const QByteArray& bytes, const Tick& tick)
{
    std::optional<Error> failure; // of the last converter that could not read it; the next one may
    for (const Converter& converter : converters()) {
        const QString name = QString::fromLatin1(converter.program);
        const QString program = QStandardPaths::findExecutable(name);
        if (program.isEmpty())
            continue;
        Result<Article> read =
            convert(converter, program, bytes, tick)
                .and_then([&tick](const QByteArray& answer) { return decode(answer, u"UTF-8"_s, tick); })
                .and_then([&name, &tick](const Decoded& decoded) -> Result<Article> {
                    Article article;
                    article.text = decoded.text;
                    article.format = u"doc"_s;
                    article.notices = decoded.notices;
                    if (!segmentPlainText(article, tick))
                        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
                    article.notices << words(QT_TRANSLATE_NOOP("OldWord",
                                                               "An old Word document, read with %1."))
                                           .arg(name);
                    return article;
                });
        if (read || read.error().kind == ErrorKind::Cancelled)
            return read;
        failure = read.error();
    }
    if (failure)
        return std::unexpected(*failure);
    return std::unexpected(
        Error{ ErrorKind::NotText,
               words(QT_TRANSLATE_NOOP("OldWord", "an old Word document: install antiword or catdoc")),
               {} });
}

} // namespace Redraft
