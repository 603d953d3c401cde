// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/rtf.h"

#include "documents/builder.h"
#include "documents/limits.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace Redraft {

namespace {

using namespace Qt::StringLiterals;

/// Groups whose text is none of the document's.
constexpr std::array kSkipped = {
    "fonttbl",    "colortbl",     "stylesheet", "pict",       "object",
    "header",     "headerl",      "headerr",    "headerf",    "footer",
    "footerl",    "footerr",      "footerf",    "listtable",  "listoverridetable",
    "rsidtbl",    "generator",    "fldinst",    "themedata",  "colorschememapping",
    "datastore",  "latentstyles", "xmlnstbl",   "filetbl",    "revtbl",
    "annotation", "atnid",        "atnauthor",  "mmathPr",    "listtext",
    "pntext",     "bkmkstart",    "bkmkend",    "nonshppict", "shpinst"
};

/// The code page of a font's character set; 0: the document's.
int codepageOf(int characterSet)
{
    static constexpr std::pair<int, int> kPages[] = {
        { 128, 932 },  { 129, 949 },  { 134, 936 },  { 136, 950 },  { 161, 1253 },
        { 162, 1254 }, { 163, 1258 }, { 177, 1255 }, { 178, 1256 }, { 186, 1257 },
        { 204, 1251 }, { 222, 874 },  { 238, 1250 },
    };
    for (const auto& [set, page] : kPages) {
        if (set == characterSet)
            return page;
    }
    return 0;
}

struct Group {
    bool skipped = false;
    bool deleted = false;
    bool hidden = false;
    bool bold = false;
    bool italic = false;
    bool title = false;
    bool fonts = false; ///< the table of fonts
    int codepage = 0; ///< of the font; 0: the document's
    int fallback = 1; ///< bytes that stand for a \u character and are skipped
};

class Reader {
public:
    Reader(const QByteArray& bytes, const Tick& tick)
        : m_bytes(bytes)
        , m_tick(tick)
    {
    }

    Result<Article> read()
    {
        while (m_at < m_bytes.size()) {
            if ((++m_steps & 0xffff) == 0 && !goOn(m_tick, m_at, m_bytes.size()))
                return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
            const char c = m_bytes[m_at++];
            if (c == '{') {
                if (int(m_groups.size()) > kMaximumNesting) {
                    return std::unexpected(
                        Error{ ErrorKind::Format,
                               QCoreApplication::translate("Rtf", "its groups are nested deeper than %1")
                                   .arg(kMaximumNesting),
                               {} });
                }
                flush();
                m_groups.push_back(m_groups.back());
            } else if (c == '}') {
                flush();
                if (m_groups.size() > 1)
                    m_groups.pop_back();
                else
                    m_balanced = false;
            } else if (c == '\\') {
                control();
            } else if (c != '\r' && c != '\n') {
                addByte(c);
            }
        }
        flush();
        m_balanced = m_balanced && m_groups.size() == 1;
        if (!m_balanced)
            m_builder.addNotice(QCoreApplication::translate(
                "Rtf", "The file is damaged or incomplete; what could be read is shown."));
        Article article = m_builder.take();
        article.title = m_title.simplified();
        return article;
    }

private:
    void control()
    {
        if (m_at >= m_bytes.size())
            return;
        const char c = m_bytes[m_at];
        if (!std::isalpha(uchar(c))) {
            ++m_at;
            symbol(c);
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && std::isalpha(uchar(m_bytes[m_at])) && m_at - start < 32)
            ++m_at;
        const QByteArrayView word = QByteArrayView(m_bytes).sliced(start, m_at - start);
        std::optional<int> number;
        const qsizetype digits = m_at;
        if (m_at < m_bytes.size() && (m_bytes[m_at] == '-' || std::isdigit(uchar(m_bytes[m_at])))) {
            ++m_at;
            while (m_at < m_bytes.size() && std::isdigit(uchar(m_bytes[m_at])) && m_at - digits < 11)
                ++m_at;
            bool valid = false;
            const int value = QByteArrayView(m_bytes).sliced(digits, m_at - digits).toInt(&valid);
            number = valid ? value : 0;
        }
        if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
            ++m_at;
        apply(word, number);
    }

    void symbol(char c)
    {
        switch (c) {
        case '\'': {
            bool valid = false;
            const uint code = QByteArrayView(m_bytes)
                                  .sliced(m_at, std::min<qsizetype>(2, m_bytes.size() - m_at))
                                  .toUInt(&valid, 16);
            m_at = std::min(m_at + 2, m_bytes.size());
            if (valid)
                addByte(char(code));
            return;
        }
        case '*':
            // A destination that older programs do not know: not text, unless apply() knows better.
            m_groups.back().skipped = true;
            return;
        case '~':
            addText(u"\u00a0");
            return;
        case '_':
            addText(u"\u2011");
            return;
        case '-':
            addText(u"\u00ad");
            return;
        case '\n':
        case '\r':
            endParagraph();
            return;
        case '\\':
        case '{':
        case '}':
            addByte(c);
            return;
        default:
            return;
        }
    }

