// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A parsed page and the few questions that readers ask of its nodes. Owns gumbo's tree; nodes are gumbo's
/// own. The parser takes its memory from us, which is how a page that would need too much of it, or too long,
/// is given up, and how a user stops it.
#pragma once

#include "text/progress.h"
#include "text/result.h"

#include <QByteArray>

#include <gumbo.h>
#include <memory>

namespace Redraft {

class HtmlPage {
public:
    /// Fails with TooLarge (size, memory, time), with Cancelled, or with Format when tags are nested so
    /// deeply that no reader means it.
    static Result<HtmlPage> parse(const QByteArray& utf8, const Tick& tick = {});
    ~HtmlPage();
    HtmlPage(HtmlPage&&) noexcept;
    HtmlPage& operator=(HtmlPage&&) noexcept;

    const GumboNode* root() const { return m_root; }

    /// Calls `visit(node)` for the node and everything below it, in document order; a visitor that answers
    /// false is not shown what is below that node. `leave(node)` follows the last of an element's children.
    /// No recursion: the page decides how deep it is.
    template <typename Visit, typename Leave>
    static void walk(const GumboNode* start, Visit visit, Leave leave);
    template <typename Visit> static void walk(const GumboNode* start, Visit visit)
    {
        walk(start, visit, [](const GumboNode*) { });
    }

    static bool isElement(const GumboNode* node)
    {
        return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    }
    static bool isText(const GumboNode* node)
    {
        return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
            || node->type == GUMBO_NODE_CDATA;
    }
    static GumboTag tag(const GumboNode* node)
    {
        return isElement(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
    }
    static QByteArrayView text(const GumboNode* node) { return QByteArrayView(node->v.text.text); }
    /// The attribute's value; empty where it is missing.
    static QByteArrayView attribute(const GumboNode* node, const char* name);
    /// All text below the node, white space as it is.
    static QString allText(const GumboNode* node);

private:
    struct Memory;
    explicit HtmlPage(std::unique_ptr<Memory> memory);

    std::unique_ptr<Memory> m_memory; // holds the nodes and the page's bytes, which they point into
    const GumboNode* m_root = nullptr;
};

template <typename Visit, typename Leave>
void HtmlPage::walk(const GumboNode* start, Visit visit, Leave leave)
{
    const GumboNode* node = start;
    for (;;) {
        const bool deeper = visit(node);
        const GumboVector* children = nullptr;
        if (deeper && isElement(node))
            children = &node->v.element.children;
        else if (deeper && node->type == GUMBO_NODE_DOCUMENT)
            children = &node->v.document.children;
        if (children && children->length > 0) {
            node = static_cast<const GumboNode*>(children->data[0]);
            continue;
        }
        leave(node);
        for (;;) {
            if (node == start)
                return;
            const GumboNode* parent = node->parent;
            const GumboVector& siblings = parent->type == GUMBO_NODE_DOCUMENT ? parent->v.document.children
                                                                              : parent->v.element.children;
            if (node->index_within_parent + 1 < siblings.length) {
                node = static_cast<const GumboNode*>(siblings.data[node->index_within_parent + 1]);
                break;
            }
            node = parent;
            leave(node);
        }
    }
}

} // namespace Redraft
