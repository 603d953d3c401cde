// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/speakeritems.h"

#include "sidebar/findingrefs.h"
#include "sidebar/threads.h"
#include "sidebar/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Sidebar", text);
}

const Speaker& speakerOf(const Snapshot& snapshot, int version, int index)
{
    return snapshot.versions[size_t(version)].extraction->speakers[size_t(index)];
}

const Quotation& quotationOf(const Snapshot& snapshot, int version, int index)
{
    return snapshot.versions[size_t(version)].extraction->quotations[size_t(index)];
}

/// Up to two letters to know somebody by.
QString initials(const Speaker& speaker)
{
    if (speaker.kind == SpeakerKind::Anonymous)
        return u"?"_s;
    if (speaker.kind == SpeakerKind::Document)
        return u"¶"_s;
    QString letters;
    const QStringList words = speaker.name.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (word.front().isUpper() && word != "The"_L1)
            letters += word.front();
    }
    if (letters.size() > 2)
        letters = speaker.kind == SpeakerKind::Person ? letters.first(1) + letters.last(1) : letters.first(2);
    return letters.isEmpty() ? speaker.name.first(std::min<qsizetype>(1, speaker.name.size())).toUpper()
                             : letters;
}

/// "2 direct" where nothing changes, else "2 → 4 direct"; a version without the speaker is left out.
QString counted(const std::vector<int>& perVersion, const char* one)
{
    if (std::ranges::all_of(perVersion, [](int count) { return count == 0; }))
        return {};
    QStringList numbers;
    for (const int count : perVersion)
        numbers.append(QString::number(count));
    if (numbers.count(numbers.first()) == numbers.size())
        numbers = { numbers.first() };
    return QCoreApplication::translate("Sidebar", one).arg(numbers.join(u" → "_s));
}

/// The value in each version that has one; "before → after" where it changes.
template <typename Field> QString overVersions(const Snapshot& snapshot, const Thread& thread, Field field)
{
    QStringList values;
    for (size_t version = 0; version < thread.size(); ++version) {
        if (thread[version] < 0)
            continue;
        const QString value = speakerOf(snapshot, int(version), thread[version]).*field;
        if (!value.isEmpty() && (values.isEmpty() || values.last() != value))
            values.append(value);
    }
    return values.join(u" → "_s);
}

struct QuotationThread {
    Thread thread;
    std::vector<FindingRef> findings;
    Badge badge = Badge::None;
    bool verb = false; ///< said → claimed
};

std::vector<QuotationThread> quotationThreads(const Snapshot& snapshot)
{
    std::vector<int> counts;
    for (const Version& version : snapshot.versions)
        counts.push_back(int(version.extraction->quotations.size()));
    std::vector<std::vector<ThreadLink>> links;
    FindingRefs refs(FindingList::Quotations);
    std::vector<QHash<int, const QuotationFinding*>> byRight;
    for (const Pair& pair : snapshot.pairs) {
        auto& link = links.emplace_back();
        auto& found = byRight.emplace_back();
        for (const QuotationFinding& finding : pair.findings->quotations) {
            link.push_back({ finding.left, finding.right });
            if (finding.left >= 0 && finding.right >= 0)
                found.insert(finding.right, &finding);
        }
        refs.add(pair.findings->quotations, [](const QuotationFinding& finding) {
            return finding.kind != QuotationChange::Same || finding.altered;
        });
    }
    std::vector<QuotationThread> result;
    for (Thread& thread : threads(counts, links)) {
        QuotationThread entry{ std::move(thread), {}, Badge::None, false };
        entry.findings = refs.of(entry.thread);
        if (entry.thread.size() > 1) {
            if (entry.thread.back() < 0)
                entry.badge = Badge::Dropped;
            else if (entry.thread.front() < 0)
                entry.badge = Badge::Added;
        }
        for (size_t version = 1; version < entry.thread.size(); ++version) {
            const QuotationFinding* finding = byRight[version - 1].value(entry.thread[version]);
            if (!finding || entry.thread[version - 1] < 0)
                continue;
            entry.verb = entry.verb || finding->cueChanged;
            if (entry.badge != Badge::None)
                continue;
            if (finding->kind == QuotationChange::Reattributed)
                entry.badge = Badge::Reattributed;
            else if (finding->kind == QuotationChange::Altered || finding->altered)
                entry.badge = Badge::Altered;
        }
        result.push_back(std::move(entry));
    }
    return result;
}

