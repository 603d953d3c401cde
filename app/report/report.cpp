// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/report.h"

#include "text/sentences.h"

#include <algorithm>
#include <utility>

namespace Redraft {

bool Report::differs() const
{
    return std::any_of(pairs.begin(), pairs.end(),
                       [](const ReportPair& pair) { return pair.comparison->counts.differs(); });
}

Report makeReport(const Snapshot& snapshot, bool findings)
{
    Report report;
    report.versions = snapshot.versions;
    report.findings = findings;
    for (const Pair& pair : snapshot.pairs) {
        report.pairs.push_back({ pair.left, pair.left + 1, pair.comparison, pair.findings });
        report.adjacent.push_back(pair.comparison);
    }
    return report;
}

Result<Report> makeReport(const Snapshot& snapshot, int base, const SnapshotOptions& options,
                          const Tick& tick)
{
    Report report = makeReport(snapshot, options.findings);
    const std::vector<ReportPair> adjacent = std::exchange(report.pairs, {});
    const Version& left = snapshot.versions[size_t(base)];
    for (int other = 0; other < int(snapshot.versions.size()); ++other) {
        if (other == base)
            continue;
        if (other == base + 1) {
            report.pairs.push_back(adjacent[size_t(base)]);
            continue;
        }
        const Version& right = snapshot.versions[size_t(other)];
        Result<Comparison> compared = compare(*left.article, *right.article, options.compare, tick);
        if (!compared)
            return std::unexpected(compared.error());
        Findings found;
        if (options.findings)
            found = findings(*left.article, *left.extraction, *right.article, *right.extraction, *compared);
        report.pairs.push_back({ base, other, std::make_shared<const Comparison>(std::move(*compared)),
                                 std::make_shared<const Findings>(std::move(found)) });
    }
    return report;
}

Snapshot pairAlone(const Report& report, const ReportPair& pair)
{
    Snapshot alone;
    alone.versions = { report.versions[size_t(pair.left)], report.versions[size_t(pair.right)] };
    alone.pairs = { { 0, pair.comparison, pair.findings } };
    return alone;
}

std::vector<CollationRow> collation(const Report& report)
{
    std::vector<int> counts;
    for (const Version& version : report.versions)
        counts.push_back(int(version.article->paragraphs.size()));
    std::vector<const Comparison*> adjacent;
    for (const auto& comparison : report.adjacent)
        adjacent.push_back(comparison.get());
    return collate(counts, adjacent);
}

std::vector<Span> sentencesOf(const Report& report, int version)
{
    for (const ReportPair& pair : report.pairs) {
        const std::vector<Span>& spans =
            pair.left == version ? pair.comparison->leftSentences : pair.comparison->rightSentences;
        if ((pair.left == version || pair.right == version) && !spans.empty())
            return spans;
    }
    return sentences(*report.versions[size_t(version)].article);
}

} // namespace Redraft
