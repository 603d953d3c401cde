// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/odt.h"

#include "documents/archive.h"
#include "documents/builder.h"
#include "documents/xmlpart.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <vector>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

QString notice(const char* text)
{
    return QCoreApplication::translate("Odt", text);
}

class ContentReader {
public:
    ContentReader(Builder& into, const Tick& tick)
        : m_into(into)
        , m_tick(tick)
    {
    }

    Result<void> read(const QByteArray& part)
    {
        return visitXml(
            part,
            { [this](QStringView name, const QXmlStreamAttributes& attributes) { start(name, attributes); },
              [this](QStringView name) { end(name); }, [this](QStringView text) { addText(text); } },
            m_tick);
    }

    void addNotes()
    {
        for (const QString& note : std::as_const(m_notes)) {
            m_into.addText(note);
            if (m_into.endParagraph())
                m_into.addNotice(notice(QT_TRANSLATE_NOOP("Odt", "Notes stand at the end of the text.")));
        }
    }

private:
    void addText(QStringView text)
    {
        if (m_skipped > 0)
            return;
        if (m_inNote > 0)
            m_notes.back() += text;
        else if (m_paragraphs > 0)
            m_into.addText(text);
    }

    void start(QStringView name, const QXmlStreamAttributes& attributes)
    {
        if (m_skipped > 0) {
            ++m_skipped;
            return;
        }
        if (name == u"tracked-changes" || name == u"annotation" || name == u"note-citation"
            || name == u"font-face-decls" || name == u"forms" || name == u"scripts"
            || name == u"sequence-decls" || name == u"ruby-text" || name == u"master-styles"
            || name == u"binary-data") {
            if (name == u"tracked-changes") {
                m_into.addNotice(notice(QT_TRANSLATE_NOOP(
                    "Odt",
                    "The document has tracked changes: its text is shown with all of them accepted.")));
            } else if (name == u"annotation") {
                m_into.addNotice(notice(QT_TRANSLATE_NOOP("Odt", "Comments were left out.")));
            }
            ++m_skipped;
        } else if (name == u"style") {
            m_style = attributeOf(attributes, u"name").toString();
            m_parents.insert(m_style, attributeOf(attributes, u"parent-style-name").toString());
        } else if (name == u"text-properties") {
            m_faces.insert(m_style,
                           { attributeOf(attributes, u"font-weight") == u"bold",
                             attributeOf(attributes, u"font-style") == u"italic" });
        } else if (name == u"span") {
            m_spans.push_back(faceOf(attributeOf(attributes, u"style-name").toString()));
            setEmphasis();
        } else if (name == u"note-body") {
            ++m_inNote;
            m_notes << QString();
        } else if (name == u"p" || name == u"h") {
            if (m_inNote > 0) {
                m_notes.back() += u' ';
                return;
            }
            if (m_paragraphs > 0)
                m_into.endParagraph(m_kind.kind, m_kind.level);
            ++m_paragraphs;
            m_kind = name == u"h"
                ? Paragraph{ {},
                             ParagraphKind::Heading,
                             std::clamp(attributeOf(attributes, u"outline-level").toInt(), 1, 6) }
                : kindOf(attributeOf(attributes, u"style-name").toString());
        } else if (name == u"list") {
            ++m_lists;
        } else if (name == u"table") {
            m_into.addNotice(notice(QT_TRANSLATE_NOOP("Odt", "Tables are shown cell by cell.")));
        } else if (name == u"image" || name == u"object") {
            m_into.addNotice(
                notice(QT_TRANSLATE_NOOP("Odt", "Pictures and embedded objects were left out.")));
        } else if (name == u"s" || name == u"tab") {
            addText(u" ");
        } else if (name == u"line-break" && m_inNote == 0) {
            m_into.addBreak();
        }
    }

    struct Face {
        bool bold = false;
        bool italic = false;
    };

