// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcutsheet.h"

#include "actions.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QLabel* label(const QString& text, QWidget* parent, bool strong = false)
{
    auto* result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText);
    if (strong) {
        QFont font = result->font();
        font.setWeight(QFont::DemiBold);
        result->setFont(font);
    }
    return result;
}

QString keys(const QAction* action)
{
    QStringList texts;
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence& shortcut : shortcuts)
        texts.append(shortcut.toString(QKeySequence::NativeText));
    return texts.join(u"  ·  "_s);
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto heading = [&](const QString& text) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, 10);
        grid->addWidget(label(text, sheet, true), row++, 0, 1, 2);
    };
    const auto line = [&](const QString& text, const QString& key) {
        grid->addWidget(label(text, sheet), row, 0);
        grid->addWidget(label(key, sheet), row++, 1, Qt::AlignRight);
    };
    QString last;
    const QList<QAction*> all = actions.all();
    for (const QAction* action : all) {
        if (action->shortcut().isEmpty())
            continue;
        const QString menu = actions.menuName(actions.menuOf(action));
        if (menu != last)
            heading(menu);
        last = menu;
        line(action->text().remove(u'&').remove(u'…'), keys(action));
    }
    heading(tr("In a version"));
    line(tr("Next version"), u"F6"_s);
    line(tr("Page down, page up"),
         u"%1  ·  %2"_s.arg(QKeySequence(Qt::Key_PageDown).toString(QKeySequence::NativeText),
                            QKeySequence(Qt::Key_PageUp).toString(QKeySequence::NativeText)));
    line(tr("Zoom with the wheel"), tr("Ctrl+Wheel"));

    auto* area = new QScrollArea(this);
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(sheet->sizeHint().width() + 60, std::min(sheet->sizeHint().height() + 70, 760));
}

} // namespace Redraft
