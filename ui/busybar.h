// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// BusyBar says what is going on and offers to stop it. It appears only when the work takes long enough to be
/// noticed, lies over the foot of its parent without moving anything, and never blocks the window.
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace Redraft {

class BusyBar : public QFrame {
    Q_OBJECT

public:
    explicit BusyBar(QWidget* parent);

    void setBusy(bool busy);
    void setProgress(const QString& stage, int done, int total);

Q_SIGNALS:
    void cancelRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QTimer m_delay;
    QLabel* m_stage;
    QProgressBar* m_bar;
};

} // namespace Redraft
