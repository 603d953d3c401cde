// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startpage.h"

#include "icons.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent, double scale = 1, bool strong = false)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    if (strong)
        font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

QString comparisonName(const QStringList& files)
{
    QStringList names;
    for (const QString& file : files)
        names.append(QFileInfo(file).fileName());
    return names.join(u" – "_s);
}

StartPage::StartPage(Asks asks, QWidget* parent)
    : QWidget(parent)
    , m_asks(asks)
{
}

// Whoever starts with files never sees it, and its fonts and drawings are its own.
bool StartPage::event(QEvent* event)
{
    if (event->type() == QEvent::Polish && !m_card)
        build();
    return QWidget::event(event);
}

void StartPage::build()
{
    m_card = new QWidget(this);
    m_dropIcon = new QLabel(m_card);
    m_recentTitle = plainLabel(tr("Compared before"), m_card, 0.95, true);
    m_recentList = new QVBoxLayout;
    const bool first = m_asks == Asks::First;
    auto* title = plainLabel(first ? tr("What changed in the article?") : tr("Add the other version"), m_card,
                             first ? 1.9 : 1.4, true);
    auto* text =
        plainLabel(first ? tr("Drop two or more versions here. They are shown side by side in that order.")
                         : tr("Drop a file here to compare it with the one on the left."),
                   m_card, 1.1);
    text->setObjectName(u"muted"_s);
    m_dropIcon->setAlignment(Qt::AlignCenter);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    auto* open = button(first ? tr("Open Files…") : tr("Open a File…"), u"open"_s);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    buttons->addWidget(open);
    auto* paste = button(tr("Paste Text"), u"paste"_s);
    connect(paste, &QPushButton::clicked, this, &StartPage::pasteRequested);
    buttons->addWidget(paste);
    if (first) {
        open->setDefault(true);
        auto* sample = button(tr("See a Sample"), u"sample"_s);
        connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
        buttons->addWidget(sample);
    }
    buttons->addStretch();

    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(28, 32, 28, 32);
    card->setSpacing(12);
    card->addWidget(m_dropIcon);
    card->addWidget(title);
    card->addWidget(text);
    card->addSpacing(10);
    card->addLayout(buttons);
    card->addSpacing(14);
    card->addWidget(m_recentTitle);
    card->addLayout(m_recentList);
    m_recentList->setSpacing(2);
    m_recentTitle->hide();

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addWidget(m_card, 1, 1);
    layout->setRowStretch(0, 2);
    layout->setRowStretch(2, 3);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 8);
    layout->setColumnStretch(2, 1);
    m_card->setMaximumWidth(760);
    setFocusProxy(open);
    colour();
    fillRecent();
}

QPushButton* StartPage::button(const QString& text, const QString& iconName)
{
    auto* result = new QPushButton(text, m_card);
    result->setObjectName(iconName);
    result->setIconSize({ 18, 18 });
    QFont font = result->font();
    result->setMinimumSize(result->sizeHint().width() + 36, QFontMetrics(font).height() + 18);
    m_buttons.append(result);
    return result;
}

void StartPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    if (m_card)
        colour();
}

void StartPage::colour()
{
    if (!m_theme)
        return;
    for (QPushButton* button : std::as_const(m_buttons))
        button->setIcon(icon(button->objectName(), m_theme->palette));
    m_dropIcon->setPixmap(iconPixmap(u"drop"_s, m_theme->muted, 44, devicePixelRatioF()));
    QPalette muted = m_theme->palette;
    muted.setColor(QPalette::WindowText, m_theme->muted);
    m_recentTitle->setPalette(muted);
    if (auto* text = findChild<QLabel*>(u"muted"_s))
        text->setPalette(muted);
    update();
}

void StartPage::setRecent(const QList<QStringList>& recent)
{
    m_recent = recent;
    if (m_card)
        fillRecent();
}

void StartPage::fillRecent()
{
    while (QLayoutItem* item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr int Most = 5;
    for (const QStringList& files : m_recent.first(std::min<qsizetype>(Most, m_recent.size()))) {
        auto* link = new QPushButton(m_card);
        link->setFlat(true);
        link->setCursor(Qt::PointingHandCursor);
        const QString name = comparisonName(files);
        QPalette colours = link->palette();
        colours.setColor(QPalette::ButtonText, colours.color(QPalette::Link));
        link->setPalette(colours);
        // "&" would be taken for a key.
        link->setText(link->fontMetrics().elidedText(name, Qt::ElideMiddle, 480).replace(u'&', u"&&"_s));
        link->setAccessibleName(name);
        connect(link, &QPushButton::clicked, this, [this, files] { Q_EMIT recentRequested(files); });
        m_recentList->addWidget(link, 0, Qt::AlignHCenter);
    }
    m_recentTitle->setVisible(!m_recent.isEmpty());
}

void StartPage::setInviting(bool inviting)
{
    if (m_inviting == inviting)
        return;
    m_inviting = inviting;
    update();
}

void StartPage::paintEvent(QPaintEvent*)
{
    if (!m_theme)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_asks == Asks::First ? m_theme->gutter : m_theme->page);
    const QRectF card = QRectF(m_card->geometry()).adjusted(1, 1, -1, -1);
    const QColor accent = m_theme->palette.color(QPalette::Highlight);
    painter.setPen(QPen(m_inviting ? accent : m_theme->line, m_inviting ? 2.5 : 1.6, Qt::DashLine));
    QColor fill = m_theme->page;
    if (m_inviting)
        fill = m_theme->highlight.tint;
    painter.setBrush(fill);
    painter.drawRoundedRect(card, 14, 14);
}

} // namespace Redraft
