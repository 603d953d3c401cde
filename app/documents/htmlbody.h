// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which part of a page is its article. An element that says so (<article>, itemprop="articleBody") wins;
/// otherwise the element whose paragraphs hold most of the page's prose. Where nothing stands out the whole
/// page is the article. The scoring follows the idea of readability scores: length of paragraphs and commas;
/// menus and the like are known by their tags and names.
#pragma once

#include <QString>

#include <gumbo.h>

namespace Redraft {

class HtmlBody {
public:
    explicit HtmlBody(const GumboNode* page);

    const GumboNode* node() const { return m_node; }
    /// False: the whole page is the article, nothing is left out.
    bool isPart() const { return m_part; }
    /// Menus, share buttons, cookie texts, comments, "read more" boxes: not to be shown with the article.
    bool isClutter(const GumboNode* node) const;
    /// Does the article's own text hold these words (a headline)?
    bool holds(const QString& words) const;

    /// Scripts, styles, hidden and embedded things: never text, in no page.
    static bool isInvisible(const GumboNode* node);
    /// The page itself says that it is not to be seen.
    static bool isHidden(const GumboNode* node);

private:
    const GumboNode* m_node;
    bool m_part = false;
};

} // namespace Redraft
