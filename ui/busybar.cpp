// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busybar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace std::chrono_literals;

namespace Redraft {

BusyBar::BusyBar(QWidget* parent)
    : QFrame(parent)
    , m_stage(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_stage->setTextFormat(Qt::PlainText);
    m_stage->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(140);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &BusyBar::cancelRequested);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_stage, 1);
    layout->addWidget(m_bar);
    layout->addWidget(cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(500ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        place();
        show();
        raise();
    });
    parent->installEventFilter(this);
    hide();
}

void BusyBar::setBusy(bool busy)
{
    if (busy) {
        m_bar->setRange(0, 0);
        m_stage->setText(tr("Working"));
        m_delay.start();
    } else {
        m_delay.stop();
        hide();
    }
}

void BusyBar::setProgress(const QString& stage, int done, int total)
{
    m_stage->setText(m_stage->fontMetrics().elidedText(stage, Qt::ElideMiddle, m_stage->minimumWidth() * 2));
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

bool BusyBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void BusyBar::place()
{
    const QSize room = parentWidget()->size();
    const QSize size(std::min(room.width() - 24, std::max(sizeHint().width(), 440)), sizeHint().height());
    setGeometry((room.width() - size.width()) / 2, room.height() - size.height() - 16, size.width(),
                size.height());
}

} // namespace Redraft
