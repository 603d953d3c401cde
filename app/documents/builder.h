// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Builder puts an Article's text together for formats whose text has to be gathered from parts (HTML, Word,
/// …): paragraphs in order, parted by a blank line, white space collapsed as a page would show it. Empty
/// paragraphs are dropped. Plain text and Markdown never come through here: their text stays as it is.
#pragma once

#include "text/article.h"

namespace Redraft {

class Builder {
public:
    explicit Builder(const QString& format) { m_article.format = format; }

    /// Adds to the open paragraph. Runs of white space become one space (no-break spaces stay), controls are
    /// dropped.
    void addText(QStringView text);
    /// How the text that is added from now on is set.
    void setEmphasis(bool bold, bool italic);
    /// A line's end inside a paragraph (Word's soft return, <br>).
    void addBreak();
    /// Ends the open paragraph, if it holds anything visible; returns whether it did.
    bool endParagraph(ParagraphKind kind = ParagraphKind::Body, int level = 0);
    bool isParagraphEmpty() const { return m_open.isEmpty(); }
    /// Takes back what was added since the last paragraph's end.
    void dropParagraph();

    void addNotice(const QString& notice);
    Article& article() { return m_article; }

    /// The article, with everything that could be told of it while building.
    Article take();

private:
    void keepEmphasis(Span visible, qint32 first, bool heading);

    Article m_article;
    QString m_open;
    std::vector<Emphasis> m_openEmphasis; // positions in m_open
    bool m_bold = false;
    bool m_italic = false;
};

} // namespace Redraft
