// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Notices are bars above the panes: one sentence each, plain text, with at most one thing to do about it.
/// They stay until closed or until what they are about is gone, and are spoken by a screen reader when they
/// appear.
#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace Redraft {

enum class Tone { Info, Same, Warning, Error };

struct Notice {
    QString key; ///< a notice with the same key is replaced; also what clear() goes by
    Tone tone = Tone::Info;
    QString text;
    QString actionText; ///< empty: nothing to do
    std::function<void()> action;
};

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    NoticeBar(Notice notice, const Theme& theme, QWidget* parent = nullptr);
    const Notice& notice() const { return m_notice; }
    void setTheme(const Theme& theme);

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Notice m_notice;
    Role m_role;
    QLabel* m_icon;
};

class NoticeStack : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStack(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void show(Notice notice);
    /// Takes away all notices whose key begins so; empty: all.
    void clear(const QString& keyPrefix = {});
    /// The texts shown, top to bottom.
    QStringList texts() const;

private:
    std::optional<Theme> m_theme;
    std::vector<NoticeBar*> m_bars;
    QVBoxLayout* m_layout;
};

} // namespace Redraft
