// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's style: Fusion, but boxes to tick have an outline that is seen in every palette
/// (WCAG 2.2, 1.4.11 asks for a contrast of 3:1; Fusion draws it darker than the window, which in a dark one
/// is hardly anything); and the signs in lines of text and tool bars are drawings of ours, in the colours of
/// the palette. Qt looks for those in all themes of the desktop, which takes longer than all the rest of a
/// window's making, and in the end takes dark pictures for dark windows, too.
#pragma once

#include <QProxyStyle>

namespace Redraft {

class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap sign, const QStyleOption* option = nullptr,
                       const QWidget* widget = nullptr) const override;
};

} // namespace Redraft
