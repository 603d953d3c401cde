// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/style.h"

#include "icons.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace Redraft {

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    if (element != PE_IndicatorCheckBox) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const QPalette& palette = option->palette;
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool looked = option->state.testFlag(State_HasFocus) || option->state.testFlag(State_MouseOver);
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box =
        QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5); // its line fills pixels, not halves of two
    QColor line = palette.color(group, looked && enabled ? QPalette::Highlight : QPalette::WindowText);
    line.setAlphaF(looked || !enabled ? 1.0F : 0.72F);
    painter->setPen(QPen(line, 1));
    painter->setBrush(palette.color(group, QPalette::Base));
    painter->drawRoundedRect(box, 2.5, 2.5);
    painter->setPen(QPen(palette.color(group, QPalette::WindowText), box.width() / 7, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option->state.testFlag(State_On))
        painter->drawPolyline(QPolygonF({ at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.29) }));
    else if (option->state.testFlag(State_NoChange))
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    painter->restore();
}

QIcon Style::standardIcon(StandardPixmap sign, const QStyleOption* option, const QWidget* widget) const
{
    switch (sign) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton: // a dock widget asks for both, though ours shows neither
        return icon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton:
        return icon(QStringLiteral("more"));
    case SP_TitleBarNormalButton:
        return icon(QStringLiteral("sidebar"));
    default:
        return QProxyStyle::standardIcon(sign, option, widget);
    }
}

} // namespace Redraft