QString words(const Snapshot& snapshot, int version, const Quotation& quotation)
{
    const QStringView text = snapshot.versions[size_t(version)].article->text;
    if (quotation.segments.size() < 2)
        return oneLine(quotation.span.in(text));
    QStringList parts;
    for (const Span& segment : quotation.segments)
        parts.append(oneLine(segment.in(text)));
    return parts.join(u" … "_s);
}

/// "she explained": the speaker and the verb as written, in their order.
QString attribution(const Snapshot& snapshot, int version, const Quotation& quotation)
{
    const QStringView text = snapshot.versions[size_t(version)].article->text;
    std::vector<Span> spans;
    for (const Span span : { quotation.mention, quotation.cue }) {
        if (!span.isEmpty())
            spans.push_back(span);
    }
    std::ranges::sort(spans);
    QStringList parts;
    for (const Span span : spans)
        parts.append(oneLine(span.in(text), 48));
    return parts.join(u' ');
}

SidebarItem quotationItem(const Snapshot& snapshot, const QuotationThread& entry)
{
    SidebarItem item;
    item.strong = false;
    item.badge = entry.badge;
    item.findings = entry.findings;
    const Quotation* newest = nullptr;
    const Quotation* oldest = nullptr;
    int version = -1;
    int firstVersion = -1;
    for (int v = int(entry.thread.size()) - 1; v >= 0; --v) {
        const int index = entry.thread[size_t(v)];
        if (index < 0)
            continue;
        oldest = &quotationOf(snapshot, v, index);
        firstVersion = v;
        if (!newest) {
            newest = oldest;
            version = v;
            item.quotation = index;
        }
        if (oldest->segments.size() > 1) {
            for (const Span& segment : oldest->segments)
                item.marks.push_back({ v, segment });
        } else {
            item.marks.push_back({ v, oldest->span });
        }
        item.places.push_back({ v, oldest->span });
    }
    item.title = words(snapshot, version, *newest);
    static constexpr std::array Kinds{ QT_TRANSLATE_NOOP("Sidebar", "direct"),
                                       QT_TRANSLATE_NOOP("Sidebar", "indirect"),
                                       QT_TRANSLATE_NOOP("Sidebar", "partly direct") };
    QStringList about{ say(Kinds[size_t(newest->kind)]) };
    QString verb = attribution(snapshot, version, *newest);
    if (const QString before = entry.verb ? attribution(snapshot, firstVersion, *oldest) : QString();
        !before.isEmpty() && before != verb)
        verb = before + u" → "_s + verb;
    about.append(verb.isEmpty() ? say(QT_TRANSLATE_NOOP("Sidebar", "no attribution of its own")) : verb);
    item.subtitle = about.join(u" · "_s);
    if (const QString before = words(snapshot, firstVersion, *oldest);
        newest != oldest && before != item.title)
        item.detail = say(QT_TRANSLATE_NOOP("Sidebar", "before: %1")).arg(before);
    item.uncertain = isUncertain(newest->confidence) || newest->floating;
    item.toolTip = whyText(newest->reason, newest->confidence, newest->rule);
    return item;
}

SidebarItem speakerItem(const Snapshot& snapshot, const Thread& thread)
{
    SidebarItem item;
    std::vector<int> direct;
    std::vector<int> indirect;
    for (int version = 0; version < int(thread.size()); ++version) {
        if (thread[size_t(version)] < 0)
            continue;
        const Speaker& speaker = speakerOf(snapshot, version, thread[size_t(version)]);
        item.title = speaker.name;
        item.speaker = speaker.name;
        item.ornament = speaker.kind == SpeakerKind::Organisation || speaker.kind == SpeakerKind::Document
            ? Ornament::Square
            : Ornament::Disc;
        item.ornamentText = initials(speaker);
        direct.push_back(speaker.direct);
        indirect.push_back(speaker.indirect);
        QStringList forms = speaker.forms;
        forms.removeAll(speaker.name);
        if (!forms.isEmpty())
            item.toolTip =
                say(QT_TRANSLATE_NOOP("Sidebar", "Also named: %1")).arg(oneLine(forms.join(u", "_s), 200));
    }
    QStringList who{ overVersions(snapshot, thread, &Speaker::role),
                     overVersions(snapshot, thread, &Speaker::organisation) };
    who.removeAll(QString());
    item.subtitle = who.join(u", "_s);
    QStringList counts{ counted(direct, QT_TRANSLATE_NOOP("Sidebar", "%1 direct")),
                        counted(indirect, QT_TRANSLATE_NOOP("Sidebar", "%1 indirect")) };
    counts.removeAll(QString());
    item.detail = counts.join(u" · "_s);
    if (thread.size() > 1) {
        if (thread.back() < 0)
            item.badge = Badge::Dropped;
        else if (thread.front() < 0)
            item.badge = Badge::Added;
    }
    return item;
}

