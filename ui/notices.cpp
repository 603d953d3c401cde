// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Info:
        return u"info"_s;
    case Tone::Same:
        return u"same"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Error:
        return u"error"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Role role(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Info:
        return { theme.muted, theme.gutter };
    case Tone::Same:
        return theme.of(ChangeKind::Inserted);
    case Tone::Warning:
        return theme.highlight;
    case Tone::Error:
        return theme.of(ChangeKind::Deleted);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

NoticeBar::NoticeBar(Notice notice, const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_notice(std::move(notice))
    , m_icon(new QLabel(this))
{
    auto* text = new QLabel(m_notice.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this notice"));
    close->setAccessibleName(close->toolTip());
    close->setObjectName(u"close"_s);
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismissed);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(text, 1);
    if (!m_notice.actionText.isEmpty()) {
        auto* button = new QPushButton(m_notice.actionText, this);
        button->setObjectName(u"action"_s);
        connect(button, &QPushButton::clicked, this, [this] {
            // The action may take this bar away.
            const auto action = m_notice.action;
            Q_EMIT dismissed();
            action();
        });
        layout->addWidget(button);
    }
    layout->addWidget(close);
    setAccessibleName(m_notice.text);
    setTheme(theme);
}

void NoticeBar::setTheme(const Theme& theme)
{
    m_role = role(m_notice.tone, theme);
    m_icon->setPixmap(iconPixmap(iconName(m_notice.tone), m_role.ink, 20, devicePixelRatioF()));
    if (auto* close = findChild<QToolButton*>(u"close"_s))
        close->setIcon(icon(u"close"_s, theme.palette));
    update();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_role.tint);
    painter.fillRect(0, 0, 4, height(), m_role.ink);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

NoticeStack::NoticeStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void NoticeStack::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (NoticeBar* bar : m_bars)
        bar->setTheme(theme);
}

void NoticeStack::show(Notice notice)
{
    clear(notice.key);
    auto* bar = new NoticeBar(std::move(notice), m_theme ? *m_theme : Theme::light(), this);
    connect(bar, &NoticeBar::dismissed, this, [this, bar] {
        std::erase(m_bars, bar);
        bar->hide();
        bar->deleteLater();
    });
    m_bars.push_back(bar);
    m_layout->addWidget(bar);
    bar->show();
    QAccessibleAnnouncementEvent spoken(bar, bar->notice().text);
    QAccessible::updateAccessibility(&spoken);
}

void NoticeStack::clear(const QString& keyPrefix)
{
    std::erase_if(m_bars, [&](NoticeBar* bar) {
        if (!bar->notice().key.startsWith(keyPrefix))
            return false;
        bar->hide();
        bar->deleteLater();
        return true;
    });
}

QStringList NoticeStack::texts() const
{
    QStringList result;
    for (const NoticeBar* bar : m_bars)
        result.append(bar->notice().text);
    return result;
}

} // namespace Redraft
