"""A text clean-up that grows through four levels."""

import random
import unicodedata
from functools import partial
from itertools import pairwise


# --8<-- [start:show]
def clean(pieces):
    """Yields (character, its place in the original) of the cleaned text."""
    place, gap, begun = -1, None, False
    for piece in pieces:
        for char in piece:
            place += 1
            if char.isspace():
                gap = place if gap is None else gap
            elif unicodedata.category(char) not in ("Cc", "Cf"):
                if gap is not None and begun:
                    yield " ", gap
                gap, begun = None, True
                yield char, place


# --8<-- [end:show]
# --8<-- [start:run]
def level_1(text):
    return " ".join(text.split())


def level_2(text):
    hidden = ("Cc", "Cf")  # control and format characters
    keep = [c.isspace() or unicodedata.category(c) not in hidden for c in text]
    return level_1(
        "".join(c for c, kept in zip(text, keep, strict=True) if kept)
    )


def in_pieces(text, cuts):
    ends = [0, *cuts, len(text)]
    return [text[a:b] for a, b in pairwise(ends)]


text = "  Big\u200b  red \u200b box\n"
cut = in_pieces(text, [3, 7, 8])
print("level 1:", ascii(level_1(text)))
print("level 2:", ascii(level_2(text)))
print("level 3:", ascii("".join(char for char, _ in clean(cut))))
print("by piece:", ascii("".join(level_2(piece) for piece in cut)))
print("level 4:", [place for _, place in clean(cut)])
# --8<-- [end:run]
rng = random.Random(0)
for _ in range(3000):
    raw = "".join(
        rng.choices("ab \t\n\u200b\u00ad\x00\u00a0", k=rng.randint(0, 10))
    )
    cuts = sorted(rng.choices(range(len(raw) + 1), k=3))
    pairs = list(clean(in_pieces(raw, cuts)))
    done = "".join(char for char, _ in pairs)
    assert done == level_2(raw)  # wherever it is cut
    assert done == "".join(char for char, _ in clean([done]))  # twice is once
    places = [place for _, place in pairs]
    for a, b in pairwise(places):  # a space stands for the first of its run
        assert not any(c.isspace() for c in raw[a + 1 : b]) or raw[a].isspace()
    assert places == sorted(set(places))
    assert all(raw[p] == c or (c == " " and raw[p].isspace()) for c, p in pairs)


def wrong_order(raw):  # collapses first, removes afterwards
    return "".join(c for c in level_1(raw) if unicodedata.category(c) != "Cf")


assert wrong_order("a \u200b b") == "a  b" != level_2("a \u200b b")
# composing letters does not work piece by piece
nfc = partial(unicodedata.normalize, "NFC")
assert nfc("e") + nfc("\u0301") != nfc("e\u0301") == "\u00e9"
assert unicodedata.category("\u200d") == "Cf"  # joins parts of an emoji
