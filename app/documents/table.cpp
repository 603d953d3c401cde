// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/table.h"

#include "documents/jsonarticle.h"

#include <algorithm>

namespace Redraft {

std::optional<Table> Table::open(QStringView text)
{
    constexpr qsizetype kLongestNames = 4096;
    constexpr qsizetype kLongestName = 40;
    const QStringView first = text.first(std::clamp<qsizetype>(text.indexOf(u'\n'), 0, kLongestNames));
    for (const QChar separator : { u',', u';', u'\t', u'|' }) {
        if (!first.contains(separator))
            continue;
        Table table(text, separator);
        QStringList names;
        if (!table.next(names) || names.size() < 2)
            continue;
        for (QString& name : names)
            name = name.trimmed();
        const bool plain = std::ranges::all_of(
            names, [](const QString& name) { return name.size() <= kLongestName && !name.contains(u'\n'); });
        if (plain && std::ranges::any_of(names, namesText)
            && std::ranges::any_of(names, [](const QString& name) { return namesOther(name); })) {
            table.m_names = std::move(names);
            return table;
        }
    }
    return std::nullopt;
}

bool Table::next(QStringList& row)
{
    row.clear();
    QString field;
    const auto endField = [&] {
        row << field;
        field.clear();
    };
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c == u'"' && field.isEmpty()) {
            // A quoted field, to its closing mark or the text's end.
            for (++m_at; m_at < m_text.size(); ++m_at) {
                if (m_text[m_at] != u'"') {
                    field += m_text[m_at];
                } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                    field += u'"';
                    ++m_at;
                } else {
                    ++m_at;
                    break;
                }
            }
        } else if (c == m_separator) {
            ++m_at;
            endField();
        } else if (c == u'\n') {
            ++m_at;
            if (row.isEmpty() && field.isEmpty())
                continue; // an empty line
            endField();
            return true;
        } else {
            field += c;
            ++m_at;
        }
    }
    if (row.isEmpty() && field.isEmpty())
        return false;
    endField();
    return true;
}

} // namespace Redraft
