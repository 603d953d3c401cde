// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Redraft {

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    const auto install = [&application](const QLocale& language, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(language, name, u"_"_s, folder))
            return application.installTranslator(translator);
        delete translator;
        return false;
    };
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(locale, u"redraft"_s, u":/translations"_s))
        install(QLocale(QLocale::English), u"redraft"_s, u":/translations"_s);
}

} // namespace Redraft
