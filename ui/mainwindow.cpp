// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "busybar.h"
#include "dialogs/prompts.h"
#include "findbar.h"
#include "menus.h"
#include "notices.h"
#include "panes/panesview.h"
#include "sidebar/sidebar.h"
#include "startpage.h"
#include "toolbar.h"
#include "versionnotices.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStyleHints>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Redraft {

MainWindow::MainWindow(Settings& settings, Prompts& prompts, Session& session, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_reviews(settings.reviewsFile())
    , m_session(session)
    , m_intake(m_session, settings, prompts, this)
    , m_actions(this)
    , m_tools(new ToolBar(m_actions, this))
    , m_appearanceMenu(new AppearanceMenu(this))
    , m_notices(new NoticeStack)
    , m_stack(new QStackedWidget)
    , m_start(new StartPage(StartPage::Asks::First))
    , m_second(new StartPage(StartPage::Asks::Second))
    , m_panes(new PanesView)
    , m_find(new FindBar(*m_panes, m_actions))
    , m_sidebar(new Sidebar)
    , m_dock(new QDockWidget(tr("Sidebar"), this))
{
    build();
    m_busy = new BusyBar(centralWidget());
    m_busy->setBusy(m_session.isBusy());
    connectSession();
    connectActions();
    connectPanes();
    m_sidebar->setReviews(&m_reviews);
    m_panes->setReading(m_settings.reading());
    m_panes->setZoom(m_settings.zoom());
    m_appearanceMenu->setAppearance(m_settings.appearance());
    updateTheme();
    resize(1280, 820);
    restoreGeometry(m_settings.geometry());
    restoreState(m_settings.windowState());
    m_actions[Do::Sidebar]->setChecked(m_settings.sidebar());
    showSnapshot();
}

void MainWindow::build()
{
    setContextMenuPolicy(Qt::NoContextMenu);
    auto* recent = new RecentMenu(m_settings, this);
    connect(recent, &RecentMenu::chosen, &m_session, &Session::open);
    connect(recent, &RecentMenu::cleared, this, [this] { m_start->setRecent({}); });
    auto* versions = new VersionsMenu(m_session, this);
    connect(versions, &VersionsMenu::replaceRequested, &m_intake, &Intake::chooseReplacement);
    connect(versions, &VersionsMenu::dateRequested, &m_intake, &Intake::chooseDate);
    m_actions.fill(menuBar(), recent, versions, m_appearanceMenu);
    addToolBar(m_tools);

    auto* workspace = new QWidget;
    auto* columns = new QHBoxLayout(workspace);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_panes, 1);
    columns->addWidget(m_second, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(workspace);
    auto* centre = new QWidget;
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_notices);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_find);
    setCentralWidget(centre);
    m_intake.takeDrops(centre);

    m_resized.setSingleShot(true);
    m_resized.setInterval(100ms);
    connect(&m_resized, &QTimer::timeout, this, &MainWindow::sizeSidebar);
    m_dock->setObjectName(u"sidebar"_s);
    m_dock->setTitleBarWidget(new QWidget(m_dock)); // the tabs say what it is
    m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_dock->setWidget(m_sidebar);
    m_sidebar->setMinimumWidth(220);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::changed, this, &MainWindow::showSnapshot);
    connect(&m_session, &Session::failed, this, [this](const Error& error) {
        m_notices->show({ u"error:"_s + error.path, Tone::Error, sentence(error), {}, {} });
    });
    connect(&m_session, &Session::noticed, this, [this](const QString& sentence) {
        m_notices->show({ u"opened:"_s + sentence, Tone::Info, sentence, {}, {} });
    });
    connect(&m_intake, &Intake::refused, this, [this](const QString& sentence) {
        m_notices->show({ u"error:"_s, Tone::Error, sentence, {}, {} });
    });
    connect(&m_session, &Session::busyChanged, m_busy, &BusyBar::setBusy);
    connect(&m_session, &Session::busyChanged, this, [this](bool busy) {
        if (busy)
            m_notices->clear(u"error:"_s);
    });
    connect(&m_session, &Session::progress, m_busy, &BusyBar::setProgress);
    connect(m_busy, &BusyBar::cancelRequested, &m_session, &Session::cancel);
    connect(&m_session, &Session::changedOnDisk, this, [this](int version) {
        const Version& changed = m_session.snapshot()->versions[size_t(version)];
        m_notices->show({ u"disk:"_s + changed.path, Tone::Warning,
                          tr("%1 changed on disk.").arg(changed.label), tr("Reload"),
                          [this, path = changed.path] {
                              const auto& versions = m_session.snapshot()->versions;
                              const auto found = std::ranges::find(versions, path, &Version::path);
                              if (found != versions.end())
                                  m_session.reload(int(found - versions.begin()));
                          } });
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](Do what, auto function) {
        connect(m_actions[what], &QAction::triggered, this, function);
    };
    on(Do::Open, [this] { m_intake.choose(); });
    on(Do::Add, [this] { m_intake.chooseMore(); });
    on(Do::Sample, [this] { m_intake.openSample(); });
    on(Do::ReloadAll, [this] { m_session.reloadAll(); });
    on(Do::CloseAll, [this] { m_session.open({}); });
    on(Do::Quit, [this] { close(); });
    on(Do::Undo, [this] { m_session.undo(); });
    on(Do::Redo, [this] { m_session.redo(); });
    on(Do::Copy, [this] { m_panes->copy(); });
    on(Do::CopyMarks, [this] { m_panes->copyWithMarks(); });
    on(Do::SelectAll, [this] { m_panes->selectAll(); });
    on(Do::Find, [this] { m_find->begin(); });
    on(Do::Back, [this] { m_panes->goBack(); });
    on(Do::Forward, [this] { m_panes->goForward(); });
    on(Do::Legend, [this] { m_prompts.legend(this, m_theme); });
    on(Do::Paste, [this] { m_intake.paste(QGuiApplication::clipboard()->mimeData()); });
    on(Do::Swap, [this] { m_session.move(0, 1); });
    on(Do::ZoomIn, [this] { m_panes->setZoom(m_panes->zoom() * 1.1); });
    on(Do::ZoomOut, [this] { m_panes->setZoom(m_panes->zoom() / 1.1); });
    on(Do::ZoomReset, [this] { m_panes->setZoom(1); });
    on(Do::NextChange, [this] { m_panes->nextChange(); });
    on(Do::PreviousChange, [this] { m_panes->previousChange(); });
    on(Do::FirstChange, [this] { m_panes->goToChange(0); });
    on(Do::LastChange, [this] { m_panes->goToChange(m_panes->changeCount() - 1); });
    on(Do::GoToParagraph, [this] { goToParagraph(); });
    on(Do::ReadingSettings, [this] {
        m_prompts.reading(this, m_settings.reading(), [this](const ReadingSettings& reading) {
            m_settings.setReading(reading);
            m_panes->setReading(reading);
        });
    });
    on(Do::Reviewed, [this] { review(m_panes->currentChange(), m_actions[Do::Reviewed]->isChecked()); });
    on(Do::Shortcuts, [this] { m_prompts.shortcuts(this, m_actions); });
    on(Do::Help, [this] { m_prompts.help(this); });
    on(Do::About, [this] { m_prompts.about(this); });
    for (const auto& [what, tab] :
         { std::pair(Do::ShowChanges, Sidebar::Changes), std::pair(Do::ShowSpeakers, Sidebar::Speakers),
           std::pair(Do::ShowDates, Sidebar::Dates), std::pair(Do::ShowFacts, Sidebar::Facts) }) {
        on(what, [this, tab = tab] {
            m_actions[Do::Sidebar]->setChecked(true);
            m_sidebar->showTab(tab);
        });
    }
    m_actions[Do::LockScrolling]->setChecked(true);
    connect(m_actions[Do::LockScrolling], &QAction::toggled, m_panes, &PanesView::setScrollLocked);
    connect(m_actions[Do::ChangesOnly], &QAction::toggled, m_panes,
            [this](bool only) { m_panes->setContext(only ? 1 : -1); });
    connect(m_actions[Do::OneColumn], &QAction::toggled, m_panes, &PanesView::setRedline);
    connect(m_actions[Do::Sidebar], &QAction::toggled, this, [this](bool shown) {
        m_settings.setSidebar(shown);
        m_dock->setVisible(shown && m_session.versionCount() > 0);
    });
    connect(m_actions[Do::FullScreen], &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    for (const Do what : { Do::IgnoreSpace, Do::IgnoreTypography, Do::IgnoreCase })
        on(what, [this] { m_session.setOptions(m_actions.ignoring(m_session.options())); });
    connect(m_appearanceMenu, &AppearanceMenu::chosen, this, &MainWindow::setAppearance);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &MainWindow::updateTheme);
    connect(m_tools, &ToolBar::darkToggled, this, [this] {
        Appearance next = m_settings.appearance();
        next.brightness = m_theme.isDark() ? Brightness::Light : Brightness::Dark;
        setAppearance(next);
    });
}

