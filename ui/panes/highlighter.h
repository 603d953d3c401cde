// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Highlighter gives the colours of a paragraph's own text (quotations, dates, mark-up; not changes) as
/// format ranges, when they are asked for. Articles are coloured a paragraph at a time with our definition
/// "Article"; Markdown and HTML sources with KSyntaxHighlighting's own, whose state is carried from line to
/// line: states of paragraphs seen are kept, and a far jump starts anew a little above.
#pragma once

#include "text/article.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>

#include <QTextLayout>

#include <map>
#include <memory>

namespace Redraft {

class Highlighter : private KSyntaxHighlighting::AbstractHighlighter {
public:
    Highlighter(std::shared_ptr<const Article> article, const Theme& theme);

    /// Offsets count from `part.start`. `part` is the paragraph or a piece of it.
    QList<QTextLayout::FormatRange> formats(int paragraph, Span part);

    /// The definition's name for an article: "Article", "Markdown", "HTML".
    static QString definitionFor(const Article& article);

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;
    KSyntaxHighlighting::State stateBefore(int paragraph);
    KSyntaxHighlighting::State run(Span part, KSyntaxHighlighting::State state);

    std::shared_ptr<const Article> m_article;
    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository; // outlives the definition
    QColor m_text; // what is drawn without a format
    bool m_carries = false; // a state from paragraph to paragraph
    std::map<int, KSyntaxHighlighting::State> m_states; // before a paragraph
    QList<QTextLayout::FormatRange> m_found;
    qint32 m_lineStart = 0;
};

} // namespace Redraft
