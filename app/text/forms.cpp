// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/forms.h"

namespace Redraft {

namespace {

// Plain signs for the typographic ones; 0 where there is nothing to fold.
char16_t plainSign(char16_t unit)
{
    switch (unit) {
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
    case u'\u201f':
    case u'\u00ab':
    case u'\u00bb':
    case u'\u2033':
    case u'\u301d':
    case u'\u301e':
    case u'\u301f':
    case u'\uff02':
        return u'"';
    case u'\u2018':
    case u'\u2019':
    case u'\u201a':
    case u'\u201b':
    case u'\u2039':
    case u'\u203a':
    case u'\u2032':
    case u'\u00b4':
    case u'\u0060':
    case u'\u02bc':
    case u'\uff07':
        return u'\'';
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
    case u'\u2212':
    case u'\ufe58':
    case u'\ufe63':
    case u'\uff0d':
        return u'-';
    default:
        return 0;
    }
}

bool isDropped(char16_t unit)
{
    return isInvisible(unit) || unit == u'\u0640' // tatweel
        || (unit >= u'\u064b' && unit <= u'\u0652') || unit == u'\u0670'; // Arabic vowel signs
}

// Folding character by character is only right for what normalisation leaves alone.
bool needsNormalising(QStringView text)
{
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit < 0x300 || (unit >= 0x3400 && unit < 0xa000))
            continue;
        if (unit >= 0x400 && unit < 0x530)
            continue;
        if (unit >= 0x2010 && unit <= 0x2026)
            continue;
        return true;
    }
    return false;
}

QString composed(QStringView text)
{
    const QString copy = text.toString();
    return needsNormalising(text) ? copy.normalized(QString::NormalizationForm_C) : copy;
}

// A sign that stands alone: "..." is an ellipsis, "--" a dash, '' a quotation mark.
QString canonicalSign(QString text)
{
    if (text.size() > 1 && text.count(u'.') == text.size())
        return QStringLiteral("\u2026");
    if (!text.isEmpty() && text.count(u'-') == text.size() && text.size() <= 3)
        return QStringLiteral("-");
    if (text.size() == 2 && text.count(u'\'') == 2)
        return QStringLiteral("\"");
    return text;
}

QString withoutHyphens(QString text)
{
    return text.size() > 1 ? text.remove(u'-') : text;
}

QString softHyphensShown(QStringView text)
{
    return canonicalForm(text.toString().replace(u'\u00ad', u'-'));
}

} // namespace

bool isSpaceLike(char16_t unit)
{
    if (unit < 0x80)
        return unit == u' ' || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f);
    return unit == 0x85 || unit == 0xa0 || unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200b)
        || unit == 0x2028 || unit == 0x2029 || unit == 0x202f || unit == 0x205f || unit == 0x3000
        || unit == 0xfeff;
}

bool isInvisible(char16_t unit)
{
    return unit == 0xad || (unit >= 0x200c && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2060 && unit <= 0x206f) || unit == 0x34f || unit == 0x61c || unit == 0x180e
        || (unit < 0x20 && !isSpaceLike(unit)) || (unit >= 0x7f && unit < 0xa0 && unit != 0x85);
}

QString canonicalForm(QStringView text)
{
    QString normal;
    if (needsNormalising(text)) {
        normal = composed(text);
        text = normal;
    }
    QString out(text.size(), Qt::Uninitialized);
    QChar* to = out.data();
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit >= 0x80 || unit < 0x20 || unit == 0x7f) {
            if (isDropped(unit))
                continue;
            if (const char16_t plain = plainSign(unit)) {
                *to++ = QChar(plain);
                continue;
            }
        } else if (unit == u'`') {
            *to++ = u'\'';
            continue;
        }
        *to++ = character;
    }
    out.truncate(to - out.constData());
    return canonicalSign(std::move(out));
}

Agreement agreement(QStringView left, QStringView right)
{
    if (left == right)
        return Agreement::Exact;
    if ((needsNormalising(left) || needsNormalising(right)) && composed(left) == composed(right))
        return Agreement::Exact;
    const QString a = canonicalForm(left);
    const QString b = canonicalForm(right);
    if (a == b)
        return Agreement::Canonical;
    // A soft hyphen may stand for a hyphen or for nothing: both readings are typography.
    if (left.contains(u'\u00ad') || right.contains(u'\u00ad')) {
        const QString shownA = softHyphensShown(left);
        const QString shownB = softHyphensShown(right);
        if (shownA == shownB || shownA == b || a == shownB)
            return Agreement::Canonical;
    }
    const QString fa = a.toCaseFolded();
    const QString fb = b.toCaseFolded();
    if (fa == fb)
        return Agreement::Folded;
    return withoutHyphens(fa) == withoutHyphens(fb) ? Agreement::Loose : Agreement::None;
}

quint64 looseHash(QStringView text)
{
    const QString form = withoutHyphens(canonicalForm(text).toCaseFolded());
    quint64 hash = kHashSeed;
    for (const QChar character : form)
        hash = hashStep(hash, character.unicode());
    return hashEnd(hash);
}

Agreement spaceAgreement(QStringView left, QStringView right)
{
    if (left == right)
        return Agreement::Exact;
    const bool leftFolds = left.contains(u'\n');
    const bool rightFolds = right.contains(u'\n');
    const QStringView space = u" ";
    if ((leftFolds && (rightFolds || right == space)) || (rightFolds && left == space))
        return Agreement::Exact;
    return Agreement::Canonical;
}

} // namespace Redraft
