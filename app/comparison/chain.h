// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The heaviest set of links of which no two cross. What is outside of it has moved, so that the characters
/// marked moved are the fewest possible:
///
///     left   A  B  C         links A(0,1) B(1,2) C(2,0), weights 50 60 40
///             \  \/ /        chain A, B (110); C moved (40). One move, not two.
///     right  C  A  B
///
/// Links that share a paragraph do not cross. Fenwick tree of prefix maxima over the right side, O(n log n).
#pragma once

#include <QtTypes>

#include <vector>

namespace Redraft {

struct Link {
    qint32 left = 0;
    qint32 right = 0;
    qint32 weight = 0; ///< visible characters of the smaller side

    bool operator==(const Link&) const = default;
};

/// For each link whether it is on the chain. `links` must be sorted by (left, right).
std::vector<bool> heaviestChain(const std::vector<Link>& links);

} // namespace Redraft
