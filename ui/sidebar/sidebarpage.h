// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// SidebarPage is one tab of the sidebar: a field to filter by, and the list. It knows rows of its model, not
/// what they mean.
#pragma once

#include "sidebar/sidebarview.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace Redraft {

class SidebarPage : public QWidget {
    Q_OBJECT

public:
    /// `emptyText` is shown where there is nothing to list.
    SidebarPage(QAbstractItemModel* model, const QString& emptyText, QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    void setTheme(const Theme& theme);
    SidebarView* view() const { return m_view; }
    QLineEdit* filter() const { return m_filter; }
    /// Selects without activating; -1: none.
    void selectRow(int sourceRow);
    void focusList();

Q_SIGNALS:
    /// A click or Enter on an item of the source model.
    void activated(const QModelIndex& source);
    void menuRequested(const QModelIndex& source, const QPoint& global);
    /// The item to look at: under the pointer, else the current one; invalid: none.
    void lookedAt(const QModelIndex& source);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateEmptyText();

    QSortFilterProxyModel m_proxy;
    QString m_emptyText;
    QTimer m_typing;
    QLineEdit* m_filter;
    SidebarView* m_view;
};

} // namespace Redraft
