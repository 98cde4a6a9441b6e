"""Matrix chain order: count flops of every bracketing, choose the best."""

from functools import cache
from itertools import pairwise

import numpy as np


def plan(dims):
    """Fewest flops for matrices of shapes dims[i] x dims[i + 1]."""

    @cache
    def best(i, j):
        if j == i + 1:
            return 0, "ABCDEF"[i]
        options = []
        for k in range(i + 1, j):
            left, right = best(i, k), best(k, j)
            last = 2 * dims[i] * dims[k] * dims[j]
            total = left[0] + right[0] + last
            options.append((total, f"({left[1]}{right[1]})"))
        return min(options)

    return best(0, len(dims) - 1)


dims = (10, 30, 5, 60)
m, n, p, q = dims
print("(AB)C:", 2 * m * n * p + 2 * m * p * q, end="  ")
print("A(BC):", 2 * n * p * q + 2 * m * n * q, end="  ")
print("plan:", plan(dims))
print("four matrices:", plan((40, 20, 30, 10, 30)))
N = 4096
print(f"(AB)x: {2 * N**3 + 2 * N**2:.1e}  A(Bx): {4 * N**2:.1e}", end="  ")
print(plan((N, N, N, 1))[1])

rng = np.random.default_rng(0)
A, B, C = (rng.normal(size=shape) for shape in pairwise(dims))
assert np.allclose((A @ B) @ C, A @ (B @ C))  # same value, other cost
assert np.allclose(np.linalg.multi_dot([A, B, C]), A @ B @ C)
