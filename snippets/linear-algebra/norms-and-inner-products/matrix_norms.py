"""Five norms of one 2x2 matrix by hand, then by the library."""

import numpy as np

# --8<-- [start:show]
A = np.array([[3.0, 0.0], [-4.0, 5.0]])
sigma = np.linalg.svd(A, compute_uv=False)
by_hand = {  # the name, the value, and NumPy's argument
    "1": (np.abs(A).sum(axis=0).max(), 1),  # largest column sum
    "infinity": (np.abs(A).sum(axis=1).max(), np.inf),  # row sum
    "Frobenius": (np.sqrt(np.sum(A**2)), "fro"),
    "spectral": (sigma.max(), 2),
    "nuclear": (sigma.sum(), "nuc"),
}
for name, (value, order) in by_hand.items():
    print(f"{name:10} {value:.4f}")
    assert np.isclose(value, np.linalg.norm(A, order))
# --8<-- [end:show]

norm, J = np.linalg.norm, np.ones((2, 2))
assert np.allclose(sigma, [3 * np.sqrt(5), np.sqrt(5)])
assert np.abs(J @ J).max() > np.abs(J).max() ** 2  # largest entry: 2 > 1
rng = np.random.default_rng(0)
for _ in range(100):
    A, B = rng.normal(size=(3, 4)), rng.normal(size=(4, 2))
    for order in (1, np.inf, 2, "fro", "nuc"):
        assert norm(A @ B, order) <= norm(A, order) * norm(B, order)
    for order in ("fro", "nuc"):
        assert norm(A @ B, order) <= norm(A, 2) * norm(B, order)
    assert norm(A, 2) <= norm(A) <= np.sqrt(3) * norm(A, 2)
    assert norm(A) <= norm(A, "nuc") <= np.sqrt(3) * norm(A)
    assert np.isclose(np.sqrt(np.sum(A**2)), norm(A))
    j = np.abs(A).sum(axis=0).argmax()  # the column that is stretched most
    assert np.isclose(norm(A @ np.eye(4)[j], 1), norm(A, 1))
    s = np.sign(A[np.abs(A).sum(axis=1).argmax()])
    assert np.isclose(norm(A @ s, np.inf), norm(A, np.inf))
    S = rng.normal(size=(3, 3))  # eigenvalues and Gelfand's bound
    radius = np.abs(np.linalg.eigvals(S)).max()
    for order in (1, np.inf, 2, "fro"):
        assert radius <= norm(S, order)
    power = norm(np.linalg.matrix_power(S / radius, 200), 2) ** (1 / 200)
    assert np.isclose(power, 1, atol=0.05)
