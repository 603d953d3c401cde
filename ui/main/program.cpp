// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "main/program.h"

#include "dialogs/prompts.h"
#include "documents/filenames.h"
#include "icons.h"
#include "main/arguments.h"
#include "mainwindow.h"
#include "panes/highlighter.h"
#include "report/translations.h"
#include "theme/style.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

constexpr int Failed = 2;

void say(FILE* stream, const QString& text)
{
    std::fputs(qUtf8Printable(text), stream);
    std::fputc('\n', stream);
}

bool given(int argc, char** argv, const char* option)
{
    return std::any_of(argv + 1, argv + argc, [option](const char* argument) {
        return std::string_view(argument).starts_with(option);
    });
}

bool hasDisplay(int argc, char** argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return given(argc, argv, "-platform") || qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return true;
#endif
}

constexpr auto NoDisplay = QT_TRANSLATE_NOOP(
    "Program", "There is no display to open a window on; use redraft-cli, or --screenshot FILE.png.");

/// Qt aborts where the display that the environment names does not answer; a reader is owed a sentence.
void whileStarting(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    say(stderr, QCoreApplication::translate("Program", NoDisplay));
    std::_Exit(Failed);
}

QtMessageHandler usualMessages = nullptr;

/// The offscreen platform complains of every window that it cannot propose a size to.
void withoutComplaints(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith("This plugin does not support"_L1))
        usualMessages(type, context, message);
}

/// Settings that reach their file when the window has had time to paint: writing waits for the disk.
class SettingsFile : public QSettings {
public:
    using QSettings::QSettings;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::UpdateRequest)
            return QSettings::event(event);
        QTimer::singleShot(500ms, this, [this] {
            QEvent update(QEvent::UpdateRequest);
            QSettings::event(&update);
        });
        return true;
    }
};

/// Draws the window once it shows what it was asked for.
void takePicture(MainWindow& window, const QString& file)
{
    const auto failed = std::make_shared<bool>(false);
    QObject::connect(&window.session(), &Session::failed, &window, [failed](const Error& error) {
        say(stderr, sentence(error));
        *failed = true;
    });
    QObject::connect(&window.session(), &Session::busyChanged, &window, [&window, file, failed](bool busy) {
        if (busy)
            return;
        // The next turns of the loop lay out and settle; grabbing draws.
        QTimer::singleShot(100ms, &window, [&window, file, failed] {
            const QPixmap picture = window.grab();
            if (!picture.save(file, "PNG")) {
                const QString reason =
                    QCoreApplication::translate("Program", "no picture could be written there");
                say(stderr, sentence({ ErrorKind::Unwritable, reason, file }));
                *failed = true;
            }
            QCoreApplication::exit(*failed ? Failed : 0);
        });
    });
}

/// What is asked for is nearly always there within a moment: then the first picture is the whole one. Longer
/// than that nobody waits for a window.
void showSoon(MainWindow& window)
{
    if (!window.session().isBusy()) {
        window.show();
        return;
    }
    const auto show = [&window] {
        if (!window.isVisible())
            window.show();
    };
    QObject::connect(&window.session(), &Session::changed, &window, show, Qt::SingleShotConnection);
    // nothing could be read: then nothing has changed
    QObject::connect(&window.session(), &Session::busyChanged, &window, show,
                     Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QTimer::singleShot(100ms, &window, show);
}

/// The arguments that Qt has left, file names that are not UTF-8 included.
QStringList words(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << decodeFileName(argv[i]);
    return words;
}

} // namespace

int runProgram(int argc, char** argv)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2); // else each thread of a long comparison keeps what the one before it gave back
    mallopt(M_MMAP_THRESHOLD,
            2 * 1024 * 1024); // the tables of a book go back whole, not when their arena does
#endif
    // Qt would have each larger area filled by several threads and wait for them all: seldom for less than
    // the filling takes, and long where the processors are busy.
    if (!qEnvironmentVariableIsSet("QT_NO_GUI_THREADPOOL"))
        qputenv("QT_NO_GUI_THREADPOOL", "1");
    QCoreApplication::setApplicationName(u"redraft"_s);
    QCoreApplication::setOrganizationName(u"redraft"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REDRAFT_VERSION));
    if (!hasDisplay(argc, argv)) {
        if (!given(argc, argv, "--screenshot") && !given(argc, argv, "--help")
            && !given(argc, argv, "--version")) {
            say(stderr, QCoreApplication::translate("Program", NoDisplay));
            return Failed;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    usualMessages = qInstallMessageHandler(whileStarting);
    QApplication application(argc, argv);
    qInstallMessageHandler(QGuiApplication::platformName() == "offscreen"_L1 ? withoutComplaints
                                                                             : usualMessages);
    QApplication::setStyle(new Style);
    installTranslations(application, QLocale());
    QGuiApplication::setApplicationDisplayName(u"Redraft"_s);
    QGuiApplication::setDesktopFileName(u"org.redraft.Redraft"_s);
    QGuiApplication::setWindowIcon(programIcon());

    const Result<WindowArguments> arguments = parseArguments(words(argc, argv));
    if (!arguments) {
        say(stderr, sentence(arguments.error()));
        return Failed;
    }
    if (arguments->help || arguments->version) {
        say(stdout, arguments->help ? helpText() : u"redraft "_s + QCoreApplication::applicationVersion());
        return 0;
    }

    // A picture neither follows nor changes what the user's own window remembers.
    const bool picture = !arguments->screenshot.isEmpty();
    const auto own = picture ? std::make_unique<QTemporaryDir>() : nullptr;
    const auto store = picture
        ? std::make_unique<SettingsFile>(own->filePath(u"settings"_s), QSettings::IniFormat)
        : std::make_unique<SettingsFile>();
    const QString data =
        picture ? own->path() : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    Settings settings(*store, data);
    Prompts prompts;
    if (picture && !arguments->dark)
        settings.setAppearance({ Brightness::Light, Colours::Standard });
    // The files are being read and compared while the window is made.
    Session session(settings.correctionsFile());
    session.rememberEncodings([&settings](const QString& path) { return settings.encodingOf(path); });
    if (!arguments->files.isEmpty())
        session.open(arguments->files);
    prepareHighlighting(); // after that: while a library is being loaded, no thread can be made
    MainWindow window(settings, prompts, session);
    if (arguments->dark)
        window.setAppearance(
            { *arguments->dark ? Brightness::Dark : Brightness::Light, settings.appearance().colours });
    if (arguments->size.isValid())
        window.resize(arguments->size);
    if (picture)
        takePicture(window, arguments->screenshot);
    if (arguments->files.isEmpty() && picture)
        window.intake().openSample();
    showSoon(window);
    return QApplication::exec();
}

} // namespace Redraft
