#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pairs of large texts for the benchmark, always the same ones: versions.py FOLDER

Each pair NAME is NAME.a.txt and NAME.b.txt, paragraphs with an empty line between. A number in a name is of paragraphs.
"""
import os
import random
import sys


def words(rng, count):
    syllables = [c + v for c in "bcdfghklmnprstvz" for v in ("a", "e", "i", "o", "u", "ar", "en")]
    return ["".join(rng.choice(syllables) for _ in range(rng.randint(2, 4))) for _ in range(count)]


class Text:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.rare = words(random.Random(1), 9000)
        self.common = "the of and to in a is that for it was on with as by at from his they which".split()

    def word(self):
        return self.rng.choice(self.common) if self.rng.random() < .46 else self.rare[int(self.rng.random() ** 2 * 9000)]

    def sentence(self):
        return " ".join(self.word() for _ in range(self.rng.randint(7, 26))).capitalize() + "."

    def paragraph(self):
        return "***" if self.rng.random() < .02 else " ".join(self.sentence() for _ in range(self.rng.randint(1, 4)))

    def paragraphs(self, count):
        return [self.paragraph() for _ in range(count)]

    def edited(self, paragraph):
        parts = paragraph.split(" ")
        for _ in range(self.rng.randint(1, 4)):
            parts[self.rng.randrange(len(parts))] = self.word()
        return " ".join(parts)

    def revised(self, old, share):
        """`share` of the paragraphs edited; a few inserted, deleted, split, merged and moved."""
        new = []
        for paragraph in old:
            x = self.rng.random()
            if x < share:
                new.append(self.edited(paragraph))
            elif x < share + .03:
                new += [paragraph, self.paragraph()]
            elif x < share + .06:
                continue
            elif x < share + .07 and ". " in paragraph:
                new += [paragraph[:paragraph.index(". ") + 1], paragraph[paragraph.index(". ") + 2:]]
            elif x < share + .08 and new:
                new[-1] += " " + paragraph
            else:
                new.append(paragraph)
        for _ in range(max(1, len(new) // 150)):
            block = new[(at := self.rng.randrange(len(new))):at + 3]
            del new[at:at + 3]
            to = self.rng.randrange(len(new))
            new[to:to] = block
        return new


def pairs():
    for count in (5000, 50000):
        text = Text(count)
        old = text.paragraphs(count)
        yield f"revision{count}", old, text.revised(old, .10)
    text = Text(2)
    old = text.paragraphs(5000)
    yield "nine-in-ten-edited5000", old, text.revised(old, .90)
    yield "unrelated5000", old, Text(3).paragraphs(5000)
    yield "reversed5000", old, old[::-1]
    yield "all-alike5000", [old[0]] * 5000, [old[0]] * 5100
    yield "stars5000", ["***"] * 5000, ["***"] * 4900
    one = " ".join(text.sentence() for _ in range(9000))
    yield "one-paragraph-1mb", [one], [" ".join(text.edited(one[k:k + 5000]) for k in range(0, len(one), 5000))]


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for name, old, new in pairs():
        for side, paragraphs in (("a", old), ("b", new)):
            with open(os.path.join(folder, f"{name}.{side}.txt"), "w", encoding="utf-8") as f:
                f.write("\n\n".join(paragraphs))


main()
