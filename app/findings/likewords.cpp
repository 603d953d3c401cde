// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/likewords.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace Redraft {

namespace {

/// A word in more lists than this is met only near its place, and how near that is. Chosen without a
/// measurement: they only bound texts that say one thing hundreds of times (test_lookups, oneListManyTimes).
constexpr int kMany = 400;
constexpr int kNear = 100;

/// Words as numbers, the rarest first. A word that stands twice in a list is two numbers, so that lists are
/// sets.
class Ranks {
public:
    std::vector<int> number(const QStringList& words)
    {
        std::vector<int> numbers;
        QHash<QString, int> seen;
        for (const QString& word : words) {
            const auto key = std::pair(word, seen[word]++);
            const auto known = m_numbers.constFind(key);
            const int number =
                known != m_numbers.cend() ? *known : *m_numbers.insert(key, int(m_numbers.size()));
            if (size_t(number) == m_counts.size())
                m_counts.push_back(0);
            ++m_counts[size_t(number)];
            numbers.push_back(number);
        }
        return numbers;
    }

    /// To be called once all lists are numbered.
    void rank(std::vector<std::vector<int>>& lists) const
    {
        std::vector<int> order(m_counts.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, {}, [this](int n) { return std::tuple(m_counts[size_t(n)], n); });
        std::vector<int> rankOf(order.size());
        for (size_t rank = 0; rank < order.size(); ++rank)
            rankOf[size_t(order[rank])] = int(rank);
        for (std::vector<int>& list : lists) {
            for (int& number : list)
                number = rankOf[size_t(number)];
            std::ranges::sort(list);
        }
    }

    /// By rank: in how many lists it is.
    std::vector<int> counts() const
    {
        std::vector<int> sorted = m_counts;
        std::ranges::sort(sorted);
        return sorted;
    }

private:
    QHash<std::pair<QString, int>, int> m_numbers;
    std::vector<int> m_counts;
};

/// How many of the rarest words must be looked at: whoever shares enough with the list shares one of these.
size_t prefixOf(size_t size, double least)
{
    const double shared = std::ceil(least * double(size) / (2 - least) - 1e-9);
    return size - std::min(size, size_t(std::max(shared, 1.0))) + (size > 0 ? 1 : 0);
}

int common(const std::vector<int>& a, const std::vector<int>& b)
{
    int count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++count;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return count;
}

} // namespace

std::vector<Candidate> alikeLists(const std::vector<QStringList>& left, const std::vector<QStringList>& right,
                                  double least)
{
    Ranks ranks;
    std::vector<std::vector<int>> lists[2];
    for (const QStringList& words : left)
        lists[0].push_back(ranks.number(words));
    for (const QStringList& words : right)
        lists[1].push_back(ranks.number(words));
    for (std::vector<std::vector<int>>& side : lists)
        ranks.rank(side);
    const std::vector<int> counts = ranks.counts();

    std::vector<std::vector<int>> having(
        counts.size()); // by rank: the right lists with it among their rarest
    for (size_t r = 0; r < right.size(); ++r) {
        const std::vector<int>& list = lists[1][r];
        for (size_t k = 0; k < prefixOf(list.size(), least); ++k)
            having[size_t(list[k])].push_back(int(r));
    }
    std::vector<Candidate> found;
    std::vector<int> metBy(right.size(), -1);
    for (size_t l = 0; l < left.size(); ++l) {
        const std::vector<int>& list = lists[0][l];
        for (size_t k = 0; k < prefixOf(list.size(), least); ++k) {
            const std::vector<int>& where = having[size_t(list[k])];
            const bool many = counts[size_t(list[k])] > kMany;
            auto from = where.begin();
            if (many)
                from = std::ranges::lower_bound(where, int(l) - kNear);
            for (; from != where.end() && (!many || *from <= int(l) + kNear); ++from) {
                if (std::exchange(metBy[size_t(*from)], int(l)) == int(l))
                    continue;
                const std::vector<int>& other = lists[1][size_t(*from)];
                const double likeness = 2.0 * common(list, other) / double(list.size() + other.size());
                if (likeness >= least)
                    found.push_back({ likeness, int(l), *from });
            }
        }
    }
    return found;
}

} // namespace Redraft
