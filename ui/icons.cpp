// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QByteArray drawing(const QString& name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void draw(QPainter& painter, const QRectF& rect, QByteArray svg, const QColor& colour)
{
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, rect);
}

class DrawnIcon : public QIconEngine {
public:
    DrawnIcon(QByteArray svg, const std::optional<QPalette>& palette)
        : m_svg(std::move(svg))
        , m_palette(palette)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const QPalette palette = m_palette ? *m_palette : QGuiApplication::palette();
        draw(*painter, rect, m_svg, palette.color(group, role));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, result.rect(), mode, state);
        return result;
    }

    QIconEngine* clone() const override { return new DrawnIcon(*this); }

private:
    QByteArray m_svg;
    std::optional<QPalette> m_palette;
};

} // namespace

QIcon programIcon()
{
    return QIcon(new DrawnIcon(drawing(u"redraft"_s), {})); // names no colour of a palette
}

QIcon icon(const QString& name, const std::optional<QPalette>& palette)
{
    const QByteArray svg = drawing(u"actions/"_s + name);
    return svg.isEmpty() ? QIcon() : QIcon(new DrawnIcon(svg, palette));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal scale)
{
    QPixmap result(QSize(size, size) * scale);
    result.setDevicePixelRatio(scale);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    draw(painter, QRectF(0, 0, size, size), drawing(u"actions/"_s + name), colour);
    return result;
}

} // namespace Redraft
