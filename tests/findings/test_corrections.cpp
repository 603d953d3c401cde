// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Corrections: what each step does to what was found, that it carries to the next version, that the value
/// before is undo, and that the file keeps it.
#include "comparison/comparison.h"
#include "documents/documents.h"
#include "findings/corrections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

struct CorrectedSide {
    Article article;
    Extraction found;
};

CorrectedSide sideOf(const QString& text)
{
    CorrectedSide side;
    side.article = articleFromText(text);
    side.article.language = u"en"_s;
    side.found = extract(side.article);
    return side;
}

const QString kFirst = u"The council met on Monday to vote on the bridge.\n\n"
                       "\"The bridge is safe for everyone,\" said Ada Quill, an engineer.\n\n"
                       "\"We will close it all the same,\" said Mayor Ben Rook.\n\n"
                       "\"No comment today,\" said Rook.\n\n"
                       "\"No comment today,\" said Quill.\n"_s;

/// "speaker: words; …" of all quotations, with the counts of the speakers after it.
QString printed(const CorrectedSide& side, const Extraction& found)
{
    QStringList lines;
    for (const Quotation& quotation : found.quotations) {
        const QString who = quotation.speaker < 0 ? u"-"_s : found.speakers[size_t(quotation.speaker)].name;
        lines << who + u": " + quotation.span.in(side.article.text).toString();
    }
    QStringList speakers;
    for (const Speaker& speaker : found.speakers)
        speakers << u"%1 %2+%3"_s.arg(speaker.name).arg(speaker.direct).arg(speaker.indirect);
    return lines.join(u"; "_s) + u" | "_s + speakers.join(u", "_s);
}

Findings between(const CorrectedSide& left, const CorrectedSide& right)
{
    const Result<Comparison> comparison = compare(left.article, right.article);
    if (!comparison)
        qFatal("comparison failed");
    return findings(left.article, left.found, right.article, right.found, *comparison);
}

template <typename Finding>
std::vector<Finding> leftOver(const std::vector<Finding>& findings, FindingList list, const Dismissed& gone)
{
    std::vector<Finding> kept;
    for (size_t i = 0; i < findings.size(); ++i) {
        if (!gone.contains(list, int(i)))
            kept.push_back(findings[i]);
    }
    return kept;
}

/// What is still to be shown.
Findings corrected(const Findings& found, const Article& left, const Extraction& leftFound,
                   const Article& right, const Extraction& rightFound, const Corrections& corrections)
{
    const Dismissed gone = dismissed(found, left, leftFound, right, rightFound, corrections);
    return { leftOver(found.speakers, FindingList::Speakers, gone),
             leftOver(found.quotations, FindingList::Quotations, gone),
             leftOver(found.dates, FindingList::Dates, gone),
             leftOver(found.facts, FindingList::Facts, gone) };
}

} // namespace

