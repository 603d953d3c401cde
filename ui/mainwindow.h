// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// MainWindow places the parts of the window and connects them: the session's snapshot goes to panes, sidebar
/// and tool bar; what the reader does in one of them goes to the others. It holds no state of its own.
#pragma once

#include "actions.h"
#include "intake.h"
#include "session/reviews.h"
#include "session/session.h"
#include "settings.h"
#include "text/result.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QStackedWidget;

namespace Redraft {

class AppearanceMenu;
class BusyBar;
class FindBar;
class NoticeStack;
class PanesView;
class Prompts;
class Sidebar;
class StartPage;
class ToolBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All must outlive the window. The session may be at work already: what it was asked for is shown when
    /// it is there.
    MainWindow(Settings& settings, Prompts& prompts, Session& session, QWidget* parent = nullptr);

    Session& session() { return m_session; }
    Intake& intake() { return m_intake; }
    PanesView& panes() { return *m_panes; }
    Sidebar& sidebar() { return *m_sidebar; }
    NoticeStack& notices() { return *m_notices; }
    const Actions& actions() const { return m_actions; }
    const ToolBar& toolBar() const { return *m_tools; }

    void setAppearance(const Appearance& appearance);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectSession();
    void connectActions();
    void connectPanes();
    void updateTheme();
    void showSnapshot();
    void sizeSidebar();
    void showChange(int change);
    void updateActions();
    void review(int change, bool reviewed);
    void goToParagraph();
    void dropped(int version, const QStringList& files);
    void chooseFiles(bool add);
    void chooseReplacement(int version);
    void chooseDate(int version);
    void paste();

    Settings& m_settings;
    Prompts& m_prompts;
    Theme m_theme;
    Reviews m_reviews;
    Session& m_session;
    Intake m_intake;
    Actions m_actions;
    ToolBar* m_tools;
    AppearanceMenu* m_appearanceMenu;
    NoticeStack* m_notices;
    QStackedWidget* m_stack;
    StartPage* m_start;
    StartPage* m_second; // beside the only pane
    PanesView* m_panes;
    FindBar* m_find;
    Sidebar* m_sidebar;
    QDockWidget* m_dock;
    int m_sidebarWidth = 0; // as we chose it
    QTimer m_resized;
    BusyBar* m_busy;
};

} // namespace Redraft
