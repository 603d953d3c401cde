// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Faces for Chinese, Japanese and Korean text. Those languages share characters and not their shapes, and a
/// font is otherwise looked for from one run of a script to the next: ideographs in Chinese shapes between
/// kana, commas from the font of some third script, and lines of as many heights. A page keeps to the face of
/// its language.
#pragma once

#include <QStringList>
#include <QStringView>

namespace Redraft {

/// The families to come after a page's own face, by what stands in the text: kana make it Japanese, hangul
/// Korean; among ideographs those tell that only one of the two ways of writing Chinese has. Empty for other
/// text, and where no font of the desktop has the language. Reads some thousand characters.
QStringList eastAsianFaces(QStringView text);

} // namespace Redraft
