// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/dropoverlay.h"

#include "documents/filenames.h"

#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace Redraft {

DropOverlay::DropOverlay(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::setTheme(const Theme& theme)
{
    m_theme = theme;
}

void DropOverlay::showFor(const QRect& area, const QString& words)
{
    m_words = words;
    setGeometry(area);
    raise();
    show();
    update();
}

QStringList DropOverlay::files(const QMimeData* data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile())
            continue;
        const auto bytes = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
        paths.append(bytes.isValidUtf8() ? url.toLocalFile() : decodeFileName(bytes));
    }
    return paths;
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_theme.page;
    veil.setAlphaF(0.85f);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(m_theme.accent.tint, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(10, 10, -10, -10), 8, 8);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    painter.setFont(large);
    painter.setPen(m_theme.text);
    painter.drawText(rect().adjusted(28, 20, -28, -20), Qt::AlignCenter | Qt::TextWordWrap, m_words);
}

} // namespace Redraft
