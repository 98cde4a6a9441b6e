"""Pages that copy one another count as one source."""

import itertools
from collections import Counter

import numpy as np


# --8<-- [start:show]
def votes(pages, size=4, same=0.3):
    """Independent origins of each answer; pages: (answer, text) pairs.

    Two pages share an origin if the runs of size words that they have in
    common are at least the part same of those in the shorter page.
    """
    runs = []
    for _, text in pages:
        words = text.lower().split()
        starts = range(max(1, len(words) - size + 1))
        runs.append({tuple(words[i : i + size]) for i in starts})
    origin = list(range(len(pages)))
    for i, j in itertools.combinations(range(len(pages)), 2):
        if len(runs[i] & runs[j]) >= same * min(len(runs[i]), len(runs[j])):
            old, new = origin[j], origin[i]  # join the two groups
            origin = [new if o == old else o for o in origin]
    pairs = {(answer, o) for (answer, _), o in zip(pages, origin, strict=True)}
    return Counter(answer for answer, _ in pairs)
    # --8<-- [end:show]


# --8<-- [start:run]
release = "the firm was founded in 1987 by two sisters in a garage in Bergen"
pages = [
    ("1987", release),
    ("1987", "news: " + release + " says the blog"),
    ("1987", "today " + release),
    ("1978", "register of companies entry 1978 Bergen"),
    ("1978", "in autumn 1978 the sisters opened a workshop near the harbour"),
]
print("pages:  ", dict(Counter(answer for answer, _ in pages)))
print("origins:", dict(sorted(votes(pages).items())))
# --8<-- [end:run]
assert votes(pages) == {"1978": 2, "1987": 1}
assert votes(pages[::-1]) == votes(pages)
assert votes([]) == {} and votes(pages[:1]) == {"1987": 1}
# a chain: the middle page copies from both ends
ends = ["a b c d e f g h", "e f g h p q r s", "p q r s t u v w"]
ends = [("x", e) for e in ends]
assert votes(ends, same=0.1) == {"x": 1}
two = [ends[0], ends[2], ends[0], ends[2]]  # two groups, then the link
assert votes(two) == {"x": 2} and votes([*two, ends[1]], same=0.1) == {"x": 1}
# a short page inside a long one is a copy; the same words shuffled are not
long = ("x", " ".join(str(i) for i in range(50)))
assert votes([long, ("x", "7 8 9 10 11 12")]) == {"x": 1}
assert votes([long, ("x", "12 8 10 7 11 9")]) == {"x": 2}
assert votes([("x", "A b c d"), ("x", "a B c d")]) == {"x": 1}
assert votes([ends[0], ends[2]], same=0.1) == {"x": 2}
# an origin is right with 0.8: three copies and two others, by pages and origins
sure = np.random.default_rng(0).random((100_000, 3)) < 0.8
by_page = sure @ [3, 1, 1] > 2.5
by_origin = sure.sum(1) > 1.5
assert abs(by_page.mean() - 0.8) < 0.005
assert abs(by_origin.mean() - 0.896) < 0.005
