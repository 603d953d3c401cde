// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// CorrectionMenu is the context menu of a speaker, a quotation or any other finding in the sidebar: by it
/// the reader sets right what was found wrongly. It asks by signals and changes nothing itself.
#pragma once

#include "report/snapshot.h"
#include "sidebar/sidebaritem.h"

#include <QMenu>

namespace Redraft {

class CorrectionMenu : public QMenu {
    Q_OBJECT

public:
    /// Without actions where there is nothing to correct.
    CorrectionMenu(const Snapshot& snapshot, const SidebarItem& item, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const std::vector<Redraft::Correction>& steps); ///< of one act
    /// Another name for the speaker is wanted.
    void renameRequested(const QString& speaker);
    /// Somebody who is not on the list said it.
    void speakerRequested(const Redraft::QuotationKey& quotation);

private:
    void addSpeaker(const Snapshot& snapshot, const SidebarItem& item);
    void addQuotation(const Snapshot& snapshot, const SidebarItem& item);
    void addFindings(const Snapshot& snapshot, const SidebarItem& item);
};

} // namespace Redraft
