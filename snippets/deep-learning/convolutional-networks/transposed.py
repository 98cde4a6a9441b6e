"""A transposed convolution: every input stamps a copy of the kernel."""

import numpy as np


# --8<-- [start:show]
def transposed(x, kernel, stride):
    """x (n,), kernel (k,): stamped and added, ((n - 1) stride + k,)."""
    k = len(kernel)
    out = np.zeros((len(x) - 1) * stride + k)
    for i, value in enumerate(x):
        out[i * stride : i * stride + k] += value * kernel
    return out


print("2, 3 with 1, 2, 1:", transposed([2, 3], np.array([1, 2, 1]), 2))
for k in (3, 4):
    print(f"stamps, kernel {k}:  ", transposed(np.ones(5), np.ones(k), 2))
# --8<-- [end:show]
rng = np.random.default_rng(0)
for n, k, s in ((4, 3, 2), (5, 4, 2), (3, 5, 1), (4, 2, 3)):
    x, kernel = rng.normal(size=n), rng.normal(size=k)
    size = (n - 1) * s + k
    T = np.zeros((n, size))  # the convolution from size to n
    for i in range(n):
        T[i, i * s : i * s + k] = kernel
    assert np.allclose(transposed(x, kernel, s), T.T @ x)
    back = T @ transposed(x, kernel, s)  # not an inverse
    assert not np.allclose(back, x)
for k, s in ((4, 2), (6, 3), (6, 2)):  # k a multiple of s: even inside
    inner = transposed(np.ones(9), np.ones(k), s)[k - s : s - k]
    assert np.all(inner == k // s)
for k, s in ((3, 2), (5, 2), (4, 3)):
    inner = transposed(np.ones(9), np.ones(k), s)[k:-k]
    assert len(np.unique(inner)) == 2
