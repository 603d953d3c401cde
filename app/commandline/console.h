// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Console is where a command's answer and its complaints go: standard output or the file of -o, and standard
/// error. A reader of the output that went away (a closed pipe) is no error to speak of.
#pragma once

#include "report/terminaltext.h"
#include "text/result.h"

#include <QIODevice>

#include <functional>

namespace Redraft {

enum class Exit { Same = 0, Different = 1, Trouble = 2 };

namespace Console {

/// Error as one line on standard error, with the program's name.
void complain(const Error& error);

/// Lets `write` write to the file, or to standard output when the name is empty or "-". A file is replaced
/// only when everything was written.
Result<void> writeTo(const QString& file, const std::function<bool(QIODevice&)>& write);

/// Colour when standard output is a terminal that wants it, and the terminal's width; for a file neither.
TerminalText::Options textOptions(const QString& file);

/// Complains unless the error only says that the reader of the output went away; always Exit::Trouble.
Exit trouble(const Error& error);

} // namespace Console

} // namespace Redraft
