// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/heap.h"

#include "documents/largepages.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <unistd.h>
#endif

namespace Redraft {

#ifdef __GLIBC__

namespace {

constexpr int kMega = 1024 * 1024;
constexpr qint64 kSmall = kMega / 4; ///< bytes of files for which nothing is worth doing
constexpr qint64 kShare = 5; ///< peak of a comparison in bytes for each byte of its files, measured
constexpr qint64 kMost = 1024 * kMega;

// Takes that much from the system in one piece, of large pages if it has them.
void take(qint64 bytes)
{
    mallopt(M_TOP_PAD, int(bytes));
    char* const before = static_cast<char*>(sbrk(0));
    void* volatile piece = std::malloc(4 * kMega); // more than is left of what there was
    std::free(piece);
    char* const after = static_cast<char*>(sbrk(0));
    mallopt(M_TOP_PAD, kMega);
    if (after > before)
        wishForLargePages(before, after - before);
}

} // namespace

void prepareHeap(const QStringList& files)
{
    qint64 bytes = 0;
    for (const QString& file : files)
        bytes += QFileInfo(file).size();
    if (bytes < kSmall)
        return;
    mallopt(M_MMAP_THRESHOLD, 32 * kMega); // the most that it takes; larger pieces come one by one
    mallopt(M_TRIM_THRESHOLD, 512 * kMega);
    mallopt(M_ARENA_MAX, 1);
    take(std::min(kShare * bytes, kMost));
}

#else

void prepareHeap(const QStringList&) { }

#endif

} // namespace Redraft
