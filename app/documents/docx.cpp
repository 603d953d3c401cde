// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/docx.h"

#include "documents/archive.h"
#include "documents/builder.h"
#include "documents/xmlpart.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString notice(const char* text)
{
    return QCoreApplication::translate("Docx", text);
}

/// Styles by id: what they say about a paragraph, their base styles followed.
struct Style {
    QString name;
    QString base;
    int outline = -1;
};

using Styles = QHash<QString, Style>;

Styles readStyles(const QByteArray& part)
{
    Styles styles;
    QString id;
    const auto start = [&](QStringView name, const QXmlStreamAttributes& attributes) {
        if (name == u"style") {
            id = attributeOf(attributes, u"styleId").toString();
            styles.insert(id, {});
        } else if (!id.isEmpty() && name == u"name") {
            styles[id].name = attributeOf(attributes, u"val").toString().toLower();
        } else if (!id.isEmpty() && name == u"basedOn") {
            styles[id].base = attributeOf(attributes, u"val").toString();
        } else if (!id.isEmpty() && name == u"outlineLvl") {
            styles[id].outline = attributeOf(attributes, u"val").toInt();
        }
    };
    const auto end = [&](QStringView name) {
        if (name == u"style")
            id.clear();
    };
    // A broken style sheet costs the kinds of paragraphs, not the document.
    (void)visitXml(part, { start, end, {} });
    return styles;
}

Paragraph kindOfStyle(const Styles& styles, QString id)
{
    for (int guard = 0; guard < 10 && !id.isEmpty(); ++guard) {
        const Style style = styles.value(id);
        const QString name = style.name.isEmpty() ? id.toLower() : style.name;
        if (name == u"title")
            return { {}, ParagraphKind::Headline, 0 };
        if (name.startsWith(u"heading")) {
            const int level = QStringView(name).sliced(7).trimmed().toInt();
            return { {}, ParagraphKind::Heading, std::clamp(level, 1, 6) };
        }
        if (name.contains(u"quote"))
            return { {}, ParagraphKind::Quotation, 0 };
        if (name == u"caption")
            return { {}, ParagraphKind::Caption, 0 };
        if (name.startsWith(u"list"))
            return { {}, ParagraphKind::ListItem, 1 };
        if (style.outline >= 0 && style.outline < 6)
            return { {}, ParagraphKind::Heading, style.outline + 1 };
        id = style.base;
    }
    return {};
}

/// One part with paragraphs: the document, the footnotes, the endnotes.
class PartReader {
public:
    PartReader(Builder& into, const Styles& styles, bool notes, const Tick& tick)
        : m_into(into)
        , m_tick(tick)
        , m_styles(styles)
        , m_notes(notes)
    {
    }

    Result<void> read(const QByteArray& part)
    {
        return visitXml(
            part,
            { [this](QStringView name, const QXmlStreamAttributes& attributes) { start(name, attributes); },
              [this](QStringView name) { end(name); },
              [this](QStringView text) {
                  if (m_text > 0 && m_skipped == 0 && !m_hidden)
                      m_into.addText(text);
              } },
            m_tick);
    }

private:
    /// What stands in it is not part of the accepted text, or stands elsewhere as well.
    static bool isSkipped(QStringView name)
    {
        return name == u"del" || name == u"moveFrom" || name == u"Fallback" || name == u"instrText"
            || name == u"delText" || name == u"rPrChange" || name == u"pPrChange" || name == u"tblPrChange"
            || name == u"sectPrChange";
    }

    void start(QStringView name, const QXmlStreamAttributes& attributes)
    {
        if (m_skipped > 0) {
            ++m_skipped;
            return;
        }
        // Deletion marks of a paragraph's own end stand empty in its properties: the next paragraph joins it.
        if (m_properties && (name == u"del" || name == u"moveFrom")) {
            m_joined = true;
            addTracked();
            ++m_skipped;
            return;
        }
        if (isSkipped(name)) {
            if (name == u"del" || name == u"moveFrom")
                addTracked();
            ++m_skipped;
            return;
        }
        if (name == u"p") {
            // A text box stands inside its paragraph's run: what came before it is a paragraph of its own.
            if (m_depth > 0)
                m_into.endParagraph(m_kind.kind, m_kind.level);
            ++m_depth;
            m_kind = {};
            m_joined = false;
        } else if (name == u"pPr") {
            m_properties = true;
        } else if (name == u"pStyle") {
            m_kind = kindOfStyle(m_styles, attributeOf(attributes, u"val").toString());
        } else if (name == u"numPr") {
            if (m_kind.kind == ParagraphKind::Body)
                m_kind = { {}, ParagraphKind::ListItem, 1 };
        } else if (name == u"ilvl") {
            if (m_kind.kind == ParagraphKind::ListItem)
                m_kind.level = attributeOf(attributes, u"val").toInt() + 1;
        } else if (name == u"outlineLvl" && m_properties) {
            if (const int level = attributeOf(attributes, u"val").toInt();
                level < 6 && m_kind.kind == ParagraphKind::Body)
                m_kind = { {}, ParagraphKind::Heading, level + 1 };
        } else if (name == u"r") {
            m_hidden = false;
            setEmphasis(false, false);
        } else if (name == u"b" && !m_properties) {
            setEmphasis(isOn(attributes), m_italic);
        } else if (name == u"i" && !m_properties) {
            setEmphasis(m_bold, isOn(attributes));
        } else if (name == u"rStyle" && !m_properties) {
            const QString style = m_styles.value(attributeOf(attributes, u"val").toString()).name;
            setEmphasis(m_bold || style == u"strong", m_italic || style == u"emphasis");
        } else if (name == u"vanish" && !m_properties) {
            m_hidden = isOn(attributes);
            if (m_hidden)
                m_into.addNotice(notice(QT_TRANSLATE_NOOP("Docx", "Hidden text was left out.")));
        } else if (name == u"t") {
            ++m_text;
        } else if (name == u"tab" && !m_properties) {
            m_into.addText(u" ");
        } else if (name == u"br" || name == u"cr") {
            m_into.addBreak();
        } else if (name == u"noBreakHyphen") {
            m_into.addText(u"\u2011");
        } else if (name == u"softHyphen") {
            m_into.addText(u"\u00ad");
        } else if (name == u"ins" || name == u"moveTo") {
            addTracked();
        } else if (name == u"drawing" || name == u"pict" || name == u"object" || name == u"altChunk") {
            m_into.addNotice(
                notice(QT_TRANSLATE_NOOP("Docx", "Pictures and embedded objects were left out.")));
        } else if (name == u"commentReference") {
            m_into.addNotice(notice(QT_TRANSLATE_NOOP("Docx", "Comments were left out.")));
        } else if (name == u"tbl") {
            m_into.addNotice(notice(QT_TRANSLATE_NOOP("Docx", "Tables are shown cell by cell.")));
        } else if (name == u"footnote" || name == u"endnote") {
            // Separator lines are notes of their own kind.
            if (!attributeOf(attributes, u"type").isEmpty() && attributeOf(attributes, u"type") != u"normal")
                ++m_skipped;
        }
    }

