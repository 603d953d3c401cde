// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/htmlbody.h"

#include "documents/htmlpage.h"

#include <algorithm>
#include <unordered_map>

namespace Redraft {

namespace {

/// Shorter paragraphs say little about where the article is.
constexpr qsizetype kProse = 40;
/// The article holds at least this share of the page's prose, or the page is taken whole.
constexpr double kShare = 0.5;

/// Parts of class names and ids that mark what is not the article. Compared with whole parts ("share-bar" has
/// "share", "shareholder" has not).
constexpr const char* kClutter[] = {
    "comment",  "comments",   "share",        "sharing",       "social",
    "related",  "promo",      "newsletter",   "cookie",        "cookies",
    "consent",  "sidebar",    "advert",       "advertisement", "ads",
    "ad",       "subscribe",  "breadcrumb",   "breadcrumbs",   "menu",
    "nav",      "navigation", "navbar",       "footer",        "popup",
    "modal",    "banner",     "toolbar",      "recommended",   "recommendations",
    "trending", "signup",     "paywall",      "widget",        "pagination",
    "skip",     "disqus",     "gdpr",         "masthead",      "byline-social",
    "outbrain", "taboola",    "more-stories", "tags",          "login"
};

/// What a paragraph of the page counts for, by its length and its commas; 0: it is none, or too short to say
/// anything. `isParagraph`: it is one, so that nothing below it is another.
struct ProseScore {
    bool isParagraph = false;
    double value = 0;
};

ProseScore scoreOf(const GumboNode* node)
{
    const GumboTag tag = HtmlPage::tag(node);
    if (tag != GUMBO_TAG_P && tag != GUMBO_TAG_BLOCKQUOTE && tag != GUMBO_TAG_PRE)
        return {};
    const QString text = HtmlPage::allText(node).simplified();
    if (text.size() < kProse)
        return { true, 0 };
    return { true, 1 + double(text.count(u',')) + std::min<double>(double(text.size()) / 100, 6) };
}

bool hasClutterName(const GumboNode* node)
{
    for (const char* attribute : { "class", "id", "role", "aria-label" }) {
        const QByteArrayView value = HtmlPage::attribute(node, attribute);
        qsizetype start = 0;
        for (qsizetype i = 0; i <= value.size(); ++i) {
            const bool inside = i < value.size() && (std::isalnum(uchar(value[i])) != 0);
            if (inside)
                continue;
            const QByteArrayView part = value.sliced(start, i - start);
            start = i + 1;
            if (part.isEmpty())
                continue;
            if (std::any_of(std::begin(kClutter), std::end(kClutter), [&](const char* known) {
                    return part.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0;
                }))
                return true;
        }
    }
    return false;
}

bool isOutside(const GumboNode* node)
{
    switch (HtmlPage::tag(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_MENU:
        return true;
    default:
        return false;
    }
}

bool isNamedBody(const GumboNode* node)
{
    const QByteArrayView property = HtmlPage::attribute(node, "itemprop");
    return property.compare("articleBody", Qt::CaseInsensitive) == 0;
}

} // namespace

bool HtmlBody::isInvisible(const GumboNode* node)
{
    switch (HtmlPage::tag(node)) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
        return true;
    default:
        break;
    }
    if (isHidden(node) || HtmlPage::attribute(node, "aria-hidden") == "true")
        return true;
    // LibreOffice writes running heads as <div title="header">.
    const QByteArrayView title = HtmlPage::attribute(node, "title");
    return HtmlPage::tag(node) == GUMBO_TAG_DIV && (title == "header" || title == "footer");
}

bool HtmlBody::isHidden(const GumboNode* node)
{
    const QByteArrayView style = HtmlPage::attribute(node, "style");
    return gumbo_get_attribute(&node->v.element.attributes, "hidden") || style.contains("display:none")
        || style.contains("display: none");
}

bool HtmlBody::isClutter(const GumboNode* node) const
{
    if (!HtmlPage::isElement(node))
        return false;
    const GumboTag tag = HtmlPage::tag(node);
    // Inside the article paragraphs and headings are never clutter, whatever their class says.
    if (tag == GUMBO_TAG_P || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6))
        return false;
    return isOutside(node) || hasClutterName(node);
}

HtmlBody::HtmlBody(const GumboNode* page)
    : m_node(page)
{
    // One pass up the tree: each paragraph's score goes to its parent in full and to its grandparent by half.
    std::unordered_map<const GumboNode*, double> weights;
    double total = 0;
    const GumboNode* named = nullptr;
    const GumboNode* article = nullptr;
    int articles = 0;
    HtmlPage::walk(page, [&](const GumboNode* node) {
        if (!HtmlPage::isElement(node))
            return node->type == GUMBO_NODE_DOCUMENT;
        if (node != page && (isInvisible(node) || isClutter(node)))
            return false;
        const GumboTag tag = HtmlPage::tag(node);
        if (isNamedBody(node) && !named)
            named = node;
        if (tag == GUMBO_TAG_ARTICLE) {
            ++articles;
            article = article ? article : node;
        }
        const ProseScore score = scoreOf(node);
        if (score.value <= 0)
            return !score.isParagraph;
        total += score.value;
        double part = score.value;
        const GumboNode* above = node->parent;
        for (int level = 0; above && level < 3; ++level, above = above->parent) {
            weights[above] += part;
            part /= 2;
            if (above == page)
                break;
        }
        return false;
    });
    const auto proseBelow = [&](const GumboNode* node) {
        double sum = 0;
        HtmlPage::walk(node, [&](const GumboNode* inner) {
            if (!HtmlPage::isElement(inner) || (inner != node && (isInvisible(inner) || isClutter(inner))))
                return false;
            const ProseScore score = scoreOf(inner);
            sum += score.value;
            return !score.isParagraph;
        });
        return sum;
    };
    const GumboNode* best = named ? named : (articles == 1 ? article : nullptr);
    if (!best) {
        double most = 0;
        for (const auto& [node, weight] : weights) {
            // Equal scores: the one that stands first, so that the answer does not depend on addresses.
            if (weight > most
                || (weight == most && best
                    && node->v.element.start_pos.offset < best->v.element.start_pos.offset)) {
                most = weight;
                best = node;
            }
        }
    }
    if (!best || best == page || total <= 0 || proseBelow(best) < kShare * total)
        return;
    m_node = best;
    m_part = true;
}

bool HtmlBody::holds(const QString& words) const
{
    return HtmlPage::allText(m_node).simplified().contains(words.simplified());
}

} // namespace Redraft
