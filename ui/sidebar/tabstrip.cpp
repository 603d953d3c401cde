// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/tabstrip.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Redraft {

namespace {

constexpr int Side = 10;
constexpr int NarrowSide = 4; // in a narrow sidebar, so that no tab has to be scrolled to
constexpr int Gap = 5;

} // namespace

TabStrip::TabStrip(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight); // tabs may then shrink to their least size; no text is cut there
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void TabStrip::setCount(int tab, int count)
{
    setTabData(tab, count);
    setAccessibleTabName(tab,
                         count < 0 ? tabText(tab) : QStringLiteral("%1 (%2)").arg(tabText(tab)).arg(count));
    updateGeometry();
    // A changed size hint of a tab is taken up when its text is set.
    setTabText(tab, tabText(tab));
    fit();
    update();
}

void TabStrip::fit()
{
    int needed = 0;
    for (int i = 0; i < QTabBar::count(); ++i)
        needed += isTabVisible(i) ? fullWidth(i) - 2 * (Side - NarrowSide) : 0;
    const bool bare = needed > width();
    if (bare == m_bare)
        return;
    m_bare = bare;
    for (int i = 0; i < QTabBar::count(); ++i)
        setTabText(i, tabText(i));
}

void TabStrip::resizeEvent(QResizeEvent* event)
{
    fit();
    QTabBar::resizeEvent(event);
}

int TabStrip::count(int tab) const
{
    const QVariant number = tabData(tab);
    return number.isValid() ? number.toInt() : -1;
}

QFont TabStrip::countFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QString TabStrip::countText(int tab) const
{
    const int number = count(tab);
    return number < 0 ? QString() : QLocale().toString(number);
}

int TabStrip::fullWidth(int index) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int width = 2 * Side + QFontMetrics(bold).horizontalAdvance(tabText(index));
    if (const QString number = countText(index); !number.isEmpty())
        width += Gap + QFontMetrics(countFont()).horizontalAdvance(number);
    return width;
}

QSize TabStrip::tabSizeHint(int index) const
{
    int width = fullWidth(index);
    if (const QString number = countText(index); m_bare && !number.isEmpty())
        width -= Gap + QFontMetrics(countFont()).horizontalAdvance(number);
    return { width, fontMetrics().height() + 20 };
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index) - QSize(2 * (Side - NarrowSide), 0);
}

void TabStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < QTabBar::count(); ++i) {
        const QRect rect = tabRect(i);
        const bool current = i == currentIndex();
        const bool hovered = underMouse() && rect.contains(pointer);
        QFont face = font();
        face.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(face);
        painter.setPen(
            palette().color(current || hovered ? QPalette::WindowText : QPalette::PlaceholderText));
        const int side = std::clamp(Side - (tabSizeHint(i).width() - rect.width()) / 2, NarrowSide, Side);
        QRect text = rect.adjusted(side, 0, -side, 0);
        painter.drawText(text, int(Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)),
                         tabText(i));
        if (!m_bare) {
            painter.setFont(countFont());
            painter.setPen(palette().color(QPalette::PlaceholderText));
            painter.drawText(text, int(Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight)),
                             countText(i));
        }
        if (current) {
            QRect line(rect.left() + side, rect.bottom() - 2, rect.width() - 2 * side, 3);
            painter.fillRect(line, palette().color(QPalette::Highlight));
        }
        if (current && hasFocus()) {
            painter.setPen(palette().color(QPalette::Highlight));
            painter.drawRoundedRect(rect.adjusted(3, 4, -3, -6), 4, 4);
        }
    }
}

} // namespace Redraft
