// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which text area carries level pages: processor time and memory of each candidate from two versions in hand
/// to the first picture, and for one page further down. One candidate a process, so that memory is its own:
///
///     textareas margins|document|own PARAGRAPHS
///
/// margins: two QTextEdit, paragraphs levelled by the margins of their blocks. document: QTextDocument with a
/// layout of our own that lays out nothing before it is seen; here the document alone, which is the floor of
/// that way. own: PanesView, which is what Redraft has.
#include "panes/panesview.h"
#include "support/snapshots.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFile>
#include <QPixmap>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace Redraft;

namespace {

double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double peakMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).chopped(3).trimmed().toDouble() / 1024;
    }
    return 0;
}

/// Lays out nothing: what is left is the document.
class NoLayout : public QAbstractTextDocumentLayout {
public:
    using QAbstractTextDocumentLayout::QAbstractTextDocumentLayout;
    void draw(QPainter*, const PaintContext&) override { }
    int hitTest(const QPointF&, Qt::HitTestAccuracy) const override { return -1; }
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override { return { 600, 1e6 }; }
    QRectF frameBoundingRect(QTextFrame*) const override { return {}; }
    QRectF blockBoundingRect(const QTextBlock&) const override { return { 0, 0, 600, 20 }; }

protected:
    void documentChanged(int, int, int) override { }
};

QString wholeText(const Article& article)
{
    QStringList paragraphs;
    for (size_t p = 0; p < article.paragraphs.size(); ++p)
        paragraphs.append(article.paragraphText(int(p)).toString().replace(u'\n', u' '));
    return paragraphs.join(u'\n');
}

/// Gives both blocks of a row the same top, by a margin below the higher one's counterpart.
void level(QTextEdit& left, QTextEdit& right)
{
    // to level, every height must be known
    for (QTextEdit* edit : { &left, &right }) {
        edit->document()->setTextWidth(edit->viewport()->width());
        if (edit->document()->documentLayout()->documentSize().height()
            < 10.0 * edit->document()->blockCount())
            std::printf("(not laid out) ");
    }
    QTextBlock a = left.document()->begin();
    QTextBlock b = right.document()->begin();
    QTextCursor inA(left.document());
    QTextCursor inB(right.document());
    inA.beginEditBlock();
    inB.beginEditBlock();
    for (; a.isValid() && b.isValid(); a = a.next(), b = b.next()) {
        const double high = left.document()->documentLayout()->blockBoundingRect(a).height();
        const double other = right.document()->documentLayout()->blockBoundingRect(b).height();
        QTextCursor& in = high < other ? inA : inB;
        in.setPosition(high < other ? a.position() : b.position());
        QTextBlockFormat format;
        format.setBottomMargin(std::abs(high - other));
        in.mergeBlockFormat(format);
    }
    inA.endEditBlock();
    inB.endEditBlock();
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QByteArray which = argc > 1 ? argv[1] : "own";
    const int rows = argc > 2 ? QByteArray(argv[2]).toInt() : 5000;
    const auto snapshot = Testing::HandMade::book(rows).snapshot();
    const QString left = wholeText(*snapshot->versions[0].article);
    const QString right = wholeText(*snapshot->versions[1].article);
    std::printf("%zu and %zu paragraphs, %lld characters: ", snapshot->versions[0].article->paragraphs.size(),
                snapshot->versions[1].article->paragraphs.size(), static_cast<long long>(left.size()));
    const double memory = peakMiB();
    const double begun = processorMs();
    double first = 0;
    double page = 0;
    if (which == "margins") {
        QTextEdit a;
        QTextEdit b;
        for (QTextEdit* edit : { &a, &b }) {
            edit->resize(600, 900);
            edit->show();
            edit->setReadOnly(true);
            edit->setPlainText(edit == &a ? left : right);
        }
        level(a, b);
        a.grab();
        b.grab();
        first = processorMs();
        for (QTextEdit* edit : { &a, &b }) {
            edit->verticalScrollBar()->setValue(edit->verticalScrollBar()->maximum() / 2);
            edit->grab();
        }
        page = processorMs();
    } else if (which == "document") {
        QTextDocument a;
        QTextDocument b;
        a.setDocumentLayout(new NoLayout(&a));
        b.setDocumentLayout(new NoLayout(&b));
        a.setPlainText(left);
        b.setPlainText(right);
        first = page = processorMs();
    } else {
        PanesView view;
        view.resize(1234, 900);
        view.setTheme(Theme::light());
        view.setSnapshot(snapshot);
        view.grab();
        first = processorMs();
        view.scrollToParagraph(0, int(snapshot->versions[0].article->paragraphs.size()) / 2);
        view.grab();
        page = processorMs();
    }
    std::printf("%-8s %7d rows  first picture %9.1f ms  half-way %8.1f ms  memory %7.1f MiB more\n",
                which.constData(), rows, first - begun, page - first, peakMiB() - memory);
    return 0;
}
