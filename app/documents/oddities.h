// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Characters that a text should not have, whatever its encoding: what could not be read, controls, signs
/// that change the direction of text, other line ends than \n. They are counted, said, and taken out where no
/// program could show them.
#pragma once

#include "text/progress.h"

#include <QString>
#include <QStringList>

namespace Redraft {

/// What is odd in a text; almost every text has nothing of it, so one pass looks for all at once.
struct Oddities {
    int broken = 0; ///< bytes that could not be read
    int nuls = 0;
    int controls = 0; ///< that no text needs: escapes, backspaces …
    int hidden = 0; ///< overrides and isolates: they can make a line read as another one (CVE-2021-42574)
    bool carriageReturns = false;
};

/// Counts what is in a part of a text. (A character of two UTF-16 units must not be cut.)
void addOddities(QStringView text, Oddities& found);

/// Half a character of two UTF-16 units, which no program can show, becomes U+FFFD.
void replaceLoneSurrogates(QString& text);

/// Says what is odd in the text, in which so much was `found`, and makes it plain: \r\n and a lone \r become
/// \n, NULs U+FFFD, the end-of-file mark of DOS goes. False: stopped.
bool noteOddities(QString& text, QStringList& notices, Oddities found, const Tick& tick);

} // namespace Redraft
