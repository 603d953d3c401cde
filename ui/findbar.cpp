// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findbar.h"

#include "actions.h"
#include "panes/panesview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Redraft {

FindBar::FindBar(PanesView& panes, const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_panes(panes)
    , m_words(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Match &case"), this))
    , m_whole(new QCheckBox(tr("&Whole words"), this))
    , m_count(new QLabel(this))
    , m_steps{ actions[Do::FindNext], actions[Do::FindPrevious] }
{
    setFrameShape(QFrame::StyledPanel);
    m_words->setPlaceholderText(tr("Find in all versions"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(360);
    m_count->setTextFormat(Qt::PlainText);
    auto* next = new QPushButton(tr("Next"), this);
    auto* previous = new QPushButton(tr("Previous"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : { next, previous, close })
        button->setAutoDefault(false);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_words, 2);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_case);
    layout->addWidget(m_whole);
    layout->addWidget(close);
    hide();

    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_whole, &QCheckBox::toggled, this, &FindBar::search);
    connect(&m_panes, &PanesView::foundChanged, this, &FindBar::showCount);
    connect(next, &QPushButton::clicked, m_steps.first(), &QAction::trigger);
    connect(previous, &QPushButton::clicked, m_steps.last(), &QAction::trigger);
    connect(m_steps.first(), &QAction::triggered, &m_panes, &PanesView::findNext);
    connect(m_steps.last(), &QAction::triggered, &m_panes, &PanesView::findPrevious);
    connect(close, &QPushButton::clicked, this, &FindBar::end);
    showCount(-1, 0);
}

void FindBar::begin()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::end()
{
    hide();
    m_panes.find({});
    m_panes.setFocus();
    showCount(-1, 0);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_steps.at(event->modifiers() & Qt::ShiftModifier ? 1 : 0)->trigger();
    else
        QFrame::keyPressEvent(event);
}

void FindBar::search()
{
    const int count = m_panes.find(m_words->text(), { m_case->isChecked(), m_whole->isChecked() });
    showCount(-1, count);
}

void FindBar::showCount(int current, int count)
{
    for (QAction* step : std::as_const(m_steps))
        step->setEnabled(count > 0);
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(current < 0 ? tr("%n found", nullptr, count)
                                     : tr("%1 of %2").arg(current + 1).arg(count));
}

} // namespace Redraft
