// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findingwords.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || c == QChar(0x02bc);
}

/// The closing mark of an opening one; null: no quotation mark. Straight and curly marks may stand for each
/// other.
bool opens(QChar c)
{
    return c == u'"' || c == QChar(0x201c) || c == QChar(0x201e) || c == QChar(0xab);
}

bool closes(QChar c)
{
    return c == u'"' || c == QChar(0x201d) || c == QChar(0x201c) || c == QChar(0xbb);
}

bool containsAll(const QStringList& all, const QStringList& some)
{
    return std::all_of(some.begin(), some.end(), [&](const QString& word) { return all.contains(word); });
}

} // namespace

QStringList findingWords(QStringView text, const std::vector<Span>& spans)
{
    QStringList words;
    for (const Span span : spans) {
        QString word;
        for (qint32 i = span.start; i < span.end; ++i) {
            const QChar c = text[i];
            if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
                word += c.toLower();
                continue;
            }
            if (c == QChar(0xad)) // a soft hyphen
                continue;
            const bool inside = !word.isEmpty() && i + 1 < span.end && text[i + 1].isLetterOrNumber();
            if (inside && isApostrophe(c)) {
                word += u'\'';
                continue;
            }
            if (inside && (c == u'.' || c == u',') && word.back().isDigit() && text[i + 1].isDigit()) {
                word += c;
                continue;
            }
            if (!word.isEmpty())
                words.append(word.normalized(QString::NormalizationForm_C));
            word.clear();
        }
        if (!word.isEmpty())
            words.append(word.normalized(QString::NormalizationForm_C));
    }
    return words;
}

std::vector<Span> segmentsOf(const Quotation& quotation)
{
    return quotation.segments.empty() ? std::vector<Span>{ quotation.span } : quotation.segments;
}

std::vector<Span> insideMarks(QStringView text, const std::vector<Span>& spans)
{
    std::vector<Span> inside;
    for (const Span span : spans) {
        qint32 from = -1;
        for (qint32 i = span.start; i < span.end; ++i) {
            const QChar c = text[i];
            if (from < 0 && opens(c)) {
                from = i + 1;
            } else if (from >= 0 && closes(c)) {
                inside.push_back({ from, i });
                from = -1;
            }
        }
        if (from >= 0 && from < span.end)
            inside.push_back({ from, span.end });
    }
    return inside.empty() ? spans : inside;
}

QStringList nameWords(const QString& name)
{
    static const QStringList idle{ u"the"_s, u"a"_s,  u"an"_s, u"le"_s, u"la"_s, u"les"_s,
                                   u"l"_s,   u"of"_s, u"de"_s, u"du"_s, u"s"_s };
    QStringList words;
    QString word;
    const QString decomposed = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber()) {
            word += c.toLower();
        } else if (!c.isMark() && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    words.removeIf([](const QString& w) { return idle.contains(w); });
    return words;
}

bool compatibleNames(const Speaker& left, const Speaker& right)
{
    const QStringList a = nameWords(left.name);
    const QStringList b = nameWords(right.name);
    if (a.isEmpty() || b.isEmpty())
        return false;
    if (a == b)
        return true;
    const bool persons = left.kind == SpeakerKind::Person && right.kind == SpeakerKind::Person;
    if (left.kind != right.kind && left.kind != SpeakerKind::Person && right.kind != SpeakerKind::Person)
        return false;
    if (containsAll(a, b) || containsAll(b, a))
        return !persons || a.last() == b.last();
    if (!persons || a.last() != b.last())
        return false;
    return a.first() == b.first()
        || (a.first()[0] == b.first()[0] && (a.first().size() == 1 || b.first().size() == 1));
}

double wordLikeness(const QStringList& left, const QStringList& right)
{
    if (left.isEmpty() || right.isEmpty())
        return 0;
    QHash<QString, int> counts;
    for (const QString& word : left)
        ++counts[word];
    int common = 0;
    for (const QString& word : right) {
        int& count = counts[word];
        if (count > 0) {
            --count;
            ++common;
        }
    }
    return 2.0 * common / double(left.size() + right.size());
}

} // namespace Redraft
