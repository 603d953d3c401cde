// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ToolBar is the row of what is needed all day: opening, stepping through the changes with "3 of 14", what
/// differs in sum, zoom, brightness, the sidebar.
#pragma once

#include "actions.h"

#include <QToolBar>

class QLabel;
class QToolButton;

namespace Redraft {

struct Snapshot;

class ToolBar : public QToolBar {
    Q_OBJECT

public:
    explicit ToolBar(const Actions& actions, QWidget* parent = nullptr);

    /// The number of the current change from 0, -1 for none, and how many there are; `versions` open.
    void setPosition(int current, int count, int versions);
    void setSummary(const Snapshot* snapshot);
    void setZoom(double zoom);
    /// Shows the icon of what a click would bring.
    void setDark(bool dark, const QPalette& palette);

    QString positionText() const;

Q_SIGNALS:
    void darkToggled();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_position;
    QLabel* m_summary;
    QString m_summaryText;
    QToolButton* m_zoom;
    QToolButton* m_dark;
};

/// "2 edited · 12 inserted": the rows that differ, over all pairs; empty where none does.
QString summaryText(const Snapshot& snapshot);

} // namespace Redraft
