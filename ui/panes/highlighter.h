// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Highlighter gives the colours of a paragraph's own text (quotations, dates, mark-up; not changes) as
/// format ranges, when they are asked for. KSyntaxHighlighting does it, in a module of its own
/// (ui/highlighting) that is loaded while the window is being built: that library wants one for the network
/// and forty more behind it, and no start should wait for those.
#pragma once

#include "text/article.h"
#include "theme/theme.h"

#include <QTextLayout>

#include <memory>

namespace Redraft {

class Highlighter {
public:
    virtual ~Highlighter() = default;

    /// Offsets count from `part.start`. `part` is the paragraph or a piece of it.
    virtual QList<QTextLayout::FormatRange> formats(int paragraph, Span part) = 0;
};

/// What the module offers; one for the whole program, of the module's own.
class HighlighterFactory {
public:
    virtual ~HighlighterFactory() = default;

    /// `themeName` is that of a file in resources/themes; `text` the colour of what is drawn without a
    /// format.
    virtual std::unique_ptr<Highlighter> make(std::shared_ptr<const Article> article,
                                              const QString& themeName, const QColor& text) = 0;
};

/// The name and the type of the function that the module exports. It may be called in any thread, once.
inline constexpr char kHighlighterEntry[] = "redraftHighlighterFactory";
using HighlighterEntry = HighlighterFactory* (*)();

/// Has the module loaded in a thread of its own. Wants QApplication: where that looks for its plug-ins the
/// two would wait for each other.
void prepareHighlighting();

/// Waits for the module where it is still being loaded. Null where there is none: text then stays uncoloured,
/// and a warning has said so.
std::unique_ptr<Highlighter> makeHighlighter(std::shared_ptr<const Article> article, const Theme& theme);

} // namespace Redraft