    Face faceOf(QString style) const
    {
        Face face;
        for (int guard = 0; guard < 10 && !style.isEmpty(); ++guard) {
            const Face own = m_faces.value(style);
            face.bold = face.bold || own.bold || style == u"Strong_20_Emphasis";
            face.italic = face.italic || own.italic || style == u"Emphasis";
            style = m_parents.value(style);
        }
        return face;
    }

    void setEmphasis()
    {
        m_into.setEmphasis(std::ranges::any_of(m_spans, &Face::bold),
                           std::ranges::any_of(m_spans, &Face::italic));
    }

    Paragraph kindOf(QString style) const
    {
        for (int guard = 0; guard < 10 && !style.isEmpty(); ++guard) {
            if (style == u"Title")
                return { {}, ParagraphKind::Headline, 0 };
            if (style == u"Quotations")
                return { {}, ParagraphKind::Quotation, 0 };
            if (style == u"Caption" || style == u"Illustration")
                return { {}, ParagraphKind::Caption, 0 };
            style = m_parents.value(style);
        }
        return m_lists > 0 ? Paragraph{ {}, ParagraphKind::ListItem, m_lists } : Paragraph{};
    }

    void end(QStringView name)
    {
        if (m_skipped > 0) {
            --m_skipped;
        } else if (name == u"note-body") {
            --m_inNote;
        } else if (name == u"span" && !m_spans.empty()) {
            m_spans.pop_back();
            setEmphasis();
        } else if ((name == u"p" || name == u"h") && m_inNote == 0) {
            m_into.endParagraph(m_kind.kind, m_kind.level);
            m_paragraphs = std::max(0, m_paragraphs - 1);
        } else if (name == u"list") {
            --m_lists;
        }
    }

    Builder& m_into;
    const Tick& m_tick;
    QHash<QString, QString> m_parents; // automatic style → the named one that it varies
    QHash<QString, Face> m_faces; // of automatic styles
    QString m_style; // whose properties are being read
    std::vector<Face> m_spans; // open ones
    QStringList m_notes;
    Paragraph m_kind;
    int m_paragraphs = 0;
    int m_lists = 0;
    int m_inNote = 0;
    int m_skipped = 0;
};

/// The text of the part that holds it.
Result<Article> readContent(const QByteArray& part, const Tick& tick)
{
    Builder builder(u"odt"_s);
    ContentReader reader(builder, tick);
    if (const auto read = reader.read(part); !read)
        return std::unexpected(read.error());
    builder.endParagraph();
    reader.addNotes();
    return builder.take();
}

/// Title and date, from the part that holds them.
void addMetadata(Article& article, const QByteArray& part)
{
    article.title = firstText(part, u"title");
    const QString created = firstText(part, u"creation-date");
    article.date = QDate::fromString(created.first(std::min<qsizetype>(10, created.size())), Qt::ISODate);
    article.dateSource = article.date.isValid() ? DateSource::Metadata : DateSource::None;
}

} // namespace

Result<Article> readOdt(Archive& archive)
{
    if (const auto manifest = archive.read(u"META-INF/manifest.xml"_s);
        manifest && manifest->contains("encryption-data"))
        return std::unexpected(Error{ ErrorKind::Protected, {}, {} });
    const Result<QByteArray> content = archive.read(u"content.xml"_s);
    if (!content)
        return std::unexpected(content.error());
    Result<Article> article = readContent(*content, archive.tick());
    if (const auto meta = archive.read(u"meta.xml"_s); meta && article)
        addMetadata(*article, *meta);
    return article;
}

Result<Article> readFlatOdt(const QByteArray& xml, const Tick& tick)
{
    Result<Article> article = readContent(xml, tick);
    if (article) {
        // It stands before the text; all of a long text need not be looked through for it.
        const qsizetype body = xml.indexOf("<office:body");
        addMetadata(*article, body < 0 ? xml : xml.first(body));
    }
    return article;
}

} // namespace Redraft
