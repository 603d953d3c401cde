// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline/commandline.h"
#include "documents/filenames.h"
#include "report/translations.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>

int main(int argc, char* argv[])
{
    // A reader that goes away is told by write(), not by a deadly signal.
    std::signal(SIGPIPE, SIG_IGN);
    QStringList words; // before Qt sees them: it replaces bytes that are not UTF-8
    for (int i = 1; i < argc; ++i)
        words << Redraft::decodeFileName(argv[i]);
    QCoreApplication application(argc, argv);
    Redraft::installTranslations(application, QLocale());
    return int(Redraft::runCommandLine(words));
}
