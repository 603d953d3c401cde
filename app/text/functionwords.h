// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Function words of English, French, German and Spanish: articles, pronouns, prepositions, auxiliaries. They
/// are in every sentence and therefore say little about which sentence it is. Other languages get along by
/// frequency.
#pragma once

#include <QtTypes>

namespace Redraft {

/// By the hash of the word's loose form (forms.h).
bool isFunctionWord(quint64 looseHash);

} // namespace Redraft
