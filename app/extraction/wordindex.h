// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// WordIndex numbers the words of a language's tables, from 0, and finds a word of a text among them at the
/// cost of one hash over its characters. Words are the same if their characters are after folding; `Fold`
/// takes one UTF-16 unit and gives one.
#pragma once

#include "text/hashing.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace Redraft {

template <char16_t (*Fold)(char16_t)> class WordIndex {
public:
    static constexpr qint32 None = -1;

    /// None where the word was not added.
    qint32 find(QStringView word) const
    {
        if (m_slots.empty())
            return None;
        const auto hash = hashOf(word);
        for (size_t at = hash & mask(); m_slots[at].number != None; at = (at + 1) & mask()) {
            const Slot& slot = m_slots[at];
            if (slot.hash == hash && same(m_keys[size_t(slot.number)], word))
                return slot.number;
        }
        return None;
    }

    /// The number of the word, a new one where it was not there: the count before.
    qint32 add(QStringView word)
    {
        const qint32 known = find(word);
        if (known != None)
            return known;
        if (m_slots.size() < 2 * (m_keys.size() + 1))
            grow();
        QString key(word.size(), Qt::Uninitialized);
        for (qsizetype i = 0; i < word.size(); ++i)
            key[i] = QChar(Fold(word[i].unicode()));
        const auto number = qint32(m_keys.size());
        put({ hashOf(word), number });
        m_keys.push_back(key);
        return number;
    }

private:
    struct Slot {
        quint32 hash = 0;
        qint32 number = None;
    };

    size_t mask() const { return m_slots.size() - 1; }

    static quint32 hashOf(QStringView word)
    {
        quint64 hash = kHashSeed;
        for (const QChar c : word)
            hash = hashStep(hash, Fold(c.unicode()));
        return quint32(hashEnd(hash));
    }

    static bool same(const QString& key, QStringView word)
    {
        if (key.size() != word.size())
            return false;
        for (qsizetype i = 0; i < key.size(); ++i) {
            if (key[i].unicode() != Fold(word[i].unicode()))
                return false;
        }
        return true;
    }

    void put(Slot slot)
    {
        size_t at = slot.hash & mask();
        while (m_slots[at].number != None)
            at = (at + 1) & mask();
        m_slots[at] = slot;
    }

    void grow()
    {
        std::vector<Slot> old(std::max<size_t>(1024, 2 * m_slots.size()));
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.number != None)
                put(slot);
        }
    }

    std::vector<Slot> m_slots; // open addressing, a power of two, at most half full
    std::vector<QString> m_keys; // folded
};

} // namespace Redraft
