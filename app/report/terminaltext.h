// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// TerminalText sets styled prose for a terminal: words wrapped to a width, wide characters counted as two
/// columns, nothing of the user's text able to steer the terminal. With colour, inserted words are green and
/// underlined, deleted ones red and struck out, so that colour is never the only sign; without, they are
/// marked {+so+} and [-so-].
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Redraft {

/// Text that is safe to print: controls as their pictures, direction controls as "⟨U+202E⟩", line ends as
/// spaces.
QString printable(QStringView text);

/// Columns that the text takes on a terminal.
int columns(QStringView text);

class TerminalText {
public:
    enum class Style { Plain, Inserted, Deleted, Moved, Heading, Dim };

    struct Options {
        bool colour = false;
        int width = 80; ///< columns; 0: never wrap
    };

    explicit TerminalText(const Options& options);

    /// Starts a paragraph: the first line begins with `prefix`, the others with as many spaces.
    void begin(const QString& prefix = {}, Style style = Style::Plain);
    /// Goes on with the paragraph. Marks tells whether inserted and deleted text is marked where there is no
    /// colour.
    void add(QStringView text, Style style = Style::Plain, bool marks = true);
    /// Ends the paragraph's last line.
    void end();
    void blankLine() { m_out += u'\n'; }

    /// The UTF-8 of what was set since the last call.
    QByteArray take();

private:
    struct Part {
        QString text;
        Style style;
    };

    void space();
    void endWord();
    void breakLine();
    void setStyle(Style style);

    Options m_options;
    QString m_out;
    Style m_style = Style::Plain; // of the last character put out
    Style m_blockStyle = Style::Plain;
    std::vector<Part> m_word; // a word may change its style in the middle
    int m_wordColumns = 0;
    int m_column = 0;
    int m_indent = 0;
    Style m_spaceStyle = Style::Plain;
    bool m_spacePending = false;
};

} // namespace Redraft
