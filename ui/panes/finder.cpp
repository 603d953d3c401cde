// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/finder.h"

#include <QRegularExpression>
#include <QStringMatcher>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

bool isWordCharacter(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at].isSurrogate());
}

} // namespace

std::vector<Span> occurrences(const Article& article, const QString& words, const FindOptions& options)
{
    std::vector<Span> found;
    const QString wanted = words.simplified();
    if (wanted.isEmpty())
        return found;
    const QString& text = article.text;
    auto paragraph = article.paragraphs.begin();
    // False: enough is found.
    const auto take = [&](qsizetype start, qsizetype end) {
        if (options.wholeWords
            && ((isWordCharacter(text, start - 1) && isWordCharacter(text, start))
                || (isWordCharacter(text, end - 1) && isWordCharacter(text, end))))
            return true;
        while (paragraph != article.paragraphs.end() && paragraph->span.end < end)
            ++paragraph;
        if (paragraph == article.paragraphs.end())
            return false;
        if (paragraph->span.start <= start)
            found.push_back({ qint32(start), qint32(end) });
        return found.size() < size_t(kMostFound);
    };
    if (!wanted.contains(u' ')) {
        const QStringMatcher matcher(wanted, options.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
        for (qsizetype at = matcher.indexIn(text); at >= 0; at = matcher.indexIn(text, at + wanted.size())) {
            if (!take(at, at + wanted.size()))
                break;
        }
        return found;
    }
    QStringList pieces = wanted.split(u' ');
    for (QString& piece : pieces)
        piece = QRegularExpression::escape(piece);
    const QRegularExpression pattern(pieces.join(u"\\s+"_s),
                                     options.matchCase ? QRegularExpression::NoPatternOption
                                                       : QRegularExpression::CaseInsensitiveOption);
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        if (!take(one.capturedStart(), one.capturedEnd()))
            break;
    }
    return found;
}

} // namespace Redraft
