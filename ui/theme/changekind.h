// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ChangeKind is what a reader is told about a paragraph: one word for a comparison's row. Theme has colours
/// for each, ChangePainter a form for each; nothing else in the window tells kinds apart by look.
#pragma once

#include "comparison/comparison.h"

#include <QString>

#include <array>

namespace Redraft {

enum class ChangeKind : quint8 {
    None,
    Inserted,
    Deleted,
    Edited,
    Moved,
    MovedEdited,
    Split,
    Merged,
    Rewritten,
    Cosmetic, ///< only spaces, typography or case
};

constexpr size_t kChangeKinds = 10;

/// All kinds but None, in the order of a legend.
constexpr std::array<ChangeKind, 9> kAllChanges = { ChangeKind::Inserted, ChangeKind::Deleted,
                                                    ChangeKind::Edited,   ChangeKind::Rewritten,
                                                    ChangeKind::Moved,    ChangeKind::MovedEdited,
                                                    ChangeKind::Split,    ChangeKind::Merged,
                                                    ChangeKind::Cosmetic };

ChangeKind changeKind(const Row& row);

/// The kind as a word for legend, tool tip and screen reader: "inserted". Translated.
QString name(ChangeKind kind);

} // namespace Redraft
