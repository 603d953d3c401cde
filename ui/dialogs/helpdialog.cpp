// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/helpdialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

/// In the first of the user's languages that there is a page for.
QString page()
{
    const QStringList languages = QLocale().uiLanguages();
    for (const QString& language : languages) {
        QFile file(u":/help/help_%1.md"_s.arg(language.section(u'-', 0, 0)));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    QFile file(u":/help/help_en.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Redraft Help"));
    auto* text = new QTextBrowser(this);
    text->setAccessibleName(tr("Help"));
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(24);
    text->setMarkdown(page());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(text, 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(12, 0, 12, 0);
    below->addWidget(buttons);
    layout->addLayout(below);
    resize(700, 640);
}

} // namespace Redraft
