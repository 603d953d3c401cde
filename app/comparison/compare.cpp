// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparison.h"

#include "comparison/assembly.h"
#include "comparison/core.h"

namespace Redraft {

namespace {

// An order of two articles that does not depend on which was given first: the stages break their ties alike
// whichever way round the user looks at it, and so the comparison mirrors exactly.
bool isInCanonicalOrder(const Article& left, const Article& right)
{
    if (left.text.size() != right.text.size())
        return left.text.size() < right.text.size();
    if (const int order = QStringView(left.text).compare(right.text); order != 0)
        return order < 0;
    const auto spans = [](const Paragraph& a, const Paragraph& b) { return a.span < b.span; };
    return !std::lexicographical_compare(right.paragraphs.begin(), right.paragraphs.end(),
                                         left.paragraphs.begin(), left.paragraphs.end(), spans);
}

} // namespace

Result<Comparison> compare(const Article& left, const Article& right, const CompareOptions& options,
                           const Tick& tick)
{
    Watch watch(tick, options.threads);
    try {
        watch.stage(0);
        const bool flipped = !isInCanonicalOrder(left, right);
        Core core = runStages(flipped ? right : left, flipped ? left : right, options, flipped, watch);
        if (flipped)
            exchangeSides(core);
        Comparison comparison = assemble(core, options, watch);
        watch.stage(1000);
        return comparison;
    } catch (const Cancelled&) {
        return std::unexpected(Error{ ErrorKind::Cancelled, {}, {} });
    }
}

} // namespace Redraft
