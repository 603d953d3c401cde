// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/aboutdialog.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Redraft {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Redraft"));
    auto* picture = new QLabel(this);
    picture->setPixmap(QGuiApplication::windowIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    const auto line = [this](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        return label;
    };
    auto* name = line(tr("Redraft %1").arg(QStringLiteral(REDRAFT_VERSION)));
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    auto* text = new QVBoxLayout;
    text->setSpacing(10);
    text->addWidget(name);
    text->addWidget(line(tr(
        "Shows what changed between the versions of an article: the words, who is quoted, and the dates.")));
    text->addWidget(line(tr("No text ever leaves this machine.")));
    text->addWidget(line(
        tr("Free software under the GNU General Public License, version 3 or later. © The Redraft authors. "
           "Built with Qt %1 and KSyntaxHighlighting.")
            .arg(QLatin1StringView(qVersion()))));
    text->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(top);
    layout->addWidget(buttons);
    resize(500, sizeHint().height());
}

} // namespace Redraft
