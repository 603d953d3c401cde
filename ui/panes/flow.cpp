// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/flow.h"

#include <algorithm>

namespace Redraft {

namespace {

// Level rows for snapshots that have none yet: nothing compared, or a single version.
std::vector<LevelRow> plainRows(const Snapshot& snapshot)
{
    size_t count = 0;
    for (const Version& version : snapshot.versions)
        count = std::max(count, version.article->paragraphs.size());
    std::vector<LevelRow> rows(count);
    for (size_t i = 0; i < count; ++i) {
        for (const Version& version : snapshot.versions) {
            const qint32 index = qint32(std::min(i, version.article->paragraphs.size()));
            const qint32 end = qint32(std::min(i + 1, version.article->paragraphs.size()));
            rows[i].versions.append({ index, end });
        }
    }
    return rows;
}

// Cuts where a line may end, near enough to kPieceLength; never inside a surrogate pair.
qint32 pieceEnd(const QString& text, qint32 start, qint32 end)
{
    if (end - start <= kPieceLength + kPieceLength / 2)
        return end;
    const qint32 wish = start + kPieceLength;
    for (qint32 i = wish; i > wish - 400; --i) {
        if (text[i - 1].isSpace())
            return i;
    }
    return text[wish].isLowSurrogate() ? wish - 1 : wish;
}

} // namespace

Flow::Flow(const Snapshot& snapshot, const FlowOptions& options)
{
    m_versions.resize(snapshot.versions.size());
    for (size_t v = 0; v < m_versions.size(); ++v) {
        const size_t count = snapshot.versions[v].article->paragraphs.size();
        m_versions[v].blocks.reserve(count);
        m_versions[v].bandOfBlock.reserve(count);
        m_versions[v].first.reserve(count + 1);
        m_versions[v].bandOfParagraph.reserve(count);
        m_versions[v].rows.resize(count);
    }
    for (const Pair& pair : snapshot.pairs) {
        const size_t left = size_t(pair.left);
        const std::vector<Row>& rows = pair.comparison->rows;
        for (size_t r = 0; r < rows.size(); ++r) {
            for (const qint32 paragraph : pair.left < 0 ? Indices() : rows[r].left)
                m_versions[left].rows[size_t(paragraph)].after = qint32(r);
            for (const qint32 paragraph : rows[r].right)
                m_versions[left + 1].rows[size_t(paragraph)].before = qint32(r);
        }
    }

    const std::vector<LevelRow> made = snapshot.rows.empty() ? plainRows(snapshot) : std::vector<LevelRow>();
    const std::vector<LevelRow>& rows = snapshot.rows.empty() ? made : snapshot.rows;
    m_bands.reserve(rows.size());

    std::vector<bool> shown(rows.size(), options.context < 0);
    if (options.context >= 0) {
        const auto changed = [&](const LevelRow& row) {
            for (qsizetype v = 0; v < row.versions.size(); ++v) {
                if (row.versions[v].isEmpty() && !snapshot.pairs.empty())
                    return true;
                for (qint32 p = row.versions[v].first; p < row.versions[v].last; ++p) {
                    const ParagraphRows in = m_versions[size_t(v)].rows[size_t(p)];
                    for (const Pair& pair : snapshot.pairs) {
                        const qint32 index = pair.left == v ? in.after : pair.left + 1 == v ? in.before : -1;
                        if (index >= 0
                            && changeKind(pair.comparison->rows[size_t(index)]) != ChangeKind::None)
                            return true;
                    }
                }
            }
            return false;
        };
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!changed(rows[i]))
                continue;
            const size_t from = i > size_t(options.context) ? i - size_t(options.context) : 0;
            const size_t to = std::min(rows.size(), i + size_t(options.context) + 1);
            std::fill(shown.begin() + qsizetype(from), shown.begin() + qsizetype(to), true);
        }
    }
    for (size_t i = 0; i < rows.size();) {
        if (shown[i]) {
            addRow(snapshot, rows[i], qint32(i));
            ++i;
            continue;
        }
        const size_t first = i;
        while (i < rows.size() && !shown[i])
            ++i;
        addFold(rows, qint32(first), qint32(i));
    }
    for (VersionFlow& version : m_versions)
        version.first.push_back(qint32(version.blocks.size()));
}

