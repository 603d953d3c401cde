// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Span is a stretch of a text: UTF-16 code units, half-open [start, end). An empty span at a position
/// means "here, between two characters"; a default-made one (0, 0) means "nowhere" where a member's comment
/// says so. Code points, which the machine-readable output counts in, are made from spans by CodePoints
/// (codepoints.h).
#pragma once

#include <QStringView>
#include <QtTypes>

namespace Redraft {

struct Span {
    qint32 start = 0;
    qint32 end = 0;

    constexpr qint32 length() const { return end - start; }
    constexpr bool isEmpty() const { return end <= start; }
    constexpr bool contains(qint32 position) const { return start <= position && position < end; }
    constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
    constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    constexpr QStringView in(QStringView text) const { return text.sliced(start, end - start); }

    auto operator<=>(const Span&) const = default;
};

} // namespace Redraft
