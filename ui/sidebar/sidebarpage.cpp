// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebarpage.h"

#include "icons.h"
#include "sidebar/roles.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Redraft {

SidebarPage::SidebarPage(QAbstractItemModel* model, const QString& emptyText, QWidget* parent)
    : QWidget(parent)
    , m_emptyText(emptyText)
    , m_filter(new QLineEdit(this))
    , m_view(new SidebarView(this))
{
    m_proxy.setSourceModel(model);
    m_proxy.setFilterRole(FilterRole);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setRecursiveFilteringEnabled(true);
    m_proxy.setAutoAcceptChildRows(true);
    m_view->setModel(&m_proxy);
    m_view->setEmptyText(emptyText);
    m_view->viewport()->setAutoFillBackground(true);

    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"filter"_s, palette()), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    // A long list is filtered when the typing pauses.
    m_typing.setSingleShot(true);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this] { m_typing.start(m_proxy.sourceModel()->rowCount() > 2000 ? 250ms : 0ms); });
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_proxy.setFilterFixedString(m_filter->text());
        if (!m_filter->text().isEmpty() && !m_view->uniformRowHeights())
            m_view->expandAll();
        updateEmptyText();
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);

    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_view->takeTicked())
            return;
        const QModelIndex source = m_proxy.mapToSource(index);
        Q_EMIT activated(source);
    });
    m_view->installEventFilter(this);
    connect(m_view, &SidebarView::menuRequested, this,
            [this](const QModelIndex& index, const QPoint& global) {
                Q_EMIT menuRequested(m_proxy.mapToSource(index), global);
            });
    connect(m_view, &SidebarView::hovered, this, [this](const QModelIndex& index) {
        Q_EMIT lookedAt(m_proxy.mapToSource(index.isValid() ? index : m_view->currentIndex()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { Q_EMIT lookedAt(m_proxy.mapToSource(index)); });
}

void SidebarPage::setEmptyText(const QString& text)
{
    m_emptyText = text;
    updateEmptyText();
}

void SidebarPage::setTheme(const Theme& theme)
{
    m_view->setTheme(theme);
    const QList<QAction*> actions = m_filter->actions();
    if (!actions.isEmpty())
        actions.first()->setIcon(icon(u"filter"_s, theme.palette));
}

void SidebarPage::selectRow(int sourceRow)
{
    const QModelIndex index = m_proxy.mapFromSource(m_proxy.sourceModel()->index(sourceRow, 0));
    if (index == m_view->currentIndex())
        return;
    m_view->setCurrentIndex(index);
    if (!index.isValid())
        m_view->clearSelection();
}

void SidebarPage::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_proxy.index(0, 0));
}

bool SidebarPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_filter && key->key() == Qt::Key_Down) {
            focusList();
            return true;
        }
        if (watched == m_filter && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (watched == m_view && key->key() == Qt::Key_Space) {
            const QModelIndex index = m_view->currentIndex();
            if (const QVariant tick = index.data(Qt::CheckStateRole); tick.isValid()) {
                m_proxy.setData(index, tick.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                                Qt::CheckStateRole);
                return true;
            }
        }
        if (watched == m_view && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && m_view->currentIndex().isValid()) {
            Q_EMIT activated(m_proxy.mapToSource(m_view->currentIndex()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SidebarPage::updateEmptyText()
{
    m_view->setEmptyText(
        m_filter->text().isEmpty() ? m_emptyText : tr("Nothing here has “%1” in it.").arg(m_filter->text()));
}

} // namespace Redraft
