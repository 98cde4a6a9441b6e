"""The maximum of a walk and its last zero, over all paths of 12 steps."""

import itertools
from math import comb

import numpy as np

# --8<-- [start:show]
n = 12
steps = np.array(list(itertools.product((-1, 1), repeat=n)))
walks = np.cumsum(steps, axis=1)  # all 4096 paths

for a in (2, 4):
    top = np.mean(walks.max(axis=1) >= a)
    end = np.mean(walks[:, -1] >= a) + np.mean(walks[:, -1] > a)
    print(f"maximum at least {a}: {top:.4f}, from the end alone {end:.4f}")

last = [max(np.flatnonzero(w == 0) + 1, default=0) for w in walks]
print("last zero at 0, 2, ..., 12:")
print((np.bincount(last)[::2] / len(walks)).round(3))
# --8<-- [end:show]

# Ends 2k - 12 of at least 4, and beyond 4.
paths = sum(comb(n, k) for k in range(8, 13))
paths += sum(comb(n, k) for k in range(9, 13))
assert a == 4 and np.isclose(top, paths / 2**n) and np.isclose(end, top)
u = [comb(2 * k, k) / 4**k for k in range(n // 2 + 1)]
law = np.bincount(last, minlength=n + 1)[::2] / len(walks)
assert np.allclose(law, [u[k] * u[n // 2 - k] for k in range(n // 2 + 1)])
for a in range(1, n + 1):
    top = np.mean(walks.max(axis=1) >= a)
    end = walks[:, -1]
    assert np.isclose(top, np.mean(end >= a) + np.mean(end > a))
