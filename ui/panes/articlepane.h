// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// ArticlePane shows one version as a page: a centred column of a book's measure, marks of changes beside it.
/// It owns what the reader does in it (selection, highlights) and draws; where it is scrolled to is told by
/// PanesView, which moves all panes together, and which is asked by signals.
#pragma once

#include "panes/changepainter.h"
#include "panes/pagelayout.h"
#include "panes/paneselection.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace Redraft {

/// What one pane shows of one change: a rectangle in the pane (the column's width, the spaces half in) and
/// its row.
struct ShownChange {
    ChangeKind kind = ChangeKind::None;
    Edge edge = Edge::Left;
    int pair = 0; ///< index into Snapshot::pairs
    qint32 row = 0;
    QList<qint32> rows; ///< of a gap: all that it stands for
    int firstParagraph = 0; ///< -1 in a gap
    double top = 0;
    double bottom = 0;
    double signHeight = 0;
    QList<double> parts; ///< tops of further paragraphs of the same row, below `top`
    bool gap = false; ///< the row has nothing in this version: an empty stretch beside the other's paragraph
};

class ArticlePane : public QWidget {
    Q_OBJECT

public:
    ArticlePane(PageLayout& layout, int version, QWidget* parent = nullptr);

    int version() const { return m_version; }
    void setTheme(const Theme& theme);
    const Theme& theme() const { return m_theme; }
    void forgetShown() { m_shown.generation = -1; }
    void setNeighbours(bool left, bool right); ///< on which sides marks stand
    void setPlace(const Place& place);
    const Place& place() const { return m_place; }
    void setCurrent(int pair, qint32 row); ///< the change to stand out; row -1: none
    void setHighlights(std::vector<Span> spans);
    void setFound(std::vector<Span> spans, int current); ///< find results, ascending; current -1: none
    void flash(Span span); ///< lights up and fades
    void reset(); ///< selection and highlights, for another article

    int columnWidth(int paneWidth) const; ///< of text, in a pane of this width
    QRect column() const;
    int minimumPaneWidth() const;

    /// All that is in view, side by side, from top to bottom.
    const QList<ShownChange>& shownChanges() const;

    const PaneSelection& selection() const { return m_selection; }
    void setSelection(qint32 anchor, qint32 caret);
    void readFrom(qint32 position); ///< the caret goes there, unless something is selected
    QString selectedText() const;
    void selectAll();
    const Article& article() const;
    PageLayout& layoutOfPage() const { return m_layout; }

    qint32 positionAt(const QPointF& point) const; ///< -1: no text there to speak of
    QRectF rectOf(qint32 position) const; ///< in the pane, of the character; far off where it is not in view
    int paragraphAtY(double y) const; ///< -1: none
    QSize sizeHint() const override { return { 620, 800 }; }

Q_SIGNALS:
    void scrolled(int pixels); ///< asks to move by so much
    void jumped(qint64 pixels); ///< the same for far away: start and end
    void caretMoved(); ///< by the keyboard: to be kept in view
    void selectionChanged();
    void paragraphClicked(int paragraph, bool onMark);
    void foldClicked(int band);
    void zoomed(int steps);
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<ShownChange> findChanges(int pair, Edge edge) const;
    void paintChanges(QPainter& painter, const QList<ShownChange>& changes) const;
    void paintTexts(QPainter& painter, const QRect& clip);
    void paintFold(QPainter& painter, const Band& band, int y, int height) const;
    QList<QTextLayout::FormatRange> drawnOver(const Block& block) const;
    QRectF tintRect(const ShownChange& change) const;
    QRectF lane(Edge edge, double top, double bottom) const;
    void changeSelection(const std::function<void()>& change);
    bool moveCaret(const QKeyEvent& event);
    void tellParagraph(qint32 before) const;
    void dragTo(const QPointF& point);
    int sideSpace(bool neighbour) const;

    PageLayout& m_layout;
    int m_version;
    Theme m_theme;
    ChangePainter m_painter;
    Place m_place;
    struct {
        int generation = -1;
        Place place;
        QSize size;
        QList<ShownChange> changes;
    } mutable m_shown; // panes and gutters ask for the same several times a frame
    bool m_left = false;
    bool m_right = false;
    int m_currentPair = 0;
    qint32 m_currentRow = -1;
    PaneSelection m_selection;
    std::vector<Span> m_highlights;
    std::vector<Span> m_found;
    int m_foundCurrent = -1;
    Span m_flash;
    QVariantAnimation m_fade;
    Span m_dragUnit; // what a double or triple click selected: dragging extends by it
    bool m_dragging = false;
    bool m_dragged = false;
    bool m_tripled = false;
    QPointF m_pressed;
    QTimer m_dragScroll;
    QTimer m_tripleClick;
    double m_wheelRest = 0;
};

/// Which way a moved row went: -1 up, 1 down. Judged by the rows around it: against its neighbours that
/// stayed.
int moveDirection(const Comparison& comparison, qint32 row);

} // namespace Redraft