class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEmptyValueChangesNothing()
    {
        const CorrectedSide side = sideOf(kFirst);
        QCOMPARE(side.found.quotations.size(), size_t(4));
        QVERIFY(corrected(side.article, side.found, {}) == side.found);
        const Findings found = between(side, side);
        QVERIFY(corrected(found, side.article, side.found, side.article, side.found, {}) == found);
    }

    void eachStep_data()
    {
        QTest::addColumn<Corrections>("corrections");
        QTest::addColumn<QString>("expected");

        const auto says = [](const QString& a, const QString& b, const QString& c, const QString& d,
                             const QString& counts) {
            return a + u": \"The bridge is safe for everyone,\"; "_s + b
                + u": \"We will close it all the same,\"; "_s + c + u": \"No comment today,\"; "_s + d
                + u": \"No comment today,\" | "_s + counts;
        };
        const QString quill = u"Ada Quill"_s;
        const QString rook = u"Ben Rook"_s;
        const QString both = u"Ada Quill 2+0, Ben Rook 2+0"_s;
        const auto row = [](const char* name, const Corrections& corrections, const QString& expected) {
            QTest::newRow(name) << corrections << expected;
        };
        row("none", {}, says(quill, rook, rook, quill, both));
        row("rename", { { RenameSpeaker{ rook, u"Benjamin Rook"_s } } },
            says(quill, u"Benjamin Rook"_s, u"Benjamin Rook"_s, quill,
                 u"Ada Quill 2+0, Benjamin Rook 2+0"_s));
        row("rename twice", { { RenameSpeaker{ rook, u"B. Rook"_s }, RenameSpeaker{ u"B. Rook"_s, rook } } },
            says(quill, rook, rook, quill, both));
        row("rename to somebody", { { RenameSpeaker{ rook, quill } } },
            says(quill, quill, quill, quill, u"Ada Quill 4+0"_s));
        row("rename without case", { { RenameSpeaker{ u"ben rook"_s, u"Ben Ròok"_s } } },
            says(quill, u"Ben Ròok"_s, u"Ben Ròok"_s, quill, u"Ada Quill 2+0, Ben Ròok 2+0"_s));
        row("rename nobody", { { RenameSpeaker{ u"Carl Finch"_s, u"Dora Finch"_s } } },
            says(quill, rook, rook, quill, both));
        row("merge", { { MergeSpeakers{ quill, rook } } }, says(rook, rook, rook, rook, u"Ben Rook 4+0"_s));
        row("merge into who is not there", { { MergeSpeakers{ quill, u"Ada Quill-Moss"_s } } },
            says(u"Ada Quill-Moss"_s, rook, rook, u"Ada Quill-Moss"_s,
                 u"Ada Quill-Moss 2+0, Ben Rook 2+0"_s));
        row("attribute", { { AttributeQuotation{ { u"we will close it all the same"_s, 0 }, quill } } },
            says(quill, quill, rook, quill, u"Ada Quill 3+0, Ben Rook 1+0"_s));
        row("attribute the second of two", { { AttributeQuotation{ { u"no comment today"_s, 1 }, rook } } },
            says(quill, rook, rook, rook, u"Ada Quill 1+0, Ben Rook 3+0"_s));
        row("attribute the third of two", { { AttributeQuotation{ { u"no comment today"_s, 2 }, rook } } },
            says(quill, rook, rook, quill, both));
        row("attribute to somebody new",
            { { AttributeQuotation{ { u"the bridge is safe for everyone"_s, 0 }, u"Carl Finch"_s } } },
            says(u"Carl Finch"_s, rook, rook, quill, u"Carl Finch 1+0, Ben Rook 2+0, Ada Quill 1+0"_s));
        row("attribute to nobody",
            { { AttributeQuotation{ { u"the bridge is safe for everyone"_s, 0 }, {} },
                AttributeQuotation{ { u"no comment today"_s, 1 }, {} } } },
            says(u"-"_s, rook, rook, u"-"_s, u"Ben Rook 2+0"_s));
        row("attribute, then rename",
            { { AttributeQuotation{ { u"the bridge is safe for everyone"_s, 0 }, u"Carl Finch"_s },
                RenameSpeaker{ u"Carl Finch"_s, rook } } },
            says(rook, rook, rook, quill, u"Ben Rook 3+0, Ada Quill 1+0"_s));
        row("words that changed since",
            { { AttributeQuotation{ { u"the bridge is quite safe for us all"_s, 0 }, rook } } },
            says(rook, rook, rook, quill, u"Ben Rook 3+0, Ada Quill 1+0"_s));
        row("too few words to be known again",
            { { AttributeQuotation{ { u"no comment now"_s, 0 }, quill } } },
            says(quill, rook, rook, quill, both));
        row("an edited one does not take what another step means",
            { { AttributeQuotation{ { u"the bridge is safe for everyone"_s, 0 }, rook },
                AttributeQuotation{ { u"the bridge is safe for nobody"_s, 0 }, u"Carl Finch"_s } } },
            says(rook, rook, rook, quill, u"Ben Rook 3+0, Ada Quill 1+0"_s));
    }

    void eachStep()
    {
        QFETCH(const Corrections, corrections);
        QFETCH(const QString, expected);
        const CorrectedSide side = sideOf(kFirst);
        const Extraction found = corrected(side.article, side.found, corrections);
        QCOMPARE(printed(side, found), expected);
        // pure: once more gives the same, and the dates are not touched
        QVERIFY(corrected(side.article, side.found, corrections) == found);
        QVERIFY(found.dates == side.found.dates);
        const Result<Corrections> again = correctionsFromJson(
            QJsonDocument::fromJson(QJsonDocument(toJson(corrections)).toJson()).object());
        QVERIFY(again.has_value());
        QVERIFY(*again == corrections);
    }

    void anAttributionIsSure()
    {
        const CorrectedSide side = sideOf(kFirst);
        const Corrections corrections = Corrections().with(
            AttributeQuotation{ quotationKey(side.article, side.found, 0), u"Ben Rook"_s });
        const Quotation quotation = corrected(side.article, side.found, corrections).quotations[0];
        QCOMPARE(quotation.confidence, 1.0F);
        QCOMPARE(quotation.rule, u"corrected"_s);
        QVERIFY(!quotation.reason.isEmpty());
    }

    void undoIsTheValueBefore()
    {
        const CorrectedSide side = sideOf(kFirst);
        std::vector<Corrections> history{ {} };
        history.push_back(history.back().with(RenameSpeaker{ u"Ben Rook"_s, u"Benjamin Rook"_s }));
        history.push_back(history.back().with(MergeSpeakers{ u"Ada Quill"_s, u"Benjamin Rook"_s }));
        history.push_back(history.back().with(
            AttributeQuotation{ quotationKey(side.article, side.found, 3), u"Carl Finch"_s }));
        std::vector<Extraction> states;
        for (const Corrections& corrections : history)
            states.push_back(corrected(side.article, side.found, corrections));
        for (size_t i = 1; i < states.size(); ++i)
            QVERIFY(states[i] != states[i - 1]);
        for (size_t i = history.size(); i-- > 0;)
            QVERIFY(corrected(side.article, side.found, history[i]) == states[i]);
        QVERIFY(states[0] == side.found);
    }

    /// A step that says nothing, or the same again, is no step; a later attribution replaces an earlier one.
    void stepsAreNotPiledUp()
    {
        const QuotationKey key{ u"the bridge is safe for everyone"_s, 0 };
        Corrections corrections;
        corrections = corrections.with(RenameSpeaker{ u"Rook"_s, u"Rook"_s });
        corrections = corrections.with(MergeSpeakers{ {}, u"Rook"_s });
        corrections = corrections.with(AttributeQuotation{ {}, u"Rook"_s });
        QVERIFY(corrections.isEmpty());
        corrections = corrections.with(AttributeQuotation{ key, u"Rook"_s });
        corrections = corrections.with(AttributeQuotation{ key, u"Quill"_s });
        QCOMPARE(corrections.steps.size(), size_t(1));
        QCOMPARE(std::get<AttributeQuotation>(corrections.steps[0]).speaker, u"Quill"_s);
        const DismissFinding dismiss{ { FindingList::Facts, int(FactKind::Number), u"12"_s, u"13"_s, 0 } };
        corrections = corrections.with(dismiss).with(dismiss);
        QCOMPARE(corrections.steps.size(), size_t(2));
    }

    /// In the next version paragraphs moved, marks are curly, words were edited: who was corrected stays so.
    void carriesToTheNextVersion()
    {
        const CorrectedSide first = sideOf(kFirst);
        const Corrections corrections =
            Corrections()
                .with(AttributeQuotation{ quotationKey(first.article, first.found, 0), u"Carl Finch"_s })
                .with(AttributeQuotation{ quotationKey(first.article, first.found, 1), u"Dora Lime"_s })
                .with(RenameSpeaker{ u"Ben Rook"_s, u"Benjamin Rook"_s });
        const CorrectedSide next = sideOf(u"The council met on Monday to vote on the old bridge.\n\n"
                                          "A crowd of forty came.\n\n"
                                          "“We will close it all the same,” said Mayor Ben Rook.\n\n"
                                          "“The bridge is perfectly safe for everyone,” said Ada Quill.\n\n"
                                          "“No comment,” said Rook.\n"_s);
        QCOMPARE(
            printed(next, corrected(next.article, next.found, corrections)),
            u"Dora Lime: “We will close it all the same,”; Carl Finch: “The bridge is perfectly safe for "
            "everyone,”; Benjamin Rook: “No comment,” | Dora Lime 1+0, Carl Finch 1+0, Benjamin Rook 1+0"_s);
    }

    void dismissedFindingsAreLeftOut()
    {
        const CorrectedSide left = sideOf(kFirst);
        const CorrectedSide right = sideOf(u"The council met on Tuesday to vote on the bridge.\n\n"
                                           "\"The bridge is not safe for everyone,\" said Ada Quill.\n\n"
                                           "\"We will close it all the same,\" said Carl Finch.\n\n"
                                           "\"No comment today,\" said Rook.\n\n"
                                           "\"No comment today,\" said Quill.\n"_s);
        const Findings found = between(left, right);
        const auto keys = [&](FindingList list, size_t count) {
            std::vector<FindingKey> out;
            for (int i = 0; i < int(count); ++i)
                out.push_back(
                    findingKey(list, i, found, left.article, left.found, right.article, right.found));
            return out;
        };
        // every finding can be dismissed alone, also one of several that say the same
        const std::vector<std::pair<FindingList, size_t>> lists{
            { FindingList::Speakers, found.speakers.size() },
            { FindingList::Quotations, found.quotations.size() },
            { FindingList::Dates, found.dates.size() },
            { FindingList::Facts, found.facts.size() }
        };
        QVERIFY(found.speakers.size() >= 2);
        QCOMPARE(found.quotations.size(), size_t(4));
        QVERIFY(found.dates.size() + found.facts.size() > 0);
        Corrections all;
        for (const auto& [list, count] : lists) {
            const std::vector<FindingKey> all_ = keys(list, count);
            for (size_t i = 0; i < all_.size(); ++i) {
                const Corrections one = Corrections().with(DismissFinding{ all_[i] });
                const Findings less =
                    corrected(found, left.article, left.found, right.article, right.found, one);
                Findings expected = found;
                if (list == FindingList::Speakers)
                    expected.speakers.erase(expected.speakers.begin() + qptrdiff(i));
                else if (list == FindingList::Quotations)
                    expected.quotations.erase(expected.quotations.begin() + qptrdiff(i));
                else if (list == FindingList::Dates)
                    expected.dates.erase(expected.dates.begin() + qptrdiff(i));
                else
                    expected.facts.erase(expected.facts.begin() + qptrdiff(i));
                QVERIFY(less == expected);
                all = all.with(DismissFinding{ all_[i] });
                const Result<Corrections> again = correctionsFromJson(toJson(one));
                QVERIFY(again.has_value());
                QVERIFY(*again == one);
            }
        }
        QVERIFY(corrected(found, left.article, left.found, right.article, right.found, all) == Findings{});
        QVERIFY(corrected(left.article, left.found, all) == left.found);
    }

    /// Attributing the quotation of one version as in the other makes it the same again.
    void findingsFollowCorrections()
    {
        CorrectedSide left = sideOf(kFirst);
        CorrectedSide right =
            sideOf(QString(kFirst).replace(u"same,\" said Mayor Ben Rook"_s, u"same,\" said Carl Finch"_s));
        const auto reattributed = [](const Findings& found) {
            return std::ranges::count(found.quotations, QuotationChange::Reattributed,
                                      &QuotationFinding::kind);
        };
        QCOMPARE(reattributed(between(left, right)), 1);
        const Corrections corrections = Corrections().with(
            AttributeQuotation{ quotationKey(right.article, right.found, 1), u"Ben Rook"_s });
        left.found = corrected(left.article, left.found, corrections);
        right.found = corrected(right.article, right.found, corrections);
        QCOMPARE(reattributed(between(left, right)), 0);
    }

    void badJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto steps = [](const QByteArray& step) {
            return QByteArray(R"({"schema": "redraft.corrections/1", "steps": [)" + step + "]}");
        };
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("other schema") << QByteArray(R"({"schema": "redraft.corrections/2", "steps": []})");
        QTest::newRow("no steps") << QByteArray(R"({"schema": "redraft.corrections/1"})");
        QTest::newRow("no object") << steps("7");
        QTest::newRow("unknown step") << steps(R"({"do": "dance"})");
        QTest::newRow("no name") << steps(R"({"do": "rename", "from": "Rook"})");
        QTest::newRow("a number for a name") << steps(R"({"do": "merge", "from": "Rook", "into": 7})");
        QTest::newRow("negative") << steps(
            R"({"do": "attribute", "words": "a", "occurrence": -1, "speaker": "", "kind": "person"})");
        QTest::newRow("unknown kind")
            << steps(R"({"do": "attribute", "words": "a", "occurrence": 0, "speaker": "", "kind": "cat"})");
        QTest::newRow("change of another list") << steps(
            R"({"do": "dismiss", "list": "dates", "change": "altered", "left": "", "right": "", "occurrence": 0})");
    }

    void badJsonIsRefused()
    {
        QFETCH(const QByteArray, json);
        const Result<Corrections> read = correctionsFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::Format);
        QVERIFY(!read.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "test_corrections.moc"
