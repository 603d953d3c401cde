// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The translations of both programs and of Qt's own texts for the user's language; English needs one too,
/// for its plurals.
#pragma once

class QCoreApplication;
class QLocale;

namespace Redraft {

void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace Redraft
