"""B-cubed and pairwise precision and recall of a clustering."""

import numpy as np


# --8<-- [start:show]
def b_cubed(found, true):
    """Labels (n,), n >= 1. Mean over records of the share of the record's
    found cluster that is right, and of its true cluster that is found."""
    _, f = np.unique(found, return_inverse=True)
    _, t = np.unique(true, return_inverse=True)
    both = np.zeros((f.max() + 1, t.max() + 1))
    np.add.at(both, (f, t), 1)
    right = both**2  # c records of a cell, each with c right ones
    n = len(f)
    precision = (right / both.sum(axis=1, keepdims=True)).sum() / n
    recall = (right / both.sum(axis=0)).sum() / n
    return float(precision), float(recall)


# --8<-- [end:show]
# --8<-- [start:run]
def pairwise(found, true):
    """Share of joined pairs that are right, of true pairs that are joined."""
    i, j = np.triu_indices(len(found), 1)
    joined, same = found[i] == found[j], true[i] == true[j]
    both = (joined & same).sum()
    return float(both / joined.sum()), float(both / same.sum())


# 100 people with two records, two with ten; one false edge joins these
true = np.r_[np.repeat(np.arange(100), 2), np.repeat([100, 101], 10)]
found = np.minimum(true, 100)
for name, score in (("pairwise", pairwise), ("B-cubed", b_cubed)):
    p, r = score(found, true)
    print(f"{name:8}  precision {p:.3f}  recall {r:.3f}")
# --8<-- [end:run]


def by_record(found, true):
    p, r = [], []
    for i in range(len(found)):
        mine, really = found == found[i], true == true[i]
        p.append((mine & really).sum() / mine.sum())
        r.append((mine & really).sum() / really.sum())
    return np.mean(p), np.mean(r)


for seed in range(100):
    rng = np.random.default_rng(seed)
    n = rng.integers(1, 15)
    f, t = rng.integers(0, 4, n), rng.integers(5, 9, n)
    assert np.allclose(b_cubed(f, t), by_record(f, t))
assert np.isclose(pairwise(found, true)[0], 190 / 290)
assert np.isclose(b_cubed(found, true)[0], 210 / 220)
# the mirror: everybody alone is perfectly precise
alone = np.arange(len(true))
assert b_cubed(alone, true)[0] == 1 and b_cubed(true, true) == (1, 1)
assert np.isclose(b_cubed(alone, true)[1], 102 / 220)
# card: truth {1,2,3} {4,5}, found {1,2} {3,4,5}
f, t = np.array([0, 0, 1, 1, 1]), np.array([0, 0, 0, 1, 1])
assert np.allclose(b_cubed(f, t), (11 / 15, 11 / 15))
assert np.allclose(pairwise(f, t), (0.5, 0.5))
