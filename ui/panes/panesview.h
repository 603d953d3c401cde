// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PanesView shows the versions of a Snapshot beside each other: a header and a page for each, a gutter between
/// neighbours, an overview of the whole at the right edge. Paragraphs that belong together start on one line at any
/// wrap, width and zoom. It shows and navigates; it alters nothing and asks for files only by its signals.
/// Positions are UTF-16 offsets into the version's Article::text; versions and changes count from 0.
#pragma once

#include "report/snapshot.h"
#include "theme/theme.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Redraft {

class PanesView : public QWidget {
    Q_OBJECT

public:
    explicit PanesView(QWidget *parent = nullptr);
    ~PanesView() override;

    void setTheme(const Theme &theme);
    /// Null: empty. The place looked at is kept where the new snapshot is about the same articles.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    std::shared_ptr<const Snapshot> snapshot() const;

    /// Changes are those of changes(*snapshot()), in its order.
    int changeCount() const;
    int currentChange() const; ///< -1: none
    void goToChange(int index);
    void nextChange();
    void previousChange();

    /// Scrolls there and lets the place light up for a moment.
    void goTo(int version, Span span);
    /// Passages to stand out until set anew, such as a speaker's quotations; ascending. Empty: none.
    void setHighlights(int version, std::vector<Span> spans);

    int firstVisibleParagraph(int version) const; ///< -1: none
    void scrollToParagraph(int version, int paragraph);

    void setZoom(double factor); ///< 1 is the ordinary size; kept within 0.5..4
    double zoom() const;
    void setScrollLocked(bool locked); ///< true (the default): one motion for all panes
    bool isScrollLocked() const;

    /// The selected text of the pane with the focus, plain: paragraphs apart by a blank line.
    void copy();
    bool hasSelection() const;
    void selectAll();

Q_SIGNALS:
    void currentChangeChanged(int index);
    void selectionChanged();
    void filesDropped(int version, const QStringList &paths); ///< version -1: on the window, not on a pane
    void replaceRequested(int version);
    void reloadRequested(int version);
    void removeRequested(int version);
    void zoomChanged(double factor);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Redraft