/// A speaker's own badge, else what happened to the quotations.
int rank(const SidebarItem& item)
{
    switch (item.badge) {
    case Badge::Added:
        return 0;
    case Badge::Dropped:
        return 1;
    case Badge::None:
        return 3;
    default:
        return 2;
    }
}

} // namespace

std::vector<SidebarItem> speakerItems(const Snapshot& snapshot)
{
    std::vector<int> counts;
    for (const Version& version : snapshot.versions)
        counts.push_back(int(version.extraction->speakers.size()));
    std::vector<std::vector<ThreadLink>> links;
    FindingRefs refs(FindingList::Speakers);
    for (const Pair& pair : snapshot.pairs) {
        auto& link = links.emplace_back();
        for (const SpeakerFinding& finding : pair.findings->speakers)
            link.push_back({ finding.left, finding.right });
        refs.add(pair.findings->speakers,
                 [](const SpeakerFinding& finding) { return finding.kind != SpeakerChange::Kept; });
    }
    const std::vector<Thread> speakers = threads(counts, links);
    std::vector<SidebarItem> items;
    QHash<std::pair<int, int>, int> itemOf; // (version, speaker) → item
    for (const Thread& thread : speakers) {
        for (int version = 0; version < int(thread.size()); ++version) {
            if (thread[size_t(version)] >= 0)
                itemOf.insert({ version, thread[size_t(version)] }, int(items.size()));
        }
        items.push_back(speakerItem(snapshot, thread));
        items.back().colour = int(items.size()) - 1;
        items.back().findings = refs.of(thread);
        dropDismissed(snapshot, items.back());
    }
    SidebarItem nobody;
    nobody.title = say(QT_TRANSLATE_NOOP("Sidebar", "Nobody known"));
    nobody.subtitle = say(QT_TRANSLATE_NOOP("Sidebar", "Quotations without a speaker"));
    nobody.ornament = Ornament::Disc;
    nobody.ornamentText = u"?"_s;
    nobody.colour = -1;
    nobody.uncertain = true;

    for (const QuotationThread& entry : quotationThreads(snapshot)) {
        SidebarItem item = quotationItem(snapshot, entry);
        dropDismissed(snapshot, item);
        const ItemPlace newest = item.places.front();
        const int index = entry.thread[size_t(newest.version)];
        const int speaker = quotationOf(snapshot, newest.version, index).speaker;
        SidebarItem& owner = speaker < 0 ? nobody : items[size_t(itemOf.value({ newest.version, speaker }))];
        owner.places.push_back(newest);
        owner.marks.insert(owner.marks.end(), item.marks.begin(), item.marks.end());
        if (owner.badge == Badge::None && (item.badge == Badge::Altered || item.badge == Badge::Reattributed))
            owner.badge = item.badge;
        owner.children.push_back(std::move(item));
    }
    for (size_t i = 0; i < items.size(); ++i) {
        if (!items[i].places.empty())
            continue;
        for (int version = int(speakers[i].size()) - 1; version >= 0; --version) {
            if (speakers[i][size_t(version)] < 0)
                continue;
            for (const Span& span : speakerOf(snapshot, version, speakers[i][size_t(version)]).mentions)
                items[i].places.push_back({ version, span });
        }
        items[i].marks = items[i].places;
    }
    std::ranges::stable_sort(items, {}, rank);
    if (!nobody.children.empty())
        items.push_back(std::move(nobody));
    return items;
}

} // namespace Redraft
