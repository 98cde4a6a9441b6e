"""Fewer posts of one author: repeats count less."""

from itertools import pairwise, permutations

import numpy as np


# --8<-- [start:show]
def rerank(value, author, k, decay):
    order = np.argsort(-np.asarray(value), kind="stable")
    worth, earlier = np.empty(len(order)), {}
    for i in order:  # best first: each author's posts in falling order
        m = earlier.get(author[i], 0)  # posts of this author before
        worth[i] = value[i] * decay**m
        earlier[author[i]] = m + 1
    # a later post of an author is not worth more, so sorting keeps
    # each author's order; ties go to the post with the higher value
    again = np.argsort(-worth[order], kind="stable")
    return order[again][:k].tolist()


# --8<-- [end:show]
# --8<-- [start:run]
value = [0.90, 0.85, 0.80, 0.60, 0.50]
author = ["ann", "ann", "ann", "bob", "cem"]
for decay in 1.0, 0.8, 0.6:
    chosen = rerank(value, author, 4, decay)
    print(decay, [f"{author[i]} {value[i]:.2f}" for i in chosen])
# --8<-- [end:run]


def total(chosen, value, author, decay):
    names = [author[i] for i in chosen]
    return sum(
        value[i] * decay ** names[:j].count(author[i])
        for j, i in enumerate(chosen)
    )


rng = np.random.default_rng(0)
for _ in range(60):
    n, decay = rng.integers(1, 7), rng.choice([0.0, 0.3, 0.7, 1.0])
    v = rng.integers(0, 6, n) / 5  # with ties and zeros
    a = rng.integers(0, 3, n)
    k, n = int(rng.integers(1, 8)), int(n)
    got = rerank(v, a, k, decay)
    best = max(total(c, v, a, decay) for c in permutations(range(n), min(k, n)))
    assert len(set(got)) == len(got) == min(k, n)
    assert np.isclose(total(got, v, a, decay), best)
    names = a[got].tolist()
    gain = [v[i] * decay ** names[:j].count(a[i]) for j, i in enumerate(got)]
    assert all(x >= y - 1e-12 for x, y in pairwise(gain))
assert rerank([], [], 3, 0.5) == []
# the card: a third post by one author may still beat the filler
third = rerank([0.90, 0.85, 0.80, 0.10], ["ann"] * 3 + ["bob"], 3, 0.6)
assert third == [0, 1, 2]
