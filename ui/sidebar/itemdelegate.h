// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ItemDelegate draws every entry of the sidebar: an ornament, a title of up to three lines, two muted lines,
/// a badge in the colours and with the word of what happened, and a tick where the model has one. Plain text
/// only. Uncertain things are in italics behind a question mark.
#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

#include <optional>
#include <utility>

namespace Redraft {

class ItemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme& theme) { m_theme = theme; }
    /// Every item as high as one with `lines` lines; 0: as high as its text needs.
    void setFixedLines(int lines) { m_fixedLines = lines; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// A click on the tick sets it.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool takeTicked() { return std::exchange(m_ticked, false); }
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Fonts;
    int lay(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
            const QModelIndex& index) const;
    void tick(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option, bool ticked) const;
    void ornament(QPainter* painter, const QRect& rect, const QModelIndex& index) const;

    std::optional<Theme> m_theme;
    int m_fixedLines = 0;
    bool m_ticked = false;
};

/// Plain text for QToolTip, which would otherwise take a quotation with angle brackets for mark-up.
QString safeToolTip(const QString& text);

} // namespace Redraft