    void apply(QByteArrayView word, std::optional<int> number)
    {
        Group& group = m_groups.back();
        if (word == "u" && number) {
            flush();
            const QChar character{ char16_t(*number) };
            addText(QStringView(&character, 1));
            m_fallback = group.fallback;
        } else if (word == "uc") {
            group.fallback = std::clamp(number.value_or(1), 0, 8);
        } else if (word == "par" || word == "sect" || word == "page" || word == "row") {
            endParagraph();
        } else if (word == "cell" || word == "nestcell") {
            endParagraph();
        } else if (word == "line") {
            flush();
            if (isText())
                m_builder.addBreak();
        } else if (word == "tab") {
            addText(u" ");
        } else if (word == "emdash") {
            addText(u"\u2014");
        } else if (word == "endash") {
            addText(u"\u2013");
        } else if (word == "lquote") {
            addText(u"\u2018");
        } else if (word == "rquote") {
            addText(u"\u2019");
        } else if (word == "ldblquote") {
            addText(u"\u201c");
        } else if (word == "rdblquote") {
            addText(u"\u201d");
        } else if (word == "bullet") {
            // At the start it is a list's mark and no part of the text.
            flush();
            if (m_builder.isParagraphEmpty())
                m_kind = { {}, ParagraphKind::ListItem, 1 };
            else
                addText(u"\u2022");
        } else if (word == "pard") {
            m_kind = {};
        } else if (word == "outlinelevel") {
            if (number.value_or(9) < 6)
                m_kind = { {}, ParagraphKind::Heading, std::clamp(number.value_or(0) + 1, 1, 6) };
        } else if (word == "f") {
            // Old programs give each script a font of its own, and write the bytes of that script's code
            // page.
            if (group.fonts) {
                m_font = number.value_or(0);
            } else {
                flush();
                m_groups.back().codepage = m_codepages.value(number.value_or(0));
            }
        } else if (word == "fcharset" && group.fonts) {
            m_codepages.insert(m_font, codepageOf(number.value_or(0)));
        } else if (word == "plain") {
            flush();
            m_groups.back().codepage = 0;
            group.hidden = group.bold = group.italic = false;
        } else if (word == "b") {
            flush();
            group.bold = number.value_or(1) != 0;
        } else if (word == "i") {
            flush();
            group.italic = number.value_or(1) != 0;
        } else if (word == "v") {
            flush();
            m_groups.back().hidden = number.value_or(1) != 0;
        } else if (word == "ansicpg") {
            m_codepage = number.value_or(1252);
        } else if (word == "deleted") {
            flush();
            group.deleted = number.value_or(1) != 0;
            if (group.deleted) {
                m_builder.addNotice(QCoreApplication::translate(
                    "Rtf", "The document has tracked changes: its text is shown with all of them accepted."));
            }
        } else if (word == "title") {
            group.title = true;
        } else if (word == "info") {
            group.skipped = true;
        } else if (word == "bin") {
            m_at = std::min(m_at + std::max(0, number.value_or(0)), m_bytes.size());
        } else if (std::ranges::any_of(kSkipped,
                                       [&](const char* name) { return word == QByteArrayView(name); })) {
            flush();
            group.skipped = true;
            group.fonts = word == "fonttbl";
            if (word == "pict" || word == "object")
                m_builder.addNotice(
                    QCoreApplication::translate("Rtf", "Pictures and embedded objects were left out."));
        } else if (word == "footnote") {
            addText(u" ");
        }
    }

    bool isText() const { return !m_groups.back().skipped && !m_groups.back().deleted; }

    void addByte(char c)
    {
        if (m_fallback > 0) {
            --m_fallback;
            return;
        }
        m_pending += c;
    }

    /// Decodes what has gathered in the document's code page.
    void flush()
    {
        m_fallback = 0;
        if (m_pending.isEmpty())
            return;
        const int codepage = m_groups.back().codepage > 0 ? m_groups.back().codepage : m_codepage;
        QStringDecoder decoder(QByteArray("windows-").append(QByteArray::number(codepage)).constData());
        if (!decoder.isValid())
            decoder = QStringDecoder("windows-1252");
        const QString text = decoder.decode(m_pending);
        m_pending.clear();
        addDecoded(text);
    }

    void addText(QStringView text)
    {
        const QByteArray pending = m_pending;
        if (!pending.isEmpty())
            flush();
        addDecoded(text);
    }

    void addDecoded(QStringView text)
    {
        if (m_groups.back().title)
            m_title += text;
        else if (isText() && m_groups.back().hidden)
            m_builder.addNotice(QCoreApplication::translate("Rtf", "Hidden text was left out."));
        else if (isText())
            addVisible(text);
    }

    void addVisible(QStringView text)
    {
        m_builder.setEmphasis(m_groups.back().bold, m_groups.back().italic);
        m_builder.addText(text);
    }

    void endParagraph()
    {
        flush();
        if (isText())
            m_builder.endParagraph(m_kind.kind, m_kind.level);
    }

    const QByteArray& m_bytes;
    const Tick& m_tick;
    Builder m_builder{ u"rtf"_s };
    std::vector<Group> m_groups{ Group{} };
    QHash<int, int> m_codepages; // of fonts
    int m_font = 0; // whose entry in the table of fonts is being read
    QByteArray m_pending;
    QString m_title;
    Paragraph m_kind;
    qsizetype m_at = 0;
    qsizetype m_steps = 0;
    int m_codepage = 1252;
    int m_fallback = 0;
    bool m_balanced = true;
};

} // namespace

Result<Article> readRtf(const QByteArray& bytes, const Tick& tick)
{
    return Reader(bytes, tick).read();
}

} // namespace Redraft
