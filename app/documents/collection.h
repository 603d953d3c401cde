// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A collection is one file with many articles: a table (CSV, with commas, semicolons or tabs, and a first
/// line that names the columns), JSON lines, or a JSON list. It is one where the structure is plain: the
/// records have a text under a usual name ("body", "text", "articleBody" …). One record is picked to be read:
/// of the others only the title and the place are kept.
#pragma once

#include "text/article.h"
#include "text/progress.h"
#include "text/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace Redraft {

/// What a record is called by when one is to be picked.
struct Record {
    QString title; ///< or the first words of its text; never empty for a record that has a text
    QDate date; ///< invalid: it has none

    bool operator==(const Record&) const = default;
};

/// Whether files of this Article::format may hold several articles (of JSON only some do).
bool mayHoldSeveral(const QString& format);

class Collection {
public:
    /// The collection that the text is; null: it is none. Fails with Cancelled.
    static Result<std::optional<Collection>> find(const QString& text, const Tick& tick = {});

    const QString& format() const { return m_format; } ///< "csv", "jsonl", "json"
    const std::vector<Record>& records() const { return m_records; }
    /// Only the text and what the record says of it; fails like readHtml when the text is a page.
    Result<Article> read(int record, const Tick& tick = {}) const;

private:
    enum class Kind { Table, Lines, List };

    Collection(Kind kind, const QString& text);
    /// Finds the records; false: the text is no such collection. Fails with Cancelled.
    Result<bool> findRecords(const Tick& tick);
    Result<bool> findRows(const Tick& tick);
    Result<bool> findLines(const Tick& tick);
    Result<bool> findElements(const Tick& tick);
    void add(const Article& article, qsizetype place);

    Kind m_kind;
    QString m_format;
    QString m_text; ///< of the whole file
    std::vector<Record> m_records;
    std::vector<qsizetype> m_places; ///< of each record: where in the text it begins
};

} // namespace Redraft
