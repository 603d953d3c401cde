// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Old Word documents (.doc), read by a program that the user has installed: antiword, catdoc or LibreOffice,
/// whichever is there first. It runs as a process of its own, with bounds, in a folder that is gone
/// afterwards.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

namespace Redraft {

/// Fails with NotText when none of the programs is installed (the error says which would do), with Format
/// when the program cannot read the file, with TooLarge or Cancelled.
Result<Article> readOldWord(const QByteArray& bytes, const Tick& tick = {});

} // namespace Redraft
