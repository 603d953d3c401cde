// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Actions are everything that can be done by menu, key or tool bar, as one table: text, shortcuts, icon,
/// menu. The window connects them; the shortcut sheet and the command palette of a later day read the same
/// table.
#pragma once

#include "comparison/comparison.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QObject>
#include <QPalette>

class QMenuBar;

namespace Redraft {

enum class Do {
    Open,
    Add,
    Sample,
    ReloadAll,
    CloseAll,
    Quit,
    Undo,
    Redo,
    Copy,
    CopyMarks,
    SelectAll,
    Find,
    FindNext,
    FindPrevious,
    Paste,
    Swap,
    Sidebar,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    LockScrolling,
    ChangesOnly,
    OneColumn,
    IgnoreSpace,
    IgnoreTypography,
    IgnoreCase,
    ReadingSettings,
    FullScreen,
    NextChange,
    PreviousChange,
    FirstChange,
    LastChange,
    Back,
    Forward,
    GoToParagraph,
    Reviewed,
    ShowChanges,
    ShowSpeakers,
    ShowDates,
    ShowFacts,
    Help,
    Legend,
    Shortcuts,
    About,
};

enum class InMenu { File, Edit, View, Ignore, Go, Help };

/// What there is to act on.
struct ActionState {
    int versions = 0;
    int changes = 0;
    bool change = false; ///< one is the current one
    bool facts = false;
    bool undo = false;
    bool redo = false;
    bool selection = false;
    bool back = false;
    bool forward = false;
};

class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    QAction* operator[](Do what) const { return m_actions.value(what); }
    /// In the order of the table.
    QList<QAction*> all() const { return m_order; }
    /// The menu's name without its mark, for the shortcut sheet.
    QString menuName(InMenu menu) const;
    InMenu menuOf(const QAction* action) const;

    /// Fills the menu bar; `recent` goes behind "Open", `versions` into Edit, `appearance` into View.
    void fill(QMenuBar* bar, QMenu* recent, QMenu* versions, QMenu* appearance);
    void enable(const ActionState& state);
    /// The options with what the Ignore menu says.
    CompareOptions ignoring(CompareOptions options) const;
    /// Draws the icons anew.
    void setPalette(const QPalette& palette);

private:
    QHash<Do, QAction*> m_actions;
    QList<QAction*> m_order;
};

} // namespace Redraft
