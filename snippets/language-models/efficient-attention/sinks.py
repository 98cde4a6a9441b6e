"""What a head does when the token it rests on leaves the cache."""

import numpy as np


# --8<-- [start:show]
def size(scores, V):  # of a head's output
    e = np.exp(scores - scores.max())
    return np.linalg.norm(e @ V / e.sum())


def caches(T, w):  # the first w, the last w, the first and the last w - 1
    return np.arange(w), np.arange(T - w, T), np.r_[0, T - w + 1 : T]


def trial(first, rng, T=640, w=64, d_v=16):
    s, V = rng.normal(0, 0.3, size=T), rng.normal(size=(T, d_v))
    s[0], V[0] = first, 0  # a high score, and a value that says nothing
    return [size(s[c], V[c]) for c in caches(T, w)]


rng = np.random.default_rng(0)
print("score  first 64  last 64  first and last 63")
for first in (2, 5, 8):
    a, b, c = np.mean([trial(first, rng) for _ in range(500)], axis=0)
    print(f"{first:5} {a:9.3f} {b:8.3f} {c:18.3f}")
# --8<-- [end:show]
for seed in range(3):
    rng = np.random.default_rng(seed)
    means = {}
    for first in (2, 5, 8):
        runs = [trial(first, rng) for _ in range(500)]
        a, b, c = means[first] = np.mean(runs, axis=0)
        assert abs(c - a) < 0.1 * a
        # weights of the others grow by 1 / (1 - weight of the first)
        share = np.exp(first) / (np.exp(first) + 63 * np.exp(0.3**2 / 2))
        assert np.isclose(b / a, 1 / (1 - share), rtol=0.1)
    assert means[8][1] > 30 * means[8][0] and means[2][1] < 1.2 * means[2][0]
for c, ends in zip(caches(9, 4), ((0, 3), (5, 8), (0, 8)), strict=True):
    assert len(set(c)) == 4 and (c[0], c[-1]) == ends
# exact for one head
V, s = rng.normal(size=(9, 4)), rng.normal(size=9)
V[0] = 0
a_0 = np.exp(s[0]) / np.exp(s).sum()
assert np.isclose(size(s[1:], V[1:]) * (1 - a_0), size(s, V))
# the card: weight 0.95 on a first token with value 0
assert np.isclose(1 / (1 - 0.95), 20)
