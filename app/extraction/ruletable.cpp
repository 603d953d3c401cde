// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/ruletable.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Redraft {

RuleTable RuleTable::load(QStringView language, QStringView name)
{
    QFile file(u":/lang/"_s + language + u'/' + name + u".tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parse(QString::fromUtf8(file.readAll()));
}

RuleTable RuleTable::parse(const QString& text)
{
    RuleTable table;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList cells;
        for (const QStringView cell : line.split(u'\t')) {
            const QStringView trimmed = cell.trimmed();
            cells.append(trimmed == u'-' ? QString() : trimmed.toString());
        }
        if (table.m_columns.isEmpty()) {
            table.m_columns = cells;
            continue;
        }
        table.m_cells.push_back(cells);
        table.m_lines.push_back(number);
    }
    return table;
}

QStringList RuleTable::languages()
{
    return QDir(u":/lang"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

int RuleTable::column(QStringView name) const
{
    return int(m_columns.indexOf(name));
}

QString RuleTable::cell(int row, int column) const
{
    return m_cells[size_t(row)].value(column);
}

QStringList RuleTable::list(int row, QStringView column) const
{
    return cell(row, column).split(u'|', Qt::SkipEmptyParts);
}

} // namespace Redraft
