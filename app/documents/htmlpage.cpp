// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/htmlpage.h"

#include "documents/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Redraft {

namespace {

constexpr bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// How deep the page's tags are at most open, roughly: elements that HTML closes by itself do not count. The
/// parser takes time by the square of this, so it is looked at first.
int openTags(QByteArrayView page)
{
    static constexpr const char* kClosing[] = {
        "div",    "span",  "table",  "blockquote", "section", "article", "ul",   "ol",    "b",
        "i",      "em",    "strong", "a",          "font",    "center",  "dl",   "form",  "fieldset",
        "big",    "small", "button", "object",     "details", "svg",     "math", "u",     "s",
        "code",   "nobr",  "tt",     "select",     "dir",     "menu",    "main", "aside", "header",
        "footer", "nav",   "g",      "mi",         "mrow"
    };
    const auto counts = [](QByteArrayView name) {
        return std::any_of(std::begin(kClosing), std::end(kClosing), [&](const char* known) {
            return name.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0;
        });
    };
    int open = 0;
    int deepest = 0;
    for (qsizetype i = page.indexOf('<'); i >= 0 && i + 1 < page.size(); i = page.indexOf('<', i + 1)) {
        const bool closing = page[i + 1] == '/';
        const qsizetype start = i + (closing ? 2 : 1);
        qsizetype end = start;
        while (end < page.size() && end - start < 12 && !isNameEnd(page[end]))
            ++end;
        if (!counts(page.sliced(start, end - start)))
            continue;
        open = closing ? std::max(0, open - 1) : open + 1;
        deepest = std::max(deepest, open);
    }
    return deepest;
}

} // namespace

void HtmlPage::Deleter::operator()(GumboOutput* output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

Result<HtmlPage> HtmlPage::parse(const QByteArray& utf8)
{
    if (utf8.size() > kMaximumHtml) {
        return std::unexpected(Error{ ErrorKind::TooLarge,
                                      QCoreApplication::translate("Html", "a page of more than %1 MB")
                                          .arg(kMaximumHtml / (1024 * 1024)),
                                      {} });
    }
    if (openTags(utf8) > kMaximumHtmlNesting) {
        return std::unexpected(
            Error{ ErrorKind::Format,
                   QCoreApplication::translate("Html", "its tags are nested deeper than %1")
                       .arg(kMaximumHtmlNesting),
                   {} });
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size()));
    return HtmlPage(std::unique_ptr<GumboOutput, Deleter>(output, Deleter{ utf8 }));
}

QByteArrayView HtmlPage::attribute(const GumboNode* node, const char* name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QByteArrayView(found->value) : QByteArrayView();
}

QString HtmlPage::allText(const GumboNode* node)
{
    QString found;
    walk(node, [&](const GumboNode* inner) {
        if (isText(inner))
            found += QString::fromUtf8(text(inner));
        return true;
    });
    return found;
}

} // namespace Redraft
