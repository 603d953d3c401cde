// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/prompts.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/datedialog.h"
#include "dialogs/helpdialog.h"
#include "dialogs/historydialog.h"
#include "dialogs/readingdialog.h"
#include "dialogs/shortcutsheet.h"
#include "panes/legend.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QVBoxLayout>

namespace Redraft {

void Prompts::openFiles(QWidget* window, const QString& title, const QString& folder, bool several,
                        std::function<void(const QStringList&)> answer)
{
    auto* dialog = new QFileDialog(window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    dialog->setNameFilters(
        { QCoreApplication::translate("Prompts",
                                      "Articles (*.txt *.text *.md *.markdown *.html *.htm *.mht *.mhtml "
                                      "*.docx *.doc *.odt *.fodt *.epub *.rtf *.pdf *.eml *.json *.jsonl "
                                      "*.csv)"),
          QCoreApplication::translate("Prompts", "All files (*)") });
    QObject::connect(dialog, &QFileDialog::filesSelected, window, std::move(answer));
    dialog->open();
}

void Prompts::date(QWidget* window, const QString& version, const QDate& date,
                   std::function<void(const QDate&)> answer)
{
    auto* dialog = new DateDialog(version, date, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &DateDialog::chosen, window, std::move(answer));
    dialog->open();
}

void Prompts::reading(QWidget* window, const ReadingSettings& settings,
                      std::function<void(const ReadingSettings&)> changed)
{
    auto* dialog = new ReadingDialog(settings, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ReadingDialog::changed, window, std::move(changed));
    dialog->open();
}

void Prompts::number(QWidget* window, const QString& title, const QString& question, int most,
                     std::function<void(int)> answer)
{
    auto* dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, most);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    QObject::connect(dialog, &QInputDialog::intValueSelected, window, std::move(answer));
    dialog->open();
}

void Prompts::words(QWidget* window, const QString& title, const QString& question, const QString& suggested,
                    std::function<void(const QString&)> answer)
{
    auto* dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->setTextValue(suggested);
    dialog->resize(400, dialog->sizeHint().height());
    QObject::connect(dialog, &QInputDialog::textValueSelected, window,
                     [answer = std::move(answer)](const QString& text) {
                         if (!text.trimmed().isEmpty())
                             answer(text.simplified());
                     });
    dialog->open();
}

void Prompts::pick(QWidget* window, const QString& title, const QString& question, const QStringList& names,
                   std::function<void(int)> answer)
{
    auto* dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems);
    QStringList numbered; // two may have the same name
    for (qsizetype i = 0; i < names.size(); ++i)
        numbered.append(QStringLiteral("%1. %2").arg(i + 1).arg(names[i]));
    dialog->setComboBoxItems(numbered);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->resize(520, 400);
    QObject::connect(dialog, &QInputDialog::textValueSelected, window,
                     [numbered, answer = std::move(answer)](const QString& name) {
                         if (const qsizetype index = numbered.indexOf(name); index >= 0)
                             answer(int(index));
                     });
    dialog->open();
}

void Prompts::history(QWidget* window, const GitHistory& history,
                      std::function<void(const std::vector<int>&)> answer)
{
    auto* dialog = new HistoryDialog(history, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &HistoryDialog::chosen, window, std::move(answer));
    dialog->open();
}

void Prompts::shortcuts(QWidget* window, const Actions& actions)
{
    auto* dialog = new ShortcutSheet(actions, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Prompts::legend(QWidget* window, const Theme& theme)
{
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("Prompts", "Legend of Changes"));
    auto* legend = new Legend(dialog);
    legend->setTheme(theme);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(legend);
    layout->addWidget(buttons);
    dialog->show(); // beside the work, not in its way
}

void Prompts::help(QWidget* window)
{
    auto* dialog = new HelpDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // beside the work
}

void Prompts::about(QWidget* window)
{
    auto* dialog = new AboutDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Redraft
