"""The determinant says nothing about the distance to a singular matrix."""

import numpy as np

# --8<-- [start:show]
n = 20
W = np.eye(n) - np.triu(np.ones((n, n)), k=1)  # 1 and, above, -1
print("matrix   log10|det|   condition   smallest singular value")
for name, A in (("0.1 I", 0.1 * np.eye(n)), ("W", W)):
    s = np.linalg.svd(A, compute_uv=False)
    log10 = np.linalg.slogdet(A)[1] / np.log(10)
    print(f"{name:7} {log10:11.1f} {s[0] / s[-1]:11.1e} {s[-1]:16.1e}")

E = np.zeros((n, n))
E[-1, 0] = -(2.0 ** (2 - n))  # the lower left corner
print(f"W with that corner moved by {E[-1, 0]:.1e}", end=" ")
print(f"has rank {np.linalg.matrix_rank(W + E)}")
# --8<-- [end:show]

x = np.append(2.0 ** np.arange(n - 2, -1, -1), 1.0)
assert np.all((W + E) @ x == 0)  # exactly singular
assert np.all(np.linalg.solve(W, np.eye(n)[-1]) == x)
s = np.linalg.svd(W, compute_uv=False)
assert s[-1] < -E[-1, 0] < 2 * s[-1]
assert np.isclose(np.linalg.slogdet(W)[1], 0)
s = np.linalg.svd(0.1 * np.eye(n), compute_uv=False)
assert np.allclose(s, 0.1)
rng = np.random.default_rng(0)
for d in (2, 5, 9):  # the card: features in millimetres, |det R| <= 1
    X = rng.normal(size=(50, d)) @ rng.normal(size=(d, d))
    change = np.linalg.slogdet(np.cov((1000 * X).T))[1]
    change -= np.linalg.slogdet(np.cov(X.T))[1]
    assert np.isclose(change, 6 * d * np.log(10))
    R = np.corrcoef(X.T)
    assert 0 < np.linalg.det(R) < 1
V = W[:10, :10]  # the card
assert np.isclose(np.linalg.det(V @ V.T), 1)
assert np.isclose(np.linalg.cond(V @ V.T), 3.7e6, rtol=0.01)
assert np.isclose(np.linalg.slogdet(0.01 * np.eye(40))[1], -80 * np.log(10))
