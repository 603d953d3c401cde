// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/changesmodel.h"

#include "sidebar/roles.h"
#include "sidebar/sidebaritem.h"
#include "theme/changekind.h"

#include <algorithm>

namespace Redraft {

void ChangesModel::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_changes = m_snapshot ? changes(*m_snapshot) : std::vector<ChangeItem>();
    m_keys.assign(m_changes.size(), {});
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_changes.size())
        return {};
    const ChangeItem& change = m_changes[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return describe(*m_snapshot, change);
    case Qt::AccessibleTextRole:
        return isReviewed(index.row())
            ? tr("%1: %2, reviewed").arg(describe(*m_snapshot, change), excerpt(change))
            : QStringLiteral("%1: %2").arg(describe(*m_snapshot, change), excerpt(change));
    case Qt::CheckStateRole:
        return m_reviews ? QVariant(isReviewed(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case SubtitleRole: {
        // Of several pairs the reader wants to know which.
        const int left = m_snapshot->pairs[size_t(change.pair)].left;
        return m_snapshot->pairs.size() > 1
            ? QStringLiteral("%1 → %2 · %3").arg(left + 1).arg(left + 2).arg(excerpt(change))
            : excerpt(change);
    }
    case OrnamentRole:
        return int(Ornament::Change);
    case ColourRole:
        return int(changeKind(m_snapshot->pairs[size_t(change.pair)].comparison->rows[size_t(change.row)]));
    case DirectionRole: {
        const Row& row = m_snapshot->pairs[size_t(change.pair)].comparison->rows[size_t(change.row)];
        if (row.left.isEmpty() || row.right.isEmpty())
            return 0;
        return row.right.front() < row.left.front() ? -1 : 1;
    }
    case StrongRole:
        return true;
    case FilterRole:
        return QString(describe(*m_snapshot, change) + u'\n' + excerpt(change));
    default:
        return {};
    }
}

bool ChangesModel::isReviewed(int row) const
{
    if (!m_reviews || m_reviews->isEmpty())
        return false;
    QByteArray& key = m_keys[size_t(row)];
    if (key.isEmpty())
        key = reviewKey(*m_snapshot, m_changes[size_t(row)]);
    return m_reviews->contains(key);
}

bool ChangesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !m_reviews)
        return false;
    Q_EMIT reviewRequested(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (m_reviews ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

void ChangesModel::refreshReviews()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), { Qt::CheckStateRole });
}

/// Where the change begins to be seen: the paragraph's own first words, or the first words that differ with a
/// little of what leads to them; of the left side where they were taken away.
QString ChangesModel::excerpt(const ChangeItem& change) const
{
    constexpr int Most = 140;
    constexpr qint32 Lead = 24;
    const Pair& pair = m_snapshot->pairs[size_t(change.pair)];
    const Row& row = pair.comparison->rows[size_t(change.row)];
    bool left = row.right.isEmpty();
    qint32 at = -1;
    if (row.edited && !row.rewritten) {
        const auto first = pair.comparison->words.begin() + row.firstWord;
        const auto last = pair.comparison->words.begin() + row.lastWord;
        const auto differs = std::find_if(first, last, [](const WordRun& run) {
            return run.op != WordOp::Same || run.change != Change::None;
        });
        if (differs != last) {
            const bool replaced = differs + 1 != last && differs[1].op == WordOp::Inserted;
            left = differs->op == WordOp::Deleted && !replaced;
            at = left ? differs->left.start : differs->right.start;
        }
    }
    const Article& article = *m_snapshot->versions[size_t(pair.left + (left ? 0 : 1))].article;
    const Indices& paragraphs = left ? row.left : row.right;
    const auto holds = [&](qint32 index) { return article.paragraphs[size_t(index)].span.contains(at); };
    const auto holder = std::ranges::find_if(paragraphs, holds);
    const Span paragraph =
        article.paragraphs[size_t(holder == paragraphs.end() ? paragraphs.front() : *holder)].span;
    qint32 start = paragraph.start;
    if (at - paragraph.start > Lead && at < paragraph.end) {
        start = at - Lead;
        while (start < at && !article.text[start - 1].isSpace())
            ++start;
    }
    const QString words = oneLine(Span{ start, paragraph.end }.in(article.text), Most);
    return start > paragraph.start ? QStringLiteral("… ") + words : words;
}

} // namespace Redraft
