// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A view of panes for each test, and what tests of it do again and again.
#pragma once

#include "panes/articlepane.h"
#include "panes/panesview.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace Redraft::Testing {

class ShownPanes : public QObject {
protected:
    /// For each test anew.
    void renew()
    {
        m_view = std::make_unique<PanesView>();
        m_view->setTheme(m_theme);
    }

    void drop() { m_view.reset(); }

    void show(std::shared_ptr<const Snapshot> snapshot, const QSize& size = { 1000, 700 })
    {
        m_view->resize(size);
        m_view->show();
        m_view->setSnapshot(std::move(snapshot));
        m_view->grab();
    }

    void wheel(QWidget* widget, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPointF middle(widget->rect().center());
        QWheelEvent event(middle, widget->mapToGlobal(middle), {}, { 0, -120 * notches }, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    }

    double topOf(int version, int paragraph) const
    {
        const ArticlePane* pane = m_view->pane(version);
        return pane->rectOf(pane->article().paragraphs[size_t(paragraph)].span.start).top();
    }
    qint64 top(int version) const { return m_view->pageLayout().top(m_view->pane(version)->place()); }

    std::unique_ptr<PanesView> m_view;
    Theme m_theme = Theme::light(); // keeps the repository between views
};

} // namespace Redraft::Testing
