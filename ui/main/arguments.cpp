// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "main/arguments.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

std::unexpected<Error> wrong(const QString& detail)
{
    return std::unexpected(Error{ ErrorKind::Usage, detail, {} });
}

} // namespace

Result<WindowArguments> parseArguments(const QStringList& arguments)
{
    WindowArguments result;
    bool onlyFiles = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString argument = arguments.at(i);
        if (onlyFiles || !argument.startsWith(u'-') || argument == u'-') {
            result.files.append(argument);
            continue;
        }
        if (argument == "--"_L1) {
            onlyFiles = true;
            continue;
        }
        QString value;
        if (const qsizetype equals = argument.indexOf(u'='); equals > 0) {
            value = argument.sliced(equals + 1);
            argument.truncate(equals);
        } else if (argument == "--theme"_L1 || argument == "--size"_L1 || argument == "--screenshot"_L1) {
            value = arguments.value(++i);
        }
        if (argument == "--help"_L1 || argument == "-h"_L1) {
            result.help = true;
        } else if (argument == "--version"_L1) {
            result.version = true;
        } else if (argument == "--theme"_L1) {
            if (value != "light"_L1 && value != "dark"_L1)
                return wrong(QCoreApplication::translate("Arguments", "--theme is either light or dark."));
            result.dark = value == "dark"_L1;
        } else if (argument == "--size"_L1) {
            static const QRegularExpression form(u"^(\\d{2,5})x(\\d{2,5})$"_s);
            const QRegularExpressionMatch match = form.match(value);
            if (!match.hasMatch())
                return wrong(QCoreApplication::translate(
                    "Arguments", "--size is a width and a height, such as 1280x820."));
            result.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
        } else if (argument == "--screenshot"_L1) {
            if (value.isEmpty())
                return wrong(
                    QCoreApplication::translate("Arguments", "--screenshot needs the name of the picture."));
            result.screenshot = value;
        } else {
            return wrong(
                QCoreApplication::translate("Arguments", "%1 is not known; see --help.").arg(argument));
        }
    }
    return result;
}

QString helpText()
{
    return QCoreApplication::translate(
        "Arguments",
        "redraft [FILE…]: shows what changed between the versions of an article.\n"
        "\n"
        "  --theme light|dark     colours, instead of the remembered ones\n"
        "  --size WIDTHxHEIGHT    size of the window\n"
        "  --screenshot FILE.png  draws the window into a picture and ends;\n"
        "                         of the sample articles where no file is named\n"
        "  --version, --help\n"
        "\n"
        "Without a display use redraft-cli.\n");
}

} // namespace Redraft
