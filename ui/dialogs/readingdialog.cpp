// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/readingdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>

namespace Redraft {

namespace {

constexpr int LeadingSteps = 20; // of a slider, for 1.0

} // namespace

ReadingDialog::ReadingDialog(const ReadingSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_before(settings)
    , m_ownFace(new QCheckBox(tr("&A face of my choice"), this))
    , m_face(new QFontComboBox(this))
    , m_justified(new QCheckBox(tr("&Justified lines"), this))
{
    setWindowTitle(tr("Reading Settings"));
    auto* form = new QFormLayout(this);
    form->setSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_face->setFontFilters(QFontComboBox::ScalableFonts);
    m_face->setAccessibleName(tr("Face"));
    form->addRow(m_ownFace);
    form->addRow(m_face);
    m_size = addSlider(tr("&Size"), 11, 30, [](int value) { return tr("%1 px").arg(value); });
    m_leading = addSlider(tr("&Line spacing"), 22, 44,
                          [](int value) { return QLocale().toString(double(value) / LeadingSteps, 'f', 2); });
    m_measure =
        addSlider(tr("Line le&ngth"), 40, 100, [](int value) { return tr("%n characters", nullptr, value); });
    form->addRow(m_justified);
    auto* buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    form->addRow(buttons);
    show(settings);

    const auto tell = [this] {
        m_face->setEnabled(m_ownFace->isChecked());
        Q_EMIT changed(this->settings());
    };
    connect(m_ownFace, &QCheckBox::toggled, this, tell);
    connect(m_face, &QFontComboBox::currentFontChanged, this, tell);
    for (const QSlider* slider : { m_size, m_leading, m_measure })
        connect(slider, &QSlider::valueChanged, this, tell);
    connect(m_justified, &QCheckBox::toggled, this, tell);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { Q_EMIT changed(m_before); });
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { show({}); });
    resize(460, sizeHint().height());
}

QSlider* ReadingDialog::addSlider(const QString& label, int from, int to,
                                  const std::function<QString(int)>& words)
{
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(from, to);
    slider->setPageStep(2);
    auto* value = new QLabel(this);
    // as wide as the widest value, so that nothing moves while one slides
    value->setMinimumWidth(std::max(value->fontMetrics().horizontalAdvance(words(from)),
                                    value->fontMetrics().horizontalAdvance(words(to)))
                           + 8);
    connect(slider, &QSlider::valueChanged, value, [value, words](int now) { value->setText(words(now)); });
    value->setText(words(from));
    auto* name = new QLabel(label, this);
    name->setBuddy(slider);
    auto* row = new QHBoxLayout;
    row->addWidget(slider, 1);
    row->addWidget(value);
    qobject_cast<QFormLayout*>(layout())->addRow(name, row);
    return slider;
}

void ReadingDialog::show(const ReadingSettings& settings)
{
    m_ownFace->setChecked(!settings.family.isEmpty());
    m_face->setEnabled(!settings.family.isEmpty());
    if (!settings.family.isEmpty())
        m_face->setCurrentFont(QFont(settings.family));
    m_size->setValue(qRound(settings.size));
    m_leading->setValue(qRound(settings.leading * LeadingSteps));
    m_measure->setValue(qRound(settings.measure));
    m_justified->setChecked(settings.justified);
}

ReadingSettings ReadingDialog::settings() const
{
    return { .family = m_ownFace->isChecked() ? m_face->currentFont().family() : QString(),
             .size = double(m_size->value()),
             .leading = double(m_leading->value()) / LeadingSteps,
             .measure = double(m_measure->value()),
             .justified = m_justified->isChecked() };
}

} // namespace Redraft
