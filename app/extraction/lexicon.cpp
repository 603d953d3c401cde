// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/lexicon.h"

#include "extraction/ruletable.h"

#include <QHash>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

// In the order of WordClass.
constexpr QLatin1StringView kClassNames[] = {
    "determiner"_L1,     "possessive"_L1,
    "pronoun"_L1,        "relative"_L1,
    "preposition"_L1,    "conjunction"_L1,
    "subordinator"_L1,   "be"_L1,
    "have"_L1,           "do"_L1,
    "modal"_L1,          "negation"_L1,
    "adverb"_L1,         "weekday"_L1,
    "month"_L1,          "time"_L1,
    "finite"_L1,         "communication"_L1,
    "group"_L1,          "document"_L1,
    "nonspeaker"_L1,     "negator"_L1,
    "question"_L1,       "abbreviation"_L1,
    "honorific-male"_L1, "honorific-female"_L1,
    "honorific"_L1,      "role"_L1,
    "role-modifier"_L1,  "female"_L1,
    "male"_L1,           "spokes"_L1,
    "organisation"_L1,   "place"_L1,
    "country"_L1,        "organisation-name"_L1,
    "media"_L1,          "country-part"_L1,
    "nationality"_L1,    "nominal-organisation"_L1,
    "given-female"_L1,   "given-male"_L1,
    "given"_L1,          "particle"_L1,
    "participle"_L1,     "that"_L1,
    "focus"_L1,          "surname"_L1,
    "public-body"_L1,    "contraction"_L1,
    "set-phrase"_L1,     "institution"_L1,
};
static_assert(std::size(kClassNames) == size_t(WordClass::Count));

// In the order of CueFrame.
constexpr QLatin1StringView kFrameNames[] = {
    "quotation"_L1, "clause"_L1,   "that"_L1,    "question"_L1, "hearer"_L1,
    "label"_L1,     "anything"_L1, "request"_L1, "noun"_L1,     "as"_L1,
};

} // namespace

std::shared_ptr<const Lexicon> Lexicon::of(QStringView language)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const Lexicon>> made;
    const QMutexLocker locker(&mutex);
    QString code = language.left(2).toString().toLower();
    static const QStringList known = RuleTable::languages();
    if (!known.contains(code))
        code = u"en"_s;
    std::shared_ptr<const Lexicon>& lexicon = made[code];
    if (!lexicon)
        lexicon.reset(new Lexicon(code));
    return lexicon;
}

Lexicon::Lexicon(const QString& language)
    : m_language(language)
{
    readCues();
    for (const QStringView table : { u"words", u"roles", u"organisations", u"names" })
        readClasses(table);
}

Word& Lexicon::entry(const QString& text)
{
    const qint32 number = m_index.add(text);
    if (size_t(number) == m_words.size())
        m_words.emplace_back();
    return m_words[size_t(number)];
}

const Word& Lexicon::word(QStringView text) const
{
    const qint32 number = m_index.find(text);
    return number < 0 ? m_unknown : m_words[size_t(number)];
}

void Lexicon::readClasses(QStringView name)
{
    const RuleTable table = RuleTable::load(m_language, name);
    for (int row = 0; row < table.rows(); ++row) {
        const QString className = table.cell(row, u"class");
        const auto* found = std::find(std::begin(kClassNames), std::end(kClassNames), className);
        if (found == std::end(kClassNames)) {
            m_problems.append(u"%1.tsv:%2: no class %3"_s.arg(name).arg(table.line(row)).arg(className));
            continue;
        }
        for (const QString& word : table.list(row, u"words"))
            entry(word).classes |= quint64(1) << (found - std::begin(kClassNames));
    }
}

void Lexicon::readCues()
{
    const RuleTable table = RuleTable::load(m_language, u"cues");
    for (int row = 0; row < table.rows(); ++row) {
        Cue cue;
        const QString kind = table.cell(row, u"class");
        if (kind == u"written")
            cue.kind = CueClass::Written;
        else if (kind == u"posted")
            cue.kind = CueClass::Posted;
        else if (kind == u"according")
            cue.kind = CueClass::According;
        else if (kind != u"speech")
            m_problems.append(u"cues.tsv:%1: no class %2"_s.arg(table.line(row)).arg(kind));
        for (const QString& name : table.list(row, u"takes")) {
            const auto* found = std::find(std::begin(kFrameNames), std::end(kFrameNames), name);
            if (found == std::end(kFrameNames))
                m_problems.append(u"cues.tsv:%1: no verb takes %2"_s.arg(table.line(row)).arg(name));
            else
                cue.frames |= quint16(1 << (found - std::begin(kFrameNames)));
        }
        cue.with = table.cell(row, u"with");
        const int index = int(m_cues.size());
        m_cues.push_back(cue);
        const QStringList forms = table.list(row, u"verb");
        QList<std::pair<int, QString>> all; // "says"; "dit/disent"
        for (int form = 0; form < forms.size(); ++form) {
            for (const QString& one : forms[form].split(u'/', Qt::SkipEmptyParts))
                all.append({ qMin(form, 4), one });
        }
        for (const auto& [form, one] : std::as_const(all)) {
            Word& word = entry(one);
            word.forms |= quint8(1 << form);
            if (word.cue < 0) {
                word.cue = qint16(index);
                continue;
            }
            int last = word.cue;
            while (last != index && m_cues[size_t(last)].with2 >= 0)
                last = m_cues[size_t(last)].with2;
            if (last != index)
                m_cues[size_t(last)].with2 = index;
        }
    }
}

} // namespace Redraft
