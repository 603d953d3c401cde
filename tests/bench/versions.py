#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pairs of large texts for the benchmark, always the same ones: versions.py FOLDER

Each pair NAME is NAME.a.txt and NAME.b.txt, paragraphs with an empty line between. The number at a name's end is of
paragraphs (of 200 characters), or with "mb" of megabytes. A folder that has them all from this very script is left
alone.
"""
import hashlib
import os
import random
import sys

STAMP = "made-by"


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
        """Prose, some of it spoken (a third of that between curly marks), a few signs."""
        x = self.rng.random()
        if x < .02:
            return "***"
        prose = " ".join(self.sentence() for _ in range(self.rng.randint(1, 4)))
        if x < .11:
            return f"“{prose}” O’Neill said."
        return f'"{prose}" Abara said.' if x < .30 else prose

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
        # In pieces, so that the moves of a large text cost what its size is.
        piece = 5000
        pieces = [new[k:k + piece] for k in range(0, len(new), piece)]
        for part in pieces:
            for _ in range(max(1, len(part) // 150)):
                block = part[(at := self.rng.randrange(len(part))):at + 3]
                del part[at:at + 3]
                to = self.rng.randrange(len(part))
                part[to:to] = block
        return [paragraph for part in pieces for paragraph in part]

    def one_paragraph(self, megabytes):
        sentences = []
        size = 0
        while size < megabytes * 1_000_000:
            sentences.append(self.sentence())
            size += len(sentences[-1]) + 1
        one = " ".join(sentences)
        return [one], [" ".join(self.edited(one[k:k + 5000]) for k in range(0, len(one), 5000))]


def ordinary(count):
    text = Text(count)
    old = text.paragraphs(count)
    return old, text.revised(old, .10)


def nine_in_ten(count):
    text = Text(count + 1)
    old = text.paragraphs(count)
    return old, text.revised(old, .90)


def other_letters(paragraphs):
    latin = "abcdefghijklmnopqrstuvwxyz"
    table = str.maketrans(latin + latin.upper(), "βγδεζηθικλμνξοπρστυφχψωабвΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВ")
    return [paragraph.translate(table) for paragraph in paragraphs]


def shuffled(paragraphs):
    random.Random(7).shuffle(out := list(paragraphs))
    return out


def wrapped(paragraphs, width):
    import textwrap
    return [textwrap.fill(paragraph, width) for paragraph in paragraphs]


def chinese(count):
    rng = random.Random(8)
    han = [chr(0x4e00 + int(rng.random() ** 2 * 3000)) for _ in range(2000)]
    sentence = lambda: "".join(rng.choice(han) for _ in range(rng.randint(8, 30))) + "。"
    old = ["".join(sentence() for _ in range(rng.randint(1, 4))) for _ in range(count)]
    return old, [p[:len(p) // 2] + rng.choice(han) + p[len(p) // 2:] if rng.random() < .2 else p for p in old]


def letters(megabytes):
    """A word of so many letters, and the same with one letter in ten thousand replaced."""
    rng = random.Random(9)
    old = [rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(megabytes * 1_000_000)]
    new = list(old)
    for at in range(0, len(new), 10_000):
        new[at] = "x"
    return ["".join(old)], ["".join(new)]


def pairs():
    for count in (5000, 50000, 200000):
        yield f"revision{count}", lambda: ordinary(count)
    for count in (5000, 50000):
        old = Text(2).paragraphs(count)
        yield f"same{count}", lambda: (old, old)
        yield f"nine-in-ten-edited{count}", lambda: nine_in_ten(count)
        yield f"unrelated{count}", lambda: (old, Text(3).paragraphs(count))
        yield f"reversed{count}", lambda: (old, old[::-1])
        yield f"shuffled{count}", lambda: (old, shuffled(old))
        yield f"all-alike{count}", lambda: ([old[0]] * count, [old[0]] * (count + count // 50))
        yield f"stars{count}", lambda: (["***"] * count, ["***"] * (count - count // 50))
    old = Text(2).paragraphs(5000)
    yield "other-letters5000", lambda: (old, other_letters(Text(3).paragraphs(5000)))
    yield "wrapped-anew5000", lambda: (wrapped(old, 72), wrapped(old, 60))
    yield "chinese5000", lambda: chinese(5000)
    yield "one-paragraph1mb", lambda: Text(4).one_paragraph(1)
    yield "one-paragraph5mb", lambda: Text(5).one_paragraph(5)
    yield "one-word1mb", lambda: letters(1)


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    with open(__file__, "rb") as f:
        made_by = hashlib.sha256(f.read()).hexdigest()
    stamp = os.path.join(folder, STAMP)
    if os.path.exists(stamp) and open(stamp, encoding="ascii").read() == made_by:
        return
    for name, make in pairs():
        old, new = make()
        for side, paragraphs in (("a", old), ("b", new)):
            with open(os.path.join(folder, f"{name}.{side}.txt"), "w", encoding="utf-8") as f:
                f.write("\n\n".join(paragraphs))
    with open(stamp, "w", encoding="ascii") as f:
        f.write(made_by)


main()
