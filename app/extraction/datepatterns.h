// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// DatePatterns are the rules of one table (dates-rules.tsv, dates-joins.tsv) compiled into one tree over
/// words and token classes, so that all rules are tried at once: the longest match wins, then the first row.
/// A pattern is a row of elements: lower-case words, CLASSES, alternatives "on|in|DIR", optional "[the]";
/// between "<" and ">" stands what belongs to the date where that is not the whole pattern. `before` and
/// `after` say what must (or, with "!", must not) stand next to it: words, classes, START (of a sentence),
/// CAP (a capitalised word), END (of the paragraph).
#pragma once

#include "extraction/datetokens.h"
#include "extraction/ruletable.h"
#include "extraction/timex.h"

#include <QHash>

#include <vector>

namespace Redraft {

struct DateRule {
    QString name;
    float confidence = 0;
    TimexDraft draft; ///< what the rule itself says; classes of the pattern add to it
    int line = 0; ///< of the table
};

struct DateMatch {
    qint32 first = 0; ///< tokens of the date, half-open
    qint32 last = 0;
    qint32 rule = -1;
    TimexDraft draft;
};

class DatePatterns {
public:
    void load(QStringView language, QStringView table, DateLexicon& lexicon);

    /// The best match whose date begins at token `at`; rule -1: none. `earlier` are the matches that AtDay …
    /// tokens stand for (second pass).
    DateMatch match(const DateLexicon& lexicon, const std::vector<DateToken>& tokens, size_t at,
                    const std::vector<DateMatch>& earlier = {}) const;

    /// Whether a rule can begin with this token: asked for every token of a text.
    bool mayBegin(const DateToken& token) const
    {
        return (token.classes & m_startClasses)
            || (token.word >= 0 && size_t(token.word) < m_startWords.size()
                && m_startWords[size_t(token.word)]);
    }

    const std::vector<DateRule>& rules() const { return m_rules; }
    bool isEmpty() const { return m_rules.empty(); }

private:
    struct Edge {
        bool isWord = false;
        qint32 key = 0; // word id or class
        qint32 target = 0;
    };
    struct Accept {
        qint32 rule = 0;
        qint32 first = 0; // elements of the date
        qint32 last = 0;
    };
    struct Node {
        std::vector<Edge> edges;
        std::vector<Accept> accepts;
    };
    struct Condition {
        quint64 classes = 0;
        std::vector<qint32> words;
        bool start = false;
        bool end = false;
        bool negative = false;
        bool empty = true;
    };
    struct Step {
        qint32 token = 0;
        DateClass as = DateClass::Count; // Count: by its word
    };
    struct Search;

    void addPattern(const QString& pattern, qint32 rule, DateLexicon& lexicon);
    qint32 child(qint32 node, bool isWord, qint32 key);
    void readMeaning(DateRule& rule, const QString& means) const;
    Condition readCondition(const QString& text, DateLexicon& lexicon) const;
    void walk(Search& search, qint32 node, size_t at) const;
    void accept(Search& search, const Accept& accept) const;
    static bool holds(const Condition& condition, const std::vector<DateToken>& tokens, qint64 at);

    std::vector<DateRule> m_rules;
    std::vector<Condition> m_before;
    std::vector<Condition> m_after;
    std::vector<Node> m_nodes;
    quint64 m_startClasses = 0;
    std::vector<bool> m_startWords;
};

} // namespace Redraft
