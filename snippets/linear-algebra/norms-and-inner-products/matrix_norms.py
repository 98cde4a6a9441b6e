"""Five norms of one 2x2 matrix by hand, then by the library."""

import numpy as np

A = np.array([[3.0, 0.0], [4.0, 5.0]])
F2, det = np.sum(A**2), A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
plus, minus = np.sqrt(F2 + 2 * abs(det)), np.sqrt(F2 - 2 * abs(det))
by_hand = {  # sigma_1 + sigma_2 = plus, sigma_1 - sigma_2 = minus
    "1": (np.abs(A).sum(axis=0).max(), 1),  # largest column sum
    "infinity": (np.abs(A).sum(axis=1).max(), np.inf),  # row sum
    "Frobenius": (np.sqrt(F2), "fro"),
    "spectral": ((plus + minus) / 2, 2),
    "nuclear": (plus, "nuc"),
}
for name, (value, order) in by_hand.items():
    print(f"{name:10} {value:.4f}")
    assert np.isclose(value, np.linalg.norm(A, order))

norm, J = np.linalg.norm, np.ones((2, 2))
assert np.abs(J @ J).max() > np.abs(J).max() ** 2  # largest entry: 2 > 1
rng = np.random.default_rng(0)
for _ in range(300):
    A, B = rng.normal(size=(3, 4)), rng.normal(size=(4, 2))
    for order in (1, np.inf, 2, "fro", "nuc"):
        assert norm(A @ B, order) <= norm(A, order) * norm(B, order)
    assert norm(A @ B) <= norm(A, 2) * norm(B)
    assert norm(A, 2) ** 2 <= norm(A, 1) * norm(A, np.inf)
    assert norm(A, 2) <= norm(A) <= np.sqrt(3) * norm(A, 2)
    assert norm(A) <= norm(A, "nuc") <= np.sqrt(3) * norm(A)
    x = rng.normal(size=(4, 1))
    for p in (1, 2, np.inf):  # induced: no vector is stretched more
        assert norm(A @ x, p) <= norm(A, p) * norm(x, p) * (1 + 1e-12)
