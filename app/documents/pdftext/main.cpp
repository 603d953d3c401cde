// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// redraft-pdftext: reads a PDF from standard input and writes its lines of text with their boxes to standard
/// output (the format is in pdflayout.h). A process of its own, so that a hostile file can be given bounds
/// and be ended: memory and processor time are limited before the first byte is read. Exit codes: 0 fine, 1
/// damaged, 3 needs a password, 4 too many pages.

#include "documents/limits.h"

#include <QByteArray>
#include <QCoreApplication>

#include <poppler-qt6.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <sys/resource.h>
#include <vector>

namespace {

void limit(int resource, qint64 value)
{
    const struct rlimit bound = { rlim_t(value), rlim_t(value) };
    (void)::setrlimit(resource, &bound);
}

QByteArray readInput()
{
    QByteArray bytes;
    std::vector<char> piece(size_t(1) << 20);
    while (const size_t got = std::fread(piece.data(), 1, piece.size(), stdin))
        bytes.append(piece.data(), qsizetype(got));
    return bytes;
}

/// Poppler gives words in reading order and which of them follow each other on a line.
void writePage(int number, const Poppler::Page& page, int& pictures)
{
    const auto words = page.textList();
    if (words.empty())
        ++pictures;
    QString line;
    QRectF box;
    const auto flush = [&] {
        line.replace(u'\t', u' ').replace(u'\n', u' ');
        if (!line.trimmed().isEmpty()) {
            std::printf("%d\t%.1f\t%.1f\t%.1f\t%.1f\t%s\n", number, box.left(), box.top(), box.right(),
                        box.bottom(), line.toUtf8().constData());
        }
        line.clear();
        box = {};
    };
    for (const auto& word : words) {
        line += word->text();
        box = box.isNull() ? word->boundingBox() : box.united(word->boundingBox());
        const Poppler::TextBox* next = word->nextWord();
        if (!next) {
            flush();
        } else if (word->hasSpaceAfter()) {
            line += u' ';
        }
    }
    flush();
}

} // namespace

int main(int argc, char* argv[])
{
#if !defined(__SANITIZE_ADDRESS__) // which reserves terabytes of addresses for itself
    limit(RLIMIT_AS,
          Redraft::kPdfMemory + 256LL * 1024 * 1024); // address space: libraries are mapped as well
#endif
    limit(RLIMIT_CPU, Redraft::kPdfSeconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    const QCoreApplication app(argc, argv);
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) { }, {});
    const auto document = Poppler::Document::loadFromData(readInput());
    if (!document)
        return 1;
    if (document->isLocked())
        return 3;
    const int count = document->numPages();
    if (count > Redraft::kMaximumPdfPages)
        return 4;
    int pictures = 0;
    double height = 0;
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        if (!page)
            continue;
        if (height <= 0)
            height = page->pageSizeF().height();
        writePage(i, *page, pictures);
    }
    std::printf("pages\t%d\t%.1f\t%d\n", count, height, pictures);
    return count > 0 ? 0 : 1;
}
