// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words as findings compare them: without case, accents kept, apostrophes and hyphens in one form, so that
/// curly marks for straight ones are no change of words. Names are compared without accents and articles.
#pragma once

#include "extraction/extraction.h"

#include <QStringList>

namespace Redraft {

/// The words of some spans of a text, in order.
QStringList findingWords(QStringView text, const std::vector<Span>& spans);

/// Segments of a quotation; its span where it has none.
std::vector<Span> segmentsOf(const Quotation& quotation);

/// What stands inside quotation marks within the spans; the spans themselves where there are no marks.
std::vector<Span> insideMarks(QStringView text, const std::vector<Span>& spans);

/// Dice over the words, each as often as it stands there: 0 (none is shared) to 1 (all are).
double wordLikeness(const QStringList& left, const QStringList& right);

QStringList nameWords(const QString& name);

/// Two names that may belong to one speaker: equal, or the words of one within the other, or the same surname
/// with given names that do not contradict each other.
bool compatibleNames(const Speaker& left, const Speaker& right);

} // namespace Redraft
