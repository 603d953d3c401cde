// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/paneheader.h"

#include "documents/documents.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

// Names of formats as the readers give them (app/documents).
QString formatName(const QString& format)
{
    if (format == u"txt"_s)
        return PaneHeader::tr("Plain text");
    if (format == u"md"_s)
        return PaneHeader::tr("Markdown");
    if (format == u"html"_s)
        return PaneHeader::tr("Web page");
    if (format == u"docx"_s)
        return PaneHeader::tr("Word");
    if (format == u"eml"_s)
        return PaneHeader::tr("E-mail");
    return format.toUpper();
}

// The three dots that a menu hides behind, drawn so that they follow the theme.
QIcon menuIcon(const QColor& colour, double ratio)
{
    QPixmap picture(QSize(16, 16) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const double y : { 3.0, 8.0, 13.0 })
        painter.drawEllipse(QPointF(8, y), 1.6, 1.6);
    return QIcon(picture);
}

} // namespace

PaneHeader::PaneHeader(QWidget* parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAccessibleName(tr("Version menu"));
    m_button->setToolTip(tr("Replace, reload, move or remove this version"));
    connect(m_button, &QToolButton::clicked, this, &PaneHeader::showMenu);
}

QSize PaneHeader::sizeHint() const
{
    return { 240, QFontMetrics(font()).height() * 2 + 18 };
}

int PaneHeader::countWords(const Article& article)
{
    int count = 0;
    for (const Paragraph& paragraph : article.paragraphs) {
        bool inside = false;
        const QStringView text = paragraph.span.in(article.text);
        for (const QChar c : text) {
            const bool letter = c.isLetterOrNumber();
            count += letter && !inside;
            inside = letter || (inside && !c.isSpace());
        }
    }
    return count;
}

QString PaneHeader::detail(const Version& version, int words)
{
    const Article& article = *version.article;
    QStringList parts;
    if (article.date.isValid())
        parts.append(QLocale().toString(article.date, u"d MMMM yyyy"_s));
    parts.append(words == 1 ? tr("1 word") : tr("%1 words").arg(QLocale().toString(words)));
    QStringList kind;
    if (!article.format.isEmpty())
        kind.append(formatName(article.format));
    if (!article.encoding.isEmpty() && article.encoding != u"UTF-8"_s)
        kind.append(article.encoding);
    if (!kind.isEmpty())
        parts.append(kind.join(u", "_s));
    return parts.join(u" · "_s);
}

void PaneHeader::setVersion(const Version& version, int words, int index, int count)
{
    m_name = version.label;
    m_path = version.path;
    m_format = version.article->format;
    m_encoding = version.article->encoding;
    m_detail = detail(version, words);
    m_notices = version.article->notices;
    m_index = index;
    m_count = count;
    m_button->setVisible(count > 0);
    setCursor(count > 1 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    setAccessibleName(m_name);
    setAccessibleDescription(m_detail);
    update();
}

void PaneHeader::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_button->setIcon(menuIcon(theme.text, std::max(2.0, devicePixelRatioF())));
    update();
}

void PaneHeader::setActive(bool active)
{
    m_active = active;
    update();
}

void PaneHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int side = 28;
    m_button->setGeometry(width() - side - 6, (height() - side) / 2, side, side);
}

void PaneHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.gutter);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
    const int left = 16;
    int right = m_button->x() - 6;
    if (!m_notices.isEmpty()) {
        const QRectF sign(right - 20, height() / 2.0 - 9, 18, 18);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.of(ChangeKind::Edited).ink, 1.6));
        painter.drawEllipse(sign);
        painter.drawText(sign, Qt::AlignCenter, u"i"_s);
        right -= 26;
    }
    const int wide = std::max(0, right - left);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    painter.setFont(bold);
    painter.setPen(m_active ? m_theme.text : m_theme.muted);
    const int y = (height() - 2 * metrics.height() - 2) / 2;
    painter.drawText(QRect(left, y, wide, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_name, Qt::ElideMiddle, wide));
    painter.setFont(font());
    painter.setPen(m_theme.muted);
    painter.drawText(QRect(left, y + metrics.height() + 2, wide, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(m_detail, Qt::ElideRight, wide));
}

bool PaneHeader::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        QStringList lines{ m_path.isEmpty() ? m_name : m_path, m_detail };
        lines += m_notices;
        for (QString& line : lines)
            line = line.toHtmlEscaped();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s, this);
        return true;
    }
    return QWidget::event(event);
}

void PaneHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton && m_count > 1 ? event->position().toPoint() : QPoint();
}

void PaneHeader::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed.isNull() || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint at = event->position().toPoint();
    if (!m_dragging && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_dragging) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        grabKeyboard(); // for Escape
    }
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void PaneHeader::mouseReleaseEvent(QMouseEvent* event)
{
    m_pressed = {};
    if (!m_dragging)
        return;
    m_dragging = false;
    releaseKeyboard();
    setCursor(Qt::OpenHandCursor);
    Q_EMIT dropped(event->globalPosition().toPoint());
}

void PaneHeader::keyPressEvent(QKeyEvent* event)
{
    if (!m_dragging || event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_pressed = {};
    m_dragging = false;
    releaseKeyboard();
    setCursor(Qt::OpenHandCursor);
    Q_EMIT dragCancelled();
}

void PaneHeader::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Re&place…"), this, &PaneHeader::replaceRequested);
    menu->addAction(tr("Re&load"), this, &PaneHeader::reloadRequested)->setEnabled(!m_path.isEmpty());
    menu->addAction(tr("&Date of the Article…"), this, &PaneHeader::dateRequested);
    const bool isFile = !m_path.isEmpty() && !m_path.startsWith(u":/");
    if (isFile && !m_encoding.isEmpty()) {
        QMenu* encodings = menu->addMenu(tr("&Encoding"));
        encodings->addAction(tr("&Find Out"), this, [this] { Q_EMIT encodingRequested({}); });
        encodings->addSeparator();
        const QStringList offered = offeredEncodings();
        for (const QString& name : offered) {
            QAction* action =
                encodings->addAction(name, this, [this, name] { Q_EMIT encodingRequested(name); });
            action->setCheckable(true);
            action->setChecked(name.compare(m_encoding, Qt::CaseInsensitive) == 0);
        }
    }
    if (isFile && mayHoldSeveral(m_format))
        menu->addAction(tr("Other &Article of the Collection…"), this, &PaneHeader::recordRequested);
    if (isFile)
        menu->addAction(tr("Versions from &Git…"), this, &PaneHeader::historyRequested);
    if (m_count > 1)
        menu->addAction(tr("Make the &First Version"), this, &PaneHeader::moveToFrontRequested)
            ->setEnabled(m_index > 0);
    menu->addSeparator();
    menu->addAction(tr("Re&move"), this, &PaneHeader::removeRequested);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

} // namespace Redraft
