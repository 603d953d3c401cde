// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// HistoryDialog lists the commits of a file, the newest first, to pick those that are to be compared.
#pragma once

#include "documents/githistory.h"

#include <QDialog>

class QListWidget;

namespace Redraft {

class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(const GitHistory& history, QWidget* parent);

    /// Ticked ones, indices into the history's commits, oldest first.
    std::vector<int> picked() const;

    /// Ticked to begin with: so many of the newest.
    static constexpr int kNewest = 2;

Q_SIGNALS:
    void chosen(const std::vector<int>& commits);

private:
    QListWidget* m_list;
};

} // namespace Redraft
