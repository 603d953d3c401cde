// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DateDialog asks for the day an article was written, from which "Friday" in it is reckoned.
#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace Redraft {

class DateDialog : public QDialog {
    Q_OBJECT

public:
    /// An invalid date: the article's own.
    DateDialog(const QString& version, const QDate& date, QWidget* parent);

Q_SIGNALS:
    /// Invalid: what the article itself says.
    void chosen(const QDate& date);

private:
    QDateEdit* m_date;
};

} // namespace Redraft