void Flow::addRow(const Snapshot& snapshot, const LevelRow& row, qint32 index)
{
    const size_t firstBand = m_bands.size();
    m_bands.push_back({ index, 0, {} });
    m_bands.back().versions.resize(qsizetype(m_versions.size()));
    // Piece k of every version's long paragraphs shares a band with the others' pieces k.
    const auto bandFor = [&](size_t k) -> Band& {
        if (firstBand + k == m_bands.size()) {
            Band band{ index, 0, {} };
            for (const VersionFlow& version : m_versions) {
                const qint32 end = qint32(version.blocks.size());
                band.versions.append({ end, end });
            }
            m_bands.push_back(std::move(band));
        }
        return m_bands[firstBand + k];
    };
    for (size_t v = 0; v < m_versions.size(); ++v) {
        const qint32 end = qint32(m_versions[v].blocks.size());
        for (size_t b = firstBand; b < m_bands.size(); ++b)
            m_bands[b].versions[qsizetype(v)] = { end, end };
    }
    for (qsizetype v = 0; v < row.versions.size() && v < qsizetype(m_versions.size()); ++v) {
        VersionFlow& version = m_versions[size_t(v)];
        const Article& article = *snapshot.versions[size_t(v)].article;
        size_t k = 0;
        qint32 filled = 0;
        for (qint32 p = row.versions[v].first; p < row.versions[v].last; ++p) {
            const Span span = article.paragraphs[size_t(p)].span;
            version.first.push_back(qint32(version.blocks.size()));
            for (qint32 start = span.start; start < span.end;) {
                const qint32 end = pieceEnd(article.text, start, span.end);
                if (filled > 0 && filled + (end - start) > 2 * kPieceLength) {
                    ++k;
                    filled = 0;
                }
                filled += end - start;
                Band& band = bandFor(k);
                IndexRange& range = band.versions[v];
                if (range.isEmpty())
                    range = { qint32(version.blocks.size()), qint32(version.blocks.size()) };
                ++range.last;
                if (start == span.start)
                    version.bandOfParagraph.push_back(qint32(firstBand + k));
                version.blocks.push_back({ p, { start, end } });
                version.bandOfBlock.push_back(qint32(firstBand + k));
                start = end;
            }
        }
        // Bands past this version's last piece lie at its end.
        const qint32 end = qint32(version.blocks.size());
        for (size_t b = firstBand + (filled > 0 ? k + 1 : 0); b < m_bands.size(); ++b)
            m_bands[b].versions[v] = { end, end };
    }
}

void Flow::addFold(const std::vector<LevelRow>& rows, qint32 first, qint32 last)
{
    Band band{ first, 0, {} };
    for (size_t v = 0; v < m_versions.size(); ++v) {
        VersionFlow& version = m_versions[v];
        qint32 hidden = 0;
        for (qint32 i = first; i < last; ++i) {
            const IndexRange range = rows[size_t(i)].versions[qsizetype(v)];
            for (qint32 p = range.first; p < range.last; ++p, ++hidden) {
                version.first.push_back(qint32(version.blocks.size()));
                version.bandOfParagraph.push_back(qint32(m_bands.size()));
            }
        }
        const qint32 end = qint32(version.blocks.size());
        band.versions.append({ end, end });
        band.folded = std::max(band.folded, hidden);
    }
    m_bands.push_back(std::move(band));
}

int Flow::blockAt(int version, qint32 position) const
{
    const std::vector<Block>& blocks = m_versions[size_t(version)].blocks;
    const auto found =
        std::ranges::upper_bound(blocks, position, {}, [](const Block& block) { return block.span.end; });
    // A position at the very end of a paragraph still belongs to it.
    if (found != blocks.begin() && (found - 1)->span.end == position
        && (found == blocks.end() || found->span.start > position))
        return int(found - 1 - blocks.begin());
    if (found == blocks.end())
        return blocks.empty() ? -1 : int(blocks.size()) - 1;
    return int(found - blocks.begin());
}

int Flow::bandOfParagraph(int version, int paragraph) const
{
    return m_versions[size_t(version)].bandOfParagraph[size_t(paragraph)];
}

int paragraphAt(const Article& article, qint32 position)
{
    const auto found = std::ranges::upper_bound(
        article.paragraphs, position, {}, [](const Paragraph& paragraph) { return paragraph.span.end; });
    if (found != article.paragraphs.begin() && (found - 1)->span.end == position
        && (found == article.paragraphs.end() || found->span.start > position))
        return int(found - 1 - article.paragraphs.begin());
    if (found == article.paragraphs.end())
        return int(article.paragraphs.size()) - 1;
    return int(found - article.paragraphs.begin());
}

} // namespace Redraft
