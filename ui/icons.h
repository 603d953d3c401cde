// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The icons: drawings in resources/icons. Those of the actions are lines, drawn in a colour of the palette
/// at whatever size and scale is asked for, so that they are sharp and right in every theme.
#pragma once

#include <QIcon>
#include <QPalette>

#include <optional>

namespace Redraft {

/// The program's own, in its own colours. Qt reads one from a file by plug-ins for every kind of picture;
/// this needs none.
QIcon programIcon();

/// An unknown name gives a null icon. Without a palette it is drawn in the application's, as that is then.
QIcon icon(const QString& name, const std::optional<QPalette>& palette = {});

/// The drawing in one colour, for labels and bars; `size` in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal scale);

} // namespace Redraft
