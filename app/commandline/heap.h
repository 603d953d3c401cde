// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The heap of a program that reads a few files, compares them and ends. Two habits of the C library cost it
/// a quarter of its time: memory that one stage gives back goes to the system, which makes it anew, page by
/// page, for the next one; and each thread has a heap of its own. Nothing depends on this but time.
#pragma once

#include <QStringList>

namespace Redraft {

/// Before the files are read. Not for a program that stays: it keeps what it once had.
void prepareHeap(const QStringList& files);

} // namespace Redraft
