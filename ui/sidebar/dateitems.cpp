// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/dateitems.h"

#include "sidebar/findingrefs.h"
#include "sidebar/threads.h"
#include "sidebar/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

/// One date followed through the versions.
struct Mention {
    SidebarItem item; ///< title: the words; subtitle: their surroundings
    QString value; ///< what it means, in the reader's words; "before → after" where that changed
    QDate day; ///< to sort by; invalid: last
    qint32 order = 0;
};

const DateMention& dateOf(const Snapshot& snapshot, int version, int index)
{
    return snapshot.versions[size_t(version)].extraction->dates[size_t(index)];
}

QString quoted(const QString& words)
{
    return QCoreApplication::translate("Sidebar", "“%1”").arg(words);
}

/// The words around a place, for telling two mentions of one date apart.
QString surroundings(const Article& article, Span span)
{
    const auto paragraph = std::ranges::upper_bound(
        article.paragraphs, span.start, {}, [](const Paragraph& candidate) { return candidate.span.end; });
    if (paragraph == article.paragraphs.end() || !paragraph->span.contains(span))
        return {};
    constexpr qint32 Around = 45;
    const QStringView text = article.text;
    Span wide{ std::max(paragraph->span.start, span.start - Around),
               std::min(paragraph->span.end, span.end + Around) };
    while (wide.start > paragraph->span.start && wide.start < span.start && !text[wide.start - 1].isSpace())
        ++wide.start;
    while (wide.end < paragraph->span.end && wide.end > span.end && !text[wide.end].isSpace())
        --wide.end;
    QString words = oneLine(wide.in(text));
    if (wide.start > paragraph->span.start)
        words.prepend(u"… "_s);
    if (wide.end < paragraph->span.end)
        words.append(u" …"_s);
    return words;
}

Mention mention(const Snapshot& snapshot, const Thread& thread, bool reworded)
{
    Mention result;
    SidebarItem& item = result.item;
    item.strong = false;
    QStringList values;
    QStringList words;
    bool changed = false;
    QString lastValue;
    for (int version = 0; version < int(thread.size()); ++version) {
        if (thread[size_t(version)] < 0)
            continue;
        const DateMention& date = dateOf(snapshot, version, thread[size_t(version)]);
        const Article& article = *snapshot.versions[size_t(version)].article;
        const QString written = oneLine(date.span.in(article.text), 80);
        changed = changed || (!lastValue.isEmpty() && lastValue != date.value);
        lastValue = date.value;
        QString value = dateText(date);
        if (value.isEmpty())
            value = written;
        if (values.isEmpty() || values.last() != value)
            values.append(value);
        if (words.isEmpty() || words.last() != quoted(written))
            words.append(quoted(written));
        item.places.insert(item.places.begin(), { version, date.span });
        item.subtitle = surroundings(article, date.span);
        item.uncertain = isUncertain(date.confidence);
        // "Friday" in an article of an unknown day; a duration or a weekly date has no day to find
        const bool dated = date.type == TimexType::Date || date.type == TimexType::Time;
        item.muted = dated && !date.from.isValid() && !date.value.endsWith(u"_REF");
        QString why = date.reason;
        if (!date.anchor.isEmpty() && !why.contains(date.anchor)) {
            why += why.isEmpty() ? QString() : u"\n"_s;
            why += QCoreApplication::translate("Sidebar", "Reckoned from: %1").arg(date.anchor);
        }
        item.toolTip = whyText(why, date.confidence, date.rule);
        if (item.muted && !article.date.isValid())
            item.toolTip.append(QCoreApplication::translate(
                "Sidebar", "\nThe day this version was written is unknown; its pane’s menu sets it."));
        result.day = date.from;
        result.order = date.span.start;
    }
    item.marks = item.places;
    item.title = words.join(u" → "_s);
    result.value = values.join(u" → "_s);
    if (thread.size() > 1) {
        if (thread.back() < 0)
            item.badge = Badge::Dropped;
        else if (thread.front() < 0)
            item.badge = Badge::Added;
        else if (changed)
            item.badge = Badge::Changed;
        else if (reworded)
            item.badge = Badge::Reworded;
    }
    return result;
}

