// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/functionwords.h"

#include "text/forms.h"

#include <algorithm>
#include <vector>

namespace Redraft {

namespace {

constexpr QStringView kWords = u"a about after all also am an and any are as at be because been before being "
                               u"but by can could did do does "
                               u"for from had has have he her here him his how i if in into is it it's its "
                               u"may me might more most my no nor "
                               u"not of on one only or other our out over shall she should so some such than "
                               u"that the their them then there "
                               u"these they this those through to too under until up upon us very was we "
                               u"were what when where which while "
                               u"who whom whose why will with would you your "
                               u"au aux avec ce ces cette c'est dans de des du elle elles en est et il ils "
                               u"je la le les leur leurs lui mais "
                               u"ne nos notre nous on ont ou où par pas pour qu' que qui sa se ses si son "
                               u"sont sur un une vos votre vous y à "
                               u"été être avait "
                               u"aber als am auf aus bei das dass dem den der die ein eine einem einen einer "
                               u"es für hat ich im ist mit nach "
                               u"nicht sich sie sind um und von vor war wie wird zu zum zur über "
                               u"al como con del el ella ellos era es esta este fue ha han la las lo los más "
                               u"no para pero por que se sin su "
                               u"sus también un una y";

std::vector<quint64> hashes()
{
    std::vector<quint64> all;
    for (const QStringView word : kWords.tokenize(u' '))
        all.push_back(looseHash(word));
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

bool isFunctionWord(quint64 looseHash)
{
    static const std::vector<quint64> all = hashes();
    return std::binary_search(all.begin(), all.end(), looseHash);
}

} // namespace Redraft
