// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of many lists of words are alike, each of the left against each of the right, without comparing them
/// all: lists that share enough share one of their rarest words (prefix filtering; Chaudhuri, Ganti and
/// Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006).
///
///     least 0.6, a list of 7 words: at least 3 of them are shared, so one of its 5 rarest is
#pragma once

#include "findings/findingparts.h"

#include <QStringList>

namespace Redraft {

/// All pairs whose wordLikeness() is at least `least` (above 0), weighted with it. `left` and `right` in the
/// candidates are indices of the lists. Where hundreds of lists share their rarest words (one sentence over
/// and over), only those at places near each other are compared.
std::vector<Candidate> alikeLists(const std::vector<QStringList>& left, const std::vector<QStringList>& right,
                                  double least);

} // namespace Redraft
