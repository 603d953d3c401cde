// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/pdf.h"

#include "documents/limits.h"
#include "documents/pdflayout.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString translated(const char* text)
{
    return QCoreApplication::translate("Pdf", text);
}

/// Beside the program, or where distributions put helpers.
QString helperPath()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QStringView place : { u"/redraft-pdftext", u"/../libexec/redraft-pdftext" }) {
        const QString path = here + place;
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

} // namespace

Result<Article> readPdf(const QByteArray& bytes, const Tick& tick)
{
    const auto failed = [](ErrorKind kind, const char* why) {
        return std::unexpected(Error{ kind, why ? translated(why) : QString(), {} });
    };
    const QString helper = helperPath();
    if (helper.isEmpty())
        return failed(ErrorKind::Unreadable,
                      QT_TRANSLATE_NOOP("Pdf", "the program redraft-pdftext is missing beside Redraft"));
    QProcess process;
    process.start(helper, {}, QIODevice::ReadWrite);
    if (!process.waitForStarted(5000))
        return failed(ErrorKind::Unreadable,
                      QT_TRANSLATE_NOOP("Pdf", "the program redraft-pdftext cannot be started"));
    process.write(bytes);
    process.closeWriteChannel();
    QByteArray answer;
    constexpr int kStep = 50;
    for (int waited = 0; process.state() != QProcess::NotRunning; waited += kStep) {
        process.waitForFinished(kStep);
        answer += process.readAllStandardOutput();
        const bool stopped = !goOn(tick, std::min(waited, kPdfSeconds * 1000), kPdfSeconds * 1000);
        const bool late = waited > kPdfSeconds * 1000;
        if (stopped || late || answer.size() > kMaximumPdfText) {
            process.kill();
            process.waitForFinished();
            if (stopped)
                return failed(ErrorKind::Cancelled, nullptr);
            return failed(ErrorKind::TooLarge,
                          late ? QT_TRANSLATE_NOOP("Pdf", "reading it takes longer than the limit allows")
                               : QT_TRANSLATE_NOOP("Pdf", "it holds more text than the limit allows"));
        }
    }
    answer += process.readAllStandardOutput();
    if (process.exitStatus() == QProcess::CrashExit)
        return failed(ErrorKind::TooLarge,
                      QT_TRANSLATE_NOOP("Pdf", "reading it needs more memory or time than the limit allows"));
    switch (process.exitCode()) {
    case 0:
        break;
    case 3:
        return failed(ErrorKind::Protected, nullptr);
    case 4:
        return failed(ErrorKind::TooLarge,
                      QT_TRANSLATE_NOOP("Pdf", "it has more pages than the limit allows"));
    default:
        return failed(ErrorKind::Format, QT_TRANSLATE_NOOP("Pdf", "its pages cannot be found"));
    }
    const PdfPages pages = pagesFromAnswer(answer);
    if (pages.lines.empty() && pages.count > 0)
        return failed(ErrorKind::NotText,
                      QT_TRANSLATE_NOOP("Pdf", "its pages are pictures, a scan: have the text recognised"));
    Article article = articleFromPages(pages);
    // Readers repair a file that was cut off, silently; what is missing may matter.
    if (!QByteArrayView(bytes).last(std::min<qsizetype>(bytes.size(), 2048)).contains("%%EOF"))
        article.notices << translated(
            QT_TRANSLATE_NOOP("Pdf", "The file is damaged or incomplete; what could be read is shown."));
    return article;
}

} // namespace Redraft
