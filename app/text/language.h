// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Language: which of the languages with tables a text is written in, by its commonest function words. ""
/// where neither clearly leads, so that callers say "unknown" instead of guessing.
#pragma once

#include <QString>

namespace Redraft {

/// "en", "fr" or "". Looks at the first 16,000 characters.
QString detectLanguage(QStringView text);

} // namespace Redraft