    void end(QStringView name)
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (name == u"t") {
            --m_text;
        } else if (name == u"pPr") {
            m_properties = false;
        } else if (name == u"r") {
            m_hidden = false;
            setEmphasis(false, false);
        } else if (name == u"p") {
            --m_depth;
            if (m_joined)
                m_into.addText(u" ");
            else if (m_into.endParagraph(m_kind.kind, m_kind.level) && m_notes)
                m_into.addNotice(notice(QT_TRANSLATE_NOOP("Docx", "Notes stand at the end of the text.")));
            m_kind = {};
        }
    }

    static bool isOn(const QXmlStreamAttributes& attributes)
    {
        const QStringView value = attributeOf(attributes, u"val");
        return value != u"0" && value != u"false" && value != u"off";
    }

    void setEmphasis(bool bold, bool italic)
    {
        m_bold = bold;
        m_italic = italic;
        m_into.setEmphasis(bold, italic);
    }

    void addTracked()
    {
        m_into.addNotice(notice(QT_TRANSLATE_NOOP(
            "Docx", "The document has tracked changes: its text is shown with all of them accepted.")));
    }

    Builder& m_into;
    const Tick& m_tick;
    const Styles& m_styles;
    bool m_notes;
    Paragraph m_kind; // of the open paragraph; its span is not used
    int m_depth = 0; // open paragraphs
    int m_text = 0; // open text elements
    int m_skipped = 0; // open elements from the one that is skipped on
    bool m_properties = false;
    bool m_joined = false;
    bool m_hidden = false;
    bool m_bold = false; // of the open run
    bool m_italic = false;
};

/// The document part's name as the package says it, for documents that are not where Word puts them.
QString mainPart(Archive& archive)
{
    const QString usual = u"word/document.xml"_s;
    if (archive.has(usual))
        return usual;
    const Result<QByteArray> relations = archive.read(u"_rels/.rels"_s);
    QString target;
    if (relations) {
        (void)visitXml(*relations,
                       { [&](QStringView, const QXmlStreamAttributes& attributes) {
                            if (attributeOf(attributes, u"Type").endsWith(u"/officeDocument"))
                                target = attributeOf(attributes, u"Target").toString();
                        },
                         {},
                         {} });
    }
    while (target.startsWith(u'/'))
        target.remove(0, 1);
    return target.isEmpty() || !archive.has(target) ? usual : target;
}

} // namespace

Result<Article> readDocx(Archive& archive)
{
    const QString main = mainPart(archive);
    Result<QByteArray> document = archive.read(main);
    if (!document) {
        if (document.error().kind == ErrorKind::Format && !archive.has(main))
            document.error().detail = notice(QT_TRANSLATE_NOOP("Docx", "its document part is missing"));
        return std::unexpected(document.error());
    }
    Styles styles;
    if (const auto part = archive.read(u"word/styles.xml"_s))
        styles = readStyles(*part);
    Builder builder(u"docx"_s);
    if (const auto read = PartReader(builder, styles, false, archive.tick()).read(*document); !read)
        return std::unexpected(read.error());
    for (const QString& name : { u"word/footnotes.xml"_s, u"word/endnotes.xml"_s }) {
        if (!archive.has(name))
            continue;
        const auto part = archive.read(name);
        if (!part)
            return std::unexpected(part.error());
        if (const auto read = PartReader(builder, styles, true, archive.tick()).read(*part); !read)
            return std::unexpected(read.error());
    }
    Article article = builder.take();
    if (const auto core = archive.read(u"docProps/core.xml"_s)) {
        article.title = firstText(*core, u"title");
        const QString created = firstText(*core, u"created");
        article.date = QDate::fromString(created.first(std::min<qsizetype>(10, created.size())), Qt::ISODate);
        article.dateSource = article.date.isValid() ? DateSource::Metadata : DateSource::None;
    }
    return article;
}

} // namespace Redraft
