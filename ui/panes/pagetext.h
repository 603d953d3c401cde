// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PageText says what stands in a block and how its characters look: the text as shown (same length as the
/// article's, so that positions agree), colours of the Highlighter, words marked by the ChangePainter.
#pragma once

#include "panes/changepainter.h"
#include "panes/flow.h"
#include "panes/highlighter.h"

namespace Redraft {

class PageText {
public:
    PageText(std::shared_ptr<const Snapshot> snapshot, const Theme& theme);

    /// Line ends and tabs are shown as spaces, control characters as their pictures; characters without a
    /// width and those that turn the direction of text become visible where they were changed.
    QString shown(int version, const Flow& flow, const Block& block) const;
    QList<QTextLayout::FormatRange> formats(int version, const Flow& flow, const Block& block);

private:
    std::shared_ptr<const Snapshot> m_snapshot;
    ChangePainter m_painter;
    Theme m_theme;
    std::vector<std::unique_ptr<Highlighter>> m_highlighters; // made when first asked for
};

} // namespace Redraft
