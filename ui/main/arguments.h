// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the window's command line asks for:
///     redraft [FILE…] [--theme light|dark] [--size WxH] [--screenshot OUT.png]
#pragma once

#include "text/result.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace Redraft {

struct WindowArguments {
    QStringList files = {};
    std::optional<bool> dark = {}; ///< none: as remembered
    QSize size = {}; ///< invalid: as remembered
    QString screenshot = {}; ///< empty: none
    bool help = false;
    bool version = false;

    bool operator==(const WindowArguments&) const = default;
};

/// `arguments` without the program's name. Fails with ErrorKind::Usage.
Result<WindowArguments> parseArguments(const QStringList& arguments);

QString helpText();

} // namespace Redraft
