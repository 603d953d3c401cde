// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Dates of an article. Each paragraph becomes tokens; a first pass finds whole dates by the rules of
/// resources/lang/<code>/dates-rules.tsv, a second joins them with what belongs to them (dates-joins.tsv: "6
/// p.m." + "Saturday", "the end of" + "March"). What comes out is unresolved; the resolver gives the values.
#include "extraction/datepatterns.h"
#include "extraction/dateresolver.h"
#include "extraction/datetense.h"
#include "extraction/extraction.h"

#include <map>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

struct DateLanguage {
    DateLexicon lexicon;
    DatePatterns rules;
    DatePatterns joins;
};

/// Tables are read once in a program's life. Null: the language has none.
const DateLanguage* languageOf(const QString& code)
{
    static std::mutex guard;
    static std::map<QString, std::unique_ptr<DateLanguage>> known;
    const std::scoped_lock lock(guard);
    const auto found = known.find(code);
    if (found != known.end())
        return found->second.get();
    auto language = std::make_unique<DateLanguage>();
    language->lexicon.load(code);
    if (language->lexicon.isEmpty()) {
        language.reset();
    } else {
        language->rules.load(code, u"dates-rules", language->lexicon);
        language->joins.load(code, u"dates-joins", language->lexicon);
    }
    return known.emplace(code, std::move(language)).first->second.get();
}

/// What a match is to the second pass.
DateClass classOf(const TimexDraft& draft)
{
    const auto isSet = TimexDraft::isSet;
    const auto byUnit = [&] {
        switch (draft.unit) {
        case TimeUnit::Day:
            return DateClass::AtDay;
        case TimeUnit::Month:
            return DateClass::AtMonth;
        case TimeUnit::Year:
            return DateClass::AtYear;
        default:
            return DateClass::AtSpan;
        }
    };
    switch (draft.kind) {
    case DraftKind::Duration:
        return DateClass::AtDuration;
    case DraftKind::Set:
        return DateClass::AtSet;
    case DraftKind::Reference:
        return DateClass::AtRef;
    case DraftKind::Clock:
        return isSet(draft.hour) ? DateClass::AtClock : DateClass::AtPart;
    case DraftKind::Deictic:
        return DateClass::AtDay;
    case DraftKind::Offset:
        return byUnit();
    case DraftKind::Shift:
        if (isSet(draft.weekday) || draft.part != DayPart::None)
            return DateClass::AtDay;
        return isSet(draft.month) ? DateClass::AtMonth : byUnit();
    default:
        break;
    }
    if (isSet(draft.day) || isSet(draft.weekday) || isSet(draft.holiday))
        return DateClass::AtDay;
    if (isSet(draft.month))
        return DateClass::AtMonth;
    if (isSet(draft.season) || isSet(draft.quarter) || isSet(draft.half) || isSet(draft.week))
        return DateClass::AtSpan;
    return DateClass::AtYear;
}

class Finder {
public:
    Finder(const DateLanguage& language, QStringView text)
        : m_language(language)
        , m_text(text)
    {
    }

    void paragraph(int index, Span span, std::vector<FoundDate>& into);

private:
    void firstPass();
    void continueList(DateMatch match);
    bool continueYear(DateMatch match);
    void secondPass(int paragraph, std::vector<FoundDate>& into);
    void add(int paragraph, qint32 first, qint32 last, const TimexDraft& draft, const QString& rule,
             float confidence, std::vector<FoundDate>& into) const;

    const DateLanguage& m_language;
    QStringView m_text;
    std::vector<DateToken> m_tokens;
    std::vector<DateMatch> m_matches;
    std::vector<DateToken> m_joined;
    std::vector<qint32> m_origin; // index into m_tokens of each joined token
};

void Finder::paragraph(int index, Span span, std::vector<FoundDate>& into)
{
    m_tokens.clear();
    m_matches.clear();
    scanDateTokens(m_language.lexicon, m_text, span, m_tokens);
    firstPass();
    if (!m_matches.empty())
        secondPass(index, into);
}

void Finder::firstPass()
{
    const DatePatterns& rules = m_language.rules;
    for (size_t i = 0; i < m_tokens.size();) {
        if (!rules.mayBegin(m_tokens[i])) {
            ++i;
            continue;
        }
        const DateMatch match = rules.match(m_language.lexicon, m_tokens, i);
        if (match.rule < 0) {
            ++i;
            continue;
        }
        m_matches.push_back(match);
        continueList(match);
        i = size_t(m_matches.back().last);
    }
}

/// "1915-17": the second year borrows its century.
bool Finder::continueYear(DateMatch match)
{
    TimexDraft bare;
    bare.kind = DraftKind::Date;
    bare.year = match.draft.year;
    const size_t at = size_t(match.last);
    if (match.draft != bare || at + 1 >= m_tokens.size() || m_tokens[at].spaceBefore
        || m_text[m_tokens[at].start] == u',' || !m_tokens[at].is(DateClass::List)
        || m_tokens[at].end - m_tokens[at].start != 1)
        return false;
    const DateToken& token = m_tokens[at + 1];
    if (token.spaceBefore || !token.is(DateClass::Num2) || token.number <= match.draft.year % 100)
        return false;
    match.draft.year = match.draft.year / 100 * 100 + int(token.number);
    match.first = qint32(at) + 1;
    match.last = match.first + 1;
    m_matches.push_back(match);
    return true;
}

