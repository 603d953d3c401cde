// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// FindBar looks for words in all versions at once: a line below the panes with how many there are, next and
/// previous, and whether case and whole words matter. Escape puts it away.
#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace Redraft {

class Actions;
class PanesView;

class FindBar : public QFrame {
    Q_OBJECT

public:
    /// Both must outlive it. The keys of Do::FindNext and Do::FindPrevious work while the bar is shown.
    FindBar(PanesView& panes, const Actions& actions, QWidget* parent = nullptr);

    /// Shows the bar and takes the keyboard.
    void begin();
    void end();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void showCount(int current, int count);

    PanesView& m_panes;
    QLineEdit* m_words;
    QCheckBox* m_case;
    QCheckBox* m_whole;
    QLabel* m_count;
    QList<QAction*> m_steps; // enabled only while there is something to step through
};

} // namespace Redraft
