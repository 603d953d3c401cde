// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// CorrectionStore keeps what the user set right (findings/corrections.h) from one day to the next, file by
/// file: whoever opens a version once more, beside whatever other one, finds it corrected. That is also how
/// corrections come to the next version of a story: it is opened beside the last one.
///
/// One JSON file in the reader's data folder: {"schema": "redraft.corrections/1", "stories": [{"file": PATH,
/// "steps": […]}]}, newest last; written anew by renaming, after reading what another window wrote meanwhile.
#pragma once

#include "findings/corrections.h"

#include <QStringList>

namespace Redraft {

class CorrectionStore {
public:
    /// An empty name keeps nothing.
    explicit CorrectionStore(const QString& file = {})
        : m_file(file)
    {
    }

    /// Those of all these files, each step once; none where nothing is kept.
    Corrections of(const QStringList& paths) const;
    /// From now on these files have these corrections.
    Result<void> keep(const QStringList& paths, const Corrections& corrections) const;

    /// Stories kept; beyond, the ones corrected longest ago are forgotten.
    static constexpr qsizetype Most = 2000;

private:
    QJsonArray stories() const;
    void putAsideIfDamaged() const;

    QString m_file;
};

} // namespace Redraft
