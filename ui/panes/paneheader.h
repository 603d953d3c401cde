// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PaneHeader names a version above its pane: file name, date, word count, format and encoding; notices of
/// the reader behind a sign; a menu button that asks to replace, reload or remove the version.
#pragma once

#include "report/snapshot.h"
#include "theme/theme.h"

#include <QToolButton>
#include <QWidget>

namespace Redraft {

class PaneHeader : public QWidget {
    Q_OBJECT

public:
    explicit PaneHeader(QWidget* parent = nullptr);

    void setVersion(const Version& version, int words, bool removable);
    void setTheme(const Theme& theme);
    void setActive(bool active); ///< its pane has the focus
    QSize sizeHint() const override;

    static int countWords(const Article& article);
    /// "3 January 2020 · 412 words · Plain text, UTF-8"
    static QString detail(const Version& version, int words);

Q_SIGNALS:
    void replaceRequested();
    void reloadRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showMenu();

    Theme m_theme;
    QToolButton* m_button;
    QString m_name;
    QString m_detail;
    QString m_path;
    QStringList m_notices;
    bool m_removable = true;
    bool m_active = false;
};

} // namespace Redraft
