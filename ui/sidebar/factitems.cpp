// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/factitems.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Redraft {

std::vector<SidebarItem> factItems(const Snapshot& snapshot)
{
    static constexpr std::array Kinds{ QT_TRANSLATE_NOOP("Sidebar", "Number"),
                                       QT_TRANSLATE_NOOP("Sidebar", "Name"),
                                       QT_TRANSLATE_NOOP("Sidebar", "Date") };
    static const std::array Signs{ u"number"_s, u"name"_s, u"date"_s };
    std::vector<SidebarItem> items;
    for (size_t p = 0; p < snapshot.pairs.size(); ++p) {
        const Pair& pair = snapshot.pairs[p];
        const Version& left = snapshot.versions[size_t(pair.left)];
        const Version& right = snapshot.versions[size_t(pair.left) + 1];
        for (size_t i = 0; i < pair.findings->facts.size(); ++i) {
            if (pair.dismissed.contains(FindingList::Facts, int(i)))
                continue;
            const FactFinding& fact = pair.findings->facts[i];
            SidebarItem item;
            item.findings = { { int(p), FindingList::Facts, int(i) } };
            item.title = oneLine(fact.left.in(left.article->text), 120) + u" → "_s
                + oneLine(fact.right.in(right.article->text), 120);
            item.subtitle = QCoreApplication::translate("Sidebar", Kinds[size_t(fact.kind)]);
            if (snapshot.pairs.size() > 1)
                item.subtitle += u" · "_s + left.label + u" → "_s + right.label;
            item.ornament = Ornament::Sign;
            item.ornamentText = Signs[size_t(fact.kind)];
            item.places = { { pair.left + 1, fact.right }, { pair.left, fact.left } };
            item.marks = item.places;
            items.push_back(std::move(item));
        }
    }
    return items;
}

} // namespace Redraft
