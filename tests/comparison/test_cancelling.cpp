// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Progress and cancelling: on large texts of every shape the Tick is asked again within 50 ms, and a
/// comparison that is told to stop is over within 50 ms. Counted in processor time of the comparison, because
/// a busy machine's clock says nothing about it.

#include "comparison/comparison.h"
#include "comparison/madewords.h"
#include "documents/documents.h"
#include "support/bars.h"

#include <QTest>

#include <ctime>
#include <random>

using namespace Redraft;

namespace {

using Texts = std::pair<QString, QString>;
using MakeTexts = Texts (*)();

#if defined(__SANITIZE_ADDRESS__)
constexpr int kSlower = 20; // than a build that people use
#else
constexpr int kSlower = 1;
#endif
constexpr double kMost = 0.050 * kSlower; // seconds
constexpr int kMany = 30'000 / kSlower; // paragraphs

/// Seconds of processor time that this process has taken.
double used()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

class Maker : public Testing::MadeWords {
public:
    using MadeWords::MadeWords;

    QString word() { return made(1, 3); }

    QString sentence()
    {
        QStringList words;
        for (int k = 0; k < 8 + below(16); ++k)
            words.append(word());
        return words.join(u' ') + QStringLiteral(". ");
    }

    QStringList paragraphs(int count)
    {
        QStringList out;
        for (int k = 0; k < count; ++k)
            out.append(QString(sentence() + sentence()).trimmed());
        return out;
    }

    QStringList edited(QStringList paragraphs, int oneIn)
    {
        for (QString& paragraph : paragraphs) {
            if (below(oneIn) == 0)
                paragraph.replace(paragraph.indexOf(u' '), 1, u' ' + word() + u' ');
        }
        return paragraphs;
    }
};

QString joined(const QStringList& paragraphs)
{
    return paragraphs.join(QStringLiteral("\n\n"));
}

Texts ordinary()
{
    Maker maker(1);
    const QStringList old = maker.paragraphs(kMany);
    return { joined(old), joined(maker.edited(old, 6)) };
}

Texts allEdited()
{
    Maker maker(2);
    const QStringList old = maker.paragraphs(kMany / 3);
    return { joined(old), joined(maker.edited(old, 1)) };
}

Texts unrelated()
{
    return { joined(Maker(3).paragraphs(kMany / 3)), joined(Maker(4).paragraphs(kMany / 3)) };
}

Texts reversed()
{
    const QStringList old = Maker(5).paragraphs(kMany);
    return { joined(old), joined(QStringList(old.rbegin(), old.rend())) };
}

Texts alike()
{
    const QString one = Maker(6).sentence().trimmed();
    return { joined(QStringList(kMany, one)), joined(QStringList(kMany + 500, one)) };
}

Texts oneParagraph()
{
    Maker maker(7);
    const QStringList old = maker.paragraphs(kMany / 3);
    return { old.join(u' '), maker.edited(old, 3).join(u' ') };
}

Texts oneWord()
{
    Maker maker(8);
    QString old;
    while (old.size() < kMany * 60)
        old += maker.word();
    QString changed = old;
    for (qsizetype at = 0; at < changed.size(); at += 10'000)
        changed[at] = u'x';
    return { old, changed };
}

} // namespace

class TestCancelling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAskedAndStopsInTime_data()
    {
        QTest::addColumn<MakeTexts>("make");
        QTest::newRow("ordinary") << MakeTexts(&ordinary);
        QTest::newRow("every paragraph edited") << MakeTexts(&allEdited);
        QTest::newRow("unrelated") << MakeTexts(&unrelated);
        QTest::newRow("reversed") << MakeTexts(&reversed);
        QTest::newRow("all alike") << MakeTexts(&alike);
        QTest::newRow("one paragraph") << MakeTexts(&oneParagraph);
        QTest::newRow("one word") << MakeTexts(&oneWord);
    }

    void isAskedAndStopsInTime()
    {
        QFETCH(MakeTexts, make);
        const Texts texts = make();
        const Article left = articleFromText(texts.first);
        const Article right = articleFromText(texts.second);
        CompareOptions options;
        options.threads = 1;

        // How long from question to question, and from the last one to the end.
        int asked = 0;
        double longest = 0;
        double last = used();
        const auto note = [&] {
            const double now = used();
            longest = std::max(longest, now - last);
            last = now;
        };
        QVERIFY(compare(left, right, options, [&](qint64, qint64) {
            note();
            ++asked;
            return true;
        }));
        note();
        QVERIFY2(longest <= kMost * Testing::slack(),
                 qPrintable(QStringLiteral("%1 ms").arg(longest * 1000)));

        // Stopped at several of these questions, with helpers and without.
        for (const int threads : { 1, 2 }) {
            options.threads = threads;
            for (int stop = 1; stop <= asked; stop += std::max(1, asked / 6)) {
                int turn = 0;
                double told = used();
                const Result<Comparison> result = compare(left, right, options, [&](qint64, qint64) {
                    told = used();
                    return ++turn < stop;
                });
                if (turn < stop)
                    continue; // helpers were faster than that
                const double took = used() - told;
                QVERIFY(!result && result.error().kind == ErrorKind::Cancelled);
                QVERIFY2(took <= kMost * Testing::slack() * threads,
                         qPrintable(QStringLiteral("%1 ms after question %2").arg(took * 1000).arg(stop)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCancelling)
#include "test_cancelling.moc"
