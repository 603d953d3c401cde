// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PaneAccessible is how a screen reader reads an ArticlePane: the whole article as text, with the caret and
/// the selection of the pane, and for every stretch what happened to it. Offsets are those of the article's
/// text (UTF-16). Attributes: "change" (inserted, deleted, edited, …), on changed words also "word-change",
/// and the line styles that screen readers announce of themselves.
#pragma once

#include "panes/articlepane.h"

#include <QAccessibleWidget>

namespace Redraft {

class PaneAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit PaneAccessible(ArticlePane* pane);

    /// Makes all panes speak from now on; calling it again does nothing.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                             int* end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                            int* end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start, int* end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

private:
    ArticlePane* pane() const { return static_cast<ArticlePane*>(widget()); }
    bool isEmpty() const;
    Span paragraph(qint32 offset, int step) const; ///< empty: there is none
    Span unit(qint32 offset, QAccessible::TextBoundaryType type) const;
    QString told(Span span, int* start, int* end) const;
};

} // namespace Redraft
