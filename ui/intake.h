// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Intake is every way in which versions come into the window: chosen in a dialog, dropped, pasted, the
/// sample. It decides what is meant (a comparison of its own, one more version, another file for this one)
/// and asks the session.
#pragma once

#include "text/result.h"

#include <QObject>

#include <functional>

class QMimeData;
class QUrl;

namespace Redraft {

class DropOverlay;
class Prompts;
class Session;
class Settings;
struct Theme;

class Intake : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; `window` owns the dialogs.
    Intake(Session& session, Settings& settings, Prompts& prompts, QWidget* window);

    /// From now on files may be dropped anywhere on the window that no pane takes; what would happen is shown
    /// over `area`.
    void takeDrops(QWidget* area);
    void setTheme(const Theme& theme);

    /// Several files, or a folder, are a comparison of their own, in order of date and name. One alone
    /// replaces `version`; with -1 it joins the others.
    void drop(int version, const QStringList& files);
    void choose();
    void chooseMore();
    void chooseReplacement(int version);
    void chooseDate(int version);
    void setEncoding(int version, const QString& encoding); ///< remembered for the file
    void chooseRecord(int version); ///< of a collection
    void chooseHistory(int version); ///< of the version's file, from git
    /// Files, a page's mark-up or text from the clipboard, as further versions. Of an address alone nothing
    /// is fetched.
    void paste(const QMimeData* data);
    void openSample();

Q_SIGNALS:
    /// Why nothing came in: one sentence.
    void refused(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refuseAddress(const QUrl& url);
    /// Work on a file off the window's thread; `then` is called with what came of it, unless it failed.
    template <typename Value>
    void ask(const std::function<Result<Value>()>& work, const std::function<void(const Value&)>& then);
    QString dropWords(int files) const; // what drop(-1, …) with so many files would do

    Session& m_session;
    Settings& m_settings;
    Prompts& m_prompts;
    QWidget* m_window;
    QWidget* m_area = nullptr;
    DropOverlay* m_overlay;
};

} // namespace Redraft
