// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The Highlighter of the module. Articles are coloured a paragraph at a time with our definition "Article"
/// (resources/syntax); Markdown and HTML sources with KSyntaxHighlighting's own, whose state is carried from
/// line to line: states of paragraphs seen are kept, and a far jump starts anew a little above.
#pragma once

#include "panes/highlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <map>

namespace Redraft {

class SyntaxHighlighter : public Highlighter, private KSyntaxHighlighting::AbstractHighlighter {
public:
    /// `repository` must outlive this.
    SyntaxHighlighter(KSyntaxHighlighting::Repository& repository, std::shared_ptr<const Article> article,
                      const QString& themeName, const QColor& text);

    QList<QTextLayout::FormatRange> formats(int paragraph, Span part) override;

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;
    KSyntaxHighlighting::State stateBefore(int paragraph);
    KSyntaxHighlighting::State run(Span part, KSyntaxHighlighting::State state);

    std::shared_ptr<const Article> m_article;
    QColor m_text; // what is drawn without a format
    bool m_carries = false; // a state from paragraph to paragraph
    std::map<int, KSyntaxHighlighting::State> m_states; // before a paragraph
    QList<QTextLayout::FormatRange> m_found;
    qint32 m_lineStart = 0;
};

} // namespace Redraft
