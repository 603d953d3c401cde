// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kinds of change are told apart by form alone: everything here is drawn with the same ink.

#include "panes/changepainter.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft;

class TestPainter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksDifferInForm();
    void samplesDifferInForm();
    void directionsDiffer();
    void currentStandsOut();
    void edgesMirror();
    void wordsDifferInForm();
    void overviewDiffers();
    void everythingDrawsAtAnySize();

private:
    // One for all: a theme keeps the repository alive that it was read from.
    static const Theme& oneInk()
    {
        static const Theme theme = [] {
            Theme made = Theme::light();
            for (Role& role : made.kinds)
                role = { Qt::black, QColor(0xEE, 0xEE, 0xEE) };
            return made;
        }();
        return theme;
    }
    template <typename Draw> static QImage drawn(const QSize& size, Draw draw)
    {
        QImage image(size, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        draw(painter);
        return image;
    }
    static QImage mark(const Mark& mark, const QSize& size = { 32, 60 })
    {
        return drawn(size, [&](QPainter& painter) {
            ChangePainter(oneInk()).paintMark(painter, QRectF(QPointF(), QSizeF(size)), mark);
        });
    }
    // Pixels that are clearly not the same.
    static int distance(const QImage& one, const QImage& other)
    {
        int count = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x)
                count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 60;
        }
        return count;
    }
    static Mark plain(ChangeKind kind)
    {
        Mark mark{ kind, Edge::Left, 0, false, 30, {} };
        if (kind == ChangeKind::Split || kind == ChangeKind::Merged)
            mark.parts = { 30 };
        if (kind == ChangeKind::Moved || kind == ChangeKind::MovedEdited)
            mark.direction = 1;
        return mark;
    }
};

void TestPainter::marksDifferInForm()
{
    for (const ChangeKind one : kAllChanges) {
        QVERIFY(distance(mark(plain(one)), mark({})) > 20);
        for (const ChangeKind other : kAllChanges) {
            const int apart = distance(mark(plain(one)), mark(plain(other)));
            if (one == other)
                QCOMPARE(apart, 0);
            else
                QVERIFY2(apart >= 20, qPrintable(u"%1 and %2: %3"_s.arg(name(one), name(other)).arg(apart)));
        }
    }
}

void TestPainter::samplesDifferInForm()
{
    const auto sample = [](ChangeKind kind) {
        return drawn({ 220, 28 }, [&](QPainter& painter) {
            ChangePainter(oneInk()).paintSample(painter, QRectF(0, 0, 220, 28), kind);
        });
    };
    for (const ChangeKind one : kAllChanges) {
        for (const ChangeKind other : kAllChanges) {
            if (one != other)
                QVERIFY(distance(sample(one), sample(other)) > 20);
        }
    }
}

void TestPainter::directionsDiffer()
{
    Mark up = plain(ChangeKind::Moved);
    up.direction = -1;
    QVERIFY(distance(mark(up), mark(plain(ChangeKind::Moved))) > 8);
}

void TestPainter::currentStandsOut()
{
    for (const ChangeKind kind : kAllChanges) {
        Mark current = plain(kind);
        current.current = true;
        QVERIFY2(distance(mark(current), mark(plain(kind))) > 40, qPrintable(name(kind)));
    }
}

void TestPainter::edgesMirror()
{
    // Bars lie towards the column, signs away from it, on both sides.
    Mark right = plain(ChangeKind::Inserted);
    right.edge = Edge::Right;
    const QImage mirrored = mark(right).mirrored(true, false);
    QVERIFY(distance(mirrored, mark(plain(ChangeKind::Inserted))) < 12);
}

void TestPainter::wordsDifferInForm()
{
    const ChangePainter painter(oneInk());
    WordRun inserted{ WordOp::Inserted, false, Change::None, {}, { 0, 3 } };
    WordRun deleted{ WordOp::Deleted, false, Change::None, { 0, 3 }, {} };
    WordRun moved = inserted;
    moved.moved = true;
    const WordRun cosmetic{ WordOp::Same, false, Change::Case, { 0, 3 }, { 0, 3 } };
    const WordRun same{ WordOp::Same, false, Change::None, { 0, 3 }, { 0, 3 } };
    QCOMPARE(painter.wordFormat(inserted).underlineStyle(), QTextCharFormat::SingleUnderline);
    QVERIFY(painter.wordFormat(deleted).fontStrikeOut());
    QCOMPARE(painter.wordFormat(moved).underlineStyle(), QTextCharFormat::DashUnderline);
    QCOMPARE(painter.wordFormat(cosmetic).underlineStyle(), QTextCharFormat::DotLine);
    QVERIFY(painter.wordFormat(same).isEmpty());
}

void TestPainter::overviewDiffers()
{
    // In the overview there is room for five forms; the others are told apart by colour.
    const auto shown = [](ChangeKind kind) {
        return drawn({ 8, 12 }, [&](QPainter& painter) {
            ChangePainter(oneInk()).paintOverview(painter, QRectF(0, 0, 8, 12), kind);
        });
    };
    const QList<ChangeKind> forms{ ChangeKind::None,   ChangeKind::Inserted, ChangeKind::Deleted,
                                   ChangeKind::Edited, ChangeKind::Moved,    ChangeKind::Split };
    for (const ChangeKind one : forms) {
        for (const ChangeKind other : forms) {
            if (one != other)
                QVERIFY2(distance(shown(one), shown(other)) >= 12, qPrintable(name(one) + name(other)));
        }
    }
}

void TestPainter::everythingDrawsAtAnySize()
{
    // Nothing may divide by an empty rectangle.
    const ChangePainter painter(Theme::light(), 0);
    drawn({ 40, 40 }, [&](QPainter& target) {
        for (const ChangeKind kind : kAllChanges) {
            for (const double height : { 0.0, 1.0, 3.0, 40.0 }) {
                painter.paintMark(target, QRectF(0, 0, 20, height), plain(kind));
                painter.paintTint(target, QRectF(0, 0, 20, height), kind);
                painter.paintGap(target, QRectF(0, 0, 20, height), kind);
                painter.paintOverview(target, QRectF(0, 0, 3, height), kind);
                painter.paintSample(target, QRectF(0, 0, 5, height), kind);
                painter.paintJoin(target, 20, { kind, 0, height, 5, 5 + height, true });
                painter.paintThread(target, { 0, 0 }, { 0, height }, kind, true);
            }
        }
    });
}

QTEST_MAIN(TestPainter)
#include "test_painter.moc"
