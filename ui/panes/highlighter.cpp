// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/highlighter.h"

#include <QCoreApplication>
#include <QLibrary>

#include <future>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

HighlighterFactory* load(const QString& folder)
{
    QLibrary library(folder + u"/redraft-highlighting"_s);
    const auto entry = reinterpret_cast<HighlighterEntry>(library.resolve(kHighlighterEntry));
    if (!entry)
        qWarning("Text is shown without colours of its own: %s", qUtf8Printable(library.errorString()));
    return entry ? entry() : nullptr;
}

/// Where the build and an installation have it alike, seen from the program. The first call has it loaded.
const std::shared_future<HighlighterFactory*>& module()
{
    static const std::shared_future<HighlighterFactory*> loading =
        std::async(std::launch::async, load,
                   QCoreApplication::applicationDirPath() + u'/' + QStringLiteral(REDRAFT_MODULES))
            .share();
    return loading;
}

} // namespace

void prepareHighlighting()
{
    module();
}

std::unique_ptr<Highlighter> makeHighlighter(std::shared_ptr<const Article> article, const Theme& theme)
{
    HighlighterFactory* const factory = module().get();
    return factory ? factory->make(std::move(article), theme.name, theme.text) : nullptr;
}

} // namespace Redraft