void MainWindow::connectPanes()
{
    connect(m_panes, &PanesView::currentChangeChanged, this, &MainWindow::showChange);
    connect(m_panes, &PanesView::selectionChanged, this, &MainWindow::updateActions);
    connect(m_panes, &PanesView::historyChanged, this, &MainWindow::updateActions);
    connect(m_panes, &PanesView::filesDropped, &m_intake, &Intake::drop);
    connect(m_panes, &PanesView::replaceRequested, &m_intake, &Intake::chooseReplacement);
    connect(m_panes, &PanesView::encodingRequested, &m_intake, &Intake::setEncoding);
    connect(m_panes, &PanesView::recordRequested, &m_intake, &Intake::chooseRecord);
    connect(m_panes, &PanesView::historyRequested, &m_intake, &Intake::chooseHistory);
    connect(m_panes, &PanesView::dateRequested, &m_intake, &Intake::chooseDate);
    connect(m_panes, &PanesView::reloadRequested, &m_session, &Session::reload);
    connect(m_panes, &PanesView::moveRequested, &m_session, &Session::move);
    connect(m_panes, &PanesView::removeRequested, &m_session, &Session::remove);
    connect(m_panes, &PanesView::zoomChanged, this, [this](double zoom) {
        m_tools->setZoom(zoom);
        m_settings.setZoom(zoom);
    });
    connect(m_sidebar, &Sidebar::changeActivated, m_panes, &PanesView::goToChange);
    connect(m_sidebar, &Sidebar::corrected, &m_session, &Session::correct);
    connect(m_sidebar, &Sidebar::renameRequested, this, [this](const QString& speaker) {
        m_prompts.words(
            this, tr("Rename the Speaker"), tr("“%1” is called:").arg(speaker), speaker,
            [this, speaker](const QString& name) { m_session.correct({ RenameSpeaker{ speaker, name } }); });
    });
    connect(m_sidebar, &Sidebar::speakerRequested, this, [this](const QuotationKey& quotation) {
        m_prompts.words(this, tr("Attribute the Quotation"), tr("Who said it?"), {},
                        [this, quotation](const QString& name) {
                            m_session.correct({ AttributeQuotation{ quotation, name, SpeakerKind::Person } });
                        });
    });
    connect(m_sidebar, &Sidebar::reviewRequested, this, &MainWindow::review);
    connect(m_sidebar, &Sidebar::placeActivated, m_panes, &PanesView::goTo);
    connect(m_sidebar, &Sidebar::marksChanged, this, [this](const std::vector<std::vector<Span>>& marks) {
        for (int version = 0; version < m_session.versionCount(); ++version)
            m_panes->setHighlights(
                version, size_t(version) < marks.size() ? marks[size_t(version)] : std::vector<Span>());
    });
    connect(m_start, &StartPage::openRequested, this, [this] { m_intake.choose(); });
    connect(m_second, &StartPage::openRequested, this, [this] { m_intake.chooseMore(); });
    connect(m_start, &StartPage::sampleRequested, &m_intake, &Intake::openSample);
    connect(m_start, &StartPage::recentRequested, &m_session, &Session::open);
    for (const StartPage* page : { m_start, m_second })
        connect(page, &StartPage::pasteRequested, m_actions[Do::Paste], &QAction::trigger);
}

