// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The program around the window: no display is said in a sentence instead of an abort, translations, style,
/// and the picture for --screenshot.
#pragma once

namespace Redraft {

/// The exit code: 0, or 2 where nothing could be shown.
int runProgram(int argc, char** argv);

} // namespace Redraft
