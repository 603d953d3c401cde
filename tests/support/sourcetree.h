// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of the house that a linker cannot enforce, as a function of a source tree: which room includes
/// which, no widgets below the window, headers that introduce themselves, nothing left undone. Each complaint
/// names the file and the rule, as "app/text/span.h: includes comparison/comparison.h, which text may not
/// see".
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace Redraft::Testing {

/// Room → all rooms it may include besides itself. The rooms of app/ by name, "ui" for the window.
using Arrows = QHash<QString, QStringList>;

/// The arrows of the house.
Arrows houseArrows();

/// The arrows that app/CMakeLists.txt of this tree links, without those that follow from others.
Arrows linkedArrows(const QString& root);

/// All complaints about the tree below `root`, sorted.
QStringList complaints(const QString& root);

} // namespace Redraft::Testing
