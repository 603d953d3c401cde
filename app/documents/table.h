// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Table reads comma-, semicolon- or tab-separated values (RFC 4180): fields in quotation marks may hold
/// the separator, line ends and doubled quotation marks. The first line names the columns; a text is taken
/// for a table only when that line has a name that records use for their text (jsonarticle.h) and another.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Redraft {

class Table {
public:
    /// Nothing: the text is no such table. The text must outlive the table.
    static std::optional<Table> open(QStringView text);

    const QStringList& names() const { return m_names; } ///< as written, trimmed
    /// The next line with anything in it; false: there is none.
    bool next(QStringList& row);
    qsizetype position() const { return m_at; } ///< how far the text was read
    void seek(qsizetype position) { m_at = position; } ///< to where a line begins

private:
    Table(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    QStringView m_text;
    QChar m_separator;
    QStringList m_names;
    qsizetype m_at = 0;
};

} // namespace Redraft
