"""pass^k beside pass@k."""

from itertools import combinations
from math import comb

import numpy as np


# --8<-- [start:show]
def pass_all(c, n, k):
    """pass^k, mean over tasks: c (tasks,) successes in n trials each."""
    return np.mean([comb(int(ci), k) / comb(n, k) for ci in c])


def pass_any(c, n, k):
    """pass@k: at least one of k succeeds."""
    return np.mean([1 - comb(int(n - ci), k) / comb(n, k) for ci in c])


c = np.array([8, 6, 4, 0])  # successes in 8 trials of four tasks
for k in (1, 2, 4):
    print(f"k = {k}: any {pass_any(c, 8, k):.4f}", end="")
    print(f"  all {pass_all(c, 8, k):.4f}", end="")
    print(f"  plug-in all {np.mean((c / 8) ** k):.4f}")
# --8<-- [end:show]
for ci, n, k in ((5, 7, 3), (2, 6, 3), (6, 6, 2)):
    trials = [1] * ci + [0] * (n - ci)
    subsets = list(combinations(trials, k))
    assert np.isclose(pass_all([ci], n, k), np.mean([all(s) for s in subsets]))
    assert np.isclose(pass_any([ci], n, k), np.mean([any(s) for s in subsets]))
p, n, k = 0.7, 6, 3  # unbiased: the binomial mean is p^k; plug-in is not
weights = [comb(n, s) * p**s * (1 - p) ** (n - s) for s in range(n + 1)]
values = [pass_all([s], n, k) for s in range(n + 1)]
assert np.isclose(np.dot(weights, values), p**k)
assert np.dot(weights, [(s / n) ** k for s in range(n + 1)]) > p**k + 0.05
# card: three tasks of six trials, 6, 3 and 2 successes, k = 2
card = [comb(s, 2) / comb(6, 2) for s in (6, 3, 2)]
assert np.allclose(card, [1, 3 / 15, 1 / 15])
assert round(pass_all([6, 3, 2], 6, 2), 3) == 0.422
assert round(pass_any([6, 3, 2], 6, 2), 3) == 0.8
assert round(np.mean(np.array([6, 3, 2]) / 6), 3) == 0.611
assert round(0.611**2, 2) == 0.37
# pitfall: pass@5 of 0.9 at equal tasks
assert np.isclose(1 - (1 - 0.37) ** 5, 0.9, atol=0.002)
