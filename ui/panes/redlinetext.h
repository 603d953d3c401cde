// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A passage with its changes written out, for copying into a mail: {+new words+}, [-words taken out-],
/// paragraphs that came, went or moved named at their start. Against the version before; of the first version
/// against the next.
#pragma once

#include "panes/flow.h"

namespace Redraft {

/// Paragraphs apart by a blank line, wrapped lines joined, as in a plain copy. Empty span: empty text.
QString redlineText(const Snapshot& snapshot, const Flow& flow, int version, Span span);

} // namespace Redraft
