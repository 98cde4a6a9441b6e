"""Many adapters in one batch: rows grouped by adapter."""

import numpy as np


# --8<-- [start:show]
def lora_batch(X, W, A, B, which):
    """X (n, d), W (d, m), A (k, d, r), B (k, r, m), which (n,); -1: none."""
    Y = X @ W  # one product for all
    for a in np.unique(which[which >= 0]):
        rows = np.flatnonzero(which == a)  # each adapter is read once
        Y[rows] += X[rows] @ A[a] @ B[a]  # thin: never form A[a] @ B[a]
    return Y


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
X, W = rng.normal(size=(7, 12)), rng.normal(size=(12, 10))
A, B = rng.normal(size=(3, 12, 2)), rng.normal(size=(3, 2, 10))
which = np.array([2, 0, -1, 2, 1, 0, 2])
Y = lora_batch(X, W, A, B, which)
merged = [
    x @ (W + A[a] @ B[a] if a >= 0 else W)
    for x, a in zip(X, which, strict=True)
]
print("as with merged weights:", np.allclose(Y, merged))
base = 13.48 + 126 * 0.524288  # GB a step: weights, 126 caches
for distinct in 1, 20, 126:
    ms = (base + 0.08 * distinct) / 2
    print(f"{distinct:3} adapters in the batch: {ms:.1f} ms a step")
# --8<-- [end:run]
for seed in range(4):
    rng = np.random.default_rng(seed)
    which = rng.integers(-1, 3, 7)
    loop = [
        x @ (W + A[a] @ B[a] if a >= 0 else W)
        for x, a in zip(X, which, strict=True)
    ]
    assert np.allclose(lora_batch(X, W, A, B, which), loop)
assert lora_batch(X[:0], W, A, B, which[:0]).shape == (0, 10)
assert lora_batch(X[:1], W, A, B, np.array([-1])).shape == (1, 10)
assert np.isclose(ms, (base + 126 * 0.08) / 2)
