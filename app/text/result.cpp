// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/result.h"

#include <QCoreApplication>
#include <QDir>

namespace Redraft {

namespace {

QString shown(const QString& path)
{
    if (path == u'-')
        return QCoreApplication::translate("Error", "Standard input");
    if (path.isEmpty())
        return QCoreApplication::translate("Error", "The text");
    // Line ends and other controls in a file's name must not break the one sentence.
    QString name = QDir::toNativeSeparators(path);
    for (QChar& c : name) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return name;
}

} // namespace

QString sentence(const Error& error)
{
    const QString file = shown(error.path);
    const auto words = [](const char* text) { return QCoreApplication::translate("Error", text); };
    switch (error.kind) {
    case ErrorKind::NotFound:
        return words(
                   QT_TRANSLATE_NOOP("Error", "%1 does not exist; check the name, or choose the file again."))
            .arg(file);
    case ErrorKind::NoPermission:
        return words(
                   QT_TRANSLATE_NOOP("Error", "%1 may not be read; change its permissions or copy it first."))
            .arg(file);
    case ErrorKind::NotAFile:
        return words(QT_TRANSLATE_NOOP("Error", "%1 is not a file but %2; choose a file."))
            .arg(file, error.detail);
    case ErrorKind::Unreadable:
        return words(QT_TRANSLATE_NOOP("Error",
                                       "%1 could not be read (%2); try again, or copy the file first."))
            .arg(file, error.detail);
    case ErrorKind::Empty:
        return words(QT_TRANSLATE_NOOP("Error", "%1 holds no text; choose another version.")).arg(file);
    case ErrorKind::NotText:
        return words(QT_TRANSLATE_NOOP("Error", "%1 is not a text file (%2); save it as text first."))
            .arg(file, error.detail);
    case ErrorKind::Encoding:
        return words(QT_TRANSLATE_NOOP("Error", "%1 is in an unknown encoding (%2); save it as UTF-8 first."))
            .arg(file, error.detail);
    case ErrorKind::Format:
        return words(QT_TRANSLATE_NOOP("Error",
                                       "%1 is damaged (%2); open it in its own program and save it again."))
            .arg(file, error.detail);
    case ErrorKind::Protected:
        return words(QT_TRANSLATE_NOOP("Error", "%1 is protected by a password; save a copy without one."))
            .arg(file);
    case ErrorKind::TooLarge:
        return words(QT_TRANSLATE_NOOP("Error", "%1 is too large (%2); split it into parts."))
            .arg(file, error.detail);
    case ErrorKind::Cancelled:
        return words(QT_TRANSLATE_NOOP("Error", "The work was stopped before it was done."));
    case ErrorKind::Unwritable:
        return words(QT_TRANSLATE_NOOP("Error", "%1 could not be written (%2); choose another place."))
            .arg(file, error.detail);
    case ErrorKind::Usage:
        return error.detail;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView name(ErrorKind kind)
{
    using namespace Qt::StringLiterals;
    switch (kind) {
    case ErrorKind::NotFound:
        return "not-found"_L1;
    case ErrorKind::NoPermission:
        return "no-permission"_L1;
    case ErrorKind::NotAFile:
        return "not-a-file"_L1;
    case ErrorKind::Unreadable:
        return "unreadable"_L1;
    case ErrorKind::Empty:
        return "empty"_L1;
    case ErrorKind::NotText:
        return "not-text"_L1;
    case ErrorKind::Encoding:
        return "encoding"_L1;
    case ErrorKind::Format:
        return "format"_L1;
    case ErrorKind::Protected:
        return "protected"_L1;
    case ErrorKind::TooLarge:
        return "too-large"_L1;
    case ErrorKind::Cancelled:
        return "cancelled"_L1;
    case ErrorKind::Unwritable:
        return "unwritable"_L1;
    case ErrorKind::Usage:
        return "usage"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Redraft
