// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/html.h"

#include "documents/builder.h"
#include "documents/htmlbody.h"
#include "documents/htmlmetadata.h"
#include "documents/htmlpage.h"

#include <QCoreApplication>
#include <QUtf8StringView>

#include <algorithm>

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

/// What shows as a block of its own.
bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_OPTION:
        return true;
    default:
        return false;
    }
}

int headingLevel(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? int(tag) - int(GUMBO_TAG_H1) + 1 : 0;
}

/// Gathers the blocks of a part of the page as paragraphs.
class Gatherer {
public:
    Gatherer(Builder& into, const HtmlBody* body, const Tick& tick)
        : m_into(into)
        , m_body(body)
        , m_tick(tick)
    {
    }

    /// False: stopped before its end.
    bool gather(const GumboNode* start)
    {
        HtmlPage::walk(
            start, [&](const GumboNode* node) { return enter(node, start); },
            [&](const GumboNode* node) { leave(node); });
        end();
        return !m_stopped;
    }

private:
    bool enter(const GumboNode* node, const GumboNode* start)
    {
        if ((++m_nodes & 0xfff) == 0 && !m_stopped)
            m_stopped = !goOn(m_tick, 1, 2);
        if (m_stopped)
            return false;
        if (HtmlPage::isText(node)) {
            m_into.addText(QString::fromUtf8(HtmlPage::text(node)));
            return false;
        }
        if (!HtmlPage::isElement(node))
            return node->type == GUMBO_NODE_DOCUMENT;
        if (node != start && (HtmlBody::isInvisible(node) || (m_body && m_body->isClutter(node)))) {
            // Of an article's page it is said anyway that not all of it was read.
            if (!m_body && HtmlBody::isHidden(node) && !HtmlPage::allText(node).trimmed().isEmpty())
                m_into.addNotice(QCoreApplication::translate("Html", "Hidden text was left out."));
            return false;
        }
        const GumboTag tag = HtmlPage::tag(node);
        if (tag == GUMBO_TAG_BR) {
            // Two breaks in a row are how old pages part paragraphs.
            if (m_broken)
                end();
            else
                m_into.addBreak();
            m_broken = true;
            return false;
        }
        m_broken = false;
        if (isBlock(tag)) {
            end();
            m_blocks.push_back({ node, kindOf(tag) });
        } else if (isBold(node) || isItalic(node)) {
            m_emphases.push_back(node);
            changeEmphasis(node, 1);
        }
        return true;
    }

    /// By its tag or its own style; style sheets are not read.
    static bool isBold(const GumboNode* node)
    {
        const GumboTag tag = HtmlPage::tag(node);
        return tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || hasStyle(node, "font-weight", "bold")
            || hasStyle(node, "font-weight", "700");
    }
    static bool isItalic(const GumboNode* node)
    {
        const GumboTag tag = HtmlPage::tag(node);
        return tag == GUMBO_TAG_I || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_CITE
            || hasStyle(node, "font-style", "italic");
    }

    static bool hasStyle(const GumboNode* node, QByteArrayView property, QByteArrayView value)
    {
        const QByteArrayView style = HtmlPage::attribute(node, "style");
        const qsizetype at = style.indexOf(property);
        if (at < 0)
            return false;
        const QByteArrayView rest = style.sliced(at + property.size()).trimmed();
        return rest.startsWith(':') && rest.sliced(1).trimmed().startsWith(value);
    }

    void changeEmphasis(const GumboNode* node, int by)
    {
        m_bold += isBold(node) ? by : 0;
        m_italic += isItalic(node) ? by : 0;
        m_into.setEmphasis(m_bold > 0, m_italic > 0);
    }

    void leave(const GumboNode* node)
    {
        if (HtmlPage::isText(node) && !HtmlPage::text(node).trimmed().isEmpty())
            m_broken = false;
        if (!m_emphases.empty() && m_emphases.back() == node) {
            m_emphases.pop_back();
            changeEmphasis(node, -1);
        } else if (!m_blocks.empty() && m_blocks.back().node == node) {
            end();
            m_blocks.pop_back();
        }
    }

    static Paragraph kindOf(GumboTag tag)
    {
        if (const int level = headingLevel(tag))
            return { {}, ParagraphKind::Heading, level };
        if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD)
            return { {}, ParagraphKind::ListItem, 1 };
        if (tag == GUMBO_TAG_BLOCKQUOTE)
            return { {}, ParagraphKind::Quotation, 0 };
        if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION)
            return { {}, ParagraphKind::Caption, 0 };
        return {};
    }

    /// Ends the paragraph with the innermost kind that says something.
    void end()
    {
        const auto block = std::find_if(m_blocks.rbegin(), m_blocks.rend(), [](const Block& open) {
            return open.paragraph.kind != ParagraphKind::Body;
        });
        if (block == m_blocks.rend())
            m_into.endParagraph();
        else
            m_into.endParagraph(block->paragraph.kind, block->paragraph.level);
    }

    /// What is left is told from what was never entered by its node.
    struct Block {
        const GumboNode* node;
        Paragraph paragraph; ///< what it says of its text; the span is not used
    };

    Builder& m_into;
    const HtmlBody* m_body;
    const Tick& m_tick;
    qint64 m_nodes = 0;
    bool m_stopped = false;
    std::vector<Block> m_blocks; // open ones
    std::vector<const GumboNode*> m_emphases; // open ones
    int m_bold = 0; // how many of them say so
    int m_italic = 0;
    bool m_broken = false;
};

