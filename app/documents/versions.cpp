// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/versions.h"

#include "documents/documents.h"
#include "documents/limits.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Redraft {

namespace {

struct GivenFile {
    VersionFile file;
    bool named = true; ///< given by its own name, not found in a folder
};

} // namespace

QStringList VersionList::paths() const
{
    QStringList all;
    for (const VersionFile& file : files)
        all << file.path;
    return all;
}

QDate dateInName(const QString& path)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<!\d)((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d))"));
    for (const QRegularExpressionMatch& match : pattern.globalMatch(QFileInfo(path).fileName())) {
        const QDate date(match.capturedView(1).toInt(), match.capturedView(3).toInt(),
                         match.capturedView(4).toInt());
        if (date.isValid())
            return date;
    }
    return {};
}

Result<VersionList> findVersions(const QStringList& paths, const Tick& tick)
{
    std::vector<GivenFile> found;
    VersionList list;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            found.push_back({ { path, {} }, true });
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString& name : names)
            found.push_back({ { folder.filePath(name), {} }, false });
    }
    if (qsizetype(found.size()) > kMaximumVersions) {
        return std::unexpected(
            Error{ ErrorKind::TooLarge,
                   QCoreApplication::translate("Versions", "more than %1 files").arg(kMaximumVersions),
                   paths.value(0) });
    }
    int left = 0;
    for (qint64 done = 0; GivenFile & one : found) {
        if (!goOn(tick, done++, qint64(found.size())))
            return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
        const auto share = [&tick, done, total = qint64(found.size())](qint64, qint64) {
            return goOn(tick, done, total);
        };
        const Result<Article> article = load(one.file.path, {}, share);
        if (!article && article.error().kind == ErrorKind::Cancelled)
            return std::unexpected(article.error());
        if (!one.named && (!article || article->paragraphs.empty())) {
            ++left;
            continue;
        }
        const QDate inName = dateInName(one.file.path);
        one.file.date = inName.isValid() ? inName : article ? article->date : QDate();
        list.files.push_back(std::move(one.file));
    }
    if (list.files.empty())
        return std::unexpected(Error{ ErrorKind::Empty, {}, paths.value(0) });
    if (left > 0)
        list.notices << QCoreApplication::translate("Versions", "%n file(s) without a text were left out.",
                                                    nullptr, left);
    // In the C locale nothing is compared as a number.
    const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
    QCollator collator(locale);
    collator.setNumericMode(true);
    const bool dated =
        std::ranges::all_of(list.files, [](const VersionFile& file) { return file.date.isValid(); });
    std::ranges::stable_sort(list.files, [&](const VersionFile& a, const VersionFile& b) {
        if (dated && a.date != b.date)
            return a.date < b.date;
        return collator.compare(QFileInfo(a.path).fileName(), QFileInfo(b.path).fileName()) < 0;
    });
    if (!dated && list.files.size() > 1)
        list.notices << QCoreApplication::translate(
            "Versions", "Not every file says its date: the versions are in the order of their names.");
    return list;
}

} // namespace Redraft
