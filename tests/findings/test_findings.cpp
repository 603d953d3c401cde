// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Findings: hand-written pairs, the laws (a version against itself, the sides exchanged), the sample pair,
/// and the quotations of 28 invented stories in two versions (tests/data/findings/README.md) of which people
/// said who speaks and where; which of them were altered or given to somebody else follows from that.
#include "comparison/comparison.h"
#include "documents/documents.h"
#include "findings/findings.h"
#include "support/files.h"
#include "text/codepoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace Redraft;
using namespace Qt::StringLiterals;

namespace {

struct Side {
    Article article;
    Extraction extraction;
};

Side sideOf(const QString& text, QDate date = {}, QDate sibling = {})
{
    Side side;
    side.article = articleFromText(text, { .date = date });
    if (side.article.language.isEmpty())
        side.article.language = u"en"_s;
    side.extraction = extract(side.article, { .siblingDate = sibling });
    return side;
}

Findings between(const Side& left, const Side& right)
{
    const Result<Comparison> comparison = compare(left.article, right.article);
    if (!comparison)
        qFatal("comparison failed");
    return findings(left.article, left.extraction, right.article, right.extraction, *comparison);
}

/// Speakers alone, quotations by hand: what the extraction finds is tested elsewhere.
struct Quoted {
    QString text;
    QString speaker;
    QString cue;
};

Side quoting(const QString& text, const std::vector<Quoted>& quotations)
{
    Side side;
    side.article = articleFromText(text);
    for (const Quoted& quoted : quotations) {
        Quotation quotation;
        const auto spanOf = [&](const QString& part) {
            const qint32 at = qint32(text.indexOf(part));
            return at < 0 ? Span{} : Span{ at, at + qint32(part.size()) };
        };
        quotation.span = spanOf(quoted.text);
        quotation.segments = { quotation.span };
        quotation.cue = quoted.cue.isEmpty() ? Span{} : spanOf(quoted.cue);
        for (size_t i = 0; i < side.extraction.speakers.size(); ++i) {
            if (side.extraction.speakers[i].name == quoted.speaker)
                quotation.speaker = int(i);
        }
        if (quotation.speaker < 0 && !quoted.speaker.isEmpty()) {
            Speaker speaker;
            speaker.name = quoted.speaker;
            side.extraction.speakers.push_back(speaker);
            quotation.speaker = int(side.extraction.speakers.size()) - 1;
        }
        side.extraction.quotations.push_back(quotation);
    }
    return side;
}

QString word(QuotationChange kind)
{
    static constexpr QLatin1StringView names[] = { "same"_L1, "altered"_L1, "added"_L1, "dropped"_L1,
                                                   "reattributed"_L1 };
    return names[int(kind)];
}

QString quotationsIn(const Findings& found)
{
    QStringList words;
    for (const QuotationFinding& finding : found.quotations) {
        words.append(word(finding.kind)
                     + (finding.altered && finding.kind != QuotationChange::Altered ? u"+"_s : QString())
                     + (finding.cueChanged ? u" cue"_s : QString()));
    }
    return words.join(u", "_s);
}

QString datesIn(const Findings& found, const Side& left, const Side& right)
{
    static constexpr QLatin1StringView names[] = { "same"_L1, "changed"_L1, "added"_L1, "dropped"_L1 };
    QStringList words;
    for (const DateFinding& finding : found.dates) {
        const auto text = [](const Side& side, int index) {
            return index < 0 ? u"-"_s
                             : side.extraction.dates[size_t(index)].span.in(side.article.text).toString();
        };
        words.append(names[int(finding.kind)] + (finding.reworded ? u" reworded"_s : QString()) + u": "_s
                     + text(left, finding.left) + u" / "_s + text(right, finding.right));
    }
    return words.join(u'\n');
}

QString factsIn(const Findings& found, const Side& left, const Side& right)
{
    static constexpr QLatin1StringView names[] = { "number"_L1, "name"_L1, "date"_L1 };
    QStringList words;
    for (const FactFinding& finding : found.facts) {
        words.append(names[int(finding.kind)] + u": "_s + finding.left.in(left.article.text) + u" / "_s
                     + finding.right.in(right.article.text));
    }
    return words.join(u'\n');
}

struct Score {
    int right = 0;
    int found = 0;
    int gold = 0;
    double f1() const { return found + gold == 0 ? 1.0 : 2.0 * right / (found + gold); }
};

} // namespace