void MainWindow::setAppearance(const Appearance& appearance)
{
    m_settings.setAppearance(appearance);
    m_appearanceMenu->setAppearance(appearance);
    updateTheme();
}

void MainWindow::updateTheme()
{
    m_theme = Theme::named(themeName(m_settings.appearance(), systemIsDark()));
    apply(m_theme);
    m_actions.setPalette(m_theme.palette);
    m_panes->setTheme(m_theme);
    m_sidebar->setTheme(m_theme);
    m_notices->setTheme(m_theme);
    m_start->setTheme(m_theme);
    m_second->setTheme(m_theme);
    m_intake.setTheme(m_theme);
    m_tools->setDark(m_theme.isDark(), m_theme.palette);
}

void MainWindow::showSnapshot()
{
    const auto snapshot = m_session.snapshot();
    if (const auto shown = m_panes->snapshot(); shown && snapshot && isSamePage(*shown, *snapshot)) {
        // only speakers and dates are new: nothing on the page moves, no notice goes
        m_panes->setSnapshot(snapshot);
        m_sidebar->setSnapshot(snapshot);
        updateActions();
        return;
    }
    const int versions = m_session.versionCount();
    // Everything finds its size first: a book is laid out anew for every width.
    m_second->setVisible(versions == 1);
    const bool opens = versions > 0 && m_stack->currentIndex() == 0;
    m_stack->setCurrentIndex(versions == 0 ? 0 : 1);
    const bool sized = m_dock->isVisible() || !m_settings.windowState().isEmpty();
    m_dock->setVisible(versions > 0 && m_actions[Do::Sidebar]->isChecked());
    if (!sized)
        sizeSidebar();
    m_panes->setSnapshot(snapshot);
    m_sidebar->setSnapshot(snapshot);
    if (opens)
        m_panes->setFocus(); // the start page had it
    m_tools->setSummary(snapshot.get());
    m_notices->clear();
    QStringList names;
    if (snapshot) {
        for (Notice& notice : versionNotices(*snapshot))
            m_notices->show(std::move(notice));
        for (const Version& version : snapshot->versions)
            names.append(version.label);
    }
    setWindowTitle(names.isEmpty() ? u"Redraft"_s : tr("%1 – Redraft").arg(names.join(u" – "_s)));
    QStringList files = m_session.paths();
    if (files.removeDuplicates() == 0 && int(files.size()) == versions && !files.value(0).startsWith(u":/"))
        m_settings.addRecent(files);
    m_start->setRecent(m_settings.recent());
    showChange(m_panes->currentChange());
    updateActions();
}

