// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/attribution.h"

namespace Redraft {

namespace {

constexpr quint64 kAuxiliaries = bits(WordClass::Be, WordClass::Have, WordClass::Do, WordClass::Modal);

} // namespace

Attribution::Attribution(const ProseReading& reading, const People& people)
    : m_reading(reading)
    , m_items(reading.items)
    , m_people(people)
    , m_lexicon(*reading.lexicon)
{
}

std::vector<SpeechReport> Attribution::reports(const ProseSentence& sentence)
{
    m_first = sentence.first;
    m_last = sentence.last;
    m_reports.clear();
    bool quotation = false;
    for (int i = m_first; i < m_last; ++i) {
        const Item& here = item(i);
        quotation = quotation || here.kind == ItemKind::Quotation;
        if (here.kind != ItemKind::Word || here.word->cue < 0)
            continue;
        if (here.capital && i > m_first && here.word->cue >= 0
            && m_lexicon.cue(here.word->cue).kind != CueClass::According)
            continue; // the State Department
        const auto inside = [this, i](const SpeechReport& report) {
            if (report.cue >= 0 && m_lexicon.cue(item(report.cue).word->cue).kind == CueClass::According)
                return false; // "According to the Herald, Lee said": two speakers in a chain
            return std::ranges::any_of(report.segments,
                                       [i](auto part) { return part.first <= i && i < part.second; });
        };
        if (std::ranges::any_of(m_reports, inside))
            continue; // somebody's speech inside somebody's
        const Use how = use(i);
        if (how == Use::Finite || how == Use::Participle)
            report(i, how);
    }
    if (quotation)
        colon();
    // Two cues for the same words ("tweeted to Lee and said"): the nearer one.
    for (size_t k = 1; k < m_reports.size(); ++k) {
        if (m_reports[k].segments == m_reports[k - 1].segments)
            m_reports.erase(m_reports.begin() + qsizetype(k--) - 1);
    }
    return std::move(m_reports);
}

// The cue that stands here, with the word that must follow it. Frames of the plain verb and of the longer one
// differ.
int Attribution::cueAt(int i, quint16* frames, int* end) const
{
    int plain = -1;
    for (int c = item(i).word->cue; c >= 0; c = m_lexicon.cue(c).with2) {
        const Cue& cue = m_lexicon.cue(c);
        if (cue.with.isEmpty()) {
            if (plain < 0)
                plain = c;
        } else if (i + 1 < m_last && view(i + 1).compare(cue.with, Qt::CaseInsensitive) == 0) {
            *frames = cue.frames;
            *end = i + 2;
            return c;
        }
    }
    if (plain >= 0) {
        *frames = m_lexicon.cue(plain).frames;
        *end = i + 1;
    }
    return plain;
}

Attribution::Use Attribution::use(int i) const
{
    quint16 frames = 0;
    int end = 0;
    const int c = cueAt(i, &frames, &end);
    if (c < 0)
        return Use::No;
    if (m_lexicon.cue(c).kind == CueClass::According)
        return Use::Finite;
    const quint8 forms = item(i).word->forms;
    bool be = false;
    bool have = false;
    bool modal = false;
    bool negated = false;
    int j = i - 1;
    for (; j >= m_first; --j) {
        const Item& before = item(j);
        if (before.kind != ItemKind::Word)
            break;
        if (before.is(WordClass::Negation) || view(j).endsWith(u"n't") || view(j).endsWith(u"n’t"))
            negated = true;
        const bool reflexive = m_lexicon.isFrench() && j > m_first // s'est exclamé
            && (view(j - 1).startsWith(u's') || view(j - 1).startsWith(u'm')) && view(j - 1).size() == 2;
        if (before.is(WordClass::Be) && !reflexive)
            be = true;
        else if (before.is(WordClass::Be))
            have = true;
        else if (before.is(WordClass::Have))
            have = true;
        else if (before.any(bits(WordClass::Modal, WordClass::Do)))
            modal = true;
        else if (!before.any(bits(WordClass::Adverb, WordClass::Negation)) && !view(j).endsWith(u"ly"))
            break;
    }
    if (m_lexicon.isFrench() && j - 1 > m_first && item(j).is(WordClass::Pronoun)
        && view(j - 1) == u"-") { // a-t-il dit
        for (int k = j - 1; k >= m_first && k > j - 5; --k)
            have = have || item(k).any(bits(WordClass::Have, WordClass::Be));
    }
    if (negated || (j >= m_first && item(j).is(WordClass::Negator)))
        return Use::Negated;
    const Item* before = j >= m_first ? &item(j) : nullptr;
    if (before && before->isWord() && view(j) == u"to"
        && isKind(isKind(i + 1, ItemKind::Comma) ? i + 2 : i + 1, ItemKind::Quotation) && j > m_first + 1
        && !item(j - 1).is(WordClass::Negator) && (forms & BaseForm))
        return Use::Finite; // "as she liked to say, “…”"
    if (before && before->isWord() && view(j) == u"to")
        return j > m_first && item(j - 1).is(WordClass::Negator) ? Use::Negated : Use::No;
    if (modal)
        return Use::No;
    if (forms & IngForm) {
        if (be || !before)
            return Use::Participle;
        if (before->any(bits(WordClass::Preposition, WordClass::Determiner, WordClass::Possessive)))
            return Use::No;
        // "head of financial reporting Ann Lee", but "an advertisement saying that", "Lee calling it"
        const bool noun = before->isWord() && !before->capital && i - 1 == j && before->word->cue < 0
            && !before->any(bits(WordClass::Communication, WordClass::Document, WordClass::Group,
                                 WordClass::Role, WordClass::Conjunction, WordClass::Subordinator,
                                 WordClass::Adverb, WordClass::Pronoun));
        return noun && i + 1 < m_last && item(i + 1).capital ? Use::No : Use::Participle;
    }
    if (be)
        return Use::No; // was told, is called
    if (have)
        return forms & (ParticipleForm | PastForm) ? Use::Finite : Use::No;
    const bool noun = before
        && ((before->any(bits(WordClass::Determiner, WordClass::Preposition)) && i - 1 == j)
            || (before->is(WordClass::Possessive) && i - 1 == j)
            || (before->kind == ItemKind::Possessive && i - 1 == j)
            || (before->kind == ItemKind::Number && !view(j).endsWith(u"-old")));
    if (noun)
        return Use::No; // the claims, its report, Ottawa's call
    if ((frames & HearerFrame) && (forms & ParticipleForm) && i + 2 < m_last && view(i + 1) == u"to"
        && item(i + 2).isWord() && before && before->isWord() && !before->any(bits(WordClass::Pronoun)))
        return Use::No; // producers told to save water
    if (before && before->kind == ItemKind::Comma && (forms & ParticipleForm) && (frames & QuestionFrame)
        && j > m_first && m_people.mentionAt(j - 1) && cueAfterComma(i + 1))
        return Use::No; // "Lee, asked whether the road was shut, replied"
    if ((forms & ParticipleForm) && i + 2 < m_last && view(i + 1) == u"to"
        && (view(i + 2) == u"be" || view(i + 2) == u"have") && !(frames & (HearerFrame | InfinitiveFrame))
        && m_people.mentionAt(qMax(j, m_first)) == nullptr)
        return Use::No; // a game said to be the first
    if ((forms & ParticipleForm) && !(frames & StrongFrame) && i + 1 < m_last && view(i + 1) == u"by"
        && i + 2 < m_last && item(i + 2).isWord() && !item(i + 2).is(WordClass::Communication))
        return Use::No; // obtained by the paper and confirmed by the minister
    if (forms & (PastForm | ThirdForm))
        return Use::Finite;
    if (forms & BaseForm) { // officials say; I say
        int k = j; // police in the town of Oxley | say
        while (k > m_first + 1 && k > j - 6 && item(k).isWord()
               && (item(k).capital || item(k).any(bits(WordClass::Determiner)) || isOf(k)))
            --k;
        if (k < j && item(k).is(WordClass::Preposition) && item(k - 1).is(WordClass::Group)
            && (frames & StrongFrame))
            return Use::Finite;
        if (!before || !before->isWord())
            return before && before->kind == ItemKind::Comma ? Use::Finite : Use::No;
        if (before->capital && i - 1 == j && !(m_lexicon.cue(c).frames & NounFrame) && m_people.mentionAt(j)
            && i + 1 < m_last
            && (item(i + 1).any(bits(WordClass::Determiner, WordClass::That))
                || item(i + 1).kind == ItemKind::Quotation))
            return Use::Finite; // the magazine Cosmos describe the plan as
        return before->any(bits(WordClass::Group, WordClass::Pronoun, WordClass::Relative))
                || view(j).endsWith(u's') || before->allCapitals || i - 1 != j
            ? Use::Finite
            : Use::No;
    }
    return Use::No;
}

bool Attribution::cueAfterComma(int i) const
{
    for (; i + 1 < m_last; ++i) {
        if (item(i).kind == ItemKind::Comma && item(i + 1).isWord() && item(i + 1).word->cue >= 0
            && (item(i + 1).word->forms & (PastForm | ThirdForm)))
            return true;
    }
    return false;
}

// "the request of the city asking the schools to pay": the name before it asks.
bool Attribution::asksFor(int i, int before) const
{
    quint16 frames = 0;
    int end = 0;
    const NameMention* name = m_people.mentionAt(before);
    return cueAt(i, &frames, &end) >= 0 && (frames & InfinitiveFrame) && name && name->party >= 0;
}

// The item before a cue's auxiliaries and adverbs.
int Attribution::skipBack(int i) const
{
    int j = i - 1;
    while (j >= m_first && item(j).kind == ItemKind::Word
           && (item(j).any(kAuxiliaries | bits(WordClass::Adverb, WordClass::Negation))
               || (view(j).endsWith(u"ly") && !item(j).capital)
               || (item(j).any(bits(WordClass::Time, WordClass::Weekday)) && j > m_first)))
        j -= item(j).any(bits(WordClass::Time, WordClass::Weekday))
                && item(j - 1).any(bits(WordClass::Determiner, WordClass::Preposition))
            ? 2
            : 1;
    if (j > m_first + 1 && item(j).is(WordClass::SetPhrase) && item(j - 1).is(WordClass::Preposition))
        j -= 2; // Lee in turn said
    while (j >= m_first && item(j).kind == ItemKind::Parenthesis)
        --j;
    return j;
}

// The start of the stretch that may hold the subject: after the last quotation, semicolon, colon.
int Attribution::boundary(int i) const
{
    for (int k = i - 1; k >= m_first; --k) {
        const ItemKind kind = item(k).kind;
        if (kind == ItemKind::Semicolon || kind == ItemKind::Colon)
            return k + 1;
        if (kind == ItemKind::Quotation && isUtterance(k))
            return k + 1;
    }
    return m_first;
}

bool Attribution::isUtterance(int i) const
{
    if (item(i).kind != ItemKind::Quotation)
        return false;
    const Span inner = m_reading.marked[size_t(item(i).marked)].inner();
    QStringView text = m_reading.view(inner).trimmed();
    while (!text.isEmpty() && (text.back() == u'\u2019' || text.back() == u'\''))
        text.chop(1);
    if (text.isEmpty())
        return false;
    const QChar last = text.back();
    return last == u',' || last == u'.' || last == u'!' || last == u'?' || last == u'\u2026'
        || last == u'\u2014' || (i + 1 < m_last && item(i + 1).kind == ItemKind::Comma) || text.size() > 60;
}

Subject Attribution::subjectOf(int i, Use how, bool* inverted) const
{
    *inverted = false;
    const int j = skipBack(i);
    const auto shared = [this, i] {
        if (!m_reports.empty() && m_reports.back().cue < i && m_reports.back().subject.kind != Subject::None)
            return m_reports.back().subject;
        return firstSubject({ m_first, m_last, 0 });
    };
    const auto right = [this, i, inverted] {
        quint16 frames = 0;
        int end = 0;
        cueAt(i, &frames, &end);
        while (m_lexicon.isFrench() && end < m_last // "avait expliqué jeudi la directrice"
               && item(end).any(bits(WordClass::Weekday, WordClass::Time, WordClass::Adverb)))
            ++end;
        const Subject subject = rightOf(end);
        *inverted = subject.kind != Subject::None;
        return subject;
    };
    if (how == Use::Participle) {
        if (j >= m_first && item(j).isWord()
            && !item(j).any(bits(WordClass::Conjunction, WordClass::Subordinator, WordClass::Relative))
            && (i - 1 > j || hasQuotation(i + 1, qMin(i + 4, m_last)) || (i - 1 == j && asksFor(i, j)))) {
            const NameMention* name = i - 1 == j && asksFor(i, j) ? m_people.mentionAt(j) : nullptr;
            const Subject subject = leftOf(j + 1, name ? name->first : boundary(i));
            if (subject.kind != Subject::None)
                return subject;
        }
        if (j < m_first) { // Noting that the road was shut, Lee said
            const int comma = openingClauseEnd(i + 1);
            return comma < 0 ? Subject() : firstSubject({ comma + 1, m_last, 0 });
        }
        for (int k = j; k > m_first + 1 && k > j - 6; --k) { // ", with Lee adding"
            if (view(k) == u"with" && item(k - 1).kind == ItemKind::Comma)
                return leftOf(j + 1, k + 1);
        }
        return shared();
    }
    if (j < m_first)
        return right();
    const Item& before = item(j);
    if (before.kind == ItemKind::Quotation && isUtterance(j)) {
        const Subject subject = right();
        if (subject.kind != Subject::None)
            return subject;
        const int who = relativeBefore(j); // "Lee, who had told crews they had “two days,” said"
        return who < 0 ? subject : acrossAsides(who - 1);
    }
    if (before.kind == ItemKind::Comma || before.kind == ItemKind::Dash) {
        if (j > m_first && item(j - 1).kind == ItemKind::Quotation) {
            const Subject subject = right();
            if (subject.kind != Subject::None)
                return subject;
        }
        const int from = boundary(j);
        bool asides = false;
        const Subject left = acrossAsides(j, &asides);
        if (asides && left.kind != Subject::None && (left.outer <= from || !hasVerb(from, left.outer)))
            return left;
        if (hasVerb(from, j)) {
            const Subject subject = right();
            const int after = subject.last;
            // "Lee began well, added five points": a thing after the verb is its object
            const bool thing = !m_lexicon.isFrench() && subject.kind == Subject::Noun && !speaks(subject)
                && !strong(i) && !item(subject.first).capital;
            if (subject.kind != Subject::None && !thing
                && (after >= m_last || item(after).kind != ItemKind::Word
                    || item(after).any(bits(WordClass::Preposition, WordClass::Weekday, WordClass::Relative,
                                            WordClass::Conjunction))))
                return subject;
            *inverted = false;
        } else if (j > from) {
            const Subject subject = right(); // Institutional recipients, said Mauer, are …
            if (subject.kind != Subject::None && isKind(subject.last, ItemKind::Comma)
                && subject.kind != Subject::Noun)
                return subject;
            *inverted = false;
        }
        return left;
    }
    if (!before.isWord() && before.kind != ItemKind::Quotation && before.kind != ItemKind::Possessive
        && before.kind != ItemKind::Number)
        return right();
    if (before.is(WordClass::Relative)) {
        int k = j - 1;
        if (k > m_first && item(k).kind == ItemKind::Comma) { // the support of Mayor Lee, who said
            const NameMention* name = view(j) == u"who" ? m_people.mentionAt(k - 1) : nullptr;
            if (name && name->last == k && name->party >= 0 && name->first >= m_first
                && m_people.parties()[size_t(name->party)].kind == SpeakerKind::Person)
                return leftOf(k, name->first);
        }
        Subject antecedent = k < m_first      ? Subject()
            : item(k).kind == ItemKind::Comma ? acrossAsides(k)
                                              : leftOf(k + 1, boundary(k + 1));
        if (antecedent.kind == Subject::Noun && view(j) == u"which" && !speaks(antecedent))
            return {}; // a law which says that
        return antecedent;
    }
    if (before.is(WordClass::Conjunction)) {
        // "When the road was shut, Lee called Grant and told him": whose verb stands before "and".
        int start = j;
        while (start > m_first && item(start - 1).kind != ItemKind::Comma)
            --start;
        if (start > m_first && m_reports.empty()) {
            const Subject own = firstSubject({ start, m_last, 0 });
            if ((own.kind == Subject::Name || own.kind == Subject::Pronoun) && own.last < j
                && verbAt(own.last))
                return own;
        }
        return shared();
    }
    if (before.any(bits(WordClass::Subordinator)) && !item(j).is(WordClass::That)) {
        return right(); // as said Lee
    }
    if (view(j) == u"to") { // "as she liked to say"
        int k = j;
        while (k > m_first && !item(k).is(WordClass::Pronoun) && !m_people.mentionAt(k))
            --k;
        return leftOf(k + 1, boundary(k + 1));
    }
    return leftOf(j + 1, boundary(j + 1));
}

} // namespace Redraft
