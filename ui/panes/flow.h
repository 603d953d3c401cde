// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Flow is a Snapshot cut for showing: blocks of text, and bands of blocks that start on one line in all
/// panes.
///
///     level row → band           as a rule: one row, one band
///     huge row  → several bands  a paragraph of megabytes is cut at spaces, so that nobody lays it out whole
///     same rows → one fold       where only changes with their context are shown
///
/// A value of positions, without text, fonts or heights. Linear to build, and cheap: it is made anew for
/// every snapshot in the thread of the window.
#pragma once

#include "report/snapshot.h"
#include "theme/changekind.h"

namespace Redraft {

/// A paragraph, or one piece of a very long one.
struct Block {
    qint32 paragraph = 0;
    Span span; ///< in the article's text, not empty

    bool operator==(const Block&) const = default;
};

struct Band {
    qint32 row = 0; ///< level row; of a fold its first
    qint32 folded = 0; ///< paragraphs (of the longest version) that a fold hides; 0: not a fold
    QVarLengthArray<IndexRange, 3> versions; ///< block indices; all empty in a fold

    bool operator==(const Band&) const = default;
};

/// Rows of the comparisons that a paragraph is in: with the version before its own and with the one after.
struct ParagraphRows {
    qint32 before = -1;
    qint32 after = -1;

    bool operator==(const ParagraphRows&) const = default;
};

/// Pieces of very long paragraphs are about this long.
constexpr qint32 kPieceLength = 6000;

struct FlowOptions {
    int context = -1; ///< unchanged rows kept around each change; -1: everything is shown

    bool operator==(const FlowOptions&) const = default;
};

class Flow {
public:
    Flow() = default;
    explicit Flow(const Snapshot& snapshot, const FlowOptions& options = {});

    int versionCount() const { return int(m_versions.size()); }
    const std::vector<Band>& bands() const { return m_bands; }
    const std::vector<Block>& blocks(int version) const { return m_versions[size_t(version)].blocks; }

    /// The first block of a paragraph; one past the last paragraph is allowed. A folded paragraph has none:
    /// the range to the next paragraph's first block is then empty.
    int firstBlock(int version, int paragraph) const
    {
        return m_versions[size_t(version)].first[size_t(paragraph)];
    }
    /// The block that holds a position of the text; of a place between paragraphs the next one; -1: folded or
    /// none.
    int blockAt(int version, qint32 position) const;
    int bandOfBlock(int version, int block) const
    {
        return m_versions[size_t(version)].bandOfBlock[size_t(block)];
    }
    /// Also of a folded paragraph.
    int bandOfParagraph(int version, int paragraph) const;
    int paragraphCount(int version) const { return int(m_versions[size_t(version)].first.size()) - 1; }

    ParagraphRows rows(int version, int paragraph) const
    {
        return m_versions[size_t(version)].rows[size_t(paragraph)];
    }

private:
    struct VersionFlow {
        std::vector<Block> blocks;
        std::vector<qint32> first; // by paragraph, and one more
        std::vector<qint32> bandOfBlock;
        std::vector<qint32> bandOfParagraph;
        std::vector<ParagraphRows> rows;
    };

    void addRow(const Snapshot& snapshot, const LevelRow& row, qint32 index);
    void addFold(const std::vector<LevelRow>& rows, qint32 first, qint32 last);

    std::vector<VersionFlow> m_versions;
    std::vector<Band> m_bands;
};

/// The paragraph that holds a position; of a place between two the next one; past the end the last; -1: no
/// paragraph.
int paragraphAt(const Article& article, qint32 position);

} // namespace Redraft
