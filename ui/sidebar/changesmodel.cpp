// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/changesmodel.h"

#include "sidebar/roles.h"
#include "sidebar/sidebaritem.h"
#include "theme/changekind.h"

namespace Redraft {

void ChangesModel::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_changes = m_snapshot ? changes(*m_snapshot) : std::vector<ChangeItem>();
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
        return QStringLiteral("%1: %2").arg(describe(*m_snapshot, change), excerpt(change));
    case SubtitleRole:
        return excerpt(change);
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

/// Where the change begins to be seen: the paragraph's own first words, or the first words that differ with a
/// little of what leads to them.
QString ChangesModel::excerpt(const ChangeItem& change) const
{
    constexpr int Most = 140;
    const Pair& pair = m_snapshot->pairs[size_t(change.pair)];
    const Row& row = pair.comparison->rows[size_t(change.row)];
    const bool left = row.right.isEmpty();
    const Article& article = *m_snapshot->versions[size_t(pair.left + (left ? 0 : 1))].article;
    const Span paragraph = article.paragraphs[size_t(left ? row.left.front() : row.right.front())].span;
    qint32 start = paragraph.start;
    if (row.edited && !row.rewritten && !left) {
        for (qint32 word = row.firstWord; word < row.lastWord; ++word) {
            const WordRun& run = pair.comparison->words[size_t(word)];
            if (run.op == WordOp::Same && run.change == Change::None)
                continue;
            constexpr qint32 Lead = 24;
            const qint32 at = run.right.start;
            if (at - paragraph.start > Lead && at < paragraph.end) {
                start = at - Lead;
                while (start < at && !article.text[start - 1].isSpace())
                    ++start;
            }
            break;
        }
    }
    const QString words = oneLine(Span{ start, std::max(start, paragraph.end) }.in(article.text), Most);
    return start > paragraph.start ? QStringLiteral("… ") + words : words;
}

} // namespace Redraft
