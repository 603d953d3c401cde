// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/prompts.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/datedialog.h"
#include "dialogs/helpdialog.h"
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
                                      "Articles (*.txt *.text *.md *.markdown *.html *.htm *.docx *.odt "
                                      "*.epub *.rtf *.pdf *.eml *.json)"),
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
