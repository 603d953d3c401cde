// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/legend.h"

#include "panes/changepainter.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Redraft {

Legend::Legend(QWidget* parent)
    : QWidget(parent)
    , m_theme(Theme::light())
{
    QStringList words;
    for (const ChangeKind kind : kAllChanges)
        words.append(name(kind));
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(words.join(u", "_s));
}

void Legend::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

int Legend::lineHeight() const
{
    return fontMetrics().height() + 12;
}

QSize Legend::sizeHint() const
{
    int widest = 0;
    for (const ChangeKind kind : kAllChanges)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name(kind)));
    return { widest + 64, lineHeight() * int(kAllChanges.size()) + 12 };
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.page);
    const ChangePainter changes(m_theme);
    QRectF line(6, 6, width() - 12, lineHeight());
    for (const ChangeKind kind : kAllChanges) {
        changes.paintSample(painter, line.adjusted(0, 1, 0, -1), kind);
        line.translate(0, lineHeight());
    }
}

} // namespace Redraft
