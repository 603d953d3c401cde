// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Names, of files or people, as the text of a menu.
#pragma once

#include <QString>

namespace Redraft {

/// In a menu "&" would mark a key.
inline QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace Redraft
