// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DateReasons: how a date got its value, in words for the reader. Translated, plain text.
#pragma once

#include "text/article.h"

namespace Redraft::DateReasons {

QString written(); ///< the words name it completely
QString yearFilled();
QString monthFilled();
QString nearest(bool future);
QString counted();
QString unresolved();
QString vague();
QString repeated();
QString length();
QString dayOfClock();

QString articleDate(QDate day, DateSource source, bool sibling);
QString mentionedDate(const QString& value);

} // namespace Redraft::DateReasons
