// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// PanesView shows the versions of a Snapshot beside each other: a header and a page for each, a gutter
/// between neighbours, an overview of the whole at the right edge. Paragraphs that belong together start on
/// one line at any wrap, width and zoom. It shows and navigates; it alters nothing and asks for files only by
/// its signals. Positions are UTF-16 offsets into the version's Article::text; versions and changes count
/// from 0.
#pragma once

#include "panes/finder.h"
#include "panes/typography.h"
#include "report/snapshot.h"
#include "theme/theme.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Redraft {

class ArticlePane;
class PageLayout;

class PanesView : public QWidget {
    Q_OBJECT

public:
    explicit PanesView(QWidget* parent = nullptr);
    ~PanesView() override;

    void setTheme(const Theme& theme);
    void setReading(const ReadingSettings& settings); ///< face, size, measure, leading
    /// Null: empty. The place looked at is kept where the new snapshot is about the same articles.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    std::shared_ptr<const Snapshot> snapshot() const;

    /// Two versions in one column, as an editor marks up a page; of more versions it shows nothing else than
    /// before. Changes and versions keep their numbers.
    void setRedline(bool redline);
    bool isRedline() const; ///< shown so now

    /// Changes are those of changes(*snapshot()), in its order.
    int changeCount() const;
    ChangeItem change(int index) const; ///< 0 ≤ index < changeCount()
    int currentChange() const; ///< -1: none
    void goToChange(int index);
    void nextChange();
    void previousChange();

    /// Only changes with so many unchanged rows around each; -1 (the default): everything.
    void setContext(int rows);
    int context() const;

    /// Scrolls there and lets the place light up for a moment.
    void goTo(int version, Span span);
    /// Passages to stand out until set anew, such as a speaker's quotations; ascending. Empty: none.
    void setHighlights(int version, std::vector<Span> spans);

    /// Marks every occurrence in all versions and answers how many there are; the one that findNext() went to
    /// last stands out. An empty text ends the search.
    int find(const QString& words, const FindOptions& options = {});
    void findNext(); ///< from the place looked at; past the last one the first
    void findPrevious();
    int foundCount() const;
    int foundCount(int version) const;

    /// Where the reader was before a jump (not before scrolling or stepping).
    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();

    int activeVersion() const; ///< whose pane has or had the focus
    int firstVisibleParagraph(int version) const; ///< -1: none
    void scrollToParagraph(int version, int paragraph);

    void setZoom(double factor); ///< 1 is the ordinary size; kept within 0.5..4
    double zoom() const;
    void setScrollLocked(bool locked); ///< true (the default): one motion for all panes
    bool isScrollLocked() const;

    /// The selected text of the pane with the focus, plain: paragraphs apart by a blank line.
    void copy();
    void copyWithMarks(); ///< {+inserted+}, [-deleted-]
    bool hasSelection() const;
    void selectAll();

    /// For tests and measurements.
    const PageLayout& pageLayout() const;
    ArticlePane* pane(int version) const; ///< null: there is none

Q_SIGNALS:
    void currentChangeChanged(int index);
    void activeVersionChanged(int version); ///< whose pane has the focus
    void contextChanged(int rows); ///< a fold was opened
    void foundChanged(int current, int count); ///< current -1: none gone to yet
    void historyChanged();
    void selectionChanged();
    void filesDropped(int version, const QStringList& paths); ///< version -1: on the window, not on a pane
    void replaceRequested(int version);
    void reloadRequested(int version);
    void removeRequested(int version);
    void encodingRequested(int version, const QString& encoding); ///< empty: to be found out
    void recordRequested(int version);
    void historyRequested(int version);
    void dateRequested(int version); ///< the day it was written is to be set
    void moveRequested(int from, int to); ///< to be at `to` when all is done
    void zoomChanged(double factor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Redraft
