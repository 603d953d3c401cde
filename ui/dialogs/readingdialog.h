// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ReadingDialog sets how the page is set: face, size, line spacing, measure. The pages behind it follow at
/// once; Cancel puts everything back.
#pragma once

#include "panes/typography.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QFontComboBox;
class QSlider;

namespace Redraft {

class ReadingDialog : public QDialog {
    Q_OBJECT

public:
    ReadingDialog(const ReadingSettings& settings, QWidget* parent);

    ReadingSettings settings() const;

Q_SIGNALS:
    /// With every move of a control, and once more with the old settings when it is cancelled.
    void changed(const Redraft::ReadingSettings& settings);

private:
    QSlider* addSlider(const QString& label, int from, int to, const std::function<QString(int)>& words);
    void show(const ReadingSettings& settings);

    ReadingSettings m_before;
    QCheckBox* m_ownFace;
    QFontComboBox* m_face;
    QSlider* m_size;
    QSlider* m_leading;
    QSlider* m_measure;
    QCheckBox* m_justified;
};

} // namespace Redraft
