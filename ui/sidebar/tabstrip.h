// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// TabStrip is the flat row of tabs of the sidebar: a word and a count each, a line below the one shown. The
/// count is part of the tab's text for a screen reader. Where there is no room for all counts none is drawn,
/// rather than a tab that has to be scrolled to.
#pragma once

#include <QTabBar>

namespace Redraft {

class TabStrip : public QTabBar {
    Q_OBJECT

public:
    explicit TabStrip(QWidget* parent = nullptr);

    /// -1: no count.
    void setCount(int tab, int count);
    int count(int tab) const;
    using QTabBar::count;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    int fullWidth(int index) const;
    QFont countFont() const;
    QString countText(int tab) const;

    bool m_bare = false; // too narrow for counts
};

} // namespace Redraft
