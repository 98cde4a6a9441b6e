"""The Jacobian of residual blocks is a sum over all sub-networks."""

from itertools import combinations
from math import comb

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
L, n = 4, 5
Js = 0.3 / np.sqrt(n) * rng.normal(size=(L, n, n))  # of the branches
eye = np.eye(n)
plain, residual = eye, eye
for J in Js:
    plain, residual = J @ plain, (eye + J) @ residual


def along(path):
    """Jacobian of the blocks in path alone, the first one first."""
    M = eye
    for i in path:
        M = Js[i] @ M
    return M


total = np.zeros((n, n))
for k in range(L + 1):  # k of the L blocks go through their branch
    paths = list(combinations(range(L), k))
    part = sum(along(path) for path in paths)
    total += part
    print(f"{k} branches: {len(paths)} paths, norm {np.linalg.norm(part):.3f}")
print("sum of paths is the product:", np.allclose(total, residual))
print("smallest singular value:",
      f"plain {np.linalg.svd(plain)[1][-1]:.0e},",
      f"residual {np.linalg.svd(residual)[1][-1]:.2f}")  # fmt: skip
# --8<-- [end:show]
assert np.allclose(total, residual, atol=1e-12)
wrong = np.eye(n)
for J in Js:
    wrong = wrong @ (eye + J)
assert not np.allclose(wrong, residual)  # the order counts
assert np.linalg.norm(part - plain) < 1e-12
bound = np.prod([1 - np.linalg.norm(J, 2) for J in Js])
assert 0 < bound <= np.linalg.svd(residual)[1][-1]
# Scalars: share of the paths of length k is binomial, a / (1 + a).
a, m = 0.1, 50
share = [comb(m, k) * a**k / (1 + a) ** m for k in range(m + 1)]
assert np.isclose(sum(share), 1)
assert np.isclose(sum(k * s for k, s in enumerate(share)), m * a / (1 + a))
assert 1e-53 < share[-1] < 1e-51
assert np.isclose(m * a / (1 + a), 4.545, atol=1e-3)
# Card: six blocks, branch derivative 0.5.
assert np.isclose(0.5**6, 1 / 64) and np.isclose(1.5**6, 11.39, atol=0.01)
terms = [comb(6, k) * 0.5**k for k in range(7)]
assert np.allclose(terms[:4], [1, 3, 3.75, 2.5]) and max(terms) == terms[2]
assert np.isclose(sum(terms), 1.5**6)
assert np.isclose((1 + 0.5 / 6) ** 6, 1.616, atol=1e-3)
assert np.isclose(0.5**6, (1 - 0.5) ** 6)
