// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a page says about its article: JSON-LD (schema.org NewsArticle and its kin), OpenGraph and other meta
/// tags, <time>, <title>. The first source that has a thing wins, in that order.
#pragma once

#include <QDate>
#include <QString>

namespace Redraft {

class HtmlPage;

struct HtmlMetadata {
    QString title; ///< without the site's name behind a bar or dash
    QString headline; ///< the page's own <h1>; empty: none or several
    QString byline;
    QDate date;

    bool operator==(const HtmlMetadata&) const = default;
};

HtmlMetadata readHtmlMetadata(const HtmlPage& page);

} // namespace Redraft
