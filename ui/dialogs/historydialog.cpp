// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/historydialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Redraft {

HistoryDialog::HistoryDialog(const GitHistory& history, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("History of the File"));
    auto* text = new QLabel(
        tr("Which versions of “%1” are to be compared?").arg(QFileInfo(history.file).fileName()), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setBuddy(m_list);
    m_list->setUniformItemSizes(true);
    const int count = int(history.commits.size());
    for (int i = count - 1; i >= 0; --i) {
        const GitCommit& commit = history.commits[size_t(i)];
        auto* item = new QListWidgetItem(
            tr("%1 · %2 (%3)")
                .arg(QLocale().toString(commit.date, QLocale::ShortFormat), commit.subject, commit.author),
            m_list);
        item->setToolTip(commit.hash);
        item->setData(Qt::UserRole, i);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(count - i <= kNewest ? Qt::Checked : Qt::Unchecked);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    const auto update = [this, open = buttons->button(QDialogButtonBox::Open)] {
        open->setEnabled(!picked().empty());
    };
    update();
    connect(m_list, &QListWidget::itemChanged, this, update);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(picked());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(620, 420);
}

std::vector<int> HistoryDialog::picked() const
{
    std::vector<int> result;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            result.push_back(m_list->item(row)->data(Qt::UserRole).toInt());
    }
    return result;
}

} // namespace Redraft
