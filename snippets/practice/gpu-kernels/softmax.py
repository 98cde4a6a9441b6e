"""Softmax of one row by one block: strided threads, then a tree."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def merge(a, b):
    """Maximum and sum of exponentials of two parts, from their own."""
    m = max(a[0], b[0])
    if m == -np.inf:  # both parts are empty or masked
        return m, 0.0
    return m, a[1] * np.exp(a[0] - m) + b[1] * np.exp(b[0] - m)


def softmax_block(x, threads):
    """Softmax of x, shape (n,), by a power of two of threads."""
    parts = [(-np.inf, 0.0)] * threads  # one place each, in shared memory
    for j in range(threads):
        for i in range(j, len(x), threads):  # neighbours read neighbours
            parts[j] = merge(parts[j], (x[i], 1.0))
    half = threads // 2
    while half:  # the tree; a barrier before it and after each level
        for j in range(half):
            parts[j] = merge(parts[j], parts[j + half])
        half //= 2
    m, s = parts[0]
    return np.exp(x - m) / s  # each thread writes the places it read


x = 200 * np.random.default_rng(0).normal(size=1_000)
x[300:] = -np.inf  # masked
for threads in 1, 32, 1024:
    p = softmax_block(x, threads)
    levels = threads.bit_length() - 1
    print(f"{threads:4} threads: {levels:2} levels, sum {p.sum():.12f}")
    # --8<-- [end:show]
    e = np.exp(x - x.max())
    assert np.allclose(p, e / e.sum(), rtol=1e-12, atol=0)

rng = np.random.default_rng(1)
for n, threads in ((1, 1), (1, 8), (5, 8), (33, 32), (100, 16)):
    z = rng.normal(size=n) * 3
    assert np.allclose(softmax_block(z, threads), softmax(z), rtol=1e-12)
# card: (2, 3) with (5, 1.5) and the plain sum of the two
m, s = merge((2.0, 3.0), (5.0, 1.5))
assert m == 5 and np.isclose(s, 3 * np.exp(-3) + 1.5) and round(s, 3) == 1.649
