import random
import re

from answer import split_text
from judge import check


def thirds(text):
    """A token for each three characters or what is left of them."""
    return (len(text) + 2) // 3


def runs(text):
    """A token for each word and each other character."""
    return len(re.findall(r"\w+|\W", text))


def reference(text, n, overlap, separators, count):
    """By places in the text; each run of pieces is tried."""

    def pieces(start, end, level):
        if start == end:
            return []
        if count(text[start:end]) <= n:
            return [(start, end)]
        if level == len(separators):
            return [(i, i + 1) for i in range(start, end)]
        found, at, begin = [], start, start
        while at < end:
            size = len(separators[level])
            if at + size <= end and text.startswith(separators[level], at):
                found += pieces(begin, at + size, level + 1)
                at = begin = at + size
            else:
                at += 1
        return found + pieces(begin, end, level + 1)

    places = pieces(0, len(text), 0)

    def joined(i, j):
        return text[places[i][0] : places[j - 1][1]] if i < j else ""

    chunks, i, j = [], 0, 0
    while j < len(places):
        end = max(
            e for e in range(j + 1, len(places) + 1) if count(joined(i, e)) <= n
        )
        chunks.append(joined(i, end))
        j = end
        if j < len(places):
            i = min(
                b
                for b in range(i, j + 1)
                if count(joined(b, j)) <= overlap
                and count(joined(b, j + 1)) <= n
            )
    return chunks


def compare(*given, because=""):
    check(split_text, *given, want=reference(*given), because=because)


def test_short():
    """A text that fits is one chunk, and an empty one has none"""
    check(split_text, "", 3, 0, [" "], len, want=[])
    check(split_text, "a b", 3, 1, [" "], len, want=["a b"])
    check(split_text, "abc", 1, 0, [], thirds, want=["abc"])


def test_overlap_fits():
    """What is repeated leaves room for the next piece"""
    check(
        *(split_text, "aa bb cccccc dd", 9, 8, [" "], len),
        want=["aa bb ", "cccccc dd"],
        because="'bb ' and 'cccccc ' have together ten tokens.",
    )


def test_repeated_separators():
    """Separators at the ends and side by side lose nothing"""
    for text in ("\n\n\n\n\na\n\n\nbcd\n\n", "  ab    c ", "      "):
        for n, overlap in ((3, 0), (3, 2), (2, 1)):
            compare(text, n, overlap, ["\n\n", " "], len)


def test_joined():
    """Tokens of what is joined are counted, not summed"""
    check(
        *(split_text, "a b c d e f", 3, 0, [" "], thirds),
        want=["a b c d ", "e f"],
        because="'a b c d ' has eight characters, so three tokens.",
    )


def test_no_overlap():
    """Without overlap the chunks, joined, are the text"""
    text = "Ab cd. Efg hij klm no. P.\n\nQrs tu\nvwxyz. " * 3
    for n in (1, 2, 5, 9, 20):
        for count in (len, thirds, runs):
            compare(text, n, 0, ["\n\n", "\n", ". ", " "], count)


def test_random():
    """Random texts, sizes and overlaps"""
    rng = random.Random(0)
    for _ in range(150):
        text = "".join(
            rng.choices("abcd. \n", [4, 4, 3, 2, 1, 3, 2], k=rng.randint(1, 60))
        )
        n = rng.randint(1, 14)
        separators = rng.choice(
            (["\n\n", "\n", ". ", " "], ["\n", " "], [" ", "\n"], [])
        )
        count = rng.choice((len, thirds, runs))
        compare(text, n, rng.randrange(n), separators, count)


def test_counted():
    """The whole text is not counted for each chunk"""
    seen = []

    def counted(text):
        seen.append(len(text))
        return len(text)

    text = "Word by word. " * 1500
    chunks = split_text(text, 40, 10, ["\n", ". ", " "], counted)
    assert len(chunks) == 750, f"{len(chunks)} chunks, expected 750"
    assert sum(seen) <= 40 * len(text), (
        f"for a text of {len(text)} characters, {sum(seen)} characters were"
        " counted"
    )
