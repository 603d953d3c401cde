// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The headless program: finds the command, lets it read its words, runs it. One file a command.
#pragma once

#include "commandline/console.h"

#include <QStringList>

namespace Redraft {

/// `words` are the arguments without the program's name.
Exit runCommandLine(const QStringList& words);

} // namespace Redraft