class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotation_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("leftQuote");
        QTest::addColumn<QString>("leftSpeaker");
        QTest::addColumn<QString>("leftCue");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("rightQuote");
        QTest::addColumn<QString>("rightSpeaker");
        QTest::addColumn<QString>("rightCue");
        QTest::addColumn<QString>("expected");
        const QString text =
            u"\"We waited for hours,\" said Paul Adeyemi, the minister, on the steps of the hall."_s;
        const QString quote = u"\"We waited for hours,\""_s;
        const QString name = u"Paul Adeyemi"_s;
        const QString said = u"said"_s;
        QTest::newRow("same") << text << quote << name << said << text << quote << name << said << u"same"_s;
        QTest::newRow("curly marks are no alteration")
            << text << quote << name << said
            << u"“We waited for hours,” said Paul Adeyemi, the minister, on the steps of the hall."_s
            << u"“We waited for hours,”"_s << name << said << u"same"_s;
        QTest::newRow("a closing mark added is no alteration")
            << u"Rouhani has called it a \"heinous crime."_s << u"\"heinous crime."_s << u"Hassan Rouhani"_s
            << u"called"_s << u"Rouhani has called it a \"heinous crime.\""_s << u"\"heinous crime.\""_s
            << u"Hassan Rouhani"_s << u"called"_s << u"same"_s;
        QTest::newRow("one word")
            << text << quote << name << said
            << u"\"We waited for days,\" said Paul Adeyemi, the minister, on the steps of the hall."_s
            << u"\"We waited for days,\""_s << name << said << u"altered"_s;
        QTest::newRow("cue")
            << text << quote << name << said
            << u"\"We waited for hours,\" claimed Paul Adeyemi, the minister, on the steps of the hall."_s
            << quote << name << u"claimed"_s << u"same cue"_s;
        QTest::newRow("speaker")
            << text << quote << name << said
            << u"\"We waited for hours,\" said Ruth Lenz, the minister, on the steps of the hall."_s << quote
            << u"Ruth Lenz"_s << said << u"reattributed"_s;
        QTest::newRow("speaker and word")
            << text << quote << name << said
            << u"\"We waited for days,\" said Ruth Lenz, the minister, on the steps of the hall."_s
            << u"\"We waited for days,\""_s << u"Ruth Lenz"_s << said << u"reattributed+"_s;
        QTest::newRow("a shorter form of the name is the same person")
            << text << quote << name << said
            << u"\"We waited for hours,\" said Adeyemi, the minister, on the steps of the hall."_s << quote
            << u"Adeyemi"_s << said << u"same"_s;
        QTest::newRow("an unknown speaker is nobody else")
            << text << quote << name << said
            << u"\"We waited for hours,\" somebody said, on the steps of the hall."_s << quote << QString()
            << said << u"same"_s;
        QTest::newRow("another quotation")
            << text << quote << name << said
            << u"\"Nobody came,\" said Paul Adeyemi, the minister, on the steps of the hall."_s
            << u"\"Nobody came,\""_s << name << said << u"dropped, added"_s;
    }

    void quotation()
    {
        QFETCH(QString, left);
        QFETCH(QString, leftQuote);
        QFETCH(QString, leftSpeaker);
        QFETCH(QString, leftCue);
        QFETCH(QString, right);
        QFETCH(QString, rightQuote);
        QFETCH(QString, rightSpeaker);
        QFETCH(QString, rightCue);
        QFETCH(QString, expected);
        const Side before = quoting(left, { { leftQuote, leftSpeaker, leftCue } });
        const Side after = quoting(right, { { rightQuote, rightSpeaker, rightCue } });
        QCOMPARE(quotationsIn(between(before, after)), expected);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QDate>("leftDate");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QDate>("rightDate");
        QTest::addColumn<QString>("expected");
        const QDate thursday(2020, 1, 2);
        const QDate friday(2020, 1, 3);
        QTest::newRow("same") << u"The vote was held Thursday."_s << friday
                              << u"The vote was held Thursday."_s << friday << u"same: Thursday / Thursday"_s;
        QTest::newRow("the same day in other words") << u"The vote was held yesterday in the hall."_s
                                                     << friday << u"The vote was held Thursday in the hall."_s
                                                     << friday << u"same reworded: yesterday / Thursday"_s;
        QTest::newRow("the same words on another day")
            << u"The vote was held yesterday."_s << thursday << u"The vote was held yesterday."_s << friday
            << u"changed: yesterday / yesterday"_s;
        QTest::newRow("another date") << u"The vote is on March 23, 2021, in the hall."_s << friday
                                      << u"The vote is on March 25, 2021, in the hall."_s << friday
                                      << u"changed: March 23, 2021 / March 25, 2021"_s;
        QTest::newRow("added and dropped")
            << u"They met in 2015. The hall was empty then and nobody minded."_s << friday
            << u"They met. The hall was empty then and nobody minded until 2018."_s << friday
            << u"dropped: 2015 / -\nadded: - / 2018"_s;
    }

    void dates()
    {
        QFETCH(QString, left);
        QFETCH(QDate, leftDate);
        QFETCH(QString, right);
        QFETCH(QDate, rightDate);
        QFETCH(QString, expected);
        const Side before = sideOf(left, leftDate);
        const Side after = sideOf(right, rightDate);
        QCOMPARE(datesIn(between(before, after), before, after), expected);
    }

    void facts_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("expected");
        QTest::newRow("number") << u"The bridge carried 4,100 cars a day before it was shut by the town."_s
                                << u"The bridge carried 4,300 cars a day before it was shut by the town."_s
                                << u"number: 4,100 / 4,300"_s;
        QTest::newRow("number word") << u"A bridge that two engineers told me not to trust is shut."_s
                                     << u"A bridge that three engineers told me not to trust is shut."_s
                                     << u"number: two / three"_s;
        QTest::newRow("name") << u"The council thanked Paul Adeyemi for his work on the bridge."_s
                              << u"The council thanked Paula Adeyemi for his work on the bridge."_s
                              << u"name: Paul Adeyemi / Paula Adeyemi"_s;
        QTest::newRow("date") << u"The council will meet on March 23, 2021, in the old hall."_s
                              << u"The council will meet on March 25, 2021, in the old hall."_s
                              << u"date: March 23, 2021 / March 25, 2021"_s;
        QTest::newRow("wording is no fact")
            << u"The council thanked him for his work on the bridge."_s
            << u"The council thanked him for his labour on the bridge."_s << QString();
        QTest::newRow("a typographic number is the same")
            << u"It cost 1.5 million — all told — and took a while."_s
            << u"It cost 1.5 million -- all told -- and took a while."_s << QString();
    }

    void facts()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, expected);
        const Side before = sideOf(left);
        const Side after = sideOf(right);
        QCOMPARE(factsIn(between(before, after), before, after), expected);
    }

    void samplePair()
    {
        const Result<Article> older = load(Testing::olderSample());
        const Result<Article> newer = load(Testing::newerSample());
        QVERIFY(older && newer);
        const Side left{ *older, extract(*older) };
        const Side right{ *newer, extract(*newer, { .siblingDate = older->date }) };
        const Findings found = between(left, right);
        QStringList speakers;
        for (const SpeakerFinding& finding : found.speakers) {
            const QString name = finding.right >= 0 ? right.extraction.speakers[size_t(finding.right)].name
                                                    : left.extraction.speakers[size_t(finding.left)].name;
            speakers.append((finding.kind == SpeakerChange::Added         ? u"added "_s
                                 : finding.kind == SpeakerChange::Dropped ? u"dropped "_s
                                                                          : u"kept "_s)
                            + name);
        }
        for (const QString& expected : { u"kept François-Philippe Champagne"_s, u"kept Hassan Rouhani"_s,
                                         u"added Bessma Momani"_s, u"added Jagmeet Singh"_s })
            QVERIFY2(speakers.contains(expected), qPrintable(speakers.join(u", "_s)));
        QVERIFY2(speakers.filter(u"Prime Minister"_s).size() == 1, qPrintable(speakers.join(u", "_s)));
        for (const QuotationFinding& finding : found.quotations) {
            QVERIFY(finding.kind == QuotationChange::Same || finding.kind == QuotationChange::Added);
            QVERIFY(!finding.altered && !finding.cueChanged);
        }
        QCOMPARE(
            datesIn(found, left, right),
            u"dropped: 2020-01-03 / -\nsame: June 2019 / June 2019\nsame: 2018 / 2018\nsame: 2015 / 2015\n"
            "added: - / Friday morning\nadded: - / Friday morning"_s);
        QVERIFY(found.facts.empty());
    }

    void laws_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        const QByteArray data = Testing::dataFile(u"findings/newsroom.jsonl"_s);
        for (const QByteArray& line : data.split('\n')) {
            const QJsonObject pair = QJsonDocument::fromJson(line).object();
            if (!pair.isEmpty())
                QTest::newRow(qPrintable(pair["id"_L1].toString()))
                    << pair["left"_L1]["text"_L1].toString() << pair["right"_L1]["text"_L1].toString();
        }
    }

    void laws()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const Side before = sideOf(left);
        const Side after = sideOf(right);

        // A version against itself: everything is the same, nothing is a changed fact.
        const Findings self = between(after, after);
        QCOMPARE(self.quotations.size(), after.extraction.quotations.size());
        for (const QuotationFinding& finding : self.quotations)
            QVERIFY(finding.kind == QuotationChange::Same && finding.left == finding.right);
        for (const SpeakerFinding& finding : self.speakers)
            QVERIFY(finding.kind == SpeakerChange::Kept && finding.left == finding.right);
        for (const DateFinding& finding : self.dates)
            QVERIFY(finding.kind == DateChange::Same && !finding.reworded && finding.left == finding.right);
        QVERIFY(self.facts.empty());

        // The sides exchanged: added and dropped change places, the rest stays; every index stands once.
        const Findings there = between(before, after);
        const Findings back = between(after, before);
        const auto mirrored = [](QuotationChange kind) {
            return kind == QuotationChange::Added  ? QuotationChange::Dropped
                : kind == QuotationChange::Dropped ? QuotationChange::Added
                                                   : kind;
        };
        std::multiset<std::tuple<int, int, int, bool>> forth;
        std::multiset<std::tuple<int, int, int, bool>> mirror;
        for (const QuotationFinding& finding : there.quotations)
            forth.emplace(finding.left, finding.right, int(finding.kind), finding.altered);
        for (const QuotationFinding& finding : back.quotations)
            mirror.emplace(finding.right, finding.left, int(mirrored(finding.kind)), finding.altered);
        QVERIFY(forth == mirror);
        QCOMPARE(there.speakers.size(), back.speakers.size());
        std::vector<int> leftSeen(before.extraction.dates.size(), 0);
        std::vector<int> rightSeen(after.extraction.dates.size(), 0);
        for (const DateFinding& finding : there.dates) {
            if (finding.left >= 0)
                ++leftSeen[size_t(finding.left)];
            if (finding.right >= 0)
                ++rightSeen[size_t(finding.right)];
        }
        const auto eachOnce = [](const std::vector<int>& seen, const std::vector<DateMention>& mentions) {
            for (size_t i = 0; i < seen.size(); ++i) { // "now" and the like are left out
                if (seen[i] != (mentions[i].value.endsWith(u"_REF"_s) ? 0 : 1))
                    return false;
            }
            return true;
        };
        QVERIFY(eachOnce(leftSeen, before.extraction.dates));
        QVERIFY(eachOnce(rightSeen, after.extraction.dates));
        for (const FactFinding& finding : there.facts)
            QVERIFY(!finding.left.isEmpty() && !finding.right.isEmpty());
    }

    void newsroom()
    {
        // Quotations and speakers as people marked them: what is measured is the pairing and the verdict.
        Score altered;
        Score reattributed;
        Score paired;
        QStringList wrong;
        const QByteArray data = Testing::dataFile(u"findings/newsroom.jsonl"_s);
        for (const QByteArray& line : data.split('\n')) {
            const QJsonObject pair = QJsonDocument::fromJson(line).object();
            if (pair.isEmpty())
                continue;
            const auto marked = [](const QJsonObject& object) {
                Side side;
                side.article = articleFromText(object["text"_L1].toString());
                const CodePoints positions(side.article.text);
                const auto span = [&](const QJsonValue& value) {
                    return positions.toUtf16(Span{ qint32(value[0].toInt()), qint32(value[1].toInt()) });
                };
                for (const QJsonValue& name : object["speakers"_L1].toArray()) {
                    Speaker speaker;
                    speaker.name = name.toString();
                    side.extraction.speakers.push_back(speaker);
                }
                for (const QJsonValue& value : object["quotes"_L1].toArray()) {
                    Quotation quotation;
                    for (const QJsonValue& segment : value["segments"_L1].toArray())
                        quotation.segments.push_back(span(segment));
                    quotation.span = { quotation.segments.front().start, quotation.segments.back().end };
                    quotation.speaker = value["speaker"_L1].toInt();
                    const QString kind = value["kind"_L1].toString();
                    quotation.kind = kind == u"direct" ? QuotationKind::Direct
                        : kind == u"mixed"             ? QuotationKind::Mixed
                                                       : QuotationKind::Indirect;
                    if (value["cue"_L1].isArray())
                        quotation.cue = span(value["cue"_L1]);
                    side.extraction.quotations.push_back(quotation);
                }
                return side;
            };
            const Findings found =
                between(marked(pair["left"_L1].toObject()), marked(pair["right"_L1].toObject()));
            std::set<std::pair<int, int>> goldPairs;
            std::set<std::pair<int, int>> goldAltered;
            std::set<std::pair<int, int>> goldReattributed;
            for (const QJsonValue& expected : pair["expect"_L1].toArray()) {
                const std::pair<int, int> place{ expected[0].toInt(), expected[1].toInt() };
                goldPairs.insert(place);
                if (expected[2].toString() == u"altered")
                    goldAltered.insert(place);
                else if (expected[2].toString() == u"reattributed")
                    goldReattributed.insert(place);
            }
            paired.gold += int(goldPairs.size());
            altered.gold += int(goldAltered.size());
            reattributed.gold += int(goldReattributed.size());
            for (const QuotationFinding& finding : found.quotations) {
                if (finding.left < 0 || finding.right < 0)
                    continue;
                const std::pair<int, int> place{ finding.left, finding.right };
                const auto count = [&](Score& score, const std::set<std::pair<int, int>>& gold, bool is) {
                    score.found += is;
                    score.right += is && gold.contains(place);
                    if (is && !gold.contains(place))
                        wrong.append(u"%1: %2-%3 %4"_s.arg(pair["id"_L1].toString())
                                         .arg(place.first)
                                         .arg(place.second)
                                         .arg(word(finding.kind)));
                };
                count(paired, goldPairs, true);
                count(altered, goldAltered, finding.kind == QuotationChange::Altered);
                count(reattributed, goldReattributed, finding.kind == QuotationChange::Reattributed);
            }
        }
        qInfo("pairs F1 %.3f (%d), altered F1 %.3f (%d), reattributed F1 %.3f (%d); %s", paired.f1(),
              paired.gold, altered.f1(), altered.gold, reattributed.f1(), reattributed.gold,
              qPrintable(wrong.join(u"; "_s)));
        QVERIFY(paired.f1() >= 0.97);
        QVERIFY(altered.f1() >= 0.95);
        QVERIFY(reattributed.f1() >= 0.95);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "test_findings.moc"
