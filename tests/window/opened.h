// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What tests of the whole window share: a window with settings and files of its own, answers instead of
/// dialogs, and drops as a file manager makes them.
#pragma once

#include "dialogs/prompts.h"
#include "documents/githistory.h"
#include "mainwindow.h"
#include "panes/panesview.h"
#include "support/files.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// Answers instead of dialogs.
class Answers : public Prompts {
public:
    QStringList files;
    QDate day;
    int paragraph = 0;
    ReadingSettings read;
    int shortcutSheets = 0;
    int legends = 0;
    int abouts = 0;

    void openFiles(QWidget*, const QString&, const QString&, bool,
                   std::function<void(const QStringList&)> answer) override
    {
        if (!files.isEmpty())
            answer(files);
    }
    void date(QWidget*, const QString&, const QDate&, std::function<void(const QDate&)> answer) override
    {
        answer(day);
    }
    void reading(QWidget*, const ReadingSettings&,
                 std::function<void(const ReadingSettings&)> changed) override
    {
        changed(read);
    }
    void number(QWidget*, const QString&, const QString&, int most, std::function<void(int)> answer) override
    {
        answer(std::min(paragraph, most));
    }
    QString said;
    void words(QWidget*, const QString&, const QString&, const QString&,
               std::function<void(const QString&)> answer) override
    {
        answer(said);
    }
    int picked = 0;
    QStringList offered;
    void pick(QWidget*, const QString&, const QString&, const QStringList& names,
              std::function<void(int)> answer) override
    {
        offered = names;
        answer(picked);
    }
    size_t commits = 0;
    void history(QWidget*, const GitHistory& history,
                 std::function<void(const std::vector<int>&)> answer) override
    {
        commits = history.commits.size();
        answer({ 0, int(commits) - 1 });
    }
    void shortcuts(QWidget*, const Actions&) override { ++shortcutSheets; }
    void legend(QWidget*, const Theme&) override { ++legends; }
    void about(QWidget*) override { ++abouts; }
};

/// A window with settings of its own, shown.
struct Opened {
    QTemporaryDir folder;
    QSettings store{ folder.filePath(u"settings"_s), QSettings::IniFormat };
    Settings settings{ store };
    Answers answers;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    Opened() { start(); }

    void start()
    {
        window.reset();
        session = std::make_unique<Session>(settings.correctionsFile());
        session->rememberEncodings([this](const QString& path) { return settings.encodingOf(path); });
        window = std::make_unique<MainWindow>(settings, answers, *session);
        window->show();
        window->activateWindow(); // there may be no window manager
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("no active window");
    }

    MainWindow& operator*() { return *window; }
    MainWindow* operator->() { return window.get(); }

    QString file(const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QStringList labels()
    {
        QStringList result;
        if (const auto snapshot = window->session().snapshot()) {
            for (const Version& version : snapshot->versions)
                result.append(version.label);
        }
        return result;
    }

    bool wait()
    {
        return QTest::qWaitFor([this] { return !window->session().isBusy(); }, 30000);
    }

    bool openSample()
    {
        window->session().open({ Testing::olderSample(), Testing::newerSample() });
        return wait();
    }
};

/// What a drag and a drop from the file manager deliver to the widget under the pointer.
inline void drop(QWidget* target, const QPoint& place, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

inline QColor pageColour(MainWindow& window)
{
    return window.palette().color(QPalette::Base);
}
