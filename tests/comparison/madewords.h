// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of a language that nobody speaks, the same for the same seed.
#pragma once

#include <QString>

#include <random>

namespace Redraft::Testing {

class MadeWords {
public:
    explicit MadeWords(unsigned seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return int(m_random() % unsigned(limit)); }

    /// Of `least` syllables and up to `more - 1` further ones.
    QString made(int least, int more)
    {
        QString out;
        for (int k = 0; k < least + below(more); ++k) {
            out += QStringLiteral("bcdfglmnprst")[below(12)];
            out += QStringLiteral("aeiou")[below(5)];
        }
        return out;
    }

private:
    std::mt19937 m_random;
};

} // namespace Redraft::Testing
