// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/datedialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Redraft {

DateDialog::DateDialog(const QString& version, const QDate& date, QWidget* parent)
    : QDialog(parent)
    , m_date(new QDateEdit(date.isValid() ? date : QDate::currentDate(), this))
{
    setWindowTitle(tr("Date of the Article"));
    auto* text = new QLabel(
        tr("When was “%1” written? Words such as “Friday” are reckoned from that day.").arg(version), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(tr("d MMMM yyyy"));
    text->setBuddy(m_date);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* reset = buttons->addButton(tr("What the Article Says"), QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_date->date());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(QDate());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(text);
    layout->addWidget(m_date);
    layout->addWidget(buttons);
    resize(440, sizeHint().height());
}

} // namespace Redraft
