// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// RuleTable reads one table of rules of a language, resources/lang/<code>/<name>.tsv: UTF-8, cells separated
/// by tabs, a header row that names the columns, lines that begin with '#' and empty lines left out. A cell
/// "-" or a missing last cell is empty. The column "example" holds a sentence that a test runs for that row.
/// A table that does not exist is an empty table: a language may do without.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Redraft {

class RuleTable {
public:
    /// The table from the resources: load(u"en", u"cues") is :/lang/en/cues.tsv.
    static RuleTable load(QStringView language, QStringView name);
    static RuleTable parse(const QString& text);

    /// The codes that have a folder of tables: "en", "fr".
    static QStringList languages();

    int rows() const { return int(m_lines.size()); }
    bool isEmpty() const { return m_lines.empty(); }
    const QStringList& columns() const { return m_columns; }

    /// -1: no such column.
    int column(QStringView name) const;

    /// Empty where there is no such column or cell.
    QString cell(int row, int column) const;
    QString cell(int row, QStringView column) const { return cell(row, this->column(column)); }

    /// A cell that lists several values: "says|said|saying". Empty cell: empty list.
    QStringList list(int row, QStringView column) const;

    /// The line of the file that a row stands in, counted from 1: for a test's message.
    int line(int row) const { return m_lines[size_t(row)]; }

    bool operator==(const RuleTable&) const = default;

private:
    QStringList m_columns;
    std::vector<QStringList> m_cells;
    std::vector<int> m_lines;
};

} // namespace Redraft
