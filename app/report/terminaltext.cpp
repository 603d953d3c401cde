// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/terminaltext.h"

#include "text/characters.h"

namespace Redraft {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView code(TerminalText::Style style)
{
    switch (style) {
    case TerminalText::Style::Plain:
        return "\x1b[0m"_L1;
    case TerminalText::Style::Inserted:
        return "\x1b[0;32;4m"_L1;
    case TerminalText::Style::Deleted:
        return "\x1b[0;31;9m"_L1;
    case TerminalText::Style::Moved:
        return "\x1b[0;36m"_L1;
    case TerminalText::Style::Heading:
        return "\x1b[0;1m"_L1;
    case TerminalText::Style::Dim:
        return "\x1b[0;2m"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

/// Embeddings, overrides and isolates: what makes a text read otherwise than it is stored.
constexpr bool isDirectionControl(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// The blocks that terminals show two columns wide (Unicode's East Asian Width W and F, without the rare
/// ones).
constexpr bool isWide(char32_t c)
{
    return c >= 0x1100
        && (c <= 0x115f || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f900 && c <= 0x1f9ff) || (c >= 0x20000 && c <= 0x3fffd));
}

int width(char32_t c)
{
    if (c < 0x300)
        return c == 0xad ? 0 : 1;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

/// The code point at `i`, which is moved past it.
char32_t next(QStringView text, qsizetype& i)
{
    const char16_t unit = text[i++].unicode();
    if (QChar::isHighSurrogate(unit) && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[i++].unicode());
    return QChar::isSurrogate(unit) ? char32_t(QChar::ReplacementCharacter) : unit;
}

} // namespace

QString printable(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (isSpace(unit))
            shown += u' ';
        else if (unit < 0x20)
            shown += QChar(0x2400 + unit);
        else if (unit == 0x7f)
            shown += QChar(0x2421);
        else if (unit < 0xa0 && unit >= 0x80)
            shown += QChar(QChar::ReplacementCharacter);
        else if (isDirectionControl(unit))
            shown += u"⟨U+"_s + QString::number(unit, 16).toUpper() + u"⟩"_s;
        else
            shown += c;
    }
    return shown;
}

int columns(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size();)
        count += width(next(text, i));
    return count;
}

TerminalText::TerminalText(const Options& options)
    : m_options(options)
{
}

void TerminalText::begin(const QString& prefix, Style style)
{
    m_blockStyle = style;
    setStyle(style);
    m_out += prefix;
    m_column = m_indent = columns(prefix);
    m_spacePending = false;
}

void TerminalText::add(QStringView text, Style style, bool marks)
{
    const QString shown = printable(text);
    const QStringView words = QStringView(shown).trimmed();
    if (words.isEmpty()) {
        if (!shown.isEmpty())
            space();
        return;
    }
    const bool marked = marks && !m_options.colour && (style == Style::Inserted || style == Style::Deleted);
    const auto part = [this, style](QStringView piece) {
        m_word.push_back({ piece.toString(), style });
        m_wordColumns += columns(piece);
    };

    if (shown.front() == u' ')
        space();
    if (marked)
        part(style == Style::Inserted ? u"{+" : u"[-");
    qsizetype start = 0;
    for (qsizetype i = 0; i < words.size();) {
        const qsizetype here = i;
        const char32_t c = next(words, i);
        if (c == U' ') {
            if (here > start)
                part(words.sliced(start, here - start));
            space();
            m_spaceStyle = style;
            start = i;
        } else if (isWide(c)) { // a line may end after any ideograph
            part(words.sliced(start, i - start));
            if (i < words.size())
                endWord();
            start = i;
        }
    }
    if (start < words.size())
        part(words.sliced(start));
    if (marked)
        part(style == Style::Inserted ? u"+}" : u"-]");
    if (shown.back() == u' ')
        space();
}

void TerminalText::end()
{
    endWord();
    setStyle(Style::Plain);
    m_out += u'\n';
    m_spacePending = false;
    m_column = 0;
}

QByteArray TerminalText::take()
{
    setStyle(Style::Plain);
    const QByteArray bytes = m_out.toUtf8();
    m_out.clear();
    return bytes;
}

void TerminalText::space()
{
    endWord();
    m_spacePending = m_column > m_indent;
    m_spaceStyle = Style::Plain;
}

void TerminalText::endWord()
{
    if (m_word.empty())
        return;
    const bool fits =
        m_options.width <= 0 || m_column + int(m_spacePending) + m_wordColumns <= m_options.width;
    if (!fits && m_column > m_indent) {
        breakLine();
    } else if (m_spacePending) {
        // Underline and strike-through go on over a space only inside one run.
        setStyle(m_word.front().style == m_style && m_spaceStyle == m_style ? m_style : m_blockStyle);
        m_out += u' ';
        ++m_column;
    }
    m_spacePending = false;
    for (const Part& part : m_word) {
        setStyle(part.style);
        m_out += part.text;
    }
    m_column += m_wordColumns;
    m_word.clear();
    m_wordColumns = 0;
}

void TerminalText::breakLine()
{
    setStyle(Style::Plain);
    m_out += u'\n' + QString(m_indent, u' ');
    m_column = m_indent;
}

void TerminalText::setStyle(Style style)
{
    if (style == m_style)
        return;
    m_style = style;
    if (m_options.colour)
        m_out += code(style);
}

} // namespace Redraft
