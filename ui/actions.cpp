// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"

#include "icons.h"

#include <QCoreApplication>
#include <QMenuBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

struct Spec {
    Do what;
    InMenu menu;
    const char* text;
    const char* icon; ///< of resources/icons/actions; empty: none
    const char* keys; ///< portable text, alternatives after "; "
    bool checkable = false;
    bool line = false; ///< a separator before it
    QAction::MenuRole role = QAction::NoRole;
};

constexpr std::array Table{
    Spec{ Do::Open, InMenu::File, QT_TRANSLATE_NOOP("Actions", "&Open…"), "open", "Ctrl+O" },
    Spec{ Do::Add, InMenu::File, QT_TRANSLATE_NOOP("Actions", "&Add Version…"), "add", "Ctrl+Shift+O" },
    Spec{ Do::Sample, InMenu::File, QT_TRANSLATE_NOOP("Actions", "Open &Sample Articles"), "sample", "" },
    Spec{ Do::ReloadAll, InMenu::File, QT_TRANSLATE_NOOP("Actions", "Re&load"), "reload", "F5; Ctrl+R", false,
          true },
    Spec{ Do::CloseAll, InMenu::File, QT_TRANSLATE_NOOP("Actions", "&Close"), "close", "Ctrl+W" },
    Spec{ Do::Quit, InMenu::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "quit", "Ctrl+Q", false, true,
          QAction::QuitRole },

    Spec{ Do::Undo, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo Correction"), "", "Ctrl+Z" },
    Spec{ Do::Redo, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo Correction"), "", "Ctrl+Shift+Z" },
    Spec{ Do::Copy, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", "Ctrl+C", false, true },
    Spec{ Do::CopyMarks, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Copy with &Marks"), "", "Ctrl+Shift+C" },
    Spec{ Do::SelectAll, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Select &All"), "", "Ctrl+A" },
    Spec{ Do::Find, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Find…"), "filter", "Ctrl+F", false, true },
    Spec{ Do::FindNext, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Find &Next"), "", "F3; Ctrl+G" },
    Spec{ Do::FindPrevious, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Find Pr&evious"), "",
          "Shift+F3; Ctrl+Shift+G" },
    Spec{ Do::Paste, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Paste as Version"), "paste", "Ctrl+V",
          false, true },
    Spec{ Do::Swap, InMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Swap the Two Versions"), "swap", "" },

    Spec{ Do::Sidebar, InMenu::View, QT_TRANSLATE_NOOP("Actions", "&Sidebar"), "sidebar", "F9", true },
    Spec{ Do::LockScrolling, InMenu::View, QT_TRANSLATE_NOOP("Actions", "Scroll &Together"), "lock", "Ctrl+L",
          true },
    Spec{ Do::ChangesOnly, InMenu::View, QT_TRANSLATE_NOOP("Actions", "Only &Changes"), "", "F8", true },
    Spec{ Do::OneColumn, InMenu::View, QT_TRANSLATE_NOOP("Actions", "One Colu&mn (Redline)"), "", "Ctrl+D",
          true },
    Spec{ Do::ZoomIn, InMenu::View, QT_TRANSLATE_NOOP("Actions", "&Zoom In"), "zoom-in",
          "Ctrl++; Ctrl+=", false, true },
    Spec{ Do::ZoomOut, InMenu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "zoom-out", "Ctrl+-" },
    Spec{ Do::ZoomReset, InMenu::View, QT_TRANSLATE_NOOP("Actions", "Ordinar&y Size"), "", "Ctrl+0" },
    Spec{ Do::IgnoreSpace, InMenu::Ignore, QT_TRANSLATE_NOOP("Actions", "Differences of &Spacing"), "", "",
          true },
    Spec{ Do::IgnoreTypography, InMenu::Ignore, QT_TRANSLATE_NOOP("Actions", "Differences of &Typography"),
          "", "", true },
    Spec{ Do::IgnoreCase, InMenu::Ignore, QT_TRANSLATE_NOOP("Actions", "Differences of &Case"), "", "",
          true },
    Spec{ Do::ReadingSettings, InMenu::View, QT_TRANSLATE_NOOP("Actions", "&Reading Settings…"), "", "Ctrl+,",
          false, true },
    Spec{ Do::FullScreen, InMenu::View, QT_TRANSLATE_NOOP("Actions", "&Full Screen"), "fullscreen", "F11",
          true },

    Spec{ Do::NextChange, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "&Next Change"), "next", "F7; Alt+Down" },
    Spec{ Do::PreviousChange, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "&Previous Change"), "previous",
          "Shift+F7; Alt+Up" },
    Spec{ Do::FirstChange, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "&First Change"), "", "Alt+Home" },
    Spec{ Do::LastChange, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "&Last Change"), "", "Alt+End" },
    Spec{ Do::Reviewed, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "Change Is &Reviewed"), "", "Ctrl+Return",
          true },
    Spec{ Do::GoToParagraph, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "&Go to Paragraph…"), "", "Ctrl+J",
          false, true },
    Spec{ Do::Back, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "&Back"), "", "Alt+Left", false, true },
    Spec{ Do::Forward, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "F&orward"), "", "Alt+Right" },
    Spec{ Do::ShowChanges, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "List of &Changes"), "", "Alt+1", false,
          true },
    Spec{ Do::ShowSpeakers, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "List of &Speakers"), "", "Alt+2" },
    Spec{ Do::ShowDates, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "List of &Dates"), "", "Alt+3" },
    Spec{ Do::ShowFacts, InMenu::Go, QT_TRANSLATE_NOOP("Actions", "List of F&acts"), "", "Alt+4" },

    Spec{ Do::Help, InMenu::Help, QT_TRANSLATE_NOOP("Actions", "Redraft &Help"), "", "Shift+F1" },
    Spec{ Do::Legend, InMenu::Help, QT_TRANSLATE_NOOP("Actions", "&Legend of Changes"), "", "" },
    Spec{ Do::Shortcuts, InMenu::Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "keyboard",
          "F1" },
    Spec{ Do::About, InMenu::Help, QT_TRANSLATE_NOOP("Actions", "&About Redraft"), "info", "", false, true,
          QAction::AboutRole },
};

