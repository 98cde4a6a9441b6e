"""ROUGE-N and ROUGE-L of one summary."""

import itertools
from collections import Counter

import numpy as np


# --8<-- [start:show]
def lcs(a, b):
    """Length of the longest common subsequence, in O(len(b)) memory."""
    row = [0] * (len(b) + 1)
    for x in a:
        left_above = 0
        for j, y in enumerate(b, start=1):
            above = row[j]
            row[j] = left_above + 1 if x == y else max(above, row[j - 1])
            left_above = above
    return row[-1]


def rouge_l(candidate, reference):
    """Precision, recall and F1 of the longest common subsequence."""
    common = lcs(candidate, reference)
    if common == 0:
        return 0.0, 0.0, 0.0
    p, r = common / len(candidate), common / len(reference)
    return p, r, 2 * p * r / (p + r)


def rouge_n_recall(candidate, reference, n):
    c, r = (
        Counter(tuple(t[i : i + n]) for i in range(len(t) - n + 1))
        for t in (candidate, reference)
    )
    return (c & r).total() / r.total() if r else 0.0


# --8<-- [end:show]


# --8<-- [start:run]
ref = "the council closed the bridge after the flood".split()
for text in [
    "after the flood the council closed the bridge",
    "the council closed the bridge",
    "the council never closed the bridge after the flood",
    "officials shut the crossing when waters rose",
]:
    t = text.split()
    one, two = rouge_n_recall(t, ref, 1), rouge_n_recall(t, ref, 2)
    print(f"R1 {one:.2f}  R2 {two:.2f}  RL {rouge_l(t, ref)[1]:.2f}  {text}")
# --8<-- [end:run]


def slow_lcs(a, b):
    for n in range(min(len(a), len(b)), 0, -1):
        subs = set(itertools.combinations(b, n))
        if any(s in subs for s in itertools.combinations(a, n)):
            return n
    return 0


rng = np.random.default_rng(0)
for _ in range(60):
    a, b = (rng.integers(3, size=rng.integers(7)).tolist() for _ in range(2))
    assert lcs(a, b) == slow_lcs(a, b)
assert rouge_l([], ["a"]) == rouge_l(["a"], []) == (0, 0, 0)
p, r, f = rouge_l("the council closed the bridge".split(), ref)
assert (p, r) == (1, 5 / 8) and abs(f - 10 / 13) < 1e-12
assert (
    rouge_n_recall("the the the".split(), ref, 1) == 3 / 8
)  # "the" stands 3 times
assert rouge_n_recall(["the"] * 9, ref, 1) == 3 / 8  # clipped
assert rouge_n_recall(["a"], ["a"], 2) == 0
# the card
p, r, f = rouge_l(
    "rain fell and the river rose".split(), "the river rose after rain".split()
)
assert (p, r) == (3 / 6, 3 / 5) and abs(f - 6 / 11) < 1e-12
rain = "rain fell and the river rose".split()
assert rouge_n_recall(rain, "the river rose after rain".split(), 1) == 4 / 5
never = "the council never closed the bridge after the flood".split()
assert rouge_l(never, ref)[1] == 1  # the opposite, yet full recall
