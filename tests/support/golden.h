// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Golden files: what a test printed when a person last looked at it. With REDRAFT_BLESS=1 in the environment
/// the files are written anew instead of compared; look at the difference in git before you commit it.
#pragma once

#include <QByteArray>
#include <QString>

namespace Redraft::Testing {

/// Empty when tests/data/<name> holds exactly `actual`, else the first line that differs, for a failure
/// message.
QString differenceFromGolden(const QString& name, const QByteArray& actual);

} // namespace Redraft::Testing
