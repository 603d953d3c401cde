// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A Reading is an article cut up for the rules: items (words with what the lexicon knows, punctuation, and
/// each stretch in quotation marks as one item), sentences over them, and the zone of each paragraph. One
/// pass over the text; after it no rule looks at characters in an inner loop.
#pragma once

#include "extraction/lexicon.h"
#include "extraction/quotationmarks.h"
#include "text/article.h"
#include "text/progress.h"

#include <vector>

namespace Redraft {

enum class ItemKind : quint8 {
    Word,
    Number,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Parenthesis, ///< the whole of ( … )
    Quotation, ///< the whole of “ … ”
    Possessive, ///< the 's of "Lee's"
    Other
};

struct Item {
    ItemKind kind = ItemKind::Other;
    // bits: a book has millions of items, which are most of what an extraction needs in memory
    bool capital : 1 = false;
    bool allCapitals : 1 = false; ///< two letters or more
    bool initial : 1 = false; ///< "J."
    bool spaceBefore : 1 = false;
    qint32 start = 0;
    qint32 end = 0;
    qint32 marked = -1; ///< index into Reading::marked of a quotation
    const Word* word = nullptr; ///< never null

    bool is(WordClass c) const { return word->is(c); }
    bool any(quint64 mask) const { return word->any(mask); }
    bool isWord() const { return kind == ItemKind::Word; }
};
static_assert(sizeof(Item) == 24);

/// A sentence: items [first, last), in paragraph `paragraph`.
struct ProseSentence {
    int first = 0;
    int last = 0;
    int paragraph = 0;
};

/// Where a paragraph belongs. Names outside the body are never used by proximity.
enum class Zone : quint8 { Body, Headline, Caption, Aside };

/// The items of a text in order. Rules look at what stands before and after a word; beyond the first and the
/// last item of the text there is one that is nothing: no text, no class. (Written to, they are a plain
/// vector.)
class Items : public std::vector<Item> {
public:
    Item& operator[](size_t index) { return std::vector<Item>::operator[](index); }
    const Item& operator[](size_t index) const
    {
        // in bytes: asked millions of times, a size in items would be a division each time
        const Item* const first = data();
        const auto bytes = quintptr(std::to_address(end())) - quintptr(first);
        return index * sizeof(Item) < bytes ? first[index] : none();
    }

private:
    static const Item& none();
};

struct ProseReading {
    QStringView text;
    Items items;
    std::vector<MarkedText> marked;
    std::vector<ProseSentence> sentences;
    std::vector<Zone> zones; ///< one per paragraph of the article
    std::shared_ptr<const Lexicon> lexicon;

    QStringView view(const Item& item) const { return text.sliced(item.start, item.end - item.start); }
    QStringView view(int item) const { return view(items[size_t(item)]); }
    QStringView view(Span span) const { return span.in(text); }
};

ProseReading read(const Article& article, const Tick& tick = {});

} // namespace Redraft
