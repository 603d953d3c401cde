// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Random texts and random revisions of them: what happens to paragraphs between two drafts, in small.
#pragma once

#include "comparison/madewords.h"

#include <QStringList>

namespace Redraft::Testing {

// A small made-up language: short words are frequent, so that sentences share what real ones share.
class Revisions : public MadeWords {
public:
    using MadeWords::MadeWords;

    QString word()
    {
        static const QStringList common = { QStringLiteral("the"),  QStringLiteral("of"),
                                            QStringLiteral("and"),  QStringLiteral("a"),
                                            QStringLiteral("in"),   QStringLiteral("was"),
                                            QStringLiteral("café"), QStringLiteral("3.5%") };
        if (below(3) == 0)
            return common[below(int(common.size()))];
        return made(2, 2);
    }

    QString sentence()
    {
        QStringList words;
        for (int k = 0; k < 3 + below(12); ++k)
            words.append(word());
        QString out = words.join(below(12) == 0 ? QStringLiteral("\u00a0") : QStringLiteral(" "));
        out[0] = out[0].toUpper();
        return out + (below(6) == 0 ? QStringLiteral("?") : QStringLiteral("."));
    }

    QString paragraph()
    {
        if (below(8) == 0)
            return below(2) ? QStringLiteral("***") : QStringLiteral("Read more:");
        QStringList sentences;
        for (int k = 0; k < 1 + below(4); ++k)
            sentences.append(sentence());
        return sentences.join(u' ');
    }

    QStringList text(int paragraphs)
    {
        QStringList out;
        for (int k = 0; k < paragraphs; ++k)
            out.append(paragraph());
        return out;
    }

    /// Sentences of a small pool, each perhaps with words changed, dealt to paragraphs: paragraphs share
    /// sentences with several others, in any order.
    QStringList dealt(const QStringList& pool)
    {
        QStringList text;
        for (int k = 0; k < 1 + below(8); ++k) {
            QStringList sentences;
            for (int n = 0; n < 1 + below(3); ++n) {
                QStringList words = pool[below(int(pool.size()))].split(u' ');
                for (int w = 0; w < below(4); ++w)
                    words[below(int(words.size()))] = word();
                sentences.append(words.join(u' '));
            }
            text.append(sentences.join(u' '));
        }
        return text;
    }

    QStringList revised(QStringList text)
    {
        for (int k = 0; k < 1 + below(6) && !text.isEmpty(); ++k) {
            const int at = below(int(text.size()));
            QStringList words = text[at].split(u' ');
            switch (below(8)) {
            case 0:
                text.removeAt(at);
                break;
            case 1:
                text.insert(at, paragraph());
                break;
            case 2:
                text.move(at, below(int(text.size())));
                break;
            case 3:
                words.insert(below(int(words.size()) + 1), word());
                text[at] = words.join(u' ');
                break;
            case 4:
                words[below(int(words.size()))] = word();
                text[at] = words.join(u' ');
                break;
            case 5:
                if (at + 1 < text.size())
                    text[at] += u' ' + text.takeAt(at + 1);
                break;
            case 6:
                text.insert(at, text[below(int(text.size()))]);
                break;
            default:
                if (words.size() > 4) {
                    text[at] = words.mid(0, 3).join(u' ');
                    text.insert(at + 1, words.mid(3).join(u' '));
                }
            }
        }
        return text;
    }
};

} // namespace Redraft::Testing
