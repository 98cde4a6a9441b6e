"""Rank in floating point is a decision about a tolerance."""

import numpy as np

# --8<-- [start:show]
A = np.array([[1.0, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])  # rank 2
rng = np.random.default_rng(0)
noisy = A + 1e-6 * rng.normal(size=A.shape)
s = np.linalg.svd(noisy, compute_uv=False)
print("singular values", [f"{x:.1e}" for x in s])
print("rank by default", np.linalg.matrix_rank(noisy), end="  ")
noise = 1e-6 * (3**0.5 + 4**0.5)  # its spectral norm, about
print("above the noise:", np.linalg.matrix_rank(noisy, tol=noise))
# --8<-- [end:show]

assert np.linalg.matrix_rank(noisy) == 3 and np.linalg.matrix_rank(A) == 2
assert np.linalg.matrix_rank(noisy, tol=noise) == 2
E0 = noisy - A  # Weyl: no singular value moves by more than the noise
assert np.linalg.norm(E0, 2) < noise  # so a tolerance above it gives 2
before = np.linalg.svd(A, compute_uv=False)
after = np.linalg.svd(noisy, compute_uv=False)
assert np.all(np.abs(before - after) <= np.linalg.norm(E0, 2) + 1e-14)
assert after[2] > 1e-6  # the size of one entry would be too low a tolerance
for seed in range(20):  # the claims hold on other draws
    E0 = 1e-6 * np.random.default_rng(seed).normal(size=A.shape)
    assert np.linalg.matrix_rank(A + E0) == 3
    assert np.linalg.matrix_rank(A + E0, tol=noise) == 2
for seed in range(20):  # the card: three sensors, the third a noisy sum
    rng = np.random.default_rng(seed)
    two = rng.normal(size=(50, 2))
    third = two.sum(axis=1) + 1e-6 * rng.normal(size=50)
    sensors = np.column_stack([two, third])
    assert np.linalg.matrix_rank(sensors) == 3
    bound = 1e-6 * (50**0.5 + 3**0.5)
    assert np.linalg.matrix_rank(sensors, tol=bound) == 2
# the card: a change of 2^-18 in one entry makes this triangle singular
n = 20
T = np.eye(n) - np.triu(np.ones((n, n)), k=1)  # -1 above the diagonal
assert np.isclose(np.linalg.det(T), 1)
assert np.linalg.svd(T, compute_uv=False)[-1] <= 2.0**-18
T[-1, 0] -= 2.0**-18
x = 2.0 ** np.maximum(n - 2 - np.arange(n), 0)  # 2^18, ..., 2, 1, 1
assert not (T @ x).any() and x[-1] == x[-2] == 1  # exact: powers of two
