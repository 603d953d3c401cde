// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Prompts are all the questions that the window asks in a dialog of its own. A test gives answers instead.
/// Every dialog is window-modal and answers later by its function, which is not called when the user cancels;
/// no event loop runs inside another one.
#pragma once

#include <QDate>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace Redraft {

class Actions;
struct GitHistory;
struct ReadingSettings;
struct Theme;

class Prompts {
public:
    Prompts() = default;
    Prompts(const Prompts&) = delete;
    Prompts& operator=(const Prompts&) = delete;
    virtual ~Prompts() = default;

    virtual void openFiles(QWidget* window, const QString& title, const QString& folder, bool several,
                           std::function<void(const QStringList&)> answer);
    virtual void date(QWidget* window, const QString& version, const QDate& date,
                      std::function<void(const QDate&)> answer);
    /// `changed` follows every control; the last call holds.
    virtual void reading(QWidget* window, const ReadingSettings& settings,
                         std::function<void(const ReadingSettings&)> changed);
    /// A number from 1 to `most`, asked for with this question.
    virtual void number(QWidget* window, const QString& title, const QString& question, int most,
                        std::function<void(int)> answer);
    /// Words, not empty; `suggested` stands there to begin with.
    virtual void words(QWidget* window, const QString& title, const QString& question,
                       const QString& suggested, std::function<void(const QString&)> answer);
    /// One of the names, by its index.
    virtual void pick(QWidget* window, const QString& title, const QString& question,
                      const QStringList& names, std::function<void(int)> answer);
    /// Commits, indices into the history's, oldest first.
    virtual void history(QWidget* window, const GitHistory& history,
                         std::function<void(const std::vector<int>&)> answer);
    virtual void shortcuts(QWidget* window, const Actions& actions);
    virtual void legend(QWidget* window, const Theme& theme);
    virtual void help(QWidget* window);
    virtual void about(QWidget* window);
};

} // namespace Redraft
