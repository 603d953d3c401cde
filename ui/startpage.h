// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// StartPage says what to do: while nothing is open, how to begin; while one version is open, beside its
/// pane, how to add the other one. Files dropped on it, chosen or pasted go the same way as everywhere in the
/// window.
#pragma once

#include "theme/theme.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Redraft {

class StartPage : public QWidget {
    Q_OBJECT

public:
    enum class Asks { First, Second };

    explicit StartPage(Asks asks, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Comparisons to open again, newest first; only for Asks::First.
    void setRecent(const QList<QStringList>& recent);
    /// While files hover over the page.
    void setInviting(bool inviting);

Q_SIGNALS:
    void openRequested();
    void pasteRequested();
    void sampleRequested();
    void recentRequested(const QStringList& files);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void colour();
    void fillRecent();
    QPushButton* button(const QString& text, const QString& iconName);

    Asks m_asks;
    std::optional<Theme> m_theme;
    QList<QStringList> m_recent;
    bool m_inviting = false;
    QWidget* m_card = nullptr; // and all below: made before the page is first shown
    QLabel* m_dropIcon = nullptr;
    QList<QPushButton*> m_buttons;
    QLabel* m_recentTitle = nullptr;
    QVBoxLayout* m_recentList = nullptr;
};

/// "older.txt – newer.txt": the names of a comparison's files.
QString comparisonName(const QStringList& files);

} // namespace Redraft