/// "Now", "recently", "soon": words of time that no version gives a date. They are in the machine-readable
/// output; in a list of dates to check they are noise.
bool isVague(const Snapshot& snapshot, const Thread& thread)
{
    for (size_t version = 0; version < thread.size(); ++version) {
        if (thread[version] >= 0
            && !snapshot.versions[version].extraction->dates[size_t(thread[version])].value.endsWith(u"_REF"))
            return false;
    }
    return true;
}

std::vector<Mention> mentions(const Snapshot& snapshot)
{
    std::vector<int> counts;
    for (const Version& version : snapshot.versions)
        counts.push_back(int(version.extraction->dates.size()));
    std::vector<std::vector<ThreadLink>> links;
    FindingRefs refs(FindingList::Dates);
    std::vector<QHash<int, bool>> reworded; // by the right end
    for (const Pair& pair : snapshot.pairs) {
        refs.add(pair.findings->dates, [](const DateFinding& finding) {
            return finding.kind != DateChange::Same || finding.reworded;
        });
        auto& link = links.emplace_back();
        auto& words = reworded.emplace_back();
        for (const DateFinding& finding : pair.findings->dates) {
            link.push_back({ finding.left, finding.right });
            words.insert(finding.right, finding.reworded);
        }
    }
    std::vector<Mention> result;
    for (const Thread& thread : threads(counts, links)) {
        if (isVague(snapshot, thread))
            continue;
        bool words = false;
        for (size_t version = 1; version < thread.size(); ++version)
            words = words || (thread[version] >= 0 && reworded[version - 1].value(thread[version]));
        result.push_back(mention(snapshot, thread, words));
        result.back().item.findings = refs.of(thread);
        dropDismissed(snapshot, result.back().item);
    }
    return result;
}

/// The badge that all have, else "changed" where any has one.
Badge together(const std::vector<SidebarItem>& items)
{
    const Badge first = items.front().badge;
    if (std::ranges::all_of(items, [first](const SidebarItem& item) { return item.badge == first; }))
        return first;
    return Badge::None;
}

} // namespace

std::vector<SidebarItem> dateItems(const Snapshot& snapshot)
{
    std::map<QString, std::vector<Mention>> byValue;
    for (Mention& found : mentions(snapshot)) {
        const QString value = found.value;
        byValue[value].push_back(std::move(found));
    }
    struct Group {
        SidebarItem item;
        QDate day;
        qint32 order;
    };
    std::vector<Group> groups;
    for (auto& [value, all] : byValue) {
        Group group{ {}, all.front().day, all.front().order };
        SidebarItem& item = group.item;
        if (all.size() == 1) {
            item = std::move(all.front().item);
            // Words that only say the value again make room for those around them.
            if (item.title != quoted(value))
                item.subtitle = item.title;
        } else {
            QStringList words;
            for (Mention& found : all) {
                if (!words.contains(found.item.title))
                    words.append(found.item.title);
                item.places.push_back(found.item.places.front());
                item.marks.insert(item.marks.end(), found.item.marks.begin(), found.item.marks.end());
                item.uncertain = item.uncertain || found.item.uncertain;
                item.muted = item.muted || found.item.muted;
                item.children.push_back(std::move(found.item));
            }
            item.subtitle = words.join(u", "_s);
            item.detail =
                QCoreApplication::translate("Sidebar", "%n place(s)", nullptr, int(item.children.size()));
            item.badge = together(item.children);
        }
        item.title = value;
        item.strong = true;
        item.ornament = Ornament::Sign;
        item.ornamentText = u"date"_s;
        groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, {}, [](const Group& group) {
        return std::tuple(!group.day.isValid(), group.day, group.order);
    });
    std::vector<SidebarItem> items;
    for (Group& group : groups)
        items.push_back(std::move(group.item));
    return items;
}

} // namespace Redraft
