// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versionnotices.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

int ignoredChanges(const Comparison& comparison)
{
    return int(std::ranges::count_if(comparison.rows, [](const Row& row) {
        return row.kind == RowKind::Same && row.change != Change::None;
    }));
}

std::vector<Notice> versionNotices(const Snapshot& snapshot)
{
    const auto words = [](const char* text, int number = -1) {
        return QCoreApplication::translate("Notices", text, nullptr, number);
    };
    std::vector<Notice> notices;
    int ignored = 0;
    bool differs = false;
    for (const Pair& pair : snapshot.pairs) {
        ignored += ignoredChanges(*pair.comparison);
        differs = differs || pair.comparison->counts.differs();
    }
    if (!snapshot.pairs.empty() && !differs) {
        QString text =
            words(snapshot.versions.size() == 2
                      ? QT_TRANSLATE_NOOP("Notices", "No differences: both versions say the same.")
                      : QT_TRANSLATE_NOOP("Notices", "No differences: all versions say the same."));
        if (ignored > 0)
            text =
                words(QT_TRANSLATE_N_NOOP(
                          "Notices",
                          "No differences, apart from %n paragraph(s) that differ only in what is ignored."),
                      ignored);
        notices.push_back({ u"same"_s, Tone::Same, text, {}, {} });
    }
    for (const Version& version : snapshot.versions) {
        if (!version.article->notices.isEmpty())
            notices.push_back({ u"version:"_s + version.label,
                                Tone::Info,
                                u"%1: %2"_s.arg(version.label, version.article->notices.join(u' ')),
                                {},
                                {} });
    }
    for (const Pair& pair : snapshot.pairs) {
        if (!pair.comparison->notices.isEmpty())
            notices.push_back(
                { u"pair:%1"_s.arg(pair.left), Tone::Warning, pair.comparison->notices.join(u' '), {}, {} });
    }
    return notices;
}

} // namespace Redraft
