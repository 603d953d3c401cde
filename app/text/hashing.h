// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Hashing of text and the table that turns hashes into small integers. Interned integers run from 0 and can
/// index flat arrays. 64 bits are enough to tell texts apart by chance; whoever needs certainty compares the
/// texts behind two equal hashes (the engine does so for paragraphs, and names the difference of two words by
/// their text).
#pragma once

#include <QStringView>
#include <QtTypes>

#include <cstring>
#include <vector>

namespace Redraft {

/// One step of the rolling hash of words: a unit at a time, so that folding can happen on the way.
constexpr quint64 kHashSeed = 0x9e3779b97f4a7c15ULL;

constexpr quint64 hashStep(quint64 hash, quint64 unit)
{
    return (hash ^ unit) * 0xff51afd7ed558ccdULL;
}

constexpr quint64 hashEnd(quint64 hash)
{
    hash ^= hash >> 32;
    hash *= 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 29);
}

/// Hash of a stretch of text as it is, eight bytes at a time in four lanes.
inline quint64 hashText(QStringView text)
{
    const auto* data = reinterpret_cast<const char*>(text.utf16());
    auto bytes = size_t(text.size()) * 2;
    quint64 first = kHashSeed ^ bytes;
    quint64 second = 0x2545f4914f6cdd1dULL;
    const auto word = [&](size_t at) {
        quint64 value;
        std::memcpy(&value, data + at, sizeof value);
        return value;
    };
    const auto fold = [](quint64 hash, quint64 value) {
        hash = (hash ^ value) * 0xff51afd7ed558ccdULL;
        return hash ^ (hash >> 31);
    };
    size_t at = 0;
    if (bytes >= 32) {
        quint64 third = first ^ 0x9fb21c651e98df25ULL;
        quint64 fourth = second ^ 0xd6e8feb86659fd93ULL;
        for (; at + 32 <= bytes; at += 32) {
            first = fold(first, word(at));
            second = fold(second, word(at + 8));
            third = fold(third, word(at + 16));
            fourth = fold(fourth, word(at + 24));
        }
        first = fold(first, third);
        second = fold(second, fourth);
    }
    for (; at + 8 <= bytes; at += 8)
        first = fold(first, word(at));
    quint64 rest = 0;
    std::memcpy(&rest, data + at, bytes - at);
    return hashEnd(fold(first, rest) ^ (second * kHashSeed));
}

/// Open addressing, linear probing, power-of-two size, at most half full.
class Interner {
public:
    explicit Interner(size_t expected = 0) { resize(expected * 2); }

    /// The number of `hash`; a new one where it was not seen before.
    quint32 intern(quint64 hash)
    {
        if (m_count * 2 >= m_slots.size())
            grow();
        for (size_t at = hash & m_mask;; at = (at + 1) & m_mask) {
            Slot& slot = m_slots[at];
            if (slot.number == kNone) {
                slot = { hash, m_count };
                return m_count++;
            }
            if (slot.hash == hash)
                return slot.number;
        }
    }

    quint32 size() const { return m_count; }

private:
    static constexpr quint32 kNone = 0xffffffffU;
    struct Slot {
        quint64 hash = 0;
        quint32 number = kNone;
    };

    void resize(size_t wanted)
    {
        size_t size = 64;
        while (size < wanted)
            size *= 2;
        m_slots.assign(size, Slot{});
        m_mask = size - 1;
    }

    void grow()
    {
        const std::vector<Slot> old = std::move(m_slots);
        resize(old.size() * 2);
        for (const Slot& slot : old) {
            if (slot.number == kNone)
                continue;
            size_t at = slot.hash & m_mask;
            while (m_slots[at].number != kNone)
                at = (at + 1) & m_mask;
            m_slots[at] = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_mask = 0;
    quint32 m_count = 0;
};

} // namespace Redraft
