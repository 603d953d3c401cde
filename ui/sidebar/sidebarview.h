// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// SidebarView is the list of one page of the sidebar: a tree without lines, a soft selection, a chevron for
/// what can be opened, and a sentence in its place when there is nothing to list.
#pragma once

#include "sidebar/itemdelegate.h"

#include <QTreeView>

namespace Redraft {

class SidebarView : public QTreeView {
    Q_OBJECT

public:
    explicit SidebarView(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setFixedLines(int lines);
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return m_emptyText; }
    /// Whether the last click only set a tick; asking forgets it.
    bool takeTicked() { return m_delegate.takeTicked(); }

Q_SIGNALS:
    /// The pointer came over an item, or (invalid) left the list.
    void hovered(const QModelIndex& index);
    /// The context menu of an item is asked for, by mouse or by key.
    void menuRequested(const QModelIndex& index, const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    ItemDelegate m_delegate;
    QString m_emptyText;
};

} // namespace Redraft
