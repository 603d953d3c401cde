// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Small helpers for tests: reading a data file of the tests' own folder, the two sample articles.
#pragma once

#include <QByteArray>
#include <QString>

namespace Redraft::Testing {

/// The bytes of tests/data/<name>; fails the test run loudly when the file is missing.
QByteArray dataFile(const QString& name);

/// Path of a file in the source tree, such as "resources/samples/…".
QString sourcePath(const QString& name);

/// Paths of the older and the newer sample article.
QString olderSample();
QString newerSample();

} // namespace Redraft::Testing
