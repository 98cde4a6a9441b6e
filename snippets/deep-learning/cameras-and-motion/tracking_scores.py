"""MOTA, IDF1 and HOTA of two trackers that fail in different ways."""

import itertools

import numpy as np
from scipy.optimize import linear_sum_assignment


# --8<-- [start:show]
def tracking_scores(true, found):
    """Identities (T,) of one place per frame, -1 for none: matched boxes."""
    hit = (true >= 0) & (found >= 0)
    fn, fp = ((true >= 0) & ~hit).sum(), ((found >= 0) & ~hit).sum()
    switches, last = 0, {}
    for a, b in zip(true[hit].tolist(), found[hit].tolist(), strict=True):
        switches += last.get(a, b) != b
        last[a] = b
    n, m = (true >= 0).sum(), (found >= 0).sum()
    mota = 1 - (fn + fp + switches) / n
    table = np.zeros((true.max() + 1, found.max() + 1), np.int64)
    np.add.at(table, (true[hit], found[hit]), 1)
    one_to_one = linear_sum_assignment(-table)
    idf1 = 2 * table[one_to_one].sum() / (n + m)
    size_a = np.bincount(true[true >= 0], minlength=len(table))
    size_b = np.bincount(found[found >= 0], minlength=table.shape[1])
    jaccard = table / np.maximum(size_a[:, None] + size_b - table, 1)
    ass = (table * jaccard).sum() / max(hit.sum(), 1)
    det = hit.sum() / (hit.sum() + fn + fp)
    return mota, idf1, np.sqrt(det * ass)


true = np.zeros(100, int)
switching = np.repeat([0, 1], 50)  # every box, another name from frame 51
gaps = np.where(np.arange(100) % 5 == 0, -1, 0)  # a fifth missed, one name
for name, found in (("switching", switching), ("gaps", gaps)):
    scores = tracking_scores(true, found)
    print(f"{name:9} MOTA {scores[0]:.2f} IDF1 {scores[1]:.2f} "
          f"HOTA {scores[2]:.2f}")  # fmt: skip
# --8<-- [end:show]
a, b = tracking_scores(true, switching), tracking_scores(true, gaps)
assert np.allclose(a, [1 - 1 / 100, 100 / 200, np.sqrt(1 * 0.5)])
assert np.allclose(b, [0.8, 160 / 180, np.sqrt(0.8 * 0.8)])
assert a[0] > b[0] and a[1] < b[1] and a[2] < b[2]
assert np.allclose(tracking_scores(true, true), 1)
# Nothing found: 0; an identity that never occurs changes nothing.
assert tracking_scores(true, 0 * true - 1) == (0, 0, 0)
assert np.allclose(tracking_scores(true + 1, 2 * switching + 1), a)
# False positives alone: MOTA falls below 0.
lone = np.where(np.arange(100) < 10, 0, -1)
assert tracking_scores(lone, true)[0] == 1 - 90 / 10
# Two objects, random names: the definitions by loops.
rng = np.random.default_rng(0)
for _ in range(20):
    t, f = rng.integers(-1, 3, 60), rng.integers(-1, 4, 60)
    t[0] = f[0] = 0
    both = [(x, y) for x, y in zip(t, f, strict=True) if x >= 0 and y >= 0]
    tpa = [sum(p == q for q in both) for p in both]
    tot = [(t == x).sum() + (f == y).sum() for x, y in both]
    ass = np.mean([k / (s - k) for k, s in zip(tpa, tot, strict=True)])
    det = len(both) / ((t >= 0) | (f >= 0)).sum()
    pairings = itertools.permutations(range(f.max() + 1), 3)
    most = max(sum(both.count(pair) for pair in enumerate(p)) for p in pairings)
    idf1 = 2 * most / ((t >= 0).sum() + (f >= 0).sum())
    got = tracking_scores(t, f)
    assert np.allclose(got[1:], [idf1, np.sqrt(det * ass)])
    named = [[y for x, y in both if x == a] for a in range(3)]
    switches = sum((np.diff(y) != 0).sum() for y in named)
    wrong = ((t >= 0) != (f >= 0)).sum() + switches
    assert np.isclose(got[0], 1 - wrong / (t >= 0).sum())
# The card: 200 frames; tracker A misses none but changes names at 120,
# tracker B keeps the name and misses 40.
true = np.zeros(200, int)
A = tracking_scores(true, np.repeat([0, 1], [120, 80]))
B = tracking_scores(true, np.where(np.arange(200) % 5 == 0, -1, 0))
assert np.allclose(A[:2], [0.995, 0.6]) and np.allclose(B[:2], [0.8, 8 / 9])
assert np.isclose(A[2] ** 2, 0.6**2 + 0.4**2) and np.isclose(B[2], 0.8)
