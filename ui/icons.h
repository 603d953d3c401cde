// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The icons of the actions: line drawings in resources/icons/actions, drawn in a colour of the palette at
/// whatever size and scale is asked for, so that they are sharp and right in every theme.
#pragma once

#include <QIcon>
#include <QPalette>

namespace Redraft {

/// An unknown name gives a null icon.
QIcon icon(const QString& name, const QPalette& palette);

/// The drawing in one colour, for labels and bars; `size` in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal scale);

} // namespace Redraft