void MainWindow::sizeSidebar()
{
    const int wanted = std::clamp(width() / 4, 230, 330);
    if (std::exchange(m_sidebarWidth, wanted) == wanted && m_dock->width() == wanted)
        return;
    resizeDocks({ m_dock }, { m_sidebarWidth }, Qt::Horizontal);
}

// A quarter of the window until somebody chose another width.
void MainWindow::resizeEvent(QResizeEvent* event)
{
    const bool ours = m_dock->isVisible() && std::abs(m_dock->width() - m_sidebarWidth) <= 2;
    QMainWindow::resizeEvent(event);
    if (ours) // not before the window rests: each width lays the pages out anew
        m_resized.start();
}

void MainWindow::showChange(int change)
{
    const int count = m_panes->changeCount();
    m_tools->setPosition(change, count, m_session.versionCount());
    m_sidebar->setCurrentChange(change);
    updateActions();
}

void MainWindow::review(int change, bool reviewed)
{
    if (change < 0 || change >= m_panes->changeCount())
        return;
    const auto snapshot = m_session.snapshot();
    const Result<void> kept = m_reviews.set(reviewKey(*snapshot, m_panes->change(change)), reviewed);
    if (!kept)
        m_notices->show({ u"error:"_s + kept.error().path, Tone::Error, sentence(kept.error()), {}, {} });
    m_sidebar->refreshReviews();
    updateActions();
}

void MainWindow::goToParagraph()
{
    const auto snapshot = m_session.snapshot();
    const int version = std::min(m_panes->activeVersion(), m_session.versionCount() - 1);
    if (version < 0)
        return;
    const Version& shown = snapshot->versions[size_t(version)];
    const int most = int(shown.article->paragraphs.size());
    if (most == 0)
        return;
    m_prompts.number(this, tr("Go to Paragraph"),
                     tr("Paragraph of “%1” (1 to %2):").arg(shown.label).arg(most), most,
                     [this, version, article = shown.article](int number) {
                         if (number >= 1 && size_t(number) <= article->paragraphs.size())
                             m_panes->goTo(version, article->paragraphs[size_t(number) - 1].span);
                     });
}

void MainWindow::updateActions()
{
    const int change = m_panes->currentChange();
    const auto snapshot = m_session.snapshot();
    m_actions[Do::Reviewed]->setChecked(change >= 0 && !m_reviews.isEmpty()
                                        && m_reviews.contains(reviewKey(*snapshot, m_panes->change(change))));
    m_actions.enable({ .versions = m_session.versionCount(),
                       .changes = m_panes->changeCount(),
                       .change = m_panes->currentChange() >= 0,
                       .facts = m_sidebar->tabs()->isTabVisible(Sidebar::Facts),
                       .undo = m_session.canUndo(),
                       .redo = m_session.canRedo(),
                       .selection = m_panes->hasSelection(),
                       .back = m_panes->canGoBack(),
                       .forward = m_panes->canGoForward() });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    m_session.cancel();
    QMainWindow::closeEvent(event);
}

} // namespace Redraft
