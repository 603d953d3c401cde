// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading, its zones: headline, caption, aside, body.

#include "extraction/readingparts.h"

namespace Redraft {

namespace {

// What can be seen from the paragraph itself where the reader of the format saw nothing.
Zone seenZone(const Article& article, int p)
{
    const QStringView text = article.paragraphText(p);
    if (text.size() > 400)
        return Zone::Body;
    const bool closed = text.endsWith(u'.') || text.endsWith(u'"') || text.endsWith(u'\u201D')
        || text.endsWith(u'?') || text.endsWith(u'!') || text.endsWith(u':') || text.endsWith(u'\u00BB');
    if (p == 0 && !closed && text.size() < 200 && article.paragraphs.size() > 1)
        return Zone::Headline;
    for (const QStringView start :
         { u"READ MORE", u"Read more", u"RELATED", u"Related:", u"WATCH", u"À LIRE" }) {
        if (text.startsWith(start))
            return Zone::Aside;
    }
    for (const QStringView start : { u"Correction", u"Clarification", u"Editor's note", u"Editor’s note" }) {
        if (text.startsWith(start))
            return Zone::Aside;
    }
    if (text.size() < 200 && !closed && text.contains(u':')
        && (text.contains(u"Posted: ") || text.contains(u"Updated: ") || text.contains(u"Published: ")))
        return Zone::Aside;
    if (text.startsWith(u"By ") && !closed && text.size() < 80)
        return Zone::Aside;
    const bool label = text.contains(u':'); // cheap, and no paragraph has one as a rule
    if ((label && text.contains(u"Image: ")) || (label && text.contains(u"Photo: "))
        || text.startsWith(u"Photo ") || text.endsWith(u"/The Canadian Press)")
        || text.endsWith(u"(Submitted)"))
        return Zone::Caption;
    if (!closed && text.size() < 60 && !text.contains(u'"') && !text.contains(u'\u201C'))
        return Zone::Aside;
    return Zone::Body;
}

} // namespace

Zone zoneOf(const Article& article, int p)
{
    switch (article.paragraphs[size_t(p)].kind) {
    case ParagraphKind::Headline:
        return Zone::Headline;
    case ParagraphKind::Caption:
        return Zone::Caption;
    case ParagraphKind::Byline:
    case ParagraphKind::Published:
    case ParagraphKind::ReadMore:
    case ParagraphKind::Heading:
        return Zone::Aside;
    case ParagraphKind::Body:
    case ParagraphKind::ListItem:
    case ParagraphKind::Quotation:
        break;
    }
    return seenZone(article, p);
}

} // namespace Redraft