/// "October 8, 9 and 11": the days after the first borrow its month.
void Finder::continueList(DateMatch match)
{
    if (match.draft.kind == DraftKind::Date && continueYear(match))
        return;
    if (match.draft.kind != DraftKind::Date || !TimexDraft::isSet(match.draft.month)
        || !TimexDraft::isSet(match.draft.day) || match.draft.hasTime())
        return;
    for (;;) {
        size_t next = size_t(match.last);
        while (next < m_tokens.size() && m_tokens[next].is(DateClass::List) && next < size_t(match.last) + 2)
            ++next;
        if (next == size_t(match.last) || next >= m_tokens.size() || m_tokens[next].starts)
            return;
        const DateToken& token = m_tokens[next];
        if (token.word != DateLexicon::Unknown || !(token.is(DateClass::Day) || token.is(DateClass::DayOrd)))
            return;
        if (next + 1 < m_tokens.size()) { // "October 8, 9 people came" is no list
            constexpr quint64 goesOn = bit(DateClass::List) | bit(DateClass::ListEnd) | bit(DateClass::Year);
            const DateToken& after = m_tokens[next + 1];
            const bool mark = !m_text[after.start].isLetterOrNumber() && m_text[after.start] != u'%'
                && (after.spaceBefore || after.word != m_language.lexicon.find(u"-"));
            if (!mark && (!after.spaceBefore || !(after.classes & goesOn)))
                return;
        }
        const int day = int(token.number);
        if (day <= match.draft.day)
            return;
        match.draft.day = day;
        match.draft.weekday = TimexDraft::Unset;
        match.first = qint32(next);
        match.last = qint32(next) + 1;
        m_matches.push_back(match);
    }
}

void Finder::secondPass(int paragraph, std::vector<FoundDate>& into)
{
    const DatePatterns& rules = m_language.rules;
    const DatePatterns& joins = m_language.joins;
    m_joined.clear();
    m_origin.clear();
    size_t match = 0;
    for (size_t i = 0; i < m_tokens.size();) {
        if (match < m_matches.size() && size_t(m_matches[match].first) == i) {
            const DateMatch& found = m_matches[match];
            if (found.draft.kind != DraftKind::None) {
                DateToken token = m_tokens[i];
                token.end = m_tokens[size_t(found.last) - 1].end;
                token.word = DateLexicon::Unknown;
                token.classes = bit(classOf(found.draft));
                token.match = qint32(match);
                m_joined.push_back(token);
                m_origin.push_back(qint32(i));
                i = size_t(found.last);
                ++match;
                continue;
            }
            ++match;
        }
        m_joined.push_back(m_tokens[i]);
        m_origin.push_back(qint32(i));
        ++i;
    }
    m_origin.push_back(qint32(m_tokens.size()));
    for (size_t i = 0; i < m_joined.size();) {
        const DateToken& token = m_joined[i];
        DateMatch join;
        if (joins.mayBegin(token))
            join = joins.match(m_language.lexicon, m_joined, i, m_matches);
        if (join.rule >= 0) {
            QString name = joins.rules()[size_t(join.rule)].name;
            float confidence = joins.rules()[size_t(join.rule)].confidence;
            for (qint32 k = join.first; k < join.last; ++k) {
                if (m_joined[size_t(k)].match < 0)
                    continue;
                const DateRule& rule =
                    rules.rules()[size_t(m_matches[size_t(m_joined[size_t(k)].match)].rule)];
                name += u'+' + rule.name;
                confidence = std::min(confidence, rule.confidence);
            }
            if (join.draft.kind != DraftKind::None)
                add(paragraph, m_origin[size_t(join.first)], m_origin[size_t(join.last)], join.draft, name,
                    confidence, into);
            i = size_t(join.last);
            continue;
        }
        if (token.match >= 0) {
            const DateMatch& found = m_matches[size_t(token.match)];
            const DateRule& rule = rules.rules()[size_t(found.rule)];
            add(paragraph, found.first, found.last, found.draft, rule.name, rule.confidence, into);
        }
        ++i;
    }
}

void Finder::add(int paragraph, qint32 first, qint32 last, const TimexDraft& draft, const QString& rule,
                 float confidence, std::vector<FoundDate>& into) const
{
    FoundDate found;
    found.span = { m_tokens[size_t(first)].start, m_tokens[size_t(last) - 1].end };
    found.paragraph = paragraph;
    found.sentence = m_tokens[size_t(first)].sentence;
    found.firstToken = first;
    found.lastToken = last;
    found.tense = tenseAround(m_tokens, size_t(first), size_t(last));
    found.draft = draft;
    found.rule = rule;
    found.confidence = confidence;
    into.push_back(std::move(found));
}

} // namespace

void extractDates(const Article& article, const ExtractOptions& options, Extraction& into, const Tick& tick)
{
    QString code = article.language.isEmpty() ? u"en"_s : article.language;
    const DateLanguage* language = languageOf(code);
    if (!language) {
        code = u"en"_s;
        language = languageOf(code);
    }
    if (!language)
        return;
    std::vector<FoundDate> found;
    Finder finder(*language, article.text);
    const qint64 total = qint64(article.paragraphs.size());
    for (qint64 i = 0; i < total; ++i) {
        if (i % 64 == 0 && !goOn(tick, i, total))
            break;
        finder.paragraph(int(i), article.paragraphs[size_t(i)].span, found);
    }
    DateResolver resolver(language->lexicon, article, options, code);
    into.dates = resolver.resolve(found);
}

} // namespace Redraft
