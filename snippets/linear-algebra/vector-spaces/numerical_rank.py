"""Rank in floating point is a decision about a tolerance."""

import numpy as np

# --8<-- [start:show]
A = np.array([[1.0, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])  # rank 2
rng = np.random.default_rng(0)
noisy = A + 1e-6 * rng.normal(size=A.shape)
s = np.linalg.svd(noisy, compute_uv=False)
print("singular values", [f"{x:.1e}" for x in s])
print("rank by default", np.linalg.matrix_rank(noisy), end="  ")
print("with rtol=1e-4:", np.linalg.matrix_rank(noisy, rtol=1e-4))

n = 30
T = np.eye(n) - np.triu(np.ones((n, n)), k=1)  # -1 above the diagonal
s = np.linalg.svd(T, compute_uv=False)
print(f"pivots all 1, smallest singular value {s[-1]:.1e}")
T[-1, 0] -= 2.0 ** (2 - n)
x = 2.0 ** np.maximum(n - 2 - np.arange(n), 0)  # 2^28, ..., 2, 1, 1
print(f"after a change of {2.0 ** (2 - n):.1e}: T x = 0 is {not (T @ x).any()}")
# --8<-- [end:show]

assert (T @ x == 0).all() and x[-1] == x[-2] == 1  # exact: powers of two
assert s[-1] <= 2.0 ** (2 - n)  # the distance to the nearest singular one
assert np.linalg.matrix_rank(noisy) == 3 and np.linalg.matrix_rank(A) == 2
assert np.linalg.matrix_rank(noisy, rtol=1e-4) == 2
E0 = noisy - A  # Weyl: no singular value moves by more than the noise
before = np.linalg.svd(A, compute_uv=False)
after = np.linalg.svd(noisy, compute_uv=False)
assert np.all(np.abs(before - after) <= np.linalg.norm(E0, 2) + 1e-14)
for seed in range(20):  # the claims hold on other draws
    noise = np.random.default_rng(seed).normal(size=A.shape)
    assert np.linalg.matrix_rank(A + 1e-6 * noise) == 3
    assert np.linalg.matrix_rank(A + 1e-6 * noise, rtol=1e-4) == 2
for seed in range(20):  # the card: three sensors, the third a noisy sum
    rng = np.random.default_rng(seed)
    two = rng.normal(size=(50, 2))
    third = two.sum(axis=1) + 1e-6 * rng.normal(size=50)
    sensors = np.column_stack([two, third])
    assert np.linalg.matrix_rank(sensors) == 3
    assert np.linalg.matrix_rank(sensors, rtol=1e-4) == 2
