// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A long text in two versions as files, the same ones for the same number of paragraphs: prose without
/// meaning, one in thirty paragraphs with a quotation and a speaker, a date or a number, or every other one
/// of them. About one paragraph in six differs: edited, inserted, deleted, split, merged or moved.
#pragma once

#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <random>
#include <vector>

namespace Redraft::Testing {

class Book {
public:
    /// The paths of the older and the newer version, written below `folder`; `talk`: every other paragraph is
    /// somebody's words.
    static QStringList write(const QString& folder, int paragraphs, bool talk = false)
    {
        Book book(paragraphs, talk);
        const std::vector<QByteArray> old = book.first(paragraphs);
        const std::vector<QByteArray> revised = book.revised(old);
        QStringList paths;
        for (const auto& [name, text] : { std::pair("older.txt", &old), std::pair("newer.txt", &revised) }) {
            QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write a book");
            for (const QByteArray& paragraph : *text)
                file.write(paragraph + "\n\n");
            paths.append(file.fileName());
        }
        return paths;
    }

private:
    Book(int seed, bool talk)
        : m_talk(talk)
        , m_random(unsigned(seed))
    {
        for (int i = 0; i < 9000; ++i) {
            QByteArray word;
            for (int syllable = 2 + upTo(3); syllable > 0; --syllable) {
                word += "bcdfghklmnprstvz"[upTo(16)];
                word += "aeiou"[upTo(5)];
                if (upTo(3) == 0)
                    word += "rn"[upTo(2)];
            }
            m_rare.push_back(word);
        }
    }

    int upTo(int limit) { return int(m_random() % unsigned(limit)); }

    QByteArray word()
    {
        constexpr std::array common{ "the", "of",  "and", "to",   "in", "a",  "is",   "that", "for",
                                     "it",  "was", "on",  "with", "as", "by", "from", "his",  "they" };
        if (upTo(100) < 46)
            return common[size_t(upTo(int(common.size())))];
        return m_rare[std::min(m_random() % 9000, m_random() % 9000)];
    }

    QByteArray name()
    {
        constexpr std::array given{ "Anna", "Bruno", "Clara", "David", "Elena", "Farid", "Grace", "Hugo" };
        constexpr std::array family{ "Marsh", "Okafor", "Lindqvist", "Tanaka", "Pereira",
                                     "Novak", "Haddad", "Brandt",    "Iyer",   "Quinn" };
        return QByteArray(given[size_t(upTo(8))]) + ' ' + family[size_t(upTo(10))];
    }

    QByteArray sentence()
    {
        QByteArray text;
        for (int words = 7 + upTo(19); words > 0; --words)
            text += (text.isEmpty() ? "" : " ") + word();
        text[0] = char(std::toupper(text[0]));
        return text + '.';
    }

    QByteArray paragraph()
    {
        if (upTo(50) == 0)
            return "***";
        QByteArray text;
        for (int sentences = 1 + upTo(4); sentences > 0; --sentences)
            text += (text.isEmpty() ? "" : " ") + sentence();
        switch (upTo(m_talk ? 6 : 90)) {
        case 0:
            return '"' + sentence().chopped(1) + ",\" said " + name() + ", a spokesman. " + text;
        case 1:
            return text + " It began on " + QByteArray::number(1 + upTo(28)) + " May "
                + QByteArray::number(1990 + upTo(40)) + '.';
        case 2:
            return text + " About " + QByteArray::number(100 + upTo(900)) + " people came.";
        default:
            return text;
        }
    }

    std::vector<QByteArray> first(int count)
    {
        std::vector<QByteArray> text;
        std::generate_n(std::back_inserter(text), count, [this] { return paragraph(); });
        return text;
    }

    QByteArray edited(const QByteArray& paragraph)
    {
        QByteArrayList words = paragraph.split(' ');
        for (int times = 1 + upTo(4); times > 0; --times)
            words[upTo(int(words.size()))] = word();
        return words.join(' ');
    }

    std::vector<QByteArray> revised(const std::vector<QByteArray>& old)
    {
        std::vector<QByteArray> text;
        for (const QByteArray& paragraph : old) {
            const int chance = upTo(100);
            const qsizetype end = paragraph.indexOf(". ");
            if (chance < 10) {
                text.push_back(edited(paragraph));
            } else if (chance < 13) {
                text.push_back(paragraph);
                text.push_back(this->paragraph());
            } else if (chance < 16) {
                continue;
            } else if (chance < 17 && end > 0) {
                text.push_back(paragraph.first(end + 1));
                text.push_back(paragraph.sliced(end + 2));
            } else if (chance < 18 && !text.empty()) {
                text.back() += ' ' + paragraph;
            } else {
                text.push_back(paragraph);
            }
        }
        for (size_t moves = text.size() / 150 + 1; moves > 0; --moves) {
            const auto from = text.begin() + upTo(int(text.size()) - 3);
            const std::vector<QByteArray> block(from, from + 3);
            text.erase(from, from + 3);
            text.insert(text.begin() + upTo(int(text.size())), block.begin(), block.end());
        }
        return text;
    }

    bool m_talk;
    std::minstd_rand m_random;
    std::vector<QByteArray> m_rare;
};

} // namespace Redraft::Testing
