// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PaneSelection is a caret in one version and what is selected from its anchor to it, with the steps that
/// the keyboard makes. Positions in the article's text (UTF-16); they always lie in a paragraph or at its
/// end.
#pragma once

#include "panes/pagelayout.h"

#include <QTextCursor>

namespace Redraft {

class PaneSelection {
public:
    qint32 caret() const { return m_caret; }
    Span span() const { return { std::min(m_anchor, m_caret), std::max(m_anchor, m_caret) }; }
    bool isEmpty() const { return m_anchor == m_caret; }

    void set(qint32 anchor, qint32 caret);
    void moveTo(qint32 caret, bool select);
    /// One step of the keyboard; false: there was nowhere to go. Start and End are those of the whole text.
    bool step(PageLayout& layout, int version, QTextCursor::MoveOperation operation, bool select);

    /// What is selected, as plain text: paragraphs apart by a blank line, wrapped lines joined.
    QString text(const Article& article) const;

    static Span wordAt(const Article& article, qint32 position);

private:
    qint32 lineStep(PageLayout& layout, int version, int lines);
    qint32 characterStep(PageLayout& layout, int version, int direction, bool word) const;

    qint32 m_anchor = 0;
    qint32 m_caret = 0;
    double m_wish = -1; // x that up and down aim at; below 0: that of the caret
};

} // namespace Redraft