constexpr std::array Menus{
    QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"), QT_TRANSLATE_NOOP("Actions", "&Ignore"),
    QT_TRANSLATE_NOOP("Actions", "&Go"),   QT_TRANSLATE_NOOP("Actions", "&Help"),
};

QString words(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

const Spec& spec(const QAction* action)
{
    return Table[size_t(action->data().toInt())];
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
{
    for (size_t i = 0; i < Table.size(); ++i) {
        const Spec& entry = Table[i];
        auto* action = new QAction(words(entry.text), window);
        action->setData(int(i));
        if (*entry.keys)
            action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(entry.keys)));
        action->setCheckable(entry.checkable);
        action->setMenuRole(entry.role);
        window->addAction(action); // so that keys work with a hidden menu bar, in full screen
        m_actions.insert(entry.what, action);
        m_order.append(action);
    }
    setPalette(window->palette());
}

QString Actions::menuName(InMenu menu) const
{
    return words(Menus[size_t(menu)]).remove(u'&');
}

InMenu Actions::menuOf(const QAction* action) const
{
    return spec(action).menu;
}

void Actions::fill(QMenuBar* bar, QMenu* recent, QMenu* versions, QMenu* appearance)
{
    QMenu* view = nullptr;
    QMenu* ignore = nullptr;
    QMenu* menu = nullptr;
    InMenu last = InMenu::Help;
    for (QAction* action : std::as_const(m_order)) {
        const Spec& entry = spec(action);
        if (entry.menu == InMenu::Ignore) {
            if (!ignore) {
                view->addSeparator();
                view->addMenu(appearance);
                ignore = view->addMenu(words(Menus[size_t(InMenu::Ignore)]));
            }
            ignore->addAction(action);
            continue;
        }
        if (!menu || entry.menu != last) {
            menu = entry.menu == InMenu::View && view ? view : bar->addMenu(words(Menus[size_t(entry.menu)]));
            last = entry.menu;
        }
        if (entry.menu == InMenu::View)
            view = menu;
        if (entry.line)
            menu->addSeparator();
        menu->addAction(action);
        if (entry.what == Do::Add)
            menu->addMenu(recent);
        if (entry.what == Do::Swap)
            menu->addMenu(versions);
    }
}

void Actions::enable(const ActionState& state)
{
    const auto set = [this](std::initializer_list<Do> which, bool enabled) {
        for (const Do what : which)
            m_actions.value(what)->setEnabled(enabled);
    };
    set({ Do::Add, Do::ReloadAll, Do::CloseAll, Do::SelectAll, Do::ShowSpeakers, Do::ShowDates, Do::Sidebar },
        state.versions > 0);
    set({ Do::NextChange, Do::PreviousChange, Do::FirstChange, Do::LastChange, Do::ShowChanges },
        state.changes > 0);
    set({ Do::ShowFacts }, state.facts);
    set({ Do::Undo }, state.undo);
    set({ Do::Redo }, state.redo);
    set({ Do::Swap }, state.versions == 2);
    set({ Do::Copy, Do::CopyMarks }, state.selection);
    set({ Do::Find }, state.versions > 0);
    set({ Do::ChangesOnly }, state.changes > 0);
    set({ Do::OneColumn }, state.versions == 2);
    set({ Do::Reviewed }, state.change);
    set({ Do::GoToParagraph }, state.versions > 0);
    set({ Do::Back }, state.back);
    set({ Do::Forward }, state.forward);
}

CompareOptions Actions::ignoring(CompareOptions options) const
{
    options.ignoreSpace = m_actions.value(Do::IgnoreSpace)->isChecked();
    options.ignoreTypography = m_actions.value(Do::IgnoreTypography)->isChecked();
    options.ignoreCase = m_actions.value(Do::IgnoreCase)->isChecked();
    return options;
}

void Actions::setPalette(const QPalette& palette)
{
    for (QAction* action : std::as_const(m_order))
        action->setIcon(icon(QString::fromLatin1(spec(action).icon), palette));
}

} // namespace Redraft