/// The encoding that the page says it is in ("windows-1252", …), from its first kilobytes; empty: says none.
QByteArray declaredEncoding(QByteArrayView bytes)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 2048)).toByteArray().toLower();
    qsizetype at = start.indexOf("charset=");
    if (at < 0 && start.trimmed().startsWith("<?xml"))
        at = start.first(std::max<qsizetype>(0, start.indexOf("?>"))).indexOf("encoding=");
    if (at < 0)
        return {};
    qsizetype first = start.indexOf('=', at) + 1;
    while (first < start.size() && (start[first] == '"' || start[first] == '\''))
        ++first;
    qsizetype last = first;
    while (last < start.size()
           && (std::isalnum(uchar(start[last])) || start[last] == '-' || start[last] == '_'
               || start[last] == ':'))
        ++last;
    return start.sliced(first, last - first);
}

const GumboNode* bodyOf(const HtmlPage& page)
{
    const GumboNode* found = page.root();
    HtmlPage::walk(page.root(), [&](const GumboNode* node) {
        if (HtmlPage::tag(node) == GUMBO_TAG_BODY)
            found = node;
        return found == page.root();
    });
    return found;
}

} // namespace

Result<void> addHtmlText(const QByteArray& utf8, Builder& into, const Tick& tick)
{
    const Result<HtmlPage> page = HtmlPage::parse(utf8, tick);
    if (!page)
        return std::unexpected(page.error());
    if (!Gatherer(into, nullptr, tick).gather(bodyOf(*page)))
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    return {};
}

Result<Article> readHtml(const QByteArray& utf8, const Tick& tick)
{
    const Result<HtmlPage> page = HtmlPage::parse(utf8, tick);
    if (!page)
        return std::unexpected(page.error());
    Builder builder(QStringLiteral("html"));
    const auto stopped = [&tick] { return !goOn(tick, 1, 2); };
    const auto cancelled = std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    const HtmlMetadata metadata = readHtmlMetadata(*page);
    if (stopped())
        return cancelled;
    const HtmlBody body(bodyOf(*page));
    if (stopped())
        return cancelled;
    // A news page keeps its headline outside of the body's text more often than not.
    if (!metadata.headline.isEmpty() && body.isPart() && !body.holds(metadata.headline)) {
        builder.addText(metadata.headline);
        builder.endParagraph(ParagraphKind::Headline);
    }
    if (!Gatherer(builder, body.isPart() ? &body : nullptr, tick).gather(body.node()))
        return cancelled;
    if (body.isPart())
        builder.addNotice(QCoreApplication::translate(
            "Html", "Only the article was read from the web page; menus and the like were left out."));
    Article article = builder.take();
    article.title = metadata.title;
    article.byline = metadata.byline;
    article.date = metadata.date;
    article.dateSource = metadata.date.isValid() ? DateSource::Metadata : DateSource::None;
    const auto first = std::ranges::find_if(article.paragraphs, [](const Paragraph& p) {
        return p.kind == ParagraphKind::Heading && p.level == 1;
    });
    if (first != article.paragraphs.end() && first - article.paragraphs.begin() < 2)
        first->kind = ParagraphKind::Headline;
    return article;
}

bool looksLikeHtml(QByteArrayView bytes)
{
    QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 2048));
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.sliced(3);
    start = start.trimmed();
    // Comments and an XML declaration may come first.
    while (start.startsWith("<!--") || start.startsWith("<?")) {
        const qsizetype end = start.startsWith("<?") ? start.indexOf("?>") : start.indexOf("-->");
        if (end < 0)
            return false;
        start = start.sliced(end + (start.startsWith("<?") ? 2 : 3)).trimmed();
    }
    static constexpr const char* kStarts[] = { "<!doctype html", "<html", "<head", "<body", "<title", "<meta",
                                               "<article",       "<div",  "<p>",   "<h1",   "<table" };
    return std::any_of(std::begin(kStarts), std::end(kStarts), [&](const char* mark) {
        const QByteArrayView known(mark);
        return start.size() >= known.size()
            && start.first(known.size()).compare(known, Qt::CaseInsensitive) == 0;
    });
}

Result<Decoded> decodePage(const QByteArray& bytes, const QString& chosen, const Tick& tick)
{
    const QByteArray said = chosen.isEmpty() ? declaredEncoding(bytes) : QByteArray();
    const QByteArray declared = knownEncoding(said);
    const bool marked =
        bytes.startsWith("\xef\xbb\xbf") || bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (marked || declared.isEmpty() || declared.startsWith("UTF-"))
        return decode(bytes, chosen, tick);
    const bool plain = std::ranges::none_of(bytes, [](char c) { return uchar(c) >= 0x80; });
    if (!plain && QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8()) {
        Result<Decoded> decoded = decode(bytes, u"UTF-8"_s, tick);
        if (decoded)
            decoded->notices << QCoreApplication::translate(
                                    "Html", "The page says that it is in %1, but it is in UTF-8.")
                                    .arg(QString::fromLatin1(said));
        return decoded;
    }
    return decode(bytes, QString::fromLatin1(declared), tick);
}

} // namespace Redraft
