// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolbar.h"

#include "icons.h"
#include "report/snapshot.h"

#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Redraft {

QString summaryText(const Snapshot& snapshot)
{
    Counts sum;
    for (const Pair& pair : snapshot.pairs) {
        const Counts& counts = pair.comparison->counts;
        sum.edited += counts.edited;
        sum.inserted += counts.inserted;
        sum.deleted += counts.deleted;
        sum.moved += counts.moved;
        sum.split += counts.split;
        sum.merged += counts.merged;
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString& words) {
        if (count > 0)
            parts.append(words);
    };
    add(sum.edited, ToolBar::tr("%n edited", nullptr, sum.edited));
    add(sum.inserted, ToolBar::tr("%n inserted", nullptr, sum.inserted));
    add(sum.deleted, ToolBar::tr("%n deleted", nullptr, sum.deleted));
    add(sum.moved, ToolBar::tr("%n moved", nullptr, sum.moved));
    add(sum.split, ToolBar::tr("%n split", nullptr, sum.split));
    add(sum.merged, ToolBar::tr("%n merged", nullptr, sum.merged));
    return parts.join(u" · "_s);
}

ToolBar::ToolBar(const Actions& actions, QWidget* parent)
    : QToolBar(tr("Tools"), parent)
    , m_position(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_zoom(new QToolButton(this))
    , m_dark(new QToolButton(this))
{
    setObjectName(u"tools"_s);
    setMovable(false);
    setIconSize({ 20, 20 });
    setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [&](Do what, bool withText = false) {
        addAction(actions[what]);
        auto* button = qobject_cast<QToolButton*>(widgetForAction(actions[what]));
        button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        const QString name = actions[what]->text().remove(u'&').remove(u'…');
        const QString key = actions[what]->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key));
        button->setAccessibleName(name);
        return button;
    };
    actions[Do::Open]->setIconText(tr("Open"));
    add(Do::Open, true);
    add(Do::Paste);
    addSeparator();
    add(Do::PreviousChange);
    m_position->setAlignment(Qt::AlignCenter);
    m_position->setTextFormat(Qt::PlainText);
    addWidget(m_position);
    add(Do::NextChange);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setContentsMargins(12, 0, 12, 0);
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_summary->setMinimumWidth(1);
    addWidget(m_summary);
    add(Do::ZoomOut);
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Ordinary size (Ctrl+0)"));
    connect(m_zoom, &QToolButton::clicked, actions[Do::ZoomReset], &QAction::trigger);
    addWidget(m_zoom);
    add(Do::ZoomIn);
    addSeparator();
    m_dark->setAutoRaise(true);
    m_dark->setObjectName(u"dark"_s);
    connect(m_dark, &QToolButton::clicked, this, &ToolBar::darkToggled);
    addWidget(m_dark);
    add(Do::Sidebar);
    setPosition(-1, 0, 0);
    setZoom(1);
}

void ToolBar::setPosition(int current, int count, int versions)
{
    QString text;
    if (versions > 1 && count == 0)
        text = tr("No differences");
    else if (count > 0)
        text = current < 0 ? tr("%n change(s)", nullptr, count) : tr("%1 of %2").arg(current + 1).arg(count);
    m_position->setText(text);
    // A constant width, so that the arrows stay under the pointer.
    const QString widest = tr("%1 of %2").arg(std::max(count, 1000)).arg(std::max(count, 1000));
    m_position->setMinimumWidth(m_position->fontMetrics().horizontalAdvance(widest) + 12);
}

void ToolBar::setSummary(const Snapshot* snapshot)
{
    m_summaryText = snapshot ? summaryText(*snapshot) : QString();
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, muted.color(QPalette::PlaceholderText));
    m_summary->setPalette(muted);
    m_summary->setToolTip(m_summaryText);
    resizeEvent(nullptr);
}

void ToolBar::setZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100)));
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(tr("%1 %").arg(400)) + 12);
}

void ToolBar::setDark(bool dark, const QPalette& palette)
{
    m_dark->setIcon(icon(dark ? u"light"_s : u"dark"_s, palette));
    m_dark->setToolTip(dark ? tr("Light colours") : tr("Dark colours"));
    m_dark->setAccessibleName(m_dark->toolTip());
}

QString ToolBar::positionText() const
{
    return m_position->text();
}

void ToolBar::resizeEvent(QResizeEvent* event)
{
    if (event)
        QToolBar::resizeEvent(event);
    m_summary->setText(
        m_summary->fontMetrics().elidedText(m_summaryText, Qt::ElideRight, m_summary->width() - 24));
}

} // namespace Redraft
